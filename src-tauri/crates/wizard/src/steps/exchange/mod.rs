//! Step 3: the Exchange URL and the fallback owner.

mod discovery;

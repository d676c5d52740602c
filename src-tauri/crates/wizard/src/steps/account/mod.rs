//! Step 2: the service account.

mod passwords;

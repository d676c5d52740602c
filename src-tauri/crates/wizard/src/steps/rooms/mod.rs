//! Step 4: the list of rooms, and their validation.

pub(crate) mod found;
pub(crate) mod list;
pub(crate) mod ready;
mod validation;
pub(crate) mod verdicts;

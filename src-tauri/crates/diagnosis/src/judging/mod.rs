//! What several checks judge by.

pub(crate) mod offers;
pub(crate) mod passwords;
pub(crate) mod recipients;
pub(crate) mod refusals;
pub(crate) mod room_lists;
pub(crate) mod signed_in;

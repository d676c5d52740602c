//! The six steps as the window and the commands show them, what is handed over at the end, and the people beside. A use case stands in
//! the folder of its step; what several steps share stands outside of this one.

pub(crate) mod account;
pub(crate) mod exchange;
pub(crate) mod handover;
pub(crate) mod import;
mod notifications;
pub(crate) mod requirements;
pub(crate) mod rooms;
pub(crate) mod standing;
mod testing;
pub(crate) mod users;

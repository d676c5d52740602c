//! The disk: the one way files are read, replaced, made private and locked.
//!
//! Nothing above this package opens a file of its own accord, so that a bound, a mode or a rule about links is kept everywhere or
//! nowhere. What reads a format stays with whoever knows the format; here are bytes.

mod error;
mod folder;
mod lock;
mod read;
mod write;

pub use error::FileError;
pub use folder::{make_private, private_folder};
pub use lock::{Held, Holder, Lock, Taken};
pub use read::{read, read_if_there};
pub use write::{append_private, replace};

#[cfg(test)]
mod tests;

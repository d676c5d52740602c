//! The disk: the one way files are read, replaced, made private and locked.
//!
//! Nothing above this package opens a file of its own accord, so that a bound, a mode or a rule about links is kept everywhere or
//! nowhere. What reads a format stays with whoever knows the format; here are bytes.
//!
//! A link is followed where something is read, and where a folder or a database is: those stay where they are. Nothing is
//! replaced through one, because the new file would stand in the place of the link and the one behind it would stay.

mod error;
mod folder;
pub mod limits;
mod lock;
mod log;
mod place;
mod read;
mod remove;
mod write;

pub use error::{FileError, NoFile};
pub use folder::{TemporaryFolder, close_folder, entries, make_folder, private_folder, remove_folder};
pub use lock::{Holder, Lock, Taken};
pub use log::{Log, keep_newest};
pub use place::expect_regular_or_nothing;
pub use read::{read, read_if_there, read_of_the_system};
pub use remove::{Found, empty_file, remove_file, walk};
pub use write::{append_private, create, create_private, replace};

#[cfg(test)]
mod tests;

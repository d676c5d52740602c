//! What Anteroom says, each thing once: the subjects with what mends them, for whom and in which time, and the words of every language.
//!
//! A language is a folder below `words`, read by this crate and by the window alike. A subject is a file below `subjects`.

mod subject;
mod subjects;
#[cfg(test)]
mod tests;
mod verify;
#[cfg(test)]
mod window_tests;
mod words;

mod files {
    include!(concat!(env!("OUT_DIR"), "/files.rs"));
}

pub use subject::{Particular, Subject};
pub use subjects::{in_force, subject_for, subjects};
pub use verify::{Fact, Seen, Step, VerifyEntry, Word};
pub use words::{ProblemWords, SubjectWords, Words};

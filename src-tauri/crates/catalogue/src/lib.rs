//! What Anteroom says, each thing once: the subjects with what mends them, for whom and in which time, and the words of every language.
//!
//! A language is a folder below `words`, read by this crate and by the window alike. A subject is a file below `subjects`.

mod language;
mod subject;
mod subjects;
#[cfg(test)]
mod tests;
mod text;
mod verify;
#[cfg(test)]
mod window_tests;
mod words;

/// What the engine says itself, a function for each text.
pub mod texts {
    include!(concat!(env!("OUT_DIR"), "/texts.rs"));
}

mod files {
    include!(concat!(env!("OUT_DIR"), "/files.rs"));
}

pub use language::Language;
pub use subject::{Particular, Subject};
pub use subjects::{in_force, longest_minutes, subject, subject_for, subjects, times};
pub use text::{Text, Value};
pub use verify::{Fact, Seen, Step, VerifyEntry, Word};
pub use words::{ProblemWords, SubjectWords, TaskWords, Words};

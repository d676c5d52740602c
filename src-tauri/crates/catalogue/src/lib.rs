//! What Anteroom says, each thing once: words for codes and checks, a folder for each language, in Fluent
//! (<https://projectfluent.org/fluent/guide/>). The window reads the same files.
//!
//! A problem reads: what happened and where, the plain cause, one action, how long it takes. Second person, present tense, no blame.

#[cfg(test)]
mod tests;
mod words;

pub use words::{ProblemWords, Words};

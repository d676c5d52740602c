//! The closed envelope: what every command that Anteroom offers, and the end of every script, puts together for the wizard to take.
//!
//! `<<anteroom|1|LENGTH|SUM|JSON|anteroom>>`, where JSON is compact, in printable ASCII, without blanks, `<`, `>` and `|` (they are written
//! `\u0020` and so on), so that neither a console's line ends nor a code page change it. LENGTH counts its characters, SUM is the
//! beginning of its SHA-256. An envelope is taken whole or not at all; [`Broken`] says what became of it.

mod beside;
mod broken;
mod columns;
mod marks;
mod model;
mod read;

pub use beside::find_objects;
pub use broken::Broken;
pub use columns::Cell;
#[cfg(test)]
pub(crate) use columns::columns;
pub use marks::part;
pub use model::{Envelope, How, Item, Mode, Problem, Row, ScriptRun, TaskRun};
pub use read::{Told, read};

//! The files a person chose in a dialog: the only ones the window may name. A page that somebody got hold of can ask for a
//! dialog, and no more.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anteroom_wizard::wire::Problem;
use anteroom_wizard::{Code, Disposition, Failure};

/// What was chosen since the app started.
#[derive(Debug, Default)]
pub struct Chosen(Mutex<Files>);

#[derive(Debug, Default)]
struct Files {
    to_read: HashSet<String>,
    to_write: HashSet<String>,
}

impl Chosen {
    /// A file may be read from now on.
    pub fn keep_to_read(&self, file: &str) {
        self.lock().to_read.insert(file.to_owned());
    }

    /// A file may be written, once.
    pub fn keep_to_write(&self, file: &str) {
        self.lock().to_write.insert(file.to_owned());
    }

    /// Refuses to read what nobody chose.
    ///
    /// # Errors
    /// `file.not_chosen`.
    pub fn expect_to_read(&self, file: &str) -> Result<(), Problem> {
        if self.lock().to_read.contains(file) { Ok(()) } else { Err(not_chosen(file)) }
    }

    /// Refuses to write what nobody chose, and uses the choice up: another writing asks the person again.
    ///
    /// # Errors
    /// `file.not_chosen`.
    pub fn take_to_write(&self, file: &str) -> Result<(), Problem> {
        if self.lock().to_write.remove(file) { Ok(()) } else { Err(not_chosen(file)) }
    }

    fn lock(&self) -> MutexGuard<'_, Files> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn not_chosen(file: &str) -> Problem {
    tracing::warn!(file, "the window named a file nobody chose");
    Problem::from(Failure::new(Code::FileNotChosen, Disposition::StopRun).with("file", file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_used_for_what_it_was_chosen_for_and_written_once() {
        let chosen = Chosen::default();
        let refused = chosen.expect_to_read("/home/you/rooms.csv").unwrap_err();
        assert_eq!(refused.code, Code::FileNotChosen, "nobody chose anything");
        chosen.keep_to_read("/home/you/rooms.csv");
        assert!(chosen.expect_to_read("/home/you/rooms.csv").is_ok());
        assert!(chosen.expect_to_read("/home/you/rooms.csv").is_ok(), "a list can be read again");
        assert!(chosen.expect_to_read("/home/you/../you/rooms.csv").is_err(), "as it was chosen");
        assert!(chosen.take_to_write("/home/you/rooms.csv").is_err(), "it was chosen to be read");
        chosen.keep_to_write("/home/you/report.html");
        assert!(chosen.expect_to_read("/home/you/report.html").is_err(), "it was chosen to be written");
        assert!(chosen.take_to_write("/home/you/report.html").is_ok());
        assert!(chosen.take_to_write("/home/you/report.html").is_err(), "a second time asks again");
    }
}

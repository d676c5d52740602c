//! The practice organization, for what is asked of it by other programs.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use crate::program::{Program, Stop};

/// The practice organization as a child of this process. It serves until its standard input closes, which dropping
/// does.
pub struct Practice {
    child: Child,
    /// The line it printed: where everything is, as JSON.
    pub announcement: String,
}

impl Practice {
    /// Starts the command line `program` with an organization of this size.
    pub fn start(program: &Path, size: &[&str]) -> Result<Self, Stop> {
        Self::of(Program::new(program).arguments(["practice"]).arguments(size))
    }

    /// Starts it by a program that may be run by another one.
    pub fn of(program: Program) -> Result<Self, Stop> {
        println!("$ {program}");
        let spawned = program.command().stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut practice =
            Self { child: spawned.map_err(|error| program.missing(&error))?, announcement: String::new() };
        if let Some(output) = practice.child.stdout.take() {
            BufReader::new(output).read_line(&mut practice.announcement).map_err(|error| {
                Stop::new(format!("The practice organization could not be read: {error}."))
            })?;
        }
        if practice.announcement.is_empty() {
            return Err(Stop::new(format!("The practice organization ended without a word:\n  {program}")));
        }
        Ok(practice)
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // Nothing is left to do about a child that cannot be waited for.
        let _ = self.child.wait();
    }
}

//! A screen in memory, for windows that nobody has to see.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use crate::program::{Program, Stop};

/// An X server that draws into memory, until this is dropped.
pub struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// Opens one, with what else the server is to be told.
    pub fn open(also: &[&str]) -> Result<Self, Stop> {
        // The server picks a free display by itself and tells which.
        let server = Program::new("Xvfb")
            .arguments(["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"])
            .arguments(also);
        let spawned =
            server.command().stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut screen =
            Self { server: spawned.map_err(|error| server.missing(&error))?, display: String::new() };
        let mut number = String::new();
        if let Some(output) = screen.server.stdout.take() {
            BufReader::new(output)
                .read_line(&mut number)
                .map_err(|error| Stop::new(format!("The screen in memory could not be read: {error}.")))?;
        }
        if number.trim().is_empty() {
            return Err(Stop::new(format!("The screen in memory ended without a word:\n  {server}")));
        }
        screen.display = format!(":{}", number.trim());
        Ok(screen)
    }

    /// What `DISPLAY` names it by.
    pub fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // A screen that is gone already is what is wanted.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

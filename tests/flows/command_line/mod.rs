//! The contract of the command line, by running the binary.

mod disk;
mod exits;
mod files;
mod imports;
mod languages;
mod losses;
mod names;
mod practice;
mod reports;
mod rooms;
mod scripts;
mod setups;

use std::process::{Command, Output};

use base64::Engine as _;
use serde_json::Value;

use crate::process::run;
use crate::support::Stage;

/// What a command wrote and how it ended.
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ended {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("text"),
            err: String::from_utf8(output.stderr).expect("text"),
        }
    }

    /// Standard output as JSON lines: nothing else may stand there.
    pub fn lines(&self) -> Vec<Value> {
        let parse = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        self.out.lines().map(parse).collect()
    }

    /// The one JSON document.
    pub fn json(&self) -> Value {
        let mut lines = self.lines();
        assert_eq!(lines.len(), 1, "one document on one line: {}", self.out);
        let document = lines.remove(0);
        assert!(!document.is_object() || document["schema"] == 2, "which form it has: {document}");
        document
    }

    /// Asserts how it ended.
    pub fn expect(self, code: i32, why: &str) -> Self {
        assert_eq!(self.code, Some(code), "{why}\nout: {}\nerr: {}", self.out, self.err);
        self
    }
}

impl Stage {
    /// Runs a command and asserts that it kept the password to itself.
    pub async fn run(&self, command: Command) -> Ended {
        let ended = Ended::of(run(command).await);
        let announcement = self.practice.announcement();
        let basic = base64::engine::general_purpose::STANDARD
            .encode(format!("{}:{}", announcement.username, announcement.password));
        for secret in [&announcement.password, &basic] {
            assert!(!ended.out.contains(secret) && !ended.err.contains(secret), "the password was shown");
        }
        ended
    }

    /// A command with `--json` and these arguments.
    pub fn json(&self, name: &str, arguments: &[&str]) -> Command {
        let mut command = self.command(name);
        command.arg("--json").args(arguments);
        command
    }
}

/// Presses Ctrl+C.
#[cfg(unix)]
pub fn interrupt(process: u32) {
    let sent = Command::new("kill").args(["-INT", &process.to_string()]).status().unwrap();
    assert!(sent.success(), "the process was there to be interrupted");
}

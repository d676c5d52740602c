//! Other programs: announced in a form that can be copied into a terminal, run, and judged by how they end.

use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Why a task ended early, in words for the person at the terminal.
#[derive(Debug)]
pub struct Stop {
    message: String,
}

impl Stop {
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

/// A program to run, with its arguments, its folder and what it adds to the environment.
#[derive(Clone)]
pub struct Program {
    name: OsString,
    arguments: Vec<OsString>,
    folder: Option<PathBuf>,
    additions: Vec<(String, OsString)>,
    removals: Vec<OsString>,
}

impl Program {
    pub fn new(name: impl AsRef<OsStr>) -> Self {
        Self {
            name: name.as_ref().to_owned(),
            arguments: Vec::new(),
            folder: None,
            additions: Vec::new(),
            removals: Vec::new(),
        }
    }

    /// Cargo, with what its builds need on this system.
    pub fn cargo() -> Self {
        let cargo = Self::new("cargo");
        // The assembler that Windows machines rarely have would otherwise be the only thing left to install by hand.
        if cfg!(windows) { cargo.with("AWS_LC_SYS_PREBUILT_NASM", "1") } else { cargo }
    }

    pub fn arguments<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments.extend(arguments.into_iter().map(|argument| argument.as_ref().to_owned()));
        self
    }

    pub fn within(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    pub fn with(mut self, variable: &str, value: impl AsRef<OsStr>) -> Self {
        self.additions.push((variable.to_owned(), value.as_ref().to_owned()));
        self
    }

    /// Without those variables of our own environment that begin like this and hold nothing. A workflow cannot leave out a variable whose
    /// secret nobody has set: it is there, and empty, and some programs ask only whether it is there.
    pub fn without_empty(mut self, beginning: &str) -> Self {
        self.removals.extend(empty_ones(std::env::vars_os(), beginning));
        self
    }

    /// The same program as the last words of another one's arguments, in the same folder and environment.
    pub fn inside(self, outer: impl AsRef<OsStr>, arguments: &[&str]) -> Self {
        let own = std::iter::once(self.name).chain(self.arguments);
        Self {
            name: outer.as_ref().to_owned(),
            arguments: arguments.iter().map(OsString::from).chain(own).collect(),
            ..self
        }
    }

    /// Shows the program and runs it in this terminal; anything but success ends the task.
    pub fn run(&self) -> Result<(), Stop> {
        let status = self.status()?;
        if status.success() { Ok(()) } else { Err(self.failed(status)) }
    }

    /// Shows the program, runs it in this terminal and hands back how it ended.
    pub fn status(&self) -> Result<ExitStatus, Stop> {
        println!("$ {self}");
        self.command().status().map_err(|error| self.missing(&error))
    }

    /// Runs the program in silence and tells whether it is there and succeeds.
    pub fn succeeds(&self) -> bool {
        self.command()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    }

    /// As [`Program::succeeds`], but a program still busy after `limit` is ended and counts as failed.
    pub fn succeeds_within(&self, limit: Duration) -> bool {
        println!("$ {self}");
        let Ok(mut child) = self.command().stdin(Stdio::null()).spawn() else { return false };
        let started = Instant::now();
        while started.elapsed() < limit {
            match child.try_wait() {
                Ok(Some(status)) => return status.success(),
                Ok(None) => thread::sleep(Duration::from_millis(100)),
                Err(_) => break,
            }
        }
        // Both may fail only because it has ended by itself in this very moment.
        let _ = child.kill();
        let _ = child.wait();
        false
    }

    /// What the program prints, or nothing where it is missing or fails.
    pub fn find_output(&self) -> Option<String> {
        let output = self.command().stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// The standard library's form, for who needs its pipes.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.name);
        command.args(&self.arguments);
        for variable in &self.removals {
            command.env_remove(variable);
        }
        command.envs(self.additions.iter().map(|(variable, value)| (variable, value)));
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }

    /// The words for a program that ended badly.
    pub fn failed(&self, status: ExitStatus) -> Stop {
        Stop::new(format!("This command failed ({status}):\n  {self}"))
    }

    /// The words for a program that could not be started.
    pub fn missing(&self, error: &std::io::Error) -> Stop {
        Stop::new(format!("This command could not be started ({error}):\n  {self}"))
    }
}

/// One line for a POSIX shell that does the same from the root of the checkout.
/// The names that begin like this and stand for nothing.
fn empty_ones(
    environment: impl Iterator<Item = (OsString, OsString)>,
    beginning: &str,
) -> impl Iterator<Item = OsString> {
    environment
        .filter(move |(name, value)| value.is_empty() && name.to_string_lossy().starts_with(beginning))
        .map(|(name, _)| name)
}

impl fmt::Display for Program {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let additions =
            self.additions.iter().map(|(variable, value)| format!("{variable}={}", quoted(value)));
        let own = std::iter::once(&self.name).chain(&self.arguments).map(|word| quoted(word));
        let words: Vec<String> = additions.chain(own).collect();
        let line = words.join(" ");
        match &self.folder {
            Some(folder) => write!(formatter, "(cd {} && {line})", quoted(folder.as_os_str())),
            None => formatter.write_str(&line),
        }
    }
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_=+./:,@%".contains(letter);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_can_be_copied_into_a_shell() {
        let program = Program::new("npm")
            .arguments(["run", "it's", ""])
            .within(Path::new("/a b/ui"))
            .with("MODE", "x y");
        assert_eq!(
            program.to_string(),
            r"(cd '/a b/ui' && MODE='x y' npm run 'it'\''s' '')",
            "white space, quotes and empty words must survive a shell"
        );
    }

    #[test]
    fn a_program_inside_another_keeps_its_words_and_environment() {
        let program = Program::new("cargo").arguments(["test"]).with("A", "1").inside("env", &["-i"]);
        assert_eq!(program.to_string(), "A=1 env -i cargo test", "the outer program comes first");
    }

    #[test]
    fn a_secret_nobody_has_set_is_left_out() {
        let environment = [("APPLE_ID", ""), ("APPLE_TEAM_ID", "ABC"), ("EMPTY", "")];
        let environment = environment.map(|(name, value)| (OsString::from(name), OsString::from(value)));
        let left_out: Vec<_> = empty_ones(environment.into_iter(), "APPLE_").collect();
        assert_eq!(left_out, ["APPLE_ID"], "what is set stays, and so does what is none of theirs");
    }

    #[test]
    fn a_missing_program_is_told_with_its_line() {
        let stop = Program::new("no-such-program-anywhere").arguments(["--now"]).run();
        let message = stop.expect_err("a missing program cannot succeed").to_string();
        assert!(message.contains("no-such-program-anywhere --now"), "the line is missing in: {message}");
    }

    #[cfg(unix)]
    #[test]
    fn a_failed_program_is_told_with_its_line() {
        let stop = Program::new("sh").arguments(["-c", "exit 3"]).run();
        let message = stop.expect_err("exit 3 is a failure").to_string();
        assert!(message.contains("sh -c 'exit 3'"), "the line is missing in: {message}");
    }
}

//! Words on the terminal, JSON on request.

use std::io::{self, ErrorKind, Write as _};
use std::path::Path;
use std::sync::OnceLock;

use anteroom_wizard::wire::{CheckRow, FindingRow, OutcomeKind, RoomEntry};
use anteroom_wizard::{Args, Code, Disposition, Failure, files, is_invisible, texts};
use serde::Serialize;

use crate::exit::Exit;

/// What standard output said when it failed first.
static LOST: OnceLock<io::Error> = OnceLock::new();

/// Writes a value as one JSON line.
pub fn json(value: &impl Serialize) {
    match serde_json::to_string(value) {
        Ok(text) => write(&text),
        Err(error) => keep(Err(error.into())),
    }
}

/// Writes a line to standard output.
pub fn line(text: &str) {
    write(&plain(text));
}

/// Writes the help, or on standard error what is wrong with the call; how the command ends.
pub fn usage(error: &clap::Error) -> Exit {
    let printed = error.print();
    if error.use_stderr() {
        return Exit::Usage;
    }
    keep(printed);
    Exit::Done
}

/// A line that cannot be written ends nothing at once: what the command does to the planner, and the notification switch it has to
/// give back, count for more than what is said about it.
fn write(line: &str) {
    if LOST.get().is_none() {
        keep(writeln!(io::stdout(), "{line}"));
    }
}

fn keep(written: io::Result<()>) {
    if let Err(error) = written {
        // The first one tells the cause.
        let _ = LOST.set(error);
    }
}

/// Whether something could not be written to standard output.
pub fn is_lost() -> bool {
    LOST.get().is_some()
}

/// How the command ends, once it is known whether everything it had to say was written. A closed pipe is not an error: the reader has
/// seen enough.
pub fn end(exit: Exit) -> Exit {
    keep(io::stdout().flush());
    let Some(error) = LOST.get().filter(|error| error.kind() != ErrorKind::BrokenPipe) else { return exit };
    failure(&Failure::new(Code::OutputLost, Disposition::StopRun).with("reason", error));
    match exit {
        Exit::Done | Exit::Failures => Exit::Unwritten,
        // What went wrong before still has to be done something about.
        exit => exit,
    }
}

/// Makes a folder a person named, for the files that are written to it.
pub fn make_folder(folder: &Path) -> Result<(), Failure> {
    files::make_folder(folder).map_err(|error| error.into_failure(Code::OutputUnwritable))
}

/// Tells something beside the result, on standard error.
pub fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{}", plain(text));
}

/// A text without what a terminal would obey: names come from servers and files.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && !matches!(c, '\n' | '\t') { '\u{fffd}' } else { c }).collect()
}

/// A name or a subject inside a line: nothing in it begins a line of its own, and nothing is there that nobody sees.
pub fn inline(text: &str) -> String {
    let shown = |c: char| if c.is_control() || is_invisible(c) { '\u{fffd}' } else { c };
    text.chars().map(shown).collect()
}

/// Writes a line of a file that is not used, or a value of it, with the reason.
pub fn refused(number: u32, text: &str, reason: &str) {
    let quoted = if text.is_empty() { String::new() } else { format!("«{}» ", inline(text)) };
    line(&format!("  line {number}: {quoted}{reason}"));
}

/// Names rooms and what is wrong with each, on standard error.
pub fn rooms(rooms: &[RoomEntry]) {
    for room in rooms {
        let args = Args::new().with("room", &room.address);
        let why = room.problems.first().map(|code| texts::text(*code).render(&args).title);
        let why = why.unwrap_or_else(|| "was not reached".to_owned());
        note(&format!("  {}: {why}", inline(&room.address)));
    }
}

/// Tells what ended the command, on standard error.
pub fn failure(failure: &Failure) {
    let words = texts::text(failure.code()).render(failure.args());
    note(&format!("{}\n{} {}", words.title, words.cause, words.action));
    note(&format!("({})", failure.detail()));
}

/// Writes a row of the check tree.
pub fn check(row: &CheckRow) {
    let sign = match row.outcome {
        OutcomeKind::Pass => "ok     ",
        OutcomeKind::Warn => "warning",
        OutcomeKind::Fail => "FAILED ",
        OutcomeKind::Waiting => "waiting",
        OutcomeKind::Skipped => "skipped",
        OutcomeKind::Broken => "broken ",
        OutcomeKind::Manual => "confirm",
    };
    let what = row.check.parse().map_or_else(|_| row.check.clone(), |check| texts::asks(check).to_owned());
    let because = row
        .because
        .as_deref()
        .and_then(|check| check.parse().ok())
        .map(|check| format!(" because {}", texts::states(check)))
        .unwrap_or_default();
    let seen = match (row.outcome, row.check.parse()) {
        (OutcomeKind::Pass, Ok(check)) => texts::passed(check, &row.args),
        _ => row.subject.clone(),
    };
    line(&format!("{sign} {what} [{seen}]{because} ({} ms)", row.elapsed_ms));
    row.findings.iter().for_each(finding);
}

/// Writes a finding with its remedy.
pub fn finding(finding: &FindingRow) {
    let words = texts::text(finding.code).render(&finding.args);
    line(&format!("        {}", words.title));
    line(&format!("        {} {}", words.cause, words.action));
    let Some(remedy) = &finding.remedy else { return };
    for step in &remedy.steps {
        line(&format!("        - {step}"));
    }
    if let Some(script) = &remedy.script {
        line(&format!("        # {}", script.title));
        script.text.lines().for_each(|text| line(&format!("        {text}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_told_nothing_by_a_name() {
        let name = "Room\u{1b}]0;owned\u{7}\u{9b}2J\r";
        assert!(!plain(name).chars().any(char::is_control), "{:?}", plain(name));
        assert_eq!(plain("a\tb\nc é"), "a\tb\nc é", "what is no command stays");
        let forged = "Ann\nok      all is well\u{202e}";
        assert_eq!(inline(forged), "Ann\u{fffd}ok      all is well\u{fffd}", "a name forges no line");
    }
}

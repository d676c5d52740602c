//! Words on the terminal, JSON on request.

use std::io::{self, Write as _};

use anteroom_wizard::wire::{CheckRow, FindingRow, OutcomeKind, RoomEntry};
use anteroom_wizard::{Args, Failure, is_invisible, texts};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;

use crate::journal::{self, Level};

/// Writes a value as one JSON line. A closed pipe is not an error: the reader has seen enough.
pub fn json(value: &impl Serialize) {
    if let Ok(text) = serde_json::to_string(value) {
        let _ = writeln!(io::stdout(), "{text}");
    }
}

/// Writes a line to standard output.
pub fn line(text: &str) {
    let _ = writeln!(io::stdout(), "{}", plain(text));
}

/// Tells something beside the result, on standard error.
pub fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{}", journal::mark(Level::Notice, &plain(text)));
}

/// Tells of a failure nobody may have seen: in the log, and where standard error is no terminal also there and in the system's log.
pub fn alarm(text: &str) {
    let text = plain(text);
    tracing::error!("{text}");
    if journal::is_unseen() {
        let _ = writeln!(io::stderr(), "{}", journal::mark(Level::Error, &text));
        journal::tell_event_log(&text);
    }
}

/// A moment as people here read it.
pub fn clock(at: Timestamp) -> String {
    at.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
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
    let told = plain(&format!("{}\n{} {}\n({})", words.title, words.cause, words.action, failure.detail()));
    tracing::error!(code = %failure.code(), "{}", plain(&words.title));
    let _ = writeln!(io::stderr(), "{}", journal::mark(Level::Error, &told));
    if journal::is_unseen() {
        journal::tell_event_log(&told);
    }
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

//! Words on the terminal, JSON on request.

use std::io::{self, Write as _};

use anteroom_wizard::wire::{CheckRow, FindingRow, OutcomeKind};
use anteroom_wizard::{Failure, texts};
use serde::Serialize;

/// Writes a value as one JSON line. A closed pipe is not an error: the reader has seen enough.
pub fn json(value: &impl Serialize) {
    if let Ok(text) = serde_json::to_string(value) {
        line(&text);
    }
}

/// Writes a line to standard output.
pub fn line(text: &str) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// Tells something beside the result, on standard error.
pub fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Tells what ended the command, on standard error.
pub fn failure(failure: &Failure) {
    let words = texts::text(failure.code()).render(failure.args());
    let _ = writeln!(io::stderr(), "{}\n{} {}", words.title, words.cause, words.action);
    let _ = writeln!(io::stderr(), "({})", failure.detail());
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

//! What is known of a requirement or a check since it was looked at last: what a check found, what an output proved, and what a
//! script said of itself.

use anteroom_domain::{kept, limits};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::kept_checks::{KeptFinding, known};
use crate::wire::{RanRow, TaskEnd};

/// Reasons that are shown and kept of a task at most; the person has the whole of them in the script's log.
pub const MOST_REASONS: usize = 20;

/// The last outcome of a check, kept so that a finished step is known to be finished after a restart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckMark {
    /// Whether it passed (a warning passes).
    pub passed: bool,
    /// Whether it passed with something worth knowing.
    #[serde(default)]
    pub warned: bool,
    /// When.
    pub at: Timestamp,
    /// When what it looked at ends: a password, a certificate.
    #[serde(default)]
    pub until: Option<Timestamp>,
    /// What it found.
    #[serde(default, deserialize_with = "known", skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<KeptFinding>,
}

impl CheckMark {
    /// A verdict without reservations.
    pub fn new(passed: bool, at: Timestamp) -> Self {
        Self { passed, warned: false, at, until: None, findings: Vec::new() }
    }
}

/// What a pasted output proved of a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastedMark {
    /// Whether it is met, and when it was asked: of printed text, which does not tell, when it was brought back.
    #[serde(flatten)]
    pub mark: CheckMark,
    /// What it was judged by, as a fingerprint; `None` in a setup of an earlier version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
}

/// How a requirement's script ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RanMark {
    /// How.
    pub ended: TaskEnd,
    /// When it ran.
    pub at: Timestamp,
    /// The values there were when it was brought back, as a fingerprint; it does not tell with which it ran.
    pub about: String,
    /// What was left out, failed or was not to be seen yet, a line each: the first ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    why: Vec<String>,
    /// How many there are of these.
    #[serde(default)]
    total: u32,
}

impl RanMark {
    /// How a task ended, and the first of the reasons.
    pub fn new(ended: TaskEnd, at: Timestamp, about: String, why: &[String], total: u32) -> Self {
        Self { ended, at, about, why: why.iter().take(MOST_REASONS).cloned().collect(), total }
    }

    /// As it is shown. A setup may have come as a file, and its texts from anywhere.
    pub fn to_row(&self) -> RanRow {
        let why = self.why.iter().take(MOST_REASONS).map(|line| kept(line.clone(), limits::SHOWN));
        RanRow { ended: self.ended, at: self.at, why: why.collect(), total: self.total }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the first version that kept them wrote them.
    const PASTED: &str = r#"{"passed":true,"warned":false,"at":"2026-11-30T21:00:00Z","until":null,"about":"0f1e2d3c4b5a6978"}"#;
    const RAN: &str = r#"{"ended":"left_out","at":"2026-11-30T21:00:00Z","about":"0f1e2d3c4b5a6978","why":["amber@contoso.com: it is a UserMailbox"],"total":3}"#;

    #[test]
    fn marks_are_read_and_written_as_they_were_first() {
        let pasted: PastedMark = serde_json::from_str(PASTED).unwrap();
        assert_eq!(serde_json::to_string(&pasted).unwrap(), PASTED);
        let ran: RanMark = serde_json::from_str(RAN).unwrap();
        assert_eq!(serde_json::to_string(&ran).unwrap(), RAN);
        let earlier: PastedMark =
            serde_json::from_str(r#"{"passed":true,"at":"2026-11-20T08:05:00Z"}"#).unwrap();
        assert_eq!(earlier.about, None, "before there were fingerprints");
    }

    #[test]
    fn what_a_file_says_a_script_said_commands_no_terminal_and_floods_no_page() {
        let line = format!("\u{1b}[2Jall is \u{202e}well\n{}", "x".repeat(5_000));
        let ran = RanMark { why: vec![line; 500], ..serde_json::from_str(RAN).unwrap() };
        let row = ran.to_row();
        assert_eq!(row.why.len(), MOST_REASONS);
        assert!(
            row.why.iter().all(|line| !line.contains(['\u{1b}', '\n', '\u{202e}']) && line.len() < 1_100)
        );
    }
}

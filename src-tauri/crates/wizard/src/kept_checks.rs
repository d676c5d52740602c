//! What is kept of checks, so that a reason outlives the session that found it: neither evidence, which belongs into the logs, nor
//! remedies, which are written anew from the setup as it is by then.

use anteroom_domain::{Args, CheckId, Code};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::wire::{CheckRow, EvidenceRow, FindingRow, OutcomeKind};

/// Findings of one check that are kept at most; checks have one or two.
const MOST_FINDINGS: usize = 8;

/// What was found: its code and the values of its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFinding {
    /// What it is.
    pub code: Code,
    /// The values of its words.
    #[serde(default)]
    pub args: Args,
}

impl KeptFinding {
    /// What is kept of a check's findings.
    pub fn of(row: &CheckRow) -> Vec<Self> {
        let findings = row.findings.iter().take(MOST_FINDINGS);
        findings.map(|finding| Self { code: finding.code, args: finding.args.clone() }).collect()
    }

    /// Its row, without a remedy.
    pub fn to_row(&self) -> FindingRow {
        FindingRow { code: self.code, args: self.args.clone(), remedy: None }
    }
}

/// A check that did not simply hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptCheck {
    /// Which; none where an earlier version kept what was found without it, and of a check this version does not know.
    #[serde(deserialize_with = "known_check", serialize_with = "named")]
    pub check: Option<CheckId>,
    /// How it ended.
    pub outcome: OutcomeKind,
    /// The failed check because of which it was skipped.
    #[serde(default, deserialize_with = "known_check", skip_serializing_if = "Option::is_none")]
    pub because: Option<CheckId>,
    /// What was found.
    #[serde(default, deserialize_with = "known", skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<KeptFinding>,
}

impl KeptCheck {
    /// What is kept of a run: what is in order needs no words.
    pub fn of(rows: &[CheckRow]) -> Vec<Self> {
        let told = rows.iter().filter(|row| row.outcome != OutcomeKind::Pass);
        told.map(|row| Self {
            check: Some(row.check),
            outcome: row.outcome,
            because: row.because,
            findings: KeptFinding::of(row),
        })
        .collect()
    }

    /// Whether it speaks against what was checked.
    pub fn is_failure(&self) -> bool {
        matches!(self.outcome, OutcomeKind::Fail | OutcomeKind::Broken)
    }

    /// Its row, as far as it is kept; none where nobody knows which check it was.
    pub fn to_row(&self, subject: &str, at: jiff::Timestamp) -> Option<CheckRow> {
        Some(CheckRow {
            check: self.check?,
            subject: subject.to_owned(),
            outcome: self.outcome,
            because: self.because,
            args: Args::new(),
            findings: self.findings.iter().map(KeptFinding::to_row).collect(),
            evidence: EvidenceRow::default(),
            elapsed_ms: 0,
            at,
            clock: None,
        })
    }
}

fn known_check<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<CheckId>, D::Error> {
    Ok(Option::<String>::deserialize(deserializer)?.and_then(|check| check.parse().ok()))
}

fn named<S: Serializer>(check: &Option<CheckId>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(check.map(CheckId::dotted).unwrap_or_default())
}

/// Findings of codes this version knows: a newer one may have kept others, which the next look finds again.
pub fn known<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<KeptFinding>, D::Error> {
    let found = Vec::<serde_json::Value>::deserialize(deserializer)?;
    let findings = found.into_iter().filter_map(|finding| serde_json::from_value(finding).ok());
    Ok(findings.take(MOST_FINDINGS).collect())
}

//! Checks as the window shows them.

use anteroom_diagnosis::{CheckReport, Evidence, Finding, Outcome, Remedy};
use jiff::Timestamp;

use crate::wire::{CheckRow, EvidenceRow, FindingRow, OutcomeKind, RemedyRow, ScriptRow};

/// A check's row. `now` stands in for the time of a check that was not asked.
pub fn row(report: &CheckReport, now: Timestamp) -> CheckRow {
    CheckRow {
        check: report.check,
        subject: report.subject.clone(),
        outcome: outcome(&report.outcome),
        because: match &report.outcome {
            Outcome::Skipped { because } => Some(*because),
            _ => None,
        },
        args: report.args.clone(),
        findings: report.findings.iter().map(finding).collect(),
        evidence: report.evidence.as_ref().map(evidence).unwrap_or_default(),
        elapsed_ms: report
            .evidence
            .as_ref()
            .map_or(0, |seen| u32::try_from(seen.elapsed_ms).unwrap_or(u32::MAX)),
        at: report.evidence.as_ref().map_or(now, |seen| seen.at),
    }
}

/// A finding's row.
pub fn finding(finding: &Finding) -> FindingRow {
    FindingRow { code: finding.code, args: finding.args.clone(), remedy: finding.remedy.as_ref().map(remedy) }
}

/// A remedy's row.
pub fn remedy(remedy: &Remedy) -> RemedyRow {
    let id = serde_json::to_value(remedy.id)
        .ok()
        .and_then(|id| id.as_str().map(str::to_owned))
        .unwrap_or_default();
    RemedyRow {
        id,
        audience: remedy.audience.into(),
        steps: remedy.steps.clone(),
        script: remedy.script.as_ref().map(|script| ScriptRow {
            title: script.title.clone(),
            text: script.text.clone(),
            undo: script.undo.clone(),
            values: script.values.clone(),
        }),
        takes_effect: remedy.takes_effect.clone(),
    }
}

fn outcome(outcome: &Outcome) -> OutcomeKind {
    match outcome {
        Outcome::Pass => OutcomeKind::Pass,
        Outcome::Warn => OutcomeKind::Warn,
        Outcome::Fail => OutcomeKind::Fail,
        Outcome::Waiting { .. } => OutcomeKind::Waiting,
        Outcome::Skipped { .. } => OutcomeKind::Skipped,
        Outcome::Broken => OutcomeKind::Broken,
        Outcome::Manual => OutcomeKind::Manual,
    }
}

fn evidence(evidence: &Evidence) -> EvidenceRow {
    EvidenceRow {
        status: evidence.status,
        response_code: evidence.response_code.clone(),
        request_id: evidence.request_id.clone(),
        lines: evidence.to_lines(),
    }
}

//! Checks as the window shows them.

use anteroom_catalogue::Words;
use anteroom_diagnosis::{CheckReport, Evidence, Finding, Outcome, Remedy, Scene, Shell};
use anteroom_domain::{Args, Code, Environment};
use jiff::Timestamp;

use crate::wire::{CheckRow, EvidenceRow, FindingRow, OutcomeKind, RemedyRow, ScriptRef};

/// A check's row. `now` stands in for the time of a check that was not asked.
pub fn row(words: &Words, report: &CheckReport, now: Timestamp) -> CheckRow {
    CheckRow {
        check: report.check,
        subject: report.subject.clone(),
        outcome: outcome(&report.outcome),
        because: match &report.outcome {
            Outcome::Skipped { because } => Some(*because),
            _ => None,
        },
        args: report.args.clone(),
        findings: report.findings.iter().map(|found| finding(words, found)).collect(),
        evidence: report.evidence.as_ref().map(evidence).unwrap_or_default(),
        elapsed_ms: report
            .evidence
            .as_ref()
            .map_or(0, |seen| u32::try_from(seen.elapsed_ms).unwrap_or(u32::MAX)),
        at: report.evidence.as_ref().map_or(now, |seen| seen.at),
        clock: None,
    }
}

/// A finding's row.
pub fn finding(words: &Words, finding: &Finding) -> FindingRow {
    let remedy = finding.remedy.as_ref().map(|remedy| self::remedy(words, remedy, &finding.args));
    FindingRow { code: finding.code, args: finding.args.clone(), remedy }
}

/// What a code with these values mends, in a scene.
pub fn remedy_for(words: &Words, code: Code, args: &Args, scene: &Scene) -> Option<RemedyRow> {
    anteroom_diagnosis::remedy(code, scene).map(|found| remedy(words, &found, args))
}

/// A remedy's row, with the values in its steps. Checks reach Exchange Server alone.
fn remedy(words: &Words, remedy: &Remedy, args: &Args) -> RemedyRow {
    let place = Environment::OnPremises;
    let (script, commands) = match &remedy.shell {
        Some(Shell::Script { task, room }) => {
            let room = room.as_ref().map(ToString::to_string);
            (Some(ScriptRef { tasks: vec![*task], room }), None)
        }
        Some(Shell::Commands(lines)) => (None, Some(lines.clone())),
        None => (None, None),
    };
    RemedyRow {
        id: remedy.subject.id.clone(),
        audience: remedy.subject.audience(place).into(),
        steps: words.mend(remedy.subject, args),
        script,
        commands,
        takes_effect: remedy.subject.in_force(place).map(|time| words.time(time)),
        timed: remedy.subject.in_force(place).is_some(),
    }
}

fn outcome(outcome: &Outcome) -> OutcomeKind {
    match outcome {
        Outcome::Pass => OutcomeKind::Pass,
        Outcome::Warn => OutcomeKind::Warn,
        Outcome::Fail => OutcomeKind::Fail,
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

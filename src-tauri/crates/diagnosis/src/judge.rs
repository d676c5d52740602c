//! Judgements: facts in, an outcome and findings out. Pure functions; the same facts always give the same judgement.

use anteroom_domain::CheckId;

use crate::checks::check;
use crate::{CheckReport, Evidence, Facts, Scene};

/// Judges the facts of a check. The moment of the judgement is the one at which the facts were collected, so that exported
/// facts are judged as they were.
///
/// Facts of another check come out as [`Outcome::Broken`]: a file may hold anything.
pub fn judge(id: CheckId, facts: &Facts, scene: &Scene) -> CheckReport {
    let (check, bench) = (check(id), check(id).bench(scene));
    if let Some(missing) = check.find_missing(scene) {
        return bench.missing(missing, facts.evidence());
    }
    let mut report = (check.judge)(&bench, facts);
    let waited = facts.waited_ms();
    if waited > 0 {
        let seconds = waited.div_ceil(1000);
        report.args = report.args.with("waited", seconds);
        if let Some(evidence) = &mut report.evidence {
            evidence.lines.push(format!("waited {seconds} s before it was answered, as the server asked"));
        }
    }
    report
}

/// The report of a check that was not asked, because the scene lacks a value it needs; `None` when it lacks none.
pub(crate) fn find_missing(id: CheckId, scene: &Scene, at: jiff::Timestamp) -> Option<CheckReport> {
    let missing = check(id).find_missing(scene)?;
    Some(check(id).bench(scene).missing(missing, Evidence::at(at)))
}

#[cfg(test)]
mod tests;

//! Asks checks: what needs nothing first, side by side where it can, reported in declared order.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use anteroom_domain::{Area, Args, Code};
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use jiff::Timestamp;
use tokio_util::sync::CancellationToken;

use crate::checks::check;
use crate::judge::{find_missing, judge};
use crate::{CheckId, CheckReport, Evidence, Facts, Finding, Outcome, Scene, remedy};

/// Collects the facts of checks. Does I/O and judges nothing; a failed question is a fact, too.
pub trait Collect: Send + Sync {
    /// Collects the facts of one check. Checks that rest on the same request may share it.
    ///
    /// # Cancellation
    /// Dropping the future abandons the request.
    fn collect(&self, check: CheckId) -> impl Future<Output = Facts> + Send;

    /// How long a check may take before it counts as broken.
    fn time_limit(&self, id: CheckId) -> Duration {
        check(id).limit
    }

    /// The present moment, for what has no facts of its own.
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A run as it happens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckEvent {
    /// A check was begun.
    Started {
        /// The check.
        check: CheckId,
        /// What it is asked about.
        subject: String,
    },
    /// A check ended. These come in declared order.
    Ended(Box<CheckReport>),
}

/// What a run came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The reports, in declared order; fewer than asked for when it was cancelled.
    pub reports: Vec<CheckReport>,
    /// Whether it was cancelled.
    pub cancelled: bool,
}

impl Run {
    /// Whether every check was asked and none failed or broke.
    pub fn passed(&self) -> bool {
        !self.cancelled && self.reports.iter().all(|report| report.outcome.lets_others_go_on())
    }

    /// Whether something was met that makes every further question harmful: asking again after a rejected sign-in may lock the account.
    pub fn stops_all(&self) -> bool {
        let mut findings = self.reports.iter().flat_map(|report| &report.findings);
        findings.any(|finding| finding.code.area() == Area::SignIn)
    }
}

/// Runs the checks. Those whose requirements do not hold are skipped, naming the check that failed first; a requirement that
/// is not among the checks counts as holding. A check that panics or runs over its time is broken and ends nothing.
///
/// # Cancellation
/// By `cancel`, or by dropping the future: requests under way are abandoned.
pub async fn run<C: Collect>(
    checks: &[CheckId],
    scene: &Scene,
    collector: &C,
    cancel: &CancellationToken,
    mut on_event: impl FnMut(CheckEvent) + Send,
) -> Run {
    let mut waiting: Vec<CheckId> = checks.to_vec();
    waiting.sort_unstable();
    waiting.dedup();
    let order = waiting.clone();
    let mut ended: BTreeMap<CheckId, CheckReport> = BTreeMap::new();
    let mut under_way = FuturesUnordered::new();
    let mut told = 0;
    let mut cancelled = false;
    loop {
        // One pass is enough: a requirement stands before whatever requires it, so what is skipped here skips its dependants in
        // the same pass.
        waiting.retain(|check| match standing(*check, &order, &ended) {
            Standing::Wait => true,
            Standing::Skip(because) => {
                ended.insert(*check, skipped(*check, because, scene));
                false
            }
            Standing::Go => {
                on_event(CheckEvent::Started { check: *check, subject: subject(*check, scene) });
                under_way.push(ask(*check, scene, collector));
                false
            }
        });
        while let Some(report) = order.get(told).and_then(|check| ended.get(check)) {
            on_event(CheckEvent::Ended(Box::new(report.clone())));
            told += 1;
        }
        if under_way.is_empty() {
            break;
        }
        tokio::select! {
            biased;
            () = cancel.cancelled() => {
                cancelled = true;
                break;
            }
            Some(report) = under_way.next() => {
                ended.insert(report.check, report);
            }
        }
    }
    Run { reports: ended.into_values().collect(), cancelled }
}

enum Standing {
    Wait,
    Go,
    Skip(CheckId),
}

fn standing(id: CheckId, asked: &[CheckId], ended: &BTreeMap<CheckId, CheckReport>) -> Standing {
    let mut go = true;
    for needed in check(id).needs.iter().filter(|needed| asked.contains(needed)) {
        match ended.get(needed).map(|report| &report.outcome) {
            Some(Outcome::Skipped { because }) => return Standing::Skip(*because),
            Some(outcome) if !outcome.lets_others_go_on() => return Standing::Skip(*needed),
            Some(_) => {}
            None => go = false,
        }
    }
    if go { Standing::Go } else { Standing::Wait }
}

async fn ask<C: Collect>(check: CheckId, scene: &Scene, collector: &C) -> CheckReport {
    if let Some(report) = find_missing(check, scene, collector.now()) {
        return report;
    }
    let limit = collector.time_limit(check);
    let collecting = AssertUnwindSafe(collector.collect(check)).catch_unwind();
    match tokio::time::timeout(limit, collecting).await {
        Ok(Ok(facts)) => judge(check, &facts, scene),
        Ok(Err(panic)) => {
            let words = panic
                .downcast_ref::<&str>()
                .map(|words| (*words).to_owned())
                .or_else(|| panic.downcast_ref::<String>().cloned())
                .unwrap_or_default();
            tracing::error!(%check, words, "a check panicked");
            broken(check, scene, Code::Bug, Args::new(), collector.now())
        }
        Err(_) => {
            let args = Args::new().with("seconds", limit.as_secs());
            broken(check, scene, Code::CheckOverTime, args, collector.now())
        }
    }
}

fn broken(check: CheckId, scene: &Scene, code: Code, args: Args, at: Timestamp) -> CheckReport {
    let evidence = Evidence::at(at);
    let finding = Finding {
        code,
        subject: subject(check, scene),
        args,
        evidence: evidence.clone(),
        remedy: remedy(code, scene),
    };
    CheckReport {
        check,
        subject: subject(check, scene),
        outcome: Outcome::Broken,
        args: scene.args(),
        findings: vec![finding],
        evidence: Some(evidence),
    }
}

/// The report of a check that was not asked.
pub(crate) fn skipped(check: CheckId, because: CheckId, scene: &Scene) -> CheckReport {
    CheckReport {
        check,
        subject: subject(check, scene),
        outcome: Outcome::Skipped { because },
        args: scene.args(),
        findings: Vec::new(),
        evidence: None,
    }
}

/// What a check is about, in one word for its row.
fn subject(id: CheckId, scene: &Scene) -> String {
    check(id).about.subject(scene)
}

#[cfg(test)]
mod tests;

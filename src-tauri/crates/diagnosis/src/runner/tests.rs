use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use super::*;
use crate::facts::{ConnectionFacts, Fault, NameFacts, Observed};
use crate::scene::sample::scene;
use crate::{Profile, root_cause};

/// What the collector does for a check.
#[derive(Clone, Copy)]
enum Act {
    Fail(Code),
    Hang,
    Panic,
}

/// Facts that pass, unless told otherwise.
#[derive(Default)]
struct Staged {
    acts: HashMap<CheckId, Act>,
    asked: Mutex<Vec<CheckId>>,
}

impl Staged {
    fn new(acts: &[(CheckId, Act)]) -> Self {
        Self { acts: acts.iter().copied().collect(), asked: Mutex::default() }
    }

    fn asked(&self) -> Vec<CheckId> {
        let mut asked = self.asked.lock().unwrap().clone();
        asked.sort_unstable();
        asked
    }
}

fn seen<T>(answer: Result<T, Fault>) -> Observed<T> {
    Observed::new(Timestamp::UNIX_EPOCH, Duration::from_millis(7), answer)
}

impl Collect for Staged {
    async fn collect(&self, check: CheckId) -> Facts {
        self.asked.lock().unwrap().push(check);
        let fault = match self.acts.get(&check) {
            Some(Act::Hang) => std::future::pending().await,
            Some(Act::Panic) => panic!("a bug in a check"),
            Some(Act::Fail(code)) => Some(Fault::new(*code)),
            None => None,
        };
        match (check, fault) {
            (CheckId::NameResolves, None) => {
                Facts::Name(seen(Ok(NameFacts { addresses: vec!["192.0.2.1".into()], proxy: None })))
            }
            (CheckId::NameResolves, Some(fault)) => Facts::Name(seen(Err(fault))),
            (_, None) => {
                Facts::Connection(seen(Ok(ConnectionFacts { address: "192.0.2.1:443".into(), proxy: None })))
            }
            (_, Some(fault)) => Facts::Connection(seen(Err(fault))),
        }
    }

    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }
}

const FIRST_TWO: &[CheckId] = &[CheckId::NameResolves, CheckId::HostReachable];

async fn run_staged(checks: &[CheckId], staged: &Staged) -> (Run, Vec<CheckId>) {
    let mut ended = Vec::new();
    let run = run(checks, &scene(), staged, &CancellationToken::new(), |event| {
        if let CheckEvent::Ended(report) = event {
            ended.push(report.check);
        }
    })
    .await;
    (run, ended)
}

#[tokio::test]
async fn what_needs_a_failed_check_is_skipped_because_of_the_first_cause() {
    let staged = Staged::new(&[(CheckId::NameResolves, Act::Fail(Code::DnsNotFound))]);
    let checks = Profile::Connection.checks();
    let (run, ended) = run_staged(&checks, &staged).await;
    assert_eq!(staged.asked(), [CheckId::NameResolves], "nothing else was worth asking");
    assert_eq!(ended, checks, "every check is reported, in declared order");
    for report in &run.reports[1..] {
        assert_eq!(report.outcome, Outcome::Skipped { because: CheckId::NameResolves }, "{}", report.check);
    }
    assert_eq!(root_cause(&run.reports).unwrap().code, Code::DnsNotFound);
    assert!(!run.passed());
}

#[tokio::test]
async fn a_panic_breaks_one_check_and_ends_nothing() {
    let staged = Staged::new(&[(CheckId::HostReachable, Act::Panic)]);
    let (run, ended) = run_staged(FIRST_TWO, &staged).await;
    assert_eq!(ended, FIRST_TWO);
    assert_eq!(run.reports[0].outcome, Outcome::Pass);
    assert_eq!(run.reports[1].outcome, Outcome::Broken);
    assert_eq!(run.reports[1].findings[0].code, Code::Bug);
}

#[tokio::test(start_paused = true)]
async fn a_check_over_its_time_is_broken() {
    let staged = Staged::new(&[(CheckId::NameResolves, Act::Hang)]);
    let (run, _) = run_staged(FIRST_TWO, &staged).await;
    assert_eq!(run.reports[0].findings[0].code, Code::CheckOverTime);
    assert_eq!(run.reports[0].findings[0].args.find("seconds"), Some("10"));
    assert_eq!(run.reports[1].outcome, Outcome::Skipped { because: CheckId::NameResolves });
}

#[tokio::test]
async fn a_requirement_nobody_asked_about_counts_as_holding() {
    let staged = Staged::default();
    let (run, _) = run_staged(&[CheckId::HostReachable], &staged).await;
    assert_eq!(run.reports[0].outcome, Outcome::Pass);
    assert_eq!(run_one(CheckId::HostReachable, &scene(), &staged).await.outcome, Outcome::Pass);
}

#[tokio::test]
async fn independent_checks_run_side_by_side_and_report_in_order() {
    // Account and version both need the sign-in alone; neither is among the checks asked with them, so both start at once.
    let staged = Staged::new(&[(CheckId::ServerVersion, Act::Hang)]);
    let cancel = CancellationToken::new();
    let (mut started, mut ended) = (Vec::new(), Vec::new());
    let checks = [CheckId::ServerVersion, CheckId::AccountMailbox];
    let run = run(&checks, &scene(), &staged, &cancel, |event| match event {
        CheckEvent::Started { check, .. } => {
            started.push(check);
            if started.len() == 2 {
                cancel.cancel();
            }
        }
        CheckEvent::Ended(report) => ended.push(report.check),
    })
    .await;
    assert_eq!(started, checks, "both began although the first never ends");
    assert!(run.cancelled, "cancelling ends a run that hangs");
    assert!(ended.is_empty(), "nothing overtakes the first in the report");
    assert!(!run.passed());
}

#[tokio::test]
async fn facts_of_another_check_are_a_defect_not_a_verdict() {
    let staged = Staged::default();
    let report = run_one(CheckId::TlsValid, &scene(), &staged).await;
    assert_eq!(report.outcome, Outcome::Broken, "connection facts say nothing about certificates");
}

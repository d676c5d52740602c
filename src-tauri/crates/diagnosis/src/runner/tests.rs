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
    assert_eq!(ask(CheckId::HostReachable, &scene(), &staged).await.outcome, Outcome::Pass);
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
async fn a_value_nobody_typed_is_told_before_anything_is_asked() {
    let staged = Staged::default();
    let mut scene = scene();
    scene.equipment = None;
    let report = ask(CheckId::EquipmentProcessing, &scene, &staged).await;
    assert_eq!((&report.outcome, report.findings[0].code), (&Outcome::Manual, Code::CheckValueMissing));
    assert_eq!(report.findings[0].args.find("missing"), Some("equipment"));
    assert_eq!(staged.asked(), [], "no request was sent for it");
}

/// What was seen of an account behind a sign-in page, or that Exchange Web Services are switched off for.
fn case(code: &str) -> crate::collect::Case {
    let seen = |kind: &str, answer: serde_json::Value| {
        let seen = serde_json::json!({
            "at": "2026-11-21T10:00:00Z", "elapsed_ms": 1, "status": null, "response_code": null,
            "request_id": null, "answer": answer,
        });
        serde_json::json!({ "kind": kind, "seen": seen })
    };
    let fault = serde_json::json!({"code": code, "args": {}, "stops_all": true, "detail": code});
    let signed_in = seen("sign_in", serde_json::json!({ "Err": fault }));
    serde_json::from_value(serde_json::json!({
        "scene": scene(),
        "facts": {
            "sign_in.accepted": signed_in, "sign_in.single_factor": signed_in, "account.ews": signed_in,
            "server.version": signed_in,
        },
    }))
    .unwrap()
}

#[tokio::test]
async fn what_comes_after_the_password_is_one_cause() {
    let checks = [
        CheckId::SignInAccepted,
        CheckId::SignInSingleFactor,
        CheckId::AccountEws,
        CheckId::ServerVersion,
        CheckId::AccountMailbox,
        CheckId::ImpersonationSelf,
    ];
    for (code, cause, found) in [
        ("ews.not_ews", CheckId::SignInSingleFactor, Code::SecondFactorWanted),
        ("http.forbidden", CheckId::AccountEws, Code::EwsDisabled),
        ("auth.rejected", CheckId::SignInAccepted, Code::SignInRejected),
    ] {
        let case = case(code);
        let run = run(&checks, &case.scene, &case, &CancellationToken::new(), |_| {}).await;
        for report in &run.reports {
            let expected = match report.check.cmp(&cause) {
                std::cmp::Ordering::Less => Outcome::Pass,
                std::cmp::Ordering::Equal => Outcome::Fail,
                std::cmp::Ordering::Greater => Outcome::Skipped { because: cause },
            };
            assert_eq!(report.outcome, expected, "{code}: {}", report.check);
        }
        assert_eq!(root_cause(&run.reports).map(|finding| finding.code), Some(found), "{code}");
    }
}

#[tokio::test]
async fn facts_of_another_check_are_a_defect_not_a_verdict() {
    let staged = Staged::default();
    let report = ask(CheckId::TlsValid, &scene(), &staged).await;
    assert_eq!(report.outcome, Outcome::Broken, "connection facts say nothing about certificates");
}

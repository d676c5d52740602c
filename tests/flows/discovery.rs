//! Step 3's search, as the window asks for it.

use std::sync::{Arc, Mutex};

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    AttemptOutcome, DiscoverRequest, Discovery, DiscoveryEvent, OperationRef, RequirementState, SetupRef,
};
use secrecy::SecretString;

use crate::support::{Stage, operation};

const NO_JSON: &str = r#"{"match": {"operation": "AutodiscoverJson"}, "action": {"status": {"code": 404}}}"#;
const NO_SOAP: &str =
    r#"{"match": {"path": "/autodiscover/autodiscover.svc"}, "action": {"status": {"code": 404}}}"#;

impl Stage {
    async fn discover(&self, confirmed: &[&str]) -> (Discovery, Vec<String>) {
        let seen = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&seen);
        let request = DiscoverRequest {
            setup: self.setup.clone(),
            operation: operation(),
            confirmed_hosts: confirmed.iter().map(|host| (*host).to_owned()).collect(),
        };
        let listener = move |event| {
            if let DiscoveryEvent::Attempted { attempt } = event {
                kept.lock().unwrap().push(attempt.url);
            }
        };
        let found = self.wizard.exchange_discover(request, listener).await.unwrap();
        let seen = seen.lock().unwrap().clone();
        (found, seen)
    }

    fn reachable(&self) -> RequirementState {
        let named = SetupRef { setup: self.setup.clone() };
        let list = self.wizard.requirements_list(&named).unwrap();
        list.into_iter().find(|one| one.id == "autodiscover.reachable").expect("it is on the list").state
    }

    fn rejected(&self) -> u64 {
        self.practice.log().sign_ins.values().map(|tried| tried.rejected).sum()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_is_given_back_and_every_attempt_was_shown() {
    let stage = Stage::open_stored(2, 3).await;
    assert_eq!(stage.reachable(), RequirementState::Open);
    let expected = stage.practice.announcement().ews_url.clone();
    for script in ["[]".to_owned(), format!("[{NO_JSON}]"), format!("[{NO_JSON}, {NO_SOAP}]")] {
        stage.faults(&script);
        let (found, seen) = stage.discover(&[]).await;
        assert_eq!(found.url.as_deref(), Some(expected.as_str()), "{script}");
        assert!(found.problem.is_none(), "{script}");
        let urls: Vec<_> = found.attempts.iter().map(|attempt| attempt.url.clone()).collect();
        assert_eq!(seen, urls, "{script}: as it happened, and in the result");
        assert!(found.attempts.iter().any(|attempt| attempt.outcome == AttemptOutcome::Found), "{script}");
    }
    assert_eq!(stage.reachable(), RequirementState::Met, "the requirement turned green");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_nobody_confirmed_gets_no_password_and_is_named() {
    let stage = Stage::open_stored(2, 3).await;
    let elsewhere = r#"{"match": {"path": "/autodiscover/autodiscover.xml"}, "action": {"status": {"code": 302,
        "headers": {"Location": "https://autodiscover.hoster.invalid/autodiscover/autodiscover.xml"}}}}"#;
    stage.faults(&format!("[{NO_JSON}, {NO_SOAP}, {elsewhere}]"));
    let (found, _) = stage.discover(&[]).await;
    assert_eq!(found.url, None);
    assert_eq!(found.unconfirmed_host.as_deref(), Some("autodiscover.hoster.invalid"));
    let problem = found.problem.expect("a problem is told");
    assert_eq!(problem.code, Code::AutodiscoverHostUnconfirmed);
    assert_eq!(
        problem.args.find("host"),
        Some("autodiscover.hoster.invalid"),
        "the person is asked about it"
    );
    assert!(found.attempts.iter().any(|attempt| attempt.outcome == AttemptOutcome::Unconfirmed));
    assert_eq!(stage.reachable(), RequirementState::NotMet);
    let (found, _) = stage.discover(&["autodiscover.hoster.invalid"]).await;
    assert_eq!(found.unconfirmed_host, None, "confirmed, it is asked");
    assert_eq!(
        found.problem.map(|problem| problem.code),
        Some(Code::AutodiscoverNothingFound),
        "but not there"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_tried_once() {
    let stage = Stage::open_stored(2, 3).await;
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("not this one"));
    stage.faults(&format!("[{NO_JSON}]"));
    let (found, _) = stage.discover(&[]).await;
    assert_eq!(found.problem.map(|problem| problem.code), Some(Code::SignInRejected));
    assert_eq!(stage.rejected(), 1, "two more doors asked for it, one attempt was made");
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_it_leaves_the_requirement_as_it_was() {
    let stage = Stage::open_stored(2, 3).await;
    stage.faults(r#"[{"action": {"delay_ms": 60000}}]"#);
    let cancel = async {
        stage.until_asked().await;
        stage.wizard.operation_cancel(&OperationRef { operation: operation() });
    };
    let ((found, _), ()) = tokio::join!(stage.discover(&[]), cancel);
    assert!(found.url.is_none() && found.problem.is_none(), "no result and no blame");
    assert_eq!(stage.reachable(), RequirementState::Open, "nothing was found out");
}

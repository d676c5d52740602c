//! One wrong password is one attempt.

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    DiscoverRequest, ExchangeForm, LdapForm, OperationId, RoomsValidate, RunPhaseKind, TestRequest,
    UsersFetchLdap,
};
use secrecy::SecretString;

use crate::support::{Stage, operation};

async fn with_wrong_password() -> Stage {
    let stage = Stage::open(12, 20).await;
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("not-the-password"));
    stage
}

fn attempts(stage: &Stage) -> u64 {
    stage.practice.log().sign_ins.values().map(|tried| tried.rejected).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn testing_the_connection_tries_a_wrong_password_once() {
    let stage = with_wrong_password().await;
    let request = TestRequest { setup: stage.setup.clone(), operation: operation() };
    let report = stage.wizard.exchange_test(request, |_| ()).await.unwrap();
    assert_eq!(report.root_cause.map(|cause| cause.code), Some(Code::SignInRejected));
    assert_eq!(attempts(&stage), 1, "one attempt reached the server");
}

#[tokio::test(flavor = "multi_thread")]
async fn validating_rooms_tries_a_wrong_password_once() {
    let stage = with_wrong_password().await;
    let request = RoomsValidate { setup: stage.setup.clone(), operation: operation(), addresses: Vec::new() };
    let result = stage.wizard.rooms_validate(request, |_| ()).await.unwrap();
    assert_eq!(result.stopped_by.map(|cause| cause.code), Some(Code::SignInRejected));
    assert_eq!(attempts(&stage), 1, "twelve rooms, one attempt");
}

#[tokio::test(flavor = "multi_thread")]
async fn importing_tries_a_wrong_password_once_and_can_be_resumed_with_the_right_one() {
    let stage = with_wrong_password().await;
    let result = stage.import_all().await;
    assert_eq!(result.phase, RunPhaseKind::Stopped, "a refused sign-in stops the run");
    assert_eq!(attempts(&stage), 1, "eight workers, one attempt");

    let password = stage.practice.announcement().password.clone();
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from(password));
    stage.wizard.import_resume(stage.import()).await.unwrap();
    let result = stage.finish_import().await;
    assert_eq!(result.phase, RunPhaseKind::Finished);
    assert_eq!(result.rooms_done, 12, "nothing was lost by the refusal");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_password_is_not_tried_again_by_other_steps_or_because_a_form_was_saved() {
    let stage = with_wrong_password().await;
    let refused = stage.wizard.room_lists(stage.named()).await.expect_err("the password is wrong");
    assert_eq!(refused.code(), Code::SignInRejected);
    let form = stage.view().await.exchange;
    stage.save_exchange(ExchangeForm { fallback_owner: "other@practice.example".to_owned(), ..form }).await;
    assert!(stage.wizard.room_lists(stage.named()).await.is_err(), "still refused");
    assert_eq!(stage.import_all().await.phase, RunPhaseKind::Stopped, "for an import, too");
    assert_eq!(attempts(&stage), 1, "three steps, one attempt");
    stage.wizard.account_test(stage.test(), |_| ()).await.unwrap();
    assert_eq!(attempts(&stage), 2, "only a test the person starts tries again");
}

async fn without_url(stage: &Stage) -> ExchangeForm {
    let form = stage.view().await.exchange;
    stage.save_exchange(ExchangeForm { url: String::new(), ..form.clone() }).await;
    form
}

#[tokio::test(flavor = "multi_thread")]
async fn the_account_can_be_tested_before_anybody_typed_a_url() {
    let stage = Stage::open(2, 20).await;
    let wanted = without_url(&stage).await.url;
    let report = stage.wizard.account_test(stage.test(), |_| ()).await.unwrap();
    assert!(report.passed, "Autodiscover found the server: {:?}", report.root_cause);
    assert_eq!(without_url(&stage).await.url, wanted, "and step 3 has its URL");

    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("not-the-password"));
    let refused = stage.wizard.account_test(stage.test(), |_| ()).await.map(|report| report.root_cause);
    let code = match refused {
        Ok(cause) => cause.map(|cause| cause.code),
        Err(failure) => Some(failure.code()),
    };
    assert_eq!(code, Some(Code::SignInRejected));
    assert_eq!(attempts(&stage), 1, "search and test together tried it once");
}

fn people(stage: &Stage) -> UsersFetchLdap {
    let server = stage.practice.announcement().ldap_url.clone();
    let ldap = LdapForm { server, base: String::new(), group: String::new() };
    UsersFetchLdap { setup: stage.setup.clone(), operation: operation(), ldap }
}

#[tokio::test(flavor = "multi_thread")]
async fn exchange_autodiscover_and_a_directory_try_a_wrong_password_once_together() {
    let stage = with_wrong_password().await;
    // Without the way that needs no password.
    stage.faults(r#"[{"match": {"operation": "AutodiscoverJson"}, "action": {"status": {"code": 404}}}]"#);
    let search = DiscoverRequest {
        setup: stage.setup.clone(),
        operation: OperationId("search".to_owned()),
        confirmed_hosts: Vec::new(),
    };
    let (lists, found, users) = tokio::join!(
        stage.wizard.room_lists(stage.named()),
        stage.wizard.exchange_discover(search.clone(), |_| ()),
        stage.wizard.users_fetch_ldap(people(&stage), |_| ()),
    );
    assert_eq!(lists.unwrap_err().code(), Code::SignInRejected);
    assert_eq!(found.unwrap().problem.map(|problem| problem.code), Some(Code::SignInRejected));
    assert_eq!(users.unwrap_err().code(), Code::SignInRejected);
    assert_eq!(attempts(&stage), 1, "three protocols, one account, one attempt");
    stage.wizard.exchange_discover(search, |_| ()).await.unwrap();
    let refused = stage.wizard.users_fetch_ldap(people(&stage), |_| ()).await.unwrap_err();
    assert!(refused.args().find("host").is_some(), "who refused is told: {refused}");
    assert_eq!(attempts(&stage), 1, "one after the other, too");

    stage.wizard.account_test(stage.test(), |_| ()).await.unwrap();
    assert_eq!(attempts(&stage), 2, "a test the person starts tries once more");
    stage.know_password();
    let added = stage.wizard.users_fetch_ldap(people(&stage), |_| ()).await.unwrap();
    assert!(added.read > 0, "another password has another latch");
}

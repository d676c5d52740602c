//! Every fault of the fault script on every step that asks Exchange: a clear code, nothing lost, and all well again afterwards.

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    DirectoryQuery, DiscoverRequest, ImportForm, ImportSummaryQuery, RoomStatus, SetupSave,
};

use crate::support::{Stage, operation};

/// What goes wrong with every request, and the code a person is told.
const FAULTS: [(&str, Code); 10] = [
    (r#""drop""#, Code::ConnectionLost),
    (r#"{"cut_body_after": 150}"#, Code::ConnectionLost),
    (r#"{"status": {"code": 401}}"#, Code::SignInRejected),
    (r#"{"status": {"code": 403}}"#, Code::HttpForbidden),
    (r#"{"status": {"code": 404}}"#, Code::HttpNotFound),
    (r#"{"status": {"code": 503}}"#, Code::HttpUnavailable),
    (r#""html""#, Code::NotEws),
    (r#""malformed_xml""#, Code::EwsMalformed),
    (r#"{"soap_fault": {"code": "ErrorInternalServerTransientError"}}"#, Code::ServerTransient),
    (r#"{"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 20}}"#, Code::EwsThrottled),
];

impl Stage {
    fn spoil(&self, action: &str) {
        self.faults(&format!(r#"[{{"action": {action}}}]"#));
    }

    /// Ends the faults and signs in anew, as a person does after the cause is mended.
    async fn mend(&self, action: &str) {
        self.faults("[]");
        let report = self.wizard.account_test(self.test(), |_| ()).await.unwrap();
        assert!(report.passed, "after {action}: {:?}", report.root_cause);
    }

    fn addresses(&self) -> Vec<String> {
        self.rooms().into_iter().map(|room| room.address).collect()
    }

    async fn count(&self) -> Result<(u32, u32), Code> {
        let request = ImportSummaryQuery { setup: self.setup.clone(), operation: operation() };
        let summary = self.wizard.import_summary(request, |_| ()).await;
        summary.map(|summary| (summary.meetings, summary.uncounted)).map_err(|failure| failure.code())
    }

    fn assert_calm(&self, action: &str) {
        assert_eq!(self.practice.log().panics, 0, "{action}: the server survived");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tests_of_account_and_connection_name_the_cause_and_pass_afterwards() {
    let stage = Stage::open_stored(2, 20).await;
    for (action, code) in FAULTS {
        let before = stage.view().await;
        stage.spoil(action);
        for full in [false, true] {
            let report = if full {
                stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap()
            } else {
                stage.wizard.account_test(stage.test(), |_| ()).await.unwrap()
            };
            assert!(!report.passed, "{action}: nothing passes");
            assert_eq!(report.root_cause.map(|cause| cause.code), Some(code), "{action}, connection: {full}");
        }
        let after = stage.view().await;
        assert_eq!(
            (after.account, after.exchange),
            (before.account, before.exchange),
            "{action}: forms stay"
        );
        stage.mend(action).await;
        let report = stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap();
        assert!(report.passed, "after {action}: {:?}", report.root_cause);
    }
    stage.assert_calm("all");
}

#[tokio::test(flavor = "multi_thread")]
async fn discovery_says_that_nothing_was_found_and_shows_each_attempt() {
    let stage = Stage::open_stored(2, 20).await;
    for (action, code) in FAULTS {
        // A body that is shorter than the cut arrives whole, and a budget of EWS is none of Autodiscover.
        if action.contains("cut_body") || action.contains("ErrorServerBusy") {
            continue;
        }
        let before = stage.view().await;
        stage.spoil(action);
        let request = || DiscoverRequest {
            setup: stage.setup.clone(),
            operation: operation(),
            confirmed_hosts: Vec::new(),
        };
        let found = stage.wizard.exchange_discover(request(), |_| ()).await.unwrap();
        assert_eq!(found.url, None, "{action}");
        let expected = match code {
            Code::SignInRejected => code,
            _ if action.contains("html") => Code::AutodiscoverWebSite,
            _ => Code::AutodiscoverNothingFound,
        };
        assert_eq!(found.problem.map(|problem| problem.code), Some(expected), "{action}");
        assert!(!found.attempts.is_empty(), "{action}: the attempts are shown");
        assert!(
            found.attempts.iter().all(|attempt| !attempt.detail.is_empty()),
            "{action}: with what came back"
        );
        assert_eq!(stage.view().await.exchange, before.exchange, "{action}: the typed URL stays");
        stage.mend(action).await;
        let found = stage.wizard.exchange_discover(request(), |_| ()).await.unwrap();
        assert_eq!(found.url.as_deref(), Some(before.exchange.url.as_str()), "after {action}");
    }
    stage.assert_calm("all");
}

#[tokio::test(flavor = "multi_thread")]
async fn room_lists_and_address_book_fail_with_the_cause_and_come_afterwards() {
    let stage = Stage::open_stored(4, 5).await;
    let people = || DirectoryQuery { setup: stage.setup.clone(), query: String::new(), offset: 0 };
    for (action, code) in FAULTS {
        stage.spoil(action);
        let lists = stage.wizard.room_lists(stage.named()).await;
        assert_eq!(lists.map(|lists| lists.len()).map_err(|failure| failure.code()), Err(code), "{action}");
        stage.mend(action).await;
        stage.spoil(action);
        let page = stage.wizard.directory_search(people()).await;
        assert_eq!(page.map(|page| page.rows.len()).map_err(|failure| failure.code()), Err(code), "{action}");
        stage.mend(action).await;
        assert!(!stage.wizard.room_lists(stage.named()).await.unwrap().is_empty(), "after {action}");
        assert!(!stage.wizard.directory_search(people()).await.unwrap().rows.is_empty(), "after {action}");
    }
    stage.assert_calm("all");
}

#[tokio::test(flavor = "multi_thread")]
async fn validation_blames_no_room_for_what_every_room_meets() {
    let stage = Stage::open_stored(3, 10).await;
    let before = stage.addresses();
    assert_eq!(stage.validate().await.ready, 3, "the rooms are healthy");
    for (action, code) in FAULTS {
        stage.spoil(action);
        let result = stage.validate().await;
        let rooms = stage.rooms();
        assert_eq!(stage.addresses(), before, "{action}: no room is lost");
        assert_eq!(result.stopped_by.map(|cause| cause.code), Some(code), "{action}");
        assert_eq!(
            (result.ready, result.problems, result.skipped),
            (0, 0, 3),
            "{action}: no room was reached"
        );
        let ready = |status| matches!(status, RoomStatus::Ready | RoomStatus::Warning);
        assert!(
            rooms.iter().all(|room| ready(room.status)),
            "{action}: it says nothing of a room: {rooms:?}"
        );
        stage.mend(action).await;
        let result = stage.validate().await;
        assert_eq!((result.ready, result.problems), (3, 0), "after {action}");
    }
    stage.assert_calm("all");
}

#[tokio::test(flavor = "multi_thread")]
async fn counting_fails_with_the_cause_when_no_room_can_be_counted() {
    let stage = Stage::open_stored(2, 60).await;
    stage.validate().await;
    // A fortnight: what cannot be read is asked for day by day, and how a room is asked is the same for a year.
    let fortnight = ImportForm { days_back: 4, days_ahead: 10, ..ImportForm::default() };
    stage.wizard.setup_save(SetupSave { import: Some(fortnight), ..stage.save() }).await.unwrap();
    let calm = stage.count().await.unwrap();
    assert!(calm.0 > 2 && calm.1 == 0, "there is something to count: {calm:?}");
    for (action, code) in FAULTS {
        stage.spoil(action);
        assert_eq!(stage.count().await, Err(code), "{action}");
        stage.mend(action).await;
        assert_eq!(stage.count().await, Ok(calm), "after {action}");
    }
    stage.assert_calm("all");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_count_sits_out_what_passes_and_leaves_out_what_does_not() {
    let stage = Stage::open_stored(3, 30).await;
    stage.validate().await;
    let calm = stage.count().await.unwrap();
    stage.faults(
        r#"[{"match": {"operation": "FindItem", "first": 3},
             "action": {"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 30}}}]"#,
    );
    assert_eq!(stage.count().await, Ok(calm), "a busy server is asked again");
    let room = &stage.addresses()[0];
    stage.faults(&format!(r#"[{{"match": {{"mailbox": "{room}"}}, "action": {{"soap_fault": {{"code": "ErrorMailboxMoveInProgress"}}}}}}]"#));
    let (meetings, uncounted) = stage.count().await.unwrap();
    assert!(uncounted == 1 && meetings < calm.0, "one room is named as not counted: {meetings}, {uncounted}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_server_only_takes_longer() {
    let stage = Stage::open_stored(2, 10).await;
    stage.spoil(r#"{"delay_ms": 60}"#);
    assert!(stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap().passed, "slow is not wrong");
    assert_eq!(stage.validate().await.ready, 2, "rooms too");
}

//! Every fault of the fault script during an import: it ends with the rows of an undisturbed one, at once or when resumed.

use anteroom_practice::Throttle;
use anteroom_wizard::Code;
use anteroom_wizard::wire::{ImportProgress, ImportResult, ImportScope, ImportStart, RunPhaseKind};

use crate::support::{Stage, content};

const ROOMS: usize = 3;
const MEETINGS: usize = 60;

/// What an undisturbed import of the same organization brings.
async fn calm() -> Vec<String> {
    let stage = Stage::open(ROOMS, MEETINGS).await;
    let result = stage.import_all().await;
    assert_eq!(result.phase, RunPhaseKind::Finished, "{:?}", result.causes);
    content(&stage.planner())
}

fn assert_whole(stage: &Stage, result: &ImportResult, want: &[String], what: &str) {
    assert_eq!(result.phase, RunPhaseKind::Finished, "{what}: {:?}", result.stopped_by);
    assert!(result.causes.is_empty(), "{what}: {:?}", result.causes);
    assert_eq!(content(&stage.planner()), want, "{what}: the same rows as without it");
    assert_eq!(stage.practice.log().panics, 0, "{what}: the server survived");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_passes_by_itself_leaves_no_trace() {
    let want = calm().await;
    let actions = [
        r#"{"delay_ms": 30}"#,
        r#""drop""#,
        r#"{"cut_body_after": 400}"#,
        r#"{"status": {"code": 503}}"#,
        r#"{"status": {"code": 503, "retry_after": 0}}"#,
        r#""malformed_xml""#,
        r#"{"soap_fault": {"code": "ErrorInternalServerTransientError"}}"#,
        r#"{"response_code": {"code": "ErrorMailboxStoreUnavailable"}}"#,
        r#"{"throttle": {"back_off_ms": 150}}"#,
    ];
    for action in actions {
        let stage = Stage::open(ROOMS, MEETINGS).await;
        stage.faults(&format!(r#"[{{"match": {{"every": 9}}, "action": {action}}}]"#));
        let result = stage.import_all().await;
        assert_whole(&stage, &result, &want, action);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_concerns_the_whole_endpoint_stops_the_run_which_goes_on_later() {
    let want = calm().await;
    let faults = [
        (r#"{"status": {"code": 401}}"#, Code::SignInRejected),
        (r#"{"status": {"code": 403}}"#, Code::HttpForbidden),
        (r#"{"status": {"code": 404}}"#, Code::HttpNotFound),
        (r#""html""#, Code::NotEws),
    ];
    for (action, code) in faults {
        let stage = Stage::open(ROOMS, MEETINGS).await;
        stage.faults(&format!(r#"[{{"action": {action}}}]"#));
        let result = stage.import_all().await;
        assert_eq!(result.phase, RunPhaseKind::Stopped, "{action}");
        let cause = result.stopped_by.unwrap_or_else(|| panic!("{action}: the reason is told"));
        assert_eq!(cause.code, code, "{action}");
        assert!(
            cause.args.find("host").is_some_and(|host| !host.is_empty()),
            "{action}: with the host's name"
        );
        assert!(result.notifications_restored, "{action}: the switch is back");
        stage.faults("[]");
        stage.wizard.import_resume(stage.import()).await.unwrap();
        let result = stage.finish_import().await;
        assert_whole(&stage, &result, &want, action);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_cannot_be_read_is_a_row_and_can_be_retried() {
    let want = calm().await;
    let stage = Stage::open(ROOMS, MEETINGS).await;
    let broken = stage.rooms()[1].address.clone();
    for (action, code) in [
        (r#"{"soap_fault": {"code": "ErrorNonExistentMailbox"}}"#, Code::MailboxNotFound),
        (r#""drop""#, Code::ConnectionLost),
    ] {
        stage.faults(&format!(r#"[{{"match": {{"mailbox": "{broken}"}}, "action": {action}}}]"#));
        let result = stage.import_all().await;
        assert_eq!(result.phase, RunPhaseKind::Finished, "{action}: the others are imported");
        assert_eq!((result.rooms_done, result.rooms_total), (2, 3), "{action}");
        let [cause] = result.causes.as_slice() else { panic!("{action}: one cause, {:?}", result.causes) };
        assert_eq!((cause.finding.code, cause.rooms.as_slice()), (code, &[broken.clone()][..]), "{action}");
    }
    assert!(content(&stage.planner()).len() < want.len(), "one room is missing");
    stage.faults("[]");
    let scope = ImportScope::Rooms { addresses: vec![broken] };
    stage
        .wizard
        .import_start(ImportStart { setup: stage.setup.clone(), scope, allow_removals: false })
        .await
        .unwrap();
    let result = stage.finish_import().await;
    assert_eq!(result.rooms_total, 1, "only the failed room is tried again");
    assert_whole(&stage, &result, &want, "retried");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_of_refusals_only_slows_it_down() {
    let want = calm().await;
    let stage = Stage::open(ROOMS, MEETINGS).await;
    stage.practice.set_throttle(Some(Throttle { concurrency: 2, per_second: 12, back_off_ms: 120 }));
    let result = stage.import_all().await;
    assert_whole(&stage, &result, &want, "throttled");
    let refused = stage.practice.log().by_fault;
    assert!(refused.contains_key("ErrorServerBusy"), "the server did refuse: {refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outage_is_waited_out_and_costs_no_room_anything() {
    let want = calm().await;
    let stage = Stage::open(ROOMS, MEETINGS).await;
    // The endpoint has answered before, so that it counts as Exchange in trouble.
    stage.wizard.room_lists(stage.named()).await.unwrap();
    stage.faults(r#"[{"action": {"status": {"code": 503}}}]"#);
    stage.start_import().await.unwrap();
    let (told, mut away) = tokio::sync::watch::channel(None);
    let listener = move |progress: ImportProgress| {
        told.send_replace(progress.away);
    };
    let watching = stage.wizard.import_watch(stage.import(), listener);
    let waiting = async {
        let row =
            away.wait_for(Option::is_some).await.expect("it is told before the run ends").expect("a row");
        assert_eq!(row.code, Code::HttpUnavailable, "what it is met with");
        assert!(row.since <= row.asked && row.asked < row.next && row.next <= row.until, "{row:?}");
        stage.faults("[]");
        // Whoever sits in front of it need not wait for the next look.
        stage.wizard.import_resume(stage.import()).await.unwrap();
    };
    let (watched, ()) = tokio::join!(watching, waiting);
    watched.unwrap();
    let result = stage.wizard.import_result(stage.import()).await.unwrap().expect("there was an import");
    assert_whole(&stage, &result, &want, "after the outage");
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_that_fail_one_after_the_other_on_a_server_that_answers_pause_the_run() {
    let stage = Stage::open(4, MEETINGS).await;
    stage.wizard.room_lists(stage.named()).await.unwrap();
    stage.faults(r#"[{"match": {"operation": "FindItem"}, "action": {"status": {"code": 503}}}]"#);
    stage.start_import().await.unwrap();
    stage.until_phase(RunPhaseKind::Paused).await;
    let result = stage.wizard.import_result(stage.import()).await.unwrap().expect("there is a run");
    assert_eq!(result.stopped_by.map(|cause| cause.code), Some(Code::ImportPausedByFailures), "it says why");
    stage.wizard.import_cancel(stage.import()).await.unwrap();
}

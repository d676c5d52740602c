//! What the summary counts beforehand is what the import brings.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use anteroom_wizard::wire::{
    DryRunStart, ImportSummary, ImportSummaryQuery, OperationRef, RoomsAdd, SummaryEvent,
};

use crate::support::{Stage, operation};

impl Stage {
    async fn summary(&self) -> (ImportSummary, Vec<SummaryEvent>) {
        let events = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&events);
        let request = ImportSummaryQuery { setup: self.setup.clone(), operation: operation() };
        let listener = move |event| kept.lock().unwrap().push(event);
        let summary = self.wizard.import_summary(request, listener).await.unwrap();
        let events = events.lock().unwrap().clone();
        (summary, events)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_count_is_what_a_look_at_every_room_says() {
    let stage = Stage::open_stored(3, 40).await;
    stage.validate().await;
    let (summary, events) = stage.summary().await;
    assert_eq!(events.last().map(|last| (last.rooms_done, last.meetings)), Some((3, summary.meetings)));
    assert_eq!(summary.estimated_from, None, "everything was read");
    assert!(!stage.planner().exists(), "counting makes no planner");
    let request = DryRunStart { setup: stage.setup.clone(), operation: operation() };
    let whole = stage.wizard.dry_run(request, |_| ()).await.unwrap();
    assert_eq!(summary.meetings, whole.total.meetings);
    assert_eq!(format!("{summary:?}"), format!("{:?}", whole.summary), "one forecast");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_too_long_is_estimated_and_says_so() {
    let stage = Stage::open_stored(12, 40).await;
    stage.validate().await;
    let whole = stage.summary().await.0;
    let mut hasty = Stage::open_with(12, 40, |options| options.latency = Duration::from_millis(20)).await;
    let file = anteroom_wizard::wire::SetupFile { file: hasty.setup_file().display().to_string() };
    hasty.setup = hasty.wizard.setup_import(file).await.unwrap().id;
    hasty.know_password();
    hasty.validate().await;
    hasty.wizard.count_within(Duration::ZERO);
    let (sample, events) = hasty.summary().await;
    let read = sample.estimated_from.expect("it says that it is an estimate");
    assert!((1..12).contains(&read), "some rooms, not all: {read}");
    let seen = events.last().expect("it tells of the rooms").meetings;
    assert_eq!(sample.meetings, (seen * 12 + read / 2) / read, "scaled to all rooms");
    let off = f64::from(sample.meetings.abs_diff(whole.meetings)) / f64::from(whole.meetings);
    assert!(off < 0.5, "and near what they are: {} of {}", sample.meetings, whole.meetings);
    let preview = hasty.wizard.notifications_preview(hasty.named()).await.unwrap();
    assert_eq!((preview.notifications, preview.people), (Some(sample.meetings), None));
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_with_a_problem_are_left_out_and_counted_as_such() {
    let stage = Stage::open_stored(2, 10).await;
    let troubled = stage.practice.announcement().troubled[0].address.to_string();
    stage.wizard.rooms_add(RoomsAdd { setup: stage.setup.clone(), text: troubled }).await.unwrap();
    let (before, _) = stage.summary().await;
    assert_eq!((before.rooms, before.rooms_left_out, before.meetings), (0, 3, 0), "nothing is validated yet");
    stage.validate().await;
    let (summary, _) = stage.summary().await;
    assert_eq!((summary.rooms, summary.rooms_left_out), (2, 1));
    assert!(summary.meetings > 10 && !summary.cancelled);
    let preview = stage.wizard.notifications_preview(stage.named()).await.unwrap();
    assert_eq!(preview.notifications, Some(summary.meetings), "step 5 knows how many that would be");
    assert!(preview.people.is_some_and(|people| people > 1), "and to how many people: {preview:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_it_says_so_and_gives_what_it_has() {
    let stage = Stage::open_stored(4, 20).await;
    stage.validate().await;
    stage.faults(r#"[{"action": {"delay_ms": 60000}}]"#);
    let cancel = async {
        stage.until_asked().await;
        stage.wizard.operation_cancel(&OperationRef { operation: operation() });
    };
    let ((summary, _), ()) = tokio::join!(stage.summary(), cancel);
    assert!(summary.cancelled && summary.owners.is_none(), "it was not counted to the end");
    let preview = stage.wizard.notifications_preview(stage.named()).await.unwrap();
    assert_eq!(preview.notifications, None, "half a count is not told as one");
}

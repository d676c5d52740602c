//! The notification switch: off while an import runs, and back to what it was however the run ends.

use anteroom_planner::SqlitePlanner;
use anteroom_wizard::wire::{NotificationPreview, NotificationsSet, RunPhaseKind};
use rusqlite::Connection;

use crate::support::Stage;

impl Stage {
    async fn preview(&self) -> NotificationPreview {
        self.wizard.notifications_preview(self.named()).await.unwrap()
    }

    async fn silence(&self, silence_during_import: bool) -> NotificationPreview {
        let request = NotificationsSet { setup: self.setup.clone(), silence_during_import };
        self.wizard.notifications_set(request).await.unwrap()
    }
}

async fn slow(rooms: usize, meetings: usize) -> Stage {
    Stage::open_with(rooms, meetings, |options| options.latency = std::time::Duration::from_millis(10)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silenced_run_sends_nothing_and_gives_the_switch_back() {
    let stage = slow(3, 40).await;
    let before = stage.preview().await;
    assert!(
        !before.disabled_now && before.silence_during_import,
        "on, and silence is the default: {before:?}"
    );
    assert_eq!((before.notifications, before.people), (None, None), "nothing was counted yet");
    stage.start_import().await.unwrap();
    stage.until_asked().await;
    assert!(stage.preview().await.disabled_now, "off while it runs");
    let result = stage.finish_import().await;
    assert_eq!(result.phase, RunPhaseKind::Finished);
    assert!(result.notifications_restored, "the result says so");
    let after = stage.preview().await;
    assert_eq!((after.disabled_now, after.in_outbox), (false, 0), "back on, and nothing waits to be sent");
    assert_eq!(after.notifications, Some(result.tally.created), "this many were not sent");
    assert!(after.people.is_some_and(|people| people > 1), "to so many people: {:?}", after.people);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unsilenced_run_fills_the_outbox_once() {
    let stage = slow(2, 40).await;
    let set = stage.silence(false).await;
    assert!(!set.silence_during_import && !set.disabled_now, "{set:?}");
    let result = stage.import_all().await;
    assert!(result.tally.created > 0, "there are new meetings");
    assert_eq!(stage.preview().await.in_outbox, result.tally.created, "one notification per new meeting");
    stage.import_all().await;
    assert_eq!(stage.preview().await.in_outbox, result.tally.created, "importing again tells nobody twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_switch_that_was_off_stays_off() {
    let stage = slow(2, 20).await;
    drop(SqlitePlanner::open(stage.planner()).await.unwrap());
    let database = Connection::open(stage.planner()).unwrap();
    database.execute("UPDATE settings SET value = 'true' WHERE name = 'notifications.disabled'", []).unwrap();
    drop(database);
    stage.import_all().await;
    assert!(stage.preview().await.disabled_now, "somebody had switched it off, and that is respected");
    stage.silence(false).await;
    stage.import_all().await;
    assert_eq!(stage.preview().await.in_outbox, 0, "nothing enters the outbox while it is off");
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_or_killed_the_switch_comes_back() {
    let stage = slow(4, 60).await;
    stage.start_import().await.unwrap();
    stage.until_asked().await;
    stage.wizard.import_cancel(stage.import()).await.unwrap();
    assert!(!stage.preview().await.disabled_now, "on after a cancellation");

    let killed = slow(4, 60).await;
    let mut child = killed.import_command().spawn().unwrap();
    assert!(killed.until_imports(&mut child).await, "it is running");
    let database = Connection::open(killed.planner()).unwrap();
    let value: String = database
        .query_row("SELECT value FROM settings WHERE name = 'notifications.disabled'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(value, "true", "off while the other process imports");
    drop(database);
    child.kill().unwrap();
    child.wait().unwrap();
    let after = killed.preview().await;
    assert_eq!((after.disabled_now, after.in_outbox), (false, 0), "on again once somebody opens the planner");
}

use anteroom_domain::RunOutcome;

use super::*;

async fn disabled(ground: &Ground) -> bool {
    ground.planner.load_notification_switch().await.unwrap().disabled
}

#[tokio::test]
async fn a_run_silences_notifications_until_it_ends() {
    let ground = Ground::new().await;
    let run = ground.run(true).await;
    assert!(disabled(&ground).await, "silenced while it runs");
    ground.planner.end_run(run, &RunOutcome::Cancelled, at("2026-01-01T11:00:00Z")).await.unwrap();
    assert!(!disabled(&ground).await, "a cancelled run gives the switch back");
    ground.planner.reopen_run(run, false).await.unwrap();
    assert!(disabled(&ground).await, "and takes it again when it goes on");
    ground.planner.end_run(run, &RunOutcome::Finished, at("2026-01-01T12:00:00Z")).await.unwrap();
    assert!(!disabled(&ground).await);
}

#[tokio::test]
async fn a_switch_left_by_a_lost_process_is_put_back_by_the_next_owner_alone() {
    let ground = Ground::new().await;
    let run = ground.run(true).await;
    let reader = SqlitePlanner::open_read_only(ground.planner.path()).await.unwrap();
    assert!(reader.load_notification_switch().await.unwrap().disabled, "a reader leaves the switch alone");
    drop(reader);
    let ground = ground.reopen().await;
    assert!(!disabled(&ground).await, "what it was before the run");
    assert_eq!(
        ground.planner.find_unfinished_run().await.unwrap().unwrap().id,
        run,
        "the run itself goes on"
    );

    ground.planner.set_notifications_disabled(true).await.unwrap();
    ground.planner.reopen_run(run, false).await.unwrap();
    let ground = ground.reopen().await;
    assert!(disabled(&ground).await, "a switch that was off before stays off");
}

#[tokio::test]
async fn a_wish_during_the_run_takes_effect_after_it() {
    let ground = Ground::new().await;
    let run = ground.run(true).await;
    ground.planner.set_notifications_disabled(true).await.unwrap();
    ground.planner.set_notifications_disabled(false).await.unwrap();
    assert!(disabled(&ground).await, "the run keeps them silent");
    ground.planner.set_notifications_disabled(true).await.unwrap();
    ground.planner.end_run(run, &RunOutcome::Finished, at("2026-01-01T11:00:00Z")).await.unwrap();
    assert!(disabled(&ground).await, "and then the wish holds");
}

#[tokio::test]
async fn new_meetings_notify_their_owners_only_while_enabled() {
    let ground = Ground::new().await;
    let run = ground.run(true).await;
    let unit = ground.lease(run).await;
    let silent = ground.owned(meeting("silent", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    let orphan = ground.owned(meeting("orphan", "2026-01-02T12:00:00Z"), OwnerReason::External).await;
    ground.commit(&unit, vec![silent.clone(), orphan.clone()], None).await;
    assert_eq!(ground.planner.count_outbox().await.unwrap(), 0);
    let preview = ground.planner.preview_notifications(run).await.unwrap();
    assert_eq!((preview.notifications, preview.owners.len()), (2, 2), "what would have been sent");

    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let told = ground.owned(meeting("told", "2026-01-03T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&unit, vec![silent.clone(), orphan.clone(), told.clone()], Some("2")).await;
    assert_eq!(ground.planner.count_outbox().await.unwrap(), 1, "only the new one");
    ground.commit(&unit, vec![silent, orphan, told], None).await;
    assert_eq!(ground.planner.count_outbox().await.unwrap(), 1, "once");
}

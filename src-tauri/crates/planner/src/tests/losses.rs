//! Losses: named, told as new until a person has looked at them.

use super::*;
use anteroom_domain::ports::LossCount;

async fn run_with(ground: &Ground, lost: Vec<SkippedItem>) -> RunId {
    let run = ground.run(false).await;
    let (first, second) = (ground.lease(run).await, ground.lease(run).await);
    ground.commit_with(&first, Vec::new(), lost, None).await;
    ground.commit(&second, Vec::new(), None).await;
    run
}

#[tokio::test]
async fn a_loss_somebody_has_looked_at_is_told_but_not_as_something_new() {
    let ground = Ground::new().await;
    let (start, other) = (Some("2026-01-02T10:00:00Z"), Some("2026-01-03T10:00:00Z"));
    let run =
        run_with(&ground, vec![unreadable("id 1", "Budget", start), unreadable("id 2", "", None)]).await;
    let planner = &ground.planner;
    assert_eq!(planner.count_losses(run).await.unwrap(), LossCount { new: 2, acknowledged: 0 });
    let seen = at("2026-01-04T08:00:00Z");
    assert_eq!(planner.acknowledge_losses(run, None, seen).await.unwrap(), 2);
    assert_eq!(planner.acknowledge_losses(run, None, seen).await.unwrap(), 0, "once is enough");

    let lost = vec![
        unreadable("its id changed", "Budget", start),
        unreadable("id 2", "", None),
        unreadable("id 3", "Budget", other),
    ];
    let run = run_with(&ground, lost).await;
    assert_eq!(planner.count_losses(run).await.unwrap(), LossCount { new: 1, acknowledged: 2 });
    let named = planner.load_skipped(run, &[SkipReason::Unreadable, SkipReason::Gap], 0, 10).await.unwrap();
    let told: Vec<_> = named.iter().map(|one| (one.item_id.as_str(), one.acknowledged)).collect();
    assert_eq!(told, [("id 2", Some(seen)), ("its id changed", Some(seen)), ("id 3", None)]);
    assert_eq!(
        named[2].code,
        Some(anteroom_domain::Code::ItemUnreadable),
        "with what kept it from being read"
    );

    let only = vec![(ROOM.to_uppercase().parse().unwrap(), named[2].fingerprint.clone())];
    assert_eq!(planner.acknowledge_losses(run, Some(only), seen).await.unwrap(), 1);
    assert_eq!(planner.count_losses(run).await.unwrap(), LossCount { new: 0, acknowledged: 3 });
}

#[tokio::test]
async fn what_was_left_out_on_purpose_is_no_loss() {
    let ground = Ground::new().await;
    let mut cancelled = unreadable("id", "Budget", Some("2026-01-02T10:00:00Z"));
    cancelled.reason = SkipReason::Cancelled;
    let run = run_with(&ground, vec![cancelled]).await;
    assert_eq!(ground.planner.count_losses(run).await.unwrap(), LossCount::default());
    let named = ground.planner.load_skipped(run, &[SkipReason::Cancelled], 0, 10).await.unwrap();
    assert_eq!(named.len(), 1, "it is named all the same");
}

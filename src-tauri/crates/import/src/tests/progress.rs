use std::time::Duration;

use anteroom_domain::RunPhase;

use super::*;

#[tokio::test(start_paused = true)]
async fn snapshots_only_go_forward_and_the_last_is_always_told() {
    let ground = Ground::new(World::with_rooms(10)).await;
    let run = ground.create(false).await;
    let handle = ground.start(run, false).await;
    let mut progress = handle.progress();
    let first = progress.borrow_and_update().clone();
    assert_eq!((first.phase, first.units_total, first.rooms_total), (RunPhase::Importing, 20, 10));
    let mut seen = vec![first];
    while progress.changed().await.is_ok() {
        seen.push(progress.borrow_and_update().clone());
    }
    assert!(seen.windows(2).all(|pair| pair[0].units_done <= pair[1].units_done), "the bar never goes back");
    assert!(seen.windows(2).all(|pair| pair[0].tally.imported <= pair[1].tally.imported));
    assert!(seen.iter().all(|snapshot| snapshot.current.len() <= 8));
    let last = seen.last().unwrap();
    assert_eq!(last.phase, RunPhase::Finished);
    assert_eq!((last.units_done, last.rooms_done, last.tally.imported), (20, 10, 60));
    assert_eq!(
        last.tally,
        ground.planner.tally(run).await.unwrap(),
        "the snapshot and the ledger say the same"
    );
    assert_eq!((last.rate, last.remaining, last.waiting), (None, None, None));
    assert_eq!(*handle.progress().borrow(), *last, "whoever subscribes later gets it first");
}

#[tokio::test(start_paused = true)]
async fn a_pause_begins_nothing_new_and_resuming_goes_on() {
    let ground = Ground::new(World::with_rooms(10)).await;
    let run = ground.create(false).await;
    let handle = ground.start(run, false).await;
    let mut progress = handle.progress();
    tokio::time::sleep(Duration::from_millis(30)).await;
    handle.pause();
    progress.wait_for(|progress| progress.phase == RunPhase::Paused).await.unwrap();
    let (requests, holdings) = (ground.world.requests(), ground.holdings().await);
    assert!(holdings.len() < 60, "it was not over yet");
    tokio::time::sleep(Duration::from_secs(3600)).await;
    assert_eq!(ground.world.requests(), requests, "nothing is asked during a pause");
    assert_eq!(ground.holdings().await, holdings);
    let units = ground.planner.room_units(run).await.unwrap();
    let done: u32 = units.iter().map(|room| room.done).sum();
    assert_eq!(progress.borrow().units_done, done, "what was under way was read to its end");
    handle.resume();
    assert!(matches!(handle.wait().await, RunOutcome::Finished));
    assert_eq!(ground.rows().await.len(), 60);
}

#[tokio::test(start_paused = true)]
async fn a_paused_run_can_be_cancelled() {
    let ground = Ground::new(World::with_rooms(3)).await;
    let run = ground.create(false).await;
    let handle = ground.start(run, false).await;
    handle.pause();
    handle.progress().wait_for(|progress| progress.phase == RunPhase::Paused).await.unwrap();
    assert!(matches!(handle.cancel().await, RunOutcome::Cancelled));
    assert_eq!(handle.progress().borrow().phase, RunPhase::Cancelled);
}

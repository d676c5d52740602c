use std::sync::atomic::Ordering;
use std::time::Duration;

use anteroom_domain::ports::RoomUnits;
use anteroom_domain::{Code, Disposition, Failure, RoomState, RunPhase};
use tokio::time::Instant;

use super::world::Request;
use super::*;

fn is_page_of(request: &Request<'_>, room: &str) -> bool {
    matches!(request, Request::Page { room: asked, .. } if asked.local_part() == room)
}

#[tokio::test(start_paused = true)]
async fn a_page_that_fails_midway_is_read_again_from_its_cursor() {
    let ground = Ground::new(World::with_rooms(1)).await;
    let mut left = 4_u32;
    ground.world.fault(move |request| {
        if left == 0 || !matches!(request, Request::Page { cursor: Some(_), .. }) {
            return None;
        }
        left -= 1;
        Some(Failure::new(Code::ConnectionLost, Disposition::Retry))
    });
    let run = ground.import().await;
    assert_eq!(ground.rows().await.len(), 6, "three tries in the first attempt, one in the second");
    assert_eq!(ground.planner.tally(run).await.unwrap().imported, 6);
    assert_eq!(ground.planner.planner.load_failures(run).await.unwrap(), [], "what was mended is no failure");
}

#[tokio::test(start_paused = true)]
async fn a_storm_of_refusals_is_waited_out() {
    let ground = Ground::new(World::with_rooms(4)).await;
    let storm_ends = Instant::now() + Duration::from_secs(120);
    ground.world.fault(move |_| {
        let hint = Duration::from_secs(40);
        (Instant::now() < storm_ends).then(|| Failure::new(Code::EwsThrottled, Disposition::RetryAfter(hint)))
    });
    let run = ground.create(false).await;
    let handle = ground.start(run, false).await;
    tokio::time::sleep(Duration::from_secs(10)).await;
    let waiting = handle.progress().borrow().waiting.expect("the wait is shown as waiting");
    assert!(waiting.asked_by_server && waiting.remaining < Duration::from_secs(40), "{waiting:?}");
    assert!(ground.world.requests() <= 4, "nobody asks while the server wants to be left alone");
    assert!(matches!(handle.wait().await, RunOutcome::Finished));
    assert_eq!(ground.rows().await.len(), 24);
    assert!(ground.world.requests() < 100, "a storm is not answered with a storm");
}

#[tokio::test(start_paused = true)]
async fn what_concerns_the_whole_run_ends_it_at_once() {
    let ground = Ground::new(World::with_rooms(4)).await;
    ground.world.fault(|_| Some(Failure::new(Code::SignInRejected, Disposition::StopRun)));
    let run = ground.create(false).await;
    let handle = ground.start(run, false).await;
    let outcome = handle.wait().await;
    assert!(
        matches!(&outcome, RunOutcome::Stopped(why) if why.code() == Code::SignInRejected),
        "{outcome:?}"
    );
    assert!(ground.world.requests() <= 4, "only what was under way already: {}", ground.world.requests());
    let last = handle.progress().borrow().clone();
    assert_eq!((last.phase, last.stopped_by), (RunPhase::Stopped, Some(Code::SignInRejected)));
    ground.world.fault(|_| None);
    assert!(
        matches!(ground.start(run, false).await.wait().await, RunOutcome::Finished),
        "mended, it goes on"
    );
    assert_eq!(ground.rows().await.len(), 24);
}

#[tokio::test(start_paused = true)]
async fn a_room_that_cannot_be_read_is_a_row_in_the_ledger_and_can_be_tried_again() {
    let ground = Ground::new(World::with_rooms(3)).await;
    ground.world.fault(|request| {
        is_page_of(request, "room01").then(|| Failure::new(Code::MailboxNotFound, Disposition::SkipItem))
    });
    let run = ground.import().await;
    let failures = ground.planner.planner.load_failures(run).await.unwrap();
    assert_eq!((failures[0].code, failures[0].units), (Code::MailboxNotFound, 2));
    let states: Vec<_> =
        ground.planner.room_progress(run).await.unwrap().into_iter().map(|room| room.state).collect();
    assert_eq!(states, [RoomState::Imported, RoomState::MailboxNotFound, RoomState::Imported]);
    let requests = ground.world.requests();

    ground.world.fault(|_| None);
    let outcome = ground.start(run, true).await.wait().await;
    assert!(matches!(outcome, RunOutcome::Finished), "{outcome:?}");
    assert_eq!(ground.rows().await.len(), 18, "retried alone, the room is complete");
    assert!(ground.world.requests() < requests + 10, "rooms that are done are not read again");
}

#[tokio::test(start_paused = true)]
async fn many_failures_of_one_kind_pause_the_run() {
    let ground = Ground::new(World::with_rooms(12)).await;
    ground.world.fault(|_| Some(Failure::new(Code::MailboxUnavailable, Disposition::Retry)));
    let run = ground.create(false).await;
    let handle = ground.start_with(run, false, Pace { failures_to_pause: 6, ..Pace::default() }).await;
    let mut progress = handle.progress();
    let paused = progress.wait_for(|progress| progress.phase == RunPhase::Paused).await.unwrap().clone();
    assert_eq!(paused.stopped_by, Some(Code::ImportPausedByFailures));
    let requests = ground.world.requests();
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(ground.world.requests(), requests, "it waits for a person");
    ground.world.fault(|_| None);
    handle.resume();
    assert!(matches!(handle.wait().await, RunOutcome::Finished));
    assert_eq!(ground.rows().await.len(), 72);
}

#[tokio::test(start_paused = true)]
async fn one_missing_mailbox_with_many_windows_does_not_pause_the_run() {
    let ground = Ground::new(World::with_rooms(4)).await;
    ground.world.fault(|_| Some(Failure::new(Code::MailboxNotFound, Disposition::SkipItem)));
    let run = ground.create(false).await;
    let handle = ground.start_with(run, false, Pace { failures_to_pause: 5, ..Pace::default() }).await;
    assert!(matches!(handle.wait().await, RunOutcome::Finished), "eight units, but four rooms");
    let units = ground.planner.room_units(run).await.unwrap();
    assert!(units.iter().all(|RoomUnits { failed, total, .. }| failed == total), "all are listed: {units:?}");
    let last = handle.progress().borrow().clone();
    assert_eq!((last.units_done, last.rooms_failed, last.rooms_done), (8, 4, 0));
}

#[tokio::test(start_paused = true)]
async fn nothing_is_committed_after_a_page_that_was_refused() {
    let ground = Ground::new(World::with_rooms(2)).await;
    let run = ground.create(false).await;
    let unit = ground.planner.lease_unit(run, 2).await.unwrap().unwrap();
    // A page of a unit nobody holds stands for any page the planner cannot commit.
    let page = anteroom_domain::ports::PageCommit {
        unit: unit.id,
        meetings: Vec::new(),
        skipped: Vec::new(),
        next: None,
        read_at: Still.now(),
    };
    ground.planner.release_unit(unit.id).await.unwrap();
    let (pages, handed) = crate::writer::Pages::channel();
    let writer = tokio::spawn(crate::writer::write_pages(Arc::clone(&ground.planner), handed));
    let refused =
        pages.commit(page.clone()).await.expect("the writer is there").expect_err("nobody holds the unit");
    let held = ground.planner.lease_unit(run, 2).await.unwrap().unwrap();
    assert_eq!(held.id, page.unit, "now somebody does");
    let after =
        pages.commit(page).await.expect("the writer is there").expect_err("nothing follows a refused page");
    assert_eq!(after.code(), refused.code());
    drop(pages);
    writer.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_writer_that_died_ends_the_run() {
    let ground = Ground::new(World::with_rooms(2)).await;
    ground.world.tap.commits_panic.store(true, Ordering::SeqCst);
    let run = ground.create(false).await;
    let outcome = ground.start(run, false).await.wait().await;
    assert!(matches!(&outcome, RunOutcome::Stopped(why) if why.code() == Code::Bug), "{outcome:?}");
    assert!(
        ground.world.requests() <= 8,
        "nobody reads on without a writer: {} requests",
        ground.world.requests()
    );
    ground.world.tap.commits_panic.store(false, Ordering::SeqCst);
    assert!(matches!(ground.start(run, false).await.wait().await, RunOutcome::Finished), "it can go on");
    assert_eq!(ground.rows().await.len(), 12);
}

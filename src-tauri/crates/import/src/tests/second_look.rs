//! What moves behind a reading's back is not removed.

use super::world::Request;
use super::*;

const ROOM: &str = "room00@contoso.com";

/// A ground whose room is imported, and whose last meeting moves to the beginning of the window once the first piece was read: no
/// piece of the next import has it.
async fn moving() -> Ground {
    let ground = Ground::new(World::with_rooms(1)).await;
    ground.import().await;
    let (world, mut pieces) = (Arc::clone(&ground.world), 0);
    ground.world.fault(move |request| {
        pieces += u32::from(matches!(request, Request::Page { cursor: None, .. }));
        if pieces == 2 {
            let mut calendars = world.calendars.lock().unwrap();
            let last = calendars.get_mut(&address(ROOM)).unwrap().last_mut().unwrap();
            (last.start, last.end) =
                (window().start(), window().start() + jiff::SignedDuration::from_hours(1));
        }
        None
    });
    ground
}

async fn import_one_by_one(ground: &Ground) -> anteroom_domain::Tally {
    let run = ground.create(false).await;
    let pace = Pace { units_per_room: 1, ..Pace::default() };
    let outcome = ground.start_with(run, false, pace).await.wait().await;
    assert!(matches!(outcome, RunOutcome::Finished), "{outcome:?}");
    ground.planner.tally(run).await.unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_meeting_that_moves_into_a_piece_already_read_keeps_its_row_and_number() {
    let ground = moving().await;
    let before = ground.holdings().await;
    let tally = import_one_by_one(&ground).await;
    assert_eq!((tally.imported, tally.removed), (5, 0), "no piece had it, and the calendar has");
    assert_eq!(ground.holdings().await, before, "it stands where it stood until the next import");
    ground.world.fault(|_| None);
    let tally = import_one_by_one(&ground).await;
    assert_eq!((tally.updated, tally.created, tally.removed), (1, 0, 0), "which places it");
    let numbers = |holdings: &[(SmtpAddress, PlannerMeeting)]| {
        let mut numbers: Vec<_> = holdings.iter().map(|(_, row)| (row.id, row.subject.clone())).collect();
        numbers.sort();
        numbers
    };
    assert_eq!(numbers(&ground.holdings().await), numbers(&before));
}

#[tokio::test(start_paused = true)]
async fn what_is_gone_is_removed_and_only_what_is_missing_is_asked_for() {
    let ground = Ground::new(World::with_rooms(2)).await;
    ground.import().await;
    let looks = Arc::new(std::sync::atomic::AtomicU32::new(0));
    let counted = Arc::clone(&looks);
    ground.world.fault(move |request| {
        let is_look = matches!(request, Request::There);
        counted.fetch_add(u32::from(is_look), std::sync::atomic::Ordering::SeqCst);
        None
    });
    ground.import().await;
    assert_eq!(looks.load(std::sync::atomic::Ordering::SeqCst), 0, "nothing is missing, nothing is asked");
    ground.world.calendars.lock().unwrap().get_mut(&address(ROOM)).unwrap().pop();
    let run = ground.import().await;
    assert_eq!(ground.planner.tally(run).await.unwrap().removed, 1);
    assert_eq!(looks.load(std::sync::atomic::Ordering::SeqCst), 1, "one room misses one");
}

#[tokio::test(start_paused = true)]
async fn a_room_that_cannot_be_asked_loses_nothing() {
    let ground = Ground::new(World::with_rooms(1)).await;
    ground.import().await;
    ground.world.calendars.lock().unwrap().get_mut(&address(ROOM)).unwrap().pop();
    ground.world.fault(|request| {
        let failure = anteroom_domain::Failure::new(
            anteroom_domain::Code::MailboxUnavailable,
            anteroom_domain::Disposition::SkipItem,
        );
        matches!(request, Request::There).then_some(failure)
    });
    let run = ground.import().await;
    assert_eq!(ground.planner.tally(run).await.unwrap().removed, 0, "nobody can tell");
    assert_eq!(ground.holdings().await.len(), 6);
}

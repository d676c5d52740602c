//! Removals that are too many to be routine are held until a person has decided.

use anteroom_domain::ports::FailedUnit;
use anteroom_domain::{Code, Disposition, Failure, HeldBecause};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;
use anteroom_domain::ports::HeldDecision;

/// The hour of everything that was decided later than anything was held.
fn later() -> Timestamp {
    at("2026-01-01T12:00:00Z")
}

/// So many meetings, one a day.
fn calendar(count: u32) -> Vec<Meeting> {
    (0..count)
        .map(|index| {
            let mut meeting = meeting(&format!("number {index}"), "2026-01-01T09:00:00Z");
            meeting.start += SignedDuration::from_hours(24 * i64::from(index % 20));
            meeting.end = meeting.start + SignedDuration::from_mins(30);
            meeting
        })
        .collect()
}

impl Ground {
    /// Waiting, kept and released.
    async fn held(&self) -> (u32, u32, u32) {
        let rooms = self.planner.load_held().await.unwrap();
        rooms
            .iter()
            .fold((0, 0, 0), |sum, room| (sum.0 + room.waiting, sum.1 + room.kept, sum.2 + room.released))
    }

    async fn decide(&self, decision: HeldDecision) -> u32 {
        self.planner.decide_held(decision, None, later(), later()).await.unwrap()
    }
}

#[tokio::test]
async fn an_empty_answer_removes_nothing_and_the_calendar_comes_back_under_the_same_numbers() {
    let ground = Ground::new().await;
    ground.import(&calendar(12), false).await;
    let before = ground.dump().await;
    for _ in 0..2 {
        let (_, tally) = ground.import(&[], false).await;
        assert_eq!((tally.imported, tally.removed), (0, 0));
        assert_eq!(ground.dump().await, before, "not a row has changed");
        assert_eq!(ground.held().await, (12, 0, 0));
    }
    let held = ground.planner.load_held().await.unwrap();
    assert_eq!(held.len(), 1);
    assert_eq!((held[0].in_planner, held[0].because), (12, HeldBecause::Room));
    assert_eq!((held[0].oldest, held[0].newest), (at("2026-01-01T09:00:00Z"), at("2026-01-12T09:00:00Z")));
    assert_eq!(held[0].since, at("2026-01-01T11:00:00Z"), "since the first import that missed them");
    let (_, tally) = ground.import(&calendar(12), true).await;
    assert_eq!((tally.unchanged, tally.created, tally.removed), (12, 0, 0));
    assert_eq!(ground.dump().await, before, "rows and numbers are the same");
    assert_eq!(ground.planner.load_held().await.unwrap(), [], "what is back is no longer held");
}

#[tokio::test]
async fn what_a_person_released_is_removed_by_the_next_import_unless_it_is_back() {
    let ground = Ground::new().await;
    ground.import(&calendar(12), false).await;
    ground.import(&[], false).await;
    let early =
        ground.planner.decide_held(HeldDecision::Remove, None, at("2026-01-01T10:00:00Z"), later()).await;
    assert_eq!(early.unwrap(), 0, "what was held after the person looked is not decided");
    assert_eq!(ground.decide(HeldDecision::Remove).await, 12);
    assert_eq!(ground.numbers().await.len(), 12, "deciding removes nothing by itself");
    let back = calendar(3);
    let (_, tally) = ground.import(&back, false).await;
    assert_eq!((tally.unchanged, tally.removed), (3, 9), "three came back");
    assert_eq!(ground.numbers().await.len(), 3);
    assert_eq!(ground.planner.load_held().await.unwrap(), []);
    let (_, tally) = ground.import(&[], false).await;
    assert_eq!((tally.removed, ground.held().await), (0, (3, 0, 0)), "a release is for what was shown, once");
}

#[tokio::test]
async fn what_a_person_keeps_stays_and_stands_in_nobodys_way() {
    let ground = Ground::new().await;
    ground.import(&calendar(12), false).await;
    ground.import(&[], false).await;
    assert_eq!(ground.decide(HeldDecision::Keep).await, 12);
    assert_eq!(ground.decide(HeldDecision::Keep).await, 0, "once");
    let mut fresh = calendar(8);
    for meeting in &mut fresh {
        meeting.key.uid.push_str(" anew");
        meeting.item_id.push_str(" anew");
    }
    ground.import(&fresh, false).await;
    let (_, tally) = ground.import(&fresh[1..], false).await;
    assert_eq!((tally.removed, ground.held().await), (1, (0, 12, 0)), "one of eight is routine");
    let (_, tally) = ground.import_allowed(&[], false).await;
    assert_eq!((tally.removed, ground.held().await), (7, (0, 12, 0)), "also where everything is allowed");
    let room = Some(vec![ROOM.parse().unwrap()]);
    let decided = ground.planner.decide_held(HeldDecision::Remove, room, later(), later()).await.unwrap();
    assert_eq!(decided, 12, "a room named by a person is decided anew");
    assert_eq!(ground.import(&[], false).await.1.removed, 12);
}

#[tokio::test]
async fn an_import_that_may_remove_does_and_the_next_may_not() {
    let ground = Ground::new().await;
    ground.import(&calendar(12), false).await;
    ground.import(&[], false).await;
    assert_eq!(ground.import_allowed(&[], false).await.1.removed, 12, "what is held and what is missing");
    assert_eq!(ground.planner.load_held().await.unwrap(), []);
    ground.import(&calendar(12), false).await;
    assert_eq!(ground.import(&[], false).await.1.removed, 0);
    assert_eq!(ground.held().await, (12, 0, 0));
}

#[tokio::test]
async fn a_few_removals_are_routine_and_what_is_held_does_not_grow_old_into_them() {
    let ground = Ground::new().await;
    ground.import(&calendar(12), false).await;
    let (_, tally) = ground.import(&calendar(9), false).await;
    assert_eq!((tally.removed, ground.held().await), (3, (0, 0, 0)));
    ground.import(&calendar(2), false).await;
    assert_eq!(ground.held().await, (7, 0, 0));
    let mut grown = calendar(2);
    grown.extend((0..30).map(|index| {
        let mut meeting = meeting(&format!("later {index}"), "2026-01-02T09:00:00Z");
        meeting.start += SignedDuration::from_hours(index);
        meeting.end = meeting.start + SignedDuration::from_mins(30);
        meeting
    }));
    ground.import(&grown, false).await;
    let (_, tally) = ground.import(&grown[1..], false).await;
    assert_eq!(tally.removed, 1, "routine goes on");
    assert_eq!(ground.held().await, (7, 0, 0), "but seven of forty stay held");
}

#[tokio::test]
async fn a_meeting_that_was_held_and_comes_back_moved_keeps_its_number() {
    let ground = Ground::new().await;
    ground.import(&calendar(6), false).await;
    let before: Vec<_> = ground.numbers().await.into_iter().map(|row| (row.0, row.2)).collect();
    ground.import(&[], false).await;
    let mut moved = calendar(6);
    for meeting in &mut moved {
        meeting.start += SignedDuration::from_hours(24 * 7 + 1);
        meeting.end = meeting.start + SignedDuration::from_mins(30);
        meeting.item_id.push_str(" of another mailbox");
    }
    let (_, tally) = ground.import(&moved, true).await;
    assert_eq!((tally.created, tally.updated, tally.removed), (0, 6, 0));
    let after: Vec<_> = ground.numbers().await.into_iter().map(|row| (row.0, row.2)).collect();
    assert_eq!((after, ground.held().await), (before, (0, 0, 0)));
}

#[tokio::test]
async fn many_rooms_that_lose_a_little_are_held_together_whichever_is_read_first() {
    let rooms: Vec<String> = (0..6).map(|room| format!("room{room}@contoso.com")).collect();
    let rooms: Vec<&str> = rooms.iter().map(String::as_str).collect();
    for backwards in [false, true] {
        let ground = Ground::new().await;
        let mut held = Vec::new();
        for kept in [10_u32, 7] {
            let run =
                ground.planner.create_run(&plan(&rooms, 1, false), at("2026-01-01T00:00:00Z")).await.unwrap();
            let mut units = Vec::new();
            for _ in &rooms {
                units.push(ground.lease(run).await);
            }
            if backwards {
                units.reverse();
            }
            for unit in units {
                let mut page = Vec::new();
                for meeting in calendar(10).into_iter().take(kept as usize) {
                    page.push(ground.owned(meeting, OwnerReason::Organizer).await);
                }
                ground.commit(&unit, page, None).await;
            }
            assert_eq!(ground.end(run).await.removed, 0);
            held = ground.planner.load_held().await.unwrap();
        }
        assert_eq!(held.len(), 6, "30 % of each room are 30 % of all");
        assert!(held.iter().all(|room| (room.waiting, room.because) == (3, HeldBecause::Run)), "{held:?}");
        assert_eq!(ground.count("SELECT count(*) FROM meetings").await, 60);
    }
}

#[tokio::test]
async fn nothing_is_removed_or_held_before_the_run_has_ended() {
    let ground = Ground::new().await;
    ground.import(&calendar(12), false).await;
    let before = ground.dump().await;
    for outcome in [
        RunOutcome::Cancelled,
        RunOutcome::Interrupted,
        RunOutcome::Stopped(Failure::new(Code::Timeout, Disposition::StopRun)),
    ] {
        let run = ground.run(false).await;
        for _ in 0..2 {
            let unit = ground.lease(run).await;
            ground.commit(&unit, Vec::new(), None).await;
        }
        ground.planner.end_run(run, &outcome, at("2026-01-01T10:30:00Z")).await.unwrap();
        assert_eq!((ground.dump().await, ground.held().await), (before.clone(), (0, 0, 0)), "{outcome:?}");
        ground.planner.abandon_run(run, at("2026-01-01T10:40:00Z")).await.unwrap();
        assert_eq!(
            ground.count("SELECT count(*) FROM import_missing").await,
            0,
            "nobody decided, the next run looks again"
        );
    }
    let run = ground.run(false).await;
    for _ in 0..2 {
        let unit = ground.lease(run).await;
        ground.commit(&unit, Vec::new(), None).await;
    }
    let ground = ground.reopen().await;
    ground.planner.reopen_run(run, true).await.unwrap();
    assert_eq!(ground.end(run).await.removed, 0);
    assert_eq!(ground.held().await, (12, 0, 0), "what a lost process missed is still missing");
    assert_eq!(ground.dump().await, before);
}

#[tokio::test]
async fn a_room_that_failed_decides_nothing_about_what_is_held() {
    let ground = Ground::new().await;
    ground.import(&calendar(12), false).await;
    ground.import(&[], false).await;
    ground.decide(HeldDecision::Remove).await;
    let run = ground.run(false).await;
    let (first, second) = (ground.lease(run).await, ground.lease(run).await);
    ground.commit(&first, Vec::new(), None).await;
    let failure = Failure::new(Code::MailboxUnavailable, Disposition::Retry);
    let failed = FailedUnit { unit: second.id, failure, again: false, at: at("2026-01-01T10:00:00Z") };
    ground.planner.fail_unit(failed).await.unwrap();
    assert_eq!((ground.end(run).await.removed, ground.held().await), (0, (0, 0, 12)));
    ground.planner.reopen_run(run, true).await.unwrap();
    for _ in 0..2 {
        let again = ground.lease(run).await;
        ground.commit(&again, Vec::new(), None).await;
    }
    assert_eq!((ground.end(run).await.removed, ground.held().await), (12, (0, 0, 0)));
}

#[tokio::test]
async fn what_falls_out_of_the_window_is_not_missing() {
    let ground = Ground::new().await;
    ground.import(&calendar(20), false).await;
    let start = at("2026-01-11T00:00:00Z");
    let mut plan = plan(&[ROOM], 1, false);
    plan.window = TimeWindow::new(start, start + SignedDuration::from_hours(240)).unwrap();
    plan.pieces = vec![plan.window];
    let run = ground.planner.create_run(&plan, start).await.unwrap();
    let unit = ground.lease(run).await;
    let mut page = Vec::new();
    for meeting in calendar(20).into_iter().filter(|meeting| meeting.start >= start) {
        page.push(ground.owned(meeting, OwnerReason::Organizer).await);
    }
    ground.commit(&unit, page, None).await;
    assert_eq!((ground.end(run).await.removed, ground.held().await), (0, (0, 0, 0)));
    assert_eq!(ground.numbers().await.len(), 20, "what is past stays");
}

/// A night: which of twenty meetings the calendar holds, how the run ends, what a person then decides.
type Night = (Vec<bool>, u8, Option<bool>);

#[test]
fn whatever_the_nights_bring_no_meeting_of_the_calendar_changes_its_number_unless_a_person_let_it_go() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner = TestRunner::new(ProptestConfig::with_cases(40));
    let night = (
        proptest::collection::vec(any::<bool>(), 20),
        0_u8..4,
        proptest::option::weighted(0.2, any::<bool>()),
    );
    let nights = proptest::collection::vec(night, 1..8);
    let checked = runner.run(&nights, |nights: Vec<Night>| {
        runtime.block_on(async {
            let ground = Ground::new().await;
            ground.import(&calendar(20), false).await;
            for (present, ending, decision) in nights {
                let before = ground.numbers().await;
                let read: Vec<Meeting> = calendar(20)
                    .into_iter()
                    .zip(&present)
                    .filter(|(_, is)| **is)
                    .map(|(one, _)| one)
                    .collect();
                let missing =
                    before.iter().filter(|row| !read.iter().any(|one| one.subject == row.2)).count();
                let released = ground.held().await.2 as usize;
                if ending == 0 {
                    let run = ground.run(false).await;
                    let unit = ground.lease(run).await;
                    ground.commit(&unit, Vec::new(), None).await;
                    ground
                        .planner
                        .end_run(run, &RunOutcome::Cancelled, at("2026-01-01T11:00:00Z"))
                        .await
                        .unwrap();
                    prop_assert_eq!(ground.numbers().await, before, "a run that was broken off");
                } else {
                    let (_, tally) = ground.import(&read, ending == 1).await;
                    let routine = (tally.removed as usize).saturating_sub(released);
                    prop_assert!(
                        routine * 2 < before.len().max(10),
                        "{} of {} missing were removed",
                        routine,
                        missing
                    );
                    let after = ground.numbers().await;
                    for row in before.iter().filter(|row| read.iter().any(|one| one.subject == row.2)) {
                        prop_assert!(after.contains(row), "{:?} changed although it was never gone", row);
                    }
                    let waiting = ground.held().await;
                    let (waiting, kept) = (waiting.0 as usize, waiting.1 as usize);
                    prop_assert_eq!(
                        after.len(),
                        read.len() + waiting + kept,
                        "what is neither held nor kept is gone"
                    );
                }
                match decision {
                    Some(true) => ground.decide(HeldDecision::Remove).await,
                    Some(false) => ground.decide(HeldDecision::Keep).await,
                    None => 0,
                };
            }
            Ok(())
        })
    });
    checked.unwrap();
}

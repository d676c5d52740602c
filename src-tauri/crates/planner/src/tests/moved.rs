//! Meetings that move, and removals that wait until everything was looked at.

use anteroom_domain::ports::{FailedUnit, Gap};
use anteroom_domain::{Code, Disposition, Failure};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use super::*;

#[tokio::test]
async fn a_meeting_moved_to_another_piece_keeps_its_number_whichever_is_read_first() {
    for later_first in [false, true] {
        let ground = Ground::new().await;
        let there = meeting("there", "2026-01-03T10:00:00Z");
        let back = meeting("back", "2026-01-13T10:00:00Z");
        ground.import(&[there.clone(), back.clone()], false).await;
        let before = ground.numbers().await;
        let moved = |mut meeting: Meeting, days: i64| {
            meeting.start += SignedDuration::from_hours(24 * days);
            meeting.end += SignedDuration::from_hours(24 * days);
            meeting.change_key = "2".to_owned();
            meeting
        };
        let (_, tally) = ground.import(&[moved(there, 12), moved(back, -10)], later_first).await;
        assert_eq!((tally.created, tally.updated, tally.removed), (0, 2, 0), "later first: {later_first}");
        let numbers: Vec<_> =
            ground.numbers().await.into_iter().map(|(id, _, subject)| (id, subject)).collect();
        let expected: Vec<_> = before.into_iter().map(|(id, _, subject)| (id, subject)).collect();
        assert_eq!(numbers, expected);
        assert_eq!(ground.count("SELECT count(*) FROM attendees").await, 2, "and what hangs on it");
    }
}

#[tokio::test]
async fn a_meeting_moved_in_a_moved_mailbox_keeps_its_number() {
    let ground = Ground::new().await;
    let mut entry = meeting("one", "2026-01-03T10:00:00Z");
    ground.import(std::slice::from_ref(&entry), false).await;
    ground.planner.set_notifications_disabled(false).await.unwrap();
    (entry.start, entry.end) = (at("2026-01-15T10:00:00Z"), at("2026-01-15T12:00:00Z"));
    entry.item_id = "another".to_owned();
    entry.attendees[0].name = "Bo Berg".to_owned();
    let (_, tally) = ground.import(&[entry], true).await;
    assert_eq!((tally.imported, tally.created, tally.updated, tally.removed), (1, 0, 1, 0));
    assert_eq!(ground.numbers().await[0].0, 1, "the UID says that it is the same one");
    assert_eq!(
        ground.count("SELECT count(*) FROM attendees WHERE name = 'Bo Berg' AND meeting_id = 1").await,
        1
    );
    assert_eq!(
        ground.count("SELECT count(*) FROM notifications_outbox WHERE meeting_id != 1").await,
        0,
        "nobody is told of a new meeting"
    );
}

#[tokio::test]
async fn a_room_that_was_not_read_completely_keeps_what_it_has() {
    let ground = Ground::new().await;
    let entries = [meeting("early", "2026-01-03T10:00:00Z"), meeting("late", "2026-01-13T10:00:00Z")];
    ground.import(&entries, false).await;
    let run = ground.run(false).await;
    let (first, second) = (ground.lease(run).await, ground.lease(run).await);
    let failure = Failure::new(Code::MailboxUnavailable, Disposition::Retry);
    let failed = FailedUnit { unit: second.id, failure, again: false, at: at("2026-01-01T10:00:00Z") };
    ground.planner.fail_unit(failed).await.unwrap();
    ground.commit(&first, Vec::new(), None).await;
    assert_eq!(ground.end(run).await.removed, 0, "the early one may have moved to where nobody could look");
    ground.planner.reopen_run(run, true).await.unwrap();
    let (first, again) = (ground.lease(run).await, ground.lease(run).await);
    ground.commit(&first, Vec::new(), None).await;
    let mut moved = entries[0].clone();
    (moved.start, moved.end) = (at("2026-01-14T10:00:00Z"), at("2026-01-14T11:00:00Z"));
    let moved = ground.owned(moved, OwnerReason::Organizer).await;
    let added = ground.commit(&again, vec![moved], None).await;
    assert_eq!(
        (added.updated, ground.end(run).await.removed),
        (1, 1),
        "it had moved, and the late one is gone"
    );
    assert_eq!(ground.numbers().await[0].0, 1);
}

#[tokio::test]
async fn what_moves_while_a_run_is_broken_off_is_not_taken_for_deleted() {
    let ground = Ground::new().await;
    let late = meeting("late", "2026-01-13T10:00:00Z");
    ground.import(std::slice::from_ref(&late), false).await;
    let run = ground.run(false).await;
    let first = ground.lease(run).await;
    ground.commit(&first, Vec::new(), None).await;
    // The process ends here, and the meeting moves to where the run has been.
    let mut moved = late;
    (moved.start, moved.end) = (at("2026-01-03T10:00:00Z"), at("2026-01-03T11:00:00Z"));
    ground.planner.reopen_run(run, true).await.unwrap();
    let (first, second) = (ground.lease(run).await, ground.lease(run).await);
    let moved = ground.owned(moved, OwnerReason::Organizer).await;
    ground.commit(&first, vec![moved], None).await;
    ground.commit(&second, Vec::new(), None).await;
    assert_eq!(ground.end(run).await.removed, 0, "the calendar has it");
    assert_eq!(ground.numbers().await[0].0, 1, "under its number");
}

#[tokio::test]
async fn what_lies_in_a_gap_is_not_taken_for_deleted() {
    let ground = Ground::new().await;
    let entries = [
        meeting("inside", "2026-01-05T10:00:00Z"),
        meeting("reaching in", "2026-01-04T23:30:00Z"),
        meeting("outside", "2026-01-06T10:00:00Z"),
    ];
    ground.import(&entries, false).await;
    let run = ground.run(false).await;
    let (first, second) = (ground.lease(run).await, ground.lease(run).await);
    let gap = Gap {
        span: TimeWindow::new(at("2026-01-05T00:00:00Z"), at("2026-01-06T00:00:00Z")).unwrap(),
        failure: Failure::new(Code::ItemUnreadable, Disposition::SkipItem),
    };
    ground.commit_with(&first, Vec::new(), vec![gap.clone().into()], Some("2")).await;
    let repeated = ground.commit_with(&first, Vec::new(), vec![gap.into()], None).await;
    assert_eq!(repeated.skipped_gaps, 0, "named once");
    ground.commit(&second, Vec::new(), None).await;
    assert_eq!(ground.end(run).await.removed, 1, "only what lies outside");
    let left: Vec<_> = ground.numbers().await.into_iter().map(|row| row.2).collect();
    assert_eq!(left, ["About inside", "About reaching in"]);
    assert_eq!(ground.planner.tally(run).await.unwrap().skipped_gaps, 1);
}

#[tokio::test]
async fn an_entry_that_cannot_be_read_is_there_although_its_id_changed() {
    let ground = Ground::new().await;
    ground
        .import(&[meeting("one", "2026-01-02T10:00:00Z"), meeting("two", "2026-01-02T10:00:00Z")], false)
        .await;
    let run = ground.run(false).await;
    let (first, second) = (ground.lease(run).await, ground.lease(run).await);
    let lost = unreadable("a new id", "About one", Some("2026-01-02T10:00:00Z"));
    ground.commit_with(&first, Vec::new(), vec![lost], Some("2")).await;
    let mut two = meeting("two", "2026-01-02T10:00:00Z");
    two.item_id = "another new id".to_owned();
    let two = ground.owned(two, OwnerReason::Organizer).await;
    let added = ground.commit(&first, vec![two], None).await;
    assert_eq!((added.updated, added.skipped_folded), (1, 0), "being there is not being read");
    ground.commit(&second, Vec::new(), None).await;
    assert_eq!(ground.end(run).await.removed, 0);
    assert_eq!(ground.numbers().await.len(), 2);
}

/// Entries as days and UIDs: some share one.
fn calendar() -> impl Strategy<Value = Vec<(u8, i64)>> {
    proptest::collection::vec((0_u8..40, 0_i64..20 * 24), 1..25)
}

#[test]
fn whatever_moves_the_planner_holds_the_calendar_and_no_number_is_lost() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut runner = TestRunner::new(ProptestConfig::with_cases(60));
    let entry = |index: usize, uid: u8, hour: i64, prefix: &str| {
        let mut meeting = meeting(&format!("uid {uid}"), "2026-01-01T00:00:00Z");
        meeting.start += SignedDuration::from_hours(hour);
        meeting.end = meeting.start + SignedDuration::from_mins(30);
        meeting.item_id = format!("{prefix}{index}");
        meeting
    };
    let moves = (calendar(), any::<[Option<u16>; 25]>(), any::<bool>(), any::<bool>());
    let checked = runner.run(&moves, |(entries, shifts, ids_change, later_first)| {
        runtime.block_on(async {
            let ground = Ground::new().await;
            let read = |prefix: &str, moved: bool| -> Vec<Meeting> {
                (0..)
                    .zip(&entries)
                    .map(|(index, (uid, hour))| {
                        let shift = shifts[index].filter(|_| moved).map_or(0, i64::from);
                        entry(index, *uid, (hour + shift) % (20 * 24), prefix)
                    })
                    .collect()
            };
            let first = read("ews-", false);
            ground.import(&first, false).await;
            let before = ground.numbers().await;
            let second = read(if ids_change { "graph-" } else { "ews-" }, true);
            // Entries that fall together may leave fewer than half: that is allowed here.
            let (_, tally) = ground.import_allowed(&second, later_first).await;
            let after = ground.numbers().await;
            let distinct = |entries: &[Meeting]| {
                let mut keys: Vec<_> = entries.iter().map(|one| (one.key.uid.clone(), one.start)).collect();
                keys.sort();
                keys.dedup();
                keys
            };
            let held: Vec<_> = {
                let mut held: Vec<_> =
                    after.iter().map(|(_, start, subject)| (subject.replace("About ", ""), *start)).collect();
                held.sort();
                held
            };
            let mut unfolded = held.clone();
            unfolded.dedup();
            prop_assert_eq!(&unfolded, &distinct(&second), "each entry of the calendar, and nothing else");
            // A UID that one entry has in both readings is one meeting, whatever became of its time and id.
            for (uid, _) in &entries {
                let alone = entries.iter().filter(|(other, _)| other == uid).count() == 1;
                if alone {
                    let subject = format!("About uid {uid}");
                    let number = |rows: &[(i64, Timestamp, String)]| {
                        rows.iter().find(|row| row.2 == subject).map(|row| row.0)
                    };
                    prop_assert_eq!(number(&after), number(&before), "{} kept its number", uid);
                }
            }
            prop_assert_eq!(tally.imported as usize, after.len());
            Ok(())
        })
    });
    checked.unwrap();
}

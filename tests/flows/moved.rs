//! Meetings that were moved far keep their numbers.

use std::collections::BTreeMap;
use std::path::Path;

use anteroom_wizard::wire::RunPhaseKind;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;

use crate::support::{Stage, now};

/// The planner's number of each meeting, by what makes it that meeting.
fn numbers(planner: &Path) -> BTreeMap<(String, String, String), (i64, String)> {
    let database = Connection::open(planner).unwrap();
    let mut statement = database
        .prepare("SELECT room, uid, ifnull(original_start_utc, ''), id, start_utc FROM meetings")
        .unwrap();
    let rows = statement
        .query_map([], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), (row.get(3)?, row.get(4)?))))
        .unwrap();
    rows.map(Result::unwrap).collect()
}

/// Moves so many single meetings of each room by weeks, to either side, inside the window. Gives how many were moved.
fn move_meetings(stage: &Stage, per_room: usize, seed: u64) -> usize {
    let mut random = fastrand::Rng::with_seed(seed);
    let (from, until): (Timestamp, Timestamp) =
        ("2025-12-03T00:00:00Z".parse().unwrap(), "2027-02-28T00:00:00Z".parse().unwrap());
    let organization = stage.practice.organization();
    let mut moved = 0;
    for room in stage.rooms() {
        let calendar = organization.calendar(organization.mailbox(&room.address).unwrap()).unwrap();
        let mut singles: Vec<_> = calendar
            .items()
            .into_iter()
            .filter(|item| {
                item.series.is_none() && item.appointment.start >= from && item.appointment.end < until
            })
            .collect();
        random.shuffle(&mut singles);
        for item in singles.into_iter().take(per_room) {
            let to = loop {
                let to = item.appointment.start + SignedDuration::from_hours(24 * 7 * random.i64(-60..60));
                if to >= from && to < until && to != item.appointment.start {
                    break to;
                }
            };
            let length = item.appointment.end.duration_since(item.appointment.start);
            calendar
                .update(&item.id, None, now(), |draft| {
                    (draft.appointment.start, draft.appointment.end) = (to, to + length);
                })
                .unwrap();
            moved += 1;
        }
    }
    moved
}

/// Imports, then moves and imports five times over.
async fn five_times(rooms: usize, meetings: usize, moved_per_room: usize) {
    let stage = Stage::open(rooms, meetings).await;
    assert_eq!(stage.import_all().await.phase, RunPhaseKind::Finished);
    let first = numbers(&stage.planner());
    for round in 1..=5 {
        let before = numbers(&stage.planner());
        let moved = move_meetings(&stage, moved_per_room, round);
        assert_eq!(moved, rooms * moved_per_room, "there are as many to move");
        let result = stage.import_all().await;
        assert_eq!(result.phase, RunPhaseKind::Finished);
        let tally = result.tally;
        assert_eq!((tally.created, tally.removed), (0, 0), "round {round}: {tally:?}");
        let after = numbers(&stage.planner());
        let elsewhere = after.iter().filter(|(key, (_, start))| before[*key].1 != *start).count();
        assert!(elsewhere * 10 >= moved * 8, "round {round}: {elsewhere} of {moved} stand elsewhere now");
        let kept =
            after.iter().filter(|(key, (number, _))| first.get(*key).is_some_and(|old| old.0 == *number));
        assert_eq!(
            (kept.count(), after.len()),
            (first.len(), first.len()),
            "round {round}: every number is kept"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn moved_meetings_keep_their_numbers_five_times_out_of_five() {
    five_times(6, 200, 40).await;
}

/// Ten thousand meetings, three thousand of them moved.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes: cargo xtask soak"]
async fn soak_moved_meetings_keep_their_numbers() {
    five_times(10, 1_000, 300).await;
}

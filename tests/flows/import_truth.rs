//! An import brings exactly what the organization has.

use std::collections::BTreeMap;

use anteroom_practice::organization::{EntryKind, EntryTruth, Response, Sensitivity};
use anteroom_wizard::wire::RunPhaseKind;
use jiff::Timestamp;
use rusqlite::Connection;

use crate::support::{Stage, rows};

/// One entry as the planner must have it, by its identity.
#[derive(Debug, PartialEq, Eq)]
struct Expected {
    kind: &'static str,
    series: Option<String>,
    start: Timestamp,
    end: Timestamp,
    all_day: bool,
    owner: String,
    subject: String,
}

type Key = (String, String, Option<Timestamp>);

fn expected(stage: &Stage, room: &str, entry: &EntryTruth) -> Option<Expected> {
    if entry.is_cancelled || entry.my_response == Response::Decline {
        return None;
    }
    // Exchange resolves nobody who is hidden from address lists; only a list of users would tell who they are.
    let directory = stage.practice.organization().directory();
    let owner = entry
        .organizer_resolved
        .as_ref()
        .map(|address| address.as_str())
        .filter(|address| directory.find(address).is_some_and(|person| !person.hidden))
        // What was entered directly in a room's calendar has the room as organizer; a room owns no meeting.
        .filter(|address| *address != room)
        .unwrap_or(&stage.practice.announcement().fallback_owner);
    let private = entry.sensitivity != Sensitivity::Normal;
    Some(Expected {
        kind: match entry.kind {
            EntryKind::Single => "single",
            EntryKind::Occurrence => "occurrence",
            EntryKind::Exception => "exception",
        },
        series: entry.series_uid.as_ref().map(|uid| uid.0.clone()),
        start: entry.start,
        end: entry.end,
        all_day: entry.all_day,
        owner: owner.to_lowercase(),
        subject: if private { String::new() } else { entry.subject.clone() },
    })
}

fn planner_has(file: &std::path::Path) -> BTreeMap<Key, Expected> {
    let database = Connection::open(file).unwrap();
    let mut statement = database
        .prepare(
            "SELECT m.room, m.uid, m.original_start_utc, m.kind, m.series_id, m.start_utc, m.end_utc,
                    m.all_day_first IS NOT NULL, u.address, m.subject FROM meetings m JOIN users u ON u.id = m.owner_id",
        )
        .unwrap();
    let instant = |text: String| text.parse::<Timestamp>().unwrap();
    let kind = |word: String| match word.as_str() {
        "single" => "single",
        "occurrence" => "occurrence",
        _ => "exception",
    };
    let rows = statement
        .query_map([], |row| {
            let key = (row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?.map(instant));
            let value = Expected {
                kind: kind(row.get(3)?),
                series: row.get(4)?,
                start: instant(row.get(5)?),
                end: instant(row.get(6)?),
                all_day: row.get(7)?,
                owner: row.get::<_, String>(8)?.to_lowercase(),
                subject: row.get(9)?,
            };
            Ok((key, value))
        })
        .unwrap();
    rows.map(Result::unwrap).collect()
}

fn organization_has(stage: &Stage) -> BTreeMap<Key, Expected> {
    let (from, until) = window();
    let truth = stage.practice.organization().truth(from, until);
    truth
        .rooms
        .iter()
        .filter(|room| stage.practice.announcement().rooms.iter().any(|known| *known == room.room.as_str()))
        .flat_map(|room| room.entries.iter().map(move |entry| (room, entry)))
        .filter_map(|(room, entry)| {
            let key = (room.room.as_str().to_lowercase(), entry.uid.0.clone(), entry.original_start);
            Some((key, expected(stage, room.room.as_str(), entry)?))
        })
        .collect()
}

/// The default window around the day of the tests: 90 days back, 365 ahead, from midnight UTC.
fn window() -> (Timestamp, Timestamp) {
    ("2025-12-02T00:00:00Z".parse().unwrap(), "2027-03-02T00:00:00Z".parse().unwrap())
}

async fn compare(rooms: usize, meetings: usize) {
    let stage = Stage::open(rooms, meetings).await;
    let result = stage.import_all().await;
    assert_eq!(result.phase, RunPhaseKind::Finished, "{:?}", result.causes);
    assert!(result.causes.is_empty(), "no room failed: {:?}", result.causes);
    let (have, want) = (planner_has(&stage.planner()), organization_has(&stage));
    assert!(
        want.len() > rooms * meetings * 8 / 10,
        "the organization has meetings to import: {}",
        want.len()
    );
    for (key, entry) in &want {
        assert_eq!(have.get(key), Some(entry), "{key:?} is in the planner as in the calendar");
    }
    assert_eq!(have.len(), want.len(), "the planner has nothing else");
    let kinds = |kind| want.values().filter(|entry| entry.kind == kind).count();
    assert!(kinds("exception") > 0 && kinds("occurrence") > 0, "series and their exceptions are among them");

    let before = rows(&stage.planner());
    let again = stage.import_all().await;
    assert_eq!(rows(&stage.planner()), before, "importing again changes no row");
    assert_eq!((again.tally.created, again.tally.updated, again.tally.removed), (0, 0, 0), "and says so");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_equals_the_organizations_own_truth() {
    compare(20, 1_000).await;
}

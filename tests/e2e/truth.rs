//! What the organization has, against what the planner has.

use std::collections::{BTreeMap, BTreeSet};

use anteroom_practice::organization::{EntryKind, EntryTruth, Organization, Response, Size};
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use serde_json::Value;

use crate::home::Home;

/// An entry's room, UID and original start.
type Key = (String, String, Option<Timestamp>);

/// What is compared of an entry.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    kind: String,
    series: Option<String>,
    start: Timestamp,
    end: Timestamp,
    owner: String,
}

/// The organization a practice setup belongs to: made from the same numbers it is the same one.
pub fn organization_of(home: &Home) -> Organization {
    let setup = home.setup();
    let practice = &setup["practice"];
    let number = |value: &Value| value.as_u64().expect("a number");
    let count = |name: &str| usize::try_from(number(&practice[name])).unwrap();
    let size = Size {
        rooms: count("rooms"),
        meetings_per_room: count("meetings_per_room"),
        users: count("users"),
        seed: number(&practice["seed"]),
    };
    let today: Date = practice["today"].as_str().expect("a day").parse().unwrap();
    Organization::generate(&size, today)
}

/// The addresses of all rooms an organization has nothing wrong with.
pub fn healthy_rooms(organization: &Organization) -> BTreeSet<String> {
    organization.rooms().map(|room| room.primary.as_str().to_lowercase()).collect()
}

/// The rooms whose calendars are in the planner.
pub fn imported_rooms(home: &Home) -> BTreeSet<String> {
    let planner = Connection::open(home.planner()).unwrap();
    let mut rooms = planner.prepare("SELECT DISTINCT room FROM meetings").unwrap();
    rooms.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// How many meetings the planner has by now; none while there is no planner.
pub fn meetings(home: &Home) -> i64 {
    Connection::open(home.planner())
        .and_then(|planner| planner.query_row("SELECT count(*) FROM meetings", [], |row| row.get(0)))
        .unwrap_or(0)
}

/// Fails unless the planner has exactly the entries of its rooms: kinds, series, times and owners.
pub fn compare(home: &Home, organization: &Organization) {
    let fallback = organization.fallback_owner().expect("somebody at the reception");
    let rooms = imported_rooms(home);
    let (have, want) =
        (planner_has(home), organization_has(home, organization, &rooms, fallback.primary.as_str()));
    assert!(!want.is_empty(), "the organization has meetings to import");
    for (key, entry) in &want {
        assert_eq!(have.get(key), Some(entry), "{key:?} is in the planner as in the calendar");
    }
    assert_eq!(have.len(), want.len(), "the planner has nothing else");
    for kind in ["single", "occurrence", "exception"] {
        assert!(have.values().any(|entry| entry.kind == kind), "there is something of each kind: {kind}");
    }
}

fn planner_has(home: &Home) -> BTreeMap<Key, Entry> {
    let planner = Connection::open(home.planner()).unwrap();
    let columns =
        "SELECT m.room, m.uid, m.original_start_utc, m.kind, m.series_id, m.start_utc, m.end_utc, u.address
                   FROM meetings m JOIN users u ON u.id = m.owner_id";
    let instant = |text: String| text.parse::<Timestamp>().unwrap();
    let mut rows = planner.prepare(columns).unwrap();
    let rows = rows.query_map([], |row| {
        let key = (row.get(0)?, row.get(1)?, row.get::<_, Option<String>>(2)?.map(instant));
        let entry = Entry {
            kind: row.get(3)?,
            series: row.get(4)?,
            start: instant(row.get(5)?),
            end: instant(row.get(6)?),
            owner: row.get::<_, String>(7)?.to_lowercase(),
        };
        Ok((key, entry))
    });
    let rows: Vec<(Key, Entry)> = rows.unwrap().map(Result::unwrap).collect();
    let count = rows.len();
    let unique: BTreeMap<Key, Entry> = rows.into_iter().collect();
    assert_eq!(unique.len(), count, "nothing is in the planner twice");
    unique
}

fn organization_has(
    home: &Home,
    from: &Organization,
    rooms: &BTreeSet<String>,
    fallback: &str,
) -> BTreeMap<Key, Entry> {
    let planner = Connection::open(home.planner()).unwrap();
    let newest = "SELECT window_start_utc, window_end_utc FROM import_runs ORDER BY id DESC LIMIT 1";
    let (begin, end): (String, String) =
        planner.query_row(newest, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let truth = from.truth(begin.parse().unwrap(), end.parse().unwrap());
    truth
        .rooms
        .iter()
        .map(|room| (room.room.as_str().to_lowercase(), room))
        .filter(|(address, _)| rooms.contains(address))
        .flat_map(|(address, room)| room.entries.iter().map(move |entry| (address.clone(), entry)))
        // What was cancelled or declined does not take the room.
        .filter(|(_, entry)| !entry.is_cancelled && entry.my_response != Response::Decline)
        .map(|(room, entry)| {
            let owner = owner_of(from, &room, entry).unwrap_or_else(|| fallback.to_lowercase());
            ((room, entry.uid.0.clone(), entry.original_start), expected(entry, owner))
        })
        .collect()
}

/// Nobody for who is hidden from address lists, because Exchange does not tell them, and for the room itself, which owns no
/// meeting.
fn owner_of(organization: &Organization, room: &str, entry: &EntryTruth) -> Option<String> {
    let address = entry.organizer_resolved.as_ref()?.as_str();
    let person = organization.directory().find(address)?;
    (!person.hidden && !address.eq_ignore_ascii_case(room)).then(|| address.to_lowercase())
}

fn expected(entry: &EntryTruth, owner: String) -> Entry {
    let kind = match entry.kind {
        EntryKind::Single => "single",
        EntryKind::Occurrence => "occurrence",
        EntryKind::Exception => "exception",
    };
    Entry {
        kind: kind.to_owned(),
        series: entry.series_uid.as_ref().map(|uid| uid.0.clone()),
        start: entry.start,
        end: entry.end,
        owner,
    }
}

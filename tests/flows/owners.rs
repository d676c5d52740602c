//! A meeting that fell to the fallback owner gets its right owner when the room is imported again.

use std::collections::BTreeMap;

use anteroom_wizard::wire::RunPhaseKind;
use rusqlite::Connection;

use crate::support::Stage;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    id: i64,
    owner: String,
    reason: String,
    organizer: String,
}

/// The meetings by room, UID and original start.
fn meetings(stage: &Stage) -> BTreeMap<String, Row> {
    let database = Connection::open(stage.planner()).unwrap();
    let mut statement = database
        .prepare(
            "SELECT m.room || m.uid || ifnull(m.original_start_utc, ''), m.id, u.address, m.owner_reason, m.organizer_address
               FROM meetings m JOIN users u ON u.id = m.owner_id",
        )
        .unwrap();
    let row = |row: &rusqlite::Row<'_>| {
        let found = Row { id: row.get(1)?, owner: row.get(2)?, reason: row.get(3)?, organizer: row.get(4)? };
        Ok((row.get(0)?, found))
    };
    statement.query_map([], row).unwrap().collect::<Result<_, _>>().unwrap()
}

async fn without_adoption() -> Stage {
    let stage = Stage::open(3, 80).await;
    stage.adopt(false).await;
    let result = stage.import_all().await;
    assert_eq!(result.phase, RunPhaseKind::Finished);
    assert_eq!(
        result.tally.fallback_owned, result.tally.imported,
        "nobody is a user yet but the fallback owner"
    );
    stage
}

/// Enters a user as the planner's own user list would.
fn enter_user(stage: &Stage, address: &str) {
    let database = Connection::open(stage.planner()).unwrap();
    database.execute("INSERT INTO users (name, address) VALUES ('Somebody', ?1)", [address]).unwrap();
    database
        .execute("INSERT INTO user_addresses VALUES (lower(?1), last_insert_rowid())", [address])
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_who_came_later_gets_exactly_their_meetings() {
    let stage = without_adoption().await;
    let before = meetings(&stage);
    let mut by_organizer: BTreeMap<&str, usize> = BTreeMap::new();
    for row in before.values().filter(|row| row.reason == "not_in_planner" && row.organizer.contains('@')) {
        *by_organizer.entry(&row.organizer).or_default() += 1;
    }
    let (person, count) =
        by_organizer.into_iter().max_by_key(|(_, count)| *count).expect("somebody calls meetings");
    assert!(count > 1, "{person} calls some");
    enter_user(&stage, person);
    let result = stage.import_all().await;
    assert_eq!(result.tally.owners_corrected as usize, count, "each is counted");
    assert_eq!((result.tally.created, result.tally.removed), (0, 0), "no meeting is new or gone");
    let after = meetings(&stage);
    assert_eq!(after.len(), before.len(), "no meeting was doubled or lost");
    let last = before.values().map(|row| row.id).max().expect("there are meetings");
    for (key, row) in &after {
        let old = &before[key];
        if row.owner.eq_ignore_ascii_case(person) {
            assert_eq!(old.organizer, person, "{key} is theirs");
            assert!(row.id > last, "{key}: the old row is replaced by a new one");
        } else {
            assert_eq!(row, old, "{key} stays as it was");
        }
    }
    let again = stage.import_all().await;
    assert_eq!((again.tally.owners_corrected, again.tally.updated), (0, 0), "and once is enough");
}

#[tokio::test(flavor = "multi_thread")]
async fn adoption_switched_on_later_corrects_all_known_organizers() {
    let stage = without_adoption().await;
    stage.adopt(true).await;
    let result = stage.import_all().await;
    assert!(result.tally.owners_corrected > 0, "organizers in the directory own their meetings now");
    let fresh = Stage::open(3, 80).await;
    fresh.import_all().await;
    let owners = |stage: &Stage| {
        meetings(stage).into_iter().map(|(key, row)| (key, row.owner, row.reason)).collect::<Vec<_>>()
    };
    assert_eq!(owners(&stage), owners(&fresh), "as if it had been on from the beginning");
}

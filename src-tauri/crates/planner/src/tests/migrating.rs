//! Planners of earlier versions, as they were left behind.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::*;

/// A planner as the version before migration 4 left it: an import that finished and one that was killed, notifications off.
const SCHEMA_3: &[u8] = include_bytes!("../../fixtures/schema-3.planner");

fn put(folder: &TempDir, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join("planner.sqlite");
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What a person would miss: meetings with numbers and owners, attendees, people, runs, units, marks.
fn contents(path: &Path) -> Vec<String> {
    let connection = Connection::open(path).unwrap();
    let mut lines = Vec::new();
    for sql in [
        "SELECT id, room, uid, original_start_utc, kind, series_id, start_utc, end_utc, subject, private, organizer_address,
                owner_id, owner_reason, item_id, created_in_run, changed_at FROM meetings ORDER BY id",
        "SELECT * FROM attendees ORDER BY meeting_id, position",
        "SELECT * FROM users ORDER BY id",
        "SELECT * FROM user_addresses ORDER BY address",
        "SELECT * FROM rooms ORDER BY address",
        "SELECT * FROM room_calendar ORDER BY room, start_utc",
        "SELECT id, plan, window_start_utc, window_end_utc, started_at, outcome, ended_at, finished_at, stopped_code, stopped_detail,
                notifications_before FROM import_runs ORDER BY id",
        "SELECT id, run_id, room, state, cursor, imported, created, skipped_cancelled, removed FROM import_units ORDER BY id",
        "SELECT run_id, room, item_id, reason, label FROM import_skipped ORDER BY 1, 2, 3",
        "SELECT run_id, meeting_id, unit_id FROM import_marks ORDER BY meeting_id",
        "SELECT * FROM settings",
        "SELECT name, seq FROM sqlite_sequence ORDER BY name",
    ] {
        let mut statement = connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<rusqlite::types::Value> = (0..columns).map(|index| row.get(index).unwrap()).collect();
            lines.push(format!("{values:?}"));
        }
    }
    lines
}

/// Opening gives the notification switch back that a killed import had; this puts it as it was left.
fn take_the_switch_again(path: &Path, run: RunId) {
    let connection = Connection::open(path).unwrap();
    connection.execute("UPDATE settings SET value = 'true'", []).unwrap();
    connection
        .execute("UPDATE import_runs SET notifications_before = 'false' WHERE id = ?1", [run.0])
        .unwrap();
}

#[tokio::test]
async fn a_planner_of_the_version_before_keeps_everything_and_is_saved_aside() {
    let folder = TempDir::new().unwrap();
    let path = put(&folder, SCHEMA_3);
    let before = contents(&path);
    assert!(before.len() > 500, "the planner left behind is not empty");
    let planner = SqlitePlanner::open(&path).await.unwrap();
    let unfinished = planner.find_unfinished_run().await.unwrap().expect("the killed import can be resumed");
    drop(planner);
    take_the_switch_again(&path, unfinished.id);
    assert_eq!(contents(&path), before, "but for the notification switch, which opening gives back");
    assert_eq!(contents(&folder.path().join("planner.schema-3.sqlite")), before, "the copy is whole");
    let version = |path: &Path| -> i64 {
        Connection::open(path).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
    };
    assert_eq!((version(&folder.path().join("planner.schema-3.sqlite")), version(&path)), (3, 5));
}

#[tokio::test]
async fn a_new_meeting_never_gets_the_number_of_a_deleted_one() {
    let folder = TempDir::new().unwrap();
    let path = put(&folder, SCHEMA_3);
    let connection = Connection::open(&path).unwrap();
    let last: i64 = connection.query_row("SELECT max(id) FROM meetings", [], |row| row.get(0)).unwrap();
    connection.execute("DELETE FROM meetings WHERE id = ?1", [last]).unwrap();
    drop(connection);
    let ground = Ground { planner: SqlitePlanner::open(&path).await.unwrap(), folder };
    ground.import(&[meeting("one", "2026-01-02T10:00:00Z")], false).await;
    assert_eq!(ground.numbers().await[0].0, last + 1);
}

#[tokio::test]
async fn a_migration_that_fails_anywhere_leaves_the_planner_as_it_was() {
    let folder = TempDir::new().unwrap();
    let path = put(&folder, SCHEMA_3);
    let before = contents(&path);
    let pages: i64 =
        Connection::open(&path).unwrap().pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    for (failed, more) in (0..200).step_by(7).enumerate() {
        let mut connection = Connection::open(&path).unwrap();
        connection.pragma_update(None, "max_page_count", pages + more).unwrap();
        if crate::migrations::migrate(&mut connection).is_ok() {
            assert!(failed > 3, "it failed at different places first");
            return;
        }
        drop(connection);
        assert_eq!(contents(&path), before, "with room for {more} pages");
    }
    panic!("it never succeeded");
}

#[tokio::test]
async fn a_copy_left_half_done_is_made_anew() {
    let folder = TempDir::new().unwrap();
    let path = put(&folder, SCHEMA_3);
    std::fs::write(folder.path().join("planner.schema-3.sqlite.part"), "half a copy").unwrap();
    std::fs::write(folder.path().join("planner.schema-3.sqlite"), "an older copy").unwrap();
    let before = contents(&path);
    SqlitePlanner::open(&path).await.unwrap();
    assert_eq!(contents(&folder.path().join("planner.schema-3.sqlite")), before);
    assert!(!folder.path().join("planner.schema-3.sqlite.part").exists());
}

#[cfg(unix)]
#[tokio::test]
async fn a_copy_and_a_new_planner_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = TempDir::new().unwrap();
    let grown = put(&folder, SCHEMA_3);
    SqlitePlanner::open(&grown).await.unwrap();
    let open = SqlitePlanner::open(folder.path().join("new.sqlite")).await.unwrap();
    for name in ["planner.schema-3.sqlite", "new.sqlite", "new.sqlite-wal", "new.sqlite-shm"] {
        let mode = std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    drop(open);
}

/// A planner as schema 4 left it: imports that finished, one that was killed, a loss somebody acknowledged, and a person whom a
/// directory knows.
const SCHEMA_4: &[u8] = include_bytes!("../../fixtures/schema-4.planner");

#[tokio::test]
async fn a_planner_of_schema_4_keeps_what_people_did_with_it() {
    let folder = TempDir::new().unwrap();
    let path = put(&folder, SCHEMA_4);
    let before = contents(&path);
    let planner = SqlitePlanner::open(&path).await.unwrap();
    let unfinished = planner.find_unfinished_run().await.unwrap().expect("the killed import can be resumed");
    drop(planner);
    take_the_switch_again(&path, unfinished.id);
    assert_eq!(contents(&path), before, "nothing changes but the schema");
    let planner = SqlitePlanner::open(&path).await.unwrap();
    assert_eq!(contents(&folder.path().join("planner.schema-4.sqlite")), before, "and it is saved aside");
    assert_eq!(planner.load_held().await.unwrap(), [], "nothing was held then");
    expect_what_people_did(&planner).await;
}

/// A planner as this schema's first version left it: what schema 4 could hold, removals that wait, that a person keeps and that
/// a person released, and a killed import that misses something.
const SCHEMA_5: &[u8] = include_bytes!("../../fixtures/schema-5.planner");

#[tokio::test]
async fn a_planner_of_this_schema_opens_as_it_was_left() {
    let folder = TempDir::new().unwrap();
    let path = put(&folder, SCHEMA_5);
    let planner = SqlitePlanner::open(&path).await.unwrap();
    assert!(!folder.path().join("planner.schema-5.sqlite").exists(), "nothing is saved aside");
    let held = planner.load_held().await.unwrap();
    let stand: Vec<_> = held.iter().map(|room| (room.waiting, room.kept, room.released)).collect();
    assert_eq!(stand, [(0, 6, 0), (0, 0, 6), (6, 0, 0)], "kept, released, waiting");
    let unfinished =
        planner.find_unfinished_run().await.unwrap().expect("the killed import can be resumed").id;
    expect_what_people_did(&planner).await;
    planner.reopen_run(unfinished, false).await.unwrap();
    planner.end_run(unfinished, &RunOutcome::Finished, at("2026-01-03T00:00:00Z")).await.unwrap();
    assert_eq!(planner.tally(unfinished).await.unwrap().removed, 6, "what was released is missing once more");
    assert_eq!(planner.load_held().await.unwrap().len(), 2);
}

async fn expect_what_people_did(planner: &SqlitePlanner) {
    assert!(planner.find_unfinished_run().await.unwrap().is_some(), "the killed import can be resumed");
    let history = planner.load_history().await.unwrap();
    let first = history.last().expect("the first import");
    assert_eq!(first.tally.skipped_unreadable, 1);
    let losses = planner.count_losses(first.id).await.unwrap();
    assert_eq!((losses.new, losses.acknowledged), (0, 1));
    let lost = planner.load_skipped(first.id, &[SkipReason::Unreadable], 0, 10).await.unwrap();
    assert_eq!(lost[0].code, Some(anteroom_domain::Code::ItemUnreadable));
    assert!(lost[0].start.is_some() && lost[0].acknowledged.is_some());
    let ann = NewUser {
        name: "Ann Smith-Jones".to_owned(),
        address: "ann@practice.example".parse().unwrap(),
        aliases: Vec::new(),
        identity: Some(anteroom_domain::PersonId("ad:6f9619ff-8b86-d011-b42d-00c04fc964ff".to_owned())),
    };
    let mut people = planner.begin_people();
    people.add(vec![ann]).await.unwrap();
    let imported = people.finish().await.unwrap();
    assert_eq!((imported.added, imported.changed), (0, 1), "whom a directory knows is known");
}

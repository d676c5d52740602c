//! A planner of the version before survives a kill in the middle of being migrated.

use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use rusqlite::Connection;

use crate::process::command_line;
use crate::support::Stage;

/// A planner as the version before migration 4 left it.
const SCHEMA_3: &[u8] = include_bytes!("../../src-tauri/crates/planner/fixtures/schema-3.planner");

/// How `losses` ends: the last import of that planner was killed, so that it waits to be resumed.
const UNFINISHED: i32 = 4;

/// Enough copies of its meetings that migrating takes a while.
fn grow(planner: &Path) {
    let database = Connection::open(planner).unwrap();
    for doubling in 0..7 {
        database
            .execute_batch(&format!(
                "INSERT INTO meetings (room, uid, original_start_utc, kind, series_id, start_utc, end_utc, time_zone, all_day_first,
                    all_day_last, subject, private, location, organizer_name, organizer_kind, organizer_address, response,
                    availability, sensitivity, owner_id, owner_reason, item_id, change_key, modified_utc, created_in_run,
                    created_at, changed_in_run, changed_at)
                 SELECT room, uid || '{doubling}', original_start_utc, kind, series_id, start_utc, end_utc, time_zone, all_day_first,
                    all_day_last, subject, private, location, organizer_name, organizer_kind, organizer_address, response,
                    availability, sensitivity, owner_id, owner_reason, item_id || '{doubling}', change_key, modified_utc,
                    created_in_run, created_at, changed_in_run, changed_at FROM meetings;"
            ))
            .unwrap();
    }
}

/// What a person would miss.
fn content(planner: &Path) -> Vec<String> {
    let database = Connection::open(planner).unwrap();
    let mut lines = Vec::new();
    for sql in [
        "SELECT id || '|' || room || '|' || uid || '|' || start_utc || '|' || owner_id || '|' || item_id FROM meetings",
        "SELECT meeting_id || '|' || position || '|' || name || '|' || response FROM attendees",
        "SELECT id || '|' || name || '|' || address FROM users",
        "SELECT id || '|' || state || '|' || imported FROM import_units",
    ] {
        let mut statement = database.prepare(sql).unwrap();
        lines.extend(statement.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap));
    }
    lines.sort_unstable();
    lines
}

fn version(planner: &Path) -> i64 {
    Connection::open(planner).unwrap().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_it_is_migrated_a_planner_is_whole_and_migrates_at_the_next_start() {
    let stage = Stage::open(1, 1).await;
    let grown = stage.folder.path().join("grown");
    std::fs::write(&grown, SCHEMA_3).unwrap();
    grow(&grown);
    let want = content(&grown);
    let planner = stage.folder.path().join("contoso.sqlite");
    let aside = stage.folder.path().join("contoso.schema-3.sqlite");
    let migrate = || {
        let mut command = command_line();
        command.arg("losses").arg("--setup").arg(stage.setup_file());
        command.arg("--planner").arg(format!("sqlite:{}", planner.display()));
        command
            .env("ANTEROOM_DATA", stage.folder.path().join("data"))
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap()
    };
    let fresh = || {
        for ending in ["", "-wal", "-shm", ".lock"] {
            let _ = std::fs::remove_file(stage.folder.path().join(format!("contoso.sqlite{ending}")));
        }
        let _ = std::fs::remove_file(&aside);
        std::fs::copy(&grown, &planner).unwrap();
    };
    let growing = stage.folder.path().join("contoso.schema-3.sqlite.part");
    let log = stage.folder.path().join("contoso.sqlite-wal");
    let size = |file: &Path| std::fs::metadata(file).map_or(0, |data| data.len());
    fresh();
    let (mut copied, mut logged) = (0, 0);
    let mut child = migrate();
    until(&mut child, || {
        (copied, logged) = (copied.max(size(&growing)), logged.max(size(&log)));
        false
    })
    .await;
    assert_eq!(child.wait().unwrap().code(), Some(UNFINISHED), "undisturbed");
    assert_eq!((version(&planner), version(&aside)), (5, 3));
    assert!(copied > 0 && logged > 1 << 20, "both were seen to grow: {copied} and {logged} bytes");
    let mut half = 0;
    // While it is copied, and while it is migrated: how far each has come decides, not a clock.
    for part in 1..=12_u64 {
        fresh();
        let mut child = migrate();
        let met = match part {
            1..=4 => until(&mut child, || size(&growing) >= copied * part / 5).await,
            _ => until(&mut child, || size(&log) >= logged * (part - 4) / 9).await,
        };
        child.kill().unwrap();
        child.wait().unwrap();
        half += usize::from(met && version(&planner) == 3);
        assert_eq!(content(&planner), want, "part {part}: nothing is missing");
        assert_eq!(migrate().wait().unwrap().code(), Some(UNFINISHED), "part {part}: the next start goes on");
        assert_eq!(version(&planner), 5, "part {part}");
        assert_eq!(content(&planner), want, "part {part}: migrated whole");
        if aside.exists() {
            assert_eq!(content(&aside), want, "part {part}: what was saved aside is whole");
        }
    }
    assert!(half >= 3, "{half} kills met it before it was done");
}

/// Waits until something is so; `false` when the process has ended before.
async fn until(child: &mut Child, mut is_so: impl FnMut() -> bool) -> bool {
    let mut ticks = tokio::time::interval(Duration::from_millis(1));
    loop {
        if is_so() {
            return true;
        }
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        ticks.tick().await;
    }
}

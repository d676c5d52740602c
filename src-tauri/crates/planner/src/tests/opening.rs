use anteroom_domain::Code;
use anteroom_domain::ports::{Planner, RoomSettings};
use tempfile::TempDir;

use super::*;

async fn refusal(path: &std::path::Path) -> Code {
    SqlitePlanner::open(path).await.expect_err("the file must be refused").code()
}

#[tokio::test]
async fn each_reason_not_to_open_has_its_code() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);

    std::fs::write(path("text.sqlite"), "Room;Capacity\nA;4\n".repeat(500)).unwrap();
    assert_eq!(refusal(&path("text.sqlite")).await, Code::PlannerDamaged, "a file that is not a database");

    let newer = rusqlite::Connection::open(path("newer.sqlite")).unwrap();
    newer.pragma_update(None, "user_version", 999).unwrap();
    assert_eq!(refusal(&path("newer.sqlite")).await, Code::PlannerNewer);

    let foreign = rusqlite::Connection::open(path("foreign.sqlite")).unwrap();
    foreign.execute_batch("CREATE TABLE bookmarks (url TEXT)").unwrap();
    assert_eq!(refusal(&path("foreign.sqlite")).await, Code::PlannerDamaged, "another program's database");
    let tables: i64 = foreign.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0)).unwrap();
    assert_eq!(tables, 1, "a refused file stays as it is");

    std::fs::write(path("not-a-folder"), "").unwrap();
    assert_eq!(refusal(&path("not-a-folder").join("planner.sqlite")).await, Code::PlannerUnwritable);
    assert_eq!(refusal(folder.path()).await, Code::PlannerUnwritable, "a folder is not a file");
}

#[tokio::test]
async fn there_is_one_owner_and_any_number_of_readers() {
    let ground = Ground::new().await;
    let path = ground.planner.path().to_owned();
    assert_eq!(refusal(&path).await, Code::PlannerBusy, "a second owner is kept away");
    let reader = SqlitePlanner::open_read_only(&path).await.unwrap();
    assert_eq!(reader.load_rooms().await.unwrap(), []);
    let refused = reader.save_rooms(&[]).await.expect_err("a reader cannot write");
    assert_eq!(refused.code(), Code::PlannerUnwritable);
    drop(reader);

    let Ground { planner, folder } = ground.reopen().await;
    drop(planner);
    let reader = SqlitePlanner::open_read_only(folder.path().join("planner.sqlite")).await.unwrap();
    assert_eq!(reader.count_users().await.unwrap(), 0, "a planner nobody has open can be read too");
}

#[tokio::test]
async fn a_reader_makes_no_file() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("planner.sqlite");
    let refused = SqlitePlanner::open_read_only(&path).await.expect_err("there is nothing to read");
    assert_eq!(refused.code(), Code::PlannerUnwritable);
    assert!(!path.exists(), "looking leaves nothing behind");
}

#[tokio::test]
async fn a_full_disk_loses_nothing_that_was_written() {
    let ground = Ground::new().await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let first = ground.owned(meeting("first", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&unit, vec![first], Some("2")).await;
    let before = ground.dump().await;

    let pages = ground.count("PRAGMA page_count").await;
    ground.planner.arrange(&format!("PRAGMA max_page_count = {pages}"));
    let mut long = meeting("second", "2026-01-03T10:00:00Z");
    long.subject = "x".repeat(1_000_000);
    let long = ground.owned(long, OwnerReason::Organizer).await;
    let page = PageCommit {
        unit: unit.id,
        meetings: vec![long],
        skipped: Vec::new(),
        next: Some(Cursor("3".to_owned())),
        read_at: at("2026-01-01T10:00:00Z"),
    };
    let full = ground.planner.commit_page(page).await.expect_err("the disk is full");
    assert_eq!(full.code(), Code::PlannerDiskFull);
    assert_eq!(ground.dump().await, before, "the page is not there in part");
    ground.planner.release_unit(unit.id).await.unwrap();
    assert_eq!(ground.lease(run).await.cursor, Some(Cursor("2".to_owned())), "and its cursor has not moved");
}

#[tokio::test]
async fn rooms_keep_their_settings_in_any_spelling_of_their_address() {
    let ground = Ground::new().await;
    let mut room = RoomSettings {
        address: ROOM.parse().unwrap(),
        display_name: "Aurora".to_owned(),
        capacity: Some(8),
        location: Some("Oslo".to_owned()),
        time_zone: Some("Europe/Oslo".to_owned()),
    };
    ground.planner.save_rooms(&[room.clone()]).await.unwrap();
    room.address = ROOM.to_uppercase().parse().unwrap();
    room.capacity = Some(10);
    ground.planner.save_rooms(&[room.clone()]).await.unwrap();
    assert_eq!(ground.planner.load_rooms().await.unwrap(), [room], "one room, with the later settings");
}

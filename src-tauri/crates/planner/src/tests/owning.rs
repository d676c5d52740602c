use anteroom_domain::{Code, Failure};
use anteroom_files::Holder;

use super::*;

async fn refused(path: &std::path::Path) -> Failure {
    SqlitePlanner::open(path).await.expect_err("it has an owner")
}

#[cfg(unix)]
#[tokio::test]
async fn a_second_owner_is_kept_away_by_whatever_name_it_comes() {
    let ground = Ground::new().await;
    let path = ground.planner.path().to_owned();
    let link = ground.folder.path().join("link.sqlite");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert_eq!(refused(&link).await.code(), Code::PlannerBusy, "through a link");
    let folder = TempDir::new().unwrap();
    let linked = folder.path().join("planners");
    std::os::unix::fs::symlink(ground.folder.path(), &linked).unwrap();
    assert_eq!(
        refused(&linked.join("planner.sqlite")).await.code(),
        Code::PlannerBusy,
        "through a linked folder"
    );
    let second = folder.path().join("second.sqlite");
    std::fs::hard_link(&path, &second).unwrap();
    let failure = refused(&second).await;
    assert_eq!(failure.code(), Code::PlannerLinked, "a second name cannot be followed to the first");
    assert!(failure.args().find("path").is_some_and(|path| path.ends_with("second.sqlite")));
    std::os::unix::fs::symlink(folder.path().join("nowhere"), folder.path().join("dangling")).unwrap();
    assert_eq!(refused(&folder.path().join("dangling")).await.code(), Code::PlannerUnwritable);
    ground.run(false).await;
}

#[tokio::test]
async fn whoever_is_kept_away_is_told_by_whom_and_since_when() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("planner.sqlite");
    assert_eq!(SqlitePlanner::find_owner(&path), None, "there is no planner");
    let holder = Holder::this("anteroom-cli import", at("2026-01-01T01:00:00Z"));
    let owner = SqlitePlanner::open_as(&path, holder.clone()).await.unwrap();
    let failure = refused(&path).await;
    assert_eq!(failure.args().find("holder"), Some("anteroom-cli import"));
    assert_eq!(failure.args().find("since"), Some("2026-01-01T01:00:00Z"));
    assert_eq!(SqlitePlanner::find_owner(&path), Some(holder), "and so is whoever only looks");
    drop(owner);
    assert_eq!(SqlitePlanner::find_owner(&path), None);
}

#[tokio::test]
async fn a_lock_file_that_is_deleted_is_made_again_by_the_owner_that_writes() {
    let ground = Ground::new().await;
    let path = ground.planner.path().to_owned();
    std::fs::remove_file(path.with_file_name("planner.sqlite.lock")).unwrap();
    ground.run(false).await;
    let failure = refused(&path).await;
    assert_eq!(failure.code(), Code::PlannerBusy, "it is locked as before");
    assert_eq!(failure.args().find("holder"), Some("Anteroom"), "and says by whom");
}

#[tokio::test]
async fn an_owner_that_was_overtaken_writes_nothing_more() {
    let ground = Ground::new().await;
    let run = ground.run(true).await;
    let unit = ground.lease(run).await;
    let path = ground.planner.path().to_owned();
    std::fs::remove_file(path.with_file_name("planner.sqlite.lock")).unwrap();
    let holder = Holder::this("the second", at("2026-01-01T02:00:00Z"));
    let second = SqlitePlanner::open_as(&path, holder).await.unwrap();
    let page = PageCommit {
        unit: unit.id,
        meetings: Vec::new(),
        skipped: Vec::new(),
        next: None,
        read_at: at("2026-01-01T10:00:00Z"),
    };
    let failure = ground.planner.commit_page(page.clone()).await.expect_err("it is the second's by now");
    assert_eq!((failure.code(), failure.args().find("holder")), (Code::PlannerBusy, Some("the second")));
    drop(second);
    let failure = ground.planner.commit_page(page).await.expect_err("what it knows is of before");
    assert_eq!(failure.code(), Code::PlannerBusy, "also when the second has gone");
    let Ground { planner, folder } = ground;
    drop(planner);
    SqlitePlanner::open(folder.path().join("planner.sqlite")).await.expect("the next one finds it in order");
}

#[tokio::test]
async fn what_a_killed_import_left_is_told_without_touching_it() {
    let ground = Ground::new().await;
    let path = ground.planner.path().to_owned();
    assert!(!SqlitePlanner::needs_owner(&path).await.unwrap(), "nothing is left");
    ground.run(true).await;
    assert!(SqlitePlanner::needs_owner(&path).await.unwrap(), "the switch is held");
    let ground = ground.reopen().await;
    assert!(!SqlitePlanner::needs_owner(ground.planner.path()).await.unwrap(), "the next owner gave it back");
}

#[cfg(unix)]
#[tokio::test]
async fn a_planner_that_is_made_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let ground = Ground::new().await;
    ground.run(false).await;
    for ending in ["", "-wal", "-shm", ".lock", ".lock.holder"] {
        let file = ground.folder.path().join(format!("planner.sqlite{ending}"));
        let mode = std::fs::metadata(&file).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "planner.sqlite{ending}");
    }
}

#[tokio::test]
async fn a_planner_that_was_emptied_is_not_begun_anew() {
    let ground = Ground::new().await;
    let path = ground.planner.path().to_owned();
    let Ground { planner, folder: _folder } = ground;
    drop(planner);
    std::fs::write(&path, "").unwrap();
    assert_eq!(refused(&path).await.code(), Code::PlannerDamaged, "its seal says that there was one");
    assert_eq!(std::fs::metadata(&path).unwrap().len(), 0, "and it is left as it is");
}

#[tokio::test]
async fn what_is_no_file_is_no_planner() {
    let folder = TempDir::new().unwrap();
    assert_eq!(
        refused(folder.path()).await.code(),
        Code::PlannerUnwritable,
        "a folder, as a pipe or a device"
    );
    let looked = SqlitePlanner::open_read_only(folder.path()).await;
    assert_eq!(looked.unwrap_err().code(), Code::PlannerUnwritable);
}

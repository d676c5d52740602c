//! Planner files that cannot be used: told by name, left as they are, and no obstacle to anything else.

use std::fs;

use anteroom_wizard::Code;
use anteroom_wizard::wire::{RunPhaseKind, StepId, StepState};
use rusqlite::Connection;

use crate::support::Stage;

impl Stage {
    async fn assert_refused(&self, code: Code, what: &str) {
        let failure = self.start_import().await.expect_err(what);
        assert_eq!(failure.code(), code, "{what}, starting: {}", failure.detail());
        let preview = self.wizard.notifications_preview(self.named()).await;
        assert_eq!(preview.err().map(|failure| failure.code()), Some(code), "{what}, notifications");
        let view = self.wizard.setup_open(self.named()).await.expect("the setup opens all the same");
        let import = view.steps.iter().find(|step| step.step == StepId::Import).expect("there are six");
        assert_eq!(import.state, StepState::NotStarted, "{what}");
        assert!(self.wizard.session_open(None).await.is_ok(), "{what}: the start page, too");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_planner_is_left_as_it_is() {
    let stage = Stage::open_stored(2, 10).await;
    fs::create_dir_all(stage.planner().parent().unwrap()).unwrap();
    let text = "Dear diary, ".repeat(400);
    fs::write(stage.planner(), &text).unwrap();
    stage.assert_refused(Code::PlannerDamaged, "a text").await;
    assert_eq!(fs::read_to_string(stage.planner()).unwrap(), text, "not a byte of it was changed");

    fs::remove_file(stage.planner()).unwrap();
    let other = Connection::open(stage.planner()).unwrap();
    other.execute_batch("CREATE TABLE songs (title TEXT); INSERT INTO songs VALUES ('Ode');").unwrap();
    drop(other);
    let before = fs::read(stage.planner()).unwrap();
    stage.assert_refused(Code::PlannerDamaged, "another program's database").await;
    assert_eq!(fs::read(stage.planner()).unwrap(), before, "not a byte of it was changed");

    fs::remove_file(stage.planner()).unwrap();
    assert_eq!(stage.import_all().await.phase, RunPhaseKind::Finished, "once it is gone the import works");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planner_of_a_newer_version_is_not_touched() {
    let mut stage = Stage::open_stored(2, 10).await;
    stage.import_all().await;
    stage.wizard.shut_down().await;
    let database = Connection::open(stage.planner()).unwrap();
    database.execute_batch("PRAGMA user_version = 4000; PRAGMA wal_checkpoint(TRUNCATE);").unwrap();
    drop(database);
    stage.restart().await;
    let before = fs::read(stage.planner()).unwrap();
    stage.assert_refused(Code::PlannerNewer, "a newer schema").await;
    let result = stage.wizard.import_result(stage.import()).await;
    assert_eq!(
        result.err().map(|failure| failure.code()),
        Some(Code::PlannerNewer),
        "looking is refused, too"
    );
    assert_eq!(fs::read(stage.planner()).unwrap(), before, "not a byte of it was changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_that_cannot_be_written_is_named() {
    let stage = Stage::open(2, 10).await;
    let blocked = stage.folder.path().join("file");
    fs::write(&blocked, "in the way").unwrap();
    let inside = blocked.join("planner.sqlite");
    let setup = stage.wizard.open_named(&stage.setup_file().display().to_string(), Some(inside)).unwrap();
    assert_eq!(setup, stage.setup, "the same setup, another planner");
    let failure = stage.start_import().await.expect_err("a file is no folder");
    assert_eq!(failure.code(), Code::PlannerUnwritable);
    assert!(failure.args().find("path").is_some_and(|path| path.contains("file")), "{:?}", failure.args());
    assert_eq!(fs::read_to_string(&blocked).unwrap(), "in the way");
}

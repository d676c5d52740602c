//! A run of long ago is offered, and nothing goes on with it by itself.

use anteroom_wizard::wire::{OldRunKind, RunPhaseKind};
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use serde_json::json;

use crate::support::{Stage, content};

/// An import that was killed under way.
async fn killed() -> Stage {
    let today = anteroom_wizard::local_date(Timestamp::now());
    let stage = Stage::open_with(4, 60, |options| options.today = today).await;
    let mut child = stage.import_command().spawn().unwrap();
    assert!(stage.until_imports(&mut child).await, "it is running");
    child.kill().unwrap();
    child.wait().unwrap();
    stage
}

impl Stage {
    /// Makes the last run one that was begun so many hours earlier than it was.
    pub fn age(&self, hours: i64) {
        let database = Connection::open(self.planner()).unwrap();
        let earlier =
            |column: &str| format!("{column} = strftime('%Y-%m-%dT%H:%M:%SZ', {column}, '-{hours} hours')");
        let sql = format!(
            "UPDATE import_runs SET {} WHERE id = (SELECT max(id) FROM import_runs)",
            earlier("started_at")
        );
        assert_eq!(database.execute(&sql, []).unwrap(), 1, "there is a run");
    }

    fn count_runs(&self) -> i64 {
        let database = Connection::open(self.planner()).unwrap();
        database.query_row("SELECT count(*) FROM import_runs", [], |row| row.get(0)).unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_run_is_given_up_with_both_days_named_and_the_import_begins_anew() {
    let stage = killed().await;
    stage.age(24 * 100);
    let mut status = stage.command("status");
    status.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let told = stage.run(status).await.expect(1, "it needs a person").out;
    assert!(told.contains("gives it up") && !told.contains("goes on with it"), "as an import would: {told}");
    let begun = (Timestamp::now() - SignedDuration::from_hours(24 * 100)).strftime("%Y-%m-%d").to_string();
    let ended = stage.run(stage.import_command()).await.expect(0, "a schedule does not stand still over it");
    assert!(ended.err.contains(&begun), "when it was begun: {}", ended.err);
    let today = Timestamp::now().strftime("%Y-%m-%d").to_string();
    assert!(ended.err.contains(&today) && ended.err.contains("--resume"), "{}", ended.err);
    assert_eq!(ended.json()["roomsDone"], json!(4));
    assert_eq!(stage.count_runs(), 2, "everything was read anew");
    let undisturbed = content(&stage.planner());
    stage.run(stage.import_command()).await.expect(0, "once more");
    assert_eq!(content(&stage.planner()), undisturbed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fresh_run_goes_on_and_an_old_one_only_where_a_person_insists() {
    let stage = killed().await;
    stage.age(70);
    let mut child = stage.import_command().spawn().unwrap();
    let asked = stage.practice.log().requests;
    stage.until_requests(asked + 3, &mut child).await;
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(stage.count_runs(), 1, "of the day before yesterday: it goes on");
    stage.age(24 * 100);
    let mut insisting = stage.import_command();
    insisting.arg("--resume");
    let ended = stage.run(insisting).await.expect(0, "it goes on");
    assert_eq!(ended.json()["phase"], json!("finished"));
    assert_eq!(stage.count_runs(), 1);
    let mut both = stage.import_command();
    both.args(["--resume", "--fresh"]);
    stage.run(both).await.expect(2, "one or the other");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_is_told_that_a_run_is_old_and_may_go_on_with_it() {
    let mut stage = Stage::open_stored(4, 60).await;
    stage.start_import().await.unwrap();
    stage.until_asked().await;
    stage.restart().await;
    let result = stage.wizard.import_result(stage.import()).await.unwrap().expect("there was an import");
    assert_eq!((result.phase, result.old), (RunPhaseKind::Unfinished, None), "it is of today");
    stage.wizard.shut_down().await;
    stage.age(24 * 4);
    stage.restart().await;
    let result = stage.wizard.import_result(stage.import()).await.unwrap().expect("there was an import");
    assert_eq!(result.old, Some(OldRunKind::Age));
    assert!(result.started < crate::support::now() - SignedDuration::from_hours(95), "and since when");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    let result = stage.finish_import().await;
    assert_eq!((result.phase, result.old), (RunPhaseKind::Finished, None), "what is done is not old");
}

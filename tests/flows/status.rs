//! `status`: how a setup stands, for whoever watches over nightly imports, and where they look for failures.

use std::process::{Command, Stdio};
use std::time::Duration;

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::support::Stage;

impl Stage {
    fn status(&self) -> Command {
        let mut command = self.json("status", &[]);
        command.arg("--planner").arg(format!("sqlite:{}", self.planner().display()));
        command
    }

    async fn stands(&self, exit: i32, why: &str) -> Value {
        let ended = self.run(self.status()).await.expect(exit, why);
        let status = ended.json();
        assert_eq!(status["anteroomStatus"], json!(1), "{why}: the form has its number");
        assert_eq!(
            status["healthy"],
            json!(status["attention"] == json!([])),
            "{why}: one says what the other says"
        );
        status
    }
}

async fn stage(rooms: usize, meetings: usize, latency: u64) -> Stage {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    Stage::open_with(rooms, meetings, |options| {
        options.today = today;
        options.latency = Duration::from_millis(latency);
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn it_says_what_happened_last_and_whether_somebody_is_needed() {
    let stage = stage(3, 20, 0).await;
    let status = stage.stands(1, "nothing was imported yet").await;
    assert_eq!(status["attention"], json!(["never_imported"]));
    assert!(!stage.planner().exists(), "a look makes no planner");

    // What validation says is kept in the setup's file: later imports begin to read at once.
    stage.run(stage.json("rooms", &[])).await.expect(0, "all are ready");
    stage.run(stage.import_command()).await.expect(0, "an import");
    let status = stage.stands(0, "all is well").await;
    assert_eq!((&status["lastImport"]["phase"], &status["running"]), (&json!("finished"), &Value::Null));
    assert_eq!(status["notifications"], json!({ "disabled": false, "held": false }));
    let mut words = stage.command("status");
    words.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let ended = stage.run(words).await.expect(0, "in words");
    assert!(ended.out.contains("healthy") && ended.out.contains("last import: finished"), "{}", ended.out);

    let mut wrong = stage.import_command();
    wrong.env("ANTEROOM_SECRET", "not this one");
    stage.run(wrong).await.expect(3, "a refused sign-in");
    let asked = stage.practice.log().requests;
    let status = stage.stands(1, "somebody has to mend the account").await;
    assert_eq!(status["attention"], json!(["stopped"]));
    assert_eq!(status["lastImport"]["stoppedBy"]["code"], json!("auth.rejected"), "and is told why");
    let mut punctual = stage.status();
    punctual.args(["--within", "0s"]);
    let status = stage.run(punctual).await.expect(1, "none has come to its end lately").json();
    assert_eq!(
        status["attention"],
        json!(["overdue", "stopped"]),
        "whatever kept an import from beginning shows so"
    );
    assert_eq!(stage.practice.log().requests, asked, "the server is not asked");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_tells_of_an_import_under_way_and_of_what_a_killed_one_left() {
    let stage = stage(4, 60, 10).await;
    let mut child = stage.import_command().spawn().unwrap();
    assert!(stage.until_imports(&mut child).await, "it is running");
    let status = stage.stands(4, "another process has the planner").await;
    assert_eq!(status["notifications"], json!({ "disabled": true, "held": true }));
    assert_eq!(status["attention"], json!([]), "what an import holds needs nobody");
    assert_eq!(status["lastImport"]["phase"], json!("importing"));
    child.kill().unwrap();
    child.wait().unwrap();

    let status = stage.stands(1, "it was killed").await;
    assert_eq!(status["attention"], json!(["notifications_held", "unfinished"]));
    let database = Connection::open(stage.planner()).unwrap();
    let sql = "SELECT value FROM settings WHERE name = 'notifications.disabled'";
    let value: String = database.query_row(sql, [], |row| row.get(0)).unwrap();
    assert_eq!(value, "true", "a look mends nothing");
    drop(database);
    stage.run(stage.import_command()).await.expect(0, "the next import goes on");
    stage.stands(0, "and all is well").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planner_that_cannot_be_looked_at_is_told() {
    let stage = stage(1, 1, 0).await;
    std::fs::write(stage.planner(), "Dear diary").unwrap();
    let status = stage.stands(1, "no planner").await;
    assert_eq!(status["attention"], json!(["planner_unreadable"]));
    assert_eq!(status["problem"]["code"], json!("planner.damaged"));
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn a_failure_is_marked_for_the_journal_and_stands_in_the_log() {
    use std::os::unix::fs::MetadataExt as _;

    let stage = stage(1, 1, 0).await;
    let place = stage.folder.path().join("stderr");
    for (is_journal, what) in [(true, "connected to the journal"), (false, "led elsewhere since")] {
        let file = std::fs::File::create(&place).unwrap();
        let seen = file.metadata().unwrap();
        let stream = format!("{}:{}", seen.dev(), seen.ino() + u64::from(!is_journal));
        let mut command = stage.json("check", &[]);
        command
            .env_remove("ANTEROOM_SECRET")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
            .env_remove("XDG_RUNTIME_DIR")
            .env("JOURNAL_STREAM", stream)
            .stdout(Stdio::null())
            .stderr(file);
        let status = tokio::task::spawn_blocking(move || command.status()).await.unwrap().unwrap();
        assert_eq!(status.code(), Some(2), "no password");
        let said = std::fs::read_to_string(&place).unwrap();
        assert!(said.lines().count() > 1, "{what}: {said}");
        assert!(said.lines().all(|line| line.starts_with("<3>") == is_journal), "{what}: {said}");
    }
    let log = std::fs::read_to_string(stage.folder.path().join("data/logs/anteroom-cli.log")).unwrap();
    assert!(log.contains("auth.store_unavailable"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_that_takes_over_no_meetings_says_why_and_nobody_is_asked_for_a_password() {
    let stage = stage(2, 5, 0).await;
    let mut setup: Value =
        serde_json::from_str(&std::fs::read_to_string(stage.setup_file()).unwrap()).unwrap();
    (setup["product"], setup["environment"]) = (json!("pronestor-display"), json!("on_premises"));
    setup["exchange"]["fallbackOwner"] = json!("");
    std::fs::write(stage.setup_file(), setup.to_string()).unwrap();

    let status = stage.stands(0, "nothing was imported, and nothing has to be").await;
    let why = status["noImport"].as_str().expect("why").to_owned();
    let ended = stage.run(stage.command("status")).await.expect(0, "in words");
    assert!(ended.out.contains(&why), "{}", ended.out);
    for mut command in [stage.import_command(), stage.command("dry-run")] {
        command.env_remove("ANTEROOM_SECRET").stdin(Stdio::null());
        let ended = stage.run(command).await.expect(2, "there is nothing to import");
        assert!(ended.err.contains(&why), "{}", ended.err);
    }
    stage.run(stage.command("check")).await.expect(0, "the connection needs no fallback owner");
}

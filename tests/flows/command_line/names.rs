//! What is named on the command line and is not there, or is something else: never taken for nothing.

use std::fs;

use serde_json::json;

use super::Ended;
use crate::process::{command_line, run};
use crate::support::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn a_planner_that_is_not_there_is_told_by_what_only_looks() {
    let stage = Stage::open(2, 3).await;
    let misspelt = stage.folder.path().join("plannner.sqlite");
    let planner = format!("sqlite:{}", misspelt.display());
    let out = stage.folder.path().join("report.html");
    let out = out.to_str().expect("a path");
    let table: [(&str, &[&str]); 3] = [("report", &["--out", out]), ("losses", &[]), ("removals", &[])];
    for (name, arguments) in table {
        let mut command = stage.json(name, arguments);
        command.args(["--planner", &planner]);
        let ended = stage.run(command).await.expect(2, name);
        assert_eq!(ended.json()["problem"]["code"], json!("planner.missing"), "{name}");
        assert!(ended.err.contains("plannner.sqlite"), "{name} says which: {}", ended.err);
    }
    assert!(!fs::exists(out).unwrap(), "no page about nothing");
    assert!(!misspelt.exists(), "a look makes no planner");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setup_that_is_no_file_of_one_is_told_in_words_for_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let ask = async |setup: &str| {
        let mut command = command_line();
        command.args(["status", "--setup", setup]).env("ANTEROOM_DATA", folder.path());
        Ended::of(run(command).await).expect(2, setup)
    };
    let place = folder.path().display().to_string();
    for (setup, what) in [("contoso.jsn", "no such file"), (place.as_str(), "a folder")] {
        let ended = ask(setup).await;
        assert!(ended.err.contains(setup) && ended.err.contains(what), "{setup}: {}", ended.err);
        assert!(!ended.err.contains("from the list"), "there is none here: {}", ended.err);
    }
    #[cfg(unix)]
    {
        let ended = ask("/dev/null").await;
        assert!(ended.err.contains("/dev/null") && ended.err.contains("device"), "{}", ended.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_newer_version_is_named_with_its_version() {
    let stage = Stage::open(2, 3).await;
    let text = fs::read_to_string(stage.setup_file()).unwrap();
    let mut newer: serde_json::Value = serde_json::from_str(&text).unwrap();
    newer["anteroom_setup"] = json!(7);
    fs::write(stage.setup_file(), newer.to_string()).unwrap();
    let ended = stage.run(stage.command("check")).await.expect(2, "a setup of a newer version");
    let file = stage.setup_file().display().to_string();
    assert!(ended.err.contains(&format!("{file} has version 7")), "{}", ended.err);

    fs::write(stage.setup_file(), text).unwrap();
    let database = rusqlite::Connection::open(stage.planner()).unwrap();
    database.pragma_update(None, "user_version", 999).unwrap();
    drop(database);
    let planner = format!("sqlite:{}", stage.planner().display());
    for name in ["import", "losses", "removals"] {
        let mut command = stage.command(name);
        command.args(["--planner", &planner]);
        let ended = stage.run(command).await.expect(2, name);
        let words = format!("{} has structure 999", stage.planner().display());
        assert!(ended.err.contains(&words), "{name}: {}", ended.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmed_host_that_nothing_names_is_told_and_stops_nothing() {
    let stage = Stage::open(2, 3).await;
    let mut command = stage.command("check");
    command.args(["--confirm-host", "mial.contoso.com"]);
    let ended = stage.run(command).await.expect(0, "a superfluous option is no reason to stand still");
    assert!(ended.err.contains("--confirm-host mial.contoso.com confirms nothing"), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fault_script_that_cannot_be_read_is_no_list_of_rooms() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("faults.json");
    fs::write(&file, "{").unwrap();
    let mut command = command_line();
    command.args(["practice", "--faults"]).arg(&file);
    let ended = Ended::of(run(command).await).expect(2, "no script");
    assert!(ended.err.contains("fault script") && ended.err.contains("faults.json"), "{}", ended.err);
    assert!(!ended.err.contains("CSV"), "that is about lists: {}", ended.err);
    for wrong in [["--throttle", "speed=4"], ["--loose", "very"]] {
        let mut command = command_line();
        command.arg("practice").args(wrong);
        let ended = Ended::of(run(command).await).expect(2, "no such value");
        assert!(ended.err.contains(wrong[0]) && ended.err.contains(wrong[1]), "{}", ended.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planner_that_was_deleted_is_missed_before_a_new_one_takes_its_place() {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    let stage = Stage::open_with(2, 3, |options| options.today = today).await;
    stage.run(stage.import_command()).await.expect(0, "the first import");
    fs::remove_file(stage.planner()).unwrap();
    let planner = format!("sqlite:{}", stage.planner().display());
    let status = || {
        let mut command = stage.json("status", &[]);
        command.args(["--planner", &planner]);
        command
    };
    let ended = stage.run(status()).await.expect(1, "somebody has to know");
    assert_eq!(ended.json()["attention"], json!(["planner_gone"]));
    let ended = stage.run(stage.import_command()).await.expect(0, "a schedule does not stand still over it");
    assert!(ended.err.contains("numbers begin anew"), "{}", ended.err);
    stage.run(status()).await.expect(0, "the new one is there");
}

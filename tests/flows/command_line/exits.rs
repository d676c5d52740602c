//! How commands end, and that machines can read why.

use std::fs;

use serde_json::json;

use super::Ended;
use crate::process::{command_line, run};
use crate::support::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn a_good_setup_is_checked_with_0_and_one_document() {
    let stage = Stage::open(2, 3).await;
    for arguments in [&[][..], &["--account"]] {
        let ended = stage.run(stage.json("check", arguments)).await.expect(0, "all is well");
        let report = ended.json();
        assert_eq!(report["passed"], json!(true));
        assert_eq!(ended.err, "", "nothing beside the document");
    }
    let ended = stage.run(stage.command("check")).await.expect(0, "in words, too");
    assert!(ended.out.contains("ok "), "each check has a line: {}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_sign_in_ends_with_3_after_one_attempt() {
    let stage = Stage::open(2, 3).await;
    for name in ["check", "rooms", "import"] {
        let before: u64 = stage.practice.log().sign_ins.values().map(|tried| tried.rejected).sum();
        let mut command = if name == "import" { stage.import_command() } else { stage.json(name, &[]) };
        command.env("ANTEROOM_SECRET", "not this one");
        let ended = stage.run(command).await.expect(3, name);
        assert!(ended.out.contains("auth.rejected"), "{name} says why: {}", ended.out);
        assert_eq!(ended.lines().len(), 1, "{name}: one document");
        let after: u64 = stage.practice.log().sign_ins.values().map(|tried| tried.rejected).sum();
        assert_eq!(after - before, 1, "{name}: one attempt");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unreachable_server_ends_with_3() {
    let stage = Stage::open(2, 3).await;
    stage.faults(r#"[{"action": {"status": {"code": 503}}}]"#);
    stage.run(stage.json("check", &[])).await.expect(3, "a server that is down");
    stage.faults(r#"[{"action": "html"}]"#);
    let ended = stage.run(stage.json("check", &[])).await.expect(3, "something else answers");
    assert_eq!(ended.json()["rootCause"]["code"], json!("ews.not_ews"));
    let ended = stage.run(stage.json("rooms", &["--from-lists"])).await.expect(3, "lists cannot be fetched");
    assert_eq!(ended.json()["problem"]["code"], json!("ews.not_ews"));
    assert!(!ended.err.is_empty(), "and in words on standard error");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finding_that_is_no_outage_ends_with_1() {
    let stage = Stage::open(2, 3).await;
    let text = fs::read_to_string(stage.setup_file()).unwrap();
    let owner = &stage.practice.announcement().fallback_owner;
    fs::write(stage.setup_file(), text.replace(owner, "nobody@practice.example")).unwrap();
    let ended = stage.run(stage.json("check", &[])).await.expect(1, "the fallback owner does not exist");
    assert_eq!(ended.json()["rootCause"]["code"], json!("fallback_owner.not_found"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_the_call_or_the_setup_ends_with_2() {
    let stage = Stage::open(2, 3).await;
    let mut command = stage.json("check", &[]);
    command.env_remove("ANTEROOM_SECRET");
    // No session bus, as over SSH or in a scheduled task: that there is no password nobody can know.
    command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all").env_remove("XDG_RUNTIME_DIR");
    let ended = stage.run(command).await.expect(2, "no password");
    let code = if cfg!(target_os = "linux") { "auth.store_unavailable" } else { "auth.secret_missing" };
    assert_eq!(ended.json()["problem"]["code"], json!(code));
    assert!(ended.err.contains("ANTEROOM_SECRET"), "the way out is named: {}", ended.err);

    let mut nowhere = command_line();
    nowhere.args(["check", "--json", "--setup", "Nobody Inc."]).env("ANTEROOM_DATA", stage.folder.path());
    let ended = stage.run(nowhere).await.expect(2, "no such setup");
    assert_eq!(ended.json()["problem"]["code"], json!("setup.not_found"));

    let ended = stage.run(stage.json("import", &["--room", "nobody@x.example"])).await;
    let ended = ended.expect(2, "a room that is not in the setup");
    assert_eq!(ended.json()["problem"]["args"]["room"], json!("nobody@x.example"), "it is named");
    let ended = stage.run(stage.json("rooms", &["--add", "/nowhere.csv"])).await.expect(2, "no such file");
    assert_eq!(ended.json()["problem"]["code"], json!("list.unreadable"));

    fs::write(stage.planner(), "Dear diary").unwrap();
    let ended = stage.run(stage.import_command()).await.expect(2, "a planner that is none");
    assert_eq!(ended.json()["problem"]["code"], json!("planner.damaged"));

    fs::write(stage.setup_file(), "{").unwrap();
    let ended = stage.run(stage.json("check", &[])).await.expect(2, "a damaged setup file");
    assert_eq!(ended.json()["problem"]["code"], json!("setup.unreadable"));

    let calls: [&[&str]; 5] = [
        &[],
        &["unpack"],
        &["check"],
        &["import", "--setup", "x", "--planner", "postgres://x"],
        &["report", "--setup", "x"],
    ];
    for arguments in calls {
        let mut command = command_line();
        command.args(arguments).env("ANTEROOM_DATA", stage.folder.path());
        stage.run(command).await.expect(2, &format!("{arguments:?}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn help_shows_an_example_of_every_command_and_the_exit_codes() {
    let mut whole = command_line();
    whole.arg("--help");
    let ended = Ended::of(run(whole).await).expect(0, "help is no error");
    assert!(ended.out.contains("130 cancelled"), "exit codes are told: {}", ended.out);
    for name in ["practice", "check", "rooms", "import", "report"] {
        assert!(ended.out.contains(name), "{name} is listed");
        let mut command = command_line();
        command.args([name, "--help"]);
        let ended = Ended::of(run(command).await).expect(0, name);
        assert!(ended.out.contains(&format!("Example:\n  anteroom-cli {name}")), "{name}: {}", ended.out);
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_ends_with_130_whatever_is_going_on() {
    use std::process::Stdio;

    let stage = Stage::open(2, 3).await;
    stage.faults(r#"[{"action": {"delay_ms": 60000}}]"#);
    for (name, arguments) in [("check", &[][..]), ("rooms", &[]), ("rooms", &["--from-lists"])] {
        let mut command = stage.json(name, arguments);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        stage.until_asked().await;
        super::interrupt(child.id());
        let output = tokio::task::spawn_blocking(move || child.wait_with_output()).await.unwrap().unwrap();
        let ended = Ended::of(output).expect(130, &format!("{name} {arguments:?}"));
        assert!(ended.lines().len() <= 1, "still nothing but a document");
        stage.until_quiet().await;
    }
}

/// Commands, and how each ends; what the test calls them when one does not.
type Table = &'static [(&'static str, &'static [&'static str], i32)];

async fn walk(stage: &Stage, table: Table, change: impl Fn(&mut std::process::Command), why: &str) {
    let people = stage.folder.path().join("people.csv");
    fs::write(&people, "Name,Email\nAnn,ann@practice.example\n").unwrap();
    for (name, arguments, exit) in table {
        let mut command = stage.json(name, &[]);
        for argument in *arguments {
            match *argument {
                "PEOPLE" => command.arg(&people),
                "OUT" => command.arg(stage.folder.path().join("out")),
                "PLANNER" => command.arg(format!("sqlite:{}", stage.planner().display())),
                argument => command.arg(argument),
            };
        }
        change(&mut command);
        stage.run(command).await.expect(*exit, &format!("{why}: {name} {arguments:?}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_says_the_same_of_a_server_that_is_not_there() {
    let stage = Stage::open(2, 3).await;
    let mut relay = crate::relay::Relay::before(&stage).await;
    relay.go_away().await;
    let table: Table = &[
        ("check", &[], 3),
        ("check", &["--account"], 3),
        ("requirements", &[], 0),
        ("requirements", &["--check"], 3),
        ("rooms", &[], 3),
        ("rooms", &["--list"], 0),
        ("rooms", &["--from-lists"], 3),
        ("users", &["--address-book", "--planner", "PLANNER"], 3),
        ("users", &["--csv", "PEOPLE", "--planner", "PLANNER"], 0),
        ("dry-run", &["--planner", "PLANNER"], 3),
        ("import", &["--planner", "PLANNER", "--patience", "0s"], 3),
        ("report", &["--planner", "PLANNER", "--out", "OUT"], 0),
        ("losses", &["--planner", "PLANNER"], 2),
        ("status", &["--planner", "PLANNER"], 1),
    ];
    walk(&stage, table, |_| (), "nobody listens").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_says_the_same_of_a_sign_in_that_is_refused() {
    let stage = Stage::open(2, 3).await;
    let table: Table = &[
        ("check", &[], 3),
        ("requirements", &["--check"], 3),
        ("rooms", &[], 3),
        ("rooms", &["--from-lists"], 3),
        ("users", &["--address-book", "--planner", "PLANNER"], 3),
        ("dry-run", &["--planner", "PLANNER"], 3),
        ("import", &["--planner", "PLANNER"], 3),
    ];
    let wrong = |command: &mut std::process::Command| {
        command.env("ANTEROOM_SECRET", "not this one");
    };
    walk(&stage, table, wrong, "another password").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_says_the_same_of_a_planner_somebody_else_has() {
    let stage = Stage::open(2, 3).await;
    stage.import_all().await;
    let table: Table = &[
        ("import", &["--planner", "PLANNER"], 4),
        ("users", &["--csv", "PEOPLE", "--planner", "PLANNER"], 4),
        ("users", &["--address-book", "--planner", "PLANNER"], 4),
        ("losses", &["--planner", "PLANNER"], 0),
        ("losses", &["--planner", "PLANNER", "--acknowledge", "all"], 4),
        ("removals", &["--planner", "PLANNER"], 4),
        ("dry-run", &["--planner", "PLANNER"], 0),
        ("report", &["--planner", "PLANNER", "--out", "OUT"], 0),
        ("status", &["--planner", "PLANNER"], 4),
    ];
    let _taken = anteroom_planner::SqlitePlanner::open(stage.planner()).await.unwrap();
    walk(&stage, table, |_| (), "the planner is taken").await;
}

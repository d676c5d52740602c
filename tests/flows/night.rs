//! An import nobody watches: the server goes away and comes back, and the process is ended by the system.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use rusqlite::Connection;
use serde_json::json;
use tokio::sync::watch;

use crate::command_line::Ended;
use crate::relay::Relay;
use crate::support::{Stage, content};

/// The command line counts its window from the real day.
async fn stage(rooms: usize, meetings: usize) -> Stage {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    Stage::open_with(rooms, meetings, |options| options.today = today).await
}

/// What an undisturbed import of the same organization leaves.
async fn calm(rooms: usize, meetings: usize) -> Vec<String> {
    let stage = stage(rooms, meetings).await;
    stage.run(stage.import_command()).await.expect(0, "undisturbed");
    content(&stage.planner())
}

fn piped(mut command: Command) -> Child {
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
}

/// The process to its end.
async fn finish(child: Child) -> Ended {
    Ended::of(tokio::task::spawn_blocking(move || child.wait_with_output()).await.unwrap().unwrap())
}

/// What a process says on standard error, as it says it.
struct Overheard(watch::Receiver<String>);

impl Overheard {
    fn of(child: &mut Child) -> Self {
        let err = child.stderr.take().expect("piped");
        let (said, heard) = watch::channel(String::new());
        std::thread::spawn(move || {
            for line in BufReader::new(err).lines().map_while(Result::ok) {
                said.send_modify(|all| all.extend([line.as_str(), "\n"]));
            }
        });
        Self(heard)
    }

    /// Waits until it has said this.
    async fn until(&mut self, words: &str) {
        assert!(
            self.0.wait_for(|all| all.contains(words)).await.is_ok(),
            "it ended without a word of “{words}”"
        );
    }

    fn all(&self) -> String {
        self.0.borrow().clone()
    }
}

/// Whether the planner's notifications are off, as its file has it.
fn is_silent(stage: &Stage) -> bool {
    let database = Connection::open(stage.planner()).unwrap();
    let sql = "SELECT value FROM settings WHERE name = 'notifications.disabled'";
    let value: String = database.query_row(sql, [], |row| row.get(0)).unwrap();
    value == "true"
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_gone_for_a_while_is_waited_for_and_costs_nothing() {
    let stage = stage(4, 60).await;
    let mut relay = Relay::before(&stage).await;
    let mut child = piped(stage.import_command());
    let mut err = Overheard::of(&mut child);
    assert!(stage.until_imports(&mut child).await, "it is running");
    relay.go_away().await;
    err.until("Exchange is away since").await;
    assert!(is_silent(&stage), "the import still has the switch");
    relay.come_back().await;
    let ended = finish(child).await.expect(0, "nothing is missing");
    let result = ended.json();
    let [outage] = result["outages"].as_array().expect("a list").as_slice() else {
        panic!("one outage: {result}")
    };
    assert!(outage["back"].is_string() && outage["since"].is_string(), "from when until when: {outage}");
    assert!(err.all().contains("Exchange is back"), "{}", err.all());
    assert_eq!(content(&stage.planner()), calm(4, 60).await, "the same rows as undisturbed");
    let database = Connection::open(stage.planner()).unwrap();
    let tries: i64 =
        database.query_row("SELECT count(*) FROM import_failures", [], |row| row.get(0)).unwrap();
    assert_eq!(tries, 0, "no room's tries were used up");
    let log = std::fs::read_to_string(stage.folder.path().join("data/logs/anteroom-cli.log")).unwrap();
    assert!(log.contains("Exchange is away") && log.contains("Exchange is back"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_patience_ends_it_stops_with_3_gives_the_switch_back_and_can_go_on() {
    let stage = stage(4, 60).await;
    let mut relay = Relay::before(&stage).await;
    let mut command = stage.import_command();
    command.args(["--patience", "1s"]);
    let mut child = piped(command);
    assert!(stage.until_imports(&mut child).await, "it is running");
    relay.go_away().await;
    let ended = finish(child).await.expect(3, "the server did not come back");
    let result = ended.json();
    assert_eq!(result["phase"], json!("stopped"), "nobody cancelled it: {result}");
    let code = result["stoppedBy"]["code"].as_str().expect("a cause").to_owned();
    assert!(code.starts_with("net."), "what it was met with: {code}");
    assert_eq!(result["outages"][0]["back"], json!(null), "it was not found back: {result}");
    assert_eq!(result["notificationsRestored"], json!(true));
    assert!(!is_silent(&stage), "and that is true");
    assert!(
        ended.err.contains("The import stopped after"),
        "it is told where a journal reads: {}",
        ended.err
    );
    relay.come_back().await;
    stage.run(stage.import_command()).await.expect(0, "the next call goes on");
    assert_eq!(content(&stage.planner()), calm(4, 60).await, "the same rows as undisturbed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_when_the_night_begins_is_waited_for_before_rooms_are_validated() {
    let stage = stage(3, 10).await;
    let mut relay = Relay::before(&stage).await;
    relay.go_away().await;
    let mut hasty = stage.import_command();
    hasty.args(["--patience", "0s"]);
    let ended = stage.run(hasty).await.expect(3, "without patience");
    assert_eq!(ended.json()["problem"]["code"], json!("net.connect.refused"));
    let mut child = piped(stage.import_command());
    let mut err = Overheard::of(&mut child);
    err.until("Exchange is away since").await;
    relay.come_back().await;
    let ended = finish(child).await.expect(0, "it came back");
    assert_eq!(ended.json()["roomsTotal"], json!(3), "every room is ready and read");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_is_refused_after_an_outage_is_tried_once() {
    let stage = stage(4, 60).await;
    let mut child = piped(stage.import_command());
    let mut err = Overheard::of(&mut child);
    assert!(stage.until_imports(&mut child).await, "it is running");
    stage.faults(r#"[{"action": {"status": {"code": 503}}}]"#);
    err.until("Exchange is away since").await;
    stage.faults(r#"[{"action": {"status": {"code": 401}}}]"#);
    let rejected = |stage: &Stage| stage.practice.log().by_fault.get("401").copied();
    let ended = finish(child).await.expect(3, "somebody is needed");
    assert_eq!(
        ended.json()["stoppedBy"]["code"],
        json!("auth.rejected"),
        "{} {:?}",
        ended.out,
        rejected(&stage)
    );
}

#[cfg(unix)]
mod ended_by_the_system {
    use super::*;

    fn send(signal: &str, child: &Child) {
        let sent = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(sent.success(), "the process was there");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_service_stop_and_a_closed_terminal_give_the_switch_back_and_nobody_cancelled() {
        let want = calm(4, 60).await;
        for signal in ["-TERM", "-HUP"] {
            let stage = stage(4, 60).await;
            let mut child = piped(stage.import_command());
            assert!(stage.until_imports(&mut child).await, "it is running");
            assert!(is_silent(&stage), "{signal}: notifications are off meanwhile");
            send(signal, &child);
            let ended = finish(child).await.expect(143, signal);
            assert_eq!(ended.json()["phase"], json!("unfinished"), "{signal}: nobody decided against it");
            assert!(!is_silent(&stage), "{signal}: on again, without anybody starting Anteroom");
            stage.run(stage.import_command()).await.expect(0, "the next call goes on");
            assert_eq!(content(&stage.planner()), want, "{signal}: the same rows as undisturbed");
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_reads_along_may_leave() {
        let stage = stage(4, 60).await;
        let mut child = piped(stage.import_command());
        assert!(stage.until_imports(&mut child).await, "it is running");
        // As `| head` and a closed terminal do: nothing more can be written to either.
        drop(child.stdout.take());
        drop(child.stderr.take());
        finish(child).await.expect(0, "what was asked for is done");
        assert!(!is_silent(&stage), "and the switch is back");
    }

    #[cfg(target_os = "linux")]
    #[tokio::test(flavor = "multi_thread")]
    async fn what_a_shell_was_told_to_protect_goes_on() {
        let stage = stage(4, 60).await;
        let inner = stage.import_command();
        let mut command = Command::new("sh");
        command
            .args(["-c", r#"trap "" HUP; exec "$0" "$@""#])
            .arg(inner.get_program())
            .args(inner.get_args());
        command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let mut child = piped(command);
        assert!(stage.until_imports(&mut child).await, "it is running");
        send("-HUP", &child);
        let ended = finish(child).await.expect(0, "as under nohup");
        assert_eq!(ended.json()["phase"], json!("finished"));
    }

    /// Waits until the process handles Ctrl+C by itself.
    #[cfg(target_os = "linux")]
    async fn until_listening(child: &Child) {
        let status = format!("/proc/{}/status", child.id());
        let mut ticks = tokio::time::interval(std::time::Duration::from_millis(1));
        loop {
            ticks.tick().await;
            let text = std::fs::read_to_string(&status).unwrap();
            let caught = text.lines().find_map(|line| line.strip_prefix("SigCgt:")).expect("a mask");
            if u64::from_str_radix(caught.trim(), 16).unwrap() & 0b10 != 0 {
                return;
            }
        }
    }

    #[cfg(target_os = "linux")]
    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_broken_off_was_cancelled_and_blames_no_file() {
        let stage = stage(1, 1).await;
        let mut command = stage.json("requirements", &["--paste", "-"]);
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        until_listening(&child).await;
        // Held open: the command waits for more to read.
        let _open = child.stdin.take();
        send("-INT", &child);
        finish(child).await.expect(130, "cancelled by the person");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_second_time_it_ends_at_once() {
        let stage = stage(1, 1).await;
        stage.run(stage.json("rooms", &[])).await.expect(0, "the room is ready");
        // Who the fallback owner is, is asked before the run begins, and nothing calls that off.
        stage.faults(r#"[{"action": {"delay_ms": 90000}}]"#);
        let mut child = piped(stage.import_command());
        stage.until_asked().await;
        let mut ticks = tokio::time::interval(std::time::Duration::from_millis(20));
        while child.try_wait().unwrap().is_none() {
            // Two that come together are one; one that comes after its end is none.
            let _ =
                Command::new("kill").args(["-INT", &child.id().to_string()]).stderr(Stdio::null()).status();
            ticks.tick().await;
        }
        finish(child).await.expect(130, "cancelled by the person");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_practice_organization_that_is_ended_leaves_nothing_behind() {
        let mut command = crate::process::command_line();
        command
            .args(["practice", "--rooms", "1", "--meetings", "1"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().expect("piped")).read_line(&mut line).unwrap();
        let told: serde_json::Value = serde_json::from_str(&line).unwrap();
        let authority = std::path::PathBuf::from(told["ca_file"].as_str().expect("a path"));
        assert!(authority.exists());
        let _open = child.stdin.take();
        send("-TERM", &child);
        assert_eq!(child.wait().unwrap().code(), Some(143));
        assert!(!authority.exists(), "its folder is gone");
    }
}

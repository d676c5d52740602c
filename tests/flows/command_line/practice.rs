//! `practice`: one JSON line, a complete setup in it, and an end when standard input closes.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use super::Ended;
use crate::process::{command_line, run};

struct Served {
    child: Child,
    line: Value,
    rest: BufReader<std::process::ChildStdout>,
    folder: tempfile::TempDir,
}

impl Served {
    fn start(arguments: &[&str]) -> Self {
        let mut command = command_line();
        command.arg("practice").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut rest = BufReader::new(child.stdout.take().expect("piped"));
        let mut line = String::new();
        rest.read_line(&mut line).unwrap();
        let line: Value = serde_json::from_str(&line).expect("one JSON line");
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("setup.json"), line["setup"].to_string()).unwrap();
        Self { child, line, rest, folder }
    }

    fn command(&self, name: &str, arguments: &[&str]) -> Command {
        let mut command = command_line();
        command
            .args([name, "--json", "--setup"])
            .arg(self.folder.path().join("setup.json"))
            .args(arguments)
            .env("ANTEROOM_SECRET", self.line["password"].as_str().expect("a password"))
            .env("ANTEROOM_DATA", self.folder.path().join("data"));
        command
    }

    /// Closes its standard input and gives how it ended and what else it wrote.
    fn close(mut self) -> (Option<i32>, String) {
        drop(self.child.stdin.take());
        let mut rest = String::new();
        self.rest.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().code(), rest)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // A test that failed leaves no server behind; one that ended already is none to end.
        let _ = self.child.kill();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn its_setup_saved_as_a_file_walks_through_all_commands() {
    let served = Served::start(&["--rooms", "3", "--meetings", "10", "--users", "20", "--seed", "5"]);
    for field in ["ews_url", "autodiscover_url", "username", "password", "email", "ca_file", "fallback_owner"]
    {
        assert!(served.line[field].as_str().is_some_and(|text| !text.is_empty()), "{field} is told");
    }
    assert_eq!(served.line["rooms"].as_array().map(Vec::len), Some(3));
    assert!(
        !served.line["setup"].to_string().contains(served.line["password"].as_str().expect("a password"))
    );
    let authority = served.line["ca_file"].as_str().expect("a path").to_owned();
    assert!(Path::new(&authority).exists(), "the authority is there to be trusted");
    for (name, arguments) in [("check", &[][..]), ("rooms", &[]), ("import", &[])] {
        Ended::of(run(served.command(name, arguments)).await).expect(0, name).json();
    }
    let out = served.folder.path().join("report.html");
    let report = served.command("report", &["--out", out.to_str().expect("a path")]);
    Ended::of(run(report).await).expect(0, "report");
    assert!(out.exists(), "the report is written");
    let (code, rest) = served.close();
    assert_eq!((code, rest.as_str()), (Some(0), ""), "it ends with its input, and wrote one line");
    assert!(!Path::new(&authority).exists(), "nothing is left behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_is_the_same_organization() {
    let of = |seed: &str| {
        let served = Served::start(&["--rooms", "4", "--meetings", "2", "--users", "10", "--seed", seed]);
        let told =
            (served.line["rooms"].clone(), served.line["password"].clone(), served.line["email"].clone());
        served.close();
        told
    };
    assert_eq!(of("7"), of("7"));
    assert_ne!(of("7").1, of("8").1, "another seed has another password");
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_and_throttle_are_taken_and_bad_ones_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("faults.json");
    let path = file.to_str().expect("a path");
    fs::write(&file, r#"[{"action": "html"}]"#).unwrap();
    let served = Served::start(&["--rooms", "2", "--meetings", "2", "--faults", path, "--latency-ms", "1"]);
    let ended = Ended::of(run(served.command("check", &[])).await).expect(3, "the script is in force");
    assert!(ended.out.contains("ews.not_ews"), "{}", ended.out);
    served.close();

    fs::write(&file, r#"[{"match": {"opration": "x"}, "action": "html"}]"#).unwrap();
    for arguments in [["--faults", path], ["--faults", "/nowhere.json"]] {
        let mut command = command_line();
        command.arg("practice").args(arguments);
        let ended = Ended::of(run(command).await).expect(2, &format!("{arguments:?}"));
        assert_eq!(ended.json()["problem"]["code"], "practice.faults_unreadable", "{arguments:?}");
    }
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_ends_it_cleanly() {
    let mut served = Served::start(&["--rooms", "2", "--meetings", "2"]);
    let authority = served.line["ca_file"].as_str().expect("a path").to_owned();
    // Waiting closes standard input, which ends the practice, too; held open, the key alone can have ended it.
    let _open = served.child.stdin.take();
    super::interrupt(served.child.id());
    assert_eq!(served.child.wait().unwrap().code(), Some(130));
    assert!(!Path::new(&authority).exists(), "nothing is left behind");
}

#[tokio::test(flavor = "multi_thread")]
async fn how_loose_its_directory_is_can_be_chosen() {
    let mut wrong = command_line();
    wrong.args(["practice", "--loose", "sloppy"]);
    let ended = Ended::of(run(wrong).await).expect(2, "no such word");
    assert!(ended.err.contains("substring"), "the words there are, are told: {}", ended.err);
    let served = Served::start(&["--rooms", "2", "--meetings", "1", "--users", "9", "--loose", "nobody"]);
    let ended = Ended::of(run(served.command("rooms", &[])).await).expect(0, "their mailboxes answer");
    assert_eq!(ended.json()["rooms"][0]["roomKind"], "unknown", "the directory shows nobody: {}", ended.out);
    assert_eq!(served.close().0, Some(0));
}

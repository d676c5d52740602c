//! Newer versions and the organization's word, on the command line. What a server of updates may and may not do stands beside the code.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use crate::command_line::Ended;
use crate::process::{command_line, run};

/// A command over a data folder of its own, under a policy.
fn ruled(folder: &TempDir, policy: &str, arguments: &[&str]) -> Command {
    let file = folder.path().join("policy.json");
    fs::write(&file, policy).unwrap();
    let mut command = command_line();
    command.args(arguments).env("ANTEROOM_DATA", folder.path().join("data")).env("ANTEROOM_POLICY", &file);
    command.env_remove("ANTEROOM_UPDATE_ENDPOINT").env_remove("ANTEROOM_UPDATE_KEY");
    command
}

async fn told(command: Command, code: i32, why: &str) -> Ended {
    Ended::of(run(command).await).expect(code, why)
}

#[tokio::test]
async fn a_build_that_knows_no_place_says_so_and_is_a_wrong_use() {
    let folder = tempfile::tempdir().unwrap();
    let check = ruled(&folder, "{}", &["update", "--check", "--json"]);
    let ended = told(check, 2, "there is nobody to ask").await;
    assert_eq!(ended.json()["problem"]["code"], "update.no_place");
    assert!(ended.err.contains("knows no place to look for updates"), "{}", ended.err);
    let target = folder.path().join("new").display().to_string();
    told(ruled(&folder, "{}", &["update", "--download", &target]), 2, "nor to fetch from").await;
}

#[tokio::test]
async fn the_organizations_word_stands_before_a_persons_question() {
    let folder = tempfile::tempdir().unwrap();
    for policy in [r#"{"CheckForUpdates": false}"#, r#"{"CheckForUpdates": "#] {
        let check = ruled(&folder, policy, &["update", "--check", "--json"]);
        let ended = told(check, 2, "what cannot be read forbids, too").await;
        assert_eq!(ended.json()["problem"]["code"], "update.forbidden", "{policy}");
        let is_whole = policy.ends_with('}');
        assert_eq!(ended.err.contains("not followed as it stands"), !is_whole, "{policy}: {}", ended.err);
    }
}

#[tokio::test]
async fn a_place_that_does_not_answer_is_the_networks_fault() {
    let folder = tempfile::tempdir().unwrap();
    let mut check = ruled(&folder, "{}", &["update", "--check", "--json"]);
    // Nothing listens on a port that was just given back.
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    check.env("ANTEROOM_UPDATE_ENDPOINT", format!("https://127.0.0.1:{port}/latest.json"));
    check.env("ANTEROOM_UPDATE_KEY", "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3");
    let ended = told(check, 3, "nobody was there").await;
    assert_eq!(ended.json()["problem"]["code"], "net.connect.refused");
}

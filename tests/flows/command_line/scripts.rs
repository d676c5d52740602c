//! `script`: what is said of the scripts, saved, agreed to, and never written over.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anteroom_scripts::{JOURNAL, file_hash, file_text};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::Ended;
use crate::support::Stage;

impl Stage {
    async fn script(&self, more: &[&str]) -> Ended {
        self.run(self.json("script", more)).await
    }
}

/// A line of a journal as the engine writes it, with the sum of its own text.
fn note(script: &str, state: &str) -> String {
    let mut entry = json!({
        "v": 1, "time": "2026-11-29 03:13:43", "org": "6f1b", "product": "Flowscape", "script": script, "task": "rooms.create",
        "entry": "a04fca812f6e", "state": state, "address": "r@contoso.com", "id": "", "setting": "Kind", "label": "Kind",
        "before": null, "after": "RoomMailbox", "note": "",
    })
    .to_string();
    let sum: String = Sha256::digest(&entry)[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    entry.truncate(entry.len() - 1);
    format!("{entry},\"sum\":\"{sum}\"}}\n")
}

fn journal(folder: &Path, lines: &[String]) {
    fs::write(folder.join(JOURNAL), lines.concat()).expect("a journal");
}

/// `$ScriptId` of a script.
fn id_of(text: &str) -> String {
    let line = text.lines().find_map(|line| line.strip_prefix("$ScriptId = '")).expect("each script has one");
    line.trim_end_matches('\'').to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn scripts_are_described_and_saved_as_they_are_described() {
    let stage = Stage::open(2, 1).await;
    let told = stage.script(&["--all"]).await.expect(0, "they are described").json();
    let scripts = told["scripts"].as_array().expect("a list").clone();
    assert!(
        !scripts.is_empty() && told["written"] == json!([]),
        "nothing is written unless asked to: {told}"
    );
    let folder = stage.folder.path().join("scripts");
    let saved = stage.script(&["--all", "--out", folder.to_str().unwrap()]).await.expect(0, "saved").json();
    assert_eq!(saved["scripts"], told["scripts"], "what is saved is what was described");
    for script in &scripts {
        let file = PathBuf::from(&folder).join(script["fileName"].as_str().expect("a name"));
        let text = script["text"].as_str().expect("a text");
        assert_eq!(fs::read_to_string(&file).expect("it is there"), file_text(text));
        assert_eq!(script["hash"], file_hash(text), "as Get-FileHash prints it");
        for step in script["steps"].as_array().expect("steps") {
            assert!(
                text.contains(step["does"].as_str().expect("what it does")),
                "the head says the same: {step}"
            );
        }
    }
    let mut command = stage.command("script");
    command.arg("--all");
    let words = stage.run(command).await.expect(0, "in words");
    for (list, sign) in [("asks", '?'), ("leaves", '=')] {
        let mut said = words.out.lines().filter_map(|line| line.trim().strip_prefix(sign)).map(str::trim);
        for script in &scripts {
            let all = script[list].as_array().expect("a list of its own");
            let unlike: BTreeSet<_> = all.iter().filter_map(Value::as_str).collect();
            assert_eq!(all.len(), unlike.len(), "each once: {all:?}");
            let steps = script["steps"].as_array().expect("steps").iter();
            let of_steps: BTreeSet<_> = steps.filter_map(|step| step[list].as_str()).collect();
            assert_eq!(unlike, of_steps, "nothing is left out and nothing else is said");
            assert!(
                all.iter().all(|one| said.next() == one.as_str()),
                "printed once, in order: {}",
                words.out
            );
        }
        assert_eq!(said.next(), None, "{list}");
    }
    assert!(words.out.contains("-WhatIf") && words.out.contains("SHA-256"), "{}", words.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_whose_journal_has_notes_is_never_written_over() {
    let stage = Stage::open(2, 1).await;
    let folder = stage.folder.path().join("scripts");
    let out = ["--task", "rooms.create", "--out", folder.to_str().unwrap()];
    let saved = stage.script(&out).await.expect(0, "saved").json();
    let script = &saved["scripts"][0];
    let file = folder.join(script["fileName"].as_str().unwrap());
    let id = id_of(script["text"].as_str().unwrap());
    fs::write(&file, "the one that ran").unwrap();
    journal(&folder, &[note(&id, "meant"), note(&id, "done")]);
    let refused = stage.script(&out).await.expect(2, "it is the way back").json();
    assert_eq!(refused["problem"]["code"], "script.in_use", "{refused}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "the one that ran");
    journal(&folder, &[note("serraview/other", "done")]);
    stage.script(&out).await.expect(0, "another product's notes keep nothing of ours");
    journal(&folder, &[note(&id, "done"), note(&id, "undone")]);
    fs::write(&file, "the one that ran").unwrap();
    stage.script(&out).await.expect(0, "it was taken back");
    assert_ne!(fs::read_to_string(&file).unwrap(), "the one that ran");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_hurts_is_agreed_to_by_name_and_stands_in_the_first_line() {
    let stage = Stage::open(2, 1).await;
    let task = ["--task", "impersonation.resources"];
    let text = |answer: &Value| answer["scripts"][0]["text"].as_str().expect("a text").to_owned();
    let before = stage.script(&task).await.expect(0, "described").json();
    assert!(text(&before).contains("\n$MayRemove = @()\n"), "nothing is agreed to by itself");
    let agreed =
        stage.script(&[&task[..], &["--allow-remove", "Old wide"]].concat()).await.expect(0, "agreed").json();
    assert_eq!(
        agreed["scripts"][0]["consents"],
        json!([{ "kind": "remove", "name": "Old wide", "agreed": true }])
    );
    assert!(text(&agreed).contains("\n$MayRemove = @(\n    'Old wide'\n)\n"), "by name, in the script");
    let first = text(&agreed).lines().nth(2).unwrap_or_default().to_owned();
    assert!(first.contains("Old wide"), "and in its first line: {first}");
    let unknown = stage.script(&["--task", "rooms.destroy"]).await;
    unknown.expect(2, "a task nobody knows");
}

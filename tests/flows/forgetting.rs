//! Forgetting a customer leaves nothing of it in the data folder, and of the others everything.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anteroom_wizard::wire::{
    ForgetKind, HandoverKind, HandoverSave, SetupCreate, SetupExport, SetupForget, StayKind,
};
use rusqlite::Connection;
use serde_json::Value;

use crate::process::{command_line, run};
use crate::support::{Stage, everything, wizard};

/// Enough days back that the command line, which counts from the real day, reads what the organization has.
const FAR_BACK: &str = "3000";

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() { found.extend(files(&entry.path())) } else { found.push(entry.path()) }
    }
    found.sort();
    found
}

/// What the planner knows people and meetings by.
fn contents(planner: &Path) -> BTreeSet<String> {
    let database = Connection::open(planner).unwrap();
    let all = "SELECT subject FROM meetings UNION SELECT organizer_address FROM meetings UNION SELECT address FROM users
                 UNION SELECT address FROM attendees WHERE address IS NOT NULL UNION SELECT address FROM rooms";
    let mut statement = database.prepare(all).unwrap();
    let texts = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    // Shorter ones stand in every text.
    texts.map(Result::unwrap).filter(|text| text.len() > 5).collect()
}

fn holding(folder: &Path, needles: &BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for file in files(folder) {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).to_lowercase();
        let place = file.display().to_string().to_lowercase();
        let of =
            |needle: &String| text.contains(&needle.to_lowercase()) || place.contains(&needle.to_lowercase());
        found.extend(needles.iter().find(|needle| of(needle)).map(|needle| format!("{place}: {needle}")));
    }
    found
}

/// A customer with an import, documents in the data folder, and logs that name it.
async fn with_everything() -> (Stage, BTreeSet<String>) {
    let stage = Stage::open_stored(3, 20).await;
    stage.validate().await;
    stage.import_all().await;
    let data = stage.wizard.data_folder().to_owned();
    let place = |name: &str| data.join(name).display().to_string();
    let request = |name| SetupExport { setup: stage.setup.clone(), file: place(name) };
    stage.wizard.report_save(request("report.html")).await.unwrap();
    stage.wizard.setup_export(&request("mine.anteroom.json")).unwrap();
    let save = HandoverSave {
        setup: stage.setup.clone(),
        kind: HandoverKind::Customer,
        file: place("customer.html"),
    };
    stage.wizard.handover_save(save).await.unwrap();
    let imported = run(stage.saved("import", &["--fresh", "--days-back", FAR_BACK])).await;
    assert!(imported.status.code().is_some_and(|code| code < 2), "{imported:?}");
    let room = stage.rooms()[0].address.clone();
    let log = data.join("logs/anteroom.log");
    fs::create_dir_all(log.parent().unwrap()).unwrap();
    fs::write(&log, format!("2026-03-02 WARN room={room} an entry cannot be read\n")).unwrap();
    let mut needles = contents(&stage.planner());
    assert!(needles.len() > 20, "there is something to forget: {needles:?}");
    needles.insert(stage.view().await.name);
    needles.insert("practice.example".to_owned());
    (stage, needles)
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_forgotten_customer_is_left_and_everything_of_the_others() {
    let (stage, needles) = with_everything().await;
    let other = stage.wizard.setup_create(SetupCreate { name: "Fabrikam".into() }).await.unwrap();
    let data = stage.wizard.data_folder().to_owned();
    fs::write(data.join("logs/anteroom-cli.2.log"), "WARN Fabrikam: nothing was ever imported\n").unwrap();
    fs::write(data.join("fabrikam.html"), "<h1>Fabrikam</h1>").unwrap();
    assert!(holding(&data, &needles).len() > 4, "it is all over the folder");
    let list = stage.wizard.forget_list(stage.named()).await.unwrap();
    assert_eq!((list.rooms, list.practice), (3, true));
    assert!(
        list.meetings.is_some_and(|meetings| meetings > 0) && list.people.is_some_and(|people| people > 0)
    );
    let listed: Vec<&str> =
        list.groups.iter().flat_map(|group| &group.files).map(|file| file.path.as_str()).collect();
    for name in ["planner.sqlite", "setup.json", "rooms.json", "report.html", "customer.html", "anteroom.log"]
    {
        assert!(listed.iter().any(|path| path.ends_with(name)), "{name} is listed: {listed:?}");
    }
    assert!(!listed.iter().any(|path| path.contains("abrikam") || path.contains(&other.id.0)), "{listed:?}");
    assert!(list.stays.iter().any(|stay| stay.kind == StayKind::Exports), "what stays is told");
    let forgotten = stage.wizard.setup_forget(everything(&stage.setup)).await.unwrap();
    assert!(forgotten.left.is_empty(), "{forgotten:?}");
    assert_eq!(holding(&data, &needles), Vec::<String>::new(), "nothing of it is left");
    let names: Vec<_> = wizard(stage.folder.path())
        .session_open(None)
        .await
        .unwrap()
        .setups
        .into_iter()
        .map(|s| s.name)
        .collect();
    assert_eq!(names, ["Fabrikam"]);
    assert!(data.join("fabrikam.html").exists(), "somebody else's document");
    let log = fs::read_to_string(data.join("logs/anteroom-cli.2.log")).unwrap();
    assert!(log.contains("Fabrikam"), "and somebody else's log");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_out_stays() {
    let (stage, _) = with_everything().await;
    let request = SetupForget { logs: false, papers: false, ..everything(&stage.setup) };
    assert!(stage.wizard.setup_forget(request).await.unwrap().left.is_empty());
    let data = stage.wizard.data_folder();
    assert!(data.join("report.html").exists());
    assert!(!fs::read_to_string(data.join("logs/anteroom.log")).unwrap().is_empty());
    assert!(!data.join("setups").join(&stage.setup.0).exists(), "but the heart of it is gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_shows_first_and_forgets_when_it_is_told_to() {
    let (stage, needles) = with_everything().await;
    let data = stage.wizard.data_folder().to_owned();
    stage.wizard.shut_down().await;
    let shown = run(stage.saved("forget", &[])).await;
    assert_eq!(shown.status.code(), Some(2), "nobody said yes: {shown:?}");
    let told: Value = serde_json::from_slice(&shown.stdout).unwrap();
    assert!(told["forgotten"].is_null() && told["list"]["meetings"].as_u64() > Some(0), "{told}");
    assert!(data.join("report.html").exists() && stage.planner().exists(), "nothing is gone");
    let undo = stage.folder.path().join("undo").display().to_string();
    let forgotten = run(stage.saved("forget", &["--yes", "--undo", &undo])).await;
    assert_eq!(forgotten.status.code(), Some(0), "{forgotten:?}");
    assert_eq!(holding(&data, &needles), Vec::<String>::new(), "nothing of it is left");
    let scripts: Vec<_> = files(Path::new(&undo));
    assert!(
        scripts.iter().any(|file| file.to_string_lossy().ends_with("exchange-administrator.ps1")),
        "{scripts:?}"
    );
    let again = run(stage.saved("forget", &["--yes"])).await;
    assert_eq!(again.status.code(), Some(2), "there is nobody of this name: {again:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_another_process_imports_nothing_is_forgotten_and_a_planner_elsewhere_goes_by_its_name_alone() {
    let today = jiff::Zoned::now().date();
    let latency = std::time::Duration::from_millis(100);
    let stage = Stage::open_with(3, 60, |options| {
        (options.today, options.latency) = (today, latency);
    })
    .await;
    let forget = |more: &[&str]| {
        let mut command = command_line();
        command.args(["forget", "--yes", "--setup"]).arg(stage.setup_file()).args(more);
        command.env("ANTEROOM_DATA", stage.wizard.data_folder());
        command
    };
    let planner = format!("sqlite:{}", stage.planner().display());
    let mut child = stage.import_command().spawn().unwrap();
    assert!(stage.until_imports(&mut child).await, "it is running");
    let refused = run(forget(&["--planner", &planner])).await;
    assert_eq!(refused.status.code(), Some(4), "{refused:?}");
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(told.contains("anteroom-cli import"), "who is at it is named: {told}");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(stage.planner().exists(), "nothing is gone");
    fs::write(stage.folder.path().join("planner.sqlite.notes"), "a person's own").unwrap();
    let forgotten = run(forget(&["--planner", &planner])).await;
    assert_eq!(forgotten.status.code(), Some(0), "{forgotten:?}");
    let left: Vec<_> = files(stage.folder.path())
        .into_iter()
        .filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned()))
        .filter(|name| name.starts_with("planner"))
        .collect();
    assert_eq!(left, ["planner.sqlite.notes"], "what is not the planner's stays");
    assert!(stage.setup_file().exists(), "and so does the person's setup file");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_carries_a_saved_setups_id_and_connects_something_else_takes_nothing_of_it_along() {
    let stage = Stage::open_stored(2, 10).await;
    stage.import_all().await;
    stage.wizard.shut_down().await;
    let file = stage.folder.path().join("trap.json");
    stage
        .wizard
        .setup_export(&SetupExport { setup: stage.setup.clone(), file: file.display().to_string() })
        .unwrap();
    let text = fs::read_to_string(&file).unwrap();
    let mut document: Value = serde_json::from_str(&text).unwrap();
    document["exchange"]["url"] = "https://mail.fabrikam.example/EWS/Exchange.asmx".into();
    fs::write(&file, document.to_string()).unwrap();
    let other = wizard(stage.folder.path());
    let id = other.open_named(&file.display().to_string(), None).unwrap();
    assert_eq!(id, stage.setup, "it carries the id");
    let list = other.forget_list(stage.named()).await.unwrap();
    let kinds: Vec<_> = list.groups.iter().map(|group| group.kind).collect();
    let heart = [ForgetKind::Setup, ForgetKind::Planner, ForgetKind::Password];
    assert!(!kinds.iter().any(|kind| heart.contains(kind)), "no right to any of it: {kinds:?}");
    assert!(other.setup_forget(everything(&id)).await.unwrap().left.is_empty());
    assert!(stage.planner().exists(), "the saved setup's planner is where it was");
    assert_eq!(stage.wizard.session_open(None).await.unwrap().setups.len(), 1, "and so is the setup");
}

/// What customers are told is kept.
const DATA: &str = include_str!("../../src-tauri/packaging/DATA.md");

/// The names in backticks of a text.
fn quoted(text: &str) -> BTreeSet<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_that_is_kept_is_in_the_page_for_customers() {
    let (stage, _) = with_everything().await;
    let data = stage.wizard.data_folder().to_owned();
    let out = stage.folder.path().join("handover").display().to_string();
    assert!(run(stage.saved("handover", &["--out", &out])).await.status.code().is_some_and(|code| code < 2));
    assert!(run(stage.saved("status", &[])).await.status.code().is_some_and(|code| code < 2));
    let told = quoted(DATA);
    for file in files(&data) {
        let below = file.strip_prefix(&data).unwrap().to_string_lossy().replace('\\', "/");
        // What this test itself saved into the folder is a person's.
        if !below.contains('/') && (below.ends_with(".html") || below.ends_with(".anteroom.json")) {
            continue;
        }
        let place = below.replace(&stage.setup.0, "<id>");
        let name = place.rsplit('/').next().unwrap_or_default();
        let is_told = told.contains(&*place)
            || told.contains(name)
            || (told.contains(".holder") && name.ends_with(".holder"));
        assert!(is_told, "{place} is kept, and DATA.md does not say so");
    }
}

#[test]
fn the_page_for_customers_has_every_row_of_what_is_kept_where() {
    let contributing = include_str!("../../CONTRIBUTING.md");
    let table =
        contributing.split("## What is kept where").nth(1).unwrap().split("## Together").next().unwrap();
    let kept = table.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next());
    let mut rows = 0;
    for name in kept {
        rows += 1;
        // `*.lock` stands there by the names of the locks.
        let name = name.trim_start_matches('*');
        assert!(DATA.contains(name), "{name} is kept, and DATA.md does not say so");
    }
    assert!(rows >= 6, "the table was found");
}

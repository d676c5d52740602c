//! Names and subjects that would command a terminal, forge a line or turn what stands beside them: on a terminal, in JSON, in the
//! planner and on pages they are data. What people write in their own scripts stays what it is.

use std::fs;

use rusqlite::Connection;
use serde_json::Value;

use crate::command_line::Ended;
use crate::support::Stage;

/// A line that looks like one of ours.
const FORGED: &str = "9 ready (0 with a warning), 0 with a problem";

/// What must not be in anything that is shown: a person would take it for ours, or not see it.
fn assert_plain(text: &str, what: &str) {
    for line in text.lines() {
        assert!(!line.starts_with(FORGED), "{what}: a line is forged: {text}");
    }
    let hidden = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t'))
            || matches!(
                c,
                '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200b}' | '\u{2028}' | '\u{feff}'
            )
    };
    let found = text.chars().find(|c| hidden(*c));
    assert_eq!(found, None, "{what} holds what commands or hides: {text:?}");
}

fn hostile(name: &str) -> String {
    format!("{name}\n{FORGED}\u{202e}\u{1b}[2J\u{9b}1m\u{2028}\u{200b}{}", "x".repeat(2_000))
}

/// Names as people have them, each with its own trap.
const NAMES: [&str; 6] = [
    "חדר ישיבות 5",
    "غرفة الاجتماعات",
    "اتاق می\u{200c}خواهم",
    "👩\u{200d}👩\u{200d}👧 nursery",
    "Salle e\u{301}toile",
    "会議室 一",
];

fn assert_shown_plainly(ended: &Ended, what: &str) {
    assert_plain(&ended.out, &format!("{what}, standard output"));
    assert_plain(&ended.err, &format!("{what}, standard error"));
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_a_file_are_data_wherever_they_are_shown() {
    let stage = Stage::open(1, 3).await;
    let planner = format!("sqlite:{}", stage.planner().display());
    let mut rows =
        format!("Email,Name,Location\nhostile@practice.example,\"{}\",\"{}\"\n", hostile("A"), hostile("B"));
    for (number, name) in NAMES.iter().enumerate() {
        rows.push_str(&format!("legit{number}@practice.example,{name},{name}\n"));
    }
    let csv = stage.folder.path().join("names.csv");
    fs::write(&csv, rows).unwrap();
    let csv = csv.to_str().expect("a path");

    let mut rooms = stage.command("rooms");
    rooms.args(["--list", "--add", csv]);
    let ended = stage.run(rooms).await.expect(0, "adding");
    assert_shown_plainly(&ended, "rooms");
    for name in NAMES {
        assert!(ended.out.contains(name), "“{name}” is a name: {}", ended.out);
    }
    assert!(ended.out.contains("\u{2068}חדר ישיבות 5\u{2069}"), "it turns nothing beside it: {}", ended.out);

    let listed = stage.run(stage.json("rooms", &["--list"])).await.expect(0, "listing");
    assert_plain(&listed.out, "JSON");
    let listed = listed.json();
    let kept: Vec<&str> =
        listed["rooms"].as_array().unwrap().iter().filter_map(|room| room["displayName"].as_str()).collect();
    for name in NAMES {
        assert!(kept.contains(&name), "“{name}” is kept as it is: {kept:?}");
    }
    assert!(kept.iter().all(|name| name.chars().count() <= 256), "and none without end");

    let mut users = stage.command("users");
    users.args(["--csv", csv, "--planner", &planner]);
    let ended = stage.run(users).await.expect(0, "people of the same names");
    assert_shown_plainly(&ended, "users");
    let database = Connection::open(stage.planner()).unwrap();
    let mut statement = database.prepare("SELECT name FROM users").unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    for name in &names {
        assert_plain(name, "the planner");
        assert!(!name.contains('\n') && name.chars().count() <= 256, "{name:?}");
    }
    assert!(NAMES.iter().all(|name| names.iter().any(|known| known == name)), "{names:?}");

    let out = stage.folder.path().join("report.html");
    let mut report = stage.json("report", &["--planner", &planner, "--out"]);
    report.arg(&out);
    stage.run(report).await.expect(0, "the report");
    let html = fs::read_to_string(&out).unwrap();
    assert_plain(&html, "the report");
    assert!(NAMES.iter().all(|name| html.contains(name)), "names are in it as they are");
}

#[tokio::test(flavor = "multi_thread")]
async fn subjects_of_any_kind_and_length_are_kept_short_and_forge_nothing() {
    let stage = Stage::open(2, 20).await;
    let subject = format!("&#x202E;gpj.exe&#xA;{FORGED}&#x200B;&#x1B;[2J {}", "x".repeat(60_000));
    let rewrite = |find: &str, with: &str| serde_json::json!({"match": {"operation": "GetItem"}, "action": {"rewrite": {"find": find, "with": with}}});
    let faults = serde_json::json!([rewrite("<t:Subject>", &format!("<t:Subject>{subject}"))]);
    stage.faults(&faults.to_string());
    let mut import = stage.command("import");
    import.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let ended = stage.run(import).await;
    assert!(matches!(ended.code, Some(0 | 1)), "every meeting arrives: {}", ended.err);
    assert_shown_plainly(&ended, "import");
    let database = Connection::open(stage.planner()).unwrap();
    let mut statement = database.prepare("SELECT subject FROM meetings WHERE private = 0").unwrap();
    let subjects: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(!subjects.is_empty(), "there are meetings");
    for subject in &subjects {
        assert_plain(subject, "the planner");
        assert!(!subject.contains('\n'), "one line: {subject:?}");
        assert!(subject.chars().count() <= 1000, "and not without end");
    }
    let is_cut = |subject: &String| subject.ends_with('…') && subject.contains("gpj.exe");
    assert!(subjects.iter().any(is_cut), "what was cut says so: {subjects:?}");
    let size = fs::metadata(stage.planner()).unwrap().len();
    assert!(size < 4 << 20, "the planner does not grow with what somebody wrote: {size} bytes");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_a_server_are_told_in_our_lines() {
    let stage = Stage::open(1, 1).await;
    let words = format!("No.&#xA;{FORGED}&#x202E;");
    let mut refused: Value = serde_json::json!([{"match": {"operation": "FindPeople"}, "action": {"status":
        {"code": 200, "body": ""}}}]);
    refused[0]["action"]["status"]["body"] = format!(
        "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault>\
         <faultcode>a:ErrorAccessDenied</faultcode><faultstring>{words}</faultstring></s:Fault></s:Body></s:Envelope>"
    )
    .into();
    stage.faults(&refused.to_string());
    let mut users = stage.command("users");
    users.args(["--address-book", "--planner"]).arg(format!("sqlite:{}", stage.planner().display()));
    let ended = stage.run(users).await;
    assert_ne!(ended.code, Some(0), "nobody was read: {}", ended.out);
    assert_shown_plainly(&ended, "users");
    assert!(ended.err.contains(FORGED), "the words are told, inside a line of ours: {}", ended.err);
}

//! `report`: HTML that is whole, and in which no value is taken for markup.

use std::fs;

use crate::support::Stage;

const HOSTILE: &str = "O'Brien'; <script>alert(1)</script> & \"co\"";

/// Asserts that every element that is opened is closed, in order.
fn assert_balanced(html: &str) {
    const VOID: [&str; 2] = ["meta", "br"];
    let mut open: Vec<String> = Vec::new();
    let body = html.strip_prefix("<!doctype html>").expect("it begins with its type");
    let mut rest = body;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').expect("a tag has an end") + at;
        let tag = &rest[at + 1..end];
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        assert!(!name.is_empty(), "“<{tag}>” is no tag");
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_deref(), Some(name.as_str()), "closed in order");
        } else if !VOID.contains(&name.as_str()) {
            open.push(name.clone());
        }
        rest = &rest[end + 1..];
        if name == "style" && !tag.starts_with('/') {
            rest = &rest[rest.find("</style").expect("it is closed")..];
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_name_is_text_and_the_page_is_whole() {
    let stage = Stage::open(2, 10).await;
    let csv = stage.folder.path().join("rooms.csv");
    let quoted = HOSTILE.replace('"', "\"\"");
    fs::write(&csv, format!("Email,Name\nhostile@practice.example,\"{quoted}\"\n")).unwrap();
    stage
        .run(stage.json("rooms", &["--add", csv.to_str().expect("a path")]))
        .await
        .expect(1, "nobody has it");
    let planner = format!("sqlite:{}", stage.planner().display());
    let out = stage.folder.path().join("report.html");
    let report = || {
        let mut command = stage.json("report", &["--planner", &planner, "--out"]);
        command.arg(&out);
        command
    };
    let mut own = stage.json("report", &["--out"]);
    own.arg(&out);
    let ended = stage.run(own).await.expect(0, "before any import");
    assert!(ended.json()["file"].as_str().is_some_and(|file| file.ends_with("report.html")));
    assert!(fs::read_to_string(&out).unwrap().contains("Nothing was imported yet"));

    stage.run(stage.import_command()).await.expect(1, "one room is nobody's");
    stage.run(report()).await.expect(0, "after an import");
    let html = fs::read_to_string(&out).unwrap();
    assert!(!html.contains("<script"), "nothing of a name is markup");
    assert!(html.contains("O&#39;Brien&#39;; &#60;script&#62;alert(1)"), "it is shown as it is");
    assert!(html.contains("hostile@practice.example"), "the failed room is listed");
    assert!(html.contains("default-src 'none'"), "and no script could run in it anyway");
    assert_balanced(&html);
    let password = &stage.practice.announcement().password;
    assert!(!html.contains(password), "no password in it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_can_be_written_while_the_app_imports() {
    let stage = Stage::open(2, 10).await;
    stage.import_all().await;
    let out = stage.folder.path().join("report.html");
    let mut command = stage.json("report", &["--out"]);
    command.arg(&out).arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    stage.run(command).await.expect(0, "the planner has another owner, but can be looked at");
    assert!(fs::read_to_string(&out).unwrap().contains("The import is finished"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_handover_without_a_day_to_come_has_no_reminders_and_says_so() {
    let stage = Stage::open(2, 1).await;
    let folder = stage.folder.path().join("handover");
    let mut command = stage.command("handover");
    command.env_remove("ANTEROOM_SECRET").arg("--out").arg(&folder);
    let ended = stage.run(command).await.expect(1, "requirements are open");
    assert!(folder.join("vendor.html").exists() && folder.join("customer.html").exists(), "both documents");
    assert!(!folder.join("reminders.ics").exists(), "no calendar without an entry");
    assert!(ended.out.contains("reminders.ics is not written"), "{}", ended.out);
    let answer = stage.run(stage.json("handover", &["--out", &folder.display().to_string()])).await;
    assert_eq!(answer.expect(1, "the same").json()["reminders"], serde_json::json!(0));
}

//! `import`: brings rows, goes on with what was left, and changes nothing a second time.

use serde_json::json;

use super::Ended;
use crate::support::{Stage, content, rows};

/// The command line counts its window from the real day.
async fn stage(rooms: usize, meetings: usize) -> Stage {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    Stage::open_with(rooms, meetings, |options| options.today = today).await
}

#[tokio::test(flavor = "multi_thread")]
async fn importing_twice_changes_no_row() {
    let stage = stage(3, 40).await;
    let first = stage.run(stage.import_command()).await.expect(0, "the first import").json();
    assert_eq!(first["phase"], json!("finished"));
    assert!(first["tally"]["created"].as_u64().is_some_and(|created| created > 60), "{first}");
    let before = rows(&stage.planner());
    let second = stage.run(stage.import_command()).await.expect(0, "the second import").json();
    assert_eq!(rows(&stage.planner()), before, "no row is different");
    let changed = ["created", "updated", "removed"].map(|count| second["tally"][count].as_u64());
    assert_eq!(changed, [Some(0); 3], "and it says so");
    assert_eq!(second["tally"]["unchanged"], first["tally"]["imported"]);

    let mut words = stage.command("import");
    words.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let ended = stage.run(words).await.expect(0, "in words");
    assert!(ended.out.contains("3 of 3 rooms"), "{}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_room_and_another_window_only_for_this_call() {
    let stage = stage(3, 60).await;
    let room = stage.rooms()[1].address.clone();
    let mut command = stage.import_command();
    command.args(["--room", &room.to_uppercase(), "--days-back", "0", "--days-ahead", "30"]);
    let result = stage.run(command).await.expect(0, "one room, one month").json();
    assert_eq!(result["roomsTotal"], json!(1));
    let few = result["tally"]["imported"].as_u64().expect("a count");
    let mut whole = stage.import_command();
    whole.args(["--room", &room]);
    let result = stage.run(whole).await.expect(0, "the same room").json();
    assert!(result["tally"]["imported"].as_u64().expect("a count") > few, "the setup's own window is longer");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_cannot_be_read_ends_with_1_and_is_listed() {
    let stage = stage(3, 10).await;
    let room = stage.rooms()[0].address.clone();
    stage.faults(&format!(
        r#"[{{"match": {{"mailbox": "{room}"}}, "action": {{"soap_fault": {{"code": "ErrorNonExistentMailbox"}}}}}}]"#
    ));
    let result = stage.run(stage.import_command()).await.expect(1, "done with failures listed").json();
    assert_eq!(result["causes"][0]["finding"]["code"], json!("ews.mailbox_not_found"));
    assert_eq!(result["causes"][0]["rooms"], json!([room]));
    stage.faults("[]");
    stage.run(stage.import_command()).await.expect(0, "once it can be read");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn interrupted_it_ends_with_130_and_the_next_call_goes_on() {
    use std::process::Stdio;

    let calm = stage(4, 60).await;
    calm.run(calm.import_command()).await.expect(0, "undisturbed");
    let stage = stage(4, 60).await;
    let mut child = stage.import_command().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    assert!(stage.until_requests(6, &mut child).await, "it is running");
    super::interrupt(child.id());
    let output = tokio::task::spawn_blocking(move || child.wait_with_output()).await.unwrap().unwrap();
    let ended = Ended::of(output).expect(130, "cancelled");
    assert_eq!(ended.json()["phase"], json!("cancelled"));
    let asked = stage.practice.log().requests;
    let mut next = stage.import_command();
    next.args(["--days-ahead", "1"]);
    let ended = stage.run(next).await.expect(0, "resumed");
    assert!(ended.err.contains("--fresh"), "an option that is not used is told: {}", ended.err);
    assert_eq!(content(&stage.planner()), content(&calm.planner()), "the same rows as undisturbed");
    assert!(asked > 0, "the first call had begun");

    let mut fresh = stage.import_command();
    fresh.arg("--fresh");
    stage.run(fresh).await.expect(0, "with nothing to give up");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outage_ends_with_3_and_says_why() {
    let stage = stage(4, 20).await;
    // After the first answer the endpoint is known as Exchange, so that the outage pauses instead of stopping.
    stage.faults(r#"[{"match": {"nth": 1}, "action": {"delay_ms": 1}}, {"match": {"operation": "FindItem"}, "action": {"status": {"code": 503}}}]"#);
    let ended = stage.run(stage.import_command()).await.expect(3, "nobody can wait in front of it");
    let result = ended.json();
    assert_eq!(result["stoppedBy"]["code"], json!("import.paused_by_failures"), "{result}");
    stage.faults("[]");
    stage.run(stage.import_command()).await.expect(0, "the next call goes on");
}

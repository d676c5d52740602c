//! What could not be read: named, acknowledged, and no longer red.

use serde_json::json;

use crate::process::command_line;
use crate::support::Stage;

/// The command line counts its window from the real day.
async fn stage() -> Stage {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    Stage::open_with(2, 20, |options| options.today = today).await
}

/// The start and the item id of an entry of the first room that belongs into the planner and begins after today.
fn victim(stage: &Stage) -> (String, String) {
    let organization = stage.practice.organization();
    let room = &stage.rooms()[0].address;
    let calendar = organization.calendar(organization.mailbox(room).unwrap()).unwrap();
    let now = jiff::Timestamp::now();
    let later = now + jiff::SignedDuration::from_hours(24 * 200);
    let entry = calendar
        .view(now, later)
        .into_iter()
        .find(|entry| {
            let refused = anteroom_practice::organization::Response::Decline;
            entry.start > now && !entry.appointment.is_cancelled && entry.appointment.my_response != refused
        })
        .expect("a meeting to come");
    (entry.start.to_string(), entry.id.as_str().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_loss_is_named_and_once_acknowledged_a_nightly_import_ends_well_until_something_new_is_lost() {
    let stage = stage().await;
    let planner = format!("sqlite:{}", stage.planner().display());
    let losses = |arguments: &[&str]| {
        let mut command = stage.json("losses", arguments);
        command.args(["--planner", &planner]);
        command
    };
    let ended = stage.run(losses(&[])).await.expect(2, "nothing was ever imported");
    assert!(ended.err.contains("nothing was imported"), "{}", ended.err);

    let (start, item) = victim(&stage);
    let damaged = |item: &str| {
        format!(
            r#"{{"match": {{"item": "{item}", "operation": "GetItem"}}, "action": {{"response_code": {{"code": "ErrorItemCorrupt"}}}}}}"#
        )
    };
    stage.faults(&format!("[{}]", damaged(&item)));
    let result = stage.run(stage.import_command()).await.expect(1, "something is missing").json();
    assert_eq!(result["losses"], json!({"new": 1, "acknowledged": 0}));
    let named = &result["leftOut"][0];
    assert_eq!((&named["start"], &named["reason"]), (&json!(start), &json!("unreadable")), "{result}");
    let mut words = stage.command("import");
    words.args(["--planner", &planner]);
    let ended = stage.run(words).await.expect(1, "in words, and each night again");
    assert!(ended.out.contains("cannot be read") && ended.out.contains("1 lost and new"), "{}", ended.out);

    let ended = stage.run(losses(&["--acknowledge", "2"])).await.expect(2, "there is no second one");
    assert!(ended.err.contains("no loss 2"), "{}", ended.err);
    let answer = stage.run(losses(&["--acknowledge", "1"])).await.expect(0, "it was looked at").json();
    assert_eq!(answer["losses"], json!({"new": 0, "acknowledged": 1}));
    let result = stage.run(stage.import_command()).await.expect(0, "nothing new is missing").json();
    assert_eq!(result["losses"], json!({"new": 0, "acknowledged": 1}), "it is told all the same");
    assert_eq!(result["leftOut"].as_array().map(Vec::len), Some(1));

    // The same day is lost as a whole by now: that is something new.
    stage.faults(&format!(
        r#"[{{"match": {{"operation": "FindItem", "mailbox": "{}", "view_holds": "{start}"}},
             "action": {{"soap_fault": {{"code": "ErrorRecurrenceHasNoOccurrence"}}}}}}]"#,
        stage.rooms()[0].address
    ));
    let result = stage.run(stage.import_command()).await.expect(1, "a whole day is missing now").json();
    assert_eq!(result["leftOut"][0]["reason"], json!("gap"), "{result}");
    assert_eq!(result["tally"]["removed"], json!(0), "what lies in it stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_with_one_damaged_day_is_ready_and_imported_without_being_named() {
    let stage = stage().await;
    let room = stage.rooms()[0].address.clone();
    let now = jiff::Timestamp::now();
    stage.faults(&format!(
        r#"[{{"match": {{"operation": "FindItem", "mailbox": "{room}", "view_holds": "{now}"}},
             "action": {{"response_code": {{"code": "ErrorRecurrenceHasNoOccurrence"}}}}}}]"#
    ));
    let rooms =
        stage.run(stage.json("rooms", &[])).await.expect(0, "the rest of the sample is enough").json();
    assert_eq!(rooms["rooms"][0]["status"], json!("ready"), "{rooms}");
    let result = stage.run(stage.import_command()).await.expect(1, "a day is missing").json();
    assert_eq!((&result["roomsTotal"], &result["roomsLeftOut"]), (&json!(2), &json!([])));
    assert_eq!(result["leftOut"][0]["reason"], json!("gap"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_password_is_none_and_no_attempt() {
    let stage = stage().await;
    let before: u64 = stage.practice.log().sign_ins.values().map(|tried| tried.rejected).sum();
    let mut command = stage.json("check", &[]);
    command.env("ANTEROOM_SECRET", "");
    let ended = stage.run(command).await.expect(2, "there is no password");
    // Which of the two depends on whether this machine has a credential store.
    let code = ended.json()["problem"]["code"].clone();
    assert!(code == json!("auth.secret_missing") || code == json!("auth.store_unavailable"), "{code}");
    let after: u64 = stage.practice.log().sign_ins.values().map(|tried| tried.rejected).sum();
    assert_eq!(after, before, "nothing was tried");
    let mut memory = command_line();
    memory.args(["import", "--setup", "x", "--planner", "sqlite::memory:"]);
    stage.run(memory).await.expect(2, "what is gone afterwards is no planner");
}

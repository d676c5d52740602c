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
    let rooms: Vec<_> = stage.rooms().into_iter().map(|room| room.address).collect();
    let room = &rooms[0];
    stage.faults(&format!(
        r#"[{{"match": {{"mailbox": "{room}"}}, "action": {{"soap_fault": {{"code": "ErrorNonExistentMailbox"}}}}}}]"#
    ));
    // By itself an import takes what is ready, and says what is not.
    let ended = stage.run(stage.import_command()).await.expect(1, "a room is left out");
    let result = ended.json();
    assert_eq!(result["roomsTotal"], json!(2));
    assert_eq!(result["roomsLeftOut"][0]["address"], json!(room));
    assert!(
        result["roomsLeftOut"][0]["problems"].as_array().is_some_and(|codes| !codes.is_empty()),
        "{result}"
    );
    // A person who names it answers for it.
    let mut named = stage.import_command();
    rooms.iter().for_each(|room| {
        named.args(["--room", room]);
    });
    let result = stage.run(named).await.expect(1, "done with failures listed").json();
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
    let all = calm.practice.log().requests;
    let stage = stage(4, 60).await;
    let mut child = stage.import_command().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // The rooms are validated by then, and most of them still to be read.
    assert!(stage.until_imports(&mut child).await, "it is running");
    assert!(stage.practice.log().requests < all, "and not at its end");
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
    let mut named = stage.import_command();
    for room in stage.rooms() {
        named.args(["--room", &room.address]);
    }
    let ended = stage.run(named).await.expect(3, "nobody can wait in front of it");
    let result = ended.json();
    assert_eq!(result["stoppedBy"]["code"], json!("import.paused_by_failures"), "{result}");
    stage.faults("[]");
    stage.run(stage.import_command()).await.expect(0, "the next call goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_validation_refuses_is_imported_by_a_persons_word_alone_and_nothing_twice() {
    let stage = stage(3, 10).await;
    let first = stage.rooms()[0].address.clone();
    let organization = stage.practice.organization();
    let alias = organization.mailbox(&first).unwrap().proxies[0].to_string();
    let person = "boardroom@practice.example";
    let csv = stage.folder.path().join("more.csv");
    std::fs::write(&csv, format!("{alias},The first room again\n{person},Somebody\n")).unwrap();
    let add = ["--list", "--add", csv.to_str().expect("a path")];
    stage.run(stage.json("rooms", &add)).await.expect(0, "five addresses are in the list");

    let rooms = |stage: &Stage| -> Vec<String> {
        let database = rusqlite::Connection::open(stage.planner()).unwrap();
        let mut statement = database.prepare("SELECT lower(address) FROM rooms ORDER BY 1").unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let ended = stage.run(stage.import_command()).await.expect(1, "two are left out");
    let result = ended.json();
    assert_eq!(result["roomsTotal"], json!(3), "as many as the dry run reads: {result}");
    let left_out: Vec<_> =
        result["roomsLeftOut"].as_array().expect("a list").iter().map(|one| &one["address"]).collect();
    assert_eq!(left_out, [&json!(alias), &json!(person)]);
    assert_eq!(rooms(&stage).len(), 3, "{:?}", rooms(&stage));
    let mut words = stage.command("import");
    words.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let ended = stage.run(words).await.expect(1, "in words");
    for what in ["--room", alias.as_str(), person] {
        assert!(
            ended.err.contains(what),
            "what was left out, and how to take it all the same: {}",
            ended.err
        );
    }

    let mut both = stage.import_command();
    both.args(["--room", &alias, "--room", &first]);
    let result = stage.run(both).await.expect(0, "one calendar").json();
    assert_eq!(result["roomsTotal"], json!(1), "an alias is no second room");
    let mut word = stage.import_command();
    word.args(["--room", person]);
    stage.run(word).await.expect(0, "a person's explicit word");
    let expected = rooms(&stage);
    assert!(expected.len() == 4 && expected.contains(&person.to_owned()), "{expected:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn with_nothing_ready_it_says_why_and_imports_nothing() {
    let stage = stage(2, 3).await;
    stage.faults(r#"[{"match": {"operation": "GetFolder"}, "action": {"soap_fault": {"code": "ErrorImpersonateUserDenied"}}}]"#);
    let ended = stage.run(stage.import_command()).await.expect(2, "no room is ready");
    assert_eq!(ended.json()["problem"]["code"], json!("import.nothing"));
    for room in stage.rooms() {
        assert!(ended.err.contains(&room.address), "each is named: {}", ended.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fallback_owner_nobody_has_is_refused_before_anything_is_written() {
    let stage = stage(2, 6).await;
    let text = std::fs::read_to_string(stage.setup_file()).unwrap();
    let owner = stage.practice.announcement().fallback_owner.clone();
    let mistyped = owner.replacen("reception", "recep", 1);
    assert_ne!(mistyped, owner, "it is mistyped");
    std::fs::write(stage.setup_file(), text.replace(&owner, &mistyped)).unwrap();
    let ended = stage.run(stage.import_command()).await.expect(2, "it is a mistake in the setup");
    let problem = ended.json()["problem"].clone();
    assert_eq!(problem["code"], json!("fallback_owner.not_found"));
    assert_eq!(problem["args"]["owner"], json!(mistyped), "it is named");
    assert_eq!(content(&stage.planner()), Vec::<String>::new(), "nothing was given to nobody");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_refused_now_and_then_is_imported_whole() {
    let calm = stage(3, 12).await;
    calm.run(calm.import_command()).await.expect(0, "undisturbed");
    let stage = stage(3, 12).await;
    stage.run(stage.json("rooms", &[])).await.expect(0, "all are ready");
    stage.faults(
        r#"[{"match": {"operation": "FindItem", "every": 2}, "action": {"soap_fault": {"code": "ErrorImpersonateUserDenied"}}}]"#,
    );
    stage.run(stage.import_command()).await.expect(0, "what is let in is let in again");
    assert_eq!(content(&stage.planner()), content(&calm.planner()), "the same rows as undisturbed");
}

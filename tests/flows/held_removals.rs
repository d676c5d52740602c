//! Calendars that answer well-formed and empty take nothing out of the planner: removals that are no routine wait for a person.

use anteroom_wizard::wire::{HeldDecisionKind, ImportScope, ImportStart, RemovalsDecide, RunPhaseKind};
use rusqlite::Connection;
use serde_json::json;

use crate::support::{Stage, rows};

/// Every calendar answers, well-formed, that it holds nothing.
const EMPTIED: &str = r#"[{"match": {"operation": "FindItem"}, "action": "emptied"}]"#;

/// The command line counts its window from the real day.
async fn stage(rooms: usize, meetings: usize) -> Stage {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    Stage::open_with(rooms, meetings, |options| options.today = today).await
}

impl Stage {
    fn removals(&self, arguments: &[&str]) -> std::process::Command {
        let mut command = self.json("removals", arguments);
        command.arg("--planner").arg(format!("sqlite:{}", self.planner().display()));
        command
    }

    fn count_meetings(&self) -> u64 {
        let database = Connection::open(self.planner()).unwrap();
        let count: u32 = database.query_row("SELECT count(*) FROM meetings", [], |row| row.get(0)).unwrap();
        count.into()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn empty_calendars_are_held_and_told_and_nothing_changed_when_they_are_back() {
    let stage = stage(3, 40).await;
    stage.run(stage.import_command()).await.expect(0, "the first import");
    let before = rows(&stage.planner());
    let all = stage.count_meetings();
    for night in 1..=2 {
        stage.faults(EMPTIED);
        let ended = stage.run(stage.import_command()).await.expect(1, "something needs a person");
        let result = ended.json();
        assert_eq!(result["phase"], json!("finished"), "night {night}");
        assert_eq!(result["tally"]["removed"], json!(0), "night {night}");
        assert_eq!(
            (&result["held"]["waiting"], &result["held"]["rooms"]),
            (&json!(all), &json!(3)),
            "{result}"
        );
        assert_eq!(result["heldRemovals"].as_array().map(Vec::len), Some(3), "each room by name");
        assert!(result["held"]["since"].is_string(), "{result}");
        assert_eq!(rows(&stage.planner()), before, "night {night}: not a row is different");
    }
    let mut words = stage.command("import");
    words.arg("--planner").arg(format!("sqlite:{}", stage.planner().display()));
    let ended = stage.run(words).await.expect(1, "in words");
    assert!(ended.out.contains(&format!("held: {all} removals in 3 rooms")), "{}", ended.out);
    assert!(ended.out.contains("anteroom-cli removals --release"), "and what to do: {}", ended.out);
    let report = stage.folder.path().join("report.html");
    let mut command = stage.command("report");
    command.arg("--planner").arg(format!("sqlite:{}", stage.planner().display())).arg("--out").arg(&report);
    stage.run(command).await.expect(0, "the report");
    let report = std::fs::read_to_string(report).unwrap();
    assert!(report.contains("nobody has decided"), "the report tells it too");

    stage.faults("[]");
    let result = stage.run(stage.import_command()).await.expect(0, "the calendars are back").json();
    assert_eq!(result["held"]["waiting"], json!(0));
    assert_eq!(result["tally"]["unchanged"], json!(all));
    assert_eq!(rows(&stage.planner()), before, "the same rows under the same numbers");
    stage.run(stage.removals(&[])).await.expect(0, "nothing is held");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_released_by_name_goes_with_the_next_import_and_what_is_kept_stays() {
    let stage = stage(3, 40).await;
    stage.run(stage.import_command()).await.expect(0, "the first import");
    let all = stage.count_meetings();
    stage.faults(EMPTIED);
    stage.run(stage.import_command()).await.expect(1, "held");
    let listed = stage.run(stage.removals(&[])).await.expect(1, "nobody has decided").json();
    let room = |index: usize| listed["rooms"][index]["address"].as_str().expect("an address").to_owned();
    let held = |index: usize| listed["rooms"][index]["waiting"].as_u64().expect("a count");
    stage.run(stage.removals(&["--release", "nobody@contoso.com"])).await.expect(2, "no room of the list");
    let decided = stage
        .run(stage.removals(&["--keep", &room(0), "--release", &room(1).to_uppercase()]))
        .await
        .expect(1, "one room is still open")
        .json();
    assert_eq!(decided["counts"]["waiting"], json!(held(2)));
    assert_eq!(stage.count_meetings(), all, "deciding removes nothing");
    stage.run(stage.removals(&["--release", "all"])).await.expect(0, "all is decided");
    let result = stage.run(stage.import_command()).await.expect(0, "and done").json();
    assert_eq!(result["tally"]["removed"], json!(held(1) + held(2)));
    assert_eq!(result["held"]["kept"], json!(held(0)));
    assert_eq!(stage.count_meetings(), held(0), "what is kept stays");
    stage.run(stage.import_command()).await.expect(0, "and is no longer new");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_empty_room_is_held_and_the_others_go_on_and_a_person_may_allow_it_for_one_import() {
    let stage = stage(3, 40).await;
    stage.run(stage.import_command()).await.expect(0, "the first import");
    let all = stage.count_meetings();
    let room = stage.rooms()[1].address.clone();
    stage.faults(&format!(
        r#"[{{"match": {{"operation": "FindItem", "mailbox": "{room}"}}, "action": "emptied"}}]"#
    ));
    let result = stage.run(stage.import_command()).await.expect(1, "one room").json();
    assert_eq!(result["held"]["rooms"], json!(1));
    assert_eq!(result["heldRemovals"][0]["because"], json!("room"));
    assert_eq!(
        result["heldRemovals"][0]["address"].as_str().map(str::to_lowercase),
        Some(room.to_lowercase())
    );
    let held = result["held"]["waiting"].as_u64().expect("a count");
    let mut allowed = stage.import_command();
    allowed.arg("--allow-removals");
    let result = stage.run(allowed).await.expect(0, "a person allowed it").json();
    assert_eq!(result["tally"]["removed"], json!(held));
    assert_eq!(stage.count_meetings(), all - held);
    stage.faults(EMPTIED);
    let result = stage.run(stage.import_command()).await.expect(1, "for one import only").json();
    assert_eq!((&result["tally"]["removed"], &result["held"]["waiting"]), (&json!(0), &json!(all - held)));
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_and_resumed_while_calendars_are_empty_it_holds_the_same() {
    let stage = stage(4, 60).await;
    stage.run(stage.import_command()).await.expect(0, "the first import");
    let before = rows(&stage.planner());
    stage.faults(
        r#"[{"action": {"delay_ms": 20}}, {"match": {"operation": "FindItem"}, "action": "emptied"}]"#,
    );
    for _ in 0..4 {
        let asked = stage.practice.log().requests;
        let mut child = stage.import_command().spawn().unwrap();
        stage.until_requests(asked + 9, &mut child).await;
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(rows(&stage.planner()), before, "a kill decides nothing");
    }
    let result = stage.run(stage.import_command()).await.expect(1, "held").json();
    assert_eq!(
        (&result["tally"]["removed"], &result["held"]["waiting"]),
        (&json!(0), &json!(stage.count_meetings()))
    );
    assert_eq!(rows(&stage.planner()), before);
    stage.faults("[]");
    stage.run(stage.import_command()).await.expect(0, "back");
    assert_eq!(rows(&stage.planner()), before, "the same rows under the same numbers");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_window_a_person_decides_about_what_was_shown_and_nothing_else() {
    let stage = Stage::open(3, 40).await;
    let first = stage.import_all().await;
    assert_eq!(first.held.waiting, 0);
    let rooms: Vec<_> = stage.rooms().into_iter().map(|room| room.address).collect();
    stage.faults(&format!(
        r#"[{{"match": {{"operation": "FindItem", "mailbox": "{}"}}, "action": "emptied"}}]"#,
        rooms[0]
    ));
    assert_eq!(stage.import_all().await.held.rooms, 1);
    let shown = stage.wizard.removals_held(stage.import()).await.unwrap();
    let setup = stage.setup.clone();
    let release = RemovalsDecide { setup, decision: HeldDecisionKind::Remove, rooms: None, seen: shown.seen };
    let decided = stage.wizard.removals_decide(release).await.unwrap();
    assert_eq!((decided.counts.waiting, decided.counts.released), (0, shown.counts.waiting));
    // Meanwhile everything answers empty: only what was shown may go.
    stage.faults(EMPTIED);
    let addresses = vec![shown.rooms[0].address.clone()];
    let scope = ImportScope::Rooms { addresses };
    let setup = stage.setup.clone();
    stage.wizard.import_start(ImportStart { setup, scope, allow_removals: false }).await.unwrap();
    let result = stage.finish_import().await;
    assert_eq!(
        (result.phase, result.rooms_total),
        (RunPhaseKind::Finished, 1),
        "only the rooms that are meant"
    );
    assert_eq!((result.tally.removed, result.held.waiting), (shown.counts.waiting, 0));
    let last = stage.import_all().await;
    assert_eq!(last.tally.removed, 0);
    assert_eq!(last.held.rooms, 2, "the others wait for a person");
}

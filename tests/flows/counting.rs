//! What the summary counts beforehand is what the import brings.

use std::sync::{Arc, Mutex};

use anteroom_wizard::wire::{ImportSummary, ImportSummaryQuery, OperationRef, RoomsAdd, SummaryEvent};
use rusqlite::Connection;

use crate::support::{Stage, operation};

impl Stage {
    async fn summary(&self) -> (ImportSummary, Vec<SummaryEvent>) {
        let events = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&events);
        let request = ImportSummaryQuery { setup: self.setup.clone(), operation: operation() };
        let listener = move |event| kept.lock().unwrap().push(event);
        let summary = self.wizard.import_summary(request, listener).await.unwrap();
        let events = events.lock().unwrap().clone();
        (summary, events)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn meetings_and_owners_are_those_of_the_import_that_follows() {
    for adopt in [true, false] {
        let stage = Stage::open_stored(6, 150).await;
        stage.adopt(adopt).await;
        stage.validate().await;
        let (summary, events) = stage.summary().await;
        assert_eq!(events.last().map(|last| (last.rooms_done, last.meetings)), Some((6, summary.meetings)));
        assert!(!stage.planner().exists(), "counting makes no planner");
        let result = stage.import_all().await;
        let database = Connection::open(stage.planner()).unwrap();
        let of_room = |address: &str| -> u32 {
            let sql = "SELECT count(*) FROM meetings WHERE room = lower(?1)";
            database.query_row(sql, [address], |row| row.get(0)).unwrap()
        };
        for room in &summary.per_room {
            assert_eq!(room.meetings, Some(of_room(&room.address)), "{}", room.address);
        }
        assert_eq!(summary.meetings, result.tally.imported, "in all");
        let owners = summary.owners.expect("there are few enough to ask about");
        // A calendar view tells names alone: two people of one name in one room cannot be told apart beforehand.
        let namesakes = |differ: &str| -> (u32, u32) {
            let sql = format!(
                "SELECT ifnull(sum(meetings), 0), count(*) FROM (
                     SELECT count(*) AS meetings FROM meetings GROUP BY room, lower(organizer_name)
                     HAVING count(DISTINCT {differ}) > 1)"
            );
            database.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
        };
        let (doubtful, _) = namesakes("owner_reason");
        let off = owners.fallback_meetings.abs_diff(result.tally.fallback_owned);
        assert!(off <= doubtful, "adoption: {adopt}, {owners:?}, {:?}", result.tally);
        assert!(off < summary.meetings / 50, "and there are few of them: {off} of {}", summary.meetings);
        if adopt {
            let sql = "SELECT count(DISTINCT owner_id) FROM meetings WHERE owner_reason = 'organizer'";
            let people: u32 = database.query_row(sql, [], |row| row.get(0)).unwrap();
            let (_, groups) = namesakes("owner_id");
            let off = owners.found.abs_diff(people);
            assert!(off <= groups, "each owner is counted once: {owners:?}, {people}");
        } else {
            assert!(
                owners.found <= 1 && owners.missing > 1,
                "nobody but the fallback owner is a user: {owners:?}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_with_a_problem_are_left_out_and_counted_as_such() {
    let stage = Stage::open_stored(2, 10).await;
    let troubled = stage.practice.announcement().troubled[0].address.to_string();
    stage.wizard.rooms_add(RoomsAdd { setup: stage.setup.clone(), text: troubled }).await.unwrap();
    let (before, _) = stage.summary().await;
    assert_eq!((before.rooms, before.rooms_left_out, before.meetings), (0, 3, 0), "nothing is validated yet");
    stage.validate().await;
    let (summary, _) = stage.summary().await;
    assert_eq!((summary.rooms, summary.rooms_left_out), (2, 1));
    assert!(summary.meetings > 10 && !summary.cancelled);
    let preview = stage.wizard.notifications_preview(stage.named()).await.unwrap();
    assert_eq!(preview.notifications, Some(summary.meetings), "step 5 knows how many that would be");
    assert!(preview.people.is_some_and(|people| people > 1), "and to how many people: {preview:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn views_that_are_cut_off_in_silence_are_noticed() {
    let whole = Stage::open_stored(2, 1_500).await;
    whole.validate().await;
    let mut silent = Stage::open_with(2, 1_500, |options| options.find_limit_silent = true).await;
    let file = anteroom_wizard::wire::SetupFile { file: silent.setup_file().display().to_string() };
    silent.setup = silent.wizard.setup_import(file).await.unwrap().id;
    silent.know_password();
    silent.validate().await;
    assert_eq!(silent.summary().await.0.meetings, whole.summary().await.0.meetings, "nothing is overlooked");
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_it_says_so_and_gives_what_it_has() {
    let stage = Stage::open_stored(4, 20).await;
    stage.validate().await;
    stage.faults(r#"[{"action": {"delay_ms": 60000}}]"#);
    let cancel = async {
        stage.until_asked().await;
        stage.wizard.operation_cancel(&OperationRef { operation: operation() });
    };
    let ((summary, _), ()) = tokio::join!(stage.summary(), cancel);
    assert!(summary.cancelled && summary.owners.is_none(), "it was not counted to the end");
    let preview = stage.wizard.notifications_preview(stage.named()).await.unwrap();
    assert_eq!(preview.notifications, None, "half a count is not told as one");
}

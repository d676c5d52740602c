//! The dry run says, room by room, what the import then does.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};

use anteroom_practice::organization::{Range, Sensitivity};
use anteroom_wizard::wire::{DryRun, DryRunEvent, DryRunStart, OperationRef};
use rusqlite::Connection;

use crate::support::{Stage, operation};

impl Stage {
    async fn dry_run(&self) -> (DryRun, Vec<DryRunEvent>) {
        let events = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&events);
        let request = DryRunStart { setup: self.setup.clone(), operation: operation() };
        let result =
            self.wizard.dry_run(request, move |event| kept.lock().unwrap().push(event)).await.unwrap();
        let events = events.lock().unwrap().clone();
        (result, events)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn its_numbers_are_those_of_the_import_and_of_the_organization() {
    for adopt in [true, false] {
        let stage = Stage::open_stored(4, 100).await;
        stage.adopt(adopt).await;
        stage.validate().await;
        let (dry, events) = stage.dry_run().await;
        assert_eq!(dry.rooms.len(), 4);
        assert_eq!(
            events.last().map(|event| (event.rooms_done, event.total.meetings)),
            Some((4, dry.total.meetings))
        );
        assert!(!stage.planner().exists(), "looking makes no planner");
        let result = stage.import_all().await;
        let database = Connection::open(stage.planner()).unwrap();
        let number =
            |sql: &str, room: &str| -> u32 { database.query_row(sql, [room], |row| row.get(0)).unwrap() };
        let organization = stage.practice.organization();
        let (from, until) = organization.default_window();
        for row in &dry.rooms {
            let counts = row.counts.expect("every room can be read");
            let of_room = "FROM meetings WHERE room = lower(?1)";
            assert_eq!(counts.meetings, number(&format!("SELECT count(*) {of_room}"), &row.address));
            let fallen = format!("SELECT count(*) {of_room} AND owner_reason <> 'organizer'");
            assert_eq!(
                counts.owner_unknown,
                number(&fallen, &row.address),
                "{}: adoption {adopt}",
                row.address
            );
            let room = organization.mailbox(&row.address).unwrap();
            let truth = organization.room_truth(room, from, until).entries;
            let taken: HashSet<_> = truth.iter().filter_map(|entry| entry.series_uid.clone()).collect();
            let masters: Vec<_> = organization
                .calendar(room)
                .unwrap()
                .items()
                .into_iter()
                .filter(|item| taken.contains(&item.appointment.uid))
                .collect();
            let endless = masters.iter().filter(|item| {
                item.series.as_ref().is_some_and(|series| series.recurrence.range == Range::NoEnd)
            });
            assert!(counts.endless <= counts.series && counts.series as usize <= taken.len());
            assert!(counts.endless as usize <= endless.count(), "no series is called endless that ends");
            assert_eq!(counts.added, counts.meetings, "all of it is new");
            let reasons = counts.not_in_planner + counts.unresolved + counts.outside;
            assert_eq!(
                counts.owner_unknown,
                reasons + counts.of_resources + counts.nameless,
                "each for a reason"
            );
            for (reason, seen) in [
                ("not_in_planner", counts.not_in_planner),
                ("unresolved", counts.unresolved),
                ("external", counts.outside),
                ("room", counts.of_resources),
                ("missing", counts.nameless),
            ] {
                let sql = format!("SELECT count(*) {of_room} AND owner_reason = '{reason}'");
                assert_eq!(seen, number(&sql, &row.address), "{}: {reason}", row.address);
            }
            for (reason, seen) in [
                ("cancelled", counts.cancelled),
                ("declined", counts.declined),
                ("unreadable", counts.unreadable),
                ("folded", counts.folded),
                ("gap", counts.gaps),
            ] {
                let sql = format!(
                    "SELECT count(*) FROM import_skipped WHERE room = lower(?1) AND reason = '{reason}'"
                );
                assert_eq!(seen, number(&sql, &row.address), "{}: {reason}", row.address);
            }
            let private = truth.iter().filter(|entry| entry.sensitivity != Sensitivity::Normal).count();
            assert!(counts.private as usize <= private, "cancelled entries are not counted");
        }
        assert_eq!(dry.total.meetings, result.tally.imported, "in all");
        assert_eq!(dry.total.owner_unknown, result.tally.fallback_owned);
        let missing: u32 = dry.owners_missing.iter().map(|owner| owner.meetings).sum();
        assert_eq!(missing, dry.total.owner_unknown, "whoever is missing is named");
        let owners = dry.summary.owners.expect("they are counted with the meetings");
        assert_eq!(owners.fallback_meetings, result.tally.fallback_owned);
        let people = |reason: &str, what: &str| -> u32 {
            let sql = format!("SELECT count(DISTINCT {what}) FROM meetings WHERE owner_reason {reason}");
            database.query_row(&sql, [], |row| row.get(0)).unwrap()
        };
        assert_eq!(owners.found, people("= 'organizer'", "owner_id"), "adoption: {adopt}");
        let nobodies = "NOT IN ('organizer', 'room', 'missing')";
        assert_eq!(owners.missing, people(nobodies, "lower(organizer_address)"), "adoption: {adopt}");
        assert!(dry.total.endless > 0 && dry.total.private > 0, "the organization has both: {:?}", dry.total);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_is_cancelled_keeps_what_it_saw() {
    let stage = Stage::open_stored(4, 60).await;
    stage.validate().await;
    let wizard = Arc::new(stage.wizard);
    let cancelling = Arc::clone(&wizard);
    let request = DryRunStart { setup: stage.setup.clone(), operation: operation() };
    let listener = move |event: DryRunEvent| {
        if event.rooms_done == 2 {
            cancelling.operation_cancel(&OperationRef { operation: operation() });
        }
    };
    let dry = wizard.dry_run(request, listener).await.unwrap();
    assert!(dry.cancelled);
    assert_eq!(dry.rooms.len(), 2, "the rooms read before");
    let sum: u32 = dry.rooms.iter().filter_map(|row| row.counts).map(|counts| counts.meetings).sum();
    assert_eq!(dry.total.meetings, sum, "the totals are those of the rooms read");
}

#[tokio::test(flavor = "multi_thread")]
async fn batches_the_server_ends_early_change_no_number() {
    let stage = Stage::open_stored(2, 150).await;
    stage.validate().await;
    let calm = stage.dry_run().await.0;
    assert!(calm.total.endless > 0, "there are series without an end");
    stage.faults(
        r#"[{"match": {"operation": "GetItem", "every": 2},
             "action": {"response_code": {"code": "ErrorBatchProcessingStopped", "item": 3, "stops": true}}}]"#,
    );
    let stopped = stage.dry_run().await.0;
    assert_eq!(format!("{:?}", stopped.total), format!("{:?}", calm.total));
}

//! One thing is spoilt in an organization: everything else arrives, and everything lost is named.

use std::collections::BTreeSet;

use anteroom_wizard::wire::{ImportResult, LeftOutQuery, LeftOutReason, LeftOutRow, RunPhaseKind};
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use serde_json::json;

use crate::support::Stage;

/// An entry of a room's calendar that belongs into the planner.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Wanted {
    room: String,
    uid: String,
    start: Timestamp,
    end: Timestamp,
    item: String,
}

/// The window of an import on the day of the tests.
fn window() -> (Timestamp, Timestamp) {
    ("2025-12-02T00:00:00Z".parse().unwrap(), "2027-03-02T00:00:00Z".parse().unwrap())
}

fn wanted(stage: &Stage) -> BTreeSet<Wanted> {
    let organization = stage.practice.organization();
    let (from, until) = window();
    let mut all = BTreeSet::new();
    for room in stage.rooms() {
        let calendar = organization.calendar(organization.mailbox(&room.address).unwrap()).unwrap();
        all.extend(
            calendar
                .view(from, until)
                .into_iter()
                .filter(|entry| {
                    use anteroom_practice::organization::Response;
                    !entry.appointment.is_cancelled && entry.appointment.my_response != Response::Decline
                })
                .map(|entry| Wanted {
                    room: room.address.to_lowercase(),
                    uid: entry.appointment.uid.0.clone(),
                    start: entry.start,
                    end: entry.end,
                    item: entry.id.as_str().to_owned(),
                }),
        );
    }
    all
}

fn imported(stage: &Stage) -> BTreeSet<Wanted> {
    let database = Connection::open(stage.planner()).unwrap();
    let mut statement =
        database.prepare("SELECT room, uid, start_utc, end_utc, item_id FROM meetings").unwrap();
    let at = |text: String| text.parse::<Timestamp>().unwrap();
    let rows = statement.query_map([], |row| {
        Ok(Wanted {
            room: row.get(0)?,
            uid: row.get(1)?,
            start: at(row.get(2)?),
            end: at(row.get(3)?),
            item: row.get(4)?,
        })
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// What is spoilt, and whether it stays so.
struct Spoil {
    what: String,
    rules: serde_json::Value,
    /// The fault passes: nothing may be lost.
    passes: bool,
}

/// Every way the fault script can spoil an item, a batch or a day, one of them by chance.
fn spoil(random: &mut fastrand::Rng, victim: &Wanted) -> Spoil {
    let item = json!({"item": victim.item, "operation": "GetItem"});
    let batch = json!({"operation": "GetItem", "mailbox": victim.room, "nth": 1});
    let list = json!({"operation": "FindItem", "mailbox": victim.room, "nth": 1});
    let inside = victim.start + SignedDuration::from_secs(1);
    let day = json!({"operation": "FindItem", "mailbox": victim.room, "view_holds": inside});
    let fault = |code: &str| json!({"soap_fault": {"code": code}});
    let cases: Vec<(&str, &serde_json::Value, serde_json::Value, bool)> = vec![
        ("item: damaged", &item, json!({"response_code": {"code": "ErrorItemCorrupt"}}), false),
        (
            "item: a code of the future",
            &item,
            json!({"response_code": {"code": "ErrorFromTheFuture"}}),
            false,
        ),
        (
            "item: internal error",
            &item,
            json!({"response_code": {"code": "ErrorInternalServerError"}}),
            false,
        ),
        ("item: a fault for its whole batch", &item, fault("ErrorInternalServerError"), false),
        ("item: a fault without a code", &item, fault("Server"), false),
        ("item: refused request", &item, fault("Client"), false),
        ("item: not well-formed", &item, json!("malformed_xml"), false),
        (
            "item: a start that is none",
            &item,
            json!({"rewrite": {"find": "<t:Start>", "with": "<t:Start>x"}}),
            false,
        ),
        (
            "item: an end tag missing",
            &item,
            json!({"rewrite": {"find": "</t:Subject>", "with": "</t:Sobject>"}}),
            false,
        ),
        (
            "item: an empty flag",
            &item,
            json!({"rewrite": {"find": "<t:IsCancelled>false</t:IsCancelled>", "with": "<t:IsCancelled/>"}}),
            false,
        ),
        (
            "item: a word nobody foresaw",
            &item,
            json!({"rewrite": {"find": "<t:LegacyFreeBusyStatus>Busy", "with": "<t:LegacyFreeBusyStatus>Napping"}}),
            true,
        ),
        (
            "batch: stopped where a mailbox moves",
            &batch,
            json!({"response_code": {"code": "ErrorMailboxMoveInProgress", "item": 2, "stops": true}}),
            true,
        ),
        ("batch: a fault once", &batch, fault("ErrorInternalServerError"), true),
        ("batch: broken off", &batch, json!({"cut_body_after": 300}), true),
        ("batch: unavailable", &batch, json!({"status": {"code": 503}}), true),
        ("list: broken off", &list, json!("drop"), true),
        ("list: busy", &list, json!({"soap_fault": {"code": "ErrorServerBusy", "back_off_ms": 20}}), true),
        ("day: a series without an occurrence", &day, fault("ErrorRecurrenceHasNoOccurrence"), false),
        ("day: damaged", &day, json!({"response_code": {"code": "ErrorCorruptData"}}), false),
        ("day: not well-formed", &day, json!("malformed_xml"), false),
    ];
    let (what, matches, action, passes) = cases[random.usize(..cases.len())].clone();
    Spoil { what: what.to_owned(), rules: json!([{"match": matches, "action": action}]), passes }
}

async fn left_out(stage: &Stage) -> Vec<LeftOutRow> {
    let reasons = vec![LeftOutReason::Unreadable, LeftOutReason::Gap, LeftOutReason::Folded];
    let query = LeftOutQuery { setup: stage.setup.clone(), reasons, offset: 0, limit: 1_000 };
    stage.wizard.import_left_out(query).await.unwrap().rows
}

/// Whether a row names the loss of an entry.
fn names(row: &LeftOutRow, lost: &Wanted) -> bool {
    if !row.address.eq_ignore_ascii_case(&lost.room) {
        return false;
    }
    let Some(start) = row.start else { return false };
    match row.reason {
        LeftOutReason::Gap => row.end.is_some_and(|end| start <= lost.start && lost.start < end),
        _ => start == lost.start,
    }
}

fn check(
    spoil: &Spoil,
    seed: u64,
    result: &ImportResult,
    want: &BTreeSet<Wanted>,
    have: &BTreeSet<Wanted>,
    rows: &[LeftOutRow],
) {
    let told = format!("seed {seed}, {}", spoil.what);
    assert_eq!(result.phase, RunPhaseKind::Finished, "{told}: {:?}", result.stopped_by);
    assert!(result.causes.is_empty(), "{told}: no room is given up: {:?}", result.causes);
    assert!(have.is_subset(want), "{told}: nothing is invented");
    let lost: Vec<_> = want.difference(have).collect();
    for entry in &lost {
        assert!(
            rows.iter().any(|row| names(row, entry)),
            "{told}: {entry:?} is lost and not named: {rows:?}"
        );
    }
    for row in rows {
        let day = SignedDuration::from_hours(24);
        if let (LeftOutReason::Gap, Some(start), Some(end)) = (row.reason, row.start, row.end) {
            assert!(end.duration_since(start) <= day, "{told}: no more than a day: {row:?}");
        }
    }
    if spoil.passes {
        assert!(
            lost.is_empty() && rows.is_empty(),
            "{told}: it passes, so nothing is lost: {lost:?}, {rows:?}"
        );
    } else {
        assert!(!rows.is_empty(), "{told}: something was spoilt for good");
        if spoil.what.starts_with("item") {
            assert_eq!((lost.len(), rows.len()), (1, 1), "{told}: the item alone: {lost:?}, {rows:?}");
        }
    }
    assert_eq!(
        result.losses.new as usize,
        rows.iter().filter(|row| row.reason != LeftOutReason::Folded).count(),
        "{told}"
    );
}

/// Spoils one thing in each of these organizations.
async fn spoil_each(seeds: std::ops::Range<u64>) {
    for seed in seeds {
        let mut random = fastrand::Rng::with_seed(seed);
        let stage = Stage::open_with(2, 14, |options| options.size.seed = seed).await;
        let want = wanted(&stage);
        let victims: Vec<_> = want.iter().collect();
        let victim = victims[random.usize(..victims.len())];
        let spoil = spoil(&mut random, victim);
        stage.faults(&spoil.rules.to_string());
        let result = stage.import_all().await;
        check(&spoil, seed, &result, &want, &imported(&stage), &left_out(&stage).await);
        // Once it is mended everything is there, and the rows that were there are the same.
        stage.faults("[]");
        let mended = stage.import_all().await;
        assert_eq!(imported(&stage), want, "seed {seed}, {}: mended", spoil.what);
        assert_eq!(mended.tally.removed, 0, "seed {seed}, {}", spoil.what);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_spoilt_everything_else_arrives_and_every_loss_is_named() {
    spoil_each(0..24).await;
}

/// Two hundred organizations.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes: cargo xtask soak"]
async fn soak_whatever_is_spoilt_everything_else_arrives_and_every_loss_is_named() {
    spoil_each(1_000..1_200).await;
}

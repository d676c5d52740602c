//! Calendars a server stumbles over, imported: everything beside what it cannot give arrives.

use std::collections::BTreeMap;
use std::path::Path;

use anteroom_wizard::Code;
use anteroom_wizard::wire::RunPhaseKind;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rusqlite::Connection;

use crate::support::Stage;

const ROOMS: usize = 2;
const MEETINGS: usize = 90;

/// Every entry of the planner by its item, with when it begins and ends.
fn entries(planner: &Path) -> BTreeMap<String, (Timestamp, Timestamp)> {
    let database = Connection::open(planner).unwrap();
    let mut statement = database.prepare("SELECT item_id, start_utc, end_utc FROM meetings").unwrap();
    let at = |text: String| text.parse::<Timestamp>().unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (at(row.get(1)?), at(row.get(2)?))))).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// What an undisturbed import brings.
async fn calm() -> BTreeMap<String, (Timestamp, Timestamp)> {
    let stage = Stage::open(ROOMS, MEETINGS).await;
    assert_eq!(stage.import_all().await.phase, RunPhaseKind::Finished);
    entries(&stage.planner())
}

/// What an import brings while these faults last.
async fn disturbed(faults: &str) -> BTreeMap<String, (Timestamp, Timestamp)> {
    let stage = Stage::open(ROOMS, MEETINGS).await;
    stage.faults(faults);
    let result = stage.import_all().await;
    assert_eq!(result.phase, RunPhaseKind::Finished, "{faults}: {:?}", result.stopped_by);
    assert!(result.causes.is_empty(), "{faults}: no room is given up: {:?}", result.causes);
    assert_eq!(stage.practice.log().panics, 0, "{faults}: the server survived");
    entries(&stage.planner())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_item_costs_no_other_however_the_server_stumbles_over_it() {
    let calm = calm().await;
    let item = calm.keys().nth(calm.len() / 2).unwrap().clone();
    let mut rest = calm.clone();
    rest.remove(&item);
    for (action, left) in [
        (r#"{"soap_fault": {"code": "ErrorInternalServerError"}}"#, &rest),
        (r#"{"soap_fault": {"code": "ErrorCorruptData"}}"#, &rest),
        (r#"{"soap_fault": {"code": "Server"}}"#, &rest),
        (r#""malformed_xml""#, &rest),
        (r#"{"response_code": {"code": "ErrorItemCorrupt"}}"#, &rest),
        (r#"{"response_code": {"code": "ErrorItemCorrupt", "stops": true}}"#, &rest),
        (r#"{"rewrite": {"find": "</t:CalendarItem>", "with": "</t:Calendar>"}}"#, &rest),
        // Whether it is cancelled is not guessed.
        (
            r#"{"rewrite": {"find": "<t:IsCancelled>false</t:IsCancelled>", "with": "<t:IsCancelled/>"}}"#,
            &rest,
        ),
        // Of this text it is known what holds without it.
        (r#"{"rewrite": {"find": "<t:Subject>", "with": "<t:Subject>&nbsp;&odd; R&D "}}"#, &calm),
    ] {
        let faults =
            format!(r#"[{{"match": {{"operation": "GetItem", "item": "{item}"}}, "action": {action}}}]"#);
        assert_eq!(&disturbed(&faults).await, left, "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_ends_early_or_fails_now_and_then_costs_nothing() {
    let calm = calm().await;
    for (every, action) in [
        (2, r#"{"response_code": {"code": "ErrorInternalServerError", "item": 3, "stops": true}}"#),
        (3, r#"{"response_code": {"code": "ErrorMailboxMoveInProgress", "item": 3, "stops": true}}"#),
        (3, r#"{"soap_fault": {"code": "Server"}}"#),
        (3, r#"{"status": {"code": 500, "body": "<html><head><title>Runtime Error</title></head></html>"}}"#),
    ] {
        let faults =
            format!(r#"[{{"match": {{"operation": "GetItem", "every": {every}}}, "action": {action}}}]"#);
        assert_eq!(disturbed(&faults).await, calm, "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_cannot_be_listed_costs_that_day() {
    let calm = calm().await;
    let (busy, _) = calm.values().nth(calm.len() / 2).unwrap();
    let from = busy.to_zoned(TimeZone::UTC).start_of_day().unwrap().timestamp();
    let (noon, to) = (from + 12.hours(), from + 24.hours());
    let is_only_in_it = |(start, end): &(Timestamp, Timestamp)| *start >= from && *end <= to;
    let rest: BTreeMap<_, _> = calm
        .iter()
        .filter(|(_, times)| !is_only_in_it(times))
        .map(|(id, times)| (id.clone(), *times))
        .collect();
    assert!(rest.len() < calm.len(), "something is on this day");
    for action in [
        r#"{"response_code": {"code": "ErrorRecurrenceHasNoOccurrence"}}"#,
        r#"{"soap_fault": {"code": "ErrorInternalServerError"}}"#,
        r#""malformed_xml""#,
    ] {
        let faults = format!(
            r#"[{{"match": {{"operation": "FindItem", "view_holds": "{noon}"}}, "action": {action}}}]"#
        );
        assert_eq!(disturbed(&faults).await, rest, "{action}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_further_address_is_told_with_the_primary_one() {
    let stage = Stage::open(ROOMS, MEETINGS).await;
    let room = stage.rooms()[0].address.clone();
    stage.faults(&format!(
        r#"[{{"match": {{"mailbox": "{room}"}}, "action": {{"soap_fault":
             {{"code": "ErrorNonPrimarySmtpAddress", "values": {{"Primary": "first@practice.example"}}}}}}}}]"#
    ));
    let result = stage.import_all().await;
    let [cause] = result.causes.as_slice() else { panic!("one cause, {:?}", result.causes) };
    assert_eq!((cause.finding.code, &cause.rooms), (Code::RoomAddressIsAlias, &vec![room]));
    assert_eq!(cause.finding.args.find("primary"), Some("first@practice.example"), "what to use is named");
}

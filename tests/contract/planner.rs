//! What every [`Planner`] must do.

use std::sync::Arc;

use anteroom_domain::ports::{FailedUnit, OwnedMeeting, PageCommit, Planner, PlannerRecords, SkippedItem};
use anteroom_domain::{
    Availability, Code, Cursor, Disposition, Failure, LeasedUnit, Meeting, MeetingKey, MeetingKind,
    Organizer, OrganizerAddress, OwnDomains, Owner, OwnerReason, Plan, PlannedRoom, ResponseStatus,
    RoomState, RunId, RunOutcome, Sensitivity, SkipReason, SmtpAddress, Tally, TimeWindow,
};
use anteroom_import::Rehearsal;
use anteroom_planner::SqlitePlanner;
use jiff::{SignedDuration, Timestamp};

#[tokio::test]
async fn sqlite_conforms() {
    let folder = tempfile::tempdir().unwrap();
    conforms(&SqlitePlanner::open(folder.path().join("planner.sqlite")).await.unwrap()).await;
}

#[tokio::test]
async fn a_rehearsal_on_nothing_conforms() {
    conforms(&Rehearsal::<SqlitePlanner>::new(None).0).await;
}

#[tokio::test]
async fn a_rehearsal_on_a_planner_conforms_and_leaves_it_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let planner = Arc::new(SqlitePlanner::open(folder.path().join("planner.sqlite")).await.unwrap());
    conforms(&Rehearsal::new(Some(Arc::clone(&planner))).0).await;
    assert_eq!(planner.count_meetings().await.unwrap(), 0);
    assert!(planner.load_history().await.unwrap().is_empty());
    assert_eq!(planner.find_user(&address("new@contoso.com")).await.unwrap(), None);
}

async fn conforms(planner: &impl Planner) {
    knows_whoever_was_saved(planner).await;
    lends_each_unit_to_one_worker(planner).await;
    counts_each_entry_once(planner).await;
    loses_nothing_of_a_room_that_was_not_read_whole(planner).await;
    removes_what_a_whole_reading_missed(planner).await;
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn address(text: &str) -> SmtpAddress {
    text.parse().unwrap()
}

const START: &str = "2026-01-01T00:00:00Z";

fn plan(rooms: &[&str], pieces: i32) -> Plan {
    let length = SignedDuration::from_hours(240);
    let window = TimeWindow::new(at(START), at(START) + length * pieces).unwrap();
    let planned = |room: &&str| PlannedRoom { address: address(room), display_name: (*room).to_owned() };
    Plan {
        rooms: rooms.iter().map(planned).collect(),
        window,
        pieces: window.split(length),
        fallback_owner: address("facilities@contoso.com"),
        adopt_directory_users: false,
        own_domains: OwnDomains::default(),
        silence_notifications: false,
    }
}

/// An hour's meeting so many hours after the beginning.
fn meeting(uid: &str, hour: i32) -> Meeting {
    let start = at(START) + SignedDuration::from_hours(1) * hour;
    Meeting {
        key: MeetingKey { uid: uid.to_owned(), original_start: None },
        item_id: format!("item-{uid}"),
        change_key: "1".to_owned(),
        kind: MeetingKind::Single,
        series: None,
        start,
        end: start + SignedDuration::from_hours(1),
        zone: None,
        all_day: None,
        subject: format!("About {uid}"),
        location: String::new(),
        organizer: Organizer {
            name: "Ann".to_owned(),
            address: OrganizerAddress::Smtp(address("ann@contoso.com")),
        },
        attendees: Vec::new(),
        response: ResponseStatus::Accepted,
        availability: Availability::Busy,
        sensitivity: Sensitivity::Normal,
        cancelled: false,
        modified: None,
    }
}

async fn owned(planner: &impl Planner, meeting: Meeting, reason: OwnerReason) -> OwnedMeeting {
    let address = address(if reason.is_fallback() { "facilities@contoso.com" } else { "ann@contoso.com" });
    let user = planner.save_user(&address, "A name").await.unwrap();
    OwnedMeeting { meeting, owner: Owner { user, address, reason } }
}

async fn begin(planner: &impl Planner, plan: &Plan) -> RunId {
    let run = planner.create_run(plan, at(START)).await.unwrap();
    assert_eq!(planner.reopen_run(run, false).await.unwrap().plan, *plan, "an import opens its run");
    run
}

async fn lease(planner: &impl Planner, run: RunId) -> LeasedUnit {
    planner.lease_unit(run, 9).await.unwrap().expect("a unit is pending")
}

/// A page of meetings of Ann.
async fn commit(
    planner: &impl Planner,
    unit: &LeasedUnit,
    meetings: &[Meeting],
    next: Option<&str>,
) -> Tally {
    let mut page = Vec::new();
    for meeting in meetings {
        page.push(owned(planner, meeting.clone(), OwnerReason::Organizer).await);
    }
    commit_page(planner, unit, page, Vec::new(), next).await
}

async fn commit_page(
    planner: &impl Planner,
    unit: &LeasedUnit,
    meetings: Vec<OwnedMeeting>,
    skipped: Vec<SkippedItem>,
    next: Option<&str>,
) -> Tally {
    let next = next.map(|text| Cursor(text.to_owned()));
    planner
        .commit_page(PageCommit { unit: unit.id, meetings, skipped, next, read_at: at(START) })
        .await
        .unwrap()
}

async fn knows_whoever_was_saved(planner: &impl Planner) {
    let new = address("new@contoso.com");
    assert_eq!(planner.find_user(&new).await.unwrap(), None);
    let user = planner.save_user(&new, "New").await.unwrap();
    assert_eq!(planner.find_user(&address("NEW@contoso.com")).await.unwrap(), Some(user));
    assert_eq!(planner.save_user(&new, "Newer").await.unwrap(), user, "whoever is there stays who they are");
    assert_ne!(planner.save_user(&address("other@contoso.com"), "Other").await.unwrap(), user);
}

async fn lends_each_unit_to_one_worker(planner: &impl Planner) {
    let run = begin(planner, &plan(&["a@contoso.com", "b@contoso.com"], 3)).await;
    let first = planner.lease_unit(run, 1).await.unwrap().unwrap();
    assert!(first.window.first && first.cursor.is_none() && first.attempts == 0);
    let second = planner.lease_unit(run, 1).await.unwrap().unwrap();
    assert_ne!(first.room, second.room, "one unit a room");
    assert_eq!(planner.lease_unit(run, 1).await.unwrap(), None, "each room has its one");
    planner.release_unit(second.id).await.unwrap();
    assert_eq!(planner.lease_unit(run, 1).await.unwrap().map(|unit| unit.id), Some(second.id), "given back");
    let failure = Failure::new(Code::Timeout, Disposition::Retry);
    let failed = FailedUnit { unit: first.id, failure, again: true, at: at(START) };
    planner.fail_unit(failed.clone()).await.unwrap();
    let states = planner.room_progress(run).await.unwrap();
    assert_eq!(states[0].state, RoomState::ConnectionLost, "it says what it met");
    let next = planner.lease_unit(run, 1).await.unwrap().unwrap();
    assert!(next.room == first.room && next.id != first.id, "what failed comes after what was never tried");
    commit(planner, &next, &[], None).await;
    let last = planner.lease_unit(run, 1).await.unwrap().unwrap();
    commit(planner, &last, &[], None).await;
    let again = planner.lease_unit(run, 1).await.unwrap().unwrap();
    assert_eq!((again.id, again.attempts), (first.id, 1));
    planner.fail_unit(FailedUnit { again: false, ..failed }).await.unwrap();
    let units = planner.room_units(run).await.unwrap();
    assert_eq!((units[0].done, units[0].failed, units[0].total), (2, 1, 3));
    assert_eq!((units[1].done, units[1].failed, units[1].total), (0, 0, 3));
    planner.end_run(run, &RunOutcome::Cancelled, at(START)).await.unwrap();
}

async fn counts_each_entry_once(planner: &impl Planner) {
    let run = begin(planner, &plan(&["c@contoso.com"], 1)).await;
    let unit = lease(planner, run).await;
    let mut twin = meeting("one", 9);
    twin.item_id = "another".to_owned();
    let mut page = vec![owned(planner, meeting("one", 9), OwnerReason::Organizer).await];
    page.push(owned(planner, twin, OwnerReason::Organizer).await);
    page.push(owned(planner, meeting("two", 30), OwnerReason::Unresolved).await);
    let skipped = vec![SkippedItem::of(&meeting("three", 50), SkipReason::Cancelled)];
    let added = commit_page(planner, &unit, page.clone(), skipped.clone(), Some("on")).await;
    let expected = Tally {
        imported: 2,
        created: 2,
        fallback_owned: 1,
        skipped_cancelled: 1,
        skipped_folded: 1,
        ..Tally::default()
    };
    assert_eq!(added, expected);
    assert_eq!(
        commit_page(planner, &unit, page, skipped, None).await,
        Tally::default(),
        "the same once more adds nothing"
    );
    assert_eq!(commit(planner, &unit, &[meeting("four", 70)], None).await, Tally::default(), "it is done");
    assert_eq!(planner.tally(run).await.unwrap(), expected);
    assert_eq!(planner.lease_unit(run, 9).await.unwrap(), None);
    let rooms = planner.room_progress(run).await.unwrap();
    assert_eq!((rooms[0].state, rooms[0].meetings), (RoomState::Imported, 2));
    planner.end_run(run, &RunOutcome::Finished, at(START)).await.unwrap();
    assert_eq!(planner.tally(run).await.unwrap(), expected, "nothing was missing");
}

async fn loses_nothing_of_a_room_that_was_not_read_whole(planner: &impl Planner) {
    let run = begin(planner, &plan(&["d@contoso.com"], 2)).await;
    let units = [lease(planner, run).await, lease(planner, run).await];
    commit(planner, &units[0], &[], None).await;
    let failure = Failure::new(Code::MailboxUnavailable, Disposition::SkipItem);
    planner.fail_unit(FailedUnit { unit: units[1].id, failure, again: false, at: at(START) }).await.unwrap();
    assert!(planner.load_doomed(run, 9).await.unwrap().is_empty());
    planner.end_run(run, &RunOutcome::Finished, at(START)).await.unwrap();
    assert_eq!(planner.tally(run).await.unwrap().removed, 0);
}

/// A planner that keeps what it is given has something to lose in the second run; one that only counts has not.
async fn removes_what_a_whole_reading_missed(planner: &impl Planner) {
    let plan = plan(&["e@contoso.com"], 1);
    let all: Vec<_> = (0..8).map(|number| meeting(&format!("m{number}"), 10 * number)).collect();
    let run = begin(planner, &plan).await;
    commit(planner, &lease(planner, run).await, &all, None).await;
    planner.end_run(run, &RunOutcome::Finished, at(START)).await.unwrap();
    let kept = planner.load_standing(&address("e@contoso.com")).await.unwrap().len();
    assert!(kept == 8 || kept == 0, "everything or nothing: {kept}");
    let run = begin(planner, &plan).await;
    commit(planner, &lease(planner, run).await, &all[2..], None).await;
    let doomed = planner.load_doomed(run, 9).await.unwrap();
    let items: Vec<_> = doomed.iter().flat_map(|room| &room.items).collect();
    assert_eq!(items.len(), if kept == 8 { 2 } else { 0 }, "two of eight are routine: {items:?}");
    if let Some(room) = doomed.first() {
        let spared = anteroom_domain::ports::DoomedRoom { items: room.items[..1].to_vec(), ..room.clone() };
        planner.spare(run, &spared).await.unwrap();
    }
    planner.end_run(run, &RunOutcome::Finished, at(START)).await.unwrap();
    let removed = planner.tally(run).await.unwrap().removed;
    assert_eq!(removed, if kept == 8 { 1 } else { 0 }, "but what was spared");
}

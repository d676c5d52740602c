//! The planner on real files.

mod damaged;
mod identity;
mod ledger;
mod losses;
mod migrating;
mod moved;
mod opening;
mod owning;
mod pages;
mod people;
mod removals;
mod switch;

use anteroom_domain::ports::{
    NewUser, OwnedMeeting, PageCommit, PastOutcome, PeopleImport, Planner, PlannerRecords, SkippedItem,
    UsersImported,
};
use anteroom_domain::{
    Attendee, AttendeeRole, Availability, Cursor, LeasedUnit, Meeting, MeetingKey, MeetingKind, Organizer,
    OrganizerAddress, Owner, OwnerReason, Plan, PlannedRoom, ResponseStatus, RunId, RunOutcome, Sensitivity,
    SkipReason, Tally, TimeWindow,
};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use crate::SqlitePlanner;

const ROOM: &str = "Room1@contoso.com";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A planner in a folder of its own that is gone with the test.
struct Ground {
    planner: SqlitePlanner,
    folder: TempDir,
}

impl Ground {
    async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let planner = SqlitePlanner::open(folder.path().join("planner.sqlite")).await.unwrap();
        Self { planner, folder }
    }

    /// The same file, opened by the next process.
    async fn reopen(self) -> Self {
        let Self { planner, folder } = self;
        drop(planner);
        let planner = SqlitePlanner::open(folder.path().join("planner.sqlite")).await.unwrap();
        Self { planner, folder }
    }

    /// Everybody in one part.
    async fn import_people(&self, people: Vec<NewUser>) -> UsersImported {
        let mut import = self.planner.begin_people();
        import.add(people).await.unwrap();
        import.finish().await.unwrap()
    }

    async fn run(&self, silence: bool) -> RunId {
        self.planner.create_run(&plan(&[ROOM], 2, silence), at("2026-01-01T00:00:00Z")).await.unwrap()
    }

    async fn lease(&self, run: RunId) -> LeasedUnit {
        self.planner.lease_unit(run, 2).await.unwrap().expect("a unit is pending")
    }

    async fn commit(&self, unit: &LeasedUnit, meetings: Vec<OwnedMeeting>, next: Option<&str>) -> Tally {
        self.commit_with(unit, meetings, Vec::new(), next).await
    }

    async fn commit_with(
        &self,
        unit: &LeasedUnit,
        meetings: Vec<OwnedMeeting>,
        skipped: Vec<SkippedItem>,
        next: Option<&str>,
    ) -> Tally {
        let next = next.map(|text| Cursor(text.to_owned()));
        let read_at = at("2026-01-01T10:00:00Z");
        self.planner
            .commit_page(PageCommit { unit: unit.id, meetings, skipped, next, read_at })
            .await
            .unwrap()
    }

    async fn owned(&self, meeting: Meeting, reason: OwnerReason) -> OwnedMeeting {
        let address = if reason.is_fallback() { "facilities@contoso.com" } else { "ann@contoso.com" };
        let address = address.parse().unwrap();
        let user = self.planner.save_user(&address, "A name").await.unwrap();
        OwnedMeeting { meeting, owner: Owner { user, address, reason } }
    }

    /// Everything the planner holds of calendars, row by row.
    async fn dump(&self) -> Vec<String> {
        let rows = self.planner.read(|connection| {
            let mut lines = Vec::new();
            for table in ["meetings", "attendees"] {
                let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let values: Result<Vec<rusqlite::types::Value>, _> =
                        (0..columns).map(|index| row.get(index)).collect();
                    lines.push(format!("{table} {:?}", values?));
                }
            }
            Ok(lines)
        });
        rows.await.unwrap()
    }

    /// A whole import of the room over two pieces: each entry in the piece it begins in, the later piece first if so wished.
    async fn import(&self, meetings: &[Meeting], later_first: bool) -> (RunId, Tally) {
        let run = self.run(false).await;
        self.read(run, meetings, later_first).await
    }

    /// The same, and it may remove whatever it misses.
    async fn import_allowed(&self, meetings: &[Meeting], later_first: bool) -> (RunId, Tally) {
        let run = self.run(false).await;
        self.planner.allow_removals(run).await.unwrap();
        self.read(run, meetings, later_first).await
    }

    async fn read(&self, run: RunId, meetings: &[Meeting], later_first: bool) -> (RunId, Tally) {
        let mut units = vec![self.lease(run).await, self.lease(run).await];
        if later_first {
            units.reverse();
        }
        let mut tally = Tally::default();
        for unit in units {
            let mut page = Vec::new();
            for meeting in meetings.iter().filter(|meeting| unit.window.owns(meeting.start, meeting.end)) {
                page.push(self.owned(meeting.clone(), OwnerReason::Organizer).await);
            }
            tally += self.commit(&unit, page, None).await;
        }
        let ended = self.end(run).await;
        assert_eq!(ended.imported, tally.imported, "the ledger counts the same");
        (run, ended)
    }

    /// Ends a run that read everything.
    async fn end(&self, run: RunId) -> Tally {
        self.planner.end_run(run, &RunOutcome::Finished, at("2026-01-01T11:00:00Z")).await.unwrap();
        self.planner.tally(run).await.unwrap()
    }

    /// Number, start and subject of each meeting, by number.
    async fn numbers(&self) -> Vec<(i64, Timestamp, String)> {
        let always = TimeWindow::new(at("2000-01-01T00:00:00Z"), at("2100-01-01T00:00:00Z")).unwrap();
        let meetings = self.planner.load_meetings(&ROOM.parse().unwrap(), always).await.unwrap();
        let mut all: Vec<_> = meetings.into_iter().map(|row| (row.id, row.start, row.subject)).collect();
        all.sort();
        all
    }

    async fn count(&self, sql: &'static str) -> i64 {
        self.planner
            .read(move |connection| Ok(connection.query_row(sql, [], |row| row.get(0))?))
            .await
            .unwrap()
    }
}

/// Rooms over the first `pieces` ten-day pieces of 2026.
fn plan(rooms: &[&str], pieces: i64, silence: bool) -> Plan {
    let start = at("2026-01-01T00:00:00Z");
    let length = SignedDuration::from_hours(240);
    let window = TimeWindow::new(start, start + length * i32::try_from(pieces).unwrap()).unwrap();
    Plan {
        rooms: rooms
            .iter()
            .map(|room| PlannedRoom {
                address: room.parse().unwrap(),
                display_name: format!("Name of {room}"),
            })
            .collect(),
        window,
        pieces: window.split(length),
        fallback_owner: "facilities@contoso.com".parse().unwrap(),
        adopt_directory_users: false,
        own_domains: anteroom_domain::OwnDomains::default(),
        silence_notifications: silence,
    }
}

/// An entry that could not be read.
fn unreadable(item_id: &str, label: &str, start: Option<&str>) -> SkippedItem {
    SkippedItem {
        item_id: item_id.to_owned(),
        label: label.to_owned(),
        start: start.map(at),
        end: None,
        reason: SkipReason::Unreadable,
        code: Some(anteroom_domain::Code::ItemUnreadable),
    }
}

/// An hour's meeting with an attendee.
fn meeting(uid: &str, start: &str) -> Meeting {
    let start = at(start);
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
        location: "Here".to_owned(),
        organizer: Organizer {
            name: "Ann".to_owned(),
            address: OrganizerAddress::Smtp("ann@contoso.com".parse().unwrap()),
        },
        attendees: vec![Attendee {
            name: "Bo".to_owned(),
            address: Some("bo@contoso.com".parse().unwrap()),
            role: AttendeeRole::Required,
            response: ResponseStatus::Accepted,
        }],
        response: ResponseStatus::Accepted,
        availability: Availability::Busy,
        sensitivity: Sensitivity::Normal,
        cancelled: false,
        modified: None,
    }
}

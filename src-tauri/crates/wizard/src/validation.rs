//! Step 4: the validation of many rooms, live.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anteroom_diagnosis::collect::{ListedRooms, RoomCollector};
use anteroom_diagnosis::{CheckId, Outcome, RoomReport, root_cause, validate_rooms};
use anteroom_domain::{Code, Failure, SmtpAddress};
use jiff::Timestamp;

use crate::Wizard;
use crate::check_rows;
use crate::open_setup::OpenSetup;
use crate::room_list::addresses;
use crate::rooms::Room;
use crate::setup::CheckMark;
use crate::wire::{
    FindingRow, RoomEntry, RoomKindName, RoomStatus, RoomsEvent, RoomsValidate, RoomsValidated,
};

/// Rooms asked about at once; each costs two or three requests, one after the other.
const AT_ONCE: usize = 4;
/// How often changed rows are sent.
const EVERY: Duration = Duration::from_millis(200);

/// Rows that changed since the last event.
struct Outbox {
    changed: HashMap<SmtpAddress, RoomEntry>,
    done: u32,
    total: u32,
    sent: Instant,
}

impl Wizard {
    /// Validates rooms, all or some, and keeps what was found. Rows are sent as they change.
    ///
    /// # Errors
    /// What is missing among the forms, and `import.nothing` when there is no room.
    pub async fn rooms_validate(
        &self,
        request: RoomsValidate,
        listener: impl Fn(RoomsEvent) + Send + Sync + 'static,
    ) -> Result<RoomsValidated, Failure> {
        let opened = self.opened(&request.setup)?;
        let wanted = addresses(&request.addresses);
        let rooms: Vec<SmtpAddress> = opened
            .rooms()
            .into_iter()
            .map(|room| room.address)
            .filter(|address| wanted.is_empty() || wanted.contains(address))
            .collect();
        if rooms.is_empty() {
            return Err(Failure::new(Code::ImportNothing, anteroom_domain::Disposition::StopRun));
        }
        let places: HashMap<_, _> =
            opened.rooms().into_iter().enumerate().map(|(place, room)| (room.address, place)).collect();
        let connection = self.connection(&request.setup).await?;
        let listed = ListedRooms::new(connection.client.clone());
        let running = self.operations.begin(&request.operation);
        let total = u32::try_from(rooms.len()).unwrap_or(u32::MAX);
        let outbox = Mutex::new(Outbox { changed: HashMap::new(), done: 0, total, sent: Instant::now() });
        let checking = mark(&opened, &rooms, RoomStatus::Checking);
        listener(RoomsEvent { rows: checking, done: 0, total });
        let mut stopped_by: Option<FindingRow> = None;
        let now = self.now;
        let cancelled = validate_rooms(
            rooms.clone(),
            &connection.scene,
            AT_ONCE,
            |room| RoomCollector::new(room.clone(), connection.client.clone(), listed.clone()),
            &running.token,
            |report| {
                if stopped_by.is_none() {
                    stopped_by = find_stop(&report);
                }
                let Some(row) = keep(&opened, &places, &report, now()) else { return };
                let mut outbox = outbox.lock().unwrap_or_else(PoisonError::into_inner);
                outbox.done += 1;
                outbox.changed.insert(report.room, row);
                if outbox.sent.elapsed() >= EVERY {
                    outbox.flush(&listener);
                }
            },
        )
        .await;
        let left = rooms_in(&opened, RoomStatus::Checking);
        let reset = mark(&opened, &left, RoomStatus::Skipped);
        {
            let mut outbox = outbox.lock().unwrap_or_else(PoisonError::into_inner);
            for row in reset {
                if let Ok(address) = row.address.parse() {
                    outbox.changed.insert(address, row);
                }
            }
            outbox.flush(&listener);
        }
        let at = now();
        opened.change_rooms(&self.store, at, |_| ()).await?;
        self.remember_rooms(&opened, at).await?;
        Ok(summary(&opened, &rooms, cancelled, stopped_by))
    }

    /// Keeps what the rooms say of the requirements they verify.
    async fn remember_rooms(&self, opened: &OpenSetup, at: Timestamp) -> Result<(), Failure> {
        let rooms = opened.rooms();
        let validated: Vec<_> = rooms.iter().filter(|room| room.validated.is_some()).collect();
        let without = |codes: &[Code]| {
            !validated.iter().any(|room| room.problems.iter().any(|code| codes.contains(code)))
        };
        let impersonation = without(&[Code::ImpersonationDenied, Code::EwsAccessDenied]);
        let primary = without(&[Code::RoomAddressIsAlias]);
        let any = !validated.is_empty();
        opened
            .change(&self.store, at, |setup| {
                if any {
                    let mut mark = |check: CheckId, passed| {
                        setup.checks.insert(check.dotted().to_owned(), CheckMark { passed, at });
                    };
                    mark(CheckId::RoomImpersonation, impersonation);
                    mark(CheckId::RoomPrimaryAddress, primary);
                }
            })
            .await
    }
}

impl Outbox {
    fn flush(&mut self, listener: &(impl Fn(RoomsEvent) + Send + Sync)) {
        self.sent = Instant::now();
        let rows = std::mem::take(&mut self.changed).into_values().collect();
        listener(RoomsEvent { rows, done: self.done, total: self.total });
    }
}

fn mark(opened: &OpenSetup, rooms: &[SmtpAddress], status: RoomStatus) -> Vec<RoomEntry> {
    let wanted: HashSet<_> = rooms.iter().collect();
    let mut content = opened.content();
    let mut changed = Vec::new();
    for room in content.rooms.iter_mut().filter(|room| wanted.contains(&room.address)) {
        room.status = status;
        changed.push(room.to_entry());
    }
    changed
}

fn rooms_in(opened: &OpenSetup, status: RoomStatus) -> Vec<SmtpAddress> {
    opened
        .content()
        .rooms
        .iter()
        .filter(|room| room.status == status)
        .map(|room| room.address.clone())
        .collect()
}

/// Writes a room's report into its row. `None` when the room was removed meanwhile.
fn keep(
    opened: &OpenSetup,
    places: &HashMap<SmtpAddress, usize>,
    report: &RoomReport,
    now: Timestamp,
) -> Option<RoomEntry> {
    let rows: Vec<_> = report.reports.iter().map(|check| check_rows::row(check, now)).collect();
    let mut content = opened.content();
    // The place is right unless rooms were removed meanwhile; ten thousand searches of ten thousand rows would be felt.
    let place = places.get(&report.room).copied();
    let place = place
        .filter(|place| content.rooms.get(*place).is_some_and(|room| room.address == report.room))
        .or_else(|| content.rooms.iter().position(|room| room.address == report.room))?;
    let room = content.rooms.get_mut(place)?;
    judge(room, report, now);
    let entry = room.to_entry();
    content.room_checks.insert(report.room.clone(), rows);
    Some(entry)
}

fn judge(room: &mut Room, report: &RoomReport, now: Timestamp) {
    let any = |wanted: fn(&Outcome) -> bool| report.reports.iter().any(|check| wanted(&check.outcome));
    let failed = any(|outcome| matches!(outcome, Outcome::Fail | Outcome::Broken));
    let asked = any(|outcome| !matches!(outcome, Outcome::Skipped { .. }));
    let warned = any(|outcome| matches!(outcome, Outcome::Warn | Outcome::Waiting { .. }));
    room.status = match (asked, failed, warned) {
        (false, ..) => RoomStatus::Skipped,
        (true, true, _) => RoomStatus::Problem,
        (true, false, true) => RoomStatus::Warning,
        (true, false, false) => RoomStatus::Ready,
    };
    let mut codes = Vec::new();
    for wanted_failures in [true, false] {
        for check in &report.reports {
            let is_failure = matches!(check.outcome, Outcome::Fail | Outcome::Broken);
            if is_failure == wanted_failures {
                codes.extend(check.findings.iter().map(|finding| finding.code));
            }
        }
    }
    room.problems = codes;
    if asked {
        room.validated = Some(now);
    }
    for check in &report.reports {
        if let Some(name) = check.args.find("name").filter(|_| room.display_name == room.address.local_part())
        {
            room.display_name = name.to_owned();
        }
        match check.args.find("kind") {
            Some("room") => room.kind = RoomKindName::Room,
            Some("equipment") => room.kind = RoomKindName::Equipment,
            _ => {}
        }
    }
}

/// What ends every further question, if this room met it.
fn find_stop(report: &RoomReport) -> Option<FindingRow> {
    let stops = |code: Code| code.dotted().starts_with("auth.");
    root_cause(&report.reports).filter(|finding| stops(finding.code)).map(check_rows::finding)
}

fn summary(
    opened: &OpenSetup,
    validated: &[SmtpAddress],
    cancelled: bool,
    stopped_by: Option<FindingRow>,
) -> RoomsValidated {
    let wanted: HashSet<_> = validated.iter().collect();
    let content = opened.content();
    let count = |statuses: &[RoomStatus]| {
        let rooms = content.rooms.iter().filter(|room| wanted.contains(&room.address));
        u32::try_from(rooms.filter(|room| statuses.contains(&room.status)).count()).unwrap_or(u32::MAX)
    };
    RoomsValidated {
        ready: count(&[RoomStatus::Ready, RoomStatus::Warning]),
        warnings: count(&[RoomStatus::Warning]),
        problems: count(&[RoomStatus::Problem]),
        skipped: count(&[RoomStatus::Skipped, RoomStatus::New, RoomStatus::Checking]),
        cancelled,
        stopped_by,
    }
}

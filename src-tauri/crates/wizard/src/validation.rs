//! Step 4: the validation of many rooms, live.

use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

use anteroom_diagnosis::collect::{ListedRooms, RoomCollector};
use anteroom_diagnosis::{Outcome, Profile, RoomReport, root_cause, validate_rooms};
use anteroom_domain::{Code, Failure, SmtpAddress};
use jiff::Timestamp;

use crate::Wizard;
use crate::check_rows;
use crate::open_setup::OpenSetup;
use crate::room_list::addresses;
use crate::room_verdicts::RoomVerdicts;
use crate::rooms::Room;
use crate::wire::{
    FindingRow, RoomEntry, RoomKindName, RoomStatus, RoomsEvent, RoomsValidate, RoomsValidated,
};

/// Rooms asked about at once; each costs two or three requests, one after the other.
const AT_ONCE: usize = 4;
/// How often changed rows are sent.
const EVERY: Duration = Duration::from_millis(200);

/// A validation under way. However it ends, rooms nobody came to are again what they were before.
struct Round<'o> {
    opened: &'o OpenSetup,
    places: HashMap<SmtpAddress, usize>,
    /// What was known of the rooms before.
    former: HashMap<SmtpAddress, RoomStatus>,
    /// Rooms that have a fresh verdict.
    reached: HashSet<SmtpAddress>,
    /// What ends every further question: a rejected sign-in.
    stopped_by: Option<FindingRow>,
    /// Rows that changed since the last event.
    changed: HashMap<SmtpAddress, RoomEntry>,
    done: u32,
    total: u32,
    sent: Instant,
}

impl Wizard {
    /// Validates rooms, all or some, and keeps what was found. Rows are sent as they change. A room that was not reached keeps
    /// the verdict it had; one that had none is skipped.
    ///
    /// # Errors
    /// What is missing among the forms, and `import.nothing` when there is no room.
    ///
    /// # Cancellation
    /// By the operation, or by dropping the future: requests under way are abandoned, verdicts reached stay.
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
        let connection = self.connection(&request.setup).await?;
        let listed = ListedRooms::new(connection.client.clone());
        let running = self.operations.begin(&request.operation);
        let mut round = Round::begin(&opened, &rooms);
        round.flush(&listener);
        let now = self.now;
        let cancelled = validate_rooms(
            rooms,
            &Profile::Room.checks(),
            &connection.scene,
            AT_ONCE,
            |room| RoomCollector::new(room.clone(), connection.client.clone(), listed.clone()),
            &running.token,
            |report| {
                round.take(&report, now());
                if round.sent.elapsed() >= EVERY {
                    round.flush(&listener);
                }
            },
        )
        .await;
        round.settle();
        round.flush(&listener);
        let at = now();
        opened.change_rooms(&self.store, at, |_| ()).await?;
        self.remember_rooms(&opened, at).await?;
        Ok(round.summary(cancelled))
    }

    /// Keeps what the rooms say of the requirements they verify. Rooms that could not be asked prove nothing either way.
    async fn remember_rooms(&self, opened: &OpenSetup, at: Timestamp) -> Result<(), Failure> {
        let rows = {
            let mut content = opened.content();
            let mut all = RoomVerdicts::default();
            let known = content.rooms.iter().filter_map(|room| content.room_checks.get(&room.address));
            known.for_each(|rows| all.take(rows));
            let rows = all.into_rows();
            content.check_rows.extend(rows.iter().map(|row| (row.check.clone(), row.clone())));
            rows
        };
        opened.change(&self.store, at, |setup| rows.iter().for_each(|row| setup.note(row))).await
    }
}

impl<'o> Round<'o> {
    /// Marks the rooms as being validated.
    fn begin(opened: &'o OpenSetup, rooms: &[SmtpAddress]) -> Self {
        let mut round = Self {
            opened,
            places: HashMap::new(),
            former: HashMap::new(),
            reached: HashSet::new(),
            stopped_by: None,
            changed: HashMap::new(),
            done: 0,
            total: u32::try_from(rooms.len()).unwrap_or(u32::MAX),
            sent: Instant::now(),
        };
        let wanted: HashSet<_> = rooms.iter().collect();
        for (place, room) in opened.content().rooms.iter_mut().enumerate() {
            if wanted.contains(&room.address) {
                round.places.insert(room.address.clone(), place);
                round.former.insert(room.address.clone(), room.status);
                room.status = RoomStatus::Checking;
                round.changed.insert(room.address.clone(), room.to_entry());
            }
        }
        round
    }

    /// Writes a room's report into its row, unless the room was removed meanwhile.
    fn take(&mut self, report: &RoomReport, now: Timestamp) {
        let rows: Vec<_> = report.reports.iter().map(|check| check_rows::row(check, now)).collect();
        let stop = find_stop(report);
        let asked = report.reports.iter().any(|check| !matches!(check.outcome, Outcome::Skipped { .. }));
        let mut content = self.opened.content();
        // The place is right unless rooms were removed meanwhile; ten thousand searches of ten thousand rows would be felt.
        let place = self.places.get(&report.room).copied();
        let place = place
            .filter(|place| content.rooms.get(*place).is_some_and(|room| room.address == report.room))
            .or_else(|| content.rooms.iter().position(|room| room.address == report.room));
        self.done += 1;
        if let Some(room) = place.and_then(|place| content.rooms.get_mut(place)) {
            if asked && stop.is_none() {
                judge(room, report, now);
                self.reached.insert(report.room.clone());
            } else {
                // A refused sign-in says nothing about the room.
                room.status = verdict_before(self.former.get(&report.room));
            }
            self.changed.insert(report.room.clone(), room.to_entry());
            content.room_checks.insert(report.room.clone(), rows);
        }
        if self.stopped_by.is_none() {
            self.stopped_by = stop;
        }
    }

    /// Gives the rooms nobody came to back what they had.
    fn settle(&mut self) {
        for room in &mut self.opened.content().rooms {
            if room.status == RoomStatus::Checking && self.former.contains_key(&room.address) {
                room.status = verdict_before(self.former.get(&room.address));
                self.changed.insert(room.address.clone(), room.to_entry());
            }
        }
    }

    fn flush(&mut self, listener: &(impl Fn(RoomsEvent) + Send + Sync)) {
        self.sent = Instant::now();
        let rows = std::mem::take(&mut self.changed).into_values().collect();
        listener(RoomsEvent { rows, done: self.done, total: self.total });
    }

    fn summary(&self, cancelled: bool) -> RoomsValidated {
        let content = self.opened.content();
        let count = |statuses: &[RoomStatus]| {
            let rooms = content.rooms.iter().filter(|room| self.reached.contains(&room.address));
            u32::try_from(rooms.filter(|room| statuses.contains(&room.status)).count()).unwrap_or(u32::MAX)
        };
        let reached = u32::try_from(self.reached.len()).unwrap_or(u32::MAX);
        RoomsValidated {
            ready: count(&[RoomStatus::Ready, RoomStatus::Warning]),
            warnings: count(&[RoomStatus::Warning]),
            problems: count(&[RoomStatus::Problem]),
            skipped: self.total.saturating_sub(reached),
            cancelled,
            stopped_by: self.stopped_by.clone(),
        }
    }
}

impl Drop for Round<'_> {
    fn drop(&mut self) {
        self.settle();
    }
}

/// What a room that got no fresh verdict is: what it was, or skipped.
fn verdict_before(former: Option<&RoomStatus>) -> RoomStatus {
    match former {
        Some(verdict @ (RoomStatus::Ready | RoomStatus::Warning | RoomStatus::Problem)) => *verdict,
        _ => RoomStatus::Skipped,
    }
}

fn judge(room: &mut Room, report: &RoomReport, now: Timestamp) {
    let any = |wanted: fn(&Outcome) -> bool| report.reports.iter().any(|check| wanted(&check.outcome));
    let failed = any(|outcome| matches!(outcome, Outcome::Fail | Outcome::Broken));
    let warned = any(|outcome| matches!(outcome, Outcome::Warn | Outcome::Waiting { .. }));
    room.status = match (failed, warned) {
        (true, _) => RoomStatus::Problem,
        (false, true) => RoomStatus::Warning,
        (false, false) => RoomStatus::Ready,
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
    let mut findings = report.reports.iter().flat_map(|check| &check.findings);
    let alias = findings.find(|finding| finding.code == Code::RoomAddressIsAlias);
    room.primary = alias.and_then(|finding| finding.args.find("primary")?.parse().ok());
    room.validated = Some(now);
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

//! Step 4: the validation of many rooms, live.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anteroom_catalogue::Words;
use anteroom_diagnosis::collect::{ListedRooms, RoomCollector};
use anteroom_diagnosis::{Outcome, Profile, RoomReport, Scene, validate_rooms};
use anteroom_domain::{Code, Failure, SmtpAddress};
use jiff::Timestamp;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::Wizard;
use crate::check_rows;
use crate::connections::Connection;
use crate::kept_checks::KeptCheck;
use crate::open_setup::{Content, OpenSetup};
use crate::rooms::Room;
use crate::steps::rooms::list::addresses;
use crate::steps::rooms::verdicts::RoomVerdicts;
use crate::wire::{
    FindingRow, RoomEntry, RoomKindName, RoomStatus, RoomsEvent, RoomsValidate, RoomsValidated, WaitingRow,
};

/// How often changed rows are sent.
const EVERY: Duration = Duration::from_millis(200);

/// A validation under way. However it ends, rooms nobody came to are again what they were before.
struct Round<'o> {
    words: &'static Words,
    opened: &'o OpenSetup,
    now: fn() -> Timestamp,
    places: HashMap<SmtpAddress, usize>,
    /// What was known of the rooms before.
    former: HashMap<SmtpAddress, RoomStatus>,
    /// Rooms that have a fresh verdict.
    reached: HashSet<SmtpAddress>,
    /// Rows that changed since the last event.
    changed: HashMap<SmtpAddress, RoomEntry>,
    done: u32,
    total: u32,
    /// Whether the last event told of a wait.
    told_waiting: bool,
}

impl Wizard {
    /// Validates rooms, all or some, and keeps what was found. Rows are sent as they change, and waits the server asked for. What
    /// concerns the server or the account instead of a room ends it at once, and takes back what the steps before had proven. A
    /// room that was not reached keeps the verdict it had; one that had none is skipped.
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
        self.validate(request, listener).await.map(|(validated, _)| validated)
    }

    /// The same, with when the question was sent first that met what stopped it.
    pub(crate) async fn validate(
        &self,
        request: RoomsValidate,
        listener: impl Fn(RoomsEvent) + Send + Sync + 'static,
    ) -> Result<(RoomsValidated, Option<Instant>), Failure> {
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
        let running = self.operations.begin(&request.operation);
        let (validated, failure) =
            self.validate_over(&opened, &connection, rooms, &running.token, listener).await?;
        let (failure, since) = failure.unzip();
        let stopped_by = failure.map(|failure| stop_finding(self.words(), &failure, &connection.scene));
        Ok((RoomsValidated { stopped_by, ..validated }, since))
    }

    /// The same over a connection, with what stopped it and when that was asked first.
    pub(crate) async fn validate_over(
        &self,
        opened: &OpenSetup,
        connection: &Connection,
        rooms: Vec<SmtpAddress>,
        cancel: &CancellationToken,
        listener: impl Fn(RoomsEvent) + Send + Sync,
    ) -> Result<(RoomsValidated, Option<(Failure, Instant)>), Failure> {
        // Cancelled with the operation, and by whatever is met that is no room's fault.
        let stop = cancel.child_token();
        let (source, courtesy) = connection.bulk(stop.clone());
        let listed = ListedRooms::new(source.clone());
        let now = self.now;
        let round = Mutex::new(Round::begin(self.words(), opened, &rooms, now));
        let flush = |shown: Option<WaitingRow>| lock(&round).flush(&listener, shown);
        flush(None);
        let checks = Profile::Room.checks();
        let validating = validate_rooms(
            rooms,
            &checks,
            &connection.scene,
            connection.at_once(),
            |room| RoomCollector::new(room.clone(), source.clone(), listed.clone()),
            &stop,
            |report| lock(&round).take(&report),
        );
        tokio::pin!(validating);
        let mut ticks = tokio::time::interval(EVERY);
        loop {
            tokio::select! {
                biased;
                _ = &mut validating => break,
                _ = ticks.tick() => {
                    let waiting = connection.gate.waiting().map(WaitingRow::from);
                    if lock(&round).has_news(waiting) {
                        flush(waiting);
                    }
                }
            }
        }
        let failure = courtesy.stopped_by();
        lock(&round).settle();
        flush(None);
        let at = now();
        opened.change_rooms(&self.store, at, |_| ()).await?;
        match &failure {
            Some((failure, _)) => self.doubt_connection(opened, failure, at).await?,
            None if lock(&round).has_reached_some() => self.believe_connection(opened, at).await?,
            None => {}
        }
        self.remember_rooms(opened, at).await?;
        let summary = lock(&round).summary(failure.is_none() && stop.is_cancelled());
        Ok((summary, failure))
    }

    /// Keeps what the rooms say of the requirements they verify. Rooms that could not be asked prove nothing either way.
    async fn remember_rooms(&self, opened: &OpenSetup, at: Timestamp) -> Result<(), Failure> {
        let rows = {
            let mut content = opened.content();
            let mut all = RoomVerdicts::default();
            content.rooms.iter().for_each(|room| all.take(&content.rows_of(room)));
            let rows = all.into_rows();
            content.check_rows.extend(rows.iter().map(|row| (row.check, row.clone())));
            rows
        };
        opened.change(&self.store, at, |setup| rows.iter().for_each(|row| setup.note(row))).await
    }
}

impl<'o> Round<'o> {
    /// Marks the rooms as being validated.
    fn begin(
        words: &'static Words,
        opened: &'o OpenSetup,
        rooms: &[SmtpAddress],
        now: fn() -> Timestamp,
    ) -> Self {
        let mut round = Self {
            words,
            opened,
            now,
            places: HashMap::new(),
            former: HashMap::new(),
            reached: HashSet::new(),
            changed: HashMap::new(),
            done: 0,
            total: u32::try_from(rooms.len()).unwrap_or(u32::MAX),
            told_waiting: false,
        };
        let wanted: HashSet<_> = rooms.iter().collect();
        let mut content = opened.content();
        let Content { setup, rooms, unsaved, .. } = &mut *content;
        for (place, room) in rooms.iter_mut().enumerate() {
            if wanted.contains(&room.address) {
                round.places.insert(room.address.clone(), place);
                round.former.insert(room.address.clone(), room.status);
                room.status = RoomStatus::Checking;
                unsaved.insert(room.address.clone(), room.clone());
                round.changed.insert(room.address.clone(), room.to_entry(&setup.set_right, now()));
            }
        }
        drop(content);
        round
    }

    /// Writes a room's report into its row, unless the room was removed meanwhile.
    fn take(&mut self, report: &RoomReport) {
        let now = (self.now)();
        let checked: Vec<_> =
            report.reports.iter().map(|check| check_rows::row(self.words, check, now)).collect();
        if report.reports.iter().all(|check| matches!(check.outcome, Outcome::Skipped { .. })) {
            return;
        }
        let mut content = self.opened.content();
        // The place is right unless rooms were removed meanwhile; ten thousand searches of ten thousand rows would be felt.
        let place = self.places.get(&report.room).copied();
        let place = place
            .filter(|place| content.rooms.get(*place).is_some_and(|room| room.address == report.room))
            .or_else(|| content.rooms.iter().position(|room| room.address == report.room));
        self.done += 1;
        let Content { setup, rooms, unsaved, room_checks, .. } = &mut *content;
        if let Some(room) = place.and_then(|place| rooms.get_mut(place)) {
            judge(room, report, now);
            room.checks = KeptCheck::of(&checked);
            self.reached.insert(report.room.clone());
            self.changed.insert(report.room.clone(), room.to_entry(&setup.set_right, now));
            unsaved.insert(report.room.clone(), room.clone());
            room_checks.insert(report.room.clone(), checked);
        }
    }

    /// Gives the rooms nobody came to back what they had.
    fn settle(&mut self) {
        let mut content = self.opened.content();
        let Content { setup, rooms, unsaved, .. } = &mut *content;
        for room in rooms {
            if room.status == RoomStatus::Checking && self.former.contains_key(&room.address) {
                room.status = verdict_before(self.former.get(&room.address));
                let entry = room.to_entry(&setup.set_right, (self.now)());
                self.changed.insert(room.address.clone(), entry);
                unsaved.insert(room.address.clone(), room.clone());
            }
        }
        // Of rooms that were removed meanwhile nothing is left to save.
        unsaved.retain(|address, room| {
            room.status != RoomStatus::Checking || !self.former.contains_key(address)
        });
    }

    /// Whether there is something to tell that the last event did not say. The seconds of a wait are told each time.
    fn has_news(&self, waiting: Option<WaitingRow>) -> bool {
        !self.changed.is_empty() || waiting.is_some() || self.told_waiting
    }

    fn flush(&mut self, listener: &(impl Fn(RoomsEvent) + Send + Sync), waiting: Option<WaitingRow>) {
        self.told_waiting = waiting.is_some();
        let rows = std::mem::take(&mut self.changed).into_values().collect();
        listener(RoomsEvent { rows, done: self.done, total: self.total, waiting });
    }

    fn has_reached_some(&self) -> bool {
        !self.reached.is_empty()
    }

    fn summary(&self, cancelled: bool) -> RoomsValidated {
        let (content, now) = (self.opened.content(), (self.now)());
        let rooms = content.rooms.iter().filter(|room| self.reached.contains(&room.address));
        let standing: Vec<_> = rooms.map(|room| room.standing(&content.setup.set_right, now)).collect();
        let count = |statuses: &[RoomStatus]| {
            let rooms = standing.iter().filter(|status| statuses.contains(status));
            u32::try_from(rooms.count()).unwrap_or(u32::MAX)
        };
        let unreached: Vec<String> = content
            .rooms
            .iter()
            .filter(|room| self.former.contains_key(&room.address) && !self.reached.contains(&room.address))
            .map(|room| room.address.to_string())
            .collect();
        RoomsValidated {
            ready: count(&[RoomStatus::Ready, RoomStatus::Warning]),
            warnings: count(&[RoomStatus::Warning]),
            problems: count(&[RoomStatus::Problem]),
            waiting: count(&[RoomStatus::Waiting]),
            skipped: u32::try_from(unreached.len()).unwrap_or(u32::MAX),
            unreached,
            cancelled,
            stopped_by: None,
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
    let warned = any(|outcome| matches!(outcome, Outcome::Warn));
    room.status = match (failed, warned) {
        (true, _) => RoomStatus::Problem,
        (false, true) => RoomStatus::Warning,
        (false, false) => RoomStatus::Ready,
    };
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

/// What stopped all rooms, with its remedy.
fn stop_finding(words: &Words, failure: &Failure, scene: &Scene) -> FindingRow {
    let mut args = scene.args();
    for (name, value) in failure.args().iter() {
        args = args.with(name, value);
    }
    let remedy = check_rows::remedy_for(words, failure.code(), &args, scene);
    FindingRow { code: failure.code(), args, remedy }
}

fn lock<'r, 'o>(round: &'r Mutex<Round<'o>>) -> MutexGuard<'r, Round<'o>> {
    round.lock().unwrap_or_else(PoisonError::into_inner)
}

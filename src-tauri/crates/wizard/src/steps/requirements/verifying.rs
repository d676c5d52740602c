//! Verifies requirements by their checks.

use std::sync::{Mutex, MutexGuard, PoisonError};

use anteroom_diagnosis::collect::{ExchangeCollector, ListedRooms, RoomCollector};
use anteroom_diagnosis::{CheckEvent, CheckId, Scene, check, closure, run, validate_rooms};
use anteroom_domain::{Failure, SmtpAddress};
use tokio_util::sync::CancellationToken;

use crate::Wizard;
use crate::check_rows;
use crate::connections::Connection;
use crate::courtesy::telling;
use crate::kept_checks::KeptCheck;
use crate::open_setup::OpenSetup;
use crate::source::ExchangeSource;
use crate::steps::rooms::verdicts::RoomVerdicts;
use crate::steps::testing::collector;
use crate::wire::{
    CheckRow, OutcomeKind, Requirement, RequirementsCheck, RequirementsEvent, RoomsEvent, WaitingRow,
};

/// How far it is, told to whoever listens.
struct Told<L> {
    listener: L,
    now: Mutex<RequirementsEvent>,
}

impl<L: Fn(RequirementsEvent)> Told<L> {
    fn new(listener: L, total: u32) -> Self {
        let now = Mutex::new(RequirementsEvent { doing: String::new(), done: 0, total, waiting: None });
        Self { listener, now }
    }

    fn doing(&self, doing: &str) {
        doing.clone_into(&mut self.lock().doing);
        self.tell();
    }

    fn done(&self) {
        self.lock().done += 1;
    }

    /// How far rooms are, after the checks before them.
    fn rooms(&self, event: RoomsEvent, before: usize) {
        {
            let mut now = self.lock();
            now.done = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(event.done);
            now.waiting = event.waiting;
        }
        self.tell();
    }

    fn waiting(&self, waiting: Option<WaitingRow>) {
        self.lock().waiting = waiting;
        self.tell();
    }

    fn tell(&self) {
        let now = self.lock().clone();
        (self.listener)(now);
    }

    fn lock(&self) -> MutexGuard<'_, RequirementsEvent> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wizard {
    /// Asks the checks of one requirement, or of all that a check can verify, and what they wait for; keeps what they came to.
    /// Starts with a fresh connection where a person asks for it, so a refused password is tried once more then, and never by itself.
    ///
    /// # Errors
    /// What is missing among the forms, `auth.secret_missing`, and what is no room's fault and ended the questions about rooms. What the
    /// checks find is part of the list.
    ///
    /// # Cancellation
    /// By the operation, or by dropping the future: requests under way are abandoned, checks that ended stay.
    pub async fn requirements_check(
        &self,
        request: RequirementsCheck,
        listener: impl Fn(RequirementsEvent) + Send + Sync + 'static,
    ) -> Result<Vec<Requirement>, Failure> {
        let opened = self.opened(&request.setup)?;
        let checklist = self.checklist(&opened);
        let asked = |id: &String| request.requirement.as_ref().is_none_or(|wanted| wanted == id);
        let wanted: Vec<CheckId> = if request.set_right {
            checklist.set_checks()
        } else {
            let definitions = checklist.definitions().iter().filter(|one| asked(&one.id));
            definitions.flat_map(|one| one.checks().to_vec()).collect()
        };
        if wanted.is_empty() {
            return Ok(self.checklist(&opened).rows());
        }
        let checks = closure(&wanted);
        let (of_rooms, of_all): (Vec<_>, Vec<_>) =
            checks.into_iter().partition(|id| check(*id).is_per_room());
        let connection = if request.by_itself {
            self.connection(&request.setup).await?
        } else {
            self.fresh_connection(&request.setup).await?
        };
        let running = self.operations.begin(&request.operation);
        let rooms: Vec<SmtpAddress> = if of_rooms.is_empty() {
            Vec::new()
        } else {
            opened.rooms().into_iter().map(|room| room.address).collect()
        };
        let waiting = self.find_waiting(&opened, &of_rooms);
        // What rooms wait for is told by them; everything else, by all rooms.
        let (first, then) =
            if request.set_right && !waiting.is_empty() { (waiting, Vec::new()) } else { (waiting, rooms) };
        let total = u32::try_from(of_all.len() + first.len() + then.len()).unwrap_or(u32::MAX);
        let told = Told::new(listener, total);
        let mut collector = collector(&connection);
        let ldap = opened.setup().ldap;
        // Without a usable server the check itself says what is missing.
        if of_all.contains(&CheckId::AccountDirectoryAddress)
            && let Ok(access) = self.directory_access(&opened, &ldap).await
        {
            collector = collector.with_directory(access);
        }
        let scene = &connection.scene;
        let asked = self.ask_all(&of_all, scene, &collector, &running.token, &told);
        let mut rows = telling(&connection.gate, asked, |waiting| told.waiting(waiting)).await;
        // Rooms are not asked about by an account that cannot sign in.
        let is_signed_in = rows.iter().all(|row| row.check != CheckId::AccountMailbox || passes(row));
        let (mut unasked, mut stopped_by) = (Vec::new(), None);
        let is_over = running.token.is_cancelled() || (first.is_empty() && then.is_empty());
        if !is_over && !is_signed_in {
            unasked = of_rooms;
        } else if !is_over {
            if !first.is_empty() {
                // Each of them gets a verdict of its own, which the list of rooms shows.
                let tell = |event: RoomsEvent| told.rooms(event, of_all.len());
                let looked = self.validate_over(&opened, &connection, first, &running.token, tell).await?;
                stopped_by = looked.1.map(|(failure, _)| failure);
            }
            if !then.is_empty() && stopped_by.is_none() {
                let about = self.ask_rooms(then, &of_rooms, &connection, &running.token, &told);
                match telling(&connection.gate, about, |waiting| told.waiting(waiting)).await {
                    Ok(about) => rows.extend(about),
                    // Some rooms say nothing about all.
                    Err(failure) => (unasked, stopped_by) = (of_rooms, Some(failure)),
                }
            }
        }
        self.keep(&opened, rows, &unasked).await?;
        match stopped_by {
            Some(failure) => Err(failure),
            None => Ok(self.checklist(&opened).rows()),
        }
    }

    /// Rooms that fail for what was set, by one of these checks.
    fn find_waiting(&self, opened: &OpenSetup, checks: &[CheckId]) -> Vec<SmtpAddress> {
        let (content, now) = (opened.content(), (self.now)());
        let waits = |check: &KeptCheck| {
            let codes = check.findings.iter().map(|finding| finding.code);
            check.is_failure()
                && check.check.is_some_and(|id| checks.contains(&id))
                && content.setup.set_right.clock_of(codes, now).is_some()
        };
        let rooms = content.rooms.iter().filter(|room| room.checks.iter().any(waits));
        rooms.map(|room| room.address.clone()).collect()
    }

    async fn ask_all<L: Fn(RequirementsEvent) + Send + Sync>(
        &self,
        checks: &[CheckId],
        scene: &Scene,
        collector: &ExchangeCollector<ExchangeSource>,
        cancel: &CancellationToken,
        told: &Told<L>,
    ) -> Vec<CheckRow> {
        let words = self.words();
        let ended = run(checks, scene, collector, cancel, |event| match event {
            CheckEvent::Started { check, .. } => told.doing(&words.asks(check)),
            CheckEvent::Ended(_) => told.done(),
        })
        .await;
        let at = (self.now)();
        ended.reports.iter().map(|report| check_rows::row(words, report, at)).collect()
    }

    /// Asks about each room, as the server bears it; one row per check speaks for all of them.
    ///
    /// # Errors
    /// What is no room's own fault, and ended it.
    async fn ask_rooms<L: Fn(RequirementsEvent) + Send + Sync>(
        &self,
        rooms: Vec<SmtpAddress>,
        checks: &[CheckId],
        connection: &Connection,
        cancel: &CancellationToken,
        told: &Told<L>,
    ) -> Result<Vec<CheckRow>, Failure> {
        let stop = cancel.child_token();
        let (source, courtesy) = connection.bulk(stop.clone());
        let listed = ListedRooms::new(source.clone());
        let (now, words) = ((self.now)(), self.words());
        let mut all = RoomVerdicts::default();
        let collector = |room: &SmtpAddress| RoomCollector::new(room.clone(), source.clone(), listed.clone());
        validate_rooms(rooms, checks, &connection.scene, connection.at_once(), collector, &stop, |report| {
            told.done();
            told.doing(report.room.as_str());
            let rows: Vec<_> =
                report.reports.iter().map(|check| check_rows::row(words, check, now)).collect();
            all.take(&rows);
        })
        .await;
        courtesy.stopped_by().map_or_else(|| Ok(all.into_rows()), |(failure, _)| Err(failure))
    }

    /// Keeps what the checks came to; what was not asked proves nothing any more.
    async fn keep(
        &self,
        opened: &OpenSetup,
        rows: Vec<CheckRow>,
        unasked: &[CheckId],
    ) -> Result<(), Failure> {
        {
            let mut content = opened.content();
            content.check_rows.extend(rows.iter().map(|row| (row.check, row.clone())));
        }
        opened
            .change(&self.store, (self.now)(), |setup| {
                setup.checks.retain(|check, _| !unasked.contains(check));
                rows.iter().for_each(|row| setup.note(row));
            })
            .await
    }
}

fn passes(row: &CheckRow) -> bool {
    matches!(row.outcome, OutcomeKind::Pass | OutcomeKind::Warn)
}

//! A run under way: what all its workers share.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anteroom_domain::ports::{CalendarReader, Planner, RoomDirectory};
use anteroom_domain::{Code, Failure, Progress, RunId, RunOutcome, RunPhase};
use tokio::sync::{Notify, watch};

use crate::board::Board;
use crate::owners::Owners;
use crate::pace::Pace;
use crate::rate::Rate;
use crate::streak::Streak;
use anteroom_asking::Asking;

/// Whether new units are begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leasing {
    /// Yes.
    Going,
    /// No; with what stopped it, unless a person did.
    Paused(Option<Code>),
}

/// Shared by the workers, the reporter and the handle of a run.
pub(crate) struct Run<R, D, P> {
    pub(crate) id: RunId,
    pub(crate) reader: Arc<R>,
    pub(crate) planner: Arc<P>,
    pub(crate) owners: Owners<D, P>,
    pub(crate) asking: Asking,
    pub(crate) pace: Pace,
    /// Whether nobody is there who could look into a pause.
    pub(crate) unattended: bool,
    pub(crate) leasing: watch::Sender<Leasing>,
    /// Set before the run is cancelled because the process ends.
    pub(crate) interrupted: Arc<AtomicBool>,
    /// Held while a unit is taken or returned, so that «none pending and none under way» is one look.
    pub(crate) taking: tokio::sync::Mutex<()>,
    /// Told when a unit is no longer with its worker: it may be pending again, and its room has a place free.
    pub(crate) returned: Notify,
    board: Mutex<Board>,
    streak: Mutex<Streak>,
    stopped: Mutex<Option<Failure>>,
    exhausted: AtomicBool,
}

impl<R: CalendarReader, D: RoomDirectory, P: Planner> Run<R, D, P> {
    pub(crate) fn new(
        id: RunId,
        reader: Arc<R>,
        planner: Arc<P>,
        owners: Owners<D, P>,
        asking: Asking,
        board: Board,
        leasing: watch::Sender<Leasing>,
    ) -> Self {
        Self {
            id,
            reader,
            planner,
            owners,
            asking,
            pace: Pace::default(),
            unattended: false,
            leasing,
            interrupted: Arc::default(),
            taking: tokio::sync::Mutex::default(),
            returned: Notify::new(),
            board: Mutex::new(board),
            streak: Mutex::default(),
            stopped: Mutex::default(),
            exhausted: AtomicBool::new(false),
        }
    }

    pub(crate) fn board(&self) -> MutexGuard<'_, Board> {
        self.board.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn streak(&self) -> MutexGuard<'_, Streak> {
        self.streak.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends the run because of this; the first reason stays.
    pub(crate) fn stop(&self, failure: Failure) {
        self.stopped.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(failure);
        self.asking.cancel();
    }

    /// Begins no new unit; with the reason when it was not a person.
    pub(crate) fn pause(&self, because: Option<Code>) {
        self.leasing.send_replace(Leasing::Paused(because));
    }

    /// Nothing is pending and nothing under way.
    pub(crate) fn exhaust(&self) {
        self.exhausted.store(true, Ordering::Relaxed);
        self.returned.notify_waiters();
    }

    pub(crate) fn is_exhausted(&self) -> bool {
        self.exhausted.load(Ordering::Relaxed)
    }

    /// How the run ended, once all workers are gone. A cancellation that came when everything was done already has nothing
    /// left to cancel.
    pub(crate) fn outcome(&self) -> RunOutcome {
        match self.stopped.lock().unwrap_or_else(PoisonError::into_inner).clone() {
            Some(failure) => RunOutcome::Stopped(failure),
            None if self.is_exhausted() => RunOutcome::Finished,
            None if self.interrupted.load(Ordering::Relaxed) => RunOutcome::Interrupted,
            None => RunOutcome::Cancelled,
        }
    }

    /// The whole state, now.
    pub(crate) fn snapshot(&self, rate: &mut Rate) -> Progress {
        let board = self.board();
        let paused = match *self.leasing.borrow() {
            Leasing::Going => None,
            Leasing::Paused(because) => Some(because),
        };
        let phase = match paused {
            _ if self.asking.is_cancelled() => RunPhase::Cancelling,
            Some(_) if board.is_busy() => RunPhase::Pausing,
            Some(_) => RunPhase::Paused,
            None => RunPhase::Importing,
        };
        let waiting = self.asking.waiting().filter(|_| board.under_way() > 0);
        let away = self.asking.away();
        let told = phase == RunPhase::Importing && waiting.is_none() && away.is_none();
        let per_second = rate.sample(board.tally.imported);
        Progress {
            run: self.id,
            phase,
            units_done: board.units_done,
            units_total: board.units_total,
            rooms_done: board.rooms_done,
            rooms_failed: board.rooms_failed,
            rooms_total: board.rooms_total(),
            tally: board.tally,
            current: board.current(),
            rate: per_second.filter(|_| told),
            remaining: rate.remaining(board.units_done, board.units_total).filter(|_| told),
            concurrency: self.asking.gate().concurrency(),
            waiting,
            away,
            stopped_by: paused.flatten(),
        }
    }

    /// The last state: nothing more will be written.
    pub(crate) fn last_snapshot(&self, rate: &mut Rate, outcome: &RunOutcome) -> Progress {
        let (phase, stopped_by) = match outcome {
            RunOutcome::Finished => (RunPhase::Finished, None),
            RunOutcome::Cancelled => (RunPhase::Cancelled, None),
            RunOutcome::Interrupted => (RunPhase::Interrupted, None),
            RunOutcome::Stopped(failure) => (RunPhase::Stopped, Some(failure.code())),
        };
        let snapshot = self.snapshot(rate);
        Progress {
            phase,
            stopped_by,
            current: Vec::new(),
            rate: None,
            remaining: None,
            waiting: None,
            away: None,
            ..snapshot
        }
    }
}

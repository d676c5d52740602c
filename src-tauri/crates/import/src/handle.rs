//! Starting an import, and holding it while it runs.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anteroom_asking::{Asking, Clock, Gate, Outages, Patience, SystemClock};
use anteroom_domain::ports::{CalendarReader, Planner, RoomDirectory};
use anteroom_domain::{Code, Disposition, Failure, Progress, RunId, RunOutcome, TimeWindow};
use futures_util::future::BoxFuture;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::board::Board;
use crate::owners::Owners;
use crate::pace::Pace;
use crate::rate::Rate;
use crate::run::{Leasing, Run};
use crate::second_look::spare_what_is_there;
use crate::worker::work;
use crate::writer::{Pages, write_pages};

/// Workers at most, whatever a protocol allows: each may hold a page of a thousand entries.
const MOST_WORKERS: u16 = 36;

/// Brings a run of the ledger into the planner.
pub struct Importer<R, D, P> {
    reader: Arc<R>,
    directory: Arc<D>,
    planner: Arc<P>,
    clock: Arc<dyn Clock>,
    pace: Pace,
    gate: Option<Arc<Gate>>,
    patience: Option<Patience>,
    unattended: bool,
    cancel: CancellationToken,
}

/// An import under way. Dropping it does not end the import: the tasks live until they are done, cancelled, or their runtime
/// is gone; the ledger then stands as at any sudden end.
#[derive(Debug)]
pub struct ImportHandle {
    leasing: watch::Sender<Leasing>,
    cancel: CancellationToken,
    interrupted: Arc<AtomicBool>,
    hurry: Arc<Notify>,
    progress: watch::Receiver<Progress>,
    outcome: watch::Receiver<Option<RunOutcome>>,
}

impl<R: CalendarReader, D: RoomDirectory, P: Planner> Importer<R, D, P> {
    /// An importer that reads with `reader`, asks `directory` who organizers are, and writes into `planner`.
    pub fn new(reader: Arc<R>, directory: Arc<D>, planner: Arc<P>) -> Self {
        Self {
            reader,
            directory,
            planner,
            clock: Arc::new(SystemClock),
            pace: Pace::default(),
            gate: None,
            patience: None,
            unattended: false,
            cancel: CancellationToken::new(),
        }
    }

    /// Takes time and chance from elsewhere.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// Goes by other numbers.
    #[must_use]
    pub fn with_pace(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }

    /// Asks through a gate that others ask through as well. Without this it has one of its own.
    #[must_use]
    pub fn through(self, gate: Arc<Gate>) -> Self {
        Self { gate: Some(gate), ..self }
    }

    /// Waits for a server that is away. Without this its units fail one after the other until the run pauses.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience: Some(patience), ..self }
    }

    /// Ends the import when this is cancelled, as [`ImportHandle::cancel`] does.
    #[must_use]
    pub fn until(self, cancel: CancellationToken) -> Self {
        Self { cancel, ..self }
    }

    /// Stops where a person would be waited for: nobody is there.
    #[must_use]
    pub fn unattended(self) -> Self {
        Self { unattended: true, ..self }
    }

    /// Opens a run of the ledger, new or unfinished, and starts reading; its failed units too when `retry_failed`. Must be
    /// called on a tokio runtime, which the import's tasks then live on.
    ///
    /// # Errors
    /// A `planner.*` failure when the run cannot be opened. Whatever happens later is the outcome.
    pub async fn start(self, run: RunId, retry_failed: bool) -> Result<ImportHandle, Failure> {
        let Self { reader, directory, planner, clock, pace, gate, patience, unattended, cancel } = self;
        let plan = planner.reopen_run(run, retry_failed).await?.plan;
        let (fallback, window) = (&plan.fallback_owner, plan.window);
        let fallback = (planner.save_user(fallback, fallback.as_str()).await?, fallback.clone());
        let board = Board::new(planner.room_units(run).await?, planner.tally(run).await?);
        let capabilities = reader.capabilities();
        // A room has more units than may be asked of one mailbox at once: some workers wait for their own room while others are asked.
        let most = capabilities.most_concurrent_requests;
        let workers = (most + most / 4).clamp(1, MOST_WORKERS);
        let hurry = Arc::new(Notify::new());
        // Who the fallback owner is, is about no room, and the directory always has an answer.
        let asked = (Arc::clone(&directory), fallback.1.clone());
        let outages = patience.map(|patience| {
            let look = move || -> BoxFuture<'static, Result<(), Failure>> {
                let (directory, owner) = asked.clone();
                Box::pin(async move { directory.resolve(owner.as_str()).await.map(drop) })
            };
            Outages::new(patience, Box::new(look), Arc::clone(&hurry))
        });
        let manner = anteroom_asking::Pace::default();
        let gate = gate.unwrap_or_else(|| Arc::new(Gate::new(capabilities, manner)));
        let asking = Asking::new(gate, manner, cancel.clone()).with_clock(clock).with_outages(outages);
        let owners = Owners::new(directory, Arc::clone(&planner), fallback, &plan);
        let leasing = watch::Sender::new(Leasing::Going);
        let mut run = Run::new(run, reader, planner, owners, asking, board, leasing.clone());
        run.unattended = unattended;
        run.pace = pace;
        let run = Arc::new(run);

        let interrupted = Arc::clone(&run.interrupted);
        let mut rate = Rate::new(run.board().units_done);
        let (publish, progress) = watch::channel(run.snapshot(&mut rate));
        let (tell, outcome) = watch::channel(None);
        tokio::spawn(async move {
            let ended = conduct(run, workers, window, publish, rate).await;
            tell.send_replace(Some(ended));
        });
        Ok(ImportHandle { leasing, cancel, interrupted, hurry, progress, outcome })
    }
}

/// Runs workers, writer and reporter to the end, and writes the end into the ledger.
async fn conduct<R: CalendarReader, D: RoomDirectory, P: Planner>(
    run: Arc<Run<R, D, P>>,
    workers: u16,
    window: TimeWindow,
    publish: watch::Sender<Progress>,
    mut rate: Rate,
) -> RunOutcome {
    let (pages, handed) = Pages::channel();
    let writer = tokio::spawn(write_pages(Arc::clone(&run.planner), handed));
    let mut at_work = JoinSet::new();
    for _ in 0..workers {
        at_work.spawn(work(Arc::clone(&run), pages.clone()));
    }
    drop(pages);

    let mut ticks = tokio::time::interval(run.pace.report_every);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut leasing = run.leasing.subscribe();
    loop {
        tokio::select! {
            ended = at_work.join_next() => match ended {
                None => break,
                Some(Ok(())) => {}
                Some(Err(panicked)) => run.stop(Failure::new(Code::Bug, Disposition::StopRun).caused_by(panicked)),
            },
            // What a person just asked for shows at once.
            Ok(()) = leasing.changed() => {
                if *leasing.borrow_and_update() == Leasing::Going {
                    rate = Rate::new(run.board().units_done);
                }
                publish_changed(&publish, run.snapshot(&mut rate));
            }
            _ = ticks.tick() => publish_changed(&publish, run.snapshot(&mut rate)),
        }
    }
    if let Err(panicked) = writer.await {
        run.stop(Failure::new(Code::Bug, Disposition::StopRun).caused_by(panicked));
    }
    let mut outcome = run.outcome();
    if matches!(outcome, RunOutcome::Finished)
        && let Err(failure) = spare_what_is_there(&run, &window).await
    {
        outcome = RunOutcome::Stopped(failure);
    }
    if let Err(failure) = run.planner.end_run(run.id, &outcome, run.asking.now()).await {
        outcome = RunOutcome::Stopped(failure);
    }
    // What was missing is removed by the end itself.
    if let Ok(tally) = run.planner.tally(run.id).await {
        run.board().tally = tally;
    }
    publish.send_replace(run.last_snapshot(&mut rate, &outcome));
    outcome
}

fn publish_changed(publish: &watch::Sender<Progress>, snapshot: Progress) {
    publish.send_if_modified(|last| {
        let changed = *last != snapshot;
        *last = snapshot;
        changed
    });
}

impl ImportHandle {
    /// The progress: a whole snapshot a few times a second, the latest one first to whoever subscribes, the final one always.
    pub fn progress(&self) -> watch::Receiver<Progress> {
        self.progress.clone()
    }

    /// Begins no new unit. Those under way are read to their end.
    pub fn pause(&self) {
        self.leasing.send_if_modified(|leasing| {
            let going = *leasing == Leasing::Going;
            if going {
                *leasing = Leasing::Paused(None);
            }
            going
        });
    }

    /// Goes on after a pause, whoever or whatever paused. A server that is away is asked at once whether it is back.
    pub fn resume(&self) {
        self.leasing.send_replace(Leasing::Going);
        self.hurry.notify_waiters();
    }

    /// Ends the import and waits until it has ended. When this returns nothing more is written: the page in hand was committed
    /// whole or not at all, and units under way are pending again.
    pub async fn cancel(&self) -> RunOutcome {
        self.cancel.cancel();
        self.wait().await
    }

    /// As [`ImportHandle::cancel`], but because the process ends: nobody decided against the import.
    pub async fn interrupt(&self) -> RunOutcome {
        self.interrupted.store(true, Ordering::Relaxed);
        self.cancel().await
    }

    /// Waits for the end. An import that is paused, also one paused by failures, does not end by itself: watch the phase.
    ///
    /// # Cancellation
    /// Dropping the future changes nothing.
    pub async fn wait(&self) -> RunOutcome {
        let mut outcome = self.outcome.clone();
        match outcome.wait_for(Option::is_some).await {
            Ok(ended) => ended.clone(),
            Err(_) => None,
        }
        // The conducting task cannot end without an outcome unless it was killed.
        .unwrap_or_else(|| RunOutcome::Stopped(Failure::new(Code::Bug, Disposition::StopRun)))
    }
}

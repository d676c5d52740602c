//! What an import would bring: one, rehearsed.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use anteroom_asking::{Asking, Interrupted};
use anteroom_domain::ports::{CalendarReader, Planner as _, SeriesEnd, Source as _};
use anteroom_domain::{Code, Disposition, Errand, Failure, RunOutcome, TimeWindow};
use anteroom_import::{Importer, Organizers, Rehearsal, RoomForecast, RoomRead};
use futures_util::{StreamExt as _, stream};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::Wizard;
use crate::courtesy::telling;
use crate::forms::optional_address;
use crate::open_setup::OpenSetup;
use crate::rooms::Room;
use crate::wire::{DryRunCounts, WaitingRow};

/// Rooms whose series are asked about at once.
const AT_ONCE: usize = 4;

/// How far a look reaches.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Depth {
    /// Every room, and how its series end.
    Whole,
    /// As many rooms as can be read in this time, and one at least.
    Sample(Duration),
}

/// A room of which everything is told that can be.
#[derive(Debug, Clone)]
pub(crate) struct Foreseen {
    pub(crate) room: RoomForecast,
    /// Series without an end.
    pub(crate) endless: u32,
}

/// What an import would bring.
#[derive(Debug)]
pub(crate) struct Forecast {
    pub(crate) window: TimeWindow,
    /// The rooms that were read to their end, in the setup's order.
    pub(crate) rooms: Vec<Foreseen>,
    /// Whoever called their meetings.
    pub(crate) organizers: Organizers,
    /// Whether it was cancelled, and rooms are missing because of that.
    pub(crate) cancelled: bool,
    /// Whether rooms are missing because the time was over.
    pub(crate) is_sample: bool,
}

impl Forecast {
    /// Of no room at all.
    pub(crate) fn of_nothing(window: TimeWindow) -> Self {
        let organizers = Organizers::default();
        Self { window, rooms: Vec::new(), organizers, cancelled: false, is_sample: false }
    }
}

/// How far a forecast is.
pub(crate) struct SoFar<'f> {
    /// The room that was read last, when it is told of that one.
    pub(crate) room: Option<&'f Foreseen>,
    /// Rooms read.
    pub(crate) rooms_done: u32,
    /// What was seen of them, all together.
    pub(crate) total: DryRunCounts,
    /// What is waited for meanwhile, if something is.
    pub(crate) waiting: Option<WaitingRow>,
}

impl Wizard {
    /// Imports rooms into a planner that only counts. It asks what an import asks, at the same gate, and writes nothing.
    ///
    /// # Errors
    /// `import.nothing` without a room, what is missing among the forms, a `planner.*` failure, and what is no room's fault: a refused
    /// sign-in, a server that is away. What a room met is told with it.
    ///
    /// # Cancellation
    /// By the token: the rooms read so far are the forecast. Dropping the future ends the reading.
    pub(crate) async fn forecast(
        &self,
        opened: &OpenSetup,
        rooms: &[Room],
        depth: Depth,
        cancel: &CancellationToken,
        tell: impl Fn(SoFar<'_>),
    ) -> Result<Forecast, Failure> {
        if rooms.is_empty() {
            return Err(nothing());
        }
        let setup = opened.setup();
        let connection = self.connection(&setup.id).await?;
        let source = Arc::new(connection.source.anew());
        // Whoever is named nowhere yet is somebody nobody else is: a room, which owns no meetings.
        let nobody = || rooms.first().map(|room| room.address.clone());
        let fallback_owner = optional_address(&setup.exchange.fallback_owner)?.or_else(nobody);
        let fallback_owner = fallback_owner.ok_or_else(nothing)?;
        let plan = self.planned(opened, rooms, source.capabilities(), fallback_owner)?;
        let window = plan.window;
        let (rehearsal, read) = Rehearsal::new(self.find_planner(opened).await?);
        let rehearsal = Arc::new(rehearsal);
        let run = rehearsal.create_run(&plan, (self.now)()).await?;
        let importer = Importer::new(Arc::clone(&source), Arc::clone(&source), Arc::clone(&rehearsal));
        let stop = cancel.child_token();
        let _ended_with_this = stop.clone().drop_guard();
        let importer = self.glancing(importer.through(Arc::clone(&connection.gate)).until(stop.clone()));
        let handle = importer.start(run, false).await?;
        let asking = Asking::new(Arc::clone(&connection.gate), self.pace(), stop);
        let read = stream::unfold(read, |mut read| async { Some((read.recv().await?, read)) });
        let ended = read
            .map(|room| async {
                match depth {
                    Depth::Whole => find_endless(&asking, source.as_ref(), room).await,
                    Depth::Sample(_) => Ok(Foreseen { room: room.forecast, endless: 0 }),
                }
            })
            .buffer_unordered(AT_ONCE);
        tokio::pin!(ended);
        let over = match depth {
            Depth::Whole => None,
            Depth::Sample(time) => Instant::now().checked_add(time),
        };
        let (mut seen, mut total) = (HashMap::new(), DryRunCounts::default());
        let (mut cancelled, mut is_sample) = (false, false);
        loop {
            let rooms_done = u32::try_from(seen.len()).unwrap_or(u32::MAX);
            let waiting = |waiting| tell(SoFar { room: None, rooms_done, total, waiting });
            let next = tokio::select! {
                biased;
                () = cancel.cancelled() => {
                    cancelled = true;
                    break;
                }
                () = until(over), if !seen.is_empty() => {
                    is_sample = true;
                    break;
                }
                next = telling(&connection.gate, ended.next(), waiting) => next,
            };
            match next {
                Some(Ok(room)) => {
                    total += DryRunCounts::from(&room);
                    let rooms_done = rooms_done.saturating_add(1);
                    tell(SoFar { room: Some(&room), rooms_done, total, waiting: None });
                    seen.insert(room.room.room.address.clone(), room);
                }
                Some(Err(Interrupted::Cancelled)) => {}
                Some(Err(Interrupted::Failed(failure))) => return Err(failure),
                None => break,
            }
        }
        let outcome = if cancelled || is_sample { handle.cancel().await } else { handle.wait().await };
        if let RunOutcome::Stopped(failure) = outcome
            && !cancelled
        {
            return Err(failure);
        }
        let (forecast, organizers) = rehearsal.forecast();
        // What would be removed is known at the end alone; and rooms are read in an order of their own.
        let rooms = forecast.into_iter().filter_map(|room| {
            let Foreseen { room: RoomForecast { problem, .. }, endless } = seen.remove(&room.room.address)?;
            Some(Foreseen { room: RoomForecast { problem, ..room }, endless })
        });
        Ok(Forecast { window, rooms: rooms.collect(), organizers, cancelled, is_sample })
    }
}

fn nothing() -> Failure {
    Failure::new(Code::ImportNothing, Disposition::StopRun)
}

async fn until(over: Option<Instant>) {
    match over {
        Some(over) => tokio::time::sleep_until(over).await,
        None => std::future::pending().await,
    }
}

/// How many of a room's series never end.
///
/// # Errors
/// That the work was cancelled, and what stops everything.
async fn find_endless(
    asking: &Asking,
    reader: &impl CalendarReader,
    read: RoomRead,
) -> Result<Foreseen, Interrupted> {
    let RoomRead { forecast: mut room, series } = read;
    let errand = Errand::at("series' ends", &room.room.address);
    let ends = match asking.ask(&errand, || reader.fetch_series_ends(&room.room.address, &series)).await {
        Ok(ends) => ends,
        Err(Interrupted::Failed(failure)) if failure.disposition() != Disposition::StopRun => {
            room.problem.get_or_insert(failure);
            Vec::new()
        }
        Err(interrupted) => return Err(interrupted),
    };
    let endless = ends.iter().filter(|end| **end == SeriesEnd::Never).count();
    Ok(Foreseen { room, endless: u32::try_from(endless).unwrap_or(u32::MAX) })
}

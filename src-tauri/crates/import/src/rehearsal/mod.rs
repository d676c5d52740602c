//! A planner that only counts: what an import would do, by doing it.
//!
//! Everything that decides is the import's own: what is read and when, what is left out, who owns it, which entry one is
//! ([`find_meant`](anteroom_domain::find_meant)), what a room would lose and whether that would be held
//! ([`find_held`]). Rejected: a copy of the planner to import into; it is exact as well, and takes the planner's size once
//! more, on a disk nobody chose.

mod forecast;
mod ledger;
mod room;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anteroom_domain::ports::{
    DoomedRoom, FailedUnit, Held, PageCommit, Planner, RoomSettings, RoomUnits, StandingMeeting,
};
use anteroom_domain::{
    Code, Disposition, Failure, HeldBecause, LeasedUnit, Loss, Plan, RoomProgress, RunId, RunOutcome,
    RunRecord, SmtpAddress, Tally, UnitId, UserId, find_held,
};
use jiff::Timestamp;
use tokio::sync::mpsc;

pub use forecast::{Missing, Organizers, RoomForecast, RoomRead, Seen};
use ledger::Ledger;
use room::{Calendar, Counts, Settled};

/// Rehearses one import on top of what a planner has, which is only read; or on top of nothing.
#[derive(Debug)]
pub struct Rehearsal<P> {
    planner: Option<Arc<P>>,
    /// Gone when the run has ended.
    read: Mutex<Option<mpsc::UnboundedSender<RoomRead>>>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    run: Option<Ran>,
    /// Whoever would become a user, with numbers no planner gives.
    users: HashMap<SmtpAddress, UserId>,
}

#[derive(Debug)]
struct Ran {
    ledger: Ledger,
    started: Timestamp,
    rooms: Vec<Stage>,
    organizers: Organizers,
}

/// Where a room stands.
#[derive(Debug)]
struct Stage {
    forecast: RoomForecast,
    /// Its own, until nothing more of it will be read.
    organizers: Organizers,
    series: Vec<String>,
    calendar: Option<Calendar>,
    settled: Option<Settled>,
    is_over: bool,
}

/// The one run there is.
const RUN: RunId = RunId(1);

fn no_run() -> Failure {
    Failure::new(Code::Bug, Disposition::StopRun)
}

impl<P: Planner> Rehearsal<P> {
    /// A rehearsal on top of a planner, if there is one yet; and each room as soon as nothing more of it will be read, until the run
    /// has ended.
    pub fn new(planner: Option<Arc<P>>) -> (Self, mpsc::UnboundedReceiver<RoomRead>) {
        let (read, rooms) = mpsc::unbounded_channel();
        (Self { planner, read: Mutex::new(Some(read)), state: Mutex::default() }, rooms)
    }

    /// Each room of which nothing more will be read, in the plan's order, and the organizers of all these.
    pub fn forecast(&self) -> (Vec<RoomForecast>, Organizers) {
        let state = self.state();
        let Some(run) = &state.run else { return (Vec::new(), Organizers::default()) };
        let over = run.rooms.iter().filter(|stage| stage.is_over);
        (over.map(|stage| stage.forecast.clone()).collect(), run.organizers.clone())
    }

    /// Whoever does not listen has what there is at the end.
    fn tell(&self, room: Option<RoomRead>) {
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let (Some(room), Some(read)) = (room, read.as_ref()) {
            let _ = read.send(room);
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with_run<T>(&self, look: impl FnOnce(&mut Ran) -> T) -> Result<T, Failure> {
        self.state().run.as_mut().map(look).ok_or_else(no_run)
    }

    /// Has what stands in the planner of a room at hand.
    async fn open(&self, room: usize) -> Result<(), Failure> {
        let address = self.with_run(|run| {
            let stage = run.rooms.get(room).filter(|stage| stage.calendar.is_none());
            stage.map(|stage| stage.forecast.room.address.clone())
        })?;
        let Some(address) = address else { return Ok(()) };
        let standing = match &self.planner {
            Some(planner) => planner.load_standing(&address).await?,
            None => Vec::new(),
        };
        self.with_run(|run| {
            if let Some(stage) = run.rooms.get_mut(room) {
                stage.calendar = Some(Calendar::new(standing));
            }
        })
    }
}

impl Ran {
    fn take(&mut self, page: &PageCommit, room: usize) -> Tally {
        let Some(stage) = self.rooms.get_mut(room) else { return Tally::default() };
        let Stage { forecast, organizers, series, .. } = stage;
        let mut counts = Counts { forecast, organizers, series, added: Tally::default() };
        if let Some(calendar) = &mut stage.calendar {
            calendar.take(page, &mut counts);
        }
        let mut added = counts.added;
        stage.forecast.tally += added;
        self.ledger.advance(page.unit, page.next.clone());
        if self.ledger.is_read(room)
            && let Some(calendar) = stage.calendar.take()
        {
            let (settled, moved) = calendar.settle(&self.ledger.plan().window);
            stage.settled = Some(settled);
            stage.forecast.is_whole = true;
            stage.forecast.tally.created -= moved;
            stage.forecast.tally.updated += moved;
            added.updated += moved;
        }
        added
    }

    /// A room of which nothing more will be read, once.
    fn find_over(&mut self, room: usize) -> Option<RoomRead> {
        let is_over = self.ledger.is_over(room);
        let stage = self.rooms.get_mut(room).filter(|stage| is_over && !stage.is_over)?;
        stage.is_over = true;
        stage.calendar = None;
        self.organizers.merge(std::mem::take(&mut stage.organizers));
        Some(RoomRead { forecast: stage.forecast.clone(), series: std::mem::take(&mut stage.series) })
    }

    fn held(&self) -> BTreeMap<String, HeldBecause> {
        let settled = self.rooms.iter().filter_map(|stage| Some((stage, stage.settled.as_ref()?)));
        let losses: BTreeMap<String, Loss> =
            settled.map(|(stage, settled)| (stage.forecast.room.address.key(), settled.loss())).collect();
        find_held(&losses, 0)
    }

    fn end(&mut self) {
        let held = self.held();
        for Stage { forecast, settled, .. } in &mut self.rooms {
            let because = held.get(&forecast.room.address.key()).copied();
            for absent in settled.iter().flat_map(|settled| &settled.absent) {
                match (absent.held, because) {
                    (Some(Held::Released), _) | (None, None) => forecast.tally.removed += 1,
                    (None, Some(because)) => forecast.held.get_or_insert((0, because)).0 += 1,
                    (Some(Held::Undecided | Held::Kept), _) => {}
                }
            }
        }
    }
}

impl<P: Planner> Planner for Rehearsal<P> {
    async fn save_rooms(&self, _: &[RoomSettings]) -> Result<(), Failure> {
        Ok(())
    }

    async fn find_user(&self, address: &SmtpAddress) -> Result<Option<UserId>, Failure> {
        if let Some(user) = self.state().users.get(address) {
            return Ok(Some(*user));
        }
        match &self.planner {
            Some(planner) => planner.find_user(address).await,
            None => Ok(None),
        }
    }

    async fn save_user(&self, address: &SmtpAddress, _: &str) -> Result<UserId, Failure> {
        if let Some(user) = self.find_user(address).await? {
            return Ok(user);
        }
        let users = &mut self.state().users;
        let new = UserId(-i64::try_from(users.len()).unwrap_or(i64::MAX) - 1);
        Ok(*users.entry(address.clone()).or_insert(new))
    }

    async fn create_run(&self, plan: &Plan, at: Timestamp) -> Result<RunId, Failure> {
        let rooms = plan.rooms.iter().map(|room| Stage {
            forecast: RoomForecast::new(room.clone()),
            organizers: Organizers::default(),
            series: Vec::new(),
            calendar: None,
            settled: None,
            is_over: false,
        });
        self.state().run = Some(Ran {
            rooms: rooms.collect(),
            ledger: Ledger::new(RUN, plan.clone()),
            started: at,
            organizers: Organizers::default(),
        });
        Ok(RUN)
    }

    async fn find_unfinished_run(&self) -> Result<Option<RunRecord>, Failure> {
        // It ends with whoever began it.
        Ok(None)
    }

    async fn reopen_run(&self, run: RunId, _: bool) -> Result<RunRecord, Failure> {
        self.with_run(|ran| RunRecord {
            id: run,
            plan: ran.ledger.plan().clone(),
            started: ran.started,
            finished: None,
        })
    }

    async fn lease_unit(&self, _: RunId, most_per_room: u32) -> Result<Option<LeasedUnit>, Failure> {
        self.with_run(|run| run.ledger.lease(most_per_room))
    }

    async fn commit_page(&self, page: PageCommit) -> Result<Tally, Failure> {
        let Some(room) = self.with_run(|run| run.ledger.find_room(page.unit))? else {
            return Ok(Tally::default());
        };
        self.open(room).await?;
        let (added, over) = self.with_run(|run| (run.take(&page, room), run.find_over(room)))?;
        self.tell(over);
        Ok(added)
    }

    async fn fail_unit(&self, failed: FailedUnit) -> Result<(), Failure> {
        let FailedUnit { unit, failure, again, .. } = failed;
        let over = self.with_run(|run| {
            let room = run.ledger.fail(unit, again, failure.code())?;
            if !again && let Some(stage) = run.rooms.get_mut(room) {
                stage.forecast.problem.get_or_insert(failure);
            }
            run.find_over(room)
        })?;
        self.tell(over);
        Ok(())
    }

    async fn load_standing(&self, room: &SmtpAddress) -> Result<Vec<StandingMeeting>, Failure> {
        match &self.planner {
            Some(planner) => planner.load_standing(room).await,
            None => Ok(Vec::new()),
        }
    }

    async fn release_unit(&self, unit: UnitId) -> Result<(), Failure> {
        self.with_run(|run| run.ledger.release(unit))
    }

    async fn load_doomed(&self, _: RunId, most_per_room: u32) -> Result<Vec<DoomedRoom>, Failure> {
        self.with_run(|run| {
            let held = run.held();
            let routine =
                run.rooms.iter().filter(|stage| !held.contains_key(&stage.forecast.room.address.key()));
            let doomed = routine.filter_map(|stage| {
                let absent = stage.settled.as_ref()?.absent.iter().filter(|absent| absent.held.is_none());
                let items: Vec<_> =
                    absent.take(most_per_room as usize).map(|absent| absent.item_id.clone()).collect();
                (!items.is_empty())
                    .then(|| DoomedRoom { address: stage.forecast.room.address.clone(), items })
            });
            doomed.collect()
        })
    }

    async fn spare(&self, _: RunId, room: &DoomedRoom) -> Result<(), Failure> {
        self.with_run(|run| {
            let stage = run.rooms.iter_mut().find(|stage| stage.forecast.room.address == room.address);
            if let Some(settled) = stage.and_then(|stage| stage.settled.as_mut()) {
                settled.absent.retain(|absent| !room.items.contains(&absent.item_id));
            }
        })
    }

    async fn end_run(&self, _: RunId, outcome: &RunOutcome, _: Timestamp) -> Result<(), Failure> {
        *self.read.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.with_run(|run| {
            if matches!(outcome, RunOutcome::Finished) {
                run.end();
            }
        })
    }

    async fn tally(&self, _: RunId) -> Result<Tally, Failure> {
        self.with_run(|run| {
            let mut sum = Tally::default();
            run.rooms.iter().for_each(|stage| sum += stage.forecast.tally);
            sum
        })
    }

    async fn room_units(&self, _: RunId) -> Result<Vec<RoomUnits>, Failure> {
        self.with_run(|run| run.ledger.room_units())
    }

    async fn room_progress(&self, _: RunId) -> Result<Vec<RoomProgress>, Failure> {
        self.with_run(|run| {
            run.ledger.progress(|room| run.rooms.get(room).map_or(0, |stage| stage.forecast.tally.imported))
        })
    }
}

//! The engine against calendars in memory and a planner in a real file, with tokio's clock paused.

mod disturbed;
mod faults;
mod owners;
mod patience;
mod progress;
mod rehearsal;
mod second_look;
mod tapped;
mod whole;
mod world;

use std::path::PathBuf;
use std::sync::Arc;

use anteroom_domain::ports::{CalendarReader, Planner, PlannerMeeting, PlannerRecords};
use anteroom_domain::{PlannedRoom, RunId, RunOutcome, SmtpAddress, TimeWindow};
use anteroom_planner::SqlitePlanner;
use jiff::Timestamp;
use tapped::Tapped;
use tempfile::TempDir;
use world::World;

use crate::{Choices, ImportHandle, Importer, Pace, plan};
use anteroom_asking::Clock;

type TestPlanner = Tapped<SqlitePlanner>;

/// A clock that stands still and chance that is always the same.
struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        "2026-01-01T00:00:00Z".parse().unwrap()
    }

    fn jitter(&self) -> f64 {
        0.5
    }
}

fn address(text: &str) -> SmtpAddress {
    text.parse().unwrap()
}

fn window() -> TimeWindow {
    TimeWindow::new("2026-01-01T00:00:00Z".parse().unwrap(), "2026-01-21T00:00:00Z".parse().unwrap()).unwrap()
}

/// Calendars, a planner, and where the planner's file is.
struct Ground {
    world: Arc<World>,
    planner: Arc<TestPlanner>,
    path: PathBuf,
    _folder: Option<TempDir>,
}

impl Ground {
    async fn new(world: World) -> Self {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("planner.sqlite");
        Self { _folder: Some(folder), ..Self::at(Arc::new(world), path).await }
    }

    /// A process that opens the planner at a place.
    async fn at(world: Arc<World>, path: PathBuf) -> Self {
        let planner = SqlitePlanner::open(&path).await.unwrap();
        planner.save_user(&address("ann@contoso.com"), "Ann").await.unwrap();
        let planner = Arc::new(Tapped { planner, tap: Arc::clone(&world.tap) });
        Self { world, planner, path, _folder: None }
    }

    async fn create(&self, adopt: bool) -> RunId {
        let rooms = self
            .world
            .rooms()
            .into_iter()
            .map(|address| PlannedRoom { display_name: address.to_string(), address });
        let choices = Choices {
            fallback_owner: address("facilities@contoso.com"),
            adopt_directory_users: adopt,
            attendee_domains: Vec::new(),
            silence_notifications: true,
        };
        let plan = plan(rooms.collect(), window(), self.world.capabilities(), choices).unwrap();
        self.planner.create_run(&plan, Still.now()).await.unwrap()
    }

    async fn start(&self, run: RunId, retry_failed: bool) -> ImportHandle {
        self.start_with(run, retry_failed, Pace::default()).await
    }

    async fn start_with(&self, run: RunId, retry_failed: bool, pace: Pace) -> ImportHandle {
        let (world, planner) = (Arc::clone(&self.world), Arc::clone(&self.planner));
        let importer = Importer::new(Arc::clone(&world), world, planner);
        importer.with_clock(Arc::new(Still)).with_pace(pace).start(run, retry_failed).await.unwrap()
    }

    /// A whole import, which must come to its end.
    async fn import(&self) -> RunId {
        let run = self.create(false).await;
        let outcome = self.start(run, false).await.wait().await;
        assert!(matches!(outcome, RunOutcome::Finished), "{outcome:?}");
        run
    }

    /// What the planner holds, room by room, numbers included.
    async fn holdings(&self) -> Vec<(SmtpAddress, PlannerMeeting)> {
        let always =
            TimeWindow::new("2000-01-01T00:00:00Z".parse().unwrap(), "2100-01-01T00:00:00Z".parse().unwrap());
        let mut all = Vec::new();
        for room in self.world.rooms() {
            let meetings = self.planner.planner.load_meetings(&room, always.unwrap()).await.unwrap();
            all.extend(meetings.into_iter().map(|meeting| (room.clone(), meeting)));
        }
        all
    }

    /// What the planner holds, without the numbers it gave: comparable between planners.
    async fn rows(&self) -> Vec<(SmtpAddress, PlannerMeeting)> {
        let mut rows = self.holdings().await;
        rows.iter_mut().for_each(|(_, meeting)| meeting.id = 0);
        rows.sort_by_key(|(room, meeting)| (room.clone(), meeting.start, meeting.subject.clone()));
        rows
    }
}

//! A planner that tells of every call, so that a test can end the run at each of them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use anteroom_domain::ports::{
    DoomedRoom, FailedUnit, PageCommit, Planner, RoomSettings, RoomUnits, StandingMeeting,
};
use anteroom_domain::{
    Failure, LeasedUnit, Plan, RoomProgress, RunId, RunOutcome, RunRecord, SmtpAddress, Tally, UnitId, UserId,
};
use jiff::Timestamp;
use tokio::sync::Notify;

/// Counts the moments before and after each call of a port, and tells when a chosen one is reached.
#[derive(Default)]
pub(super) struct Tap {
    passed: AtomicUsize,
    wanted: AtomicUsize,
    pub(super) reached: Notify,
    /// Set when a commit is to panic, as a defect in a planner would.
    pub(super) commits_panic: AtomicBool,
}

impl Tap {
    /// Begins counting anew, and tells at the `point`-th moment, counted from 1.
    pub(super) fn set(&self, point: usize) {
        self.passed.store(0, Ordering::SeqCst);
        self.wanted.store(point, Ordering::SeqCst);
    }

    pub(super) fn passed(&self) -> usize {
        self.passed.load(Ordering::SeqCst)
    }

    /// One moment. Lets others run, as any await may.
    pub(super) async fn pass(&self) {
        let point = self.passed.fetch_add(1, Ordering::SeqCst) + 1;
        if point == self.wanted.load(Ordering::SeqCst) {
            self.reached.notify_one();
        }
        tokio::task::yield_now().await;
    }

    async fn around<T>(&self, call: impl Future<Output = T>) -> T {
        self.pass().await;
        let value = call.await;
        self.pass().await;
        value
    }
}

/// The planner behind a tap.
pub(super) struct Tapped<P> {
    pub(super) planner: P,
    pub(super) tap: Arc<Tap>,
}

impl<P: Planner> Planner for Tapped<P> {
    async fn save_rooms(&self, rooms: &[RoomSettings]) -> Result<(), Failure> {
        self.tap.around(self.planner.save_rooms(rooms)).await
    }
    async fn find_user(&self, address: &SmtpAddress) -> Result<Option<UserId>, Failure> {
        self.tap.around(self.planner.find_user(address)).await
    }
    async fn save_user(&self, address: &SmtpAddress, name: &str) -> Result<UserId, Failure> {
        self.tap.around(self.planner.save_user(address, name)).await
    }
    async fn create_run(&self, plan: &Plan, at: Timestamp) -> Result<RunId, Failure> {
        self.tap.around(self.planner.create_run(plan, at)).await
    }
    async fn find_unfinished_run(&self) -> Result<Option<RunRecord>, Failure> {
        self.tap.around(self.planner.find_unfinished_run()).await
    }
    async fn reopen_run(&self, run: RunId, retry_failed: bool) -> Result<RunRecord, Failure> {
        self.tap.around(self.planner.reopen_run(run, retry_failed)).await
    }
    async fn lease_unit(&self, run: RunId, most_per_room: u32) -> Result<Option<LeasedUnit>, Failure> {
        self.tap.around(self.planner.lease_unit(run, most_per_room)).await
    }
    async fn commit_page(&self, page: PageCommit) -> Result<Tally, Failure> {
        assert!(!self.tap.commits_panic.load(Ordering::SeqCst), "the defect this test asked for");
        self.tap.around(self.planner.commit_page(page)).await
    }
    async fn fail_unit(&self, failed: FailedUnit) -> Result<(), Failure> {
        self.tap.around(self.planner.fail_unit(failed)).await
    }
    async fn load_standing(&self, room: &SmtpAddress) -> Result<Vec<StandingMeeting>, Failure> {
        self.tap.around(self.planner.load_standing(room)).await
    }
    async fn release_unit(&self, unit: UnitId) -> Result<(), Failure> {
        self.tap.around(self.planner.release_unit(unit)).await
    }
    async fn load_doomed(&self, run: RunId, most_per_room: u32) -> Result<Vec<DoomedRoom>, Failure> {
        self.tap.around(self.planner.load_doomed(run, most_per_room)).await
    }
    async fn spare(&self, run: RunId, room: &DoomedRoom) -> Result<(), Failure> {
        self.tap.around(self.planner.spare(run, room)).await
    }
    async fn end_run(&self, run: RunId, outcome: &RunOutcome, at: Timestamp) -> Result<(), Failure> {
        self.tap.around(self.planner.end_run(run, outcome, at)).await
    }
    async fn tally(&self, run: RunId) -> Result<Tally, Failure> {
        self.tap.around(self.planner.tally(run)).await
    }
    async fn room_units(&self, run: RunId) -> Result<Vec<RoomUnits>, Failure> {
        self.tap.around(self.planner.room_units(run)).await
    }
    async fn room_progress(&self, run: RunId) -> Result<Vec<RoomProgress>, Failure> {
        self.tap.around(self.planner.room_progress(run)).await
    }
}

//! The planner as the importer sees it.

use anteroom_domain::ports::{
    DoomedRoom, FailedUnit, PageCommit, Planner, RoomSettings, RoomUnits, StandingMeeting,
};
use anteroom_domain::{
    Failure, LeasedUnit, Plan, RoomProgress, RunId, RunOutcome, RunRecord, SmtpAddress, Tally, UnitId, UserId,
};
use jiff::Timestamp;

use crate::store::SqlitePlanner;

impl Planner for SqlitePlanner {
    async fn save_rooms(&self, rooms: &[RoomSettings]) -> Result<(), Failure> {
        self.write_rooms(rooms.to_vec()).await
    }

    async fn find_user(&self, address: &SmtpAddress) -> Result<Option<UserId>, Failure> {
        self.look_up_user(address).await
    }

    async fn save_user(&self, address: &SmtpAddress, name: &str) -> Result<UserId, Failure> {
        self.write_user(address, name).await
    }

    async fn create_run(&self, plan: &Plan, at: Timestamp) -> Result<RunId, Failure> {
        self.write_run(plan, at).await
    }

    async fn find_unfinished_run(&self) -> Result<Option<RunRecord>, Failure> {
        self.look_up_unfinished().await
    }

    async fn reopen_run(&self, run: RunId, retry_failed: bool) -> Result<RunRecord, Failure> {
        self.open_again(run, retry_failed).await
    }

    async fn lease_unit(&self, run: RunId, most_per_room: u32) -> Result<Option<LeasedUnit>, Failure> {
        self.take_unit(run, most_per_room).await
    }

    async fn commit_page(&self, page: PageCommit) -> Result<Tally, Failure> {
        self.write_page(page).await
    }

    async fn fail_unit(&self, failed: FailedUnit) -> Result<(), Failure> {
        self.write_failed(failed).await
    }

    async fn load_standing(&self, room: &SmtpAddress) -> Result<Vec<StandingMeeting>, Failure> {
        self.look_up_standing(room).await
    }

    async fn release_unit(&self, unit: UnitId) -> Result<(), Failure> {
        self.give_back(unit).await
    }

    async fn load_doomed(&self, run: RunId, most_per_room: u32) -> Result<Vec<DoomedRoom>, Failure> {
        self.look_up_doomed(run, most_per_room).await
    }

    async fn spare(&self, run: RunId, room: &DoomedRoom) -> Result<(), Failure> {
        self.forget_missing(run, room.clone()).await
    }

    async fn end_run(&self, run: RunId, outcome: &RunOutcome, at: Timestamp) -> Result<(), Failure> {
        self.write_end(run, outcome, at).await
    }

    async fn tally(&self, run: RunId) -> Result<Tally, Failure> {
        self.look_up_tally(run).await
    }

    async fn room_units(&self, run: RunId) -> Result<Vec<RoomUnits>, Failure> {
        self.look_up_units(run).await
    }

    async fn room_progress(&self, run: RunId) -> Result<Vec<RoomProgress>, Failure> {
        self.look_up_states(run).await
    }
}

//! The planner as the importer sees it.

use anteroom_domain::ports::{
    DoomedRoom, FailedUnit, PageCommit, Planner, RoomSettings, RoomUnits, StandingMeeting,
};
use anteroom_domain::{
    Code, Disposition, Failure, LeasedUnit, Plan, RoomProgress, RunId, RunOutcome, RunRecord, SmtpAddress,
    Tally, UnitId, UserId,
};
use jiff::Timestamp;

use crate::store::{Outlives, SqlitePlanner};
use crate::{doomed, page, room_states, rooms, runs, standing, tally, units, users};

impl Planner for SqlitePlanner {
    async fn save_rooms(&self, rooms: &[RoomSettings]) -> Result<(), Failure> {
        let rooms = rooms.to_vec();
        self.write(Outlives::PowerCut, move |database| rooms::save_rooms(database, &rooms)).await
    }

    async fn find_user(&self, address: &SmtpAddress) -> Result<Option<UserId>, Failure> {
        let address = address.clone();
        self.read(move |database| users::find_user(database, &address)).await
    }

    async fn save_user(&self, address: &SmtpAddress, name: &str) -> Result<UserId, Failure> {
        let (address, name) = (address.clone(), name.to_owned());
        self.write(Outlives::Process, move |database| users::save_user(database, &address, &name)).await
    }

    async fn create_run(&self, plan: &Plan, at: Timestamp) -> Result<RunId, Failure> {
        if plan.rooms.is_empty() || plan.pieces.is_empty() {
            return Err(Failure::new(Code::ImportNothing, Disposition::StopRun));
        }
        let plan = plan.clone();
        self.write(Outlives::PowerCut, move |database| runs::create_run(database, &plan, at)).await
    }

    async fn find_unfinished_run(&self) -> Result<Option<RunRecord>, Failure> {
        self.read(runs::find_unfinished_run).await
    }

    async fn reopen_run(&self, run: RunId, retry_failed: bool) -> Result<RunRecord, Failure> {
        self.write(Outlives::PowerCut, move |database| runs::reopen_run(database, run, retry_failed)).await
    }

    async fn lease_unit(&self, run: RunId, most_per_room: u32) -> Result<Option<LeasedUnit>, Failure> {
        self.write(Outlives::Process, move |database| units::lease_unit(database, run, most_per_room)).await
    }

    async fn commit_page(&self, page: PageCommit) -> Result<Tally, Failure> {
        self.write(Outlives::Process, move |database| page::commit_page(database, &page)).await
    }

    async fn fail_unit(&self, failed: FailedUnit) -> Result<(), Failure> {
        self.write(Outlives::Process, move |database| units::fail_unit(database, &failed)).await
    }

    async fn load_standing(&self, room: &SmtpAddress) -> Result<Vec<StandingMeeting>, Failure> {
        let room = room.clone();
        self.read(move |database| standing::load_standing(database, &room)).await
    }

    async fn release_unit(&self, unit: UnitId) -> Result<(), Failure> {
        self.write(Outlives::Process, move |database| units::release_unit(database, unit)).await
    }

    async fn load_doomed(&self, run: RunId, most_per_room: u32) -> Result<Vec<DoomedRoom>, Failure> {
        self.read(move |database| doomed::load_doomed(database, run, most_per_room)).await
    }

    async fn spare(&self, run: RunId, room: &DoomedRoom) -> Result<(), Failure> {
        let room = room.clone();
        self.write(Outlives::Process, move |database| doomed::spare(database, run, &room)).await
    }

    async fn end_run(&self, run: RunId, outcome: &RunOutcome, at: Timestamp) -> Result<(), Failure> {
        let outcome = outcome.clone();
        self.write(Outlives::PowerCut, move |database| runs::end_run(database, run, &outcome, at)).await
    }

    async fn tally(&self, run: RunId) -> Result<Tally, Failure> {
        self.read(move |database| tally::sum_counts(database, run.0)).await
    }

    async fn room_units(&self, run: RunId) -> Result<Vec<RoomUnits>, Failure> {
        self.read(move |database| room_states::room_units(database, run)).await
    }

    async fn room_progress(&self, run: RunId) -> Result<Vec<RoomProgress>, Failure> {
        self.read(move |database| room_states::room_progress(database, run)).await
    }
}

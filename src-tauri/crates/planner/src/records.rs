//! The planner as people look at it.

use std::collections::BTreeSet;

use anteroom_domain::ports::{
    FailureGroup, HeldDecision, HeldRoom, LossCount, NotificationPreview, NotificationSwitch, PastRun,
    PlannerMeeting, PlannerRecords, RoomSettings, SkippedEntry,
};
use anteroom_domain::{Failure, RunId, SkipReason, SmtpAddress, TimeWindow};
use jiff::Timestamp;

use crate::people::SqlitePeople;
use crate::store::{Outlives, SqlitePlanner};
use crate::{calendar, notifications, removals, results, rooms, runs, skipped, tally, users};

impl PlannerRecords for SqlitePlanner {
    type People = SqlitePeople;

    fn begin_people(&self) -> SqlitePeople {
        SqlitePeople::new(self.clone())
    }

    async fn count_users(&self) -> Result<u32, Failure> {
        self.read(users::count_users).await
    }

    async fn load_addresses(&self) -> Result<BTreeSet<String>, Failure> {
        self.read(users::load_addresses).await
    }

    async fn load_rooms(&self) -> Result<Vec<RoomSettings>, Failure> {
        self.read(rooms::load_rooms).await
    }

    async fn count_meetings(&self) -> Result<u32, Failure> {
        self.read(tally::count_meetings).await
    }

    async fn load_meetings(
        &self,
        room: &SmtpAddress,
        window: TimeWindow,
    ) -> Result<Vec<PlannerMeeting>, Failure> {
        let room = room.clone();
        self.read(move |database| calendar::load_meetings(database, &room, window)).await
    }

    async fn load_history(&self) -> Result<Vec<PastRun>, Failure> {
        self.read(results::load_history).await
    }

    async fn load_failures(&self, run: RunId) -> Result<Vec<FailureGroup>, Failure> {
        self.read(move |database| results::load_failures(database, run)).await
    }

    async fn abandon_run(&self, run: RunId, at: Timestamp) -> Result<(), Failure> {
        self.write(Outlives::PowerCut, move |database| runs::abandon_run(database, run, at)).await
    }

    async fn load_skipped(
        &self,
        run: RunId,
        reasons: &[SkipReason],
        offset: u32,
        limit: u32,
    ) -> Result<Vec<SkippedEntry>, Failure> {
        let reasons = reasons.to_vec();
        self.read(move |database| skipped::load_skipped(database, run, &reasons, offset, limit)).await
    }

    async fn count_skipped(&self, run: RunId, reasons: &[SkipReason]) -> Result<u32, Failure> {
        let reasons = reasons.to_vec();
        self.read(move |database| skipped::count_skipped(database, run, &reasons)).await
    }

    async fn count_losses(&self, run: RunId) -> Result<LossCount, Failure> {
        self.read(move |database| skipped::count_losses(database, run)).await
    }

    async fn acknowledge_losses(
        &self,
        run: RunId,
        only: Option<Vec<(SmtpAddress, String)>>,
        at: Timestamp,
    ) -> Result<u32, Failure> {
        self.write(Outlives::PowerCut, move |database| skipped::acknowledge_losses(database, run, only, at))
            .await
    }

    async fn load_held(&self) -> Result<Vec<HeldRoom>, Failure> {
        self.read(removals::load_held).await
    }

    async fn decide_held(
        &self,
        decision: HeldDecision,
        rooms: Option<Vec<SmtpAddress>>,
        seen: Timestamp,
        at: Timestamp,
    ) -> Result<u32, Failure> {
        self.write(Outlives::PowerCut, move |database| {
            removals::decide_held(database, decision, rooms, seen, at)
        })
        .await
    }

    async fn allow_removals(&self, run: RunId) -> Result<(), Failure> {
        self.write(Outlives::PowerCut, move |database| removals::allow(database, run)).await
    }

    async fn load_notification_switch(&self) -> Result<NotificationSwitch, Failure> {
        self.read(notifications::load_switch).await
    }

    async fn set_notifications_disabled(&self, disabled: bool) -> Result<(), Failure> {
        self.write(Outlives::PowerCut, move |database| notifications::set_disabled(database, disabled)).await
    }

    async fn preview_notifications(&self, run: RunId) -> Result<NotificationPreview, Failure> {
        self.read(move |database| notifications::preview(database, run)).await
    }

    async fn count_outbox(&self) -> Result<u32, Failure> {
        self.read(notifications::count_outbox).await
    }
}

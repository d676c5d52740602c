//! Step 6: removals that are held because they are too many to be routine, and what a person decides about them.

use anteroom_domain::ports::{HeldDecision, HeldRoom, PlannerRecords};
use anteroom_domain::{Code, Disposition, Failure, HeldBecause, SmtpAddress};

use crate::Wizard;
use crate::forms::optional_address;
use crate::wire::{
    HeldBecauseKind, HeldCounts, HeldDecisionKind, HeldRemovals, HeldRoomRow, ImportOpen, RemovalsDecide,
};

impl Wizard {
    /// What is missing from calendars and stays in the planner until a person has decided, room by room.
    ///
    /// # Errors
    /// A `planner.*` failure.
    pub async fn removals_held(&self, request: ImportOpen) -> Result<HeldRemovals, Failure> {
        let opened = self.opened(&request.setup)?;
        let held = match self.find_planner(&opened).await? {
            Some(planner) => planner.load_held().await?,
            None => Vec::new(),
        };
        // Of the list itself and no clock's: who decides has seen these and no others.
        let seen = held.iter().map(|room| room.latest).max().unwrap_or_else(|| (self.now)());
        Ok(HeldRemovals { counts: counts(&held), rooms: held.into_iter().map(row).collect(), seen })
    }

    /// Keeps what a person decided, about what was held when the list was looked up and nothing else. Nothing is removed by it: the
    /// calendars may be back, so an import looks once more and removes what it misses again.
    ///
    /// # Errors
    /// `address.invalid` for a room that is none, or a `planner.*` failure.
    pub async fn removals_decide(&self, request: RemovalsDecide) -> Result<HeldRemovals, Failure> {
        let opened = self.opened(&request.setup)?;
        let rooms = request.rooms.map(|rooms| rooms.iter().map(|room| parse_room(room)).collect());
        let rooms: Option<Vec<SmtpAddress>> = rooms.transpose()?;
        let decision = match request.decision {
            HeldDecisionKind::Keep => HeldDecision::Keep,
            HeldDecisionKind::Remove => HeldDecision::Remove,
        };
        let planner = self.planner(&opened).await?;
        planner.decide_held(decision, rooms, request.seen, (self.now)()).await?;
        self.removals_held(ImportOpen { setup: request.setup }).await
    }
}

fn parse_room(text: &str) -> Result<SmtpAddress, Failure> {
    optional_address(text)?
        .ok_or_else(|| Failure::new(Code::AddressInvalid, Disposition::StopRun).with("text", text))
}

/// The sums of what is held.
pub(crate) fn counts(held: &[HeldRoom]) -> HeldCounts {
    let waiting = held.iter().filter(|room| room.waiting > 0);
    HeldCounts {
        waiting: held.iter().map(|room| room.waiting).sum(),
        rooms: u32::try_from(waiting.clone().count()).unwrap_or(u32::MAX),
        since: waiting.map(|room| room.since).min(),
        kept: held.iter().map(|room| room.kept).sum(),
        released: held.iter().map(|room| room.released).sum(),
    }
}

fn row(held: HeldRoom) -> HeldRoomRow {
    HeldRoomRow {
        address: held.room.to_string(),
        display_name: held.display_name,
        waiting: held.waiting,
        kept: held.kept,
        released: held.released,
        in_planner: held.in_planner,
        oldest: held.oldest,
        newest: held.newest,
        since: held.since,
        because: match held.because {
            HeldBecause::Room => HeldBecauseKind::Room,
            HeldBecause::Run => HeldBecauseKind::Run,
        },
    }
}

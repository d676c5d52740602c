mod records;

use std::future::Future;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Gap, UnreadableItem};
use crate::{
    Code, Cursor, Failure, LeasedUnit, Meeting, MeetingKey, MeetingKind, OrganizerAddress, Owner,
    OwnerReason, Plan, RoomProgress, RunId, RunOutcome, RunRecord, SkipReason, SmtpAddress, Tally, UnitId,
    UserId,
};

pub use records::{
    FailureGroup, HeldDecision, HeldRoom, LossCount, NewUser, NotificationPreview, NotificationSwitch,
    PastOutcome, PastRun, PeopleImport, PlannerMeeting, PlannerRecords, SkippedEntry, UsersImported,
};

/// What the planner keeps for a room beside its calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomSettings {
    /// The room's primary address: its identity.
    pub address: SmtpAddress,
    /// The name the planner shows.
    pub display_name: String,
    /// Seats.
    pub capacity: Option<u32>,
    /// City, building or floor, as the planner shows it.
    pub location: Option<String>,
    /// IANA zone of the room.
    pub time_zone: Option<String>,
}

/// A meeting with the owner the planner gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnedMeeting {
    /// The meeting.
    pub meeting: Meeting,
    /// Its owner and why.
    pub owner: Owner,
}

/// An entry left out, kept so that the result can say which and why; or a stretch of time nobody could look into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedItem {
    /// The item's id; of a stretch of time its bounds, so that a page read twice names it once.
    pub item_id: String,
    /// The subject; empty when it is private or not known.
    pub label: String,
    /// When it begins, if known.
    pub start: Option<Timestamp>,
    /// When it ends, if known.
    pub end: Option<Timestamp>,
    /// Why.
    pub reason: SkipReason,
    /// What kept it from being read, where something did.
    pub code: Option<Code>,
}

impl SkippedItem {
    /// An entry that was read and is left out for this reason.
    pub fn of(meeting: &Meeting, reason: SkipReason) -> Self {
        Self {
            item_id: meeting.item_id.clone(),
            label: if meeting.is_private() { String::new() } else { meeting.subject.clone() },
            start: Some(meeting.start),
            end: Some(meeting.end),
            reason,
            code: None,
        }
    }
}

impl From<UnreadableItem> for SkippedItem {
    fn from(item: UnreadableItem) -> Self {
        Self {
            item_id: item.item_id,
            label: item.label,
            start: item.start,
            end: None,
            reason: SkipReason::Unreadable,
            code: Some(item.failure.code()),
        }
    }
}

impl From<Gap> for SkippedItem {
    fn from(gap: Gap) -> Self {
        Self {
            item_id: format!("{}/{}", gap.span.start(), gap.span.end()),
            label: String::new(),
            start: Some(gap.span.start()),
            end: Some(gap.span.end()),
            reason: SkipReason::Gap,
            code: Some(gap.failure.code()),
        }
    }
}

/// One page, as it is committed: meetings and cursor together.
#[derive(Debug, Clone)]
pub struct PageCommit {
    /// The unit the page belongs to.
    pub unit: UnitId,
    /// Entries that belong to the unit's window.
    pub meetings: Vec<OwnedMeeting>,
    /// Entries left out.
    pub skipped: Vec<SkippedItem>,
    /// Where the unit goes on; `None` when its window has been read completely.
    pub next: Option<Cursor>,
    /// When the page was read.
    pub read_at: Timestamp,
}

/// A unit that could not be read.
#[derive(Debug, Clone)]
pub struct FailedUnit {
    /// The unit.
    pub unit: UnitId,
    /// What happened.
    pub failure: Failure,
    /// Whether the run will try it again; otherwise it is given up for this run.
    pub again: bool,
    /// When.
    pub at: Timestamp,
}

/// How many of a room's units stand where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomUnits {
    /// The room.
    pub address: SmtpAddress,
    /// Units read completely.
    pub done: u32,
    /// Units given up.
    pub failed: u32,
    /// Units in all.
    pub total: u32,
}

/// Entries of a room that a run is about to remove because the calendar does not have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoomedRoom {
    /// The room.
    pub address: SmtpAddress,
    /// The entries' item ids.
    pub items: Vec<String>,
}

/// An entry as the planner has it: what a run that reads it goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingMeeting {
    /// The identity across readings.
    pub key: MeetingKey,
    /// The item's id when it was read last.
    pub item_id: String,
    /// Single, occurrence or exception.
    pub kind: MeetingKind,
    /// Begin.
    pub start: Timestamp,
    /// End.
    pub end: Timestamp,
    /// The subject; empty when private.
    pub subject: String,
    /// Who called it.
    pub organizer: OrganizerAddress,
    /// Whose it is.
    pub owner: UserId,
    /// Why theirs.
    pub reason: OwnerReason,
    /// Whether it stays with its owner although the organizer's address belongs to somebody else by now.
    pub stays: bool,
    /// Whether it is held, because a run missed it.
    pub held: Option<Held>,
}

/// An entry that is missing from its calendar and stays in the planner until a person has decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Nobody has decided.
    Undecided,
    /// A person wants to keep it.
    Kept,
    /// The next run that misses it removes it.
    Released,
}

/// The planner: rooms, users, meetings, and the import's ledger in the same store.
///
/// One writer uses it at a time; readers may look at any time. Every method that writes is one transaction.
pub trait Planner: Send + Sync + 'static {
    /// Writes rooms and their settings; rooms already there keep their meetings.
    ///
    /// # Errors
    /// A `planner.*` failure. This holds for every method of the trait.
    fn save_rooms(&self, rooms: &[RoomSettings]) -> impl Future<Output = Result<(), Failure>> + Send;

    /// The user with this address, primary or alias.
    fn find_user(
        &self,
        address: &SmtpAddress,
    ) -> impl Future<Output = Result<Option<UserId>, Failure>> + Send;

    /// Adds a user, or gives the one with this address.
    fn save_user(
        &self,
        address: &SmtpAddress,
        name: &str,
    ) -> impl Future<Output = Result<UserId, Failure>> + Send;

    /// Writes a run and its units. With [`Plan::silence_notifications`] the notification switch is set to «disabled» in the
    /// same transaction and its former value remembered. An unfinished run is abandoned: what it brought stays, and there is
    /// never more than one to resume.
    fn create_run(&self, plan: &Plan, at: Timestamp) -> impl Future<Output = Result<RunId, Failure>> + Send;

    /// The run that can be resumed, if any. There is at most one.
    fn find_unfinished_run(&self) -> impl Future<Output = Result<Option<RunRecord>, Failure>> + Send;

    /// Makes a run ready to go on: units a lost process held are pending again, its failed units too when `retry_failed`, and
    /// notifications are silenced again if the plan says so. A run that finished can be opened again only with
    /// `retry_failed`, and only while no later run was made.
    fn reopen_run(
        &self,
        run: RunId,
        retry_failed: bool,
    ) -> impl Future<Output = Result<RunRecord, Failure>> + Send;

    /// Takes the next pending unit, or `None` when none may be taken now: none is pending, or each belongs to a room of which
    /// `most_per_room` units are with workers already. A unit that failed comes after those never tried.
    fn lease_unit(
        &self,
        run: RunId,
        most_per_room: u32,
    ) -> impl Future<Output = Result<Option<LeasedUnit>, Failure>> + Send;

    /// Writes a page of meetings and its unit's cursor in one transaction, and gives what that added to the run's counts. A page
    /// written twice changes nothing and adds nothing. When `next` is `None` the unit is done; with the last unit of a room
    /// its meetings of the run's window which the whole reading did not see are noted as missing in the same transaction. An
    /// entry that could not be read counts as seen, and so does all that begins in a gap. A room with a unit that was given up
    /// misses nothing: a meeting that is not in one piece may have moved to the other.
    ///
    /// A meeting that was moved keeps its row and number, however far it went and whatever became of its item id.
    fn commit_page(&self, page: PageCommit) -> impl Future<Output = Result<Tally, Failure>> + Send;

    /// Records that a unit could not be read.
    fn fail_unit(&self, failed: FailedUnit) -> impl Future<Output = Result<(), Failure>> + Send;

    /// The entries of a room as they stand, in the order of their numbers. None of a room the planner does not know.
    fn load_standing(
        &self,
        room: &SmtpAddress,
    ) -> impl Future<Output = Result<Vec<StandingMeeting>, Failure>> + Send;

    /// Gives a unit back unread: it is pending again, its cursor and attempts unchanged.
    fn release_unit(&self, unit: UnitId) -> impl Future<Output = Result<(), Failure>> + Send;

    /// What the end of a run would remove by routine, by room: neither what is held nor what a person released. At most
    /// `most_per_room` of each room, the earliest first.
    fn load_doomed(
        &self,
        run: RunId,
        most_per_room: u32,
    ) -> impl Future<Output = Result<Vec<DoomedRoom>, Failure>> + Send;

    /// Takes entries out of what a run has missed: they are there after all, or nobody could tell. The next run looks again.
    fn spare(&self, run: RunId, room: &DoomedRoom) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Ends a run. With [`RunOutcome::Finished`] what was missing is removed in the same transaction; what is too much to be
    /// routine is held with its rows and numbers until a person has decided. After it a run cannot be resumed and the
    /// notification switch is what it was before the run; after the others it can, and the switch is restored until then.
    fn end_run(
        &self,
        run: RunId,
        outcome: &RunOutcome,
        at: Timestamp,
    ) -> impl Future<Output = Result<(), Failure>> + Send;

    /// The counts of a run.
    fn tally(&self, run: RunId) -> impl Future<Output = Result<Tally, Failure>> + Send;

    /// How far each room of a run is, in the plan's order.
    fn room_units(&self, run: RunId) -> impl Future<Output = Result<Vec<RoomUnits>, Failure>> + Send;

    /// The rooms of a run with their states, in the plan's order.
    fn room_progress(&self, run: RunId) -> impl Future<Output = Result<Vec<RoomProgress>, Failure>> + Send;
}

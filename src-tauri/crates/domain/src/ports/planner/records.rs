use std::collections::BTreeSet;
use std::future::Future;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Planner, RoomSettings};
use crate::{
    AllDaySpan, Args, Availability, Code, Failure, HeldBecause, MeetingKind, OwnerReason, PersonId, RunId,
    SkipReason, SmtpAddress, Tally, TimeWindow,
};

/// What the planner tells people about what it holds, and what they decide about it. The importer needs none of this.
///
/// # Errors
/// Every method ends with a `planner.*` failure or none.
pub trait PlannerRecords: Planner {
    /// An import of people that come in parts.
    type People: PeopleImport;

    /// Begins an import of people.
    fn begin_people(&self) -> Self::People;

    /// How many users the planner has.
    fn count_users(&self) -> impl Future<Output = Result<u32, Failure>> + Send;

    /// Every address the planner knows somebody by: users and organizers, in lower case.
    fn load_addresses(&self) -> impl Future<Output = Result<BTreeSet<String>, Failure>> + Send;

    /// Every room with its settings, by name.
    fn load_rooms(&self) -> impl Future<Output = Result<Vec<RoomSettings>, Failure>> + Send;

    /// How many meetings the planner holds.
    fn count_meetings(&self) -> impl Future<Output = Result<u32, Failure>> + Send;

    /// The meetings of a room that touch a window, by start.
    fn load_meetings(
        &self,
        room: &SmtpAddress,
        window: TimeWindow,
    ) -> impl Future<Output = Result<Vec<PlannerMeeting>, Failure>> + Send;

    /// All runs, the latest first.
    fn load_history(&self) -> impl Future<Output = Result<Vec<PastRun>, Failure>> + Send;

    /// The failures of a run by code, the most common first. Only units given up count; what was mended by another try does not.
    fn load_failures(&self, run: RunId) -> impl Future<Output = Result<Vec<FailureGroup>, Failure>> + Send;

    /// Closes an unfinished run for good. What it brought stays.
    fn abandon_run(&self, run: RunId, at: Timestamp) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Entries a run left out for one of these reasons, a page of at most `limit` from `offset` on, by room and time.
    fn load_skipped(
        &self,
        run: RunId,
        reasons: &[SkipReason],
        offset: u32,
        limit: u32,
    ) -> impl Future<Output = Result<Vec<SkippedEntry>, Failure>> + Send;

    /// How many entries a run left out for one of these reasons.
    fn count_skipped(
        &self,
        run: RunId,
        reasons: &[SkipReason],
    ) -> impl Future<Output = Result<u32, Failure>> + Send;

    /// How many entries and stretches of time a run lost.
    fn count_losses(&self, run: RunId) -> impl Future<Output = Result<LossCount, Failure>> + Send;

    /// Keeps that a person has looked at losses of a run: those with these fingerprints, or all. Later runs tell them, but not
    /// as something new. Gives how many were new until now.
    fn acknowledge_losses(
        &self,
        run: RunId,
        only: Option<Vec<(SmtpAddress, String)>>,
        at: Timestamp,
    ) -> impl Future<Output = Result<u32, Failure>> + Send;

    /// What is held, by room. Rooms whose meetings all came back are not among them.
    fn load_held(&self) -> impl Future<Output = Result<Vec<HeldRoom>, Failure>> + Send;

    /// Keeps what a person decided about what is held of these rooms, or of all; what was held after `seen` is left out, for it
    /// was not on the list the person looked at. Gives how many meetings that are. None is removed by this: the calendar may be
    /// back, so only an import that misses them once more does.
    fn decide_held(
        &self,
        decision: HeldDecision,
        rooms: Option<Vec<SmtpAddress>>,
        seen: Timestamp,
        at: Timestamp,
    ) -> impl Future<Output = Result<u32, Failure>> + Send;

    /// Lets an unfinished run remove whatever it misses, however much that is; what a person wants to keep stays. It holds until
    /// the run comes to a stand, or its process is gone: whoever goes on with the run has not been asked.
    fn allow_removals(&self, run: RunId) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Where the notification switch stands.
    fn load_notification_switch(&self) -> impl Future<Output = Result<NotificationSwitch, Failure>> + Send;

    /// Sets the switch. While an import holds it the wish is kept, and takes effect when the import ends.
    fn set_notifications_disabled(&self, disabled: bool) -> impl Future<Output = Result<(), Failure>> + Send;

    /// How many notifications the new meetings of a run cause when they are not disabled, and to whom they go. Meetings removed
    /// since are not counted.
    fn preview_notifications(
        &self,
        run: RunId,
    ) -> impl Future<Output = Result<NotificationPreview, Failure>> + Send;

    /// How many notifications wait to be sent.
    fn count_outbox(&self) -> impl Future<Output = Result<u32, Failure>> + Send;
}

/// One import of people, in as many parts as their source gives. Who is to have an address that another user has is decided at
/// the end, when everybody was seen. Nobody is removed.
pub trait PeopleImport: Send {
    /// Adds users of a part, or completes those known, in one transaction, and gives what became of all so far. After a failure
    /// nothing of this part is added, and the import is over.
    fn add(&mut self, users: Vec<NewUser>) -> impl Future<Output = Result<&UsersImported, Failure>> + Send;

    /// Decides about the addresses left open. Without it, as after a cancelled import, those people are not added.
    fn finish(self) -> impl Future<Output = Result<UsersImported, Failure>> + Send;
}

/// A user as a list or the directory gives one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// Display name.
    pub name: String,
    /// Primary address.
    pub address: SmtpAddress,
    /// Further addresses of the same person.
    pub aliases: Vec<SmtpAddress>,
    /// What a directory knows the person by, where one gave it.
    pub identity: Option<PersonId>,
}

/// What importing users did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UsersImported {
    /// Users that were new.
    pub added: u32,
    /// Users that were there and got another name or other addresses.
    pub changed: u32,
    /// Users that were there already, the same.
    pub unchanged: u32,
    /// Addresses that belong to another user and stay with that one: told of two people, or mistyped.
    pub taken: Vec<SmtpAddress>,
    /// Addresses that belonged to another user before and belong to somebody else now. Meetings called before stay with whom
    /// they belonged to.
    pub passed_on: Vec<SmtpAddress>,
}

/// A meeting as the planner shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannerMeeting {
    /// The planner's number.
    pub id: i64,
    /// Single, occurrence or exception.
    pub kind: MeetingKind,
    /// What all entries of a series share.
    pub series: Option<String>,
    /// Begin.
    pub start: Timestamp,
    /// End.
    pub end: Timestamp,
    /// The days of an all-day entry.
    pub all_day: Option<AllDaySpan>,
    /// The subject; empty when private.
    pub subject: String,
    /// Whether the subject is hidden.
    pub private: bool,
    /// How it blocks the room.
    pub availability: Availability,
    /// The owner's address.
    pub owner: SmtpAddress,
    /// The owner's name.
    pub owner_name: String,
    /// Why this owner.
    pub owner_reason: OwnerReason,
}

/// A run in the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRun {
    /// The run.
    pub id: RunId,
    /// What has become of it.
    pub outcome: PastOutcome,
    /// Its time window.
    pub window: TimeWindow,
    /// Rooms of the plan.
    pub rooms: u32,
    /// When it began.
    pub started: Timestamp,
    /// When it last came to a stand.
    pub ended: Option<Timestamp>,
    /// What stopped it.
    pub stopped_by: Option<Code>,
    /// Its counts.
    pub tally: Tally,
}

/// What has become of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PastOutcome {
    /// Under way, or left by a process that ended: it can be resumed.
    Unfinished,
    /// Every unit is done or listed as failed.
    Finished,
    /// A person stopped it; it can be resumed.
    Cancelled,
    /// Something made going on pointless; it can be resumed once mended.
    Stopped,
    /// Given up for a later one.
    Abandoned,
}

/// Rooms with units a run gave up, by cause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailureGroup {
    /// The cause.
    pub code: Code,
    /// The rooms, in the plan's order.
    pub rooms: Vec<SmtpAddress>,
    /// Units given up.
    pub units: u32,
    /// The values of the latest of these failures, for the text.
    pub args: Args,
    /// The causes behind the latest of these failures, for support.
    pub detail: String,
}

/// An entry that was left out, or a stretch of time nobody could look into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedEntry {
    /// The room.
    pub room: SmtpAddress,
    /// Exchange's id of the entry; of a stretch of time its bounds.
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
    /// What makes the same loss the same loss in the next run; see [`PlannerRecords::acknowledge_losses`].
    pub fingerprint: String,
    /// When a person looked at it and accepted it.
    pub acknowledged: Option<Timestamp>,
}

/// How many entries a run lost, and how many of them a person has accepted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LossCount {
    /// Nobody has looked at these.
    pub new: u32,
    /// Somebody has.
    pub acknowledged: u32,
}

/// What is held of a room: meetings that are missing from its calendar and stay in the planner until a person has decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRoom {
    /// The room.
    pub room: SmtpAddress,
    /// Its name.
    pub display_name: String,
    /// Meetings nobody has decided about.
    pub waiting: u32,
    /// Meetings a person wants to keep.
    pub kept: u32,
    /// Meetings that the next import removes if it misses them too.
    pub released: u32,
    /// Meetings the planner has of the room, those above among them.
    pub in_planner: u32,
    /// When the earliest of them begins; of those waiting, if there are any. The same holds for the values below.
    pub oldest: Timestamp,
    /// When the latest of them begins.
    pub newest: Timestamp,
    /// Since when they are held.
    pub since: Timestamp,
    /// Why.
    pub because: HeldBecause,
    /// When the last of all that is held of the room was held: who names this time decides about nothing that came later.
    pub latest: Timestamp,
}

/// What a person decided about held removals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldDecision {
    /// They stay in the planner.
    Keep,
    /// The next import that misses them removes them.
    Remove,
}

/// Where the notification switch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotificationSwitch {
    /// Whether notifications are off right now.
    pub disabled: bool,
    /// Set while an import holds the switch: what it will be afterwards.
    pub disabled_afterwards: Option<bool>,
}

/// What would be sent for the meetings an import brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NotificationPreview {
    /// Notifications in all: one per new meeting.
    pub notifications: u32,
    /// Who would get them, most first.
    pub owners: Vec<(SmtpAddress, u32)>,
}

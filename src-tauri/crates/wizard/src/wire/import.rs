use anteroom_domain::{Away, Code, RoomState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{OperationId, SetupId, WaitingRow};

/// Which rooms an import is about.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind", deny_unknown_fields)]
#[ts(export)]
pub enum ImportScope {
    /// Every room that is ready.
    AllReady,
    /// These rooms: re-import of one or some.
    Rooms {
        /// Their addresses.
        addresses: Vec<String>,
    },
}

/// Counts what an import would bring.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ImportSummaryQuery {
    /// The setup.
    pub setup: SetupId,
    /// For cancelling.
    pub operation: OperationId,
}

/// Counting, as it happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SummaryEvent {
    /// Rooms counted.
    pub rooms_done: u32,
    /// Rooms to count.
    pub rooms_total: u32,
    /// Entries counted so far.
    pub meetings: u32,
    /// What is waited for meanwhile, if something is.
    pub waiting: Option<WaitingRow>,
}

/// Who the owners would be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnerCounts {
    /// Distinct organizers found as users.
    pub found: u32,
    /// Distinct organizers who are not: their meetings go to the fallback owner.
    pub missing: u32,
    /// Meetings that would go to the fallback owner.
    pub fallback_meetings: u32,
}

/// What an import would bring, counted beforehand.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportSummary {
    /// Rooms to import.
    pub rooms: u32,
    /// Rooms left out because of a problem.
    pub rooms_left_out: u32,
    /// Meetings it would bring; an estimate where `estimated_from` says so.
    pub meetings: u32,
    /// How many rooms were read, where counting all would have taken too long: numbers of meetings are estimated from these.
    pub estimated_from: Option<u32>,
    /// Rooms that could not be read, of those that were tried.
    pub uncounted: u32,
    /// Owners; `null` when not counted. People are those met in the rooms that were read.
    pub owners: Option<OwnerCounts>,
    /// Begin of the window.
    #[ts(type = "string")]
    pub from: Timestamp,
    /// End of the window.
    #[ts(type = "string")]
    pub to: Timestamp,
    /// The fallback owner.
    pub fallback_owner: String,
    /// Whether notifications stay off.
    pub silence_notifications: bool,
    /// Where the planner is.
    pub planner: String,
    /// Whether it was cancelled before everything was counted.
    pub cancelled: bool,
}

/// Starts an import.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ImportStart {
    /// The setup.
    pub setup: SetupId,
    /// Which rooms.
    pub scope: ImportScope,
    /// Whether this import may remove whatever is missing from the calendars, however much that is.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub allow_removals: bool,
}

/// What a run is doing; `None` of these when there was never one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RunPhaseKind {
    /// Reading calendars.
    Importing,
    /// Those under way end.
    Pausing,
    /// Standing still.
    Paused,
    /// Ending on request.
    Cancelling,
    /// Ended on request; can be resumed.
    Cancelled,
    /// Ended by a failure; can be resumed.
    Stopped,
    /// Left unfinished by an earlier session; can be resumed.
    Unfinished,
    /// Done.
    Finished,
}

/// A server that does not answer, and is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AwayRow {
    /// What it is met with.
    #[ts(type = "import(\"./Code\").Code")]
    pub code: Code,
    /// When the first request was not answered.
    #[ts(type = "string")]
    pub since: Timestamp,
    /// When it was asked last whether it is back.
    #[ts(type = "string")]
    pub asked: Timestamp,
    /// When it will be asked again.
    #[ts(type = "string")]
    pub next: Timestamp,
    /// When the run stops, if it is not back by then.
    #[ts(type = "string")]
    pub until: Timestamp,
}

impl From<Away> for AwayRow {
    fn from(away: Away) -> Self {
        let Away { code, since, asked, next, until } = away;
        Self { code, since, asked, next, until }
    }
}

/// Counts of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TallyRow {
    /// Entries in the planner, with whatever owner.
    pub imported: u32,
    /// Of these, new.
    pub created: u32,
    /// Of these, changed.
    pub updated: u32,
    /// Of these, the same as before.
    pub unchanged: u32,
    /// Of these, with the fallback owner.
    pub fallback_owned: u32,
    /// Entries that now have the right owner.
    pub owners_corrected: u32,
    /// Left out and why.
    pub skipped: SkipCounts,
    /// Removed because the calendar does not have them any more.
    pub removed: u32,
}

/// Entries left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SkipCounts {
    /// Cancelled.
    pub cancelled: u32,
    /// Declined by the room.
    pub declined: u32,
    /// Damaged.
    pub unreadable: u32,
    /// Second copies of entries that are in the planner.
    pub folded: u32,
    /// Stretches of time the server could not list.
    pub gaps: u32,
}

/// The whole state of a run, a few times a second; the latest one comes first to whoever subscribes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportProgress {
    /// What it is doing.
    pub phase: RunPhaseKind,
    /// Units of work done; never decreases.
    pub units_done: u32,
    /// Units of work in all.
    pub units_total: u32,
    /// Rooms done.
    pub rooms_done: u32,
    /// Rooms failed.
    pub rooms_failed: u32,
    /// Rooms in all.
    pub rooms_total: u32,
    /// Counts.
    pub tally: TallyRow,
    /// The names of rooms being read right now.
    pub current: Vec<String>,
    /// Entries a second.
    pub rate: Option<f64>,
    /// Time left.
    pub remaining_ms: Option<u32>,
    /// Requests under way at most.
    pub concurrency: u32,
    /// Waiting, if so.
    pub waiting: Option<WaitingRow>,
    /// The server is away, if so.
    #[ts(optional = nullable)]
    pub away: Option<AwayRow>,
    /// What stopped it.
    #[ts(type = "import(\"./Code\").Code | null")]
    pub stopped_by: Option<Code>,
}

/// Names a setup whose import is meant.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ImportOpen {
    /// The setup.
    pub setup: SetupId,
}

/// Asks for rooms of the run.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ImportRoomsQuery {
    /// The setup.
    pub setup: SetupId,
    /// Rows to leave out at the beginning.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// One room of the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomRow {
    /// The room.
    pub address: String,
    /// Its name.
    pub display_name: String,
    /// Its state.
    #[ts(type = "import(\"./RoomState\").RoomState")]
    pub state: RoomState,
    /// Units done.
    pub units_done: u32,
    /// Units in all.
    pub units_total: u32,
    /// Entries imported.
    pub meetings: u32,
    /// The last failure.
    #[ts(type = "import(\"./Code\").Code | null")]
    pub problem: Option<Code>,
    /// The same with the values of its words.
    pub finding: Option<super::FindingRow>,
}

/// A page of the run's rooms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportRoomsPage {
    /// The rows.
    pub rows: Vec<RoomRow>,
    /// Rooms in all.
    pub total: u32,
}

/// Failures with the same cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CauseGroup {
    /// The cause, with its remedy.
    pub finding: super::FindingRow,
    /// The rooms, for «retry these».
    pub rooms: Vec<String>,
}

/// Entries and stretches of time a run could not read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LossCounts {
    /// Nobody has looked at these.
    pub new: u32,
    /// Somebody has, and accepted them.
    pub acknowledged: u32,
}

/// How a run ended, or stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportResult {
    /// What it is doing.
    pub phase: RunPhaseKind,
    /// Counts of this run.
    pub tally: TallyRow,
    /// What the run could not read.
    pub losses: LossCounts,
    /// What is missing from calendars and stays in the planner until a person has decided.
    pub held: super::HeldCounts,
    /// Why a run that can be resumed should rather begin anew; `null` while it is fresh, and of one that is done.
    pub old: Option<super::OldRunKind>,
    /// Meetings the planner holds, whichever run brought them.
    pub in_planner: u32,
    /// Rooms done.
    pub rooms_done: u32,
    /// Rooms in all.
    pub rooms_total: u32,
    /// Failures, the most common cause first.
    pub causes: Vec<CauseGroup>,
    /// What stopped or paused the run, if something did.
    #[ts(optional = nullable)]
    pub stopped_by: Option<super::FindingRow>,
    /// When it began.
    #[ts(type = "string")]
    pub started: Timestamp,
    /// When it ended.
    #[ts(type = "string | null")]
    pub finished: Option<Timestamp>,
    /// Whether the notification switch is what it was before.
    pub notifications_restored: bool,
    /// The file with the planner's database.
    pub planner: String,
}

/// Asks for a week of a room, as the planner has it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RoomWeekQuery {
    /// The setup.
    pub setup: SetupId,
    /// The room.
    pub address: String,
    /// The first day, `YYYY-MM-DD`, in the room's zone.
    pub first_day: String,
}

/// A meeting in the small calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomMeeting {
    /// Begin, local time of the room: `YYYY-MM-DDTHH:MM`.
    pub start: String,
    /// End, local time of the room.
    pub end: String,
    /// The subject; empty when private.
    pub subject: String,
    /// The owner's address.
    pub owner: String,
    /// Whether the owner is the fallback owner.
    pub fallback: bool,
    /// Whether it is private.
    pub private: bool,
}

/// A week of a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RoomWeek {
    /// The zone of the times.
    pub time_zone: String,
    /// Meetings by begin.
    pub meetings: Vec<RoomMeeting>,
}

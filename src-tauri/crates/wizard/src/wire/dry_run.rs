use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FindingRow, ImportSummary, OperationId, SetupId, WaitingRow};

/// Looks at what an import would bring, room by room, and writes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct DryRunStart {
    /// The setup.
    pub setup: SetupId,
    /// Cancels it.
    pub operation: OperationId,
}

/// A dry run under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DryRunEvent {
    /// The room that was read last.
    pub row: Option<Box<DryRunRow>>,
    /// Rooms read.
    pub rooms_done: u32,
    /// All rooms.
    pub rooms_total: u32,
    /// What was seen by now, all rooms together.
    pub total: DryRunCounts,
    /// What is waited for meanwhile, if something is.
    pub waiting: Option<WaitingRow>,
}

/// What was seen of meetings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DryRunCounts {
    /// Meetings in the window; each occurrence of a series is one.
    pub meetings: u32,
    /// Of these, meetings the planner does not have.
    pub added: u32,
    /// Series among them.
    pub series: u32,
    /// Series without an end.
    pub endless: u32,
    /// Meetings the fallback owner would get; the five below tell why.
    pub owner_unknown: u32,
    /// The organizer is in the directory, but no user of the planner.
    pub not_in_planner: u32,
    /// Nobody knows the organizer any more.
    pub unresolved: u32,
    /// The organizer belongs to another organization.
    pub outside: u32,
    /// A room or equipment is the organizer.
    pub of_resources: u32,
    /// They name nobody.
    pub nameless: u32,
    /// Meetings whose subject the room replaced by the organizer's name.
    pub subject_hidden: u32,
    /// Private meetings.
    pub private: u32,
    /// Meetings with more than 500 attendees, or longer than five years.
    pub beyond_limits: u32,
    /// Entries left out, whyever; the five below tell why.
    pub left_out: u32,
    /// Cancelled by their organizer.
    pub cancelled: u32,
    /// Declined by the room.
    pub declined: u32,
    /// Listed by the server and not given.
    pub unreadable: u32,
    /// Second copies.
    pub folded: u32,
    /// Stretches of time the server could not list.
    pub gaps: u32,
    /// Meetings the planner has and the calendar does not: they would be removed.
    pub removed: u32,
    /// The same, where they are too many to be routine: they would stay until a person has decided.
    pub held: u32,
}

/// A room in the dry run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DryRunRow {
    /// The room.
    pub address: String,
    /// Its name.
    pub display_name: String,
    /// What was seen; `null` when nothing of it could be read.
    pub counts: Option<DryRunCounts>,
    /// Why it could not be read, or not to the end.
    pub problem: Option<FindingRow>,
}

/// Somebody whose meetings would go to the fallback owner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnerMissing {
    /// The organizer's name as the calendars show it.
    pub name: String,
    /// The address, where it is known.
    pub address: Option<String>,
    /// How many meetings the fallback owner would get.
    pub meetings: u32,
    /// In how many rooms.
    pub rooms: u32,
    /// Whether the address belongs to another organization: such meetings stay with the fallback owner in any case.
    pub outside: bool,
    /// Whether the directory knows them, so that they can become a user of the planner.
    pub addable: bool,
}

/// A dry run's result.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DryRun {
    /// The first day of the window, `yyyy-mm-dd`.
    pub from: String,
    /// The last day.
    pub last: String,
    /// The day after it.
    pub until: String,
    /// The rooms, in the setup's order.
    pub rooms: Vec<DryRunRow>,
    /// All rooms together.
    pub total: DryRunCounts,
    /// Who is missing, most meetings first.
    pub owners_missing: Vec<OwnerMissing>,
    /// The fallback owner.
    pub fallback_owner: String,
    /// The same in short, as it stands before an import.
    pub summary: ImportSummary,
    /// Whether it was cancelled: the numbers are those of the rooms read.
    pub cancelled: bool,
}

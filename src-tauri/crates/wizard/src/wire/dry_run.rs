use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FindingRow, OperationId, SetupId, WaitingRow};

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
    /// Meetings seen.
    pub meetings: u32,
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
    /// Series among them.
    pub series: u32,
    /// Series without an end.
    pub endless: u32,
    /// Meetings whose organizer the planner does not know and the fallback owner would get.
    pub owner_unknown: u32,
    /// Meetings whose subject the room replaced by the organizer's name.
    pub subject_hidden: u32,
    /// Private meetings.
    pub private: u32,
    /// Entries beyond what an import takes: more than 500 attendees, longer than five years, or listed by the server and not
    /// given.
    pub beyond_limits: u32,
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
    /// What was seen; `null` when it could not be read.
    pub counts: Option<DryRunCounts>,
    /// Why it could not be read.
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
    /// Whether the address belongs to another organisation: such meetings stay with the fallback owner in any case.
    pub outside: bool,
}

/// A dry run's result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DryRun {
    /// The first day of the window, `yyyy-mm-dd`.
    pub from: String,
    /// The day after the last.
    pub until: String,
    /// The rooms, in the setup's order.
    pub rooms: Vec<DryRunRow>,
    /// All rooms together.
    pub total: DryRunCounts,
    /// Who is missing, most meetings first.
    pub owners_missing: Vec<OwnerMissing>,
    /// The fallback owner.
    pub fallback_owner: String,
    /// Whether it was cancelled: the numbers are those of the rooms read.
    pub cancelled: bool,
}

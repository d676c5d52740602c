use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SetupId;

/// Why removals are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HeldBecauseKind {
    /// The room would lose most of its meetings.
    Room,
    /// All rooms of the import together would lose many.
    Run,
}

/// What a person decides about what is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HeldDecisionKind {
    /// The meetings stay in the planner.
    Keep,
    /// The next import that misses them too removes them.
    Remove,
}

/// How many meetings are missing from their calendars and stay in the planner all the same.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeldCounts {
    /// Meetings nobody has decided about.
    pub waiting: u32,
    /// The rooms they are of.
    pub rooms: u32,
    /// Since when the first of them is held.
    #[ts(type = "string | null")]
    pub since: Option<Timestamp>,
    /// Meetings a person wants to keep.
    pub kept: u32,
    /// Meetings the next import removes if it misses them too.
    pub released: u32,
}

/// What is held of one room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeldRoomRow {
    /// The room.
    pub address: String,
    /// Its name.
    pub display_name: String,
    /// Meetings nobody has decided about.
    pub waiting: u32,
    /// Meetings a person wants to keep.
    pub kept: u32,
    /// Meetings the next import removes if it misses them too.
    pub released: u32,
    /// Meetings the planner has of the room, those above among them.
    pub in_planner: u32,
    /// When the earliest of them begins; of those waiting, if there are any. The same holds for the values below.
    #[ts(type = "string")]
    pub oldest: Timestamp,
    /// When the latest of them begins.
    #[ts(type = "string")]
    pub newest: Timestamp,
    /// Since when they are held.
    #[ts(type = "string")]
    pub since: Timestamp,
    /// Why.
    pub because: HeldBecauseKind,
}

/// What is held, room by room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HeldRemovals {
    /// The sums.
    pub counts: HeldCounts,
    /// The rooms, by address.
    pub rooms: Vec<HeldRoomRow>,
    /// When the last of them was held: a decision names this time and is about nothing that was held later.
    #[ts(type = "string")]
    pub seen: Timestamp,
}

/// Decides about what is held.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RemovalsDecide {
    /// The setup.
    pub setup: SetupId,
    /// What is decided.
    pub decision: HeldDecisionKind,
    /// About these rooms, also where it was decided otherwise before. When absent, about everything that waits, and keeping takes
    /// back what was released.
    #[serde(default)]
    #[ts(optional)]
    pub rooms: Option<Vec<String>>,
    /// The time the list named that the person saw.
    #[ts(type = "string")]
    pub seen: Timestamp,
}

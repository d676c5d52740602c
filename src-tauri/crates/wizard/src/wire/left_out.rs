use anteroom_domain::Code;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SetupId;

/// Why something of a calendar is not in the planner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LeftOutReason {
    /// The server could not give the entry, or gave it damaged.
    Unreadable,
    /// The server could not list anything in a stretch of time.
    Gap,
    /// A second copy of an entry that is in the planner.
    Folded,
    /// Cancelled by its organizer.
    Cancelled,
    /// Declined by the room.
    Declined,
}

/// Asks for what the last run left out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct LeftOutQuery {
    /// The setup.
    pub setup: SetupId,
    /// For these reasons.
    pub reasons: Vec<LeftOutReason>,
    /// Rows to leave out at the beginning.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// An entry that is not in the planner, or a stretch of time nobody could look into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LeftOutRow {
    /// The room.
    pub address: String,
    /// Its name.
    pub display_name: String,
    /// Why.
    pub reason: LeftOutReason,
    /// The day it begins, `YYYY-MM-DD` in the room's zone; `null` when not known.
    pub day: Option<String>,
    /// The time of day it begins, `HH:MM` in the room's zone.
    pub time: Option<String>,
    /// When it begins.
    #[ts(type = "string | null")]
    pub start: Option<Timestamp>,
    /// When it ends.
    #[ts(type = "string | null")]
    pub end: Option<Timestamp>,
    /// The subject; empty when it is private or not known.
    pub subject: String,
    /// What kept it from being read.
    #[ts(type = "import(\"./Code\").Code | null")]
    pub code: Option<Code>,
    /// The same with the values of its words.
    pub finding: Option<super::FindingRow>,
    /// When a person looked at it and accepted it.
    #[ts(type = "string | null")]
    pub acknowledged: Option<Timestamp>,
    /// What makes it the same loss in the next run; handed back to acknowledge it.
    pub fingerprint: String,
}

/// A page of what a run left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LeftOutPage {
    /// The rows, by room and time.
    pub rows: Vec<LeftOutRow>,
    /// Rows in all.
    pub total: u32,
}

/// Names a loss.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct LossRef {
    /// The room.
    pub address: String,
    /// Its fingerprint.
    pub fingerprint: String,
}

/// Keeps that a person has looked at losses of the last run.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct LossesAcknowledge {
    /// The setup.
    pub setup: SetupId,
    /// These; all of them when absent.
    #[ts(optional = nullable)]
    pub only: Option<Vec<LossRef>>,
}

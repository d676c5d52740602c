//! How a setup stands, as far as is known without the server: for monitoring.

use jiff::Timestamp;
use serde::Serialize;

use super::{
    ClockRow, FindingRow, HeldCounts, LossCounts, OldRunKind, Problem, RunPhaseKind, SecretState, SetupId,
};

/// What needs a person. A word is never used again for something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Attention {
    /// The planner is there and cannot be looked at: `problem` says why.
    PlannerUnreadable,
    /// No import has come to its end within the time that was named.
    Overdue,
    /// The planner's file is gone although somebody has imported into it.
    PlannerGone,
    /// Nothing was ever imported.
    NeverImported,
    /// The last import did not come to its end, and nobody is at it.
    Unfinished,
    /// The last import was stopped: `lastImport.stoppedBy` says by what.
    Stopped,
    /// Rooms of the last import could not be read.
    RoomsFailed,
    /// Something is missing that nobody has acknowledged.
    NewLosses,
    /// Meetings are missing from their calendars, and nobody has decided about them.
    HeldRemovals,
    /// Notifications are off for an import that is gone; the next start of Anteroom gives them back.
    NotificationsHeld,
    /// Something has ended, or ends within two weeks.
    Ends,
}

/// Who has the planner right now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct OwnerRow {
    /// The program.
    pub program: String,
    /// Its process.
    pub process: u32,
    /// Since when.
    pub since: Timestamp,
}

/// The last import, or the one under way.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LastImport {
    /// How it ended, or stands.
    pub phase: RunPhaseKind,
    /// Why the next import gives it up and begins anew; `null` where it goes on, or there is nothing to go on with.
    pub old: Option<OldRunKind>,
    /// When it was begun.
    pub started: Timestamp,
    /// When it last came to a stand.
    pub ended: Option<Timestamp>,
    /// Rooms done.
    pub rooms_done: u32,
    /// Rooms in all.
    pub rooms_total: u32,
    /// Rooms that could not be read.
    pub rooms_failed: u32,
    /// What it could not read.
    pub losses: LossCounts,
    /// What is missing from calendars and was not removed.
    pub held: HeldCounts,
    /// What stopped it.
    pub stopped_by: Option<FindingRow>,
}

/// What validation found of the rooms when it looked last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoomsStand {
    /// Rooms that are ready to import.
    pub ready: u32,
    /// Rooms that nobody has validated.
    pub unvalidated: u32,
    /// What is wrong with the others, what most rooms have first.
    pub causes: Vec<RoomsCause>,
    /// What was set right in others and is not in force yet, what most rooms wait for first.
    pub waiting: Vec<RoomsCause>,
}

/// What keeps rooms from being imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RoomsCause {
    /// What it is, with the values of one of these rooms.
    pub finding: FindingRow,
    /// How many rooms have it.
    pub rooms: u32,
    /// When one of them was validated last.
    pub validated: Option<Timestamp>,
    /// Since when and until when they wait, where they do.
    pub clock: Option<ClockRow>,
}

/// Where the planner's notification switch stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SwitchRow {
    /// Whether notifications are off right now.
    pub disabled: bool,
    /// Whether an import holds it, which gives it back at its end.
    pub held: bool,
}

/// Something that ends on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EndRow {
    /// What.
    pub what: String,
    /// Its last day, `YYYY-MM-DD`, UTC.
    pub on: String,
    /// Days until then; below zero when it has passed.
    pub days: i32,
    /// What to do before.
    pub action: String,
}

/// How a setup stands. Fields are added, never renamed; what changes its meaning gets a new number.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SetupStatus {
    /// The number of this form: 1.
    pub anteroom_status: u32,
    /// When it was looked at.
    pub at: Timestamp,
    /// The setup.
    pub setup: SetupId,
    /// Its name.
    pub name: String,
    /// The planner's file.
    pub planner: String,
    /// Whether nothing needs a person.
    pub healthy: bool,
    /// What does, most pressing first.
    pub attention: Vec<Attention>,
    /// Who has the planner right now.
    pub running: Option<OwnerRow>,
    /// Why there is nothing to import, where the product takes over no meetings.
    pub no_import: Option<String>,
    /// The rooms.
    pub rooms: RoomsStand,
    /// The last import.
    pub last_import: Option<LastImport>,
    /// The notification switch; not known without a planner.
    pub notifications: Option<SwitchRow>,
    /// What ends on a day, soonest first.
    pub ends: Vec<EndRow>,
    /// Where the password is.
    pub secret: SecretState,
    /// Why the planner cannot be looked at.
    pub problem: Option<Problem>,
}

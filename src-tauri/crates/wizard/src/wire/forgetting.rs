use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlannerHolder, Problem, SetupId};

/// Kinds of things that are kept of a customer and go when the customer is forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ForgetKind {
    /// What was typed and verified, and the rooms.
    Setup,
    /// Meetings, people and the ledger, with what was saved aside.
    Planner,
    /// The password in the credential store.
    Password,
    /// Planners of setup files that carry this setup's id and connect something else.
    Beside,
    /// Logs that name the customer; they are everybody's, and emptied whole.
    Logs,
    /// Documents somebody saved into the data folder that name the customer.
    Papers,
    /// A planner outside the data folder.
    Elsewhere,
}

/// A file that would go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ForgetFile {
    /// Where.
    pub path: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// What goes together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ForgetGroup {
    /// Of which kind.
    pub kind: ForgetKind,
    /// The files; none for a password.
    pub files: Vec<ForgetFile>,
    /// Whether a person may leave it out.
    pub optional: bool,
    /// Whether it goes unless a person says something else.
    pub chosen: bool,
}

/// Kinds of things that stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StayKind {
    /// What was saved elsewhere: reports, handover documents, scripts, exported setups, support bundles.
    Exports,
    /// What the scripts did: the service account, its rights, the rooms' settings.
    Server,
    /// The system's own log, where failures of the command line go that nobody sees.
    SystemLog,
    /// Tasks of the operating system that import at night.
    Schedule,
    /// Backups of this computer.
    Backups,
    /// The setup file the command was given.
    SetupFile,
    /// The product's profile somebody added, which other setups may use.
    Profile,
}

/// Something that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ForgetStay {
    /// What.
    pub kind: StayKind,
    /// Where, if it is one file.
    pub place: Option<String>,
}

/// What forgetting a customer would take away, and what it would leave.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ForgetList {
    /// The setup.
    pub setup: SetupId,
    /// The customer's name.
    pub name: String,
    /// Whether it belongs to the practice organization.
    pub practice: bool,
    /// Rooms in the setup.
    pub rooms: u32,
    /// Meetings in the planner; `null` when there is none, or it cannot be looked at.
    pub meetings: Option<u32>,
    /// People in the planner.
    pub people: Option<u32>,
    /// Why the planner cannot be looked at. It goes all the same.
    pub problem: Option<Problem>,
    /// Who writes the planner right now: until then nothing goes.
    pub holder: Option<PlannerHolder>,
    /// What goes.
    pub groups: Vec<ForgetGroup>,
    /// What stays.
    pub stays: Vec<ForgetStay>,
}

/// Forgets a customer: what a person chose of the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SetupForget {
    /// The setup.
    pub setup: SetupId,
    /// Also planners beside.
    pub beside: bool,
    /// Also the logs that name it.
    pub logs: bool,
    /// Also documents in the data folder that name it.
    pub papers: bool,
    /// Also a planner outside the data folder.
    pub elsewhere: bool,
}

/// Something that could not be taken away; the next start of Anteroom tries again.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ForgetLeft {
    /// What.
    pub kind: ForgetKind,
    /// Why, and where.
    pub problem: Problem,
}

/// What became of forgetting.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Forgotten {
    /// What is still there; nothing, when all of it is gone.
    pub left: Vec<ForgetLeft>,
}

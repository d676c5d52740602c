//! What commands and scripts printed, brought back: read first, judged when a person says so.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ran::TaskEnd;
use super::{Requirement, SetupId};

/// Reads what was pasted, or judges it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct OutputRead {
    /// The setup.
    pub setup: SetupId,
    /// What was pasted.
    pub text: String,
}

/// Asks for the text of a file in which an output was saved.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct OutputFile {
    /// The file.
    pub file: String,
}

/// What a text was understood as. Nothing of it is judged or kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OutputUnderstood {
    /// Why it was not read, and what to do; `null` where it was.
    pub refused: Option<String>,
    /// Where it comes from, a sentence each: the command and the script, the organization, when; that it is free text.
    pub origins: Vec<String>,
    /// The objects, a table for each command.
    pub tables: Vec<OutputTable>,
    /// What scripts did.
    pub runs: Vec<OutputRun>,
    /// What could not be read where it was printed, a sentence each.
    pub remarks: Vec<String>,
}

/// Objects of one command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OutputTable {
    /// The command.
    pub command: String,
    /// Names of the properties, as PowerShell has them in every language.
    pub columns: Vec<String>,
    /// An object a row; `null` where the property was not printed.
    pub rows: Vec<Vec<Option<String>>>,
    /// All objects, of which `rows` has the first ones.
    pub total: u32,
}

/// What one run of a script did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OutputRun {
    /// When.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Its tasks, in its order.
    pub tasks: Vec<OutputTask>,
}

/// How one task of a script ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OutputTask {
    /// What it does, in words.
    pub does: String,
    /// How it ended.
    pub ended: TaskEnd,
    /// How many settings it changed or took back.
    pub changed: u32,
    /// How many were as they should be already.
    pub already: u32,
    /// What was left out, failed or is not to be seen yet, a line each: the first ones.
    pub why: Vec<String>,
    /// How many there are of these.
    pub total: u32,
}

/// What a pasted output decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OutputVerdict {
    /// The commands it comes from; `null` when it was not recognized.
    pub command: Option<String>,
    /// What was read, a sentence each; why it was refused, if it was.
    pub lines: Vec<String>,
    /// Requirements it verifies, by id, and whether each is met.
    pub verified: Vec<OutputVerified>,
    /// Requirements whose script ran.
    pub ran: Vec<OutputRan>,
    /// The checklist afterwards.
    pub requirements: Vec<Requirement>,
}

/// A requirement a pasted output decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OutputVerified {
    /// The requirement.
    pub requirement: String,
    /// Whether it is met.
    pub met: bool,
    /// Why not.
    pub reason: Option<String>,
}

/// A requirement whose script ran.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OutputRan {
    /// The requirement.
    pub requirement: String,
    /// How its task ended.
    pub ended: TaskEnd,
}

//! Scripts: which ones there are, and one of them whole.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AudienceKind, DetailKind, ScriptRef, SetupId};

/// Asks for a script.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ScriptRead {
    /// The setup with whose values it is written.
    pub setup: SetupId,
    /// Which.
    pub script: ScriptRef,
}

/// A script, and what a person has to know before it is run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScriptText {
    /// What its file is called.
    pub file_name: String,
    /// Who runs it.
    pub audience: AudienceKind,
    /// The script.
    pub text: String,
    /// The lines that run it, beside its file.
    pub run: String,
    /// The SHA-256 of its file as it is saved, as `Get-FileHash` prints it.
    pub hash: String,
    /// The SHA-256 of the part that is the same in every script.
    pub engine: String,
    /// What the organization it is for is known by.
    pub organization: Vec<String>,
    /// What it does, in order.
    pub steps: Vec<ScriptStep>,
    /// What it asks before something is lost, each question once.
    pub asks: Vec<String>,
    /// What it does not touch, each once.
    pub leaves: Vec<String>,
    /// The customer's values in it, for highlighting.
    pub values: Vec<String>,
    /// What it does only if a person has agreed to it, object by object.
    pub consents: Vec<ConsentRow>,
}

/// What a person has to agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ConsentKind {
    /// That this mailbox, which may be a person's, becomes a room or equipment.
    Convert,
    /// That this role assignment, which reaches further, is removed.
    Remove,
}

/// One object that a script would change for somebody who is not asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConsentRow {
    /// What is done to it.
    pub kind: ConsentKind,
    /// The mailbox's address, or the assignment's name.
    pub name: String,
    /// Whether a person agreed.
    pub agreed: bool,
}

/// Agrees to what scripts do to an object, or takes that back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ConsentSet {
    /// The setup.
    pub setup: SetupId,
    /// What is done to it.
    pub kind: ConsentKind,
    /// The mailbox's address, or the assignment's name.
    pub name: String,
    /// Whether it may be done.
    pub agreed: bool,
}

/// One task of a script, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ScriptStep {
    /// What it changes.
    pub does: String,
    /// How long it takes until that works; `null` for at once.
    pub takes_effect: Option<String>,
    /// What it asks before; `null` where it asks nothing.
    pub asks: Option<String>,
    /// What it does not touch.
    pub leaves: Option<String>,
}

/// Asks for the scripts of a setup.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ScriptsQuery {
    /// The setup.
    pub setup: SetupId,
    /// Leaves out what is met already.
    pub only_missing: bool,
}

/// What one audience has to run at once, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AudienceScript {
    /// Who runs it.
    pub audience: AudienceKind,
    /// The script; `null` while values are missing for all of it.
    pub script: Option<ScriptRef>,
    /// The requirements it meets, by id, in its order.
    pub requirements: Vec<String>,
    /// Details that are still to be typed, without which parts are left out.
    pub missing: Vec<DetailKind>,
}

/// Writes a script to a file the person chose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ScriptSave {
    /// The setup with whose values it is written.
    pub setup: SetupId,
    /// Which.
    pub script: ScriptRef,
    /// The file; it must end in `.ps1`.
    pub file: String,
}

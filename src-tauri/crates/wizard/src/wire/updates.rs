//! Newer versions of Anteroom.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how this installation stands.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct UpdateAsk {
    /// A person asked in so many words; without it the settings decide whether anything is fetched.
    pub asked: bool,
}

/// Who brings this installation up to date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum UpdateWay {
    /// An installer of this person's own.
    Installer,
    /// A disk image whose app is moved to where it was.
    DiskImage,
    /// An archive that was unpacked somewhere.
    ByHand,
    /// The system's package manager.
    PackageManager,
    /// An administrator, for everybody on this computer.
    Administrator,
}

/// How this installation stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UpdateState {
    /// The version that is running.
    pub version: String,
    /// Who brings it up to date.
    pub way: UpdateWay,
    /// Whether this build was given a place to look at all.
    pub known: bool,
    /// Whether the person wants newer versions to be looked for by themselves.
    pub wanted: bool,
    /// Whether the organization forbids it.
    pub forbidden: bool,
    /// Whether the place was asked.
    pub looked: bool,
    /// What administrators wrote and nobody can follow, each with where it stands.
    pub policy_faults: Vec<String>,
    /// What is newer; `null` when nothing is, or nobody looked.
    pub news: Option<UpdateNews>,
}

/// A newer version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UpdateNews {
    /// Which.
    pub version: String,
    /// When it was published.
    #[ts(type = "string | null")]
    pub published: Option<Timestamp>,
    /// What is new in it.
    pub notes: String,
    /// How large its file for this installation is, in bytes; `null` when there is none, or somebody else installs it.
    #[ts(type = "number | null")]
    pub bytes: Option<u64>,
}

use anteroom_domain::{Args, Audience, CheckId, Code};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ScriptRef, WaitingRow};

/// How a check ended, or that it has not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OutcomeKind {
    /// In order.
    Pass,
    /// Works, but worth knowing.
    Warn,
    /// Not in order.
    Fail,
    /// Set right, not in force yet.
    Waiting,
    /// Not run, because another check failed.
    Skipped,
    /// The check itself failed or took too long.
    Broken,
    /// Only a person can tell.
    Manual,
}

/// When something was set that is not in force yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ClockRow {
    /// When a person said that it is set.
    #[ts(type = "string")]
    pub set_at: Timestamp,
    /// By when it is in force; `null` where nobody can tell.
    #[ts(type = "string | null")]
    pub in_force_by: Option<Timestamp>,
    /// When it is looked at again; `null` once the time is over.
    #[ts(type = "string | null")]
    pub again_at: Option<Timestamp>,
}

/// Something that was set and is waited for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SetRow {
    /// The remedy's id.
    pub remedy: String,
    /// The checks that tell whether it is in force.
    #[ts(type = "Array<import(\"./CheckId\").CheckId>")]
    pub checks: Vec<CheckId>,
    /// Since when, until when.
    pub clock: ClockRow,
}

impl ClockRow {
    /// Whether it is still waited for.
    pub fn runs(&self) -> bool {
        self.again_at.is_some()
    }
}

/// Who can mend something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AudienceKind {
    /// Whoever sits before the wizard.
    You,
    /// Whoever runs Active Directory.
    DirectoryAdministrator,
    /// The Exchange administrator.
    ExchangeAdministrator,
    /// The Entra administrator.
    EntraAdministrator,
    /// Whoever runs network and firewalls.
    Network,
}

impl From<Audience> for AudienceKind {
    fn from(audience: Audience) -> Self {
        match audience {
            Audience::You => Self::You,
            Audience::DirectoryAdministrator => Self::DirectoryAdministrator,
            Audience::ExchangeAdministrator => Self::ExchangeAdministrator,
            Audience::EntraAdministrator => Self::EntraAdministrator,
            Audience::Network => Self::Network,
        }
    }
}

/// What was seen: kept beside the finding, folded and copyable.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EvidenceRow {
    /// The HTTP status.
    pub status: Option<u16>,
    /// The EWS response code.
    pub response_code: Option<String>,
    /// The server's id of the request.
    pub request_id: Option<String>,
    /// Lines of monospace text.
    pub lines: Vec<String>,
}

/// How to mend it. The steps' words are the catalogue's, picked by `id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemedyRow {
    /// The remedy's id in the catalogue.
    pub id: String,
    /// Who can do it.
    pub audience: AudienceKind,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// The script, where one helps.
    pub script: Option<ScriptRef>,
    /// Lines for an open shell that show more and change nothing, where they help.
    pub commands: Option<String>,
    /// How long it takes to apply, in words; `null` for at once.
    pub takes_effect: Option<String>,
    /// Whether it can be waited for: whoever set it can say so.
    pub timed: bool,
}

/// What is not in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FindingRow {
    /// The code.
    #[ts(type = "import(\"./Code\").Code")]
    pub code: Code,
    /// Values for the text.
    #[ts(type = "Record<string, string>")]
    pub args: Args,
    /// How to mend it.
    pub remedy: Option<RemedyRow>,
}

/// One row of the check tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckRow {
    /// Which check.
    #[ts(type = "import(\"./CheckId\").CheckId")]
    pub check: CheckId,
    /// What it looked at: a host, a room, an account.
    pub subject: String,
    /// How it ended.
    pub outcome: OutcomeKind,
    /// The failed check because of which this one was skipped.
    #[ts(type = "import(\"./CheckId\").CheckId | null")]
    pub because: Option<CheckId>,
    /// Result values, for a passed check's words: `version`, `address`, `scheme`.
    #[ts(type = "Record<string, string>")]
    pub args: Args,
    /// What is not in order.
    pub findings: Vec<FindingRow>,
    /// What was seen.
    pub evidence: EvidenceRow,
    /// How long it took.
    pub elapsed_ms: u32,
    /// When.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// When what would mend it was set, where somebody said so.
    pub clock: Option<ClockRow>,
}

/// Checks, as they happen, in declared order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(export)]
pub enum CheckEvent {
    /// A check began.
    Started {
        /// Which.
        #[ts(type = "import(\"./CheckId\").CheckId")]
        check: CheckId,
        /// What it looks at.
        subject: String,
    },
    /// A check ended.
    Ended {
        /// Its row.
        row: Box<CheckRow>,
    },
    /// The server asked for a pause, or the pause is over.
    Waiting {
        /// What is waited for, if something still is.
        waiting: Option<WaitingRow>,
    },
}

/// All rows, and the one cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CheckReport {
    /// Rows in the order the packet travels.
    pub rows: Vec<CheckRow>,
    /// The first real cause, if something failed.
    pub root_cause: Option<FindingRow>,
    /// Whether nothing failed.
    pub passed: bool,
    /// Whether it was cancelled before its end.
    pub cancelled: bool,
    /// When it ended.
    #[ts(type = "string")]
    pub at: Timestamp,
}

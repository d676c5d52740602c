use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{OperationId, SetupId, WaitingRow};

/// The planner's users at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UsersSummary {
    /// Users the planner knows.
    pub users: u32,
    /// How many of them came with the last addition.
    pub last_added: Option<UsersAdded>,
}

/// Adds users from a file: text of any kind, or an Excel workbook.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct UsersAddCsv {
    /// The setup.
    pub setup: SetupId,
    /// The file.
    pub file: String,
}

/// Adds users from the Exchange address book.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct UsersFetch {
    /// The setup.
    pub setup: SetupId,
    /// Cancels it.
    pub operation: OperationId,
}

/// Where Active Directory is and what to read. The service account signs in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct LdapForm {
    /// `ldaps://dc1.contoso.com`, or a host name.
    pub server: String,
    /// The distinguished name below which people are read; empty for the domain's root.
    pub base: String,
    /// Only members of this group (distinguished name); empty for everybody.
    pub group: String,
}

/// Adds users from Active Directory.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct UsersFetchLdap {
    /// The setup.
    pub setup: SetupId,
    /// Cancels it.
    pub operation: OperationId,
    /// Where; kept with the setup.
    pub ldap: LdapForm,
}

/// How far reading users has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UsersEvent {
    /// People read so far.
    pub read: u32,
    /// What is waited for meanwhile, if something is.
    pub waiting: Option<WaitingRow>,
}

/// What became of the users read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UsersAdded {
    /// People read.
    pub read: u32,
    /// New in the planner.
    pub added: u32,
    /// Known already; their names and further addresses were brought up to date.
    pub updated: u32,
    /// Left out, and why.
    pub refused: Vec<UserRefused>,
    /// Values of a file that were not taken over, though the people were.
    pub told: Vec<UserRefused>,
    /// What is worth knowing of a file, such as which of its sheets was read.
    pub notes: Vec<String>,
    /// Whether it was cancelled; what was added stays.
    pub cancelled: bool,
}

/// Somebody who was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct UserRefused {
    /// The line of the file, counted from 1; `null` for a directory.
    pub line: Option<u32>,
    /// What stood there.
    pub text: String,
    /// Why it was left out, and what to do.
    pub reason: String,
}

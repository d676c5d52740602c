use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    DetailsForm, EnvironmentKind, HostRow, LdapForm, OperationId, Problem, SecretState, SetRow, SetupId,
    StepId,
};

/// The state of a step in the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StepState {
    /// Nothing done yet.
    NotStarted,
    /// Begun.
    InProgress,
    /// Complete.
    Done,
    /// Something needs a person.
    NeedsAttention,
    /// Set right, not in force yet.
    Waiting,
    /// The product has nothing to do there: the label says why.
    NotNeeded,
}

/// A step's row in the rail. The line is composed by the window from the counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StepSummary {
    /// Which step.
    pub step: StepId,
    /// Its state.
    pub state: StepState,
    /// How much is done: requirements met, rooms validated, rooms imported.
    pub done: u32,
    /// Out of how much; 0 where counting makes no sense.
    pub total: u32,
    /// How many need attention.
    pub attention: u32,
    /// What to show: the signed-in account, the server's host, why nothing is to be done.
    pub label: Option<String>,
    /// The step that must be done before this one can be opened.
    pub waits_for: Option<StepId>,
}

/// A setup on the start page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SetupSummary {
    /// The id.
    pub id: SetupId,
    /// The customer's name.
    pub name: String,
    /// Whether it belongs to the practice organization.
    pub practice: bool,
    /// The step it was left at.
    pub step: StepId,
    /// Rooms in it.
    pub rooms: u32,
    /// When it was changed last.
    #[ts(type = "string")]
    pub changed: Timestamp,
    /// Whether an import can be resumed.
    pub unfinished_import: bool,
}

/// What the start page needs: the setups, and where the person was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Session {
    /// All saved setups, most recently changed first.
    pub setups: Vec<SetupSummary>,
    /// The setup that was open last, if it still exists: reopened at its step.
    pub last: Option<SetupId>,
    /// Setup files that could not be read; they are left as they are.
    pub unreadable: Vec<String>,
    /// Setups that a newer version of Anteroom wrote; they are left as they are.
    pub newer: Vec<String>,
    /// What is still there of customers who were to be forgotten, in words; the next start tries again.
    pub unforgotten: Vec<String>,
    /// The version of Anteroom.
    pub version: String,
    /// Where setups, planner databases and logs are.
    pub data_folder: String,
    /// Whether the desktop has a session bus. Without one no password is kept, and a second start does not find the first.
    pub has_session_bus: bool,
}

/// A whole setup, without its rooms and without any secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SetupView {
    /// The id.
    pub id: SetupId,
    /// The customer's name.
    pub name: String,
    /// Whether it belongs to the practice organization.
    pub practice: bool,
    /// The step it was left at.
    pub step: StepId,
    /// The product's profile; `null` until chosen.
    pub product: Option<String>,
    /// The product's name; the profile's id when the profile is not there any more.
    pub product_name: Option<String>,
    /// Why there is nothing to import, where the product takes over no meetings.
    pub no_import: Option<String>,
    /// Where the mailboxes are; `null` until chosen.
    pub environment: Option<EnvironmentKind>,
    /// What the product asks to be told.
    pub details: DetailsForm,
    /// Where Active Directory is.
    pub ldap: LdapForm,
    /// Step 2.
    pub account: AccountForm,
    /// Whether a password is known, and where it is.
    pub secret: SecretState,
    /// Step 3.
    pub exchange: ExchangeForm,
    /// Rooms in it.
    pub rooms: u32,
    /// Step 5: whether notifications stay off during the import.
    pub silence_notifications: bool,
    /// Step 6.
    pub import: ImportForm,
    /// The days an import would read that began now; `null` where the form names none.
    pub import_days: Option<DaySpan>,
    /// What was set and is not in force yet.
    pub set_right: Vec<SetRow>,
    /// Hosts it names that nobody has confirmed: no password goes anywhere while there are any.
    pub unconfirmed_hosts: Vec<HostRow>,
    /// Which other program writes the planner right now.
    #[ts(optional = nullable)]
    pub planner_holder: Option<PlannerHolder>,
    /// Whether the planner's file is gone although somebody has imported into it: the next import makes a new one, whose numbers
    /// begin anew.
    pub planner_gone: bool,
    /// What of the typed forms cannot be used, by step and field.
    pub wrong: Vec<FieldWrong>,
    /// The rail.
    pub steps: Vec<StepSummary>,
}

/// A field whose text cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FieldWrong {
    /// The step it is in.
    pub step: StepId,
    /// Its name in the form.
    pub field: String,
    /// Why.
    pub why: Problem,
}

/// A program that writes a planner while others look at it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannerHolder {
    /// Which: «anteroom-cli import».
    pub program: String,
    /// Since when.
    #[ts(type = "string")]
    pub since: Timestamp,
}

/// Step 2, as typed: kept even when it is not valid yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AccountForm {
    /// UPN or DOMAIN\user.
    pub user_name: String,
    /// The account's primary e-mail address.
    pub email: String,
}

/// Step 3, as typed: kept even when it is not valid yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ExchangeForm {
    /// The EWS URL.
    pub url: String,
    /// E-mail domains of attendees, as typed: separated by commas, spaces or lines.
    pub attendee_domains: String,
    /// The planner user who gets meetings whose owner is unknown.
    pub fallback_owner: String,
    /// PEM file of a certificate authority this machine does not know; empty for none.
    pub authority_file: String,
}

/// Step 6's choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportForm {
    /// Days before today.
    pub days_back: u32,
    /// Days after today.
    pub days_ahead: u32,
    /// Whether organizers the Exchange directory knows become planner users.
    pub adopt_directory_users: bool,
}

impl Default for ImportForm {
    fn default() -> Self {
        Self { days_back: 90, days_ahead: 365, adopt_directory_users: true }
    }
}

/// Days in a row, each `yyyy-mm-dd`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DaySpan {
    /// The first.
    pub first: String,
    /// The last.
    pub last: String,
}

/// No request.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, type = "Record<string, never>")]
pub struct Empty {}

/// Names a setup.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SetupRef {
    /// The setup.
    pub setup: SetupId,
}

/// Names something long.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct OperationRef {
    /// As minted by the caller.
    pub operation: OperationId,
}

/// Writes what was typed; what is absent stays.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SetupSave {
    /// The setup.
    pub setup: SetupId,
    /// The step the person is at.
    #[ts(optional = nullable)]
    pub step: Option<StepId>,
    /// Step 1.
    #[ts(optional = nullable)]
    pub environment: Option<EnvironmentKind>,
    /// What the product asks to be told.
    #[ts(optional = nullable)]
    pub details: Option<DetailsForm>,
    /// Where Active Directory is.
    #[ts(optional = nullable)]
    pub ldap: Option<LdapForm>,
    /// Step 2.
    #[ts(optional = nullable)]
    pub account: Option<AccountForm>,
    /// Step 3.
    #[ts(optional = nullable)]
    pub exchange: Option<ExchangeForm>,
    /// Step 6.
    #[ts(optional = nullable)]
    pub import: Option<ImportForm>,
}

/// Creates a setup.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SetupCreate {
    /// The customer's name.
    pub name: String,
}

/// Renames or duplicates a setup.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SetupRename {
    /// The setup.
    pub setup: SetupId,
    /// The new name, or the name of the copy.
    pub name: String,
}

/// Writes a setup to a file the person chose.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SetupExport {
    /// The setup.
    pub setup: SetupId,
    /// The file.
    pub file: String,
}

/// Reads a setup from a file the person chose.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SetupFile {
    /// The file.
    pub file: String,
}

/// Starts the practice organization.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct PracticeStart {
    /// Rooms in it.
    pub rooms: u32,
    /// Calendar entries per room.
    pub meetings_per_room: u32,
    /// Whether nothing is prepared yet, so that every requirement has to be met first.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub from_nothing: bool,
}

/// Runs a profile of checks.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct TestRequest {
    /// The setup.
    pub setup: SetupId,
    /// For cancelling.
    pub operation: OperationId,
}

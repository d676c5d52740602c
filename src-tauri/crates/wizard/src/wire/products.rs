use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{EnvironmentKind, OperationId, SetupId, WaitingRow};

/// What a product asks to be told beyond account, URL and rooms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DetailKind {
    /// The service account's first name.
    FirstName,
    /// The service account's last name.
    LastName,
    /// The equipment mailbox.
    Equipment,
    /// The first room list's address.
    RoomList,
    /// A person whose mailbox the impersonation of users is tested with.
    TestUser,
    /// A mailbox that must not be reachable, which proves the scope.
    OutsideMailbox,
    /// The app registration's client id (Exchange Online).
    ClientId,
    /// The object id of its enterprise application (Exchange Online).
    AppObjectId,
    /// Whom the vendor's document is for.
    VendorContact,
}

/// The details as typed: kept even when not valid yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DetailsForm {
    /// The service account's first name.
    pub first_name: String,
    /// The service account's last name.
    pub last_name: String,
    /// The equipment mailbox's address.
    pub equipment: String,
    /// The first room list's address.
    pub room_list: String,
    /// A person whose mailbox the impersonation of users is tested with.
    pub test_user: String,
    /// A mailbox that must not be reachable.
    pub outside_mailbox: String,
    /// The app registration's client id.
    pub client_id: String,
    /// The object id of its enterprise application.
    pub app_object_id: String,
    /// Whom the vendor's document is for.
    pub vendor_contact: String,
}

/// A product on the first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProductRow {
    /// The profile's id.
    pub id: String,
    /// The product's name.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// What it does with the rooms, in one sentence.
    pub summary: String,
    /// The guide the profile follows.
    pub guide: String,
    /// Where its mailboxes may be.
    pub environments: Vec<EnvironmentKind>,
    /// What it asks to be told.
    pub asks: Vec<DetailKind>,
    /// What the product is given: one sentence per right.
    pub rights: Vec<String>,
    /// The file it was loaded from; `null` for one that comes with Anteroom.
    pub file: Option<String>,
}

/// A profile file that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProductRefused {
    /// The file.
    pub file: String,
    /// What is wrong, where, and what to do; one entry per problem.
    pub problems: Vec<String>,
}

/// The products to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProductList {
    /// The products: those that come with Anteroom first, then those loaded from disk.
    pub products: Vec<ProductRow>,
    /// Files in the profile folder that could not be used.
    pub refused: Vec<ProductRefused>,
}

/// Adds a profile file: it is checked and copied into the data folder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ProductAdd {
    /// The file.
    pub file: String,
}

/// What became of a profile file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProductAdded {
    /// The product; `null` when the file was refused.
    pub product: Option<ProductRow>,
    /// Why it was refused.
    pub problems: Vec<String>,
}

/// Chooses a setup's product and where the mailboxes are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ProductChoose {
    /// The setup.
    pub setup: SetupId,
    /// The profile's id.
    pub product: String,
    /// Where the mailboxes are; `null` keeps what was chosen.
    pub environment: Option<EnvironmentKind>,
}

/// Verifies requirements by their checks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RequirementsCheck {
    /// The setup.
    pub setup: SetupId,
    /// Cancels it.
    pub operation: OperationId,
    /// One requirement; `null` for all that a check can verify.
    pub requirement: Option<String>,
    /// Only what tells whether something that was set is in force by now.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub set_right: bool,
    /// The clock asks and no person: a refused password is not tried again.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub by_itself: bool,
}

/// The checklist while it is being verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RequirementsEvent {
    /// What is being asked now: the check's question.
    pub doing: String,
    /// Checks that ended.
    pub done: u32,
    /// All checks.
    pub total: u32,
    /// What is waited for meanwhile, if something is.
    pub waiting: Option<WaitingRow>,
}

/// Has the practice organization do what a requirement's script says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct PracticeApply {
    /// The setup.
    pub setup: SetupId,
    /// The requirement.
    pub requirement: String,
}

//! The words a profile is written in: each is one of a few, and no other is accepted.

use anteroom_domain::{Audience, Environment};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The wizard's step whose test verifies a requirement, or in which it is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The checklist.
    Requirements,
    /// The service account.
    ServiceAccount,
    /// The Exchange URL and the fallback owner.
    Exchange,
    /// The rooms.
    Rooms,
    /// The planner's notifications.
    Notifications,
    /// The import.
    Import,
}

/// What a product asks to be told beyond account, URL and rooms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
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
    /// The app registration's client id.
    ClientId,
    /// Whom the vendor's document is for.
    VendorContact,
}

/// A right a product is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RightKind {
    /// Application impersonation: act as the mailbox. Exchange Server only.
    Impersonation,
    /// FullAccess: open the mailbox as a delegate.
    FullAccess,
    /// Being the manager of a room list.
    Management,
    /// RBAC for Applications: an app registration reads and writes calendars. Exchange Online only.
    Application,
}

/// What a right is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Over {
    /// The rooms chosen.
    Rooms,
    /// The people who use the product.
    Users,
    /// The service account itself.
    ServiceAccount,
    /// The equipment mailbox.
    Equipment,
    /// The room lists.
    RoomLists,
}

/// The kind of a resource mailbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ResourceKind {
    /// A room mailbox.
    Room,
    /// An equipment mailbox.
    Equipment,
}

/// A way to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// User name and password in a header, over TLS.
    Basic,
    /// NTLM.
    Ntlm,
    /// Kerberos or NTLM, as the server and the client agree.
    Negotiate,
    /// OAuth 2.0 with an app registration.
    Oauth,
}

/// What a vendor is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandoverItem {
    /// The service account's user name, as it is typed at a sign-in.
    AccountUserName,
    /// The service account's primary SMTP address.
    AccountEmail,
    /// That a password exists and how it is passed on; never the password.
    Secret,
    /// The rooms' primary SMTP addresses.
    RoomAddresses,
    /// The host of the Exchange URL.
    Hostname,
    /// The Exchange URL.
    EwsUrl,
    /// The mail domain, which the attendees' filter is given.
    MailDomain,
    /// The equipment mailbox's primary SMTP address.
    Equipment,
    /// The room lists' addresses.
    RoomLists,
    /// Who owns meetings whose organizer is unknown.
    FallbackOwner,
    /// The app registration's client id.
    ClientId,
}

/// A fact that the pasted output of a command proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Fact {
    /// The service account is assigned the role ApplicationImpersonation.
    #[serde(rename = "impersonation")]
    Impersonation,
    /// The equipment mailbox processes requests as the product wishes.
    #[serde(rename = "equipment.processing")]
    EquipmentProcessing,
    /// The rooms process requests as the product wishes.
    #[serde(rename = "rooms.processing")]
    RoomsProcessing,
    /// The group is a room list.
    #[serde(rename = "room_list.kind")]
    RoomListKind,
    /// The service account manages the room list.
    #[serde(rename = "room_list.manager")]
    RoomListManager,
    /// The application may read and write the rooms' calendars.
    #[serde(rename = "application.access")]
    ApplicationAccess,
}

impl Fact {
    /// As a profile writes it, and as the verdict over an output is named.
    pub fn word(self) -> &'static str {
        match self {
            Self::Impersonation => "impersonation",
            Self::EquipmentProcessing => "equipment.processing",
            Self::RoomsProcessing => "rooms.processing",
            Self::RoomListKind => "room_list.kind",
            Self::RoomListManager => "room_list.manager",
            Self::ApplicationAccess => "application.access",
        }
    }

    /// The command whose output shows it.
    pub fn command(self) -> &'static str {
        match self {
            Self::Impersonation => "Get-ManagementRoleAssignment",
            Self::EquipmentProcessing | Self::RoomsProcessing => "Get-CalendarProcessing",
            Self::RoomListKind | Self::RoomListManager => "Get-DistributionGroup",
            Self::ApplicationAccess => "Test-ServicePrincipalAuthorization",
        }
    }
}

/// The schema of a list of environments; the type is the domain's.
pub fn environments_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": { "enum": Environment::ALL.map(Environment::word) } })
}

/// The schema of an audience; the type is the domain's.
pub fn audience_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "enum": Audience::ALL.map(Audience::word) })
}

//! The words a profile is written in: each is one of a few, and no other is accepted.

use anteroom_domain::{Audience, Environment};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A word as a file writes it.
pub(crate) fn written(word: impl Serialize) -> String {
    let value = serde_json::to_value(word).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
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
    /// The object id of the enterprise application, which is another one than the registration's.
    AppObjectId,
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

/// The schema of a list of environments; the type is the domain's.
pub fn environments_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "array", "items": { "enum": Environment::ALL.map(Environment::word) } })
}

/// The schema of an audience; the type is the domain's.
pub fn audience_schema(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "enum": Audience::ALL.map(Audience::word) })
}

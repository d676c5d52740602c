//! What was seen, before anybody judged it.
//!
//! Facts hold no secret and no subject of a meeting. A customer's exported facts are judged again offline by the same
//! functions, and recorded facts are what the judgements are tested with.

pub(crate) mod evidence;
mod observed;
mod organization;

use anteroom_domain::{Mailbox, ServerVersion};
use anteroom_exchange::net::probe::{self, CertificateFacts, EndpointFacts};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use observed::{Fault, Observed};
pub use organization::{
    AccessFacts, AutodiscoverFacts, CauseFacts, DirectoryFacts, EnvironmentFacts, ListFacts, PasswordFacts,
    PersonFacts, ProcessingFacts, RoomListFacts, ScopeFacts, ServiceFacts, Whereabouts,
};

/// The facts of one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "seen", rename_all = "snake_case")]
pub enum Facts {
    /// Of `name.resolves`.
    Name(Observed<NameFacts>),
    /// Of `host.reachable`.
    Connection(Observed<ConnectionFacts>),
    /// Of `tls.valid`.
    Certificate(Observed<CertificateChain>),
    /// Of `endpoint.is_ews`, `sign_in.schemes` and `sign_in.basic`.
    Endpoint(Observed<EndpointFacts>),
    /// Of `sign_in.accepted`, `sign_in.single_factor`, `account.ews` and `server.version`.
    SignIn(Observed<ServerFacts>),
    /// Of `account.mailbox`.
    Account(Observed<AccountFacts>),
    /// Of `fallback_owner.mailbox`.
    Owner(Observed<RecipientFacts>),
    /// Of `room.exists`, `room.kind` and `room.primary_address`.
    Room(Observed<RecipientFacts>),
    /// Of `account.names`.
    Person(Observed<PersonFacts>),
    /// Of `account.password_expiry`.
    Password(Observed<PasswordFacts>),
    /// Of `account.directory_address`.
    Directory(Observed<DirectoryFacts>),
    /// Of `autodiscover.found`.
    Autodiscover(Observed<AutodiscoverFacts>),
    /// Of `autodiscover.srv`.
    Service(Observed<ServiceFacts>),
    /// Of `environment.single`.
    Environment(Observed<EnvironmentFacts>),
    /// Of `impersonation.scope`.
    Scope(Observed<ScopeFacts>),
    /// Of `equipment.exists` and `equipment.kind`.
    Equipment(Observed<RecipientFacts>),
    /// Of `equipment.processing`.
    Processing(Observed<ProcessingFacts>),
    /// Of `room_list.exists`, `room_list.kind`, `room_list.size` and `room_list.members`.
    RoomLists(Observed<RoomListFacts>),
    /// Of `room.full_access`.
    Access(Observed<AccessFacts>),
    /// Of `room.impersonation`, `room.calendar` and the other `impersonation.*`.
    Calendar(Observed<CalendarFacts>),
    /// Of `room.subjects`.
    Subjects(Observed<SubjectFacts>),
}

/// The addresses of the host's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameFacts {
    /// The addresses, in the order the system tries them.
    pub addresses: Vec<String>,
    /// The proxy whose name was resolved instead.
    pub proxy: Option<String>,
}

/// A connection that was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConnectionFacts {
    /// Who accepted it.
    pub address: String,
    /// The proxy it went through.
    pub proxy: Option<String>,
}

/// The certificates of the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateChain {
    /// Whether TLS is used at all: plain http is allowed to this machine.
    pub encrypted: bool,
    /// The protocol version.
    pub protocol: Option<String>,
    /// The certificates, the server's own first.
    pub chain: Vec<CertificateFacts>,
    /// Why the client would refuse them; `None` when it accepts them.
    pub refused: Option<Fault>,
}

/// What the server says to a signed-in caller, whatever it says: only who signed in gets an answer of Exchange itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerFacts {
    /// Product and build.
    pub version: Option<ServerVersion>,
    /// The error it answered with instead of what was asked for.
    #[serde(default)]
    pub complaint: Option<Fault>,
}

/// The service account's own mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountFacts {
    /// How many items its calendar holds; `None` when the server did not tell.
    pub calendar_items: Option<u32>,
    /// What the directory says of the address typed; `None` when no address was typed.
    pub recipient: Option<RecipientFacts>,
    /// When its password expires, where the server tells.
    pub password_expires: Option<Timestamp>,
}

/// What the directory says of an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecipientFacts {
    /// The recipients found: none, one, or several.
    pub found: Vec<Mailbox>,
    /// Whether a room list or the address book calls it a room or equipment.
    pub listed_as_room: bool,
    /// Whether a mailbox answers at the address although the directory does not list it.
    pub answers: bool,
}

/// A room's calendar folder, opened as the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarFacts {
    /// How many items it holds, series counted once.
    pub items: Option<u32>,
    /// How often it was refused before it was opened.
    #[serde(default)]
    pub refusals: u32,
}

/// A sample of a room's meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubjectFacts {
    /// How many meetings were looked at.
    pub sampled: u32,
    /// In how many the subject is the organizer's name.
    pub same_as_organizer: u32,
}

impl From<probe::TlsFacts> for CertificateChain {
    fn from(facts: probe::TlsFacts) -> Self {
        Self {
            encrypted: true,
            protocol: facts.protocol,
            chain: facts.chain,
            refused: facts.verified.err().map(|fault| Fault::from_tls(&fault)),
        }
    }
}

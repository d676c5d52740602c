//! What was seen, before anybody judged it.
//!
//! Facts hold no secret and no subject of a meeting. A customer's exported facts are judged again offline by the same
//! functions, and recorded facts are what the judgements are tested with.

mod organisation;

use std::time::Duration;

use anteroom_domain::{Answer, Args, Code, Disposition, Failure, Mailbox, ServerVersion};
use anteroom_exchange::net::TlsFault;
use anteroom_exchange::net::probe::{self, CertificateFacts, EndpointFacts};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use organisation::{
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

/// What one question gave, with what finds it again in the server's logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed<T> {
    /// When it was asked.
    pub at: Timestamp,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u64,
    /// HTTP status.
    pub status: Option<u16>,
    /// The server's own name of what went wrong, as it wrote it.
    pub response_code: Option<String>,
    /// The server's `request-id`.
    pub request_id: Option<String>,
    /// How long the server made us wait before it answered, in milliseconds: its back-off hints, obeyed.
    #[serde(default)]
    pub waited_ms: u64,
    /// The answer, or why there is none.
    pub answer: Result<T, Fault>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The stable name.
    pub code: Code,
    /// Values for its text.
    pub args: Args,
    /// Whether going on with other questions can only harm.
    pub stops_all: bool,
    /// The chain of causes.
    pub detail: String,
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

impl<T> Observed<T> {
    /// An observation without a server's ids.
    pub fn new(at: Timestamp, elapsed: Duration, answer: Result<T, Fault>) -> Self {
        let elapsed_ms = milliseconds(elapsed);
        Self { at, elapsed_ms, status: None, response_code: None, request_id: None, waited_ms: 0, answer }
    }

    /// The same observation of something else.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Observed<U> {
        Observed {
            at: self.at,
            elapsed_ms: self.elapsed_ms,
            status: self.status,
            response_code: self.response_code,
            request_id: self.request_id,
            waited_ms: self.waited_ms,
            answer: self.answer.map(convert),
        }
    }
}

impl<T> From<Answer<T>> for Observed<T> {
    fn from(Answer { evidence, value }: Answer<T>) -> Self {
        Self {
            at: evidence.at,
            elapsed_ms: milliseconds(evidence.elapsed),
            status: evidence.status,
            response_code: evidence.response_code,
            request_id: evidence.request_id,
            waited_ms: milliseconds(evidence.paused),
            answer: value.map_err(|failure| Fault::from(&failure)),
        }
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

impl From<&Failure> for Fault {
    fn from(failure: &Failure) -> Self {
        Self {
            code: failure.code(),
            args: failure.args().clone(),
            stops_all: failure.disposition() == Disposition::StopRun,
            detail: failure.detail(),
        }
    }
}

impl Fault {
    /// A fault with nothing but its name.
    pub fn new(code: Code) -> Self {
        Self { code, args: Args::new(), stops_all: false, detail: code.dotted().to_owned() }
    }

    /// The fault of certificates the client would refuse.
    pub fn from_tls(fault: &TlsFault) -> Self {
        let (code, args) = match fault {
            TlsFault::UnknownIssuer => (Code::TlsUnknownIssuer, Args::new()),
            TlsFault::NameMismatch { presented } => {
                (Code::TlsNameMismatch, Args::new().with("names", presented.join(", ")))
            }
            TlsFault::Expired { .. } => (Code::TlsExpired, Args::new()),
            TlsFault::NotYetValid { .. } => (Code::TlsNotYetValid, Args::new()),
            _ => (Code::TlsFailed, Args::new()),
        };
        Self { code, args, stops_all: true, detail: fault.to_string() }
    }
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

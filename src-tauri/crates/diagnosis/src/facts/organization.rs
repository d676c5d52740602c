//! What an organization says of its accounts, lists and rights.

use anteroom_domain::{CalendarProcessing, Code, MailboxKind, SmtpAddress};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::observed::Fault;

/// A person in the address book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFacts {
    /// Whether the address book knows the address.
    pub is_known: bool,
    /// The first name.
    pub given_name: Option<String>,
    /// The last name.
    pub surname: Option<String>,
}

/// How long the account's password is good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordFacts {
    /// When it expires, as the server says it: the first or the last year there is for «never». `None` when the server named
    /// no time.
    pub expires: Option<Timestamp>,
}

/// The account in Active Directory and in Exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryFacts {
    /// The attribute `mail` as it stands in Active Directory; empty if it is not set.
    pub mail: String,
    /// The primary SMTP address in Exchange, where its address book tells.
    pub primary: Option<SmtpAddress>,
}

/// What a search for Exchange came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutodiscoverFacts {
    /// The URL that was found.
    pub url: Option<String>,
    /// A host outside of the mail domain that was met and nobody confirmed.
    pub unconfirmed: Option<String>,
    /// Whether a host refused the password.
    pub sign_in_rejected: bool,
    /// What was tried, one attempt a line.
    pub attempts: Vec<String>,
    /// Why there is no URL, where the answers tell; `None` in facts of versions that did not ask.
    #[serde(default)]
    pub cause: Option<CauseFacts>,
}

/// Why Autodiscover gave no URL.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CauseFacts {
    /// Its stable name.
    pub code: Code,
    /// The host it is about.
    pub host: Option<String>,
    /// What answered in place of Autodiscover.
    pub answered: Option<String>,
}

/// What DNS says of Autodiscover.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceFacts {
    /// The name that was asked for.
    pub name: String,
    /// Where the records point to, as host and port, the first to be tried first.
    pub targets: Vec<String>,
    /// Why DNS gave no answer at all.
    pub unanswered: Option<String>,
    /// Whether Autodiscover was found without a record; `None` when nobody looked.
    pub found_otherwise: Option<bool>,
}

/// Where the mailboxes are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnvironmentFacts {
    /// Each address that was asked about, with the answer.
    pub mailboxes: Vec<(SmtpAddress, Whereabouts)>,
}

/// Where one mailbox is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whereabouts {
    /// In this organization.
    Here,
    /// The directory knows the address, but its mailbox is not in this organization: a mail user or a contact.
    Elsewhere,
    /// The directory does not know the address.
    Unknown,
    /// Nobody could tell.
    Unanswered,
}

/// Who can be impersonated and who cannot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScopeFacts {
    /// A mailbox inside of the scope, with why it could not be opened.
    pub inside: Option<(SmtpAddress, Option<Fault>)>,
    /// Why the mailbox outside of the scope could not be opened; `None` when it could.
    pub outside: Option<Fault>,
}

/// How a resource processes requests, as far as Exchange Web Services show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcessingFacts {
    /// The settings; those that are not shown are `None`.
    pub shown: CalendarProcessing,
}

/// A room list, and those that go on where it is full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomListFacts {
    /// What the directory says of the address; `None` when it does not know it.
    pub found: Option<(String, MailboxKind)>,
    /// The lists, the first one first; one that is no room list is among them, too.
    pub lists: Vec<ListFacts>,
}

/// One room list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListFacts {
    /// Its address.
    pub address: SmtpAddress,
    /// Whether Exchange counts it among the room lists.
    pub is_room_list: bool,
    /// Its members; `None` when they were not given.
    pub members: Option<Vec<SmtpAddress>>,
    /// Whether these are all of them.
    pub is_complete: bool,
}

/// A mailbox opened by the service account itself, without impersonation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessFacts {
    /// Whether its items may be read; `None` when the server did not tell.
    pub may_read: Option<bool>,
}

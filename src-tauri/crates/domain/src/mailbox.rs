//! What an Exchange directory knows of a recipient.

use serde::{Deserialize, Serialize};

use crate::{PersonId, SmtpAddress};

/// What kind of recipient an address belongs to, as far as the protocol tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailboxKind {
    /// A person's mailbox, or a shared one: EWS does not tell them apart.
    User,
    /// A room mailbox.
    Room,
    /// An equipment mailbox.
    Equipment,
    /// A distribution group or room list.
    Group,
    /// A contact or mail user: an address without a mailbox here.
    Contact,
    /// The protocol gave no kind, or one this version does not know.
    Unknown,
}

/// One recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// The primary SMTP address.
    pub address: SmtpAddress,
    /// The name shown in address books.
    pub display_name: String,
    /// What it is.
    pub kind: MailboxKind,
    /// Further SMTP addresses it has, as far as the directory tells.
    #[serde(default)]
    pub aliases: Vec<SmtpAddress>,
    /// Who it is whatever the address, where the directory tells.
    pub identity: Option<PersonId>,
}

impl Mailbox {
    /// Whether an address is one of this mailbox's: equal to its primary or to a further one. Anything less, a prefix, a part,
    /// being the only candidate, makes nobody of an address.
    pub fn has(&self, address: &SmtpAddress) -> bool {
        self.address == *address || self.aliases.contains(address)
    }
}

/// A room as a directory lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DirectoryRoom {
    /// The primary SMTP address.
    pub address: SmtpAddress,
    /// The name shown in address books.
    pub display_name: String,
    /// The room list it was found through, if any.
    pub list: Option<SmtpAddress>,
}

/// How many rooms a room list holds at most: Outlook's room finder shows no more than 100 of a list, and vendors ask for lists
/// of 75.
pub const ROOMS_PER_LIST: usize = 75;

/// A distribution group of type room list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoomList {
    /// The group's primary SMTP address.
    pub address: SmtpAddress,
    /// The group's name.
    pub display_name: String,
}

/// What asking the directory for an address, a legacy DN or a name gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// Exactly one recipient.
    Found(Mailbox),
    /// No recipient.
    NotFound,
    /// Several recipients; the directory gives at most a hundred.
    Ambiguous(Vec<Mailbox>),
}

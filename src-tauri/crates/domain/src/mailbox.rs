//! What an Exchange directory knows of a recipient.

use std::collections::HashSet;

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

impl MailboxKind {
    /// Whether it is booked rather than somebody: it calls no meetings of its own and is no planner user.
    pub fn is_resource(self) -> bool {
        matches!(self, Self::Room | Self::Equipment)
    }
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
    #[serde(default)]
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

impl Resolution {
    /// Whose an address is, of the recipients a directory offered for it. Directories look for beginnings and parts: what they
    /// offer is whom the address might mean, and only whoever [has](Mailbox::has) it is meant. The one candidate there is, is
    /// nobody if it has not.
    pub fn holder(address: &SmtpAddress, mut offered: Vec<Mailbox>) -> Self {
        let mut seen = HashSet::new();
        offered.retain(|mailbox| mailbox.has(address) && seen.insert(mailbox.address.clone()));
        if let Some(place) = offered.iter().position(|mailbox| mailbox.address == *address) {
            return Self::Found(offered.swap_remove(place));
        }
        match offered.len() {
            0 => Self::NotFound,
            1 => Self::Found(offered.swap_remove(0)),
            _ => Self::Ambiguous(offered),
        }
    }

    /// The one recipient, if it is one.
    pub fn found(self) -> Option<Mailbox> {
        match self {
            Self::Found(mailbox) => Some(mailbox),
            Self::NotFound | Self::Ambiguous(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> SmtpAddress {
        text.parse().unwrap()
    }

    fn mailbox(primary: &str, aliases: &[&str]) -> Mailbox {
        Mailbox {
            address: address(primary),
            display_name: "Somebody".to_owned(),
            kind: MailboxKind::User,
            aliases: aliases.iter().map(|alias| address(alias)).collect(),
            identity: None,
        }
    }

    fn holder(asked: &str, offered: Vec<Mailbox>) -> Option<String> {
        Resolution::holder(&address(asked), offered).found().map(|mailbox| mailbox.address.key())
    }

    #[test]
    fn a_lone_candidate_without_the_address_is_nobody() {
        for (asked, primary, alias) in [
            ("eva@contoso.com", "eva.berg@contoso.com.au", "eva@contoso.com.au"),
            ("va@contoso.com", "eva@contoso.com", "berg@contoso.com"),
            ("eva@contoso.co", "eva@contoso.com", "e@contoso.com"),
            ("eva@contoso.com", "eva2@contoso.com", "eva@contoso.community"),
        ] {
            let one = vec![mailbox(primary, &[alias])];
            assert_eq!(holder(asked, one), None, "{asked} is not {primary}'s");
        }
    }

    #[test]
    fn whoever_has_the_address_is_found_among_many_and_in_any_case() {
        let many = || {
            vec![mailbox("a@contoso.com", &["x@contoso.com"]), mailbox("b@contoso.com", &["Y@contoso.com"])]
        };
        assert_eq!(holder("A@CONTOSO.com", many()).as_deref(), Some("a@contoso.com"));
        assert_eq!(holder("y@contoso.com", many()).as_deref(), Some("b@contoso.com"), "by a further address");
        let twice = vec![mailbox("a@contoso.com", &["x@contoso.com"]); 2];
        assert_eq!(holder("x@contoso.com", twice).as_deref(), Some("a@contoso.com"), "listed twice is one");
    }

    #[test]
    fn an_address_two_claim_is_ambiguous_unless_it_is_the_primary_one_of_one() {
        let both = || {
            vec![mailbox("a@contoso.com", &["x@contoso.com"]), mailbox("b@contoso.com", &["x@contoso.com"])]
        };
        let asked = address("x@contoso.com");
        assert!(matches!(Resolution::holder(&asked, both()), Resolution::Ambiguous(two) if two.len() == 2));
        let mut three = both();
        three.push(mailbox("x@contoso.com", &[]));
        assert_eq!(holder("x@contoso.com", three).as_deref(), Some("x@contoso.com"));
    }
}

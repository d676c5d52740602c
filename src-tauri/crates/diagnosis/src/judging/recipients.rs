//! Recipients of the directory.

use anteroom_domain::{Mailbox, MailboxKind, Resolution, SmtpAddress};

use crate::facts::RecipientFacts;

/// The one recipient meant by an address: whoever has it.
pub(crate) fn only(facts: &RecipientFacts, typed: &SmtpAddress) -> Option<Mailbox> {
    Resolution::holder(typed, facts.found.clone()).found()
}

pub(crate) fn shown(mailbox: &Mailbox) -> String {
    format!("found: {} <{}>, {}", mailbox.display_name, mailbox.address, kind_name(mailbox.kind))
}

pub(crate) fn kind_name(kind: MailboxKind) -> &'static str {
    match kind {
        MailboxKind::User => "a mailbox",
        MailboxKind::Room => "a room mailbox",
        MailboxKind::Equipment => "an equipment mailbox",
        MailboxKind::Group => "a group",
        MailboxKind::Contact => "a contact",
        MailboxKind::Unknown => "a recipient of a kind the server does not tell",
    }
}

/// What the directory said of a room, as lines of evidence.
pub(crate) fn lines(facts: &RecipientFacts) -> impl Iterator<Item = String> {
    let listed = facts.listed_as_room.then(|| "listed as a room".to_owned());
    facts.found.iter().map(shown).chain(listed)
}

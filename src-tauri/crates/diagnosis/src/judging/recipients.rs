//! Recipients of the directory.

use anteroom_domain::{Mailbox, MailboxKind, Resolution, SmtpAddress};

use crate::bench::Bench;
use crate::facts::{Observed, RecipientFacts};
use crate::{CheckReport, Evidence};

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

/// What the directory said of a room, with its evidence; a report where it said nothing.
pub(crate) fn recipient<'s>(
    bench: &Bench<'_>,
    seen: &'s Observed<RecipientFacts>,
) -> Result<(&'s RecipientFacts, Evidence), Box<CheckReport>> {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Err(fault) => Err(Box::new(bench.fault(fault, evidence))),
        Ok(facts) => {
            evidence.lines.extend(facts.found.iter().map(shown));
            if facts.listed_as_room {
                evidence.lines.push("listed as a room".into());
            }
            Ok((facts, evidence))
        }
    }
}

//! Recipients of the directory, and the fallback owner among them.

use anteroom_domain::{Args, Code, Mailbox, MailboxKind, Resolution, SmtpAddress};

use super::Bench;
use crate::facts::{Observed, RecipientFacts};
use crate::{CheckReport, Outcome};

pub(super) fn fallback_owner(bench: &Bench<'_>, seen: &Observed<RecipientFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.found.iter().map(shown));
    let Some(typed) = &bench.scene.fallback_owner else {
        let args = Args::new().with("missing", "a fallback owner");
        return bench.found(Outcome::Fail, Code::SetupIncomplete, args, evidence);
    };
    let fail = |code| bench.found(Outcome::Fail, code, Args::new(), evidence.clone());
    match only(facts, typed).map(|mailbox| mailbox.kind) {
        None => fail(Code::FallbackOwnerNotFound),
        Some(MailboxKind::Room | MailboxKind::Equipment) => fail(Code::FallbackOwnerIsRoom),
        Some(MailboxKind::User | MailboxKind::Unknown) if facts.listed_as_room => {
            fail(Code::FallbackOwnerIsRoom)
        }
        Some(MailboxKind::Group | MailboxKind::Contact) => fail(Code::FallbackOwnerWithoutMailbox),
        Some(MailboxKind::User | MailboxKind::Unknown) => bench.pass(evidence),
    }
}

/// The one recipient meant by an address: whoever has it.
pub(super) fn only(facts: &RecipientFacts, typed: &SmtpAddress) -> Option<Mailbox> {
    Resolution::holder(typed, facts.found.clone()).found()
}

pub(super) fn shown(mailbox: &Mailbox) -> String {
    format!("found: {} <{}>, {}", mailbox.display_name, mailbox.address, kind_name(mailbox.kind))
}

pub(super) fn kind_name(kind: MailboxKind) -> &'static str {
    match kind {
        MailboxKind::User => "a mailbox",
        MailboxKind::Room => "a room mailbox",
        MailboxKind::Equipment => "an equipment mailbox",
        MailboxKind::Group => "a group",
        MailboxKind::Contact => "a contact",
        MailboxKind::Unknown => "a recipient of a kind the server does not tell",
    }
}

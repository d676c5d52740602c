//! Sign-in, server, service account and fallback owner.

use anteroom_domain::{Args, Code, Mailbox, MailboxKind, SmtpAddress};

use super::Bench;
use crate::facts::{AccountFacts, Observed, RecipientFacts, ServerFacts};
use crate::{CheckReport, Outcome};

pub(super) fn sign_in(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    match &seen.answer {
        Err(fault) => bench.fault(fault, seen.evidence()),
        Ok(_) => bench.pass(seen.evidence()),
    }
}

pub(super) fn version(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let Some(version) = facts.version else {
        evidence.lines.push("the answer names no version".into());
        return bench.report(Outcome::Manual, evidence);
    };
    let product = version.product();
    evidence.lines.push(format!("{} ({version})", product.name()));
    let args = Args::new().with("product", product.name()).with("version", version);
    if product == anteroom_domain::ProductLine::Older {
        return bench.found(Outcome::Fail, Code::VersionUnsupported, args, evidence);
    }
    if !product.is_supported() {
        return bench.found(Outcome::Warn, Code::ServerOutOfSupport, args, evidence);
    }
    CheckReport { args, ..bench.pass(evidence) }
}

pub(super) fn account(bench: &Bench<'_>, seen: &Observed<AccountFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => {
            // Asked about the caller's own mailbox, «no such mailbox» means the account has none.
            let mut fault = fault.clone();
            if matches!(fault.code, Code::MailboxNotFound | Code::FolderNotFound) {
                fault.code = Code::AccountWithoutMailbox;
            }
            return bench.fault(&fault, evidence);
        }
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.calendar_items.map(|items| format!("items in its calendar: {items}")));
    evidence.lines.extend(facts.password_expires.map(|at| match at.as_second() {
        // Exchange writes «never» as the first or the last year there is.
        ..0 | 200_000_000_000.. => "password expires: never".to_owned(),
        _ => format!("password expires: {at}"),
    }));
    let (Some(typed), Some(recipient)) = (&bench.scene.account, &facts.recipient) else {
        return bench.pass(evidence);
    };
    evidence.lines.extend(recipient.found.iter().map(shown));
    match only(recipient, typed) {
        Some(mailbox) if mailbox.address != *typed => {
            let args = Args::new().with("primary", &mailbox.address);
            bench.found(Outcome::Warn, Code::AccountAddressIsAlias, args, evidence)
        }
        _ => bench.pass(evidence),
    }
}

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

/// The one recipient meant by an address: the only one found, or of several the one whose primary address it is.
pub(super) fn only<'f>(facts: &'f RecipientFacts, typed: &SmtpAddress) -> Option<&'f Mailbox> {
    match facts.found.as_slice() {
        [one] => Some(one),
        several => several.iter().find(|mailbox| mailbox.address == *typed),
    }
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

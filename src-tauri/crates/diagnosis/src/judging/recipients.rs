//! Recipients of the directory.

use anteroom_domain::{Args, Code, Mailbox, MailboxKind, Resolution, SmtpAddress, What};

use crate::bench::Bench;
use crate::facts::RecipientFacts;
use crate::{CheckReport, Evidence, Outcome};

/// The one recipient meant by an address: whoever has it.
pub(crate) fn only(facts: &RecipientFacts, typed: &SmtpAddress) -> Option<Mailbox> {
    Resolution::holder(typed, facts.found.clone()).found()
}

/// What a recipient is, as problems say it.
pub(crate) fn what(kind: MailboxKind) -> What {
    match kind {
        MailboxKind::User => What::Mailbox,
        MailboxKind::Room => What::Room,
        MailboxKind::Equipment => What::Equipment,
        MailboxKind::Group => What::Group,
        MailboxKind::Contact => What::Contact,
        MailboxKind::Unknown => What::Untold,
    }
}

/// A recipient as a line of evidence.
pub(crate) fn shown(mailbox: &Mailbox) -> String {
    format!("found: {} <{}>, {}", mailbox.display_name, mailbox.address, kind_name(mailbox.kind))
}

/// The same as evidence says it.
fn kind_name(kind: MailboxKind) -> &'static str {
    match kind {
        MailboxKind::User => "a mailbox",
        MailboxKind::Room => "a room mailbox",
        MailboxKind::Equipment => "an equipment mailbox",
        MailboxKind::Group => "a group",
        MailboxKind::Contact => "a contact",
        MailboxKind::Unknown => "a recipient of a kind the server does not tell",
    }
}

/// Judges whether an address is its mailbox's primary one; `otherwise` is said where it is another, with the primary one.
pub(crate) fn judge_primary(
    bench: &Bench<'_>,
    typed: Option<&SmtpAddress>,
    facts: &RecipientFacts,
    mut evidence: Evidence,
    otherwise: (Outcome, Code),
) -> CheckReport {
    evidence.lines.extend(lines(facts));
    let Some((typed, mailbox)) = typed.and_then(|typed| only(facts, typed).map(|mailbox| (typed, mailbox)))
    else {
        return bench.report(Outcome::Manual, evidence);
    };
    if mailbox.address == *typed {
        return bench.pass(evidence);
    }
    let (outcome, code) = otherwise;
    bench.found(outcome, code, Args::new().with("primary", &mailbox.address), evidence)
}

/// What the directory said of a room, as lines of evidence.
pub(crate) fn lines(facts: &RecipientFacts) -> impl Iterator<Item = String> {
    let listed = facts.listed_as_room.then(|| "listed as a room".to_owned());
    facts.found.iter().map(shown).chain(listed)
}

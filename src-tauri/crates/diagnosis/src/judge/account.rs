//! The service account: its mailbox, names, password and entry in Active Directory.

use anteroom_domain::{Args, Code, SmtpAddress};
use jiff::{SignedDuration, Timestamp};

use super::Bench;
use super::directory::{only, shown};
use crate::facts::{AccountFacts, DirectoryFacts, Observed, PasswordFacts, PersonFacts};
use crate::{CheckReport, Outcome};

/// How long before its end a password is more than a warning.
const SOON: SignedDuration = SignedDuration::from_hours(24 * 14);

pub(super) fn mailbox(bench: &Bench<'_>, seen: &Observed<AccountFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => {
            // Asked about the caller's own mailbox, «no such mailbox» means the account has none.
            let mut fault = fault.clone();
            if matches!(fault.code, Code::MailboxNotFound | Code::FolderNotFound) {
                fault.code = Code::AccountWithoutMailbox;
            }
            // A server in trouble says nothing about whether there is a mailbox.
            let is_unknown = matches!(
                fault.code,
                Code::ServerTransient | Code::EwsThrottled | Code::EwsUnrecognized | Code::EwsRequestRefused
            );
            if is_unknown && !fault.stops_all {
                return bench.found(Outcome::Broken, fault.code, fault.args, evidence);
            }
            return bench.fault(&fault, evidence);
        }
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.calendar_items.map(|items| format!("items in its calendar: {items}")));
    evidence.lines.extend(facts.password_expires.map(expiry_line));
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

pub(super) fn names(bench: &Bench<'_>, seen: &Observed<PersonFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    if !facts.is_known {
        evidence.lines.push("the address book does not show the account".into());
        return bench.report(Outcome::Manual, evidence);
    }
    let filled = |name: &Option<String>| {
        name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned)
    };
    let (given, surname) = (filled(&facts.given_name), filled(&facts.surname));
    evidence.lines.push(format!("first name: {}", given.as_deref().unwrap_or("none")));
    evidence.lines.push(format!("last name: {}", surname.as_deref().unwrap_or("none")));
    let missing = match (&given, &surname) {
        (Some(given), Some(surname)) => {
            let args = Args::new().with("given", given).with("surname", surname);
            return CheckReport { args, ..bench.pass(evidence) };
        }
        (None, Some(_)) => "first name",
        (Some(_), None) => "last name",
        (None, None) => "first and no last name",
    };
    bench.found(Outcome::Fail, Code::AccountNamesMissing, Args::new().with("missing", missing), evidence)
}

pub(super) fn password(bench: &Bench<'_>, seen: &Observed<PasswordFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        // A server that does not say leaves it to a person; a server that is not there does not.
        Err(fault) if seen.response_code.is_some() && !fault.stops_all => {
            evidence.lines.push(fault.detail.clone());
            return bench.report(Outcome::Manual, evidence);
        }
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let Some(at) = facts.expires else {
        evidence.lines.push("the server names no day".into());
        return bench.report(Outcome::Manual, evidence);
    };
    evidence.lines.push(expiry_line(at));
    if is_never(at) {
        return bench.pass(evidence);
    }
    let outcome = if at.duration_since(seen.at) < SOON { Outcome::Fail } else { Outcome::Warn };
    let args = Args::new().with("when", at.strftime("%Y-%m-%d")).with("until", at);
    bench.found(outcome, Code::AccountPasswordExpires, args, evidence)
}

pub(super) fn directory_address(bench: &Bench<'_>, seen: &Observed<DirectoryFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let Some(primary) = facts.primary.as_ref().or(bench.scene.account.as_ref()) else {
        return bench.report(Outcome::Manual, evidence);
    };
    let mail = match facts.mail.trim() {
        "" => "empty",
        mail => mail,
    };
    evidence.lines.push(format!("mail in Active Directory: {mail}"));
    evidence.lines.push(format!("primary address in Exchange: {primary}"));
    let args = Args::new().with("primary", primary);
    if mail.parse::<SmtpAddress>().is_ok_and(|mail| mail == *primary) {
        return CheckReport { args, ..bench.pass(evidence) };
    }
    bench.found(Outcome::Fail, Code::AccountDirectoryAddress, args.with("present", mail), evidence)
}

/// Exchange writes «never» as the first or the last year there is.
fn is_never(at: Timestamp) -> bool {
    matches!(at.as_second(), ..0 | 200_000_000_000..)
}

fn expiry_line(at: Timestamp) -> String {
    if is_never(at) { "password expires: never".to_owned() } else { format!("password expires: {at}") }
}

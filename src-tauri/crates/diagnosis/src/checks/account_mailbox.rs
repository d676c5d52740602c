//! `account.mailbox`: The service account has a mailbox, under the address that was typed.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{AccountFacts, Observed};
use crate::judging::judges;
use crate::judging::passwords::expiry_line;
use crate::judging::recipients::{only, shown};
use crate::question::Question;
use crate::{CheckReport, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::AccountMailbox,
    about: About::Account,
    given: &[],
    needs: &[CheckId::AccountEws],
    limit: LIMIT,
    collect: Question::Account,
    judge: judges!(Account => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<AccountFacts>) -> CheckReport {
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

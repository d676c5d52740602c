//! What the service account may open, as somebody else or as itself.

use anteroom_domain::{Args, Code};

use super::Bench;
use crate::facts::{AccessFacts, CalendarFacts, Fault, Observed, ScopeFacts};
use crate::{CheckReport, Outcome};

pub(super) fn impersonation(bench: &Bench<'_>, seen: &Observed<CalendarFacts>) -> CheckReport {
    match &seen.answer {
        // Of a room its calendar is a check of its own.
        Err(fault) if is_let_in(fault) => bench.pass(seen.evidence()),
        Err(fault) => bench.fault(&of_its_owner(fault), seen.evidence()),
        Ok(facts) if facts.refusals > 0 => {
            let mut evidence = seen.evidence();
            evidence.lines.push(format!("opened after {} refusals", facts.refusals));
            let args = Args::new().with("room", bench.subject());
            bench.found(Outcome::Warn, Code::ImpersonationSporadic, args, evidence)
        }
        Ok(_) => bench.pass(seen.evidence()),
    }
}

pub(super) fn scope(bench: &Bench<'_>, seen: &Observed<ScopeFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.push(match &facts.inside {
        Some((mailbox, None)) => format!("inside: {mailbox} can be opened"),
        Some((mailbox, Some(fault))) => format!("inside: {mailbox} is refused, {}", fault.code),
        None => "inside: nothing to try".to_owned(),
    });
    let too_wide = |evidence| bench.found(Outcome::Fail, Code::ImpersonationTooWide, Args::new(), evidence);
    match &facts.outside {
        None => too_wide(evidence),
        Some(fault) if is_let_in(fault) => too_wide(evidence),
        Some(fault) if fault.code == Code::ImpersonationDenied => match &facts.inside {
            // Whoever may open nothing is kept out of everything: that is no scope.
            Some((mailbox, Some(fault))) => {
                let fault = Fault { args: fault.args.clone().with("room", mailbox), ..fault.clone() };
                bench.fault(&fault, evidence)
            }
            _ => bench.pass(evidence),
        },
        Some(fault) => bench.fault(&of_its_owner(fault), evidence),
    }
}

pub(super) fn full_access(bench: &Bench<'_>, seen: &Observed<AccessFacts>) -> CheckReport {
    let evidence = seen.evidence();
    let missing = |evidence| bench.found(Outcome::Fail, Code::RoomWithoutFullAccess, Args::new(), evidence);
    match &seen.answer {
        Ok(facts) if facts.may_read == Some(false) => missing(evidence),
        Ok(_) => bench.pass(evidence),
        Err(fault) if is_let_in(fault) || fault.code == Code::ItemNotFound => {
            let mut evidence = evidence;
            evidence.lines.push(fault.detail.clone());
            missing(evidence)
        }
        Err(fault) => bench.fault(&of_its_owner(fault), evidence),
    }
}

/// Whether a refusal is about a folder: whoever asks for one and may not see it is in the mailbox already.
fn is_let_in(fault: &Fault) -> bool {
    matches!(fault.code, Code::FolderNotFound | Code::EwsAccessDenied)
}

/// Asked about another mailbox, «account disabled» is about whoever it belongs to, not about the service account.
pub(super) fn of_its_owner(fault: &Fault) -> Fault {
    let code = match fault.code {
        Code::AccountDisabled => Code::MailboxUnavailable,
        same => same,
    };
    Fault { code, ..fault.clone() }
}

//! What the service account may open, as somebody else or as itself.

use anteroom_domain::{Args, Code};

use crate::bench::Bench;
use crate::facts::{CalendarFacts, Fault, Observed};
use crate::{CheckReport, Outcome};

/// Judges a mailbox that was opened as whoever it belongs to.
pub(crate) fn impersonation(bench: &Bench<'_>, seen: &Observed<CalendarFacts>) -> CheckReport {
    match &seen.answer {
        // Of a room its calendar is a check of its own.
        Err(fault) if is_let_in(fault) => bench.pass(seen.evidence()),
        Err(fault) => bench.fault(&of_its_owner(fault), seen.evidence()),
        Ok(facts) if facts.refusals > 0 => {
            let mut evidence = seen.evidence();
            evidence.lines.push(format!("opened after {} refusals", facts.refusals));
            let args = Args::new().with("room", &bench.subject);
            bench.found(Outcome::Warn, Code::ImpersonationSporadic, args, evidence)
        }
        Ok(_) => bench.pass(seen.evidence()),
    }
}

/// Whether a refusal is about a folder: whoever asks for one and may not see it is in the mailbox already.
pub(crate) fn is_let_in(fault: &Fault) -> bool {
    matches!(fault.code, Code::FolderNotFound | Code::EwsAccessDenied)
}

/// Asked about another mailbox, «account disabled» is about whoever it belongs to, not about the service account.
pub(crate) fn of_its_owner(fault: &Fault) -> Fault {
    let code = match fault.code {
        Code::AccountDisabled => Code::MailboxUnavailable,
        same => same,
    };
    Fault { code, ..fault.clone() }
}

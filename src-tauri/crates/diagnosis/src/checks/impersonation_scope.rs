//! `impersonation.scope`: The service account may not act as a mailbox outside of the scope.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT};
use crate::facts::{Fault, ScopeFacts};
use crate::judging::judges;
use crate::judging::refusals::{is_let_in, of_its_owner};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::ImpersonationScope,
    about: About::OutsideMailbox,
    given: &[Given::OutsideMailbox],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::Scope,
    judge: judges!(answered Scope => judge),
};

fn judge(bench: &Bench<'_>, facts: &ScopeFacts, mut evidence: Evidence) -> CheckReport {
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

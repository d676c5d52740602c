//! `impersonation.scope`: The service account may not act as a mailbox outside of the scope.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT, Words};
use crate::facts::{Fault, Observed, ScopeFacts};
use crate::judging::refusals::{is_let_in, of_its_owner};
use crate::question::Question;
use crate::{CheckReport, Facts, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::ImpersonationScope,
    about: About::OutsideMailbox,
    given: &[Given::OutsideMailbox],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    words: Words {
        asks: "Other mailboxes are out of reach",
        passes: "{outside} is refused",
        states: "the service account reaches too far",
    },
    collect: Question::Scope,
    judge: |bench, facts| match facts {
        Facts::Scope(seen) => judge(bench, seen),
        other => bench.wrong_facts(other),
    },
};

fn judge(bench: &Bench<'_>, seen: &Observed<ScopeFacts>) -> CheckReport {
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

//! `environment.single`: Service account, fallback owner and rooms have their mailboxes in this organization.

use std::time::Duration;

use anteroom_domain::{Args, CheckId, Code, SmtpAddress};

use crate::bench::{Bench, named};
use crate::check::{About, Check};
use crate::facts::{EnvironmentFacts, Whereabouts};
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::EnvironmentSingle,
    about: About::Host,
    given: &[],
    needs: &[CheckId::AccountMailbox],
    // It asks about every room, or about every list.
    limit: Duration::from_secs(300),
    collect: Question::Environment,
    judge: judges!(answered Environment => judge),
};

fn judge(bench: &Bench<'_>, facts: &EnvironmentFacts, mut evidence: Evidence) -> CheckReport {
    let at = |place: Whereabouts| -> Vec<&SmtpAddress> {
        facts.mailboxes.iter().filter(|(_, is)| *is == place).map(|(address, _)| address).collect()
    };
    let (elsewhere, unanswered) = (at(Whereabouts::Elsewhere), at(Whereabouts::Unanswered));
    let mut tell = |what: &str, addresses: &[&SmtpAddress]| {
        evidence.lines.extend(addresses.iter().map(|address| format!("{what}: {address}")));
    };
    tell("elsewhere", &elsewhere);
    tell("could not be told", &unanswered);
    // That an address is unknown is for the checks of whoever has it to say.
    tell("not in the directory", &at(Whereabouts::Unknown));
    if !elsewhere.is_empty() {
        let args = Args::new().with("mailboxes", named(&elsewhere));
        return bench.found(Outcome::Fail, Code::EnvironmentElsewhere, args, evidence);
    }
    if !unanswered.is_empty() {
        return bench.report(Outcome::Manual, evidence);
    }
    let args = Args::new().with("count", at(Whereabouts::Here).len());
    CheckReport { args, ..bench.pass(evidence) }
}

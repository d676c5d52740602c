//! `account.password_expiry`: The service account's password never expires.

use anteroom_domain::{Args, CheckId, Code};
use jiff::SignedDuration;

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT};
use crate::facts::{Observed, PasswordFacts};
use crate::judging::judges;
use crate::judging::passwords::{expiry_line, is_never};
use crate::question::Question;
use crate::{CheckReport, Outcome};

/// How long before its end a password is more than a warning.
const SOON: SignedDuration = SignedDuration::from_hours(24 * 14);

pub(super) const CHECK: Check = Check {
    id: CheckId::AccountPasswordExpiry,
    about: About::Account,
    given: &[Given::Account],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::PasswordExpiry,
    judge: judges!(Password => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<PasswordFacts>) -> CheckReport {
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

//! `account.names`: The service account has a first and a last name.

use anteroom_domain::{Args, CheckId, Code, Missing};

use crate::bench::Bench;
use crate::check::{About, Check, Given, LIMIT};
use crate::facts::PersonFacts;
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::AccountNames,
    about: About::Account,
    given: &[Given::Account],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::Names,
    judge: judges!(answered Person => judge),
};

fn judge(bench: &Bench<'_>, facts: &PersonFacts, mut evidence: Evidence) -> CheckReport {
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
        (None, Some(_)) => Missing::FirstName,
        (Some(_), None) => Missing::LastName,
        (None, None) => Missing::BothNames,
    };
    bench.found(Outcome::Fail, Code::AccountNamesMissing, Args::new().worded(missing), evidence)
}

//! `sign_in.basic`: The server offers Basic authentication.

use anteroom_domain::{Args, CheckId, Code};
use anteroom_exchange::auth::Scheme;
use anteroom_exchange::net::probe::EndpointFacts;

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT, Words};
use crate::facts::Observed;
use crate::facts::evidence::endpoint_evidence;
use crate::judging::offers::offered;
use crate::question::Question;
use crate::{CheckReport, Facts, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::SignInBasic,
    about: About::Endpoint,
    given: &[],
    needs: &[CheckId::EndpointIsEws],
    limit: LIMIT,
    words: Words {
        asks: "Basic authentication is offered",
        passes: "{offered}",
        states: "Basic authentication is not offered",
    },
    collect: Question::Endpoint,
    judge: |bench, facts| match facts {
        Facts::Endpoint(seen) => judge(bench, seen),
        other => bench.wrong_facts(other),
    },
};

fn judge(bench: &Bench<'_>, seen: &Observed<EndpointFacts>) -> CheckReport {
    let evidence = endpoint_evidence(seen);
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let offered = offered(facts);
    let names = offered.iter().map(Scheme::to_string).collect::<Vec<_>>().join(", ");
    let args = Args::new().with("offered", names);
    if offered.contains(&Scheme::Basic) {
        return CheckReport { args, ..bench.pass(evidence) };
    }
    bench.found(Outcome::Fail, Code::SchemeNotOffered, args, evidence)
}

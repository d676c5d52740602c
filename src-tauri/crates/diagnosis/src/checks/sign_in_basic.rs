//! `sign_in.basic`: The server offers Basic authentication.

use anteroom_domain::{Args, CheckId, Code};
use anteroom_exchange::auth::Scheme;
use anteroom_exchange::net::probe::EndpointFacts;

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::judging::judges;
use crate::judging::offers::offered;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::SignInBasic,
    about: About::Endpoint,
    given: &[],
    needs: &[CheckId::EndpointIsEws],
    limit: LIMIT,
    collect: Question::Endpoint,
    judge: judges!(answered Endpoint => judge),
};

fn judge(bench: &Bench<'_>, facts: &EndpointFacts, evidence: Evidence) -> CheckReport {
    let offered = offered(facts);
    let names = offered.iter().map(Scheme::to_string).collect::<Vec<_>>().join(", ");
    let args = Args::new().with("offered", names);
    if offered.contains(&Scheme::Basic) {
        return CheckReport { args, ..bench.pass(evidence) };
    }
    bench.found(Outcome::Fail, Code::SchemeNotOffered, args, evidence)
}

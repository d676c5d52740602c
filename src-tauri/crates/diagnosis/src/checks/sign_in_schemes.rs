//! `sign_in.schemes`: The server offers a sign-in this version can do.

use anteroom_domain::{Args, CheckId, Code};
use anteroom_exchange::auth::Scheme;
use anteroom_exchange::autodiscover::is_microsoft;
use anteroom_exchange::net::probe::EndpointFacts;

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::judging::judges;
use crate::judging::offers::offered;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::SignInSchemes,
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
    let args = Args::new().with("offered", &names);
    let is_cloud = !offered.is_empty()
        && (is_microsoft(bench.scene.host()) || offered.iter().all(|scheme| *scheme == Scheme::Bearer));
    if is_cloud {
        return bench.found(Outcome::Fail, Code::CloudNeedsModernSignIn, args, evidence);
    }
    if offered.contains(&Scheme::Basic) {
        return CheckReport { args: args.with("scheme", "Basic"), ..bench.pass(evidence) };
    }
    if offered.is_empty() && facts.is_soap {
        // A service that answers strangers will answer the service account, too.
        return bench.pass(evidence);
    }
    bench.found(Outcome::Fail, Code::SchemeNotOffered, args, evidence)
}

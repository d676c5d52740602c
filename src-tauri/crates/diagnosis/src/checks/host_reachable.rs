//! `host.reachable`: The host, or the proxy in front of it, accepts a connection.

use std::time::Duration;

use anteroom_domain::CheckId;

use crate::CheckReport;
use crate::bench::Bench;
use crate::check::{About, Check};
use crate::facts::{ConnectionFacts, Observed};
use crate::judging::judges;
use crate::question::Question;

pub(super) const CHECK: Check = Check {
    id: CheckId::HostReachable,
    about: About::Host,
    given: &[],
    needs: &[CheckId::NameResolves],
    limit: Duration::from_secs(15),
    collect: Question::Connection,
    judge: judges!(Connection => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<ConnectionFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Err(fault) => bench.fault(fault, evidence),
        Ok(facts) => {
            evidence.lines.push(format!("connected to {}", facts.address));
            evidence.lines.extend(facts.proxy.iter().map(|proxy| format!("through the proxy {proxy}")));
            bench.pass(evidence)
        }
    }
}

//! `name.resolves`: The host name of the Exchange URL has an address.

use std::time::Duration;

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check};
use crate::facts::{NameFacts, Observed};
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::NameResolves,
    about: About::Host,
    given: &[],
    needs: &[],
    limit: Duration::from_secs(10),
    collect: Question::Name,
    judge: judges!(Name => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<NameFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Err(fault) => bench.fault(fault, evidence),
        Ok(facts) => {
            evidence.lines = facts.addresses.iter().map(|address| format!("address: {address}")).collect();
            evidence.lines.extend(facts.proxy.iter().map(|proxy| format!("through the proxy {proxy}")));
            if facts.addresses.is_empty() {
                return bench.found(Outcome::Fail, Code::DnsNotFound, Args::new(), evidence);
            }
            let addresses: Vec<_> = facts.addresses.iter().map(ToString::to_string).collect();
            CheckReport { args: Args::new().with("addresses", addresses.join(", ")), ..bench.pass(evidence) }
        }
    }
}

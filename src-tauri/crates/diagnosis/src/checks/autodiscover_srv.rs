//! `autodiscover.srv`: DNS leads to Autodiscover, or nobody needs it to.

use std::time::Duration;

use anteroom_domain::{Args, CheckId, Code, Targets};

use crate::bench::Bench;
use crate::check::{About, Check, Given};
use crate::facts::ServiceFacts;
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::AutodiscoverSrv,
    about: About::MailDomain,
    given: &[Given::Account],
    needs: &[CheckId::SignInSingleFactor],
    // A search asks several hosts, one after the other when they want a sign-in.
    limit: Duration::from_secs(80),
    collect: Question::Service,
    judge: judges!(answered Service => judge),
};

fn judge(bench: &Bench<'_>, facts: &ServiceFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.targets.iter().map(|target| format!("{}: {target}", facts.name)));
    evidence.lines.extend(facts.unanswered.clone());
    if !facts.targets.is_empty() {
        let args = Args::new().with("targets", facts.targets.join(", "));
        return CheckReport { args, ..bench.pass(evidence) };
    }
    if facts.found_otherwise == Some(true) {
        evidence.lines.push(format!("no record {}: Autodiscover is found without it", facts.name));
        let args = Args::new().worded(Targets::NotNeeded);
        return CheckReport { args, ..bench.pass(evidence) };
    }
    let args = Args::new().with("service", &facts.name);
    if facts.unanswered.is_some() {
        return bench.found(Outcome::Fail, Code::DnsFailed, args.with("host", bench.mail_domain()), evidence);
    }
    bench.found(Outcome::Fail, Code::AutodiscoverServiceMissing, args, evidence)
}

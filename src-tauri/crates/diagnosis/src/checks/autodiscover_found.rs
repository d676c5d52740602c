//! `autodiscover.found`: Autodiscover leads to Exchange.

use std::time::Duration;

use anteroom_domain::{Area, Args, CheckId, Code};
use url::Url;

use crate::bench::Bench;
use crate::check::{About, Check, Given};
use crate::facts::AutodiscoverFacts;
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::AutodiscoverFound,
    about: About::MailDomain,
    given: &[Given::Account],
    needs: &[CheckId::SignInSingleFactor],
    // A search asks several hosts, one after the other when they want a sign-in.
    limit: Duration::from_secs(80),
    collect: Question::Autodiscover,
    judge: judges!(answered Autodiscover => judge),
};

fn judge(bench: &Bench<'_>, facts: &AutodiscoverFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.attempts.iter().cloned());
    if facts.sign_in_rejected {
        // Exchange took the password before, so this is about Autodiscover, not about the password.
        evidence.lines.push("a host refused the sign-in".into());
    }
    let args = Args::new()
        .with("domain", bench.mail_domain())
        .with("attempts", facts.attempts.len())
        .with("to", facts.unconfirmed.as_deref().unwrap_or_default());
    let Some(url) = &facts.url else {
        let (code, args) = why_not(facts, args);
        return bench.found(Outcome::Fail, code, args, evidence);
    };
    let args = args.with("found", url);
    let host = url.parse::<Url>().ok().and_then(|url| url.host_str().map(str::to_owned));
    let is_ours = host.as_deref() == Some(bench.scene.host());
    if !is_ours {
        evidence.lines.push(format!("Autodiscover leads to {url}, this setup uses {}", bench.scene.endpoint));
        let args = args.with("to", host.as_deref().unwrap_or(url));
        return bench.found(Outcome::Warn, Code::AutodiscoverOtherHost, args, evidence);
    }
    CheckReport { args, ..bench.pass(evidence) }
}

/// Why no URL was found. A refused password is not among it: Exchange took it before.
fn why_not(facts: &AutodiscoverFacts, args: Args) -> (Code, Args) {
    if facts.unconfirmed.is_some() {
        return (Code::AutodiscoverHostUnconfirmed, args);
    }
    match &facts.cause {
        Some(cause) if cause.code.area() == Area::Autodiscover => {
            let host = cause.host.as_deref().unwrap_or_default();
            let answered = cause.answered.as_deref().unwrap_or_default();
            (cause.code, args.with("to", host).with("answered", answered))
        }
        _ => (Code::AutodiscoverNothingFound, args),
    }
}

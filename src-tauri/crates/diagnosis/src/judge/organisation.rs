//! Autodiscover, DNS, and whether everything is in one organisation.

use anteroom_domain::{Area, Args, Code, SmtpAddress};
use url::Url;

use super::{Bench, named};
use crate::facts::{AutodiscoverFacts, EnvironmentFacts, Observed, ServiceFacts, Whereabouts};
use crate::{CheckReport, Outcome};

pub(super) fn autodiscover(bench: &Bench<'_>, seen: &Observed<AutodiscoverFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.attempts.iter().cloned());
    if facts.sign_in_rejected {
        // Exchange took the password before, so this is about Autodiscover, not about the password.
        evidence.lines.push("a host refused the sign-in".into());
    }
    let args = Args::new()
        .with("domain", domain(bench))
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

pub(super) fn service(bench: &Bench<'_>, seen: &Observed<ServiceFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.targets.iter().map(|target| format!("{}: {target}", facts.name)));
    evidence.lines.extend(facts.unanswered.clone());
    if !facts.targets.is_empty() {
        let args = Args::new().with("targets", facts.targets.join(", "));
        return CheckReport { args, ..bench.pass(evidence) };
    }
    if facts.found_otherwise == Some(true) {
        evidence.lines.push(format!("no record {}: Autodiscover is found without it", facts.name));
        let args = Args::new().with("targets", "not needed: Autodiscover is found without it");
        return CheckReport { args, ..bench.pass(evidence) };
    }
    let args = Args::new().with("service", &facts.name);
    if facts.unanswered.is_some() {
        return bench.found(Outcome::Fail, Code::DnsFailed, args.with("host", domain(bench)), evidence);
    }
    bench.found(Outcome::Fail, Code::AutodiscoverServiceMissing, args, evidence)
}

pub(super) fn environment(bench: &Bench<'_>, seen: &Observed<EnvironmentFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
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

fn domain(bench: &Bench<'_>) -> String {
    bench.scene.account.as_ref().map(SmtpAddress::domain).unwrap_or_default()
}

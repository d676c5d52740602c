//! What the first request with the password tells.

use anteroom_domain::{Args, Code};

use super::Bench;
use crate::facts::{Fault, Observed, ServerFacts};
use crate::{CheckReport, Outcome};

/// What a fault of the first signed-in request is about.
enum About {
    /// Something came after the password, so the password was taken: a sign-in page, or a way to one. Strangers had been
    /// asked for a sign-in by Exchange itself.
    MoreThanThePassword,
    /// Exchange knows the account and does not let it in here.
    Ews,
    /// The sign-in, or the way to it.
    SignIn,
}

fn about(fault: &Fault) -> About {
    match fault.code {
        Code::NotEws | Code::RedirectedElsewhere => About::MoreThanThePassword,
        Code::HttpForbidden | Code::EwsDisabled | Code::EwsAccessDenied => About::Ews,
        _ => About::SignIn,
    }
}

pub(super) fn accepted(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Ok(_) => bench.pass(evidence),
        Err(fault) => match about(fault) {
            About::SignIn => bench.fault(fault, evidence),
            About::MoreThanThePassword | About::Ews => {
                evidence.lines.push("the password was not refused".into());
                evidence.lines.push(fault.detail.clone());
                bench.pass(evidence)
            }
        },
    }
}

pub(super) fn single_factor(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Ok(_) => bench.pass(evidence),
        Err(fault) => match about(fault) {
            About::Ews => bench.pass(evidence),
            About::SignIn => bench.fault(fault, evidence),
            About::MoreThanThePassword => {
                evidence.lines.push(fault.detail.clone());
                let answered = fault
                    .args
                    .find("answered")
                    .map(str::to_owned)
                    .or_else(|| fault.args.find("to").map(|to| format!("a redirect to {to}")))
                    .unwrap_or_else(|| "a sign-in page".to_owned());
                let args = Args::new().with("answered", answered);
                bench.found(Outcome::Fail, Code::SecondFactorWanted, args, evidence)
            }
        },
    }
}

pub(super) fn ews(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    match &seen.answer {
        Ok(_) => bench.pass(seen.evidence()),
        Err(fault) => {
            // The same request without a sign-in was let through to the sign-in, so the refusal is about this account.
            let code = match about(fault) {
                About::Ews => Code::EwsDisabled,
                About::MoreThanThePassword | About::SignIn => fault.code,
            };
            bench.fault(&Fault { code, ..fault.clone() }, seen.evidence())
        }
    }
}

pub(super) fn version(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let Some(version) = facts.version else {
        evidence.lines.push("the answer names no version".into());
        return bench.report(Outcome::Manual, evidence);
    };
    let product = version.product();
    evidence.lines.push(format!("{} ({version})", product.name()));
    let args = Args::new().with("product", product.name()).with("version", version);
    if product == anteroom_domain::ProductLine::Older {
        return bench.found(Outcome::Fail, Code::VersionUnsupported, args, evidence);
    }
    if !product.is_supported() {
        return bench.found(Outcome::Warn, Code::ServerOutOfSupport, args, evidence);
    }
    CheckReport { args, ..bench.pass(evidence) }
}

//! What the first request with the password tells.

use anteroom_domain::{Area, Args, Code};

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

/// What came after the password.
enum After<'s> {
    /// What was asked for.
    Answer,
    /// An error of Exchange itself, which answers nobody who did not sign in.
    Complaint(&'s Fault),
    /// No answer of Exchange.
    Fault(&'s Fault),
}

fn after(seen: &Observed<ServerFacts>) -> After<'_> {
    match &seen.answer {
        Ok(facts) => facts.complaint.as_ref().map_or(After::Answer, After::Complaint),
        // Facts of earlier versions keep an error of Exchange as a fault.
        Err(fault) if seen.response_code.is_some() => After::Complaint(fault),
        Err(fault) => After::Fault(fault),
    }
}

/// Whether Exchange says that the account itself may not sign in, whatever its password.
fn is_about_the_account(complaint: &Fault) -> bool {
    complaint.code.area() == Area::SignIn
}

pub(super) fn accepted(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match after(seen) {
        After::Answer => bench.pass(evidence),
        After::Complaint(complaint) if is_about_the_account(complaint) => bench.fault(complaint, evidence),
        After::Complaint(complaint) => {
            evidence.lines.push("Exchange answered behind the sign-in, with an error".into());
            evidence.lines.push(complaint.detail.clone());
            bench.pass(evidence)
        }
        After::Fault(fault) => match about(fault) {
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
    match after(seen) {
        After::Answer => bench.pass(evidence),
        After::Complaint(complaint) if is_about_the_account(complaint) => bench.fault(complaint, evidence),
        After::Complaint(_) => bench.pass(evidence),
        After::Fault(fault) => match about(fault) {
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
    let mut evidence = seen.evidence();
    let (fault, is_complaint) = match after(seen) {
        After::Answer => return bench.pass(evidence),
        After::Complaint(complaint) => (complaint, true),
        After::Fault(fault) => (fault, false),
    };
    // The same request without a sign-in was let through to the sign-in, so the refusal is about this account.
    match about(fault) {
        About::Ews => bench.fault(&Fault { code: Code::EwsDisabled, ..fault.clone() }, evidence),
        // Whatever Exchange Web Services complain about, they are on.
        _ if is_complaint && !is_about_the_account(fault) => {
            evidence.lines.push(fault.detail.clone());
            bench.pass(evidence)
        }
        About::MoreThanThePassword | About::SignIn => bench.fault(fault, evidence),
    }
}

pub(super) fn version(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let complaint = match after(seen) {
        After::Answer => None,
        After::Complaint(complaint) if is_about_the_account(complaint) => {
            return bench.fault(complaint, evidence);
        }
        After::Complaint(complaint) => Some(complaint),
        After::Fault(fault) => return bench.fault(fault, evidence),
    };
    let version = seen.answer.as_ref().ok().and_then(|facts| facts.version);
    let Some(version) = version else {
        if let Some(complaint) = complaint.filter(|complaint| complaint.code == Code::VersionUnsupported) {
            return bench.fault(complaint, evidence);
        }
        evidence.lines.push("the answer names no version".into());
        evidence.lines.extend(complaint.map(|complaint| complaint.detail.clone()));
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

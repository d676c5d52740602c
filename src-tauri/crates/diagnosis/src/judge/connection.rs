//! From the name to what answers.

use anteroom_domain::{Args, Code};
use anteroom_exchange::auth::{Scheme, parse_challenges};
use anteroom_exchange::autodiscover::is_microsoft;
use anteroom_exchange::net::probe::EndpointFacts;
use jiff::SignedDuration;

use super::{Bench, endpoint_evidence};
use crate::facts::{CertificateChain, ConnectionFacts, NameFacts, Observed};
use crate::remedy::RemedyId;
use crate::{CheckReport, Outcome};

/// How long before its end a certificate is worth a warning.
const SOON: SignedDuration = SignedDuration::from_hours(24 * 30);

pub(super) fn name(bench: &Bench<'_>, seen: &Observed<NameFacts>) -> CheckReport {
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

pub(super) fn reachable(bench: &Bench<'_>, seen: &Observed<ConnectionFacts>) -> CheckReport {
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

pub(super) fn certificate(bench: &Bench<'_>, seen: &Observed<CertificateChain>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    if !facts.encrypted {
        evidence.lines.push("plain http on this computer: no certificate is needed".into());
        return CheckReport { args: Args::new().with("until", "further notice"), ..bench.pass(evidence) };
    }
    evidence.lines = facts.protocol.iter().cloned().collect();
    evidence.lines.extend(facts.chain.iter().flat_map(|certificate| certificate.to_lines()));
    let own = facts.chain.first();
    let until = own.and_then(|certificate| certificate.not_after);
    if let Some(fault) = &facts.refused {
        evidence.lines.push(fault.detail.clone());
        let when = match fault.code {
            Code::TlsNotYetValid => own.and_then(|certificate| certificate.not_before),
            _ => until,
        };
        let mut args = fault.args.clone();
        if let Some(when) = when {
            args = args.with("when", when);
        }
        return bench.found(Outcome::Fail, fault.code, args, evidence);
    }
    match until {
        Some(until) if until.duration_since(seen.at) < SOON => bench.found(
            Outcome::Warn,
            Code::TlsExpiresSoon,
            Args::new().with("when", until).with("until", until),
            evidence,
        ),
        until => {
            let day = until
                .map_or_else(|| "further notice".to_owned(), |until| until.strftime("%Y-%m-%d").to_string());
            CheckReport { args: Args::new().with("until", day), ..bench.pass(evidence) }
        }
    }
}

pub(super) fn endpoint(bench: &Bench<'_>, seen: &Observed<EndpointFacts>) -> CheckReport {
    let evidence = endpoint_evidence(seen);
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let fail = |code, args| bench.found(Outcome::Fail, code, args, evidence.clone());
    let none = Args::new();
    match facts.status {
        // Only a sign-in stands between us and the service; that it is Exchange shows after the sign-in.
        401 if !facts.challenges.is_empty() => bench.pass(evidence),
        _ if facts.is_soap => bench.pass(evidence),
        403 => match &facts.policy_reason {
            Some(reason) => fail(Code::EwsDisabled, none.with("reason", reason)),
            None => fail(Code::HttpForbidden, none),
        },
        404 => fail(Code::HttpNotFound, none),
        500 | 502..=504 => fail(Code::HttpUnavailable, none),
        456 => fail(Code::AccountLocked, none),
        457 => fail(Code::PasswordExpired, none),
        300..=399 => match &facts.redirect {
            Some(to) => fail(Code::RedirectedElsewhere, none.with("to", to)),
            None => fail(Code::HttpUnexpected, none),
        },
        200..=299 | 401 | 440 => fail(Code::NotEws, none.with("answered", answered(facts))),
        _ => fail(Code::HttpUnexpected, none),
    }
}

pub(super) fn schemes(bench: &Bench<'_>, seen: &Observed<EndpointFacts>) -> CheckReport {
    let evidence = endpoint_evidence(seen);
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let offered = offered(facts);
    let names = offered.iter().map(Scheme::to_string).collect::<Vec<_>>().join(", ");
    let args = Args::new().with("offered", &names);
    let is_cloud = !offered.is_empty()
        && (is_microsoft(bench.scene.host()) || offered.iter().all(|scheme| *scheme == Scheme::Bearer));
    if is_cloud {
        let remedy = Some(RemedyId::UseAppRegistration);
        return bench.found_with(Outcome::Fail, Code::CloudNeedsModernSignIn, args, evidence, remedy);
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

pub(super) fn basic(bench: &Bench<'_>, seen: &Observed<EndpointFacts>) -> CheckReport {
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

/// The schemes of an answer, in the order the server names them, each once.
fn offered(facts: &EndpointFacts) -> Vec<Scheme> {
    let mut headers = http::HeaderMap::new();
    for challenge in &facts.challenges {
        if let Ok(value) = challenge.parse() {
            headers.append(http::header::WWW_AUTHENTICATE, value);
        }
    }
    let mut schemes: Vec<Scheme> = Vec::new();
    for challenge in parse_challenges(&headers) {
        if !schemes.contains(&challenge.scheme) {
            schemes.push(challenge.scheme);
        }
    }
    schemes
}

fn answered(facts: &EndpointFacts) -> String {
    match (&facts.title, facts.content_type.as_str()) {
        (Some(title), _) => format!("a page «{title}»"),
        (None, "") => format!("HTTP {} and nothing else", facts.status),
        (None, kind) => format!("HTTP {} and {kind}", facts.status),
    }
}

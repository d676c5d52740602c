//! `endpoint.is_ews`: What answers at the URL is Exchange Web Services.

use anteroom_domain::{Args, CheckId, Code};
use anteroom_exchange::net::probe::EndpointFacts;

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::EndpointIsEws,
    about: About::Endpoint,
    given: &[],
    needs: &[CheckId::TlsValid],
    limit: LIMIT,
    collect: Question::Endpoint,
    judge: judges!(answered Endpoint => judge),
};

fn judge(bench: &Bench<'_>, facts: &EndpointFacts, evidence: Evidence) -> CheckReport {
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

/// As it was, so that every language can say it.
fn answered(facts: &EndpointFacts) -> String {
    match (&facts.title, facts.content_type.as_str()) {
        (Some(title), _) => format!("“{title}”"),
        (None, "") => format!("HTTP {}", facts.status),
        (None, kind) => format!("HTTP {}, {kind}", facts.status),
    }
}

//! `tls.valid`: The certificate chain, name and dates hold.

use std::time::Duration;

use anteroom_domain::{Args, CheckId, Code, Until};
use jiff::SignedDuration;

use crate::bench::Bench;
use crate::check::{About, Check};
use crate::facts::{CertificateChain, Observed};
use crate::judging::judges;
use crate::question::Question;
use crate::{CheckReport, Outcome};

/// How long before its end a certificate is worth a warning.
const SOON: SignedDuration = SignedDuration::from_hours(24 * 30);

pub(super) const CHECK: Check = Check {
    id: CheckId::TlsValid,
    about: About::Host,
    given: &[],
    needs: &[CheckId::HostReachable],
    limit: Duration::from_secs(20),
    collect: Question::Certificate,
    judge: judges!(Certificate => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<CertificateChain>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    if !facts.encrypted {
        evidence.lines.push("plain http on this computer: no certificate is needed".into());
        return CheckReport { args: Args::new().worded(Until::FurtherNotice), ..bench.pass(evidence) };
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
            let args = match until {
                Some(until) => Args::new().with("until", until.strftime("%Y-%m-%d")),
                None => Args::new().worded(Until::FurtherNotice),
            };
            CheckReport { args, ..bench.pass(evidence) }
        }
    }
}

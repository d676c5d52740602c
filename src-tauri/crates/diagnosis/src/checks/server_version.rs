//! `server.version`: The server's product and version.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{Observed, ServerFacts};
use crate::judging::judges;
use crate::judging::signed_in::{After, after, is_about_the_account};
use crate::question::Question;
use crate::{CheckReport, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::ServerVersion,
    about: About::Endpoint,
    given: &[],
    needs: &[CheckId::AccountEws],
    limit: LIMIT,
    collect: Question::SignIn,
    judge: judges!(SignIn => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<ServerFacts>) -> CheckReport {
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

//! `fallback_owner.primary_address`: The fallback owner is written as the mailbox's primary address.
//!
//! Meetings this person organizes carry the primary address, so that under an alias the planner would hold the same person twice.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::{only, shown};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::FallbackOwnerPrimaryAddress,
    about: About::FallbackOwner,
    given: &[],
    needs: &[CheckId::FallbackOwnerMailbox],
    limit: LIMIT,
    collect: Question::FallbackOwner,
    judge: judges!(answered Owner => judge),
};

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.found.iter().map(shown));
    let Some((typed, mailbox)) = bench
        .scene
        .fallback_owner
        .as_ref()
        .and_then(|owner| only(facts, owner).map(|mailbox| (owner, mailbox)))
    else {
        return bench.report(Outcome::Manual, evidence);
    };
    if mailbox.address == *typed {
        return bench.pass(evidence);
    }
    let args = Args::new().with("primary", &mailbox.address);
    bench.found(Outcome::Warn, Code::FallbackOwnerIsAlias, args, evidence)
}

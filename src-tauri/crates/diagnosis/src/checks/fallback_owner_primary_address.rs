//! `fallback_owner.primary_address`: The fallback owner is written as the mailbox's primary address.
//!
//! Meetings this person organizes carry the primary address, so that under an alias the planner would hold the same person twice.

use anteroom_domain::{CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::judge_primary;
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

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, evidence: Evidence) -> CheckReport {
    let otherwise = (Outcome::Warn, Code::FallbackOwnerIsAlias);
    judge_primary(bench, bench.scene.fallback_owner.as_ref(), facts, evidence, otherwise)
}

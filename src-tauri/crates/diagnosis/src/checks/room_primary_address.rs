//! `room.primary_address`: The address is the mailbox's primary one.

use anteroom_domain::{CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::judge_primary;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomPrimaryAddress,
    about: About::Room,
    given: &[],
    needs: &[CheckId::RoomExists],
    limit: LIMIT,
    collect: Question::Room,
    judge: judges!(answered Room => judge),
};

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, evidence: Evidence) -> CheckReport {
    let otherwise = (Outcome::Fail, Code::RoomAddressIsAlias);
    judge_primary(bench, bench.scene.room.as_ref(), facts, evidence, otherwise)
}

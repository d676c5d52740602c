//! `room.primary_address`: The address is the mailbox's primary one.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::{lines, only};
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

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(lines(facts));
    let Some((typed, mailbox)) =
        bench.scene.room.as_ref().and_then(|room| only(facts, room).map(|mailbox| (room, mailbox)))
    else {
        return bench.report(Outcome::Manual, evidence);
    };
    if mailbox.address == *typed {
        return bench.pass(evidence);
    }
    let args = Args::new().with("primary", &mailbox.address);
    bench.found(Outcome::Fail, Code::RoomAddressIsAlias, args, evidence)
}

//! `room.exists`: The directory knows the room's address.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::{lines, only};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomExists,
    about: About::Room,
    given: &[],
    needs: &[CheckId::AccountMailbox],
    limit: LIMIT,
    collect: Question::Room,
    judge: judges!(answered Room => judge),
};

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(lines(facts));
    let found = bench.scene.room.as_ref().and_then(|room| only(facts, room));
    if let Some(mailbox) = found {
        let args = Args::new().with("name", &mailbox.display_name);
        return CheckReport { args, ..bench.pass(evidence) };
    }
    if facts.answers {
        evidence.lines.push("not in the address list, but its mailbox answers".into());
        return bench.pass(evidence);
    }
    bench.found(Outcome::Fail, Code::RoomNotFound, Args::new(), evidence)
}

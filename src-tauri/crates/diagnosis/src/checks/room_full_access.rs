//! `room.full_access`: The service account has FullAccess to the room.

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::{AccessFacts, Observed};
use crate::judging::judges;
use crate::judging::refusals::{is_let_in, of_its_owner};
use crate::question::Question;
use crate::{CheckReport, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomFullAccess,
    about: About::Room,
    given: &[],
    needs: &[CheckId::RoomExists],
    limit: LIMIT,
    collect: Question::RoomInbox,
    judge: judges!(Access => judge),
};

fn judge(bench: &Bench<'_>, seen: &Observed<AccessFacts>) -> CheckReport {
    let evidence = seen.evidence();
    let missing = |evidence| bench.found(Outcome::Fail, Code::RoomWithoutFullAccess, Args::new(), evidence);
    match &seen.answer {
        Ok(facts) if facts.may_read == Some(false) => missing(evidence),
        Ok(_) => bench.pass(evidence),
        Err(fault) if is_let_in(fault) || fault.code == Code::ItemNotFound => {
            let mut evidence = evidence;
            evidence.lines.push(fault.detail.clone());
            missing(evidence)
        }
        Err(fault) => bench.fault(&of_its_owner(fault), evidence),
    }
}

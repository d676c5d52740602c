//! `room_list.exists`: The room list exists.

use std::time::Duration;

use anteroom_domain::{Args, CheckId, Code};

use crate::bench::Bench;
use crate::check::{About, Check, Given};
use crate::facts::RoomListFacts;
use crate::judging::judges;
use crate::judging::room_lists::line;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomListExists,
    about: About::RoomList,
    given: &[Given::RoomList],
    needs: &[CheckId::AccountMailbox],
    // It asks about every room, or about every list.
    limit: Duration::from_secs(300),
    collect: Question::RoomLists,
    judge: judges!(answered RoomLists => judge),
};

fn judge(bench: &Bench<'_>, facts: &RoomListFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.lists.iter().map(line));
    let name = facts.found.as_ref().map(|(name, _)| name.clone());
    let listed = facts.lists.iter().find(|list| Some(&list.address) == bench.scene.room_list.as_ref());
    match name.or_else(|| listed.map(|list| list.address.to_string())) {
        Some(name) => CheckReport { args: Args::new().with("name", name), ..bench.pass(evidence) },
        None => bench.found(Outcome::Fail, Code::RoomListNotFound, Args::new(), evidence),
    }
}

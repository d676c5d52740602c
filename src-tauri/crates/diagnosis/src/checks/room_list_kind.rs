//! `room_list.kind`: It is a room list, not a plain distribution group.

use std::time::Duration;

use anteroom_domain::{Args, CheckId, Code, MailboxKind, What};

use crate::bench::Bench;
use crate::check::{About, Check, Given};
use crate::facts::RoomListFacts;
use crate::judging::judges;
use crate::judging::recipients::what;
use crate::judging::room_lists::line;
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomListKind,
    about: About::RoomList,
    given: &[Given::RoomList],
    needs: &[CheckId::RoomListExists],
    // It asks about every room, or about every list.
    limit: Duration::from_secs(300),
    collect: Question::RoomLists,
    judge: judges!(answered RoomLists => judge),
};

fn judge(bench: &Bench<'_>, facts: &RoomListFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.lists.iter().map(line));
    if facts.lists.first().is_some_and(|list| list.is_room_list) {
        let args = Args::new().with("list", &bench.subject);
        return CheckReport { args, ..bench.pass(evidence) };
    }
    let what = match facts.found.as_ref().map(|(_, kind)| *kind) {
        Some(MailboxKind::Group) => What::PlainGroup,
        Some(kind) => what(kind),
        None => What::Nobody,
    };
    bench.found(Outcome::Fail, Code::RoomListWrongKind, Args::new().worded(what), evidence)
}

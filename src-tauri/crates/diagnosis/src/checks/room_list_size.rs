//! `room_list.size`: No list has more members than the product takes.

use std::time::Duration;

use anteroom_domain::{Args, CheckId, Code, ROOMS_PER_LIST};

use crate::bench::Bench;
use crate::check::{About, Check, Given};
use crate::facts::RoomListFacts;
use crate::judging::judges;
use crate::judging::room_lists::{is_whole, line};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomListSize,
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
    let sizes = facts.lists.iter().filter_map(|list| Some((list, list.members.as_ref()?.len())));
    let largest = sizes.max_by_key(|(_, size)| *size);
    match largest {
        Some((list, size)) if size > ROOMS_PER_LIST => {
            let args =
                Args::new().with("list", &list.address).with("count", size).with("most", ROOMS_PER_LIST);
            bench.found(Outcome::Fail, Code::RoomListTooLarge, args, evidence)
        }
        Some((_, size)) if is_whole(facts) => {
            CheckReport { args: Args::new().with("count", size), ..bench.pass(evidence) }
        }
        _ => bench.report(Outcome::Manual, evidence),
    }
}

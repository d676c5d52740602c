//! `room_list.members`: The lists hold the rooms that were chosen.

use std::time::Duration;

use std::collections::HashSet;

use anteroom_domain::{Args, CheckId, Code, SmtpAddress};

use crate::bench::{Bench, named};
use crate::check::{About, Check, Given};
use crate::facts::RoomListFacts;
use crate::judging::judges;
use crate::judging::room_lists::{is_whole, line};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomListMembers,
    about: About::RoomList,
    given: &[Given::RoomList, Given::Rooms],
    needs: &[CheckId::RoomListExists],
    // It asks about every room, or about every list.
    limit: Duration::from_secs(300),
    collect: Question::RoomLists,
    judge: judges!(answered RoomLists => judge),
};

fn judge(bench: &Bench<'_>, facts: &RoomListFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(facts.lists.iter().map(line));
    if !is_whole(facts) {
        return bench.report(Outcome::Manual, evidence);
    }
    let members: Vec<&SmtpAddress> =
        facts.lists.iter().flat_map(|list| list.members.iter().flatten()).collect();
    let chosen = &bench.scene.rooms;
    // Sets: each of some thousand rooms would be looked for among all of them.
    let (listed, wanted): (HashSet<_>, HashSet<_>) =
        (members.iter().copied().collect(), chosen.iter().collect());
    let missing: Vec<_> = chosen.iter().filter(|room| !listed.contains(room)).collect();
    let others: Vec<_> = members.iter().copied().filter(|member| !wanted.contains(member)).collect();
    evidence.lines.extend(missing.iter().map(|room| format!("in no list: {room}")));
    evidence.lines.extend(others.iter().map(|member| format!("not chosen: {member}")));
    if !missing.is_empty() {
        let args = Args::new().with("mailboxes", named(&missing));
        return bench.found(Outcome::Fail, Code::RoomListIncomplete, args, evidence);
    }
    if !others.is_empty() {
        let args = Args::new().with("mailboxes", named(&others));
        return bench.found(Outcome::Warn, Code::RoomListOtherMembers, args, evidence);
    }
    CheckReport { args: Args::new().with("count", chosen.len()), ..bench.pass(evidence) }
}

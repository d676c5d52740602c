//! `room.kind`: The address belongs to a room or equipment mailbox.

use anteroom_domain::{Args, CheckId, Code, Kind, MailboxKind, What};

use crate::bench::Bench;
use crate::check::{About, Check, LIMIT};
use crate::facts::RecipientFacts;
use crate::judging::judges;
use crate::judging::recipients::{lines, only, what};
use crate::question::Question;
use crate::{CheckReport, Evidence, Outcome};

pub(super) const CHECK: Check = Check {
    id: CheckId::RoomKind,
    about: About::Room,
    given: &[],
    needs: &[CheckId::RoomExists],
    limit: LIMIT,
    collect: Question::Room,
    judge: judges!(answered Room => judge),
};

fn judge(bench: &Bench<'_>, facts: &RecipientFacts, mut evidence: Evidence) -> CheckReport {
    evidence.lines.extend(lines(facts));
    let kind = bench
        .scene
        .room
        .as_ref()
        .and_then(|room| only(facts, room))
        .map_or(MailboxKind::Unknown, |mailbox| mailbox.kind);
    match kind {
        MailboxKind::Equipment => kinded(bench, Kind::Equipment, evidence),
        MailboxKind::Room => kinded(bench, Kind::Room, evidence),
        _ if facts.listed_as_room => kinded(bench, Kind::Room, evidence),
        MailboxKind::Group | MailboxKind::Contact => {
            bench.found(Outcome::Fail, Code::RoomWrongKind, Args::new().worded(what(kind)), evidence)
        }
        MailboxKind::User => bench.found(
            Outcome::Fail,
            Code::RoomWrongKind,
            Args::new().worded(What::PersonOrShared),
            evidence,
        ),
        MailboxKind::Unknown => bench.report(Outcome::Manual, evidence),
    }
}

fn kinded(bench: &Bench<'_>, kind: Kind, evidence: Evidence) -> CheckReport {
    CheckReport { args: Args::new().worded(kind), ..bench.pass(evidence) }
}

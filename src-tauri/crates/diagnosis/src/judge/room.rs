//! One room.

use anteroom_domain::{Args, Code, MailboxKind};

use super::Bench;
use super::directory::{kind_name, only, shown};
use super::rights::of_its_owner;
use crate::facts::{CalendarFacts, Observed, RecipientFacts, SubjectFacts};
use crate::{CheckReport, Evidence, Outcome};

/// The fewest meetings from which hidden subjects can be told.
const SMALLEST_SAMPLE: u32 = 5;

pub(super) fn exists(bench: &Bench<'_>, seen: &Observed<RecipientFacts>) -> CheckReport {
    let (facts, mut evidence) = match recipient(bench, seen) {
        Ok(answer) => answer,
        Err(report) => return *report,
    };
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

pub(super) fn kind(bench: &Bench<'_>, seen: &Observed<RecipientFacts>) -> CheckReport {
    let (facts, evidence) = match recipient(bench, seen) {
        Ok(answer) => answer,
        Err(report) => return *report,
    };
    let kind = bench
        .scene
        .room
        .as_ref()
        .and_then(|room| only(facts, room))
        .map_or(MailboxKind::Unknown, |mailbox| mailbox.kind);
    match kind {
        MailboxKind::Equipment => kinded(bench, "equipment", evidence),
        MailboxKind::Room => kinded(bench, "room", evidence),
        _ if facts.listed_as_room => kinded(bench, "room", evidence),
        MailboxKind::Group | MailboxKind::Contact => bench.found(
            Outcome::Fail,
            Code::RoomWrongKind,
            Args::new().with("what", kind_name(kind)),
            evidence,
        ),
        MailboxKind::User => {
            let args = Args::new().with("what", "a person or a shared mailbox");
            bench.found(Outcome::Fail, Code::RoomWrongKind, args, evidence)
        }
        MailboxKind::Unknown => bench.report(Outcome::Manual, evidence),
    }
}

fn kinded(bench: &Bench<'_>, kind: &str, evidence: Evidence) -> CheckReport {
    CheckReport { args: Args::new().with("kind", kind), ..bench.pass(evidence) }
}

pub(super) fn primary_address(bench: &Bench<'_>, seen: &Observed<RecipientFacts>) -> CheckReport {
    let (facts, evidence) = match recipient(bench, seen) {
        Ok(answer) => answer,
        Err(report) => return *report,
    };
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

pub(super) fn calendar(bench: &Bench<'_>, seen: &Observed<CalendarFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Err(fault) => bench.fault(&of_its_owner(fault), evidence),
        Ok(facts) => {
            evidence.lines.extend(facts.items.map(|items| format!("items: {items} (a series counts once)")));
            let mut report = bench.pass(evidence);
            let items = facts.items.map_or_else(|| "uncounted".to_owned(), |items| items.to_string());
            report.args = report.args.with("items", items);
            report
        }
    }
}

pub(super) fn subjects(bench: &Bench<'_>, seen: &Observed<SubjectFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(&of_its_owner(fault), evidence),
        Ok(facts) => facts,
    };
    let (hidden, sampled) = (facts.same_as_organizer, facts.sampled);
    evidence.lines.push(format!("subject is the organizer's name in {hidden} of {sampled} meetings"));
    // 80 %: people who name a meeting after themselves are rare, rooms that do it do it always since the policy was set.
    if sampled >= SMALLEST_SAMPLE && hidden.saturating_mul(5) >= sampled.saturating_mul(4) {
        let args = Args::new().with("hidden", hidden).with("sampled", sampled);
        return bench.found(Outcome::Warn, Code::RoomSubjectsHidden, args, evidence);
    }
    bench.pass(evidence)
}

fn recipient<'s>(
    bench: &Bench<'_>,
    seen: &'s Observed<RecipientFacts>,
) -> Result<(&'s RecipientFacts, Evidence), Box<CheckReport>> {
    let mut evidence = seen.evidence();
    match &seen.answer {
        Err(fault) => Err(Box::new(bench.fault(fault, evidence))),
        Ok(facts) => {
            evidence.lines.extend(facts.found.iter().map(shown));
            if facts.listed_as_room {
                evidence.lines.push("listed as a room".into());
            }
            Ok((facts, evidence))
        }
    }
}

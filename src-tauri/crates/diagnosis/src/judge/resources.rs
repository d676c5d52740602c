//! Equipment mailboxes and room lists.

use anteroom_domain::{Args, Code, MailboxKind, ROOMS_PER_LIST, SmtpAddress};

use super::directory::{kind_name, only, shown};
use super::{Bench, named};
use crate::facts::{ListFacts, Observed, ProcessingFacts, RecipientFacts, RoomListFacts};
use crate::{CheckReport, Outcome};

pub(super) fn equipment_exists(bench: &Bench<'_>, seen: &Observed<RecipientFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.found.iter().map(shown));
    let found = bench.scene.equipment.as_ref().and_then(|equipment| only(facts, equipment));
    let name = found.map(|mailbox| mailbox.display_name.clone());
    match name.or_else(|| facts.answers.then(|| bench.subject())) {
        Some(name) => CheckReport { args: Args::new().with("name", name), ..bench.pass(evidence) },
        None => bench.found(Outcome::Fail, Code::EquipmentNotFound, Args::new(), evidence),
    }
}

pub(super) fn equipment_kind(bench: &Bench<'_>, seen: &Observed<RecipientFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.found.iter().map(shown));
    let found = bench.scene.equipment.as_ref().and_then(|equipment| only(facts, equipment));
    match found.map_or(MailboxKind::Unknown, |mailbox| mailbox.kind) {
        MailboxKind::Equipment => {
            evidence.lines.push("it keeps settings for bookings, as resources do".into());
            CheckReport { args: Args::new().with("kind", "equipment mailbox"), ..bench.pass(evidence) }
        }
        MailboxKind::Room => {
            CheckReport { args: Args::new().with("kind", "resource mailbox"), ..bench.pass(evidence) }
        }
        kind @ (MailboxKind::Group | MailboxKind::Contact) => {
            let args = Args::new().with("what", kind_name(kind));
            bench.found(Outcome::Fail, Code::EquipmentWrongKind, args, evidence)
        }
        MailboxKind::User | MailboxKind::Unknown => {
            evidence.lines.push(
                "the address book shows equipment as it shows people; Get-Mailbox tells them apart by \
                 RecipientTypeDetails"
                    .into(),
            );
            bench.report(Outcome::Manual, evidence)
        }
    }
}

pub(super) fn processing(bench: &Bench<'_>, seen: &Observed<ProcessingFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    let wished = &bench.scene.processing_wished;
    evidence.lines.extend(facts.shown.entries().into_iter().map(|(name, value)| format!("{name}: {value}")));
    let (mut otherwise, mut unknown) = (Vec::new(), Vec::new());
    for (name, is, wish) in facts.shown.differences(wished) {
        match is {
            Some(is) => otherwise.push(format!("{name} is {is} and should be {wish}")),
            None => {
                evidence.lines.push(format!("{name}: not shown, should be {wish}"));
                unknown.push(name);
            }
        }
    }
    if !otherwise.is_empty() {
        let args = Args::new().with("differences", otherwise.join("; "));
        return bench.found(Outcome::Fail, Code::EquipmentProcessing, args, evidence);
    }
    if !unknown.is_empty() {
        let args = Args::new().with("settings", unknown.join(", "));
        return bench.found(Outcome::Warn, Code::EquipmentProcessingUnknown, args, evidence);
    }
    let names: Vec<_> = wished.entries().into_iter().map(|(name, _)| name).collect();
    let settings = if names.is_empty() { "as it is".to_owned() } else { names.join(", ") };
    CheckReport { args: Args::new().with("settings", settings), ..bench.pass(evidence) }
}

pub(super) fn list_exists(bench: &Bench<'_>, seen: &Observed<RoomListFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.lists.iter().map(line));
    let name = facts.found.as_ref().map(|(name, _)| name.clone());
    let listed = facts.lists.iter().find(|list| Some(&list.address) == bench.scene.room_list.as_ref());
    match name.or_else(|| listed.map(|list| list.address.to_string())) {
        Some(name) => CheckReport { args: Args::new().with("name", name), ..bench.pass(evidence) },
        None => bench.found(Outcome::Fail, Code::RoomListNotFound, Args::new(), evidence),
    }
}

pub(super) fn list_kind(bench: &Bench<'_>, seen: &Observed<RoomListFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.lists.iter().map(line));
    if facts.lists.first().is_some_and(|list| list.is_room_list) {
        let args = Args::new().with("list", bench.subject());
        return CheckReport { args, ..bench.pass(evidence) };
    }
    let what = match facts.found.as_ref().map(|(_, kind)| *kind) {
        Some(MailboxKind::Group) => "a plain distribution group",
        Some(kind) => kind_name(kind),
        None => "nobody",
    };
    bench.found(Outcome::Fail, Code::RoomListWrongKind, Args::new().with("what", what), evidence)
}

pub(super) fn list_size(bench: &Bench<'_>, seen: &Observed<RoomListFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
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

pub(super) fn list_members(bench: &Bench<'_>, seen: &Observed<RoomListFacts>) -> CheckReport {
    let mut evidence = seen.evidence();
    let facts = match &seen.answer {
        Err(fault) => return bench.fault(fault, evidence),
        Ok(facts) => facts,
    };
    evidence.lines.extend(facts.lists.iter().map(line));
    if !is_whole(facts) {
        return bench.report(Outcome::Manual, evidence);
    }
    let members: Vec<&SmtpAddress> =
        facts.lists.iter().flat_map(|list| list.members.iter().flatten()).collect();
    let chosen = &bench.scene.rooms;
    let missing: Vec<_> = chosen.iter().filter(|room| !members.contains(room)).collect();
    let others: Vec<_> = members.iter().copied().filter(|member| !chosen.contains(member)).collect();
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

/// Whether the members of all lists are known.
fn is_whole(facts: &RoomListFacts) -> bool {
    !facts.lists.is_empty() && facts.lists.iter().all(|list| list.is_complete && list.members.is_some())
}

fn line(list: &ListFacts) -> String {
    let kind = if list.is_room_list { "room list" } else { "no room list" };
    let size = list.members.as_ref().map_or_else(|| "unknown".to_owned(), |all| all.len().to_string());
    let more = if list.members.is_some() && !list.is_complete { " or more" } else { "" };
    format!("{}: {kind}, members: {size}{more}", list.address)
}

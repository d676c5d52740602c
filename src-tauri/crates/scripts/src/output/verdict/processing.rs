//! What resource mailboxes do with requests.

use anteroom_catalogue::Text;
use anteroom_catalogue::texts::outputs as texts;
use anteroom_domain::CalendarProcessing;

use super::model::{Expected, Verdict};
use super::names::{asks_for, is_one_of};
use crate::output::CheckCommand;
use crate::output::model::MailboxProcessing;
use crate::output::value::is_id;

const COMMAND: CheckCommand = CheckCommand::CalendarProcessing;

/// What an output says of one mailbox.
enum Said {
    /// All is as it ought to be.
    Met,
    /// It is not, and where.
    Short(Vec<Text>),
    /// A setting was not printed, or printed twice in two ways.
    Open(Text),
    /// It is not in the output.
    Missing,
}

pub fn judge(all: &[MailboxProcessing], expected: &Expected) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    // A mailbox that is not found may be one of those, unless its command line says which it is.
    let wanted = expected.rooms.iter().chain([&expected.equipment]);
    let is_nameless =
        |one: &&MailboxProcessing| is_id(&one.identity) && !wanted.clone().any(|names| shows(one, names));
    let nameless = all.iter().find(is_nameless).map(|one| nameless(&one.identity));
    if !expected.equipment.is_empty() {
        let fact = "equipment.processing";
        match (said(all, &expected.equipment, &expected.processing, false), nameless.clone()) {
            (Said::Met, _) => verdicts.push(Verdict::met(fact)),
            (Said::Short(short), _) => verdicts.push(Verdict::unmet(fact, short)),
            (Said::Open(reason), _) | (Said::Missing, Some(reason)) => {
                verdicts.push(Verdict::unknown(fact, reason))
            }
            (Said::Missing, None) => {}
        }
    }
    if expected.room_processing == CalendarProcessing::default() {
        return verdicts;
    }
    let fact = "rooms.processing";
    let (mut short, mut open, mut missing, mut shown) = (Vec::new(), Vec::new(), Vec::new(), 0);
    // A printed name that fits several rooms is one of them, and nobody knows which.
    let rooms = &expected.rooms;
    let fits_several = |one: &&MailboxProcessing| rooms.iter().filter(|room| shows(one, room)).count() > 1;
    let unclear: Vec<_> = all.iter().filter(fits_several).collect();
    for room in rooms {
        if let Some(one) = unclear.iter().find(|one| shows(one, room)) {
            open.push(texts::fits_several(&one.identity, COMMAND.cmdlet()));
            shown += 1;
            continue;
        }
        match said(all, room, &expected.room_processing, true) {
            Said::Met => {}
            Said::Short(more) => short.extend(more),
            Said::Open(reason) => open.push(reason),
            Said::Missing => {
                missing.push(texts::not_shown(room.first().map_or("", String::as_str)));
                continue;
            }
        }
        shown += 1;
    }
    // What falls short is told first, and is enough; what is only missing may be in another output.
    verdicts.extend(match (shown, nameless) {
        _ if !short.is_empty() => Some(Verdict::unmet(fact, short)),
        (_, Some(reason)) if !missing.is_empty() => Some(Verdict::unknown(fact, reason)),
        (0, _) => None,
        _ => {
            open.extend(missing);
            let met = if open.is_empty() { Some(true) } else { None };
            Some(Verdict { what: fact, met, reasons: open })
        }
    });
    verdicts
}

fn shows(one: &MailboxProcessing, identities: &[String]) -> bool {
    is_one_of(identities, &one.identity)
        || one.asked.as_deref().is_some_and(|line| asks_for(line, identities))
}

fn said(all: &[MailboxProcessing], names: &[String], wished: &CalendarProcessing, is_room: bool) -> Said {
    let name = names.first().map_or("", String::as_str);
    let mut answers: Vec<(Vec<Text>, Vec<Text>)> = all
        .iter()
        .filter(|one| shows(one, names))
        .map(|one| shortfall(&one.processing, wished, name, is_room))
        .collect();
    answers.dedup();
    match answers.as_mut_slice() {
        [] => Said::Missing,
        [(short, _)] if !short.is_empty() => Said::Short(std::mem::take(short)),
        [(_, open)] => open.first().map_or(Said::Met, |reason| Said::Open(reason.clone())),
        _ => Said::Open(texts::two_answers(name)),
    }
}

/// Where the settings fall short, and which were not printed.
fn shortfall(
    is: &CalendarProcessing,
    wished: &CalendarProcessing,
    name: &str,
    is_room: bool,
) -> (Vec<Text>, Vec<Text>) {
    let (mut short, mut open) = (Vec::new(), Vec::new());
    for (setting, is, wish) in is.differences(wished) {
        match is {
            Some(is) if is_room => short.push(texts::room_instead(name, setting, is, wish)),
            Some(is) => short.push(texts::instead(setting, is, wish)),
            None => open.push(texts::column_needed(setting, name, COMMAND.cmdlet(), COMMAND.format())),
        }
    }
    (short, open)
}

/// Why settings of a mailbox that is printed as an id decide nothing, and what does.
fn nameless(id: &str) -> Text {
    texts::mailbox_id(id, COMMAND.for_each_room())
}

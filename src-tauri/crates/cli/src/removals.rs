//! `removals`: what is missing from calendars and was kept, because it is too much to be routine, and what a person decides.

use anteroom_wizard::wire::{
    HeldBecauseKind, HeldDecisionKind, HeldRemovals, HeldRoomRow, ImportOpen, RemovalsDecide, SetupId,
};
use anteroom_wizard::{Failure, Wizard};
use jiff::Timestamp;

use crate::arguments::RemovalsOptions;
use crate::exit::Exit;
use crate::{output, session};

/// Rooms an import names by itself; more are counted.
const MOST_NAMED: usize = 20;

/// Lists them; decides about those that are named.
pub async fn run(options: RemovalsOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open_to_look(&options.choice, options.planner.clone()).await?;
    let mut held = wizard.removals_held(ImportOpen { setup: setup.clone() }).await?;
    if let Some(stranger) = find_stranger(&options, &held) {
        output::note(&format!("Nothing is held of {stranger}. Say a room of the list, or all."));
        return Ok(Exit::Usage);
    }
    for (decision, rooms) in
        [(HeldDecisionKind::Keep, &options.keep), (HeldDecisionKind::Remove, &options.release)]
    {
        if !rooms.is_empty() {
            held = decide(&wizard, &setup, decision, rooms, held.seen).await?;
        }
    }
    if options.choice.json {
        output::json(&held);
    } else {
        held.rooms.iter().for_each(|room| output::line(&describe(room)));
        output::line(&summary(&held));
    }
    if let Some(holder) = wizard.planner_holder(&setup).await? {
        output::note(&format!(
            "{} is at it, since {}: what it misses in calendars is decided at its end.",
            output::inline(&holder.program),
            output::clock(holder.since)
        ));
        return Ok(Exit::Waiting);
    }
    Ok(if held.counts.waiting == 0 { Exit::Done } else { Exit::Failures })
}

async fn decide(
    wizard: &Wizard,
    setup: &SetupId,
    decision: HeldDecisionKind,
    rooms: &[String],
    seen: Timestamp,
) -> Result<HeldRemovals, Failure> {
    let is_all = rooms.iter().any(|room| room == "all");
    let rooms = (!is_all).then(|| rooms.to_vec());
    wizard.removals_decide(RemovalsDecide { setup: setup.clone(), decision, rooms, seen }).await
}

/// A room that was named and of which nothing is held.
fn find_stranger<'a>(options: &'a RemovalsOptions, held: &HeldRemovals) -> Option<&'a String> {
    let is_held = |named: &str| held.rooms.iter().any(|room| room.address.eq_ignore_ascii_case(named.trim()));
    options.keep.iter().chain(&options.release).find(|named| *named != "all" && !is_held(named))
}

/// What an import says of it by itself.
pub fn print(held: &HeldRemovals) {
    if held.rooms.is_empty() {
        return;
    }
    let waiting = || held.rooms.iter().filter(|room| room.waiting > 0);
    waiting().take(MOST_NAMED).for_each(|room| output::line(&format!("  {}", describe(room))));
    let more = waiting().count().saturating_sub(MOST_NAMED);
    if more > 0 {
        output::line(&format!("  and {more} more: `anteroom-cli removals`"));
    }
    output::line(&summary(held));
}

/// One line: the room, how many of how many, between which days, since when, why.
fn describe(room: &HeldRoomRow) -> String {
    let day = |at: Timestamp| at.strftime("%Y-%m-%d").to_string();
    let states = [(room.waiting, "waiting"), (room.kept, "kept"), (room.released, "released")];
    let states = states.iter().filter(|(count, _)| *count > 0);
    let states: Vec<_> = states.map(|(count, state)| format!("{count} {state}")).collect();
    let because = match room.because {
        HeldBecauseKind::Room => "most of the room at once",
        HeldBecauseKind::Run => "much of all rooms at once",
    };
    format!(
        "{}  {} of {}, {} to {}, since {}: {because}",
        output::inline(&room.address),
        states.join(", "),
        output::counted(room.in_planner, "meeting", "meetings"),
        day(room.oldest),
        day(room.newest),
        day(room.since)
    )
}

/// The sentence below a list.
fn summary(held: &HeldRemovals) -> String {
    let counts = &held.counts;
    match (counts.waiting, counts.kept, counts.released) {
        (0, 0, 0) => "nothing is held".to_owned(),
        (0, kept, 0) => {
            format!(
                "kept although missing from their calendars: {}",
                output::counted(kept, "meeting", "meetings")
            )
        }
        (0, kept, released) => {
            format!("{released} released: the next import removes those that are still missing; {kept} kept")
        }
        (waiting, ..) => format!(
            "held: {} in {}, for so much at once is no routine. `anteroom-cli removals --release ROOM` lets the next import remove \
             what is still missing, --keep keeps it; what is back in its calendar needs nothing",
            output::counted(waiting, "removal", "removals"),
            output::counted(counts.rooms, "room", "rooms")
        ),
    }
}

//! `removals`: what is missing from calendars and was kept, because it is too much to be routine, and what a person decides.

use anteroom_wizard::texts::cli_losses as texts;
use anteroom_wizard::wire::{
    HeldBecauseKind, HeldDecisionKind, HeldRemovals, HeldRoomRow, ImportOpen, RemovalsDecide, SetupId,
};
use anteroom_wizard::{Failure, Text, Wizard};
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
        output::notice(&texts::held_stranger(stranger));
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
        output::say(&summary(&held));
    }
    if let Some(holder) = wizard.planner_holder(&setup).await? {
        output::notice(&texts::held_at_it(holder.program, output::clock(holder.since)));
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
        output::item(&texts::held_more(more));
    }
    output::say(&summary(held));
}

/// One line: the room, how many of how many, between which days, since when, why.
fn describe(room: &HeldRoomRow) -> String {
    let day = |at: Timestamp| at.strftime("%Y-%m-%d").to_string();
    let states = [
        (room.waiting, texts::held_waiting(room.waiting)),
        (room.kept, texts::held_kept(room.kept)),
        (room.released, texts::held_released(room.released)),
    ];
    let states = states.iter().filter(|(count, _)| *count > 0);
    let states: Vec<_> = states.map(|(_, state)| output::tell(state)).collect();
    let told = match room.because {
        HeldBecauseKind::Room => texts::held_by_room,
        HeldBecauseKind::Run => texts::held_by_run,
    };
    let (oldest, newest, since) = (day(room.oldest), day(room.newest), day(room.since));
    let told = told(output::list(&states), room.in_planner, oldest, newest, since);
    format!("{}  {}", output::inline(&room.address), output::tell(&told))
}

/// The sentence below a list.
fn summary(held: &HeldRemovals) -> Text {
    let counts = &held.counts;
    match (counts.waiting, counts.kept, counts.released) {
        (0, 0, 0) => texts::held_nothing(),
        (0, kept, 0) => texts::held_all_kept(kept),
        (0, kept, released) => texts::held_next(released, kept),
        (waiting, ..) => texts::held_undecided(waiting, counts.rooms),
    }
}

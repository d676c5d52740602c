//! `dry-run`: what an import would bring, room by room.

use anteroom_wizard::wire::{
    DryRun, DryRunCounts, DryRunEvent, DryRunRow, DryRunStart, FindingRow, RoomsValidate, SetupId,
};
use anteroom_wizard::{Failure, Wizard, Words};

use crate::arguments::DryRunOptions;
use crate::away::Pauses;
use crate::exit::Exit;
use crate::{output, session};

/// Reads every ready room and tells what was seen.
pub async fn run(options: DryRunOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open_for_import(&options.choice, options.planner).await?;
    if session::find_file(&options.choice).is_some()
        && let Some(exit) = validate(&wizard, &setup, options.choice.json).await?
    {
        return Ok(exit);
    }
    // As an import does: what is not ready is not read, and is named.
    let refused = wizard.ready_rooms(&setup)?.refused;
    if !refused.is_empty() {
        output::note("These rooms are not read, because they need attention:");
        output::rooms(&refused);
    }
    let request = DryRunStart { setup, operation: session::operation() };
    let (result, interrupted) =
        session::until_interrupted(&wizard, wizard.dry_run(request, tell_waits())).await;
    let result = result?;
    let exit = if interrupted || result.cancelled {
        Exit::Cancelled
    } else if is_outage(&result) {
        Exit::Stopped
    } else if result.rooms.iter().any(|row| row.problem.is_some()) {
        Exit::Failures
    } else {
        Exit::Done
    };
    if options.choice.json {
        output::json(&result);
    } else {
        print(&result);
    }
    Ok(exit)
}

/// Tells on standard error when a wait begins.
fn tell_waits() -> impl Fn(DryRunEvent) + Send + Sync + 'static {
    let pauses = Pauses::default();
    move |event| {
        let rooms = output::counted(event.rooms_total, "room", "rooms");
        pauses.take(event.waiting, || format!("{} of {rooms} read", event.rooms_done));
    }
}

/// Whether no room could be read, because of something that is no room's fault.
fn is_outage(result: &DryRun) -> bool {
    let is_outage = |row: &DryRunRow| {
        row.counts.is_none()
            && row.problem.as_ref().is_some_and(|problem| Exit::of_cause(problem.code) == Exit::Stopped)
    };
    !result.rooms.is_empty() && result.rooms.iter().all(is_outage)
}

/// Validates the rooms of a setup file nobody has validated: there was no window to do it in. Gives how the command ends where
/// that was stopped.
async fn validate(wizard: &Wizard, setup: &SetupId, json: bool) -> Result<Option<Exit>, Failure> {
    let unvalidated = wizard.ready_rooms(setup)?.unvalidated;
    let addresses: Vec<_> = unvalidated.into_iter().map(|room| room.address).collect();
    if addresses.is_empty() {
        return Ok(None);
    }
    output::note(&format!(
        "Validating {} of this file first, which nobody has done yet.",
        output::counted(addresses.len(), "room", "rooms")
    ));
    let request = RoomsValidate { setup: setup.clone(), operation: session::operation(), addresses };
    let (result, interrupted) =
        session::until_interrupted(wizard, wizard.rooms_validate(request, |_| {})).await;
    let result = result?;
    if interrupted || result.cancelled {
        return Ok(Some(Exit::Cancelled));
    }
    let Some(cause) = &result.stopped_by else { return Ok(None) };
    let exit = Exit::of_cause(cause.code);
    if json {
        output::json(&serde_json::json!({ "validated": result }));
    } else {
        output::finding(cause);
    }
    Ok(Some(exit))
}

fn print(result: &DryRun) {
    output::line(&format!("from {} until {}", result.from, result.until));
    output::line(&format!(
        "{:<44} {:>8} {:>6} {:>7} {:>8} {:>7} {:>7} {:>6} {:>8} {:>7}",
        "room",
        "meetings",
        "series",
        "endless",
        "no owner",
        "hidden",
        "private",
        "beyond",
        "left out",
        "removed"
    ));
    for row in &result.rooms {
        match (&row.counts, &row.problem) {
            (Some(counts), problem) => {
                line(&row.address, *counts);
                problem.iter().for_each(|problem| unread(row, "not read to the end", problem));
            }
            (None, problem) => problem.iter().for_each(|problem| unread(row, "not read", problem)),
        }
    }
    line("all rooms", result.total);
    reasons(&result.total);
    for owner in &result.owners_missing {
        let name =
            if owner.name.is_empty() { "(nobody named)".to_owned() } else { output::inline(&owner.name) };
        output::line(&format!(
            "{} in {} going to {}: {name} {}{}",
            output::counted(owner.meetings, "meeting", "meetings"),
            output::counted(owner.rooms, "room", "rooms"),
            result.fallback_owner,
            owner.address.as_deref().unwrap_or_default(),
            if owner.outside { " (another organization)" } else { "" }
        ));
    }
}

fn line(name: &str, counts: DryRunCounts) {
    output::line(&format!(
        "{name:<44} {:>8} {:>6} {:>7} {:>8} {:>7} {:>7} {:>6} {:>8} {:>7}",
        counts.meetings,
        counts.series,
        counts.endless,
        counts.owner_unknown,
        counts.subject_hidden,
        counts.private,
        counts.beyond_limits,
        counts.left_out,
        counts.removed
    ));
}

/// Why meetings have no owner, why entries are left out, and what is held.
fn reasons(total: &DryRunCounts) {
    let told = [
        (
            total.not_in_planner,
            "without an owner: the organizer is in the directory, but no user of the planner",
        ),
        (total.unresolved, "without an owner: nobody knows the organizer any more"),
        (total.outside, "without an owner: the organizer belongs to another organization"),
        (total.of_resources, "without an owner: a room or equipment is the organizer"),
        (total.nameless, "without an owner: the entry names nobody"),
        (total.cancelled, "left out: cancelled"),
        (total.declined, "left out: declined by the room"),
        (total.unreadable, "left out: the server did not give the entry"),
        (total.folded, "left out: a second copy"),
        (total.gaps, "left out: a stretch of time the server could not list"),
        (total.held, "in the planner and not in the calendar: would stay until you decide"),
    ];
    for (number, why) in told.iter().filter(|(number, _)| *number > 0) {
        output::line(&format!("{number:>8} {why}"));
    }
}

fn unread(row: &DryRunRow, how: &str, problem: &FindingRow) {
    let why = Words::english().problem(problem.code, &problem.args).title;
    output::line(&format!("{:<44} {how}: {why}", row.address));
}

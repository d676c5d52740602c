//! `dry-run`: what an import would bring, room by room.

use std::fmt::Display;

use anteroom_wizard::texts::cli_dry_run as texts;
use anteroom_wizard::wire::{
    DryRun, DryRunCounts, DryRunEvent, DryRunRow, DryRunStart, FindingRow, RoomsValidate, SetupId,
};
use anteroom_wizard::{Failure, Text, Wizard};

use crate::arguments::DryRunOptions;
use crate::away::Pauses;
use crate::exit::Exit;
use crate::{output, session};

/// How wide the columns of figures are at least; a heading makes its own wider.
const LEAST: [usize; 9] = [8, 6, 7, 8, 7, 7, 6, 8, 7];
/// A row of figures, or the headings above them.
type Cells<'a> = [&'a dyn Display; LEAST.len()];

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
        output::notice(&texts::not_read());
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
        pauses.take(event.waiting, || texts::so_far(event.rooms_done, event.rooms_total));
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
    output::notice(&texts::validating(addresses.len()));
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
    output::say(&texts::window(result.from.to_string(), result.until.to_string()));
    let columns = [
        texts::meetings(),
        texts::series(),
        texts::endless(),
        texts::no_owner(),
        texts::hidden(),
        texts::private(),
        texts::beyond(),
        texts::left_out(),
        texts::removed(),
    ]
    .map(|heading| output::tell(&heading));
    let line = |name: &str, cells: Cells<'_>| {
        let cells = cells.iter().zip(&columns).zip(LEAST).map(|((cell, heading), least)| {
            format!(" {:>width$}", cell.to_string(), width = heading.chars().count().max(least))
        });
        output::line(&format!("{name:<44}{}", String::from_iter(cells)));
    };
    line(&output::tell(&texts::room()), columns.each_ref().map(|heading| heading as &dyn Display));
    for row in &result.rooms {
        match (&row.counts, &row.problem) {
            (Some(counts), problem) => {
                line(&row.address, figures(counts));
                problem.iter().for_each(|problem| unread(row, texts::room_incomplete, problem));
            }
            (None, problem) => problem.iter().for_each(|problem| unread(row, texts::room_unread, problem)),
        }
    }
    line(&output::tell(&texts::all_rooms()), figures(&result.total));
    reasons(&result.total);
    for owner in &result.owners_missing {
        let name = if owner.name.is_empty() { output::tell(&texts::nobody()) } else { owner.name.clone() };
        let told = if owner.outside { texts::owner_outside } else { texts::owner };
        let address = owner.address.as_deref().unwrap_or_default();
        output::say(&told(owner.meetings, owner.rooms, result.fallback_owner.clone(), name, address));
    }
}

/// The figures of a row, in the order of the columns.
fn figures(counts: &DryRunCounts) -> Cells<'_> {
    [
        &counts.meetings,
        &counts.series,
        &counts.endless,
        &counts.owner_unknown,
        &counts.subject_hidden,
        &counts.private,
        &counts.beyond_limits,
        &counts.left_out,
        &counts.removed,
    ]
}

/// Why meetings have no owner, why entries are left out, and what is held.
fn reasons(total: &DryRunCounts) {
    let told = [
        (total.not_in_planner, texts::not_in_planner()),
        (total.unresolved, texts::unresolved()),
        (total.outside, texts::outside()),
        (total.of_resources, texts::of_resources()),
        (total.nameless, texts::nameless()),
        (total.cancelled, texts::cancelled()),
        (total.declined, texts::declined()),
        (total.unreadable, texts::unreadable()),
        (total.folded, texts::folded()),
        (total.gaps, texts::gaps()),
        (total.held, texts::held()),
    ];
    for (number, why) in told.iter().filter(|(number, _)| *number > 0) {
        output::line(&format!("{number:>8} {}", output::tell(why)));
    }
}

fn unread(row: &DryRunRow, how: fn(String) -> Text, problem: &FindingRow) {
    let told = how(output::title(problem.code, &problem.args));
    output::line(&format!("{:<44} {}", row.address, output::tell(&told)));
}

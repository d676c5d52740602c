//! `rooms`: fill, validate and list the rooms of a setup.

use std::sync::atomic::{AtomicBool, Ordering};

use anteroom_wizard::wire::{
    RoomEntry, RoomStatus, RoomsAddCsv, RoomsAddFromLists, RoomsAdded, RoomsEvent, RoomsValidate,
    RoomsValidated, SetupExport, SetupId, SetupRef,
};
use anteroom_wizard::{Failure, Wizard, texts};
use serde::Serialize;

use crate::arguments::RoomsOptions;
use crate::exit::Exit;
use crate::{output, session};

/// What `--json` prints.
#[derive(Serialize)]
struct Answer {
    added: Vec<RoomsAdded>,
    validated: Option<RoomsValidated>,
    rooms: Vec<RoomEntry>,
}

/// Adds, validates, lists.
pub async fn run(options: RoomsOptions) -> Result<Exit, Failure> {
    let needs_server = options.from_lists || !options.list;
    let (wizard, setup) = session::open(&options.choice, None, needs_server).await?;
    let Some(added) = session::unless_interrupted(add(&wizard, &setup, &options)).await else {
        return Ok(Exit::Cancelled);
    };
    let added = added?;
    let file = session::find_file(&options.choice).filter(|_| added.iter().any(|one| !one.added.is_empty()));
    if let Some(file) = &file {
        // Whoever adds rooms to a file finds them there next time.
        wizard.setup_export(&SetupExport { setup: setup.clone(), file: file.clone() })?;
    }
    if let Some(file) = file.filter(|_| !options.choice.json) {
        output::line(&format!("saved in {file}"));
    }
    let mut validated = None;
    let mut exit = Exit::Done;
    if !options.list {
        let request =
            RoomsValidate { setup: setup.clone(), operation: session::operation(), addresses: Vec::new() };
        let (result, interrupted) =
            session::until_interrupted(&wizard, wizard.rooms_validate(request, tell_waits())).await;
        let result = result?;
        exit = match result.stopped_by {
            _ if interrupted || result.cancelled => Exit::Cancelled,
            // No room is to blame: the server or the account is.
            Some(_) => Exit::Stopped,
            None if result.problems > 0 => Exit::Failures,
            None => Exit::Done,
        };
        validated = Some(result);
    }
    let rooms = wizard.rooms_list(&SetupRef { setup })?;
    if options.choice.json {
        output::json(&Answer { added, validated, rooms });
    } else {
        print(&added, validated.as_ref(), &rooms);
    }
    Ok(exit)
}

/// Tells on standard error when a wait begins, once each: without a word it would look like a hang.
fn tell_waits() -> impl Fn(RoomsEvent) + Send + Sync + 'static {
    let told = AtomicBool::new(false);
    move |event| {
        let was_told = told.swap(event.waiting.is_some(), Ordering::Relaxed);
        if let Some(waiting) = event.waiting.filter(|waiting| waiting.asked_by_server && !was_told) {
            output::note(&format!(
                "Exchange asked to wait {} s; {} of {} rooms are validated, the rest follows by itself.",
                waiting.remaining_ms.div_ceil(1000),
                event.done,
                event.total
            ));
        }
    }
}

async fn add(wizard: &Wizard, setup: &SetupId, options: &RoomsOptions) -> Result<Vec<RoomsAdded>, Failure> {
    let mut added = Vec::new();
    if let Some(file) = &options.add {
        let request = RoomsAddCsv { setup: setup.clone(), file: file.display().to_string() };
        added.push(wizard.rooms_add_csv(request).await?);
    }
    if options.from_lists {
        let lists = wizard.room_lists(SetupRef { setup: setup.clone() }).await?;
        let lists = lists.into_iter().map(|list| list.address).collect();
        added.push(wizard.rooms_add_from_lists(RoomsAddFromLists { setup: setup.clone(), lists }).await?);
    }
    Ok(added)
}

fn print(added: &[RoomsAdded], validated: Option<&RoomsValidated>, rooms: &[RoomEntry]) {
    for result in added {
        output::line(&format!(
            "{} rooms added, {} were there already",
            result.added.len(),
            result.duplicates
        ));
        for list in &result.truncated_lists {
            output::line(&format!(
                "  {list} gave as many rooms as Exchange gives at most; there may be more in it"
            ));
        }
        for rejected in &result.rejected {
            output::line(&format!("  line {}: «{}» {}", rejected.line, rejected.text, rejected.reason));
        }
    }
    for room in rooms {
        let state = match room.status {
            RoomStatus::New => "new",
            RoomStatus::Checking => "checking",
            RoomStatus::Ready => "ready",
            RoomStatus::Warning => "warning",
            RoomStatus::Problem => "PROBLEM",
            RoomStatus::Skipped => "skipped",
        };
        output::line(&format!("{state:<8} {:<40} {}", room.address, room.display_name));
        for (place, code) in room.problems.iter().enumerate() {
            let known = anteroom_wizard::Args::new().with("room", &room.address);
            let args = room.worst.as_ref().filter(|_| place == 0).map_or(known, |worst| worst.args.clone());
            output::line(&format!("         {}", texts::text(*code).render(&args).title));
        }
    }
    if let Some(result) = validated {
        output::line(&format!(
            "{} ready ({} with a warning), {} with a problem, {} not reached",
            result.ready, result.warnings, result.problems, result.skipped
        ));
        if let Some(cause) = &result.stopped_by {
            output::finding(cause);
        }
    }
}

//! `rooms`: fill, validate and list the rooms of a setup.

use anteroom_wizard::wire::{
    Problem, RoomEntry, RoomStatus, RoomsAddCsv, RoomsAddFromLists, RoomsAdded, RoomsValidate,
    RoomsValidated, SetupExport, SetupId, SetupRef,
};
use anteroom_wizard::{Code, Failure, Wizard, texts};
use serde::Serialize;

use crate::arguments::RoomsOptions;
use crate::exit::Exit;
use crate::{output, session};

/// What `--json` prints.
#[derive(Serialize)]
struct Answer {
    added: Vec<RoomsAdded>,
    /// Why room lists gave nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Problem>,
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
    let Added { added, nothing } = added?;
    let file = session::find_file(&options.choice).filter(|_| added.iter().any(|one| !one.added.is_empty()));
    if let Some(file) = &file {
        // Whoever adds rooms to a file finds them there next time.
        wizard.setup_export(&SetupExport { setup: setup.clone(), file: file.clone() })?;
    }
    if let Some(file) = file.filter(|_| !options.choice.json) {
        output::line(&format!("saved in {file}"));
    }
    let mut validated = None;
    // Whoever asked for rooms and got none has not been served.
    let gave_nothing = |one: &RoomsAdded| one.added.is_empty() && one.duplicates == 0;
    let is_unserved = nothing.is_some() || added.iter().any(gave_nothing);
    let mut exit = if is_unserved { Exit::Failures } else { Exit::Done };
    let has_rooms = !wizard.rooms_list(&SetupRef { setup: setup.clone() })?.is_empty();
    if !options.list && (has_rooms || !is_unserved) {
        let request =
            RoomsValidate { setup: setup.clone(), operation: session::operation(), addresses: Vec::new() };
        let (result, interrupted) =
            session::until_interrupted(&wizard, wizard.rooms_validate(request, |_| {})).await;
        let result = result?;
        exit = match &result.stopped_by {
            _ if interrupted || result.cancelled => Exit::Cancelled,
            Some(cause) => Exit::of_cause(cause.code),
            None if result.problems > 0 => Exit::Failures,
            None => exit,
        };
        validated = Some(result);
    }
    let rooms = wizard.rooms_list(&SetupRef { setup })?;
    if options.choice.json {
        output::json(&Answer { added, problem: nothing.as_ref().map(Problem::from), validated, rooms });
    } else {
        if let Some(failure) = &nothing {
            let words = texts::text(failure.code()).render(failure.args());
            output::line(&format!("{}\n{} {}", words.title, words.cause, words.action));
        }
        print(&added, validated.as_ref(), &rooms);
    }
    Ok(exit)
}

/// What adding came to.
struct Added {
    added: Vec<RoomsAdded>,
    /// Why the room lists gave nothing, if they did.
    nothing: Option<Failure>,
}

async fn add(wizard: &Wizard, setup: &SetupId, options: &RoomsOptions) -> Result<Added, Failure> {
    let (mut added, mut nothing) = (Vec::new(), None);
    if let Some(file) = &options.add {
        let request = RoomsAddCsv { setup: setup.clone(), file: file.display().to_string() };
        added.push(wizard.rooms_add_csv(request).await?);
    }
    if options.from_lists {
        let lists = wizard.room_lists(SetupRef { setup: setup.clone() }).await?;
        let lists = lists.into_iter().map(|list| list.address).collect();
        match wizard.rooms_add_from_lists(RoomsAddFromLists { setup: setup.clone(), lists }).await {
            Ok(one) => added.push(one),
            Err(failure) if matches!(failure.code(), Code::RoomListsMissing | Code::RoomListsEmpty) => {
                nothing = Some(failure);
            }
            Err(failure) => return Err(failure),
        }
    }
    Ok(Added { added, nothing })
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
        for code in &room.problems {
            let args = anteroom_wizard::Args::new().with("room", &room.address);
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

//! `rooms`: fill, validate and list the rooms of a setup.

use anteroom_wizard::wire::{
    FindingRow, Problem, RoomEntry, RoomStatus, RoomsAddCsv, RoomsAddFromLists, RoomsAdded, RoomsEvent,
    RoomsValidate, RoomsValidated, SetupId, SetupRef,
};
use anteroom_wizard::{Code, Failure, Wizard, Words};
use serde::Serialize;

use crate::arguments::RoomsOptions;
use crate::away::Pauses;
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
    rooms: Vec<Row>,
}

/// A room, with all that was found when it was validated last.
#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    room: RoomEntry,
    findings: Vec<FindingRow>,
}

/// Adds, validates, lists.
pub async fn run(options: RoomsOptions) -> Result<Exit, Failure> {
    let needs_server = options.from_lists || !options.list;
    let (wizard, setup) = session::open(&options.choice, None, needs_server).await?;
    let Some(added) = session::unless_interrupted(add(&wizard, &setup, &options)).await else {
        return Ok(Exit::Cancelled);
    };
    let Added { added, nothing } = added?;
    if !options.choice.json {
        // Before anything else can fail: what was refused is nowhere else.
        added.iter().for_each(print_added);
    }
    let named = || SetupRef { setup: setup.clone() };
    if added.iter().any(|one| !one.added.is_empty())
        // Whoever adds rooms to a file finds them there next time.
        && let Some(file) = wizard.setup_write_back(named()).await?
        && !options.choice.json
    {
        output::line(&format!("saved in {file}"));
    }
    let mut validated = None;
    // Whoever asked for rooms and got none, or not all of a file, has not been served.
    let gave_nothing = |one: &RoomsAdded| one.added.is_empty() && one.duplicates == 0;
    let left_out = |one: &RoomsAdded| !one.rejected.is_empty() || !one.told.is_empty();
    let is_unserved = nothing.is_some() || added.iter().any(|one| gave_nothing(one) || left_out(one));
    let mut exit = if is_unserved { Exit::Failures } else { Exit::Done };
    let before = wizard.rooms_list(&SetupRef { setup: setup.clone() })?;
    let is_in_vain = before.is_empty() && is_unserved;
    if !options.list && !is_in_vain {
        let request =
            RoomsValidate { setup: setup.clone(), operation: session::operation(), addresses: Vec::new() };
        let (result, interrupted) =
            session::until_interrupted(&wizard, wizard.rooms_validate(request, tell_waits())).await;
        let result = match result {
            Ok(result) => result,
            Err(failure) if options.choice.json && !added.is_empty() => {
                output::failure(&failure);
                let problem = Problem::from(&failure);
                output::json(&serde_json::json!({ "added": added, "problem": problem }));
                return Ok(Exit::of(&failure));
            }
            Err(failure) => return Err(failure),
        };
        exit = match &result.stopped_by {
            _ if interrupted || result.cancelled => Exit::Cancelled,
            // No room is to blame: the server or the account is.
            Some(_) => Exit::Stopped,
            None if result.problems > 0 => Exit::Failures,
            None => exit,
        };
        validated = Some(result);
        let after = wizard.rooms_list(&SetupRef { setup: setup.clone() })?;
        if verdicts(&after) != verdicts(&before) {
            // What reads the file next goes by them; a file that has them already stays as it is, and so does one whose rooms
            // nobody could reach: those keep what was known of them.
            wizard.setup_write_back(named()).await?;
        }
    }
    let rooms = wizard.rooms_found(&SetupRef { setup })?;
    let rooms: Vec<_> = rooms.into_iter().map(|(room, findings)| Row { room, findings }).collect();
    if options.choice.json {
        output::json(&Answer { added, problem: nothing.as_ref().map(Problem::from), validated, rooms });
    } else {
        if let Some(failure) = &nothing {
            let words = Words::english().problem(failure.code(), failure.args());
            output::line(&words.title);
            output::line(&format!("{} {}", words.cause, words.action));
        }
        print(validated.as_ref(), &rooms);
    }
    Ok(exit)
}

/// Tells on standard error when a wait begins.
fn tell_waits() -> impl Fn(RoomsEvent) + Send + Sync + 'static {
    let pauses = Pauses::default();
    move |event| {
        pauses.take(event.waiting, || {
            format!("{} of {} validated", event.done, output::counted(event.total, "room", "rooms"))
        });
    }
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

/// What validation said of each room.
fn verdicts(rooms: &[RoomEntry]) -> Vec<(&str, RoomStatus, &[Code])> {
    rooms.iter().map(|room| (room.address.as_str(), room.status, room.problems.as_slice())).collect()
}

fn print_added(result: &RoomsAdded) {
    let added = output::counted(result.added.len(), "room", "rooms");
    output::line(&format!("{added} added, {} there already", result.duplicates));
    for list in &result.truncated_lists {
        output::line(&format!(
            "  {list} gave as many rooms as Exchange gives at most; there may be more in it"
        ));
    }
    result.notes.iter().for_each(|note| output::line(&format!("  {note}")));
    for one in result.rejected.iter().chain(&result.told) {
        output::refused(one.line, &one.text, &one.reason);
    }
}

fn print(validated: Option<&RoomsValidated>, rooms: &[Row]) {
    for Row { room, findings } in rooms {
        let state = match room.status {
            RoomStatus::New => "new",
            RoomStatus::Checking => "checking",
            RoomStatus::Ready => "ready",
            RoomStatus::Warning => "warning",
            RoomStatus::Problem => "PROBLEM",
            RoomStatus::Skipped => "skipped",
        };
        let when = room.validated.filter(|_| !findings.is_empty());
        let when = when.map(|at| format!(", validated {}", output::clock(at))).unwrap_or_default();
        let name = output::inline(&room.display_name);
        output::line(&format!("{state:<8} {:<40} {name}{when}", room.address));
        for FindingRow { code, args, .. } in findings {
            let primary =
                args.find("primary").map(|primary| format!(" (that is {primary})")).unwrap_or_default();
            output::line(&format!("         {}{primary}", Words::english().problem(*code, args).title));
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

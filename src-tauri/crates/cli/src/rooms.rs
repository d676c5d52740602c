//! `rooms`: fill, validate and list the rooms of a setup.

use anteroom_wizard::texts::cli_rooms as texts;
use anteroom_wizard::wire::{
    FindingRow, Problem, RoomEntry, RoomStatus, RoomsAddCsv, RoomsAddFromLists, RoomsAdded, RoomsEvent,
    RoomsValidate, RoomsValidated, SetupId, SetupRef,
};
use anteroom_wizard::{Code, Failure, Text, Wizard};
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
        output::say(&texts::saved(file));
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
            None if result.waiting > 0 && exit == Exit::Done => Exit::Waiting,
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
            let words = output::words().problem(failure.code(), failure.args());
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
        pauses.take(event.waiting, || texts::so_far(event.done, event.total));
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
    output::say(&texts::added(result.added.len(), result.duplicates));
    result.truncated_lists.iter().for_each(|list| output::item(&texts::truncated(list)));
    result.notes.iter().for_each(|note| output::line(&format!("  {note}")));
    for one in result.rejected.iter().chain(&result.told) {
        output::refused(one.line, &one.text, &one.reason);
    }
}

const STATES: [RoomStatus; 7] = [
    RoomStatus::New,
    RoomStatus::Checking,
    RoomStatus::Ready,
    RoomStatus::Warning,
    RoomStatus::Problem,
    RoomStatus::Waiting,
    RoomStatus::Skipped,
];

fn state(status: RoomStatus) -> Text {
    match status {
        RoomStatus::New => texts::state_new(),
        RoomStatus::Checking => texts::state_checking(),
        RoomStatus::Ready => texts::state_ready(),
        RoomStatus::Warning => texts::state_warning(),
        RoomStatus::Problem => texts::state_problem(),
        RoomStatus::Waiting => texts::state_waiting(),
        RoomStatus::Skipped => texts::state_skipped(),
    }
}

fn print(validated: Option<&RoomsValidated>, rooms: &[Row]) {
    for Row { room, findings } in rooms {
        let sign = output::sign(&state(room.status), STATES.map(state));
        let name = match room.validated.filter(|_| !findings.is_empty()) {
            Some(at) => output::tell(&texts::validated(&room.display_name, output::clock(at))),
            None => output::inline(&room.display_name),
        };
        output::line(&format!("{sign} {:<40} {name}", room.address));
        room.clock.iter().for_each(|clock| output::line(&format!("         {}", output::waited_for(clock))));
        for FindingRow { code, args, .. } in findings {
            let title = output::title(*code, args);
            let told = match args.find("primary") {
                Some(primary) => output::tell(&texts::primary(title, primary)),
                None => title,
            };
            output::line(&format!("         {told}"));
        }
    }
    if let Some(result) = validated {
        output::say(&texts::summary(
            result.ready,
            result.warnings,
            result.problems,
            result.waiting,
            result.skipped,
        ));
        if let Some(cause) = &result.stopped_by {
            output::finding(cause);
        }
    }
}

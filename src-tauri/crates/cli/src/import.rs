//! `import`: rooms with all their meetings into the planner.

use std::io::IsTerminal as _;

use anteroom_wizard::texts::cli_import as texts;
use anteroom_wizard::wire::{
    FindingRow, HeldRoomRow, ImportOpen, ImportProgress, ImportResult, ImportScope, ImportStart, LeftOutRow,
    OldRunKind, RoomEntry, RoomFindingsQuery, RoomsValidate, RoomsValidated, RunPhaseKind, SetupId, SetupRef,
};
use anteroom_wizard::{Code, Disposition, Failure, ReadyRooms, Text, Wizard};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use crate::arguments::ImportOptions;
use crate::away::{Outage, Outages};
use crate::exit::Exit;
use crate::{away, ending, losses, output, removals, session};

/// Starts an import, or goes on with the unfinished one, and follows it to its end.
pub async fn run(options: ImportOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open_for_import(&options.choice, options.planner.clone()).await?;
    // Nobody is there to look into what would pause the run: it stops, and can be resumed by the next call.
    let is_watched = std::io::stderr().is_terminal();
    wizard.leave_alone(options.patience.unwrap_or_else(|| away::patience(is_watched)));
    let open = || ImportOpen { setup: setup.clone() };
    wizard.import_window(&setup, options.days_back, options.days_ahead)?;
    if wizard.is_planner_gone(&setup)? {
        output::notice(&texts::planner_gone());
    }
    let outages = Outages::default();
    let rooms_left_out = match begin(&wizard, &setup, &options, &outages).await? {
        Begun::Running { left_out } => left_out,
        Begun::Interrupted(validated) => {
            if options.choice.json {
                let phase = match ending::settle(Exit::Cancelled) {
                    Exit::Cancelled => RunPhaseKind::Cancelled,
                    _ => RunPhaseKind::Unfinished,
                };
                output::json(&json!({ "phase": phase, "validated": validated }));
            }
            return Ok(Exit::Cancelled);
        }
    };
    let bar = bar(options.choice.json);
    let (shown, told) = (bar.clone(), outages.clone());
    let follow = wizard.import_watch(open(), move |progress| {
        // The end of the run is no sign that the server is back.
        let news = if is_end(progress.phase) { None } else { told.take(progress.away, Timestamp::now()) };
        if let Some(text) = news {
            shown.suspend(|| output::notice(&text));
        }
        show(&shown, &progress);
    });
    let (followed, interrupted) = session::until_interrupted(&wizard, follow).await;
    followed?;
    bar.finish_and_clear();
    let Some(result) = wizard.import_result(open()).await? else { return Ok(Exit::Usage) };
    let left_out = losses::fetch(&wizard, &setup, &losses::NAMED).await?;
    let (held, outages) = (wizard.removals_held(open()).await?, outages.all());
    if options.choice.json {
        let answer = Answer {
            result: &result,
            left_out: &left_out,
            held_removals: &held.rooms,
            rooms_left_out: &rooms_left_out,
            outages: &outages,
        };
        output::json(&answer);
    } else {
        print(&result, &left_out);
        removals::print(&held);
        print_rooms_left_out(&rooms_left_out);
    }
    let exit = match result.phase {
        phase if interrupted || phase == RunPhaseKind::Cancelled => Exit::Cancelled,
        RunPhaseKind::Finished
            if result.causes.is_empty()
                && rooms_left_out.is_empty()
                && result.losses.new == 0
                && result.held.waiting == 0 =>
        {
            Exit::Done
        }
        RunPhaseKind::Finished => Exit::Failures,
        _ => result.stopped_by.as_ref().map_or(Exit::Stopped, exit_of),
    };
    alarm(exit, &result, &rooms_left_out);
    Ok(exit)
}

/// How a run ends that something stopped: most pass, and the next call goes on; a planner that cannot be used does not.
fn exit_of(cause: &FindingRow) -> Exit {
    match cause.code {
        Code::PlannerDamaged | Code::PlannerNewer | Code::PlannerBusy => Exit::of(&failure(cause)),
        _ => Exit::Stopped,
    }
}

fn is_end(phase: RunPhaseKind) -> bool {
    matches!(
        phase,
        RunPhaseKind::Cancelling | RunPhaseKind::Cancelled | RunPhaseKind::Stopped | RunPhaseKind::Unfinished
    )
}

/// One line where failures nobody saw are looked for: a report on standard output is read by whoever expects one.
fn alarm(exit: Exit, result: &ImportResult, rooms_left_out: &[RoomEntry]) {
    let (done, total) = (result.rooms_done, result.rooms_total);
    let title = |cause: &FindingRow| output::title(cause.code, &cause.args);
    let why = || result.stopped_by.as_ref().map(title).unwrap_or_default();
    match exit {
        Exit::Stopped => output::alarm(&texts::alarm_stopped(done, total, why())),
        Exit::Usage | Exit::Waiting => output::alarm(&texts::alarm_ended(done, total, why())),
        Exit::Failures => output::alarm(&texts::alarm_missing(
            done,
            total,
            rooms_left_out.len(),
            result.losses.new,
            result.held.waiting,
        )),
        _ => {}
    }
}

/// How an import began.
enum Begun {
    /// It runs, without these rooms of the setup.
    Running { left_out: Vec<RoomEntry> },
    /// The person stopped it while rooms were validated.
    Interrupted(Box<RoomsValidated>),
}

/// Goes on with the unfinished run, or starts a new one. Without rooms named one by one it takes those that are ready, as the dry
/// run does; rooms nobody has looked at yet are validated first.
async fn begin(
    wizard: &Wizard,
    setup: &SetupId,
    options: &ImportOptions,
    outages: &Outages,
) -> Result<Begun, Failure> {
    let open = || ImportOpen { setup: setup.clone() };
    let unfinished = wizard.import_result(open()).await?.filter(|result| {
        matches!(result.phase, RunPhaseKind::Unfinished | RunPhaseKind::Cancelled | RunPhaseKind::Stopped)
    });
    // A schedule must not stand still over an old run, and must not take for read what was read in another season.
    let is_given_up =
        options.fresh || unfinished.as_ref().is_some_and(|run| run.old.is_some() && !options.resume);
    if unfinished.is_none() && options.resume {
        output::notice(&texts::none_unfinished());
    }
    if unfinished.is_some() && !is_given_up {
        let chosen = !options.room.is_empty() || options.days_back.is_some() || options.days_ahead.is_some();
        if chosen {
            output::notice(&texts::as_planned());
        }
        if options.allow_removals {
            wizard.import_resume_allowing_removals(open()).await?;
        } else {
            wizard.import_resume(open()).await?;
        }
        return Ok(Begun::Running { left_out: Vec::new() });
    }
    let listed = wizard.rooms_list(&SetupRef { setup: setup.clone() })?;
    let is_listed = |wanted: &str| listed.iter().any(|room| room.address.eq_ignore_ascii_case(wanted.trim()));
    if let Some(unknown) = options.room.iter().find(|wanted| !is_listed(wanted)) {
        output::notice(&texts::room_unknown(unknown));
        return Err(Failure::new(Code::ImportNothing, Disposition::StopRun).with("room", unknown));
    }
    if let Some(interrupted) = validate(wizard, setup, &options.room, outages.clone()).await? {
        return Ok(Begun::Interrupted(Box::new(interrupted)));
    }
    let ReadyRooms { ready, refused, unvalidated } = wizard.ready_rooms(setup)?;
    let (scope, left_out) = if options.room.is_empty() {
        let left_out: Vec<_> = refused.into_iter().chain(unvalidated).collect();
        if ready.is_empty() {
            print_rooms_left_out(&left_out);
            if let Some(cause) = find_outage(wizard, setup, &left_out) {
                return Err(failure(&cause));
            }
        }
        (ImportScope::AllReady, left_out)
    } else {
        (ImportScope::Rooms { addresses: options.room.clone() }, Vec::new())
    };
    if let Some(given_up) = unfinished {
        wizard.import_discard(open()).await?;
        if let Some(why) = given_up.old.filter(|_| !options.fresh) {
            output::notice(&giving_up(&given_up, why, Timestamp::now()));
        }
    }
    let allow_removals = options.allow_removals;
    wizard.import_start(ImportStart { setup: setup.clone(), scope, allow_removals }).await?;
    Ok(Begun::Running { left_out })
}

/// What becomes of an unfinished run that is too old to go on with by itself.
fn giving_up(run: &ImportResult, why: OldRunKind, now: Timestamp) -> Text {
    let day = |at: Timestamp| at.strftime("%Y-%m-%d").to_string();
    let told = match why {
        OldRunKind::Age => texts::old_age,
        OldRunKind::Window => texts::old_window,
    };
    told(day(run.started), run.rooms_done, run.rooms_total, day(now))
}

/// Validates rooms nobody has looked at yet, all or those named; what came of it, if the person stopped it.
async fn validate(
    wizard: &Wizard,
    setup: &SetupId,
    named: &[String],
    outages: Outages,
) -> Result<Option<RoomsValidated>, Failure> {
    let is_wanted = |room: &RoomEntry| {
        named.is_empty() || named.iter().any(|named| named.trim().eq_ignore_ascii_case(&room.address))
    };
    let unvalidated = wizard.ready_rooms(setup)?.unvalidated;
    let addresses: Vec<_> = unvalidated.into_iter().filter(is_wanted).map(|room| room.address).collect();
    if addresses.is_empty() {
        return Ok(None);
    }
    let operation = session::operation();
    let request = RoomsValidate { setup: setup.clone(), operation, addresses };
    let work = wizard.rooms_validate_patiently(request, move |away| {
        outages.take(away, Timestamp::now()).iter().for_each(output::notice);
    });
    let (validated, interrupted) = session::until_interrupted(wizard, work).await;
    let validated = validated?;
    if interrupted || validated.cancelled {
        return Ok(Some(validated));
    }
    validated.stopped_by.as_ref().map_or(Ok(None), |cause| Err(failure(cause)))
}

/// What kept every room from being asked, if it was not the rooms.
fn find_outage(wizard: &Wizard, setup: &SetupId, rooms: &[RoomEntry]) -> Option<FindingRow> {
    rooms.iter().find_map(|room| {
        let query = RoomFindingsQuery { setup: setup.clone(), address: room.address.clone() };
        let rows = wizard.room_findings(&query).ok()?.rows;
        let mut findings = rows.into_iter().flat_map(|row| row.findings);
        findings.find(|finding| Exit::of_cause(finding.code) == Exit::Stopped)
    })
}

fn failure(cause: &FindingRow) -> Failure {
    let failure = Failure::new(cause.code, Disposition::StopRun);
    failure.with_all(&cause.args)
}

fn print_rooms_left_out(left_out: &[RoomEntry]) {
    if !left_out.is_empty() {
        output::notice(&texts::rooms_left_out());
    }
    output::rooms(left_out);
}

fn bar(json: bool) -> ProgressBar {
    let bar = ProgressBar::new(1);
    if json || !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {msg}") {
        bar.set_style(style);
    }
    bar
}

fn show(bar: &ProgressBar, progress: &ImportProgress) {
    bar.set_length(u64::from(progress.units_total.max(1)));
    bar.set_position(u64::from(progress.units_done));
    let mut told = vec![texts::progress(progress.rooms_done, progress.rooms_total, progress.tally.imported)];
    told.extend(progress.rate.map(|rate| texts::progress_rate(format!("{rate:.0}"))));
    told.extend(progress.remaining_ms.map(|left| texts::progress_left(left / 1000)));
    told.extend(progress.away.map(|away| texts::progress_away(output::clock(away.next))));
    told.extend(progress.waiting.map(|waiting| {
        let seconds = waiting.remaining_ms.div_ceil(1000);
        if waiting.asked_by_server {
            texts::progress_asked(seconds)
        } else {
            texts::progress_waiting(seconds)
        }
    }));
    let told: Vec<_> = told.iter().map(output::tell).collect();
    bar.set_message(output::list(&told));
}

/// Losses named one by one; more are counted.
const MOST_NAMED: usize = 100;

/// What `--json` prints.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer<'a> {
    #[serde(flatten)]
    result: &'a ImportResult,
    /// Entries that were left out and look like a loss.
    left_out: &'a [LeftOutRow],
    /// What is missing from calendars and was not removed, by room.
    held_removals: &'a [HeldRoomRow],
    /// Rooms of the setup that were not imported.
    rooms_left_out: &'a [RoomEntry],
    /// When the server was away and waited for.
    outages: &'a [Outage],
}

fn print(result: &ImportResult, left_out: &[LeftOutRow]) {
    let tally = &result.tally;
    broken_off(result).iter().for_each(output::say);
    output::say(&texts::tally(
        tally.imported,
        result.rooms_done,
        result.rooms_total,
        tally.created,
        tally.updated,
        tally.unchanged,
        tally.removed,
    ));
    output::say(&texts::owners(tally.fallback_owned, tally.owners_corrected));
    output::say(&texts::left_out(
        tally.skipped.cancelled,
        tally.skipped.declined,
        tally.skipped.folded,
        tally.skipped.unreadable,
        tally.skipped.gaps,
    ));
    left_out.iter().take(MOST_NAMED).for_each(|row| output::line(&format!("  {}", losses::describe(row))));
    if left_out.len() > MOST_NAMED {
        output::item(&texts::more_left_out(left_out.len() - MOST_NAMED));
    }
    if result.losses.new + result.losses.acknowledged > 0 {
        output::say(&losses::summary(result.losses));
    }
    let unsettled = result.rooms_total.saturating_sub(result.rooms_done);
    if unsettled > 0 && result.phase == RunPhaseKind::Finished {
        output::say(&texts::unsettled(unsettled));
    }
    if let Some(cause) = &result.stopped_by {
        output::say(&texts::stopped_by());
        output::finding(cause);
    }
    for cause in &result.causes {
        let affected = output::tell(&texts::affected(cause.rooms.len()));
        output::line(&format!("{affected} {}", output::list(&cause.rooms)));
        output::finding(&cause.finding);
    }
}

/// How a run stands that was broken off: what the figures below it are about, and what becomes of the rest.
fn broken_off(result: &ImportResult) -> Option<Text> {
    let rest = result.rooms_total.saturating_sub(result.rooms_done);
    match result.phase {
        RunPhaseKind::Cancelled => Some(texts::cancelled(rest)),
        RunPhaseKind::Stopped => Some(texts::stopped(rest)),
        RunPhaseKind::Unfinished => Some(texts::interrupted(rest)),
        _ => None,
    }
}

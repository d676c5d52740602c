//! `status`: how a setup stands, without asking the server.

use anteroom_wizard::wire::{
    Attention, FindingRow, LastImport, OldRunKind, RoomsStand, RunPhaseKind, SecretWhere, SetupRef,
    SetupStatus,
};
use anteroom_wizard::{Failure, Words};

use jiff::SignedDuration;

use crate::arguments::StatusOptions;
use crate::exit::Exit;
use crate::{output, session};

/// Tells how a setup stands, and ends by whether somebody is needed.
pub async fn run(options: StatusOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open_for_another_product(&options.choice, options.planner)?;
    let within = options.within.map(|within| SignedDuration::try_from(within).unwrap_or(SignedDuration::MAX));
    let status = wizard.setup_status(SetupRef { setup }, within).await?;
    if options.choice.json {
        output::json(&status);
    } else {
        print(&status);
    }
    Ok(exit(&status))
}

fn exit(status: &SetupStatus) -> Exit {
    match &status.running {
        Some(_) => Exit::Waiting,
        None if status.healthy => Exit::Done,
        None => Exit::Failures,
    }
}

fn print(status: &SetupStatus) {
    output::line(&format!(
        "{}: {}",
        output::inline(&status.name),
        if status.healthy { "healthy" } else { "needs attention" }
    ));
    let old = status.last_import.as_ref().and_then(|last| last.old);
    status.attention.iter().for_each(|attention| output::line(&format!("  {}", words(*attention, old))));
    if let Some(problem) = &status.problem {
        output::line(&format!("  {}", Words::english().problem(problem.code, &problem.args).title));
    }
    if let Some(running) = &status.running {
        let since = output::clock(running.since);
        output::line(&format!(
            "the planner is in use by {}, since {since}",
            output::inline(&running.program)
        ));
    }
    print_rooms(&status.rooms);
    if let Some(reason) = &status.no_import {
        output::line(&format!("nothing to import: {reason}"));
    }
    if let Some(last) = &status.last_import {
        output::line(&describe(last));
        if let Some(cause) = &last.stopped_by {
            output::line(&format!("  stopped: {}", title(cause)));
        }
    }
    if let Some(switch) = status.notifications {
        let how = match (switch.disabled, switch.held) {
            (true, true) => "off, held by an import",
            (true, false) => "off",
            (false, _) => "on",
        };
        output::line(&format!("notifications: {how}"));
    }
    for end in &status.ends {
        let what = output::inline(&end.what);
        let when = if end.days < 0 { "ended on" } else { "ends on" };
        output::line(&format!("{what} {when} {}", end.on));
    }
    let place = match status.secret.place {
        SecretWhere::CredentialStore => "in the credential store",
        SecretWhere::Session => "given to this call",
        SecretWhere::Nowhere => "not in the credential store: an unattended run has to be given it",
    };
    output::line(&format!("password: {place}"));
    if let Some(code) = status.secret.because {
        output::line(&format!("  {}", Words::english().problem(code, &anteroom_wizard::Args::new()).title));
    }
    output::line(&format!("planner: {}", status.planner));
}

fn print_rooms(rooms: &RoomsStand) {
    let troubled: u32 = rooms.causes.iter().map(|cause| cause.rooms).sum();
    let ready = output::counted(rooms.ready, "room", "rooms");
    output::line(&format!("{ready} ready, {troubled} with a problem, {} not validated", rooms.unvalidated));
    for cause in &rooms.causes {
        let when =
            cause.validated.map(|at| format!(" (validated {})", output::clock(at))).unwrap_or_default();
        let others = if cause.rooms == 1 { String::new() } else { format!(", and {} more", cause.rooms - 1) };
        output::line(&format!("  {}{others}{when}", title(&cause.finding)));
    }
}

fn describe(last: &LastImport) -> String {
    let how = match last.phase {
        RunPhaseKind::Finished => "finished",
        RunPhaseKind::Cancelled => "cancelled by a person",
        RunPhaseKind::Stopped => "stopped",
        RunPhaseKind::Unfinished => "did not come to its end",
        RunPhaseKind::Importing | RunPhaseKind::Pausing | RunPhaseKind::Paused | RunPhaseKind::Cancelling => {
            "is under way"
        }
    };
    let ended = last.ended.map(|at| format!(" {}", output::clock(at))).unwrap_or_default();
    format!(
        "last import: {how}{ended}, begun {}; {} of {}, {}",
        output::clock(last.started),
        last.rooms_done,
        output::counted(last.rooms_total, "room", "rooms"),
        output::counted(last.losses.new, "new loss", "new losses")
    )
}

fn words(attention: Attention, old: Option<OldRunKind>) -> &'static str {
    match attention {
        Attention::PlannerUnreadable => "the planner cannot be looked at",
        Attention::Overdue => "no import has come to its end within the time named",
        Attention::PlannerGone => {
            "the planner's file is gone, and somebody has imported into it: the next import makes a new one, whose numbers begin anew"
        }
        Attention::NeverImported => "nothing was ever imported",
        Attention::Unfinished if old.is_some() => {
            "the last import did not come to its end, and is too old to go on with: `anteroom-cli import` gives it up and begins anew"
        }
        Attention::Unfinished => {
            "the last import did not come to its end: `anteroom-cli import` goes on with it"
        }
        Attention::Stopped if old.is_some() => {
            "the last import was stopped, and is too old to go on with: `anteroom-cli import` gives it up and begins anew"
        }
        Attention::Stopped => "the last import was stopped: `anteroom-cli import` goes on with it",
        Attention::RoomsFailed => "rooms of the last import could not be read",
        Attention::NewLosses => {
            "something is missing that nobody has looked at: `anteroom-cli losses` lists it"
        }
        Attention::HeldRemovals => {
            "meetings are missing from calendars and were kept: `anteroom-cli removals` lists them"
        }
        Attention::NotificationsHeld => {
            "notifications are off for an import that is gone: the next start of Anteroom gives them back"
        }
        Attention::Ends => "something has ended, or ends within two weeks",
    }
}

fn title(cause: &FindingRow) -> String {
    Words::english().problem(cause.code, &cause.args).title
}

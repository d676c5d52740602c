//! `status`: how a setup stands, without asking the server.

use anteroom_wizard::texts::cli_setup as texts;
use anteroom_wizard::wire::{
    Attention, FindingRow, LastImport, OldRunKind, RoomsStand, RunPhaseKind, SecretWhere, SetupRef,
    SetupStatus,
};
use anteroom_wizard::{Failure, Text};
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
    let stand = if status.healthy { texts::healthy } else { texts::unhealthy };
    output::say(&stand(&status.name));
    let old = status.last_import.as_ref().and_then(|last| last.old);
    status.attention.iter().for_each(|attention| output::item(&needed(*attention, old)));
    if let Some(problem) = &status.problem {
        output::line(&format!("  {}", output::title(problem.code, &problem.args)));
    }
    if let Some(running) = &status.running {
        output::say(&texts::running(&running.program, output::clock(running.since)));
    }
    print_rooms(&status.rooms);
    if let Some(reason) = &status.no_import {
        output::say(&texts::no_import(reason));
    }
    if let Some(last) = &status.last_import {
        output::say(&describe(last));
        if let Some(cause) = &last.stopped_by {
            output::item(&texts::stopped_by(title(cause)));
        }
    }
    if let Some(switch) = status.notifications {
        output::say(&match (switch.disabled, switch.held) {
            (true, true) => texts::notifications_off_held(),
            (true, false) => texts::notifications_off(),
            (false, _) => texts::notifications_on(),
        });
    }
    for end in &status.ends {
        let told = if end.days < 0 { texts::ended } else { texts::ends };
        output::say(&told(&end.what, &end.on));
    }
    output::say(&match status.secret.place {
        SecretWhere::CredentialStore => texts::password_stored(),
        SecretWhere::Session => texts::password_given(),
        SecretWhere::Nowhere => texts::password_nowhere(),
    });
    if let Some(code) = status.secret.because {
        output::line(&format!("  {}", output::title(code, &anteroom_wizard::Args::new())));
    }
    output::say(&texts::planner(&status.planner));
}

fn print_rooms(rooms: &RoomsStand) {
    let [troubled, waiting] =
        [&rooms.causes, &rooms.waiting].map(|causes| causes.iter().map(|cause| cause.rooms).sum::<u32>());
    output::say(&texts::rooms(rooms.ready, troubled, waiting, rooms.unvalidated));
    for cause in rooms.causes.iter().chain(&rooms.waiting) {
        let mut told = title(&cause.finding);
        if cause.rooms != 1 {
            told = output::tell(&texts::problem_more(told, cause.rooms - 1));
        }
        if let Some(at) = cause.validated {
            told = output::tell(&texts::problem_validated(told, output::clock(at)));
        }
        output::line(&format!("  {told}"));
        cause.clock.iter().for_each(|clock| output::line(&format!("    {}", output::waited_for(clock))));
    }
}

fn describe(last: &LastImport) -> Text {
    let mut how = output::tell(&match last.phase {
        RunPhaseKind::Finished => texts::import_finished(),
        RunPhaseKind::Cancelled => texts::import_cancelled(),
        RunPhaseKind::Stopped => texts::import_stopped(),
        RunPhaseKind::Unfinished => texts::import_unfinished(),
        RunPhaseKind::Importing | RunPhaseKind::Pausing | RunPhaseKind::Paused | RunPhaseKind::Cancelling => {
            texts::import_running()
        }
    });
    if let Some(at) = last.ended {
        how = format!("{how} {}", output::clock(at));
    }
    let begun = output::clock(last.started);
    texts::last_import(how, begun, last.rooms_done, last.rooms_total, last.losses.new)
}

/// What somebody is needed for.
fn needed(attention: Attention, old: Option<OldRunKind>) -> Text {
    match attention {
        Attention::PlannerUnreadable => texts::planner_unreadable(),
        Attention::Overdue => texts::overdue(),
        Attention::PlannerGone => texts::planner_gone(),
        Attention::NeverImported => texts::never_imported(),
        Attention::Unfinished if old.is_some() => texts::unfinished_old(),
        Attention::Unfinished => texts::unfinished(),
        Attention::Stopped if old.is_some() => texts::stopped_old(),
        Attention::Stopped => texts::stopped(),
        Attention::RoomsFailed => texts::rooms_failed(),
        Attention::NewLosses => texts::new_losses(),
        Attention::HeldRemovals => texts::held_removals(),
        Attention::NotificationsHeld => texts::notifications_held(),
        Attention::Ends => texts::ends_soon(),
    }
}

fn title(cause: &FindingRow) -> String {
    output::title(cause.code, &cause.args)
}

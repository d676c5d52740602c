//! `import`: rooms with all their meetings into the planner.

use std::io::IsTerminal as _;
use std::sync::Arc;

use anteroom_wizard::wire::{
    ImportOpen, ImportProgress, ImportResult, ImportScope, ImportStart, RunPhaseKind, SetupRef, SetupSave,
};
use anteroom_wizard::{Failure, Wizard};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tokio::sync::Notify;

use crate::arguments::ImportOptions;
use crate::exit::Exit;
use crate::{output, session};

/// Starts an import, or goes on with the unfinished one, and follows it to its end.
pub async fn run(options: ImportOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open(&options.choice, options.planner.clone(), true).await?;
    let open = || ImportOpen { setup: setup.clone() };
    if options.days_back.is_some() || options.days_ahead.is_some() {
        set_window(&wizard, &setup, &options).await?;
    }
    let unfinished = wizard.import_result(open()).await?.is_some_and(|result| {
        matches!(result.phase, RunPhaseKind::Unfinished | RunPhaseKind::Cancelled | RunPhaseKind::Stopped)
    });
    if unfinished && options.fresh {
        wizard.import_discard(open()).await?;
    }
    if unfinished && !options.fresh {
        wizard.import_resume(open()).await?;
    } else {
        let addresses = if options.room.is_empty() {
            let rooms = wizard.rooms_list(&SetupRef { setup: setup.clone() })?;
            rooms.into_iter().map(|room| room.address).collect()
        } else {
            options.room.clone()
        };
        let scope = ImportScope::Rooms { addresses };
        wizard.import_start(ImportStart { setup: setup.clone(), scope }).await?;
    }
    let bar = bar(options.choice.json);
    let shown = bar.clone();
    let paused = Arc::new(Notify::new());
    let pausing = Arc::clone(&paused);
    let follow = wizard.import_watch(open(), move |progress| {
        show(&shown, &progress);
        if progress.phase == RunPhaseKind::Paused {
            pausing.notify_one();
        }
    });
    // Nobody is there to look into what paused the run: it is cancelled, and can be resumed by the next call.
    let work = async {
        tokio::select! {
            followed = follow => followed.map(|()| false),
            () = paused.notified() => wizard.import_cancel(open()).await.map(|()| true),
        }
    };
    let (followed, interrupted) = session::until_interrupted(&wizard, work).await;
    let gave_up = followed?;
    bar.finish_and_clear();
    let Some(result) = wizard.import_result(open()).await? else { return Ok(Exit::Usage) };
    if options.choice.json {
        output::json(&result);
    } else {
        print(&result);
    }
    Ok(match result.phase {
        _ if interrupted => Exit::Cancelled,
        _ if gave_up => Exit::Stopped,
        RunPhaseKind::Cancelled => Exit::Cancelled,
        RunPhaseKind::Finished if result.causes.is_empty() => Exit::Done,
        RunPhaseKind::Finished => Exit::Failures,
        _ => Exit::Stopped,
    })
}

async fn set_window(
    wizard: &Wizard,
    setup: &anteroom_wizard::wire::SetupId,
    options: &ImportOptions,
) -> Result<(), Failure> {
    let mut form = wizard.import_form(setup)?;
    form.days_back = options.days_back.unwrap_or(form.days_back);
    form.days_ahead = options.days_ahead.unwrap_or(form.days_ahead);
    wizard
        .setup_save(SetupSave {
            setup: setup.clone(),
            step: None,
            environment: None,
            account: None,
            exchange: None,
            import: Some(form),
        })
        .await
        .map(|_| ())
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
    let mut words = format!(
        "{} of {} rooms, {} meetings",
        progress.rooms_done, progress.rooms_total, progress.tally.imported
    );
    if let Some(rate) = progress.rate {
        words.push_str(&format!(", {rate:.0} a second"));
    }
    if let Some(left) = progress.remaining_ms {
        words.push_str(&format!(", {} s left", left / 1000));
    }
    if let Some(waiting) = progress.waiting {
        let who = if waiting.asked_by_server { "Exchange asked to wait" } else { "waiting" };
        words.push_str(&format!(", {who} {} s", waiting.remaining_ms.div_ceil(1000)));
    }
    bar.set_message(words);
}

fn print(result: &ImportResult) {
    let tally = &result.tally;
    output::line(&format!(
        "{} meetings in {} of {} rooms: {} new, {} changed, {} unchanged, {} removed",
        tally.imported,
        result.rooms_done,
        result.rooms_total,
        tally.created,
        tally.updated,
        tally.unchanged,
        tally.removed
    ));
    output::line(&format!(
        "{} belong to the fallback owner, {} were given their right owner",
        tally.fallback_owned, tally.owners_corrected
    ));
    output::line(&format!(
        "left out: {} cancelled, {} declined, {} unreadable",
        tally.skipped.cancelled, tally.skipped.declined, tally.skipped.unreadable
    ));
    for cause in &result.causes {
        output::line(&format!("{} rooms: {}", cause.rooms.len(), cause.rooms.join(", ")));
        output::finding(&cause.finding);
    }
}

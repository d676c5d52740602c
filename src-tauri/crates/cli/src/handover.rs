//! `handover`: the documents and reminders at the end.

use std::path::PathBuf;

use anteroom_wizard::Failure;
use anteroom_wizard::texts::{cli, cli_setup as texts};
use anteroom_wizard::wire::{HandoverKind, HandoverQuery, HandoverSave, RemindersSave};
use clap::Args;

use crate::arguments::SetupChoice;
use crate::exit::Exit;
use crate::{output, session};

/// `handover`.
#[derive(Debug, Args)]
pub struct HandoverOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// The folder for vendor.html, customer.html and, if something ends on a day to come, reminders.ics
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// Writes both documents, and reminders where there is something to be reminded of; tells what is still open.
pub async fn run(options: HandoverOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open(&options.choice, None, false).await?;
    let preview = wizard.handover_preview(HandoverQuery { setup: setup.clone() }).await?;
    output::make_folder(&options.out)?;
    let place = |name: &str| options.out.join(name).display().to_string();
    for (kind, name) in [(HandoverKind::Vendor, "vendor.html"), (HandoverKind::Customer, "customer.html")] {
        wizard.handover_save(HandoverSave { setup: setup.clone(), kind, file: place(name) }).await?;
    }
    let reminders = wizard.reminders_save(RemindersSave { setup, file: place("reminders.ics") }).await?;
    let exit = if preview.open.is_empty() { Exit::Done } else { Exit::Failures };
    if options.choice.json {
        output::json(&preview);
    } else {
        output::say(&cli::written(options.out.display().to_string()));
        if reminders.entries == 0 {
            output::say(&texts::no_reminders());
            if options.out.join("reminders.ics").exists() {
                output::say(&texts::old_reminders());
            }
        }
        preview.open.iter().for_each(|open| output::say(&texts::still_open(open)));
    }
    Ok(exit)
}

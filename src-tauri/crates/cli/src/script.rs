//! `script`: what has to be run in PowerShell, one script for each audience, read before it is run and saved into a folder.

use std::path::PathBuf;

use anteroom_wizard::texts::{cli, cli_script as texts};
use anteroom_wizard::wire::{
    ConsentKind, ConsentSet, ScriptRead, ScriptRef, ScriptSave, ScriptText, ScriptsQuery, SetupId, SetupRef,
};
use anteroom_wizard::{Failure, TaskId, Wizard};
use clap::Args;
use serde::Serialize;

use crate::arguments::SetupChoice;
use crate::exit::Exit;
use crate::{output, session};

/// `script`.
#[derive(Debug, Args)]
pub struct ScriptOptions {
    /// Which setup.
    #[command(flatten)]
    pub choice: SetupChoice,
    /// Save the scripts into this folder; without it they are described and not written
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The script of this task alone, such as rooms.create; several become one script
    #[arg(long, value_name = "TASK", value_parser = task)]
    pub task: Vec<TaskId>,
    /// With --task: for this room alone
    #[arg(long, value_name = "ADDRESS", requires = "task")]
    pub room: Option<String>,
    /// Everything the product needs, also what is met already
    #[arg(long, conflicts_with = "task")]
    pub all: bool,
    /// Agree that this mailbox, which may be a person's, becomes a room; may be repeated
    #[arg(long, value_name = "ADDRESS")]
    pub allow_convert: Vec<String>,
    /// Agree that this role assignment, which reaches further, is removed; may be repeated
    #[arg(long, value_name = "NAME")]
    pub allow_remove: Vec<String>,
}

fn task(name: &str) -> Result<TaskId, String> {
    name.parse().map_err(|error: anteroom_wizard::UnknownTask| error.to_string())
}

/// What `--json` prints.
#[derive(Serialize)]
struct Answer {
    scripts: Vec<ScriptText>,
    written: Vec<String>,
}

/// Describes the scripts, or saves them.
pub async fn run(options: ScriptOptions) -> Result<Exit, Failure> {
    let (wizard, setup) = session::open(&options.choice, None, false).await?;
    let agreed =
        [(ConsentKind::Convert, &options.allow_convert), (ConsentKind::Remove, &options.allow_remove)];
    for (kind, name) in
        agreed.into_iter().flat_map(|(kind, names)| names.iter().map(move |name| (kind, name)))
    {
        let request = ConsentSet { setup: setup.clone(), kind, name: name.clone(), agreed: true };
        wizard.consent_set(request).await?;
    }
    let wanted = if options.task.is_empty() {
        let query = ScriptsQuery { setup: setup.clone(), only_missing: !options.all };
        wizard.scripts_list(query).await?.into_iter().filter_map(|script| script.script).collect()
    } else {
        vec![ScriptRef { tasks: options.task.clone(), room: options.room.clone() }]
    };
    let (scripts, written) = write(&wizard, &setup, wanted, options.out.as_deref()).await?;
    wizard.setup_write_back(SetupRef { setup }).await?;
    if options.choice.json {
        output::json(&Answer { scripts, written });
        return Ok(Exit::Done);
    }
    if scripts.is_empty() {
        output::say(&texts::none());
    }
    scripts.iter().for_each(describe);
    written.iter().for_each(|file| output::say(&cli::written(file)));
    Ok(Exit::Done)
}

/// Reads the scripts and saves them where a folder was named. Gives them, and the files.
///
/// # Errors
/// As `script_read` and `script_save`; what was saved before stays.
pub async fn write(
    wizard: &Wizard,
    setup: &SetupId,
    wanted: Vec<ScriptRef>,
    folder: Option<&std::path::Path>,
) -> Result<(Vec<ScriptText>, Vec<String>), Failure> {
    let (mut scripts, mut written) = (Vec::new(), Vec::new());
    if let Some(folder) = folder {
        output::make_folder(folder)?;
    }
    for script in wanted {
        let read = wizard.script_read(ScriptRead { setup: setup.clone(), script: script.clone() }).await?;
        if let Some(folder) = folder {
            let file = folder.join(&read.file_name).display().to_string();
            wizard.script_save(ScriptSave { setup: setup.clone(), script, file: file.clone() }).await?;
            written.push(file);
        }
        scripts.push(read);
    }
    Ok((scripts, written))
}

fn describe(script: &ScriptText) {
    output::say(&texts::title(&script.file_name, script.organization.join(", ")));
    for consent in &script.consents {
        output::say(&match (consent.kind, consent.agreed) {
            (ConsentKind::Convert, true) => texts::converts(&consent.name),
            (ConsentKind::Convert, false) => texts::converts_not(&consent.name),
            (ConsentKind::Remove, true) => texts::removes(&consent.name),
            (ConsentKind::Remove, false) => texts::removes_not(&consent.name),
        });
    }
    for step in &script.steps {
        output::say(&match &step.takes_effect {
            Some(time) => texts::does_after(&step.does, time),
            None => texts::does(&step.does),
        });
    }
    script.asks.iter().for_each(|asks| output::say(&texts::asks(asks)));
    script.leaves.iter().for_each(|leaves| output::say(&texts::leaves(leaves)));
    output::say(&texts::hash(&script.hash, &script.engine));
}

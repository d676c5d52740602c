//! `forget`: everything that is kept of a customer, listed and then taken away.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use anteroom_wizard::wire::{
    ForgetGroup, ForgetKind, ForgetLeft, ForgetList, ForgetStay, Forgotten, ScriptSave, ScriptsQuery,
    SetupForget, SetupId, SetupRef, StayKind,
};
use anteroom_wizard::{Failure, Options, Wizard};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::arguments::planner_file;
use crate::exit::Exit;
use crate::{hosts, output, requirements};

/// What stands below the options.
pub const EXAMPLE: &str = "Example:\n  anteroom-cli forget --setup \"Contoso\"\n  \
                           anteroom-cli forget --setup \"Contoso\" --undo contoso-undo --yes\n\n\
                           Without --yes it asks on a terminal, and elsewhere shows the list and ends with 2. It cannot be undone.";

/// `forget`.
#[derive(Debug, Args)]
pub struct ForgetOptions {
    /// The customer's name as on the start page, the setup's id, or a setup file
    #[arg(long, value_name = "NAME-OR-FILE")]
    pub setup: String,
    /// A planner outside the data folder that goes too: `sqlite:FILE`
    #[arg(long, value_name = "sqlite:FILE", value_parser = planner_file)]
    pub planner: Option<PathBuf>,
    /// Leave something out; may be repeated
    #[arg(long, value_name = "WHAT")]
    pub keep: Vec<KeepKind>,
    /// Write the scripts that take back what was done in Exchange into this folder first
    #[arg(long, value_name = "DIR")]
    pub undo: Option<PathBuf>,
    /// Forget it without asking
    #[arg(long)]
    pub yes: bool,
    /// Write JSON for machines instead of words
    #[arg(long)]
    pub json: bool,
}

/// What may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum KeepKind {
    /// Logs that name the customer
    Logs,
    /// Documents in the data folder that name the customer
    Papers,
    /// Planners of setup files that carry the setup's id and connect something else
    Beside,
}

/// What `--json` prints.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    list: &'a ForgetList,
    forgotten: Option<&'a Forgotten>,
}

/// Lists what goes and what stays, and forgets it once somebody has said so.
pub async fn run(options: ForgetOptions) -> Result<Exit, Failure> {
    let wizard = Wizard::new(Options::installed()).known_as("anteroom-cli forget");
    let has_planner = options.planner.is_some();
    let setup = wizard.find_to_forget(&options.setup, options.planner)?;
    let list = wizard.forget_list(SetupRef { setup: setup.clone() }).await?;
    if let Some(folder) = &options.undo {
        write_undo(&wizard, &setup, folder).await?;
    }
    let request = SetupForget {
        setup,
        beside: !options.keep.contains(&KeepKind::Beside),
        logs: !options.keep.contains(&KeepKind::Logs),
        papers: !options.keep.contains(&KeepKind::Papers),
        // Naming it is saying so.
        elsewhere: has_planner,
    };
    if !options.json {
        print(&list, &request);
    }
    if !options.yes {
        if options.json || !io::stdin().is_terminal() {
            if options.json {
                output::json(&Told { list: &list, forgotten: None });
            }
            output::note("nothing was forgotten: say --yes to forget it");
            return Ok(Exit::Usage);
        }
        if !hosts::ask("Forget all of this? It cannot be undone. [y/N] ").await {
            output::note("nothing was forgotten");
            return Ok(Exit::Cancelled);
        }
    }
    let forgotten = wizard.setup_forget(request).await?;
    if options.json {
        output::json(&Told { list: &list, forgotten: Some(&forgotten) });
    } else {
        print_end(&forgotten);
    }
    let is_done = forgotten.left.iter().all(ForgetLeft::is_without_store);
    Ok(if is_done { Exit::Done } else { Exit::Failures })
}

/// Goes on with what an earlier call was to forget and did not, before anything else is done in this data folder.
pub async fn finish() {
    let wizard = Wizard::new(Options::installed()).known_as("anteroom-cli");
    for left in wizard.finish_forgetting().await {
        output::note(&format!("of a customer who was to be forgotten there is still {}", left.words()));
    }
}

fn print(list: &ForgetList, request: &SetupForget) {
    let name = output::inline(&list.name);
    output::line(&format!("{name}: this goes, and cannot be brought back"));
    let goes = |group: &&ForgetGroup| is_chosen(group.kind, request);
    list.groups.iter().filter(goes).for_each(|group| print_group(group, list));
    output::line("this stays");
    for group in list.groups.iter().filter(|group| !goes(group)) {
        print_group(group, list);
        if group.kind == ForgetKind::Elsewhere {
            output::line("    name it with --planner sqlite:FILE to have it go too");
        }
    }
    list.stays.iter().for_each(|stay| output::line(&format!("  {}", stays(stay))));
    if let Some(holder) = &list.holder {
        let since = output::clock(holder.since);
        output::line(&format!(
            "the planner is in use by {}, since {since}: nothing goes until it has ended",
            output::inline(&holder.program)
        ));
    }
}

fn is_chosen(kind: ForgetKind, request: &SetupForget) -> bool {
    match kind {
        ForgetKind::Setup | ForgetKind::Planner | ForgetKind::Password => true,
        ForgetKind::Beside => request.beside,
        ForgetKind::Logs => request.logs,
        ForgetKind::Papers => request.papers,
        ForgetKind::Elsewhere => request.elsewhere,
    }
}

fn print_group(group: &ForgetGroup, list: &ForgetList) {
    let bytes: u64 = group.files.iter().map(|file| file.bytes).sum();
    let what = match group.kind {
        ForgetKind::Setup => format!("the setup with {} rooms", list.rooms),
        ForgetKind::Planner => match list.meetings.zip(list.people) {
            Some((meetings, people)) => format!("the planner with {meetings} meetings, and {people} people"),
            None => "the planner".to_owned(),
        },
        ForgetKind::Password => "the password in the credential store, if it holds one".to_owned(),
        ForgetKind::Beside => "planners of setup files that carry this setup's id".to_owned(),
        ForgetKind::Logs => "logs that name the customer, whole; they may name others too".to_owned(),
        ForgetKind::Papers => "documents in the data folder that name the customer".to_owned(),
        ForgetKind::Elsewhere => "the planner outside the data folder".to_owned(),
    };
    let size = if group.files.is_empty() { String::new() } else { format!(" ({})", size(bytes)) };
    output::line(&format!("  {what}{size}"));
    group.files.iter().for_each(|file| output::line(&format!("    {}", file.path)));
}

fn stays(stay: &ForgetStay) -> String {
    let place = stay.place.as_deref().unwrap_or_default();
    match stay.kind {
        StayKind::Server => "what the scripts did in Exchange: the service account, its rights, the rooms' settings; --undo DIR \
                             writes the scripts that take it back"
            .to_owned(),
        StayKind::Exports => "what was saved elsewhere: reports, handover documents, scripts, exported setups".to_owned(),
        StayKind::SetupFile => format!("the setup file {place}"),
        StayKind::Profile => format!("the product's profile {place}, which other setups may use"),
        StayKind::Schedule => "tasks of this computer that call Anteroom for this customer: remove them".to_owned(),
        StayKind::SystemLog => "failures in the system's own log, until the system drops them".to_owned(),
        StayKind::Backups => "backups of this computer".to_owned(),
    }
}

fn print_end(forgotten: &Forgotten) {
    if forgotten.left.is_empty() {
        output::line("forgotten");
        return;
    }
    output::line("forgotten, but for what is still there; the next call of Anteroom tries again");
    forgotten.left.iter().for_each(|left| output::line(&format!("  {}", left.words())));
}

/// A number of bytes as people read it.
fn size(bytes: u64) -> String {
    const KIB: u64 = 1024;
    const MIB: u64 = 1024 * KIB;
    match bytes {
        0..KIB => format!("{bytes} bytes"),
        KIB..MIB => format!("{} KB", bytes / KIB),
        _ => format!("{} MB", bytes / MIB),
    }
}

/// Writes what takes back all that the scripts of the checklist do, one file for each audience.
async fn write_undo(wizard: &Wizard, setup: &SetupId, folder: &Path) -> Result<(), Failure> {
    output::make_folder(folder)?;
    let scripts = wizard.scripts_list(ScriptsQuery { setup: setup.clone(), only_missing: false }).await?;
    for script in scripts {
        let name = format!("{}.undo.ps1", requirements::file_name(&script));
        let Some(text) = script.script.undo else { continue };
        let file = folder.join(name).display().to_string();
        wizard.script_save(ScriptSave { file: file.clone(), text }).await?;
        output::note(&format!("written: {file}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_named_goes_from_outside_and_the_heart_of_it_always_goes() {
        let nothing_more = SetupForget {
            setup: SetupId("a".into()),
            beside: false,
            logs: false,
            papers: false,
            elsewhere: false,
        };
        for kind in [ForgetKind::Setup, ForgetKind::Planner, ForgetKind::Password] {
            assert!(is_chosen(kind, &nothing_more), "{kind:?}");
        }
        for kind in [ForgetKind::Beside, ForgetKind::Logs, ForgetKind::Papers, ForgetKind::Elsewhere] {
            assert!(!is_chosen(kind, &nothing_more), "{kind:?}");
        }
    }
}

//! `forget`: everything that is kept of a customer, listed and then taken away.

use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use anteroom_wizard::texts::cli_forget as texts;
use anteroom_wizard::wire::{
    ForgetGroup, ForgetKind, ForgetLeft, ForgetList, ForgetStay, Forgotten, ScriptsQuery, SetupForget,
    SetupId, SetupRef, StayKind,
};
use anteroom_wizard::{Failure, Text, Wizard};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::arguments::planner_file;
use crate::exit::Exit;
use crate::{hosts, output, script, session};

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
    let wizard = session::wizard();
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
            output::notice(&texts::not_confirmed());
            return Ok(Exit::Usage);
        }
        if !hosts::ask(texts::question()).await {
            output::notice(&texts::nothing());
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
    let wizard = session::wizard();
    for left in wizard.finish_forgetting().await {
        output::notice(&texts::unfinished(left.words(output::words())));
    }
}

fn print(list: &ForgetList, request: &SetupForget) {
    output::say(&texts::goes(&list.name));
    let goes = |group: &&ForgetGroup| is_chosen(group.kind, request);
    list.groups.iter().filter(goes).for_each(|group| print_group(group, list));
    output::say(&texts::stays());
    for group in list.groups.iter().filter(|group| !goes(group)) {
        print_group(group, list);
        if group.kind == ForgetKind::Elsewhere {
            output::line(&format!("    {}", output::tell(&texts::name_it())));
        }
    }
    list.stays.iter().for_each(|stay| output::item(&stays(stay)));
    if let Some(holder) = &list.holder {
        output::say(&texts::holder(&holder.program, output::clock(holder.since)));
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
        ForgetKind::Setup => texts::setup(list.rooms),
        ForgetKind::Planner => match list.meetings.zip(list.people) {
            Some((meetings, people)) => texts::planner(meetings, people),
            None => texts::planner_unknown(),
        },
        ForgetKind::Password => texts::password(),
        ForgetKind::Beside => texts::beside(),
        ForgetKind::Logs => texts::logs(),
        ForgetKind::Papers => texts::papers(),
        ForgetKind::Elsewhere => texts::elsewhere(),
    };
    if group.files.is_empty() {
        output::item(&what);
    } else {
        output::item(&texts::sized(output::tell(&what), output::tell(&size(bytes))));
    }
    group.files.iter().for_each(|file| output::line(&format!("    {}", file.path)));
}

fn stays(stay: &ForgetStay) -> Text {
    let place = stay.place.as_deref().unwrap_or_default();
    match stay.kind {
        StayKind::Server => texts::stay_server(),
        StayKind::Exports => texts::stay_exports(),
        StayKind::SetupFile => texts::stay_setup_file(place),
        StayKind::Profile => texts::stay_profile(place),
        StayKind::Schedule => texts::stay_schedule(),
        StayKind::SystemLog => texts::stay_system_log(),
        StayKind::Backups => texts::stay_backups(),
    }
}

fn print_end(forgotten: &Forgotten) {
    if forgotten.left.is_empty() {
        output::say(&texts::done());
        return;
    }
    output::say(&texts::done_but());
    forgotten.left.iter().for_each(|left| output::line(&format!("  {}", left.words(output::words()))));
}

/// A number of bytes as people read it.
fn size(bytes: u64) -> Text {
    const KIB: u64 = 1024;
    const MIB: u64 = 1024 * KIB;
    match bytes {
        0..KIB => texts::bytes(bytes),
        KIB..MIB => texts::kilobytes(bytes / KIB),
        _ => texts::megabytes(bytes / MIB),
    }
}

/// Saves the scripts that take back, with `-Undo`, all that they do, one for each audience.
async fn write_undo(wizard: &Wizard, setup: &SetupId, folder: &Path) -> Result<(), Failure> {
    let query = ScriptsQuery { setup: setup.clone(), only_missing: false };
    let wanted = wizard.scripts_list(query).await?.into_iter().filter_map(|script| script.script).collect();
    let (_, written) = script::write(wizard, setup, wanted, Some(folder)).await?;
    written.into_iter().for_each(|file| output::notice(&texts::undo_written(file)));
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

//! `setup`: make a setup, look into it and change it, without the window.

mod listing;
mod options;

use std::path::Path;

use anteroom_wizard::texts::{cli, cli_create as texts, cli_rooms, cli_setup};
use anteroom_wizard::wire::{
    FieldRejected, FieldWrong, Problem, RoomsAdded, SecretWhere, SetupId, SetupRef, SetupView, StepId,
    StepState,
};
use anteroom_wizard::{DraftRefused, Drafted, Failure, Text, Wizard};
use serde::Serialize;

use self::options::{Action, ChangeOptions, CreateOptions, ShowOptions};
pub use self::options::{EXAMPLE, SetupOptions};
use crate::exit::Exit;
use crate::{output, session};

/// What `--json` prints of a setup.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    setup: SetupView,
    /// What the first page asks for and nobody has named, as the forms call it.
    open: Vec<&'static str>,
    /// Its file; `null` for one that is kept where the window keeps its own.
    file: Option<String>,
    /// What became of rooms that were named, for each place they came from.
    added: Vec<RoomsAdded>,
}

/// What `--json` prints when something cannot be used.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Refused {
    /// The first that is wrong.
    problem: Option<Problem>,
    wrong: Vec<FieldWrong>,
    /// Lines of the file with rooms.
    rejected: Vec<FieldRejected>,
}

/// Makes, shows or changes a setup.
pub async fn run(options: SetupOptions) -> Result<Exit, Failure> {
    match options.action {
        Action::Create(options) => create(*options).await,
        Action::Show(options) => show(options).await,
        Action::Change(options) => change(*options).await,
    }
}

async fn create(options: CreateOptions) -> Result<Exit, Failure> {
    let wizard = session::wizard();
    let draft = options.fields.into_draft(Some(options.name));
    let (setup, added) = match wizard.setup_draft(draft, options.out.clone()).await? {
        Drafted::Kept { setup, added } => (setup, added),
        Drafted::Refused(refused) => return Ok(refuse(refused, options.json, texts::not_created)),
    };
    let file = options.out.map(|file| file.display().to_string());
    // As the next command finds it.
    let setup = wizard.open_named(file.as_deref().unwrap_or(&setup.0), None)?;
    let answer = answer(&wizard, setup, file, added).await?;
    if options.json {
        output::json(&answer);
    } else {
        match &answer.file {
            Some(file) => output::say(&cli::written(file)),
            None => output::say(&texts::created(&answer.setup.name)),
        }
        print_left(&answer);
        let hosts = answer.setup.unconfirmed_hosts.iter().map(|row| output::inline(&row.host));
        let hosts: Vec<_> = hosts.collect();
        if !hosts.is_empty() {
            output::say(&texts::hosts(output::list(&hosts)));
        }
    }
    Ok(exit(&answer))
}

async fn change(options: ChangeOptions) -> Result<Exit, Failure> {
    let wizard = session::wizard();
    let setup = wizard.open_named(&options.setup, None)?;
    let draft = options.fields.into_draft(options.name);
    let added = match wizard.setup_redraft(SetupRef { setup: setup.clone() }, draft).await? {
        Drafted::Kept { added, .. } => added,
        Drafted::Refused(refused) => return Ok(refuse(refused, options.json, texts::not_changed)),
    };
    let answer = answer(&wizard, setup, find_file(&options.setup), added).await?;
    if options.json {
        output::json(&answer);
    } else {
        output::say(&texts::changed(&answer.setup.name));
        print_left(&answer);
    }
    Ok(exit(&answer))
}

async fn show(options: ShowOptions) -> Result<Exit, Failure> {
    let wizard = session::wizard();
    let setup = wizard.open_named(&options.setup, None)?;
    let answer = answer(&wizard, setup, find_file(&options.setup), Vec::new()).await?;
    let rows = listing::rows(&answer.setup, &answer.open);
    if options.json {
        output::json(&answer);
    } else {
        listing::print(rows.iter());
        let rooms = answer.setup.steps.iter().find(|step| step.step == StepId::Rooms);
        match rooms.filter(|step| step.state == StepState::NotNeeded).and_then(|step| step.label.as_ref()) {
            Some(reason) => output::line(&output::inline(reason)),
            None => output::say(&texts::rooms(answer.setup.rooms)),
        }
        if let Some(reason) = &answer.setup.no_import {
            output::say(&cli_setup::no_import(reason));
        }
        output::say(&match answer.setup.secret.place {
            SecretWhere::CredentialStore => cli_setup::password_stored(),
            SecretWhere::Session => cli_setup::password_given(),
            SecretWhere::Nowhere => cli_setup::password_nowhere(),
        });
    }
    Ok(if rows.iter().any(listing::Row::is_needed) { Exit::Failures } else { Exit::Done })
}

async fn answer(
    wizard: &Wizard,
    setup: SetupId,
    file: Option<String>,
    added: Vec<RoomsAdded>,
) -> Result<Answer, Failure> {
    let named = SetupRef { setup };
    let open = wizard.fields_open(&named)?;
    Ok(Answer { setup: wizard.setup_open(named).await?, open, file, added })
}

/// The file a setup was given as, if it was.
fn find_file(named: &str) -> Option<String> {
    Path::new(named).is_file().then(|| named.to_owned())
}

/// What was named is done, but for values of a file that a room cannot take over.
fn exit(answer: &Answer) -> Exit {
    if answer.added.iter().all(|one| one.told.is_empty()) { Exit::Done } else { Exit::Failures }
}

/// Tells what became of the rooms, and what is left to be named.
fn print_left(answer: &Answer) {
    for one in &answer.added {
        output::say(&cli_rooms::added(one.added.len(), one.duplicates));
        one.notes.iter().for_each(|note| output::line(&format!("  {note}")));
        one.told.iter().for_each(|told| output::refused(told.line, &told.text, &told.reason));
    }
    let rows = listing::rows(&answer.setup, &answer.open);
    let mut left = rows.iter().filter(|row| !row.is_settled()).peekable();
    if left.peek().is_some() {
        output::say(&texts::left());
    }
    listing::print(left);
}

/// Tells all that cannot be used.
fn refuse(refused: DraftRefused, json: bool, headline: fn() -> Text) -> Exit {
    let DraftRefused { wrong, rejected } = refused;
    output::notice(&headline());
    for one in &wrong {
        let mut told = listing::why(output::words(), one).into_iter();
        output::notice(&texts::wrong(listing::option(&one.field), told.next().unwrap_or_default()));
        told.for_each(|line| output::note(&format!("    {line}")));
    }
    for one in &rejected {
        output::note(&format!("  {}", output::tell(&output::refusal(one.line, &one.text, &one.reason))));
    }
    if json {
        output::json(&Refused { problem: wrong.first().map(|one| one.why.clone()), wrong, rejected });
    }
    Exit::Usage
}

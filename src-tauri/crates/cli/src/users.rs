//! `users`: fill the planner's users before an import.

use std::io::IsTerminal as _;
use std::time::Duration;

use anteroom_wizard::texts::cli_rooms as texts;
use anteroom_wizard::wire::{
    LdapForm, SetupRef, UsersAddCsv, UsersAdded, UsersEvent, UsersFetch, UsersFetchLdap,
};
use anteroom_wizard::{Failure, Wizard};
use indicatif::{ProgressBar, ProgressDrawTarget};
use serde::Serialize;

use crate::arguments::UsersOptions;
use crate::away::Pauses;
use crate::exit::Exit;
use crate::{output, secret, session};

/// What `--json` prints.
#[derive(Serialize)]
struct Answer {
    added: UsersAdded,
    users: u32,
}

/// Adds users and tells what became of them.
pub async fn run(options: UsersOptions) -> Result<Exit, Failure> {
    let needs_secret = options.csv.is_none();
    let (wizard, setup) = session::open(&options.choice, options.planner.clone(), false).await?;
    if let Some(server) = &options.ldap {
        // Before anybody is asked about hosts: this one was named here and now, and stands for the setup's own.
        wizard.directory_choose(&setup, server).await?;
    }
    if needs_secret {
        secret::provide(&wizard, &setup, &options.choice).await?;
    }
    let bar = bar(options.choice.json);
    let shown = bar.clone();
    let pauses = Pauses::default();
    let listener = move |event: UsersEvent| {
        let read = || texts::people_so_far(event.read);
        shown.set_message(output::tell(&read()));
        shown.suspend(|| pauses.take(event.waiting, read));
    };
    let work = add(&wizard, SetupRef { setup: setup.clone() }, &options, listener);
    let (added, interrupted) = session::until_interrupted(&wizard, work).await;
    bar.finish_and_clear();
    let added = added?;
    let summary = wizard.users_summary(SetupRef { setup }).await?;
    let exit = if interrupted || added.cancelled {
        Exit::Cancelled
    } else if added.refused.iter().any(|refused| refused.line.is_some())
        || !added.told.is_empty()
        || added.read == 0
    {
        Exit::Failures
    } else {
        Exit::Done
    };
    if options.choice.json {
        output::json(&Answer { added, users: summary.users });
    } else {
        print(&added, summary.users);
    }
    Ok(exit)
}

async fn add(
    wizard: &Wizard,
    SetupRef { setup }: SetupRef,
    options: &UsersOptions,
    listener: impl Fn(UsersEvent) + Send + Sync + 'static,
) -> Result<UsersAdded, Failure> {
    let operation = session::operation();
    if let Some(file) = &options.csv {
        return wizard.users_add_csv(UsersAddCsv { setup, file: file.display().to_string() }).await;
    }
    let Some(server) = options.ldap.clone() else {
        return wizard.users_fetch(UsersFetch { setup, operation }, listener).await;
    };
    let part = |text: &Option<String>| text.clone().unwrap_or_default();
    let ldap = LdapForm { server, base: part(&options.base), group: part(&options.group) };
    wizard.users_fetch_ldap(UsersFetchLdap { setup, operation, ldap }, listener).await
}

fn bar(json: bool) -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if json || !std::io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    } else {
        bar.enable_steady_tick(Duration::from_millis(120));
    }
    bar
}

fn print(added: &UsersAdded, users: u32) {
    output::say(&texts::people(added.read, added.added, added.updated));
    if added.read == 0 && added.refused.is_empty() && added.told.is_empty() {
        output::item(&texts::people_none());
    }
    added.notes.iter().for_each(|note| output::line(&format!("  {note}")));
    for refused in added.refused.iter().chain(&added.told) {
        match refused.line {
            Some(line) => output::refused(line, &refused.text, &refused.reason),
            None => output::item(&texts::people_left_out(&refused.text, &refused.reason)),
        }
    }
    if added.cancelled {
        output::say(&texts::people_cancelled());
    }
    output::say(&texts::people_known(users));
}

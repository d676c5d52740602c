//! Anteroom without a window: the same use cases, for scripts and for servers without a display.
//!
//! How it ends is a contract: see [`exit`].

mod arguments;
mod away;
mod check;
mod dry_run;
mod ending;
mod exit;
mod forget;
mod handover;
mod hosts;
mod import;
mod journal;
mod language;
mod losses;
mod output;
mod paste;
mod practice;
mod products;
mod removals;
mod report;
mod requirements;
mod rooms;
mod script;
mod secret;
mod session;
mod settings;
mod setup;
mod silent;
mod status;
mod support;
mod update;
mod users;

use std::process::ExitCode;

use anteroom_wizard::texts;
use anteroom_wizard::wire::Problem;

use crate::arguments::{Arguments, Command};
use crate::exit::Exit;

fn main() -> ExitCode {
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            output::notice(&texts::cli::no_start(error.to_string()));
            return Exit::Stopped.into();
        }
    };
    // What panics says so by itself, and has written a file.
    let ran = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| runtime.block_on(run())));
    let exit = ran.unwrap_or_else(|_| Exit::Mistake.into());
    // A read of standard input cannot be called back: waiting for it would wait for the person to press Enter.
    runtime.shutdown_background();
    exit
}

async fn run() -> ExitCode {
    let (arguments, command) = match Arguments::read() {
        Ok(read) => read,
        Err(error) => return output::end(output::usage(&error)).into(),
    };
    ending::listen();
    session::runs(&command);
    language::choose(arguments.language.as_deref(), arguments.command.wants_json());
    let data_folder = anteroom_wizard::Options::installed().data_folder;
    journal::start(&data_folder);
    anteroom_wizard::watch_panics("anteroom-cli", &data_folder, output::mistake);
    journal::offer_crash(&data_folder);
    break_if_asked();
    tokio::select! {
        biased;
        exit = work(arguments.command) => ending::settle(output::end(exit)),
        exit = ending::overdue() => exit,
    }
    .into()
}

/// A build for tests breaks where one asks it to, to see what becomes of it.
#[expect(clippy::panic, reason = "the one panic somebody asks for; a release has no such door")]
fn break_if_asked() {
    if let Some(words) = std::env::var("ANTEROOM_BREAK").ok().filter(|_| cfg!(debug_assertions)) {
        std::panic::panic_any(words);
    }
}

async fn work(command: Command) -> Exit {
    let json = command.wants_json();
    forget::finish().await;
    let exit = match command {
        Command::Practice(options) => practice::run(options).await,
        Command::Products(options) => products::run(options),
        Command::Setup(options) => setup::run(options).await,
        Command::Check(options) => check::run(options).await,
        Command::Requirements(options) => requirements::run(options).await,
        Command::Script(options) => script::run(options).await,
        Command::Rooms(options) => rooms::run(options).await,
        Command::Users(options) => users::run(options).await,
        Command::Import(options) => import::run(options).await,
        Command::Losses(options) => losses::run(options).await,
        Command::Removals(options) => removals::run(options).await,
        Command::Report(options) => report::run(options).await,
        Command::DryRun(options) => dry_run::run(options).await,
        Command::Handover(options) => handover::run(options).await,
        Command::Status(options) => status::run(options).await,
        Command::Settings(options) => settings::run(options).await,
        Command::Support(options) => support::run(options).await,
        Command::Logs(options) => support::logs(&options),
        Command::Licenses => support::licenses(),
        Command::Forget(options) => forget::run(options).await,
        Command::Update(options) => update::run(options).await,
    };
    exit.unwrap_or_else(|failure| {
        output::failure(&failure);
        if json {
            output::json(&serde_json::json!({ "problem": Problem::from(&failure) }));
        }
        ending::settle_failure(Exit::of(&failure))
    })
}

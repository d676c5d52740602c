//! A wizard for one setup, with its password at hand.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anteroom_wizard::wire::{OperationId, SetupId};
use anteroom_wizard::{Failure, Options, Wizard};

use crate::arguments::SetupChoice;
use crate::ending::{self, Asked};
use crate::{output, secret, silent};

/// The command that runs, as it is called.
static COMMAND: OnceLock<String> = OnceLock::new();

/// Says which command runs, for whoever waits for it.
pub fn runs(command: &str) {
    let _ = COMMAND.set(command.to_owned());
}

/// A wizard that answers in the language of the process.
pub fn wizard() -> Wizard {
    let command = COMMAND.get().map_or("", String::as_str);
    let wizard = Wizard::new(Options::installed()).known_as(format!("anteroom-cli {command}").trim_end());
    wizard.speak(output::language());
    wizard
}

/// The one long operation a command runs at a time.
pub fn operation() -> OperationId {
    OperationId("command-line".to_owned())
}

/// Opens a setup; `with_secret` also finds its password.
pub async fn open(
    choice: &SetupChoice,
    planner: Option<PathBuf>,
    with_secret: bool,
) -> Result<(Wizard, SetupId), Failure> {
    let (wizard, setup) = open_for_another_product(choice, planner)?;
    wizard.expect_product(&setup)?;
    if with_secret {
        secret::provide(&wizard, &setup, choice).await?;
    }
    Ok((wizard, setup))
}

/// As [`open`] with a password, for what reads the meetings a product takes over: nobody is asked for it where there are none.
pub async fn open_for_import(
    choice: &SetupChoice,
    planner: Option<PathBuf>,
) -> Result<(Wizard, SetupId), Failure> {
    let (wizard, setup) = open(choice, planner, false).await?;
    wizard.expect_import(&setup)?;
    secret::provide(&wizard, &setup, choice).await?;
    Ok((wizard, setup))
}

/// As [`open`] without a password, for what only looks: a planner that is named has to be there.
pub async fn open_to_look(
    choice: &SetupChoice,
    planner: Option<PathBuf>,
) -> Result<(Wizard, SetupId), Failure> {
    let is_named = planner.is_some();
    let (wizard, setup) = open(choice, planner, false).await?;
    if is_named {
        wizard.expect_planner(&setup)?;
    }
    Ok((wizard, setup))
}

/// Opens a setup whose product is about to be chosen: the one it has need not exist.
pub fn open_for_another_product(
    choice: &SetupChoice,
    planner: Option<PathBuf>,
) -> Result<(Wizard, SetupId), Failure> {
    let wizard = wizard();
    let setup = wizard.open_named(&choice.setup, planner)?;
    silent::tell(&wizard);
    Ok((wizard, setup))
}

/// The file a setup was given as, if it was: changes of its rooms are written back there.
pub fn find_file(choice: &SetupChoice) -> Option<String> {
    Path::new(&choice.setup).is_file().then(|| choice.setup.clone())
}

/// Runs something that leaves nothing half-done when it is abandoned; `None` when the process is asked to end.
pub async fn unless_interrupted<T>(work: impl Future<Output = T>) -> Option<T> {
    tokio::select! {
        result = work => Some(result),
        _ = ending::asked() => None,
    }
}

/// Runs a future until it ends or the process is asked to end; then asks the wizard to stop and lets the future end by itself.
pub async fn until_interrupted<T>(wizard: &Wizard, work: impl Future<Output = T>) -> (T, bool) {
    tokio::pin!(work);
    tokio::select! {
        result = &mut work => (result, false),
        asked = ending::asked() => {
            match asked {
                Asked::Person => wizard.interrupt().await,
                Asked::System => wizard.wind_down().await,
            }
            (work.await, true)
        }
    }
}

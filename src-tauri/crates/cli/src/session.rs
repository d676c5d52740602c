//! A wizard for one setup, with its password at hand.

use std::future::poll_fn;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::task::Poll;

use anteroom_wizard::wire::{OperationId, SetupId};
use anteroom_wizard::{Failure, Options, Wizard};
use tokio_util::sync::CancellationToken;

use crate::arguments::SetupChoice;
use crate::secret;

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
        secret::provide(&wizard, &setup).await?;
    }
    Ok((wizard, setup))
}

/// Opens a setup whose product is about to be chosen: the one it has need not exist.
pub fn open_for_another_product(
    choice: &SetupChoice,
    planner: Option<PathBuf>,
) -> Result<(Wizard, SetupId), Failure> {
    let wizard = Wizard::new(Options::installed());
    let setup = wizard.open_named(&choice.setup, planner)?;
    Ok((wizard, setup))
}

/// The file a setup was given as, if it was: changes of its rooms are written back there.
pub fn find_file(choice: &SetupChoice) -> Option<String> {
    Path::new(&choice.setup).is_file().then(|| choice.setup.clone())
}

/// Set when the person pressed Ctrl+C.
static PRESSED: LazyLock<CancellationToken> = LazyLock::new(CancellationToken::new);

/// Listens for Ctrl+C from here on. When this returns the handler is installed, so that no press ends the process half-way.
pub async fn listen() {
    let mut pressed = Box::pin(tokio::signal::ctrl_c());
    // The first poll installs the handler.
    let early = poll_fn(|context| Poll::Ready(pressed.as_mut().poll(context).is_ready())).await;
    if early {
        return;
    }
    tokio::spawn(async move {
        // Where no handler can be installed the system ends the process.
        if pressed.await.is_ok() {
            PRESSED.cancel();
        }
    });
}

/// Runs something that leaves nothing half-done when it is abandoned; `None` when the person presses Ctrl+C.
pub async fn unless_interrupted<T>(work: impl Future<Output = T>) -> Option<T> {
    tokio::select! {
        result = work => Some(result),
        () = PRESSED.cancelled() => None,
    }
}

/// Runs a future until it ends or the person presses Ctrl+C; then asks the wizard to stop and lets the future end by itself.
pub async fn until_interrupted<T>(wizard: &Wizard, work: impl Future<Output = T>) -> (T, bool) {
    tokio::pin!(work);
    tokio::select! {
        result = &mut work => (result, false),
        () = PRESSED.cancelled() => {
            wizard.interrupt().await;
            (work.await, true)
        }
    }
}

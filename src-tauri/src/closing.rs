//! The end of the app, whoever wants it: what is being imported comes to a page's border, and the planner's notifications are what
//! they were, before the process is gone.

use std::sync::Arc;
use std::time::Duration;

use anteroom_wizard::Wizard;
use tauri::{AppHandle, async_runtime};

/// How long that may take: a page is committed or dropped well before, and a system that logs off kills soon after.
const LONGEST: Duration = Duration::from_secs(10);

/// Ends the app after the window was closed or the system wants the process to end. Called twice, the first call counts: the
/// second finds nothing to end.
pub fn begin(app: &AppHandle, wizard: &Arc<Wizard>) {
    let (app, wizard) = (app.clone(), Arc::clone(wizard));
    async_runtime::spawn(async move {
        wind_down(&wizard).await;
        app.exit(0);
    });
}

/// The event loop is gone and the process follows when this returns, as Windows (`WM_ENDSESSION`) and macOS
/// (`applicationWillTerminate:`) do it at a log-off, without asking anybody before.
pub fn finish(wizard: &Wizard) {
    async_runtime::block_on(wind_down(wizard));
}

async fn wind_down(wizard: &Wizard) {
    if tokio::time::timeout(LONGEST, wizard.shut_down()).await.is_err() {
        tracing::error!("what was being imported did not end in time and was left as it stood");
    }
}

/// Listens for the system's wish to end the process: a service manager's or a session's end, a terminal that closes, Ctrl+C in it.
#[cfg(unix)]
pub fn listen(app: &AppHandle, wizard: &Arc<Wizard>) {
    use tokio::signal::unix::{SignalKind, signal};

    let (app, wizard) = (app.clone(), Arc::clone(wizard));
    async_runtime::spawn(async move {
        let kinds = [SignalKind::terminate(), SignalKind::hangup(), SignalKind::interrupt()];
        // Where no handler can be installed the system ends the process.
        let [Ok(mut terminate), Ok(mut hangup), Ok(mut interrupt)] = kinds.map(signal) else { return };
        tokio::select! {
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
            _ = interrupt.recv() => {}
        }
        begin(&app, &wizard);
    });
}

/// Elsewhere the system tells the event loop.
#[cfg(not(unix))]
pub fn listen(_app: &AppHandle, _wizard: &Arc<Wizard>) {}

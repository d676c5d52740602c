//! Newer versions of Anteroom.

use std::process::Command;
use std::sync::Arc;

use anteroom_wizard::updates::Installation;
use anteroom_wizard::wire::{Empty, Problem, UpdateWay};
use anteroom_wizard::{Code, Disposition, Failure, Wizard};
use tauri::{AppHandle, State};

use super::guarded;
use crate::closing;

/// Fetches the newer version, verified, and starts its installer; the app closes for it. Where the person does the rest themselves,
/// the path of the file.
#[tauri::command]
pub async fn update_install(
    app: AppHandle,
    wizard: State<'_, Arc<Wizard>>,
    request: Empty,
) -> Result<Option<String>, Problem> {
    let Empty {} = request;
    let engine = Arc::clone(&wizard);
    let file = guarded(async move { engine.update_prepare().await }).await?;
    // The file alone is named, never anything the page said: it has been verified, and lies where others cannot write.
    let mut starting = match Installation::this().way() {
        UpdateWay::Installer => Command::new(&file),
        UpdateWay::DiskImage => {
            let mut open = Command::new("/usr/bin/open");
            open.arg(&file);
            open
        }
        _ => return Ok(Some(file.display().to_string())),
    };
    starting.spawn().map_err(|error| {
        let failure = Failure::new(Code::UpdateUnstarted, Disposition::StopRun);
        Problem::from(&failure.with("file", file.display()).with("reason", &error).caused_by(error))
    })?;
    closing::begin(&app, &wizard);
    Ok(None)
}

//! What helps whoever is asked for help: logs, the support bundle, what this program is.

use std::sync::Arc;

use anteroom_wizard::wire::{Empty, Problem, SupportView};
use anteroom_wizard::{Code, Disposition, Failure, Wizard, files, logs_folder};
use tauri::State;

use super::guarded;

/// Puts a support bundle together, with what only the window knows.
#[tauri::command]
pub async fn support_prepare(wizard: State<'_, Arc<Wizard>>, request: Empty) -> Result<SupportView, Problem> {
    let Empty {} = request;
    let wizard = Arc::clone(&wizard);
    guarded(async move {
        let facts = [
            ("program", "the window".to_owned()),
            ("webview", tauri::webview_version().unwrap_or_else(|error| error.to_string())),
            ("tauri", tauri::VERSION.to_owned()),
        ];
        wizard.support_prepare(&facts).await
    })
    .await
}

/// Opens the folder of the logs in the system's file manager: this one and no other, whatever the page asks for.
#[tauri::command]
pub async fn logs_open(wizard: State<'_, Arc<Wizard>>, request: Empty) -> Result<(), Problem> {
    let Empty {} = request;
    let folder = logs_folder(wizard.data_folder());
    guarded(async move {
        files::private_folder(&folder).map_err(|error| error.into_failure(Code::OutputUnwritable))?;
        // The name and the folder are ours: nothing of the page reaches the command line.
        let program = if cfg!(windows) {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let opened = tokio::process::Command::new(program)
            .arg(&folder)
            .stdin(std::process::Stdio::null())
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .status()
            .await;
        match opened {
            // Explorer ends with 1 whatever it has done.
            Ok(status) if status.success() || cfg!(windows) => Ok(()),
            Ok(status) => Err(unopened(&folder, &status)),
            Err(error) => Err(unopened(&folder, &error)),
        }
    })
    .await
}

fn unopened(folder: &std::path::Path, reason: &dyn std::fmt::Display) -> Failure {
    Failure::new(Code::FolderUnopened, Disposition::StopRun)
        .with("file", folder.display())
        .with("reason", reason)
}

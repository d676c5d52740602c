//! The start page.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{
    Empty, OperationRef, PracticeStart, Problem, Session, SetupCreate, SetupExport, SetupFile, SetupRef,
    SetupRename, SetupSave, SetupSummary, SetupView,
};
use tauri::State;

use super::{commands, guarded};
use crate::practice::PracticeMode;

commands! {
    /// Creates a setup.
    setup_create(SetupCreate) -> SetupView;
    /// Writes what was typed.
    setup_save(SetupSave) -> SetupView;
    /// Renames a setup.
    setup_rename(SetupRename) -> SetupView;
    /// Copies a setup.
    setup_duplicate(SetupRename) -> SetupSummary;
    /// Reads a setup from a file.
    setup_import(SetupFile) -> SetupSummary;
    /// Deletes a setup.
    setup_delete(SetupRef) -> ();
}

/// Lists setups and where the person was.
#[tauri::command]
pub async fn session_open(wizard: State<'_, Arc<Wizard>>, request: Empty) -> Result<Session, Problem> {
    let Empty {} = request;
    let wizard = Arc::clone(&wizard);
    guarded(async move { wizard.session_open().await }).await
}

/// Opens a setup; one for practice gets its organisation started first.
#[tauri::command]
pub async fn setup_open(
    wizard: State<'_, Arc<Wizard>>,
    practice: State<'_, Arc<PracticeMode>>,
    request: SetupRef,
) -> Result<SetupView, Problem> {
    let (wizard, practice) = (Arc::clone(&wizard), Arc::clone(&practice));
    guarded(async move {
        match wizard.practice_size(&request.setup)? {
            Some(size) => practice.reopen(&wizard, request.setup, size).await,
            None => wizard.setup_open(request).await,
        }
    })
    .await
}

/// Leaves the setup.
#[tauri::command]
pub async fn setup_close(wizard: State<'_, Arc<Wizard>>, request: Empty) -> Result<(), Problem> {
    let Empty {} = request;
    let wizard = Arc::clone(&wizard);
    guarded(async move { wizard.setup_close() }).await
}

/// Writes a setup to a file.
#[tauri::command]
pub async fn setup_export(wizard: State<'_, Arc<Wizard>>, request: SetupExport) -> Result<(), Problem> {
    let wizard = Arc::clone(&wizard);
    guarded(async move { wizard.setup_export(&request) }).await
}

/// Starts the practice organisation and opens a setup for it.
#[tauri::command]
pub async fn practice_start(
    wizard: State<'_, Arc<Wizard>>,
    practice: State<'_, Arc<PracticeMode>>,
    request: PracticeStart,
) -> Result<SetupView, Problem> {
    let (wizard, practice) = (Arc::clone(&wizard), Arc::clone(&practice));
    guarded(async move { practice.begin(&wizard, request).await }).await
}

/// Cancels something long.
#[tauri::command]
pub async fn operation_cancel(wizard: State<'_, Arc<Wizard>>, request: OperationRef) -> Result<(), Problem> {
    wizard.operation_cancel(&request);
    Ok(())
}

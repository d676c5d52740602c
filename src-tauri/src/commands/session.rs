//! The start page.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{
    Empty, Forgotten, OperationRef, PracticeStart, Problem, Session, SetupCreate, SetupExport, SetupForget,
    SetupRef, SetupView,
};
use tauri::{AppHandle, State};

use super::guarded;
use crate::chosen::Chosen;
use crate::memory::Memory;
use crate::practice::PracticeMode;
use crate::{instance, window};

/// Lists setups and where the person was.
#[tauri::command]
pub async fn session_open(
    app: AppHandle,
    wizard: State<'_, Arc<Wizard>>,
    memory: State<'_, Memory>,
    request: Empty,
) -> Result<Session, Problem> {
    let Empty {} = request;
    let (wizard, last) = (Arc::clone(&wizard), memory.find_last(&app));
    let remembers = last.is_some();
    let session = guarded(async move {
        wizard.speak_as_set();
        let session = wizard.session_open(last).await?;
        // Who looks for a bus in vain may wait for it.
        let has_session_bus =
            tokio::task::spawn_blocking(instance::can_be_found).await.map_err(anteroom_wizard::bug)?;
        Ok(Session { has_session_bus, ..session })
    })
    .await?;
    if remembers && session.last.is_none() {
        // It is gone, and so is what is remembered of it.
        memory.remember(&app, None);
    }
    Ok(session)
}

/// Forgets a customer, and that its setup was open.
#[tauri::command]
pub async fn setup_forget(
    app: AppHandle,
    wizard: State<'_, Arc<Wizard>>,
    memory: State<'_, Memory>,
    request: SetupForget,
) -> Result<Forgotten, Problem> {
    let (wizard, setup) = (Arc::clone(&wizard), request.setup.clone());
    let forgotten = guarded(async move { wizard.setup_forget(request).await }).await?;
    if memory.find_last(&app) == Some(setup) {
        memory.remember(&app, None);
    }
    Ok(forgotten)
}

/// The page has something to show: now the window is.
#[tauri::command]
pub async fn window_ready(app: AppHandle, request: Empty) -> Result<(), Problem> {
    let Empty {} = request;
    window::show(&app);
    Ok(())
}

/// Creates a setup and opens it.
#[tauri::command]
pub async fn setup_create(
    app: AppHandle,
    wizard: State<'_, Arc<Wizard>>,
    memory: State<'_, Memory>,
    request: SetupCreate,
) -> Result<SetupView, Problem> {
    let wizard = Arc::clone(&wizard);
    let view = guarded(async move { wizard.setup_create(request).await }).await?;
    memory.remember(&app, Some(&view.id));
    Ok(view)
}

/// Opens a setup; one for practice gets its organization started first.
#[tauri::command]
pub async fn setup_open(
    app: AppHandle,
    wizard: State<'_, Arc<Wizard>>,
    practice: State<'_, Arc<PracticeMode>>,
    memory: State<'_, Memory>,
    request: SetupRef,
) -> Result<SetupView, Problem> {
    let (wizard, practice) = (Arc::clone(&wizard), Arc::clone(&practice));
    let view = guarded(async move {
        match wizard.practice_size(&request.setup)? {
            Some(size) => practice.reopen(&wizard, request.setup, size).await,
            None => wizard.setup_open(request).await,
        }
    })
    .await?;
    memory.remember(&app, Some(&view.id));
    Ok(view)
}

/// Leaves the setup: the start page is shown next time.
#[tauri::command]
pub async fn setup_close(app: AppHandle, memory: State<'_, Memory>, request: Empty) -> Result<(), Problem> {
    let Empty {} = request;
    memory.remember(&app, None);
    Ok(())
}

/// Writes a setup to a file.
#[tauri::command]
pub async fn setup_export(
    wizard: State<'_, Arc<Wizard>>,
    chosen: State<'_, Arc<Chosen>>,
    request: SetupExport,
) -> Result<(), Problem> {
    chosen.take_to_write(&request.file)?;
    let wizard = Arc::clone(&wizard);
    guarded(async move { wizard.setup_export(&request) }).await
}

/// Starts the practice organization and opens a setup for it.
#[tauri::command]
pub async fn practice_start(
    app: AppHandle,
    wizard: State<'_, Arc<Wizard>>,
    practice: State<'_, Arc<PracticeMode>>,
    memory: State<'_, Memory>,
    request: PracticeStart,
) -> Result<SetupView, Problem> {
    let (wizard, practice) = (Arc::clone(&wizard), Arc::clone(&practice));
    let view = guarded(async move { practice.begin(&wizard, request).await }).await?;
    memory.remember(&app, Some(&view.id));
    Ok(view)
}

/// Cancels something long.
#[tauri::command]
pub async fn operation_cancel(wizard: State<'_, Arc<Wizard>>, request: OperationRef) -> Result<(), Problem> {
    wizard.operation_cancel(&request);
    Ok(())
}

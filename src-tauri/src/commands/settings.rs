//! The settings of the app itself.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{Problem, SettingChange, SettingsView};
use tauri::{AppHandle, State};

use super::guarded;
use crate::appearance;

/// Changes one setting; a theme is worn and a language spoken at once.
#[tauri::command]
pub async fn settings_set(
    app: AppHandle,
    wizard: State<'_, Arc<Wizard>>,
    request: SettingChange,
) -> Result<SettingsView, Problem> {
    let wizard = Arc::clone(&wizard);
    guarded(async move {
        let view = wizard.settings_set(request).await?;
        appearance::wear(&app, &wizard);
        wizard.speak_as_set();
        Ok(view)
    })
    .await
}

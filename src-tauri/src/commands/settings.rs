//! The settings of the app itself.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{Empty, Problem, SettingChange, SettingsView, StoredPasswords};
use tauri::{AppHandle, State};

use super::{commands, guarded};
use crate::appearance;

commands! {
    /// The settings as they hold.
    settings_open(Empty) -> SettingsView;
    /// The setups whose passwords are in the credential store.
    passwords_stored(Empty) -> StoredPasswords;
    /// Removes the passwords of all setups from the credential store.
    passwords_forget(Empty) -> StoredPasswords;
}

/// Changes one setting; a theme is worn at once.
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
        Ok(view)
    })
    .await
}

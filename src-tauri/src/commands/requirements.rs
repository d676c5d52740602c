//! Step 1.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{Problem, Requirement, RequirementConfirm, SetupRef};
use tauri::State;

use super::{commands, guarded};

commands! {
    /// Confirms a requirement by hand.
    requirement_confirm(RequirementConfirm) -> Vec<Requirement>;
}

/// The checklist.
#[tauri::command]
pub async fn requirements_list(
    wizard: State<'_, Arc<Wizard>>,
    request: SetupRef,
) -> Result<Vec<Requirement>, Problem> {
    let wizard = Arc::clone(&wizard);
    guarded(async move { wizard.requirements_list(&request) }).await
}

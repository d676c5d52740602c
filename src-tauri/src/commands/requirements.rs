//! Step 1.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{PracticeApply, Problem, Requirement};
use tauri::State;

use super::guarded;
use crate::practice::PracticeMode;

/// Has the practice organization do what a requirement's script says.
#[tauri::command]
pub async fn practice_apply(
    wizard: State<'_, Arc<Wizard>>,
    practice: State<'_, Arc<PracticeMode>>,
    request: PracticeApply,
) -> Result<Vec<Requirement>, Problem> {
    let (wizard, practice) = (Arc::clone(&wizard), Arc::clone(&practice));
    guarded(async move { practice.apply(&wizard, request).await }).await
}

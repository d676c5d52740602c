//! Step 1.

use std::sync::Arc;

use anteroom_wizard::Wizard;
use anteroom_wizard::wire::{
    AudienceScript, Empty, OutputRead, OutputVerdict, PracticeApply, Problem, ProductAdd, ProductAdded,
    ProductChoose, ProductList, Requirement, RequirementConfirm, RequirementsCheck, RequirementsEvent,
    ScriptsQuery, SetupRef, SetupView,
};
use tauri::State;

use super::{commands, file_commands, guarded, streaming_commands};
use crate::practice::PracticeMode;

commands! {
    /// The products to choose from.
    products_list(Empty) -> ProductList;
    /// Chooses a setup's product and where the mailboxes are.
    product_choose(ProductChoose) -> SetupView;
    /// What each audience has to run.
    scripts_list(ScriptsQuery) -> Vec<AudienceScript>;
    /// Reads the pasted output of a check command.
    output_read(OutputRead) -> OutputVerdict;
    /// Confirms a requirement by hand.
    requirement_confirm(RequirementConfirm) -> Vec<Requirement>;
}

file_commands! {
    /// Adds a profile from a file.
    product_add(ProductAdd) -> ProductAdded, expect_to_read;
}

streaming_commands! {
    /// Verifies requirements by their checks.
    requirements_check(RequirementsCheck) -> Vec<Requirement>, RequirementsEvent;
}

/// Has the practice organisation do what a requirement's script says.
#[tauri::command]
pub async fn practice_apply(
    wizard: State<'_, Arc<Wizard>>,
    practice: State<'_, Arc<PracticeMode>>,
    request: PracticeApply,
) -> Result<Vec<Requirement>, Problem> {
    let (wizard, practice) = (Arc::clone(&wizard), Arc::clone(&practice));
    guarded(async move { practice.apply(&wizard, request).await }).await
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

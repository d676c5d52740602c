//! One reviewed script for each audience, in order.

use anteroom_domain::Failure;
use anteroom_scripts::{Audience, ComposeError, by_audience, offer};

use super::values::detail_of;
use crate::Wizard;
use crate::wire::{AudienceKind, AudienceScript, RequirementState, ScriptRef, ScriptsQuery};

impl Wizard {
    /// What each audience has to run at once, in the order in which they act.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub async fn scripts_list(&self, request: ScriptsQuery) -> Result<Vec<AudienceScript>, Failure> {
        let checklist = self.checklist(&*self.opened(&request.setup)?);
        let environment = checklist.environment();
        let wanted: Vec<_> = checklist
            .definitions()
            .iter()
            .filter(|one| !request.only_missing || checklist.state(one).0 != RequirementState::Met)
            .filter_map(|one| Some((one.task?, one.id.clone())))
            .collect();
        let tasks: Vec<_> = wanted.iter().map(|(task, _)| *task).collect();
        let mut scripts = Vec::new();
        for (audience, tasks) in by_audience(&tasks, environment) {
            let (done, missing) = match offer(&tasks, environment, checklist.values()) {
                Ok(offer) => (offer.tasks, offer.missing),
                // Nothing can be written yet; the row says what is missing.
                Err(ComposeError::Missing(missing)) => (Vec::new(), missing),
                Err(error) => {
                    tracing::warn!(%error, "no script for an audience");
                    continue;
                }
            };
            scripts.push(AudienceScript {
                audience: audience_kind(audience),
                requirements: wanted
                    .iter()
                    .filter(|(task, _)| done.contains(task))
                    .map(|(_, id)| id.clone())
                    .collect(),
                missing: missing.into_iter().filter_map(detail_of).collect(),
                script: (!done.is_empty()).then_some(ScriptRef { tasks: done, room: None }),
            });
        }
        Ok(scripts)
    }
}

/// Those who run scripts are some of those who can meet a requirement.
pub(super) fn audience_kind(audience: Audience) -> AudienceKind {
    match audience {
        Audience::DirectoryAdministrator => AudienceKind::DirectoryAdministrator,
        Audience::ExchangeAdministrator => AudienceKind::ExchangeAdministrator,
        Audience::EntraAdministrator => AudienceKind::EntraAdministrator,
    }
}

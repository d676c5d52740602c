//! What the practice organization does in place of the people who run the scripts.

use anteroom_diagnosis::CheckId;
use anteroom_domain::{Change, Failure, SmtpAddress};
use anteroom_products::Requirement as Definition;

use super::checklist::Checklist;
use crate::Wizard;
use crate::wire::{PracticeApply, Requirement, SetupId};

impl Checklist {
    /// What meets a requirement: what its script promises, or what a person does who has no script.
    pub fn changes(&self, definition: &Definition) -> Vec<Change> {
        let mut changes =
            definition.task.map(|task| anteroom_scripts::changes(task, self.values())).unwrap_or_default();
        if changes.is_empty() {
            changes = definition.checks().iter().filter_map(|check| self.by_hand(*check)).collect();
        }
        changes
    }

    /// What a person does about a check that no script meets.
    fn by_hand(&self, check: CheckId) -> Option<Change> {
        let addresses = || -> Vec<SmtpAddress> {
            let values = self.values();
            values.rooms.iter().chain(&values.account).chain(&values.equipment).cloned().collect()
        };
        Some(match check {
            CheckId::HostReachable | CheckId::EndpointIsEws => Change::PublishEws,
            CheckId::SignInSingleFactor => Change::DropSecondFactor,
            CheckId::EnvironmentSingle => Change::MoveHere { mailboxes: addresses() },
            CheckId::RoomPrimaryAddress => Change::MakePrimary { addresses: self.values().rooms.clone() },
            CheckId::AutodiscoverFound => Change::PublishAutodiscover,
            _ => return None,
        })
    }
}

impl Wizard {
    /// What the practice organization has to do so that a requirement is met; nothing for a setup that is not for practice.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn practice_changes(&self, request: &PracticeApply) -> Result<Vec<Change>, Failure> {
        let opened = self.opened(&request.setup)?;
        if opened.setup().practice.is_none() {
            return Ok(Vec::new());
        }
        let checklist = self.checklist(&opened);
        Ok(checklist.find(&request.requirement).map(|found| checklist.changes(found)).unwrap_or_default())
    }

    /// What the practice organization of a setup was made to do before, in order.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn practice_history(&self, setup: &SetupId) -> Result<Vec<Change>, Failure> {
        Ok(self.opened(setup)?.setup().practised)
    }

    /// Keeps what the practice organization did, so that it does it again when it is started anew.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn practice_done(
        &self,
        setup: &SetupId,
        changes: Vec<Change>,
    ) -> Result<Vec<Requirement>, Failure> {
        let opened = self.opened(setup)?;
        opened
            .change(&self.store, (self.now)(), |setup| {
                for change in changes {
                    if !setup.practised.contains(&change) {
                        setup.practised.push(change);
                    }
                }
            })
            .await?;
        // A sign-in that was refused before is worth another try: the account is another one now.
        self.forget_connection(setup);
        Ok(self.checklist(&opened).rows())
    }
}

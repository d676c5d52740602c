//! Who may open the planner of a setup, and how: owned while something writes, looked at otherwise.

use std::sync::Arc;

use anteroom_domain::{Code, Disposition, Failure};
use anteroom_files::Holder;

use crate::Wizard;
use crate::open_setup::OpenSetup;
use crate::planners::SetupPlanner;
use crate::wire::{PlannerHolder, SetupId};

impl Wizard {
    /// The planner of a setup, to write; others are kept away until it is dropped. Whoever becomes its owner gives the
    /// notification switch back what a killed import left.
    ///
    /// # Errors
    /// A `planner.*` failure, `planner.busy` while another process writes.
    pub(crate) async fn planner(&self, opened: &OpenSetup) -> Result<Arc<SetupPlanner>, Failure> {
        let holder = Holder::this(self.store.program(), (self.now)());
        self.imports.planners.own(opened.setup().id, &opened.planner, holder).await
    }

    /// The planner to look at, if there is one: another program may be importing into it right now. What only its owner can put
    /// right, such as the switch of a killed import, is put right first if nobody else has it.
    pub(crate) async fn find_planner(
        &self,
        opened: &OpenSetup,
    ) -> Result<Option<Arc<SetupPlanner>>, Failure> {
        if !opened.planner.exists() {
            return Ok(None);
        }
        if let Some(planner) = self.imports.planners.find(&opened.setup().id).await {
            return Ok(Some(planner));
        }
        // An owner at work is not waited for: what it has begun, it puts right itself.
        if opened.planner.needs_owner().await? && opened.planner.find_owner().is_none() {
            match self.planner(opened).await {
                Err(failure) if failure.code() == Code::PlannerBusy => {}
                found => return found.map(Some),
            }
        }
        Ok(Some(Arc::new(opened.planner.look().await?)))
    }

    /// Whether there is a planner to look at where a person named one. What only looks must not take a misspelt name for a planner
    /// nobody imported into.
    ///
    /// # Errors
    /// `planner.missing`.
    pub fn expect_planner(&self, setup: &SetupId) -> Result<(), Failure> {
        let opened = self.opened(setup)?;
        if opened.planner.exists() {
            return Ok(());
        }
        Err(Failure::new(Code::PlannerMissing, Disposition::StopRun).with("path", opened.planner.shown()))
    }

    /// Whether the planner of a setup was there once and its file is gone: what is imported next begins in an empty one.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn is_planner_gone(&self, setup: &SetupId) -> Result<bool, Failure> {
        Ok(self.opened(setup)?.planner.is_gone())
    }

    /// Which other program has the planner of a setup right now.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub async fn planner_holder(&self, setup: &SetupId) -> Result<Option<PlannerHolder>, Failure> {
        let opened = self.opened(setup)?;
        Ok(self.find_planner_holder(&opened).await)
    }

    /// Who else writes the planner of a setup right now.
    pub(crate) async fn find_planner_holder(&self, opened: &OpenSetup) -> Option<PlannerHolder> {
        if self.imports.planners.find(&opened.setup().id).await.is_some() {
            return None;
        }
        let Holder { program, since, .. } = opened.planner.find_owner()?;
        Some(PlannerHolder { program, since })
    }
}

//! The planner databases of open setups: owned while something writes, looked at otherwise.
//!
//! A window that stands open has a planner for no longer than it takes to keep a setting, so that imports at night and commands
//! on the same machine find it free. What writes holds the planner itself; here is only remembered that it does.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure};
use anteroom_files::Holder;
use anteroom_planner::{Closing, Kept, SqlitePlanner};

use crate::Wizard;
use crate::open_setup::OpenSetup;
use crate::wire::{PlannerHolder, SetupId};

/// The planner that setups have: the one place that says which store it is. Everybody else knows it by its ports.
pub(crate) type SetupPlanner = SqlitePlanner;

/// Keeps everybody from writing a planner that is to be deleted.
pub(crate) type KeptPlanner = Kept;

/// Where a planner is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlannerPlace(PathBuf);

impl PlannerPlace {
    pub(crate) fn new(file: impl Into<PathBuf>) -> Self {
        Self(file.into())
    }

    /// As it is shown to a person.
    pub(crate) fn shown(&self) -> String {
        self.0.display().to_string()
    }

    /// The file itself, for whoever deletes it.
    pub(crate) fn file(&self) -> &Path {
        &self.0
    }

    /// Whether there is something to look at.
    pub(crate) fn exists(&self) -> bool {
        self.0.exists()
    }

    /// Whether it was there once and is not any more: what is imported next begins in an empty one.
    pub(crate) fn is_gone(&self) -> bool {
        SqlitePlanner::is_gone(&self.0)
    }

    /// Who writes it right now, in whatever process.
    pub(crate) fn find_owner(&self) -> Option<Holder> {
        SqlitePlanner::find_owner(&self.0)
    }

    /// Opens it for looking, and changes nothing whatever is found.
    pub(crate) async fn look(&self) -> Result<SetupPlanner, Failure> {
        SqlitePlanner::open_read_only(&self.0).await
    }

    /// All that belongs to it on the disk.
    pub(crate) fn find_files(&self) -> Result<Vec<PathBuf>, Failure> {
        SqlitePlanner::find_files(&self.0)
    }

    /// Keeps others from writing it without opening it.
    pub(crate) async fn keep_from_others(&self, holder: Holder) -> Result<KeptPlanner, Failure> {
        SqlitePlanner::keep_from_others(&self.0, holder).await
    }
}

/// The planners something of this process writes.
#[derive(Debug, Default)]
pub(crate) struct Planners {
    written: tokio::sync::Mutex<HashMap<SetupId, Written>>,
}

#[derive(Debug)]
struct Written {
    planner: Weak<SetupPlanner>,
    /// Ends when it is closed.
    closing: Closing,
}

/// How long a planner is waited for that something still writes although it should have ended.
const PATIENCE: Duration = Duration::from_secs(10);

impl Planners {
    async fn find(&self, id: &SetupId) -> Option<Arc<SetupPlanner>> {
        self.written.lock().await.get(id).and_then(|written| written.planner.upgrade())
    }

    /// Waits until a planner nobody writes any more is closed and free for others; without an id, until all are.
    pub(crate) async fn until_closed(&self, id: Option<&SetupId>) {
        let closing: Vec<Closing> = {
            let written = self.written.lock().await;
            let wanted = written.iter().filter(|(known, _)| id.is_none_or(|id| id == *known));
            wanted.map(|(_, written)| written.closing.clone()).collect()
        };
        for closing in closing {
            // Whoever still writes has a reason to; the process does not hang because of it.
            let _ = tokio::time::timeout(PATIENCE, closing.ended()).await;
        }
    }
}

impl Wizard {
    /// The planner of a setup, to write; others are kept away until it is dropped. Whoever becomes its owner gives the
    /// notification switch back what a killed import left.
    ///
    /// # Errors
    /// A `planner.*` failure, `planner.busy` while another process writes.
    pub(crate) async fn planner(&self, opened: &OpenSetup) -> Result<Arc<SetupPlanner>, Failure> {
        let id = opened.setup().id;
        let mut written = self.imports.planners.written.lock().await;
        if let Some(planner) = written.get(&id).and_then(|written| written.planner.upgrade()) {
            return Ok(planner);
        }
        let holder = Holder::this(self.store.program(), (self.now)());
        let planner = Arc::new(SqlitePlanner::open_as(opened.planner.file(), holder).await?);
        if let Some(closing) = planner.closing() {
            written.insert(id, Written { planner: Arc::downgrade(&planner), closing });
        }
        Ok(planner)
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
        if SqlitePlanner::needs_owner(opened.planner.file()).await? && opened.planner.find_owner().is_none() {
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

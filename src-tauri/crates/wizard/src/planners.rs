//! The planner databases of open setups: owned while something writes, looked at otherwise.
//!
//! A window that stands open has a planner for no longer than it takes to keep a setting, so that imports at night and commands
//! on the same machine find it free. What writes holds the planner itself; here is only remembered that it does.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::Duration;

use anteroom_domain::Failure;
use anteroom_files::Holder;
use anteroom_planner::{Closing, Kept, SqlitePlanner};

use crate::wire::SetupId;

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

    /// Whether an owner has something to put right before others look.
    pub(crate) async fn needs_owner(&self) -> Result<bool, Failure> {
        SqlitePlanner::needs_owner(&self.0).await
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
    pub(crate) async fn find(&self, id: &SetupId) -> Option<Arc<SetupPlanner>> {
        self.written.lock().await.get(id).and_then(|written| written.planner.upgrade())
    }

    /// The planner of a setup, to write: the one something of this process writes already, or this one.
    ///
    /// # Errors
    /// A `planner.*` failure, `planner.busy` while another process writes.
    pub(crate) async fn own(
        &self,
        id: SetupId,
        place: &PlannerPlace,
        holder: Holder,
    ) -> Result<Arc<SetupPlanner>, Failure> {
        let mut written = self.written.lock().await;
        if let Some(planner) = written.get(&id).and_then(|written| written.planner.upgrade()) {
            return Ok(planner);
        }
        let planner = Arc::new(SqlitePlanner::open_as(place.file(), holder).await?);
        if let Some(closing) = planner.closing() {
            written.insert(id, Written { planner: Arc::downgrade(&planner), closing });
        }
        Ok(planner)
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

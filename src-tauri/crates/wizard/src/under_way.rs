//! The imports under way.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anteroom_domain::RunId;
use anteroom_import::ImportHandle;

use crate::planners::Planners;
use crate::progress_rows::progress;
use crate::wire::{ImportProgress, SetupId};

/// The imports under way and the planners they write.
#[derive(Debug, Default)]
pub struct Imports {
    running: Mutex<HashMap<SetupId, UnderWay>>,
    pub(crate) planners: Planners,
    /// One start at a time, so that two of them do not both find nothing running.
    pub(crate) starting: tokio::sync::Mutex<()>,
}

/// An import of this session, running or ended.
#[derive(Debug, Clone)]
pub(crate) struct UnderWay {
    pub(crate) run: RunId,
    pub(crate) handle: Arc<ImportHandle>,
}

impl Imports {
    pub(crate) fn running(&self) -> std::sync::MutexGuard<'_, HashMap<SetupId, UnderWay>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The import of a setup in this session, running or ended.
    pub(crate) fn find(&self, setup: &SetupId) -> Option<Arc<ImportHandle>> {
        self.running().get(setup).map(|import| Arc::clone(&import.handle))
    }

    /// The latest snapshot of a run, if it is this session's: another program may have begun a later one.
    pub(crate) fn latest(&self, setup: &SetupId, run: RunId) -> Option<ImportProgress> {
        let import = self.running().get(setup).filter(|import| import.run == run).cloned()?;
        Some(progress(&import.handle.progress().borrow()))
    }

    pub(crate) fn is_running(&self, setup: &SetupId) -> bool {
        self.find(setup).is_some_and(|handle| !handle.progress().borrow().phase.is_final())
    }
}

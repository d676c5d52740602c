//! Whether somebody watches.

use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

/// Who sits in front of an import.
#[derive(Debug, Clone, Default)]
pub struct Attendance {
    /// Set where nobody does: how long a server that is away is waited for.
    pub(crate) alone: Arc<OnceLock<Duration>>,
    /// How long a person waits for a count.
    pub(crate) counting: Arc<Mutex<Option<Duration>>>,
}

impl Attendance {
    /// How long a server that is away is waited for, where nobody watches.
    pub(crate) fn patience(&self) -> Option<Duration> {
        self.alone.get().copied()
    }
}

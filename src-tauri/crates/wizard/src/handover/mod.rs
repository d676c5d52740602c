//! The documents at the end, and the reminders.

use anteroom_domain::{Code, Disposition, Failure};

use crate::Wizard;
use crate::wire::{HandoverPreview, HandoverQuery, HandoverSave, RemindersSave};

fn unfinished() -> Failure {
    Failure::new(Code::Bug, Disposition::StopRun)
}

impl Wizard {
    /// What the handover holds.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn handover_preview(&self, _request: HandoverQuery) -> Result<HandoverPreview, Failure> {
        Err(unfinished())
    }

    /// Writes a document.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn handover_save(&self, _request: HandoverSave) -> Result<(), Failure> {
        Err(unfinished())
    }

    /// Writes the reminders.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn reminders_save(&self, _request: RemindersSave) -> Result<(), Failure> {
        Err(unfinished())
    }
}

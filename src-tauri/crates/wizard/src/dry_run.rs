//! What an import would bring, room by room, before it is begun.

use anteroom_domain::{Code, Disposition, Failure};

use crate::Wizard;
use crate::wire::{DryRun, DryRunEvent, DryRunStart};

fn unfinished() -> Failure {
    Failure::new(Code::Bug, Disposition::StopRun)
}

impl Wizard {
    /// The dry run.
    ///
    /// # Errors
    /// Unfinished.
    pub async fn dry_run(
        &self,
        _request: DryRunStart,
        _listener: impl Fn(DryRunEvent) + Send + Sync + 'static,
    ) -> Result<DryRun, Failure> {
        Err(unfinished())
    }
}

//! Mistakes of our own.

use anteroom_domain::{Code, Disposition, Failure};

/// A defect of ours, as a failure: what a crashed task or an impossible error becomes.
pub fn bug(error: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::new(Code::Bug, Disposition::StopRun).caused_by(error)
}

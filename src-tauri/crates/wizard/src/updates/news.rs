//! What this version is, and what is no news of another.

use std::sync::LazyLock;

use anteroom_domain::{Args, Code, Disposition, Failure};
use semver::Version;

/// The version of this build.
pub(super) fn own_version() -> &'static Version {
    static OWN: LazyLock<Version> =
        LazyLock::new(|| env!("CARGO_PKG_VERSION").parse().unwrap_or(Version::new(0, 0, 0)));
    &OWN
}

/// What came back is no news of Anteroom.
pub(super) fn unusable(host: &str, reason: &Args) -> Failure {
    Failure::new(Code::UpdateUnusable, Disposition::StopRun).with("host", host).with_all(reason)
}

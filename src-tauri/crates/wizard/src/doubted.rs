//! What an import said against the connection.

use std::collections::BTreeMap;

use anteroom_domain::CheckId;

use crate::setup::CheckMark;

/// What was proven before a failure contradicted it.
#[derive(Debug, Clone)]
pub struct Doubted {
    pub(crate) failed: CheckId,
    /// The mark that took the place of the proof.
    pub(crate) mark: CheckMark,
    pub(crate) former: BTreeMap<CheckId, CheckMark>,
}

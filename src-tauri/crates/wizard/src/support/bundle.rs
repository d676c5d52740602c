//! A bundle for support.

use crate::wire::SupportFile;

/// A bundle as it will be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bundle {
    /// Names it.
    pub(super) id: String,
    /// Its files.
    pub(super) files: Vec<SupportFile>,
}

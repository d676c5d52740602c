//! Where setups are saved, and what they may be called there.

use std::path::PathBuf;

/// Where an open setup is saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// In the store, under its id.
    Stored,
    /// It came from a file the person named; what is changed is written back when a command says so.
    File(PathBuf),
}

/// Ids become folder names, so they must not walk out of the store.
pub(super) fn is_plain_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 64 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

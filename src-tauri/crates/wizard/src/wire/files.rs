//! Asking for files.

use serde::Deserialize;
use ts_rs::TS;

/// Asks the person for a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct FileAsk {
    /// The name to offer for one that is written; empty for one that is read.
    pub name: String,
    /// The kinds to offer.
    pub kinds: Vec<FileKind>,
}

/// A kind of file in a dialog.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct FileKind {
    /// Its name for people.
    pub name: String,
    /// Its endings, without the dot.
    pub extensions: Vec<String>,
}

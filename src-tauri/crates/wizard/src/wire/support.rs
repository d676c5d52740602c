//! What the program is, and what helps whoever is asked for help.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What this program is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AboutView {
    /// The version.
    pub version: String,
    /// The commit it was built from; `unknown` where whoever built it did not say.
    pub commit: String,
    /// Where setups, planner databases and logs are.
    pub data_folder: String,
    /// The licenses of Anteroom itself.
    pub license: String,
    /// The licenses of what is inside; `null` in a build that brought none along.
    pub third_party: Option<String>,
    /// What changed from version to version, the newest first.
    pub changes: Vec<ReleaseNotes>,
}

/// What is new in a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReleaseNotes {
    /// The version.
    pub version: String,
    /// What is said of it.
    pub parts: Vec<ReleasePart>,
}

/// What is new under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReleasePart {
    /// The heading; `null` where a version has but one part.
    pub title: Option<String>,
    /// Sentences, in which `*names*` are emphasised and what is typed stands between backticks.
    pub items: Vec<String>,
}

/// A file of a support bundle, as it will be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SupportFile {
    /// Its name in the bundle.
    pub name: String,
    /// Its whole text.
    pub text: String,
}

/// A support bundle, to be looked at before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SupportView {
    /// Names this bundle when it is saved: what is saved is what was shown.
    pub bundle: String,
    /// Its files.
    pub files: Vec<SupportFile>,
}

/// Saves the support bundle that was shown to a file the person chose.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct SupportSave {
    /// Which bundle.
    pub bundle: String,
    /// The file; it must end in `.zip`.
    pub file: String,
}

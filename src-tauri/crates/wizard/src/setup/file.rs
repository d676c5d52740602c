//! A setup as a file: what is exported, handed to a colleague, and given to the command line.

use anteroom_domain::{Code, Disposition, Failure};
use serde::{Deserialize, Serialize};

use super::Setup;
use crate::rooms::Room;

/// The version of the format. A file with a higher one is refused.
pub const FILE_FORMAT: u32 = 1;

/// A setup with its rooms, as JSON. Never a secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetupDocument {
    /// The version of the format: [`FILE_FORMAT`].
    pub anteroom_setup: u32,
    /// The setup.
    #[serde(flatten)]
    pub setup: Setup,
    /// Its rooms.
    #[serde(default)]
    pub rooms: Vec<Room>,
}

impl SetupDocument {
    /// A document to hand over. Whom this app's person trusts is not part of it.
    pub fn new(setup: Setup, rooms: Vec<Room>) -> Self {
        Self { anteroom_setup: FILE_FORMAT, setup: Setup { trusted: None, ..setup }, rooms }
    }

    /// A document of the store's own, which remembers the hosts that were confirmed.
    pub(super) fn kept(setup: Setup) -> Self {
        Self { anteroom_setup: FILE_FORMAT, setup, rooms: Vec::new() }
    }

    /// Reads a document. `name` is for the message.
    ///
    /// # Errors
    /// `setup.unreadable` when the text is not a setup of this or an older version.
    pub fn parse(text: &str, name: &str) -> Result<Self, Failure> {
        let document: Self = serde_json::from_str(text.trim_start_matches('\u{feff}'))
            .map_err(|error| unreadable(name).with("reason", &error).caused_by(error))?;
        if document.anteroom_setup > FILE_FORMAT {
            return Err(unreadable(name).with("reason", "it was written by a newer version of Anteroom"));
        }
        // The id becomes the name of a folder.
        if !super::store::is_plain_name(&document.setup.id.0) {
            return Err(unreadable(name).with("reason", "its id is not one Anteroom gives"));
        }
        Ok(document)
    }

    /// Writes a document.
    ///
    /// # Errors
    /// `internal.bug` when it cannot be serialised.
    pub fn to_json(&self) -> Result<String, Failure> {
        serde_json::to_string_pretty(self)
            .map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))
    }
}

fn unreadable(name: &str) -> Failure {
    Failure::new(Code::SetupUnreadable, Disposition::StopRun).with("file", name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_file_is_refused_and_says_so() {
        let text = r#"{"anteroom_setup":2,"id":"a","name":"Contoso","changed":"2026-11-21T10:00:00Z"}"#;
        let failure = SetupDocument::parse(text, "contoso.json").unwrap_err();
        assert_eq!(failure.code(), Code::SetupUnreadable);
        assert!(failure.args().find("reason").unwrap().contains("newer"), "the reason is the version");
    }

    #[test]
    fn an_id_that_walks_through_folders_is_refused() {
        let text = r#"{"anteroom_setup":1,"id":"../../x","name":"Contoso","changed":"2026-11-21T10:00:00Z"}"#;
        let failure = SetupDocument::parse(text, "contoso.json").unwrap_err();
        assert_eq!(failure.code(), Code::SetupUnreadable, "its planner would be put outside the data folder");
    }

    #[test]
    fn only_id_name_and_time_are_needed() {
        let text = r#"{"anteroom_setup":1,"id":"a","name":"Contoso","changed":"2026-11-21T10:00:00Z"}"#;
        let document = SetupDocument::parse(text, "contoso.json").unwrap();
        assert!(
            document.setup.silence_notifications,
            "notifications stay off unless somebody chose otherwise"
        );
        let again = SetupDocument::parse(&document.to_json().unwrap(), "again").unwrap();
        assert_eq!(again, document, "what is written reads back the same");
    }
}

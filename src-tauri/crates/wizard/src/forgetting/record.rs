//! What is to be forgotten, on the disk before anything goes: whoever is killed halfway leaves it to the next start.
//!
//! It names setups by their ids and files below the data folder, and a planner elsewhere if a person said that it goes too. It goes
//! itself once all of that is gone.

use std::path::{Component, Path, PathBuf};

use anteroom_domain::{Args, Code, Failure, Reason};
use anteroom_files::{FileError, limits};
use serde::{Deserialize, Serialize};

use crate::wire::SetupId;

/// The version of the form.
const FORM: u32 = 1;

/// The record's name in the data folder.
const NAME: &str = "forgetting.json";

/// What of one setup is still to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pending {
    /// The setup.
    pub setup: SetupId,
    /// Whether its password is.
    pub secret: bool,
    /// Folders below `setups`, by name.
    pub folders: Vec<String>,
    /// Files below the data folder that are removed.
    pub removed: Vec<PathBuf>,
    /// Files below the data folder that are emptied, because somebody may be writing them.
    pub emptied: Vec<PathBuf>,
    /// Planners outside.
    pub elsewhere: Vec<PathBuf>,
}

impl Pending {
    /// Whether nothing is left to do.
    pub fn is_done(&self) -> bool {
        let Self { secret, folders, removed, emptied, elsewhere, .. } = self;
        !secret && folders.is_empty() && removed.is_empty() && emptied.is_empty() && elsewhere.is_empty()
    }

    /// Whether every name in it stays below the data folder.
    fn is_sound(&self) -> bool {
        let is_name = |name: &String| below(Path::new(name)) && Path::new(name).components().count() == 1;
        let mut files = self.removed.iter().chain(&self.emptied);
        self.folders.iter().all(is_name) && files.all(|file| below(file))
    }
}

/// Whether a path leads down and nowhere else.
fn below(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_)))
}

#[derive(Debug, Serialize, Deserialize)]
struct Document {
    anteroom_forgetting: u32,
    setups: Vec<Pending>,
}

/// Whether somebody is still to be forgotten.
pub(super) fn is_there(data_folder: &Path) -> bool {
    data_folder.join(NAME).exists()
}

/// What is still to be forgotten.
///
/// # Errors
/// `settings.unwritable` for a record that cannot be read, or that a newer version wrote: it is neither followed nor written over.
pub(super) fn load(data_folder: &Path) -> Result<Vec<Pending>, Failure> {
    let file = data_folder.join(NAME);
    let bytes = anteroom_files::read_if_there(&file, limits::FORGETTING).map_err(unusable)?;
    let Some(bytes) = bytes else { return Ok(Vec::new()) };
    let refused = |reason: Args| {
        Failure::new(Code::SettingsUnwritable, anteroom_domain::Disposition::StopRun)
            .with("file", file.display())
            .with_all(&reason)
    };
    let document: Document =
        serde_json::from_slice(&bytes).map_err(|error| refused(Args::new().with("reason", error)))?;
    if document.anteroom_forgetting != FORM {
        return Err(refused(Args::new().worded(Reason::OtherVersion)));
    }
    if !document.setups.iter().all(Pending::is_sound) {
        return Err(refused(Args::new().worded(Reason::OutsideTheDataFolder)));
    }
    Ok(document.setups)
}

/// Keeps what is still to be forgotten of one setup; the others stay in it.
///
/// # Errors
/// `settings.unwritable`.
pub(super) fn keep(data_folder: &Path, pending: &Pending) -> Result<(), Failure> {
    let mut setups = load(data_folder)?;
    setups.retain(|known| known.setup != pending.setup);
    if !pending.is_done() {
        setups.push(pending.clone());
    }
    let file = data_folder.join(NAME);
    if setups.is_empty() {
        return anteroom_files::remove_file(&file).map_err(unusable);
    }
    let document = Document { anteroom_forgetting: FORM, setups };
    let text = serde_json::to_vec(&document).map_err(crate::bug::bug)?;
    anteroom_files::replace(&file, &text).map_err(unusable)
}

fn unusable(error: FileError) -> Failure {
    error.into_failure(Code::SettingsUnwritable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pending(id: &str) -> Pending {
        Pending {
            setup: SetupId(id.into()),
            secret: true,
            folders: vec![id.into()],
            removed: Vec::new(),
            emptied: vec![PathBuf::from("logs/anteroom.log")],
            elsewhere: Vec::new(),
        }
    }

    #[test]
    fn each_setup_is_taken_out_by_itself_and_the_record_goes_with_the_last() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), &pending("a")).unwrap();
        keep(folder.path(), &pending("b")).unwrap();
        assert_eq!(load(folder.path()).unwrap(), [pending("a"), pending("b")]);
        let done =
            |id: &str| Pending { secret: false, folders: Vec::new(), emptied: Vec::new(), ..pending(id) };
        keep(folder.path(), &done("a")).unwrap();
        assert_eq!(load(folder.path()).unwrap(), [pending("b")]);
        keep(folder.path(), &done("b")).unwrap();
        assert!(!is_there(folder.path()), "nobody is to be forgotten any more");
    }

    #[test]
    fn a_record_that_leads_out_of_the_folder_or_is_newer_is_followed_by_nobody() {
        let folder = tempfile::tempdir().unwrap();
        for text in [
            r#"{"anteroom_forgetting":2,"setups":[]}"#,
            r#"{"anteroom_forgetting":1,"setups":[{"setup":"a","secret":false,"folders":["../a"],"removed":[],"emptied":[],"elsewhere":[]}]}"#,
            r#"{"anteroom_forgetting":1,"setups":[{"setup":"a","secret":false,"folders":[],"removed":["/etc/x"],"emptied":[],"elsewhere":[]}]}"#,
            "{",
        ] {
            std::fs::write(folder.path().join(NAME), text).unwrap();
            assert_eq!(load(folder.path()).unwrap_err().code(), Code::SettingsUnwritable, "{text}");
            assert!(keep(folder.path(), &pending("b")).is_err(), "and it is not written over");
        }
    }
}

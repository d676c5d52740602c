//! What the window remembers between two starts: which setup was open, and where the window stood.

use std::path::PathBuf;
use std::sync::Arc;

use anteroom_wizard::wire::SetupId;
use tauri::{AppHandle, Wry};
use tauri_plugin_store::{Store, StoreExt as _};

use crate::place::Place;

const LAST: &str = "lastSetup";
const PLACE: &str = "place";
const VERSION: &str = "version";

/// The version of the file. It came with the second field; a file without one is of the first version, and has the same.
const KNOWN: u64 = 1;

/// The window's own settings, beside the setups.
#[derive(Debug)]
pub struct Memory {
    file: PathBuf,
}

impl Memory {
    /// The memory in a data folder.
    pub fn new(data_folder: &std::path::Path) -> Self {
        Self { file: data_folder.join("window.json") }
    }

    /// The setup that was open last. A file that cannot be read remembers nothing; the start page is shown then.
    pub fn find_last(&self, app: &AppHandle) -> Option<SetupId> {
        let store = self.store(app)?;
        if is_newer(store.get(VERSION).as_ref()) {
            return None;
        }
        Some(SetupId(store.get(LAST)?.as_str()?.to_owned()))
    }

    /// Where the window stood when it was closed. What a newer version wrote is read as far as it is understood: a window that
    /// opens somewhere else does no harm.
    pub fn find_place(&self, app: &AppHandle) -> Option<Place> {
        serde_json::from_value(self.store(app)?.get(PLACE)?).ok()
    }

    /// Remembers where the window stands.
    pub fn remember_place(&self, app: &AppHandle, place: Place) {
        self.write(app, |store| store.set(PLACE, serde_json::json!(place)));
    }

    /// Remembers which setup is open, or that none is.
    pub fn remember(&self, app: &AppHandle, setup: Option<&SetupId>) {
        self.write(app, |store| match setup {
            Some(setup) => store.set(LAST, setup.0.as_str()),
            None => {
                store.delete(LAST);
            }
        });
    }

    /// What cannot be written is forgotten; nothing else depends on it.
    fn write(&self, app: &AppHandle, change: impl FnOnce(&Store<Wry>)) {
        let Some(store) = self.store(app) else { return };
        if is_newer(store.get(VERSION).as_ref()) {
            return;
        }
        store.set(VERSION, KNOWN);
        change(&store);
        if let Err(error) = store.save() {
            tracing::warn!(%error, "the window's memory cannot be written");
        }
    }

    fn store(&self, app: &AppHandle) -> Option<Arc<Store<Wry>>> {
        match app.store(&self.file) {
            Ok(store) => Some(store),
            Err(error) => {
                tracing::warn!(%error, "the window's memory cannot be read");
                None
            }
        }
    }
}

/// Whether a newer version of Anteroom wrote the file: it is left alone.
fn is_newer(version: Option<&serde_json::Value>) -> bool {
    version.and_then(serde_json::Value::as_u64).is_some_and(|version| version > KNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What each landed version left behind.
    const LANDED: [&str; 2] =
        [include_str!("../fixtures/window-0.json"), include_str!("../fixtures/window-1.json")];

    #[test]
    fn every_version_that_ever_landed_is_read_and_a_newer_one_is_left_alone() {
        for text in LANDED {
            let file: serde_json::Value = serde_json::from_str(text).unwrap();
            assert!(!is_newer(file.get(VERSION)) && file[LAST].is_string(), "{text}");
        }
        assert!(is_newer(Some(&(KNOWN + 1).into())));
    }

    #[test]
    fn where_the_window_stood_is_read_as_it_was_written() {
        let place = Place { x: -7, y: 3, width: 900, height: 600, is_maximized: true };
        let written = r#"{"x":-7,"y":3,"width":900,"height":600,"isMaximized":true}"#;
        assert_eq!(serde_json::json!(place), serde_json::from_str::<serde_json::Value>(written).unwrap());
        assert_eq!(serde_json::from_str::<Place>(written).unwrap(), place);
    }
}

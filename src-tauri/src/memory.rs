//! What the window remembers between two starts: which setup was open. Size and place are the window-state plugin's.

use std::path::PathBuf;
use std::sync::Arc;

use anteroom_wizard::wire::SetupId;
use tauri::{AppHandle, Wry};
use tauri_plugin_store::{Store, StoreExt as _};

const LAST: &str = "lastSetup";

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
        let id = self.store(app)?.get(LAST)?.as_str()?.to_owned();
        Some(SetupId(id))
    }

    /// Remembers which setup is open, or that none is. What cannot be written is forgotten; nothing else depends on it.
    pub fn remember(&self, app: &AppHandle, setup: Option<&SetupId>) {
        let Some(store) = self.store(app) else { return };
        match setup {
            Some(setup) => store.set(LAST, setup.0.as_str()),
            None => {
                store.delete(LAST);
            }
        }
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

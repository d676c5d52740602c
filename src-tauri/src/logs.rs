//! The log file: what a person would send along with a question. Holds no secret and no meeting's content.

use std::path::Path;
use std::sync::Mutex;

use anteroom_wizard::{LogLines, files};
use tracing_subscriber::EnvFilter;

/// The size from which on the log of the last session is put aside when the app starts.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Starts logging to `logs/anteroom.log` in the data folder; without a writable folder there is no log, and the app runs.
pub fn start(data_folder: &Path) {
    let folder = data_folder.join("logs");
    let file = folder.join("anteroom.log");
    let _ = files::private_folder(&folder);
    let _ = files::put_aside(&file, &folder.join("anteroom.old.log"), LARGEST);
    if let Ok(out) = files::append_private(&file) {
        let filter =
            EnvFilter::try_from_env("ANTEROOM_LOG").unwrap_or_else(|_| EnvFilter::new("warn,anteroom=info"));
        let _ = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_ansi(false)
            .with_writer(Mutex::new(LogLines::new(out)))
            .try_init();
    }
}

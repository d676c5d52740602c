//! The log file: what a person would send along with a question. Holds no secret and no meeting's content.

use std::path::Path;
use std::sync::Mutex;

use anteroom_wizard::{COMMIT, LogLines, VERSION, files, logs_folder};
use tracing_subscriber::EnvFilter;

/// Starts logging to `logs/anteroom.log` in the data folder; without a writable folder there is no log, and the app runs.
pub fn start(data_folder: &Path) {
    let filter =
        EnvFilter::try_from_env("ANTEROOM_LOG").unwrap_or_else(|_| EnvFilter::new("warn,anteroom=info"));
    let log = files::Log::new(&logs_folder(data_folder), "anteroom");
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(Mutex::new(LogLines::new(log)))
        .try_init();
    tracing::info!(version = VERSION, commit = COMMIT, "Anteroom starts");
}

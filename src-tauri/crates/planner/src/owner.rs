//! Who has a planner right now, for whoever only looks.

use std::path::PathBuf;

use anteroom_files::{Held, Lock};

use crate::store::SqlitePlanner;

impl SqlitePlanner {
    /// Looks who has the file at this place open as its owner; touches neither.
    pub async fn look_for_owner(path: PathBuf) -> Held {
        let mut lock = path.into_os_string();
        lock.push(".lock");
        let looked = tokio::task::spawn_blocking(move || Lock::look(&PathBuf::from(lock))).await;
        looked.unwrap_or(Held::Free)
    }
}

//! Whose turn it is to change setups: one process at a time, for as long as it takes to read, change and write.

use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure};
use anteroom_files::{FileError, Holder, Lock, Taken};
use jiff::Timestamp;

use super::SetupStore;

/// The turn to change setups: nobody else, in no process, changes any of this folder while it is held.
#[derive(Debug)]
pub struct Turn {
    _lock: Lock,
}

/// How long others that are saving are waited for. Each is done in milliseconds; only a disk that stands still takes longer.
const PATIENCE: Duration = Duration::from_secs(20);

impl SetupStore {
    /// Takes another name for those who have to wait for this process.
    pub(crate) fn set_program(&mut self, program: &str) {
        program.clone_into(&mut self.program);
    }

    /// The name of this process for those who have to wait for it.
    pub(crate) fn program(&self) -> &str {
        &self.program
    }

    /// Waits for the turn to change setups. Whoever reads, changes and writes holds it from the reading to the writing. Blocks.
    ///
    /// # Errors
    /// `setup.busy` when somebody does not come to an end, `settings.unwritable` when the folder cannot be written.
    pub fn turn(&self, now: Timestamp) -> Result<Turn, Failure> {
        let unwritable = |error: FileError| error.into_failure(Code::SettingsUnwritable);
        if !self.folder.is_dir() {
            anteroom_files::private_folder(&self.folder).map_err(unwritable)?;
        }
        let holder = Holder::this(&self.program, now);
        match Lock::take_within(&self.folder.join("setups.lock"), &holder, PATIENCE) {
            Ok(lock) => Ok(Turn { _lock: lock }),
            Err(Taken::Unusable(error)) => Err(unwritable(error)),
            Err(Taken::By(holder)) => {
                let busy = Failure::new(Code::SetupBusy, Disposition::StopRun);
                Err(holder
                    .map_or(busy.clone(), |one| busy.with("holder", one.program).with("since", one.since)))
            }
        }
    }

    /// Does something that blocks in one turn.
    ///
    /// # Errors
    /// As [`SetupStore::turn`], and those of the work.
    pub async fn in_turn<T: Send + 'static>(
        &self,
        now: Timestamp,
        work: impl FnOnce(&Self) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let store = self.clone();
        let worked = tokio::task::spawn_blocking(move || {
            let _turn = store.turn(now)?;
            work(&store)
        });
        worked.await.map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))?
    }
}

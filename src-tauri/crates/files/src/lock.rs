//! Locks between processes, which tell who holds them.

use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::FileError;

/// How long a lock is looked at again while it is waited for.
const GLANCE: Duration = Duration::from_millis(15);

/// Who holds a lock, in words for whoever has to wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The program: «Anteroom», «anteroom-cli import».
    pub program: String,
    /// Its process.
    pub process: u32,
    /// Since when.
    pub since: Timestamp,
}

impl Holder {
    /// This process, under the name it goes by.
    pub fn this(program: &str, since: Timestamp) -> Self {
        Self { program: program.to_owned(), process: std::process::id(), since }
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (process {}, since {})", self.program, self.process, self.since)
    }
}

/// A lock that is held. The operating system gives it back when the process ends, however it ends.
#[derive(Debug)]
pub struct Lock {
    _file: File,
    said: PathBuf,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum Taken {
    /// Somebody else has it; who, if they have said so.
    By(Option<Holder>),
    /// The lock's file cannot be used.
    Unusable(FileError),
}

/// Whether somebody has a lock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Nobody, or it cannot be told.
    Free,
    /// Somebody; who, if they have said so.
    By(Option<Holder>),
}

impl Lock {
    /// Looks whether somebody has the lock, without taking it from whoever wants it: the look shares it for an instant.
    pub fn look(path: &Path) -> Held {
        let Ok(file) = File::open(path) else { return Held::Free };
        match file.try_lock_shared() {
            Err(TryLockError::WouldBlock) => Held::By(find_holder(path)),
            Ok(()) | Err(TryLockError::Error(_)) => Held::Free,
        }
    }

    /// Takes the lock, or tells at once who has it.
    ///
    /// # Errors
    /// [`Taken`].
    pub fn take(path: &Path, holder: &Holder) -> Result<Self, Taken> {
        Self::take_within(path, holder, Duration::ZERO)
    }

    /// Takes the lock, waiting for it no longer than this. Blocks the thread.
    ///
    /// # Errors
    /// [`Taken`].
    pub fn take_within(path: &Path, holder: &Holder, patience: Duration) -> Result<Self, Taken> {
        let unusable = |source| Taken::Unusable(FileError::system(path, source));
        let mut options = OpenOptions::new();
        options.create(true).truncate(false).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(unusable)?;
        // Beside the lock and not in it: on Windows nobody else reads a file that is locked.
        let said = beside(path);
        let began = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if began.elapsed() < patience => std::thread::sleep(GLANCE),
                Err(TryLockError::WouldBlock) => return Err(Taken::By(find_holder(path))),
                Err(TryLockError::Error(source)) => return Err(unusable(source)),
            }
        }
        // Who holds it is a courtesy; without it the lock is a lock.
        if let Ok(text) = serde_json::to_vec(holder) {
            let _ = crate::replace(&said, &text);
        }
        Ok(Self { _file: file, said })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.said);
    }
}

/// Who holds a lock, as they said themselves.
fn find_holder(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&crate::read(&beside(path), 4096).ok()?).ok()
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(".holder");
    PathBuf::from(name)
}

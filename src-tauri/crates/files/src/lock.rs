//! Locks between processes, which tell who holds them.

use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::FileError;
use crate::place::expect_regular_or_nothing;

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
    /// This process, under the name it goes by; since when, to the second, as people read it.
    pub fn this(program: &str, since: Timestamp) -> Self {
        let since = Timestamp::from_second(since.as_second()).unwrap_or(since);
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
    file: File,
    path: PathBuf,
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

impl Lock {
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
        // Opening a pipe would wait for its reader, and a link would make the lock somewhere else.
        expect_regular_or_nothing(path).map_err(Taken::Unusable)?;
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
        Ok(Self { file, path: path.to_owned(), said })
    }

    /// Looks whether the lock could be taken right now, without taking it.
    ///
    /// # Errors
    /// [`Taken`]: somebody has it, or its file cannot be used. A missing file is a free lock.
    pub fn look(path: &Path) -> Result<(), Taken> {
        expect_regular_or_nothing(path).map_err(Taken::Unusable)?;
        let file = match File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(source) => return Err(Taken::Unusable(FileError::system(path, source))),
        };
        // Shared, so that those who only look do not keep each other away; given back when the file is closed.
        match file.try_lock_shared() {
            Ok(()) => Ok(()),
            Err(TryLockError::WouldBlock) => Err(Taken::By(find_holder(path))),
            Err(TryLockError::Error(source)) => Err(Taken::Unusable(FileError::system(path, source))),
        }
    }

    /// Whether the lock's name still leads to what is locked. After somebody deleted the file, the lock keeps nobody away.
    pub fn is_in_place(&self) -> bool {
        let Ok(named) = std::fs::symlink_metadata(&self.path) else { return false };
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            self.file.metadata().is_ok_and(|held| (held.dev(), held.ino()) == (named.dev(), named.ino()))
        }
        #[cfg(not(unix))]
        {
            let _ = &self.file;
            named.is_file()
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // After somebody deleted the lock's file, the name beside it is the next holder's.
        if self.is_in_place() {
            let _ = std::fs::remove_file(&self.said);
        }
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

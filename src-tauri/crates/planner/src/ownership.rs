//! Who writes a planner: one process at a time, by whatever name the file is reached and whatever becomes of the lock beside it.
//!
//! Three things together. A *lock* of the operating system in a file beside the database keeps a second owner away and dies with
//! its process. A *fence*, a row in the database that names the owner, is read in every writing transaction: whoever finds
//! somebody else's name there stops, so that even without the lock two owners never write by turns. A *seal* beside the
//! database says that its owner closed it in good order, and how large and old it was then; a file without one is examined
//! before anything is written.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, UNIX_EPOCH};

use anteroom_files::{FileError, Holder, Lock, Taken};
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use crate::error::PlannerError;

/// How long an owner that is about to close is waited for: a window that keeps one setting has the lock for milliseconds.
const PATIENCE: Duration = Duration::from_millis(500);

/// The most bytes a seal has.
const LARGEST_SEAL: u64 = 4_096;

const FENCE: &str = "planner.owner";

/// The lock of a database.
#[derive(Debug)]
pub(crate) struct Ownership {
    planner: PathBuf,
    holder: Holder,
    lock: Mutex<Lock>,
    fence: String,
}

/// What stands in the fence.
#[derive(Debug, Serialize, Deserialize)]
struct Fence {
    #[serde(flatten)]
    holder: Holder,
    /// Two owners of one process in one second are two.
    token: String,
}

impl Ownership {
    /// Keeps others away, by the lock alone; [`Ownership::fence`] follows once the database is open.
    pub(crate) fn take(planner: &Path, holder: Holder) -> Result<Self, PlannerError> {
        refuse_second_name(planner)?;
        let lock = lock(planner, &holder)?;
        Ok(Self { planner: planner.to_owned(), holder, lock: Mutex::new(lock), fence: String::new() })
    }

    /// Writes this owner's name into the database.
    pub(crate) fn fence(&mut self, connection: &Connection) -> Result<(), PlannerError> {
        let token = connection.query_row("SELECT hex(randomblob(8))", [], |row| row.get(0))?;
        let fence = Fence { holder: self.holder.clone(), token };
        self.fence =
            serde_json::to_string(&fence).map_err(|error| PlannerError::Misuse(error.to_string()))?;
        connection.execute(
            "INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
            [FENCE, &self.fence],
        )?;
        Ok(())
    }

    /// Takes the lock again if its file was deleted; somebody else may have taken it by then.
    pub(crate) fn keep(&self) -> Result<(), PlannerError> {
        let mut held = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if !held.is_in_place() {
            *held = lock(&self.planner, &self.holder)?;
        }
        Ok(())
    }

    /// Refuses to write when the database names another owner by now.
    pub(crate) fn expect_fence(&self, connection: &Connection) -> Result<(), PlannerError> {
        let found: Option<String> = connection
            .prepare_cached("SELECT value FROM settings WHERE name = ?1")?
            .query_row([FENCE], |row| row.get(0))
            .optional()?;
        match found {
            Some(found) if found == self.fence => Ok(()),
            found => Err(PlannerError::Owned {
                path: self.planner.clone(),
                holder: found
                    .and_then(|text| serde_json::from_str(&text).ok())
                    .map(|Fence { holder, .. }| holder),
            }),
        }
    }

    /// Takes the name out of the database; whether it was still there.
    pub(crate) fn remove_fence(&self, connection: &Connection) -> bool {
        let removed = "DELETE FROM settings WHERE name = ?1 AND value = ?2";
        connection.execute(removed, [FENCE, &self.fence]).is_ok_and(|removed| removed == 1)
    }
}

/// Who writes a planner right now; `None` when nobody does.
pub(crate) fn find_owner(planner: &Path) -> Option<Holder> {
    match Lock::look(&beside(planner, "lock")) {
        Err(Taken::By(holder)) => holder,
        Ok(()) | Err(Taken::Unusable(_)) => None,
    }
}

fn lock(planner: &Path, holder: &Holder) -> Result<Lock, PlannerError> {
    Lock::take_within(&beside(planner, "lock"), holder, PATIENCE).map_err(|taken| match taken {
        Taken::By(holder) => PlannerError::Owned { path: planner.to_owned(), holder },
        Taken::Unusable(FileError::System { path, source }) => PlannerError::File { path, source },
        Taken::Unusable(error) => {
            PlannerError::File { path: error.path().to_owned(), source: std::io::Error::other(error) }
        }
    })
}

/// The one name of a planner, whatever links lead to it. SQLite names its log after the file it is told of, and two logs of one
/// database destroy it.
pub(crate) fn find_place(planner: &Path) -> Result<PathBuf, PlannerError> {
    let unusable = |source| PlannerError::File { path: planner.to_owned(), source };
    match std::fs::canonicalize(planner) {
        Ok(place) => {
            let place = without_prefix(place);
            // Before anybody opens it: opening a pipe waits for whoever writes into it.
            anteroom_files::expect_regular_or_nothing(&place).map_err(|error| unusable(error.into()))?;
            return Ok(place);
        }
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(unusable(error)),
        // A link to nothing: what SQLite would make at its end has another name already.
        Err(error) if std::fs::symlink_metadata(planner).is_ok() => return Err(unusable(error)),
        Err(_) => {}
    }
    let folder = match planner.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let name = planner.file_name().ok_or_else(|| unusable(std::io::ErrorKind::IsADirectory.into()))?;
    Ok(without_prefix(std::fs::canonicalize(folder).map_err(unusable)?).join(name))
}

/// Windows answers with a spelling (`\\?\C:\...`) that not every program takes.
fn without_prefix(path: PathBuf) -> PathBuf {
    match path.to_str().and_then(|text| text.strip_prefix(r"\\?\")) {
        Some(rest) if rest.as_bytes().get(1) == Some(&b':') => PathBuf::from(rest),
        _ => path,
    }
}

/// Whether a planner was closed here in good order once, and its file is not there any more.
pub(crate) fn is_gone(planner: &Path) -> bool {
    !planner.exists() && beside(planner, "sealed").exists()
}

/// Refuses an empty file whose seal says that there was a planner: to begin anew in it would be to lose one in silence.
pub(crate) fn refuse_emptied(planner: &Path) -> Result<(), PlannerError> {
    let is_empty = std::fs::metadata(planner).is_ok_and(|present| present.len() == 0);
    if is_empty && beside(planner, "sealed").exists() {
        return Err(PlannerError::Content {
            expected: "the planner its last owner closed",
            value: "nothing: the file was emptied".to_owned(),
        });
    }
    Ok(())
}

/// A hard link cannot be followed to the first name, and each name would have a log of its own.
fn refuse_second_name(planner: &Path) -> Result<(), PlannerError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if std::fs::metadata(planner).is_ok_and(|file| file.is_file() && file.nlink() > 1) {
            return Err(PlannerError::SecondName { path: planner.to_owned() });
        }
    }
    let _ = planner;
    Ok(())
}

/// How a planner was left.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seal {
    /// The version of this file's format.
    anteroom_seal: u32,
    /// Bytes.
    size: u64,
    /// When it was written last, in nanoseconds since 1970.
    modified: u128,
}

impl Seal {
    fn of(planner: &Path) -> Option<Self> {
        let file = std::fs::metadata(planner).ok()?;
        let modified = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        Some(Self { anteroom_seal: 1, size: file.len(), modified })
    }
}

/// Whether the last owner closed the planner in good order and nobody touched it since. A log that was not written back belongs
/// to an owner that was killed.
pub(crate) fn is_sealed(planner: &Path) -> bool {
    let mut log = planner.to_owned().into_os_string();
    log.push("-wal");
    let is_logged = std::fs::metadata(PathBuf::from(log)).is_ok_and(|log| log.len() > 0);
    let seal = anteroom_files::read(&beside(planner, "sealed"), LARGEST_SEAL).ok();
    let seal: Option<Seal> = seal.and_then(|text| serde_json::from_slice(&text).ok());
    !is_logged && seal.is_some() && seal == Seal::of(planner)
}

/// Takes the seal off, before anything is written.
pub(crate) fn break_seal(planner: &Path) -> Result<(), PlannerError> {
    let path = beside(planner, "sealed");
    match std::fs::remove_file(&path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
            Err(PlannerError::File { path, source })
        }
        _ => Ok(()),
    }
}

/// Seals a planner when it is dropped, if it was closed in good order; dropped after the connection.
#[derive(Debug)]
pub(crate) struct Sealing {
    planner: PathBuf,
    in_order: AtomicBool,
}

impl Sealing {
    pub(crate) fn new(planner: &Path) -> Self {
        Self { planner: planner.to_owned(), in_order: AtomicBool::new(false) }
    }

    pub(crate) fn allow(&self) {
        self.in_order.store(true, Ordering::Relaxed);
    }
}

impl Drop for Sealing {
    fn drop(&mut self) {
        if !self.in_order.load(Ordering::Relaxed) {
            return;
        }
        // A planner without its seal is examined at the next start; nothing else depends on it.
        let seal = Seal::of(&self.planner).and_then(|seal| serde_json::to_vec(&seal).ok());
        if let Some(seal) = seal {
            let _ = anteroom_files::replace(&beside(&self.planner, "sealed"), &seal);
        }
    }
}

fn beside(planner: &Path, ending: &str) -> PathBuf {
    let mut name = planner.to_owned().into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

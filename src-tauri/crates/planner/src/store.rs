//! The database file: opening, one writer, short-lived readers.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anteroom_domain::Failure;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::error::PlannerError;
use crate::{migrations, notifications};

/// How long SQLite waits for another process's write before it says «busy».
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// The planner in one SQLite file.
///
/// The process that calls [`SqlitePlanner::open`] owns the file: a lock beside it keeps a second owner away, so that two
/// imports never write the same calendar. Any number of readers may look at the same time. Work runs on tokio's blocking
/// threads; a dropped future leaves its transaction either wholly committed or not at all.
#[derive(Debug, Clone)]
pub struct SqlitePlanner {
    path: Arc<PathBuf>,
    writer: Option<Arc<Writer>>,
}

#[derive(Debug)]
struct Writer {
    connection: Mutex<Connection>,
    // The operating system gives the lock back when the process ends, however it ends.
    _owner: File,
}

/// What a commit must outlive.
///
/// A killed process loses nothing either way. A power cut takes back the newest commits of the second kind, all of a suffix
/// and none in between; a page goes together with its cursor, so it is read again. Commits of the first kind, and everything
/// before them, are on the disk when the call returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outlives {
    /// A power cut (`synchronous = FULL`): decisions of a person, beginnings and ends of runs.
    PowerCut,
    /// The end of the process (`synchronous = NORMAL`): what the calendars give again.
    Process,
}

impl SqlitePlanner {
    /// Opens the planner as its owner, makes file and folder when they are missing, and brings the schema up to date. A
    /// notification switch that a killed import left behind is put back to what it was.
    ///
    /// # Errors
    /// `planner.newer_schema`, `planner.damaged` (also for files that are no planner), `planner.unwritable`, `planner.disk_full`, and
    /// `planner.busy` when another process is the owner.
    pub async fn open(path: impl Into<PathBuf>) -> Result<Self, Failure> {
        let path = path.into();
        let opened = tokio::task::spawn_blocking(move || open_as_owner(path)).await;
        Ok(opened.map_err(PlannerError::from)??)
    }

    /// Opens the planner for looking only: reports and lists. Changes nothing, not even the schema; methods that write give
    /// `planner.unwritable`.
    ///
    /// # Errors
    /// As [`SqlitePlanner::open`], and `planner.unwritable` when the file does not exist.
    pub async fn open_read_only(path: impl Into<PathBuf>) -> Result<Self, Failure> {
        let planner = Self { path: Arc::new(path.into()), writer: None };
        let found = planner.read(migrations::load_version).await?;
        if found != migrations::known_version() {
            // An older file becomes readable once its owner has opened it with this version.
            let expected = "this version's schema";
            return Err(PlannerError::Content { expected, value: found.to_string() }.into());
        }
        Ok(planner)
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// One transaction on the only writing connection.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        outlives: Outlives,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, PlannerError> + Send + 'static,
    ) -> Result<T, Failure> {
        let writer = self.writer.clone().ok_or(PlannerError::ReadOnly)?;
        let written = tokio::task::spawn_blocking(move || {
            // A panic in an earlier transaction has rolled it back; the connection itself is sound.
            let mut connection = writer.connection.lock().unwrap_or_else(PoisonError::into_inner);
            let level = if outlives == Outlives::PowerCut { "FULL" } else { "NORMAL" };
            connection.pragma_update(None, "synchronous", level)?;
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let value = work(&transaction)?;
            transaction.commit()?;
            Ok::<T, PlannerError>(value)
        });
        Ok(written.await.map_err(PlannerError::from)??)
    }

    /// A look at the last committed state, on a connection of its own, so that it never waits for the writer.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, PlannerError> + Send + 'static,
    ) -> Result<T, Failure> {
        let path = Arc::clone(&self.path);
        let seen = tokio::task::spawn_blocking(move || {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let mut connection = Connection::open_with_flags(path.as_path(), flags)?;
            connection.busy_timeout(BUSY_TIMEOUT)?;
            // One snapshot for all statements of one look.
            let transaction = connection.transaction()?;
            work(&transaction)
        });
        Ok(seen.await.map_err(PlannerError::from)??)
    }
}

fn open_as_owner(path: PathBuf) -> Result<SqlitePlanner, PlannerError> {
    let unusable = |path: &Path| {
        let path = path.to_owned();
        move |source| PlannerError::File { path, source }
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        anteroom_files::make_folder(folder).map_err(|error| unusable(folder)(error.into()))?;
    }
    let mut lock = path.clone().into_os_string();
    lock.push(".lock");
    let lock = PathBuf::from(lock);
    anteroom_files::create_private(&lock).map_err(|error| unusable(&lock)(error.into()))?;
    let owner = File::options().write(true).open(&lock).map_err(unusable(&lock))?;
    match owner.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(PlannerError::Owned { path }),
        Err(TryLockError::Error(source)) => return Err(PlannerError::File { path: lock, source }),
    }
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // What SQLite makes beside a file has the file's mode, so the file is there, closed to others, before SQLite is.
    anteroom_files::create_private(&path).map_err(|error| unusable(&path)(error.into()))?;
    let mut connection = Connection::open_with_flags(&path, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // Looked at before the journal mode is set: another program's file, or a newer one, stays untouched.
    migrations::load_version(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    if let Some(place) = migrations::save_aside(&connection, &path)? {
        tracing::info!(place = %place.display(), "a planner of an older version was saved aside");
    }
    migrations::migrate(&mut connection)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.set_prepared_statement_cache_capacity(64);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    notifications::restore_all(&transaction)?;
    transaction.commit()?;
    let writer = Writer { connection: Mutex::new(connection), _owner: owner };
    Ok(SqlitePlanner { path: Arc::new(path), writer: Some(Arc::new(writer)) })
}

#[cfg(test)]
impl SqlitePlanner {
    /// Runs SQL on the writing connection, for tests that arrange or break things.
    pub(crate) fn arrange(&self, sql: &str) {
        let writer = self.writer.as_ref().unwrap();
        writer.connection.lock().unwrap().execute_batch(sql).unwrap();
    }
}

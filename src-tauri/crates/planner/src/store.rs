//! The database file: opening, one writer, short-lived readers.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anteroom_domain::Failure;
use anteroom_files::Holder;
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use tokio::sync::watch;

use crate::error::PlannerError;
use crate::examination::examine;
use crate::ownership::{self, Ownership, Sealing};
use crate::{migrations, notifications, removals};

/// How long SQLite waits for another process's write before it says «busy».
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// The planner in one SQLite file.
///
/// The process that calls [`SqlitePlanner::open`] owns the file until it drops the last clone, so that two imports never write
/// the same calendar (`ownership` says how). Any number of readers may look at the same time. Work runs on tokio's blocking
/// threads; a dropped future leaves its transaction either wholly committed or not at all.
#[derive(Debug, Clone)]
pub struct SqlitePlanner {
    path: Arc<PathBuf>,
    writer: Option<Arc<Writer>>,
}

/// The fields are dropped in this order: the database is closed, then sealed, then others may have it.
#[derive(Debug)]
struct Writer {
    connection: Mutex<Connection>,
    sealing: Sealing,
    ownership: Ownership,
    closed: watch::Sender<()>,
}

/// Tells when an owner's planner is closed and free for others.
#[derive(Debug, Clone)]
pub struct Closing(watch::Receiver<()>);

impl Closing {
    /// Waits until the last clone of the planner was dropped and its file is closed.
    pub async fn ended(mut self) {
        while self.0.changed().await.is_ok() {}
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        let connection = self.connection.get_mut().unwrap_or_else(PoisonError::into_inner);
        if self.ownership.remove_fence(connection) {
            self.sealing.allow();
        }
    }
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
    /// Opens the planner as its owner, as [`SqlitePlanner::open_as`] «Anteroom».
    ///
    /// # Errors
    /// As there.
    pub async fn open(path: impl Into<PathBuf>) -> Result<Self, Failure> {
        Self::open_as(path, Holder::this("Anteroom", Timestamp::now())).await
    }

    /// Opens the planner as its owner, makes file and folder when they are missing, and brings the schema up to date. A
    /// notification switch that a killed import left behind is put back to what it was. A file whose last owner did not close
    /// it, or that was changed since, is examined first.
    ///
    /// # Errors
    /// `planner.newer_schema`, `planner.damaged` (also for files that are no planner), `planner.unwritable`, `planner.disk_full`,
    /// `planner.linked` when the file has a second name, and `planner.busy` when another process is the owner.
    pub async fn open_as(path: impl Into<PathBuf>, holder: Holder) -> Result<Self, Failure> {
        let path = path.into();
        let opened = tokio::task::spawn_blocking(move || {
            open_as_owner(&path, holder).map_err(|error| error.at(&path))
        });
        Ok(opened.await.map_err(PlannerError::from)??)
    }

    /// Who has the planner open for writing right now, in whatever process; `None` when nobody does.
    pub fn find_owner(path: &Path) -> Option<Holder> {
        ownership::find_owner(&ownership::find_place(path).ok()?)
    }

    /// Whether a planner was closed here in good order once, and its file is not there any more. What is opened then is an empty one,
    /// whose numbers begin anew.
    pub fn is_gone(path: &Path) -> bool {
        ownership::find_place(path).is_ok_and(|place| ownership::is_gone(&place))
    }

    /// Whether an owner has something to put right before others look: a schema of before, or a notification switch that a
    /// killed import left behind.
    ///
    /// # Errors
    /// As [`SqlitePlanner::open_read_only`].
    pub async fn needs_owner(path: impl Into<PathBuf>) -> Result<bool, Failure> {
        let planner = Self { path: Arc::new(path.into()), writer: None };
        planner
            .read(|connection| {
                let is_older = migrations::load_version(connection)? != migrations::known_version();
                Ok(is_older || notifications::is_held(connection)?)
            })
            .await
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
            return Err(PlannerError::Content { expected, value: found.to_string() }
                .at(planner.path())
                .into());
        }
        Ok(planner)
    }

    /// What ends when this owner's planner is closed; `None` for one that was opened for reading.
    pub fn closing(&self) -> Option<Closing> {
        self.writer.as_ref().map(|writer| Closing(writer.closed.subscribe()))
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
        let path = Arc::clone(&self.path);
        let written = tokio::task::spawn_blocking(move || {
            writer.write(outlives, work).map_err(|error| error.at(&path))
        });
        Ok(written.await.map_err(PlannerError::from)??)
    }

    /// A look at the last committed state, on a connection of its own, so that it never waits for the writer.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, PlannerError> + Send + 'static,
    ) -> Result<T, Failure> {
        let path = Arc::clone(&self.path);
        let seen = tokio::task::spawn_blocking(move || look(&path, work).map_err(|error| error.at(&path)));
        Ok(seen.await.map_err(PlannerError::from)??)
    }
}

impl Writer {
    fn write<T>(
        &self,
        outlives: Outlives,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, PlannerError>,
    ) -> Result<T, PlannerError> {
        // A panic in an earlier transaction has rolled it back; the connection itself is sound.
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        self.ownership.keep()?;
        let level = if outlives == Outlives::PowerCut { "FULL" } else { "NORMAL" };
        connection.pragma_update(None, "synchronous", level)?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.ownership.expect_fence(&transaction)?;
        let value = work(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }
}

fn look<T>(
    path: &Path,
    work: impl FnOnce(&Connection) -> Result<T, PlannerError>,
) -> Result<T, PlannerError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(ownership::find_place(path)?, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // One snapshot for all statements of one look.
    let transaction = connection.transaction()?;
    work(&transaction)
}

fn open_as_owner(path: &Path, holder: Holder) -> Result<SqlitePlanner, PlannerError> {
    let unusable = |path: &Path| {
        let path = path.to_owned();
        move |source| PlannerError::File { path, source }
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        anteroom_files::make_folder(folder).map_err(|error| unusable(folder)(error.into()))?;
    }
    let place = ownership::find_place(path)?;
    let mut ownership = Ownership::take(&place, holder)?;
    let is_sealed = ownership::is_sealed(&place);
    ownership::refuse_emptied(&place)?;
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // What SQLite makes beside a file has the file's mode, so the file is there, closed to others, before SQLite is.
    anteroom_files::create_private(&place).map_err(|error| unusable(&place)(error.into()))?;
    let mut connection = Connection::open_with_flags(&place, flags)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // Looked at before the journal mode is set: another program's file, or a newer one, stays untouched.
    migrations::load_version(&connection)?;
    if !is_sealed {
        examine(&connection)?;
    }
    ownership::break_seal(&place)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    if let Some(place) = migrations::save_aside(&connection, &place)? {
        tracing::info!(place = %place.display(), "a planner of an older version was saved aside");
    }
    migrations::migrate(&mut connection)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.set_prepared_statement_cache_capacity(64);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    ownership.fence(&transaction)?;
    notifications::restore_all(&transaction)?;
    removals::forget_permissions(&transaction)?;
    transaction.commit()?;
    let writer = Writer {
        connection: Mutex::new(connection),
        sealing: Sealing::new(&place),
        ownership,
        closed: watch::Sender::new(()),
    };
    Ok(SqlitePlanner { path: Arc::new(place), writer: Some(Arc::new(writer)) })
}

#[cfg(test)]
impl SqlitePlanner {
    /// Runs SQL on the writing connection, for tests that arrange or break things.
    pub(crate) fn arrange(&self, sql: &str) {
        let writer = self.writer.as_ref().unwrap();
        writer.connection.lock().unwrap().execute_batch(sql).unwrap();
    }
}

//! What can go wrong with the planner's database.

use std::path::PathBuf;

use anteroom_domain::{Code, Disposition, Failure};
use anteroom_files::Holder;
use rusqlite::ErrorCode;

/// Why the planner could not do what it was asked. Becomes a [`Failure`] at the crate's border.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlannerError {
    /// SQLite said so.
    #[error("the planner's database said: {0}")]
    Database(#[from] rusqlite::Error),
    /// The folder or a file beside the database cannot be used.
    #[error("{path} cannot be used")]
    File {
        /// Which.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// Another process is the database's owner.
    #[error("another program has {path} open for writing")]
    Owned {
        /// The database.
        path: PathBuf,
        /// Who it is, if they said so.
        holder: Option<Holder>,
    },
    /// The file has another name: a hard link.
    #[error("{path} has a second name, and a database that is written under two names is destroyed")]
    SecondName {
        /// The database.
        path: PathBuf,
    },
    /// The examination after an unclean end found something.
    #[error("the database is not sound: {0}")]
    Unsound(String),
    /// What is wrong, and with which file.
    #[error("{path} cannot be used")]
    At {
        /// The database.
        path: PathBuf,
        /// What is wrong.
        source: Box<Self>,
    },
    /// The schema is from a newer version.
    #[error("the database has schema {found}, this version knows up to {known}")]
    NewerSchema {
        /// The database's.
        found: i64,
        /// Ours.
        known: i64,
    },
    /// It is a database, but another program's.
    #[error("the file is a database of another program")]
    Foreign,
    /// A value in the database that this version did not write.
    #[error("the database holds {value:?} where {expected} belongs")]
    Content {
        /// What should stand there.
        expected: &'static str,
        /// What stands there.
        value: String,
    },
    /// A write was asked of a planner opened for reading.
    #[error("the planner was opened for reading only")]
    ReadOnly,
    /// The caller asked for something the ledger does not allow.
    #[error("{0}")]
    Misuse(String),
    /// The background thread that works on the database died.
    #[error("work on the planner's database was broken off")]
    Broken(#[from] tokio::task::JoinError),
}

impl PlannerError {
    /// The stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::Database(error) => code_of(error),
            Self::File { source, .. } if source.kind() == std::io::ErrorKind::StorageFull => {
                Code::PlannerDiskFull
            }
            Self::File { .. } | Self::ReadOnly => Code::PlannerUnwritable,
            Self::Owned { .. } => Code::PlannerBusy,
            Self::SecondName { .. } => Code::PlannerLinked,
            Self::NewerSchema { .. } => Code::PlannerNewer,
            Self::Foreign | Self::Content { .. } | Self::Unsound(_) => Code::PlannerDamaged,
            Self::At { source, .. } => source.code(),
            Self::Misuse(_) | Self::Broken(_) => Code::Bug,
        }
    }
}

impl PlannerError {
    /// The same, naming the file.
    pub(crate) fn at(self, path: &std::path::Path) -> Self {
        Self::At { path: path.to_owned(), source: Box::new(self) }
    }
}

fn code_of(error: &rusqlite::Error) -> Code {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Code::PlannerBusy,
        Some(ErrorCode::DiskFull) => Code::PlannerDiskFull,
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Code::PlannerDamaged,
        Some(
            ErrorCode::CannotOpen
            | ErrorCode::ReadOnly
            | ErrorCode::PermissionDenied
            | ErrorCode::SystemIoFailure,
        ) => Code::PlannerUnwritable,
        Some(_) => Code::Bug,
        // Conversions fail only on values this version did not write.
        None => Code::PlannerDamaged,
    }
}

impl From<PlannerError> for Failure {
    /// Each of these ends a run: SQLite has waited out other writers by then, and a page that cannot be committed must
    /// not be followed by the next.
    fn from(error: PlannerError) -> Self {
        if let PlannerError::At { path, source } = error {
            let failure = Self::from(*source);
            let is_named = failure.args().find("path").is_some();
            return if is_named { failure } else { failure.with("path", path.display()) };
        }
        let failure = Self::new(error.code(), Disposition::StopRun);
        let failure = match &error {
            PlannerError::File { path, .. } | PlannerError::SecondName { path } => {
                failure.with("path", path.display())
            }
            PlannerError::Owned { path, holder } => {
                let failure = failure.with("path", path.display());
                match holder {
                    Some(holder) => failure.with("holder", &holder.program).with("since", holder.since),
                    None => failure,
                }
            }
            PlannerError::NewerSchema { found, known } => failure.with("found", found).with("known", known),
            _ => failure,
        };
        failure.caused_by(error)
    }
}

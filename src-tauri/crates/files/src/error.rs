//! Why a file cannot be used.

use std::io;
use std::path::PathBuf;

use anteroom_domain::{Args, Code, Disposition, Failure, Reason};

/// What stands between us and a file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// A pipe, a device, a folder, a link: something that is no file with an end, or that leads elsewhere.
    #[error("it is {what}, not a file")]
    NotRegular {
        /// Which.
        path: PathBuf,
        /// What it is.
        what: NoFile,
    },
    /// It is larger than anything that belongs there.
    #[error("it is larger than {}, which is more than such a file may have", size(*most))]
    TooLarge {
        /// Which.
        path: PathBuf,
        /// The bound, in bytes.
        most: u64,
    },
    /// It lies on another computer, and reading it there would hand our sign-in to that computer.
    #[error("it lies on another computer; copy it to this one first")]
    NotLocal {
        /// Which.
        path: PathBuf,
    },
    /// It may not be written, and whoever said so meant it.
    #[error("it is read-only")]
    ReadOnly {
        /// Which.
        path: PathBuf,
    },
    /// It is there, and only a new one was to be made.
    #[error("there is such a file already")]
    Present {
        /// Which.
        path: PathBuf,
    },
    /// The folder it belongs in is not there.
    #[error("its folder does not exist")]
    NoFolder {
        /// Which file.
        path: PathBuf,
    },
    /// It is to hold an administrator's word, and somebody else may write it.
    #[error("it is no administrator's word: {why}")]
    NotTheSystems {
        /// Which.
        path: PathBuf,
        /// Who else.
        why: Reason,
    },
    /// A folder where everybody puts their files.
    #[error("it is a folder everybody puts files into")]
    Shared {
        /// Which.
        path: PathBuf,
    },
    /// The operating system said so.
    #[error("{source}")]
    System {
        /// Which.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
}

/// What is there in place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NoFile {
    /// A folder.
    #[error("a folder")]
    Folder,
    /// A pipe.
    #[error("a pipe")]
    Pipe,
    /// A device.
    #[error("a device")]
    Device,
    /// A socket.
    #[error("a socket")]
    Socket,
    /// A link, which leads elsewhere.
    #[error("a link")]
    Link,
    /// Something no name is known for.
    #[error("something else")]
    Other,
}

impl NoFile {
    fn reason(self) -> Reason {
        match self {
            Self::Folder => Reason::IsFolder,
            Self::Pipe => Reason::IsPipe,
            Self::Device => Reason::IsDevice,
            Self::Socket => Reason::IsSocket,
            Self::Link => Reason::IsLink,
            Self::Other => Reason::IsNoFile,
        }
    }
}

impl FileError {
    pub(crate) fn system(path: impl Into<PathBuf>, source: io::Error) -> Self {
        Self::System { path: path.into(), source: plain(source) }
    }

    /// Which file.
    pub fn path(&self) -> &std::path::Path {
        match self {
            Self::NotRegular { path, .. }
            | Self::TooLarge { path, .. }
            | Self::NotLocal { path }
            | Self::ReadOnly { path }
            | Self::Present { path }
            | Self::NoFolder { path }
            | Self::NotTheSystems { path, .. }
            | Self::Shared { path }
            | Self::System { path, .. } => path,
        }
    }

    /// Whether there is no such file.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Self::System { source, .. } if source.kind() == io::ErrorKind::NotFound)
    }

    /// As a failure under the code of whoever wanted the file, with `file` and `reason` for its words.
    pub fn into_failure(self, code: Code) -> Failure {
        Failure::new(code, Disposition::StopRun)
            .with("file", self.path().display())
            .with_all(&self.reason())
            .caused_by(self)
    }

    /// Why, as a problem with the file tells it; what the operating system said is told in its own words.
    pub fn reason(&self) -> Args {
        let reason = match self {
            Self::NotRegular { what, .. } => what.reason(),
            Self::TooLarge { most, .. } => {
                return Args::new().worded(Reason::TooLarge).with("size", size(*most));
            }
            Self::NotLocal { .. } => Reason::OnAnotherComputer,
            Self::ReadOnly { .. } => Reason::ReadOnly,
            Self::Present { .. } => Reason::AlreadyThere,
            Self::NoFolder { .. } => Reason::NoFolder,
            Self::NotTheSystems { why, .. } => *why,
            Self::Shared { .. } => Reason::SharedFolder,
            Self::System { source, .. } => return Args::new().with("reason", source),
        };
        Args::new().worded(reason)
    }
}

impl From<FileError> for io::Error {
    /// For those who tell of files in the system's own words.
    fn from(error: FileError) -> Self {
        match error {
            FileError::System { source, .. } => source,
            other => Self::other(other),
        }
    }
}

/// What the system said, without the name of a temporary file nobody knows: the library puts that behind.
fn plain(error: io::Error) -> io::Error {
    let kind = error.kind();
    match error.get_ref().map(ToString::to_string) {
        Some(text) => io::Error::new(kind, text.split(" at path ").next().unwrap_or_default().to_owned()),
        None => error,
    }
}

/// A number of bytes, as every language writes it.
fn size(bytes: u64) -> String {
    const KIB: u64 = 1024;
    const MIB: u64 = 1024 * KIB;
    match bytes {
        0..KIB => format!("{bytes} B"),
        KIB..MIB => format!("{} KB", bytes / KIB),
        _ => format!("{} MB", bytes / MIB),
    }
}

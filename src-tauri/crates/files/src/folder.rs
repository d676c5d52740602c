//! Folders and files that nobody but their owner looks into.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::FileError;

/// Makes a folder of ours, and those above it, for its owner alone (0700). One that is there already is closed to others.
///
/// On Windows the data folder lies in the person's profile, whose rights are inherited.
///
/// # Errors
/// [`FileError`]: it cannot be made, or something else is there.
pub fn private_folder(path: &Path) -> Result<(), FileError> {
    make_folder(path)?;
    close_folder(path).map(drop)
}

/// Makes a folder a person named, and those above it that are missing, for its owner alone. One that is there already stays as it
/// is: whom it is shared with is theirs to say.
///
/// # Errors
/// [`FileError`]: it cannot be made, or something else is there.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|source| FileError::system(path, source))
}

/// Closes a folder of ours to others; whether it was open.
///
/// # Errors
/// [`FileError`]: there is none, it is one where everybody puts their files (such as the one for temporary files), or it is somebody
/// else's.
pub fn close_folder(path: &Path) -> Result<bool, FileError> {
    restrict(path, 0o700)
}

/// Closes a file of ours to others (0600): what libraries made by their own rules, such as a database.
///
/// # Errors
/// [`FileError`] when its mode cannot be changed.
pub(crate) fn make_private(path: &Path) -> Result<(), FileError> {
    restrict(path, 0o600).map(drop)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> Result<bool, FileError> {
    use std::os::unix::fs::PermissionsExt as _;
    /// In a folder with this bit everybody keeps files of their own: closing it would lock them all out.
    const STICKY: u32 = 0o1000;
    let system = |source| FileError::system(path, source);
    let present = std::fs::metadata(path).map_err(system)?.permissions().mode();
    if present & 0o077 == 0 {
        return Ok(false);
    }
    if present & STICKY != 0 {
        return Err(FileError::Shared { path: path.to_owned() });
    }
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(system)?;
    Ok(true)
}

#[cfg(not(unix))]
fn restrict(path: &Path, _mode: u32) -> Result<bool, FileError> {
    std::fs::metadata(path).map(|_| false).map_err(|source| FileError::system(path, source))
}

/// What is in a folder, in the order of the names.
///
/// # Errors
/// [`FileError`]: there is none, or the system refuses.
pub fn entries(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    crate::place::refuse_elsewhere(folder)?;
    let listed = std::fs::read_dir(folder).map_err(|source| FileError::system(folder, source))?;
    let mut paths: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

/// Removes a folder of ours with everything in it; links in it are removed, not followed. One that is not there is none to remove.
///
/// # Errors
/// [`FileError`] when something of it stays.
pub fn remove_folder(path: &Path) -> Result<(), FileError> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(FileError::system(path, error)),
        _ => Ok(()),
    }
}

/// A folder for temporary files that nobody could have made before, and nobody else looks into. It goes with this value.
#[derive(Debug)]
pub struct TemporaryFolder(tempfile::TempDir);

impl TemporaryFolder {
    /// Makes one, with a name that begins like this.
    ///
    /// # Errors
    /// [`FileError`] when there is no place for temporary files, or none that may be written.
    pub fn new(beginning: &str) -> Result<Self, FileError> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(beginning);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        builder.tempdir().map(Self).map_err(|source| FileError::system(std::env::temp_dir(), source))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

//! Writing: a complete new file in the place of the old one, or nothing.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::FileError;
use crate::place::{expect_regular, expect_regular_or_nothing};

/// Writes a complete file and renames it over what is there. A crash leaves the old or the new content, never half of it; other files
/// in the folder, whatever their names, stay untouched. The file is readable for its owner alone.
///
/// # Errors
/// [`FileError`]: something that is no regular file is there (a link included: nobody is written to through one), what is there may
/// not be written, or the system refuses; the old content stays.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    if expect_regular_or_nothing(path)? {
        refuse_read_only(path)?;
    }
    let fresh = written(path, bytes)?;
    // A link that was put there by now is replaced, not followed.
    fresh.persist(path).map_err(|error| FileError::system(path, error.error))?;
    settle(path);
    Ok(())
}

/// Writes a complete file where none is, readable for its owner alone. Of two who do so at the same time one is refused.
///
/// # Errors
/// [`FileError`]: something of that name is there, a link included, or the system refuses; what was there stays.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    if expect_regular_or_nothing(path)? {
        return Err(FileError::Present { path: path.to_owned() });
    }
    written(path, bytes)?.persist_noclobber(path).map_err(|error| match error.error.kind() {
        ErrorKind::AlreadyExists => FileError::Present { path: path.to_owned() },
        _ => FileError::system(path, error.error),
    })?;
    settle(path);
    Ok(())
}

/// A complete file beside the one it is to become.
fn written(path: &Path, bytes: &[u8]) -> Result<NamedTempFile, FileError> {
    let system = |source| FileError::system(path, source);
    // A name of its own that nobody else uses, in the same folder, because a rename does not leave a disk.
    let made = tempfile::Builder::new().prefix(".anteroom-").tempfile_in(folder_of(path));
    let mut fresh = made.map_err(|error| match error.kind() {
        ErrorKind::NotFound => FileError::NoFolder { path: path.to_owned() },
        _ => system(error),
    })?;
    fresh.write_all(bytes).and_then(|()| fresh.as_file().sync_all()).map_err(system)?;
    Ok(fresh)
}

/// The new name is on the disk only once its folder is; where a folder cannot be opened (Windows) the system sees to it.
fn settle(path: &Path) {
    if let Ok(folder) = File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A rename replaces a file that may not be written as soon as its folder may be; whoever protected it meant the file.
fn refuse_read_only(path: &Path) -> Result<(), FileError> {
    let metadata = std::fs::symlink_metadata(path).map_err(|source| FileError::system(path, source))?;
    if metadata.permissions().readonly() {
        return Err(FileError::ReadOnly { path: path.to_owned() });
    }
    Ok(())
}

/// Makes an empty file for its owner alone where none is, for a library that fills it by itself: what the library makes beside it
/// takes its mode. One that is there keeps the mode its owner chose; a link to one is followed.
///
/// # Errors
/// [`FileError`]: something that is no regular file is there, or the system refuses.
pub fn create_private(path: &Path) -> Result<(), FileError> {
    let system = |source| FileError::system(path, source);
    match std::fs::metadata(path) {
        Ok(present) => return expect_regular(path, &present),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(system(error)),
    }
    // A link that leads nowhere would make its file wherever it points to.
    expect_regular_or_nothing(path)?;
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        // Somebody was quicker; what it is, was not looked at.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => expect_regular_or_nothing(path).map(drop),
        made => made.map(drop).map_err(system),
    }
}

/// Opens a file for writing at its end, made for its owner alone when it is missing: a log.
///
/// # Errors
/// [`FileError`]: something that is no regular file is there, or the system refuses.
pub fn append_private(path: &Path) -> Result<File, FileError> {
    expect_regular_or_nothing(path)?;
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path).map_err(|source| FileError::system(path, source))?;
    crate::folder::make_private(path)?;
    Ok(file)
}

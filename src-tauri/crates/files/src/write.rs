//! Writing: a complete new file in the place of the old one, or nothing.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use crate::{FileError, read::expect_regular};

/// Writes a complete file and renames it over what is there. A crash leaves the old or the new content, never half of it; other files
/// in the folder, whatever their names, stay untouched. The file is readable for its owner alone.
///
/// # Errors
/// [`FileError`]: something that is no regular file is there (a link included: nobody is written to through one), or the system
/// refuses; the old content stays.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let system = |source| FileError::system(path, source);
    match std::fs::symlink_metadata(path) {
        Ok(present) => expect_regular(path, &present)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(system(error)),
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut fresh = tempfile::Builder::new().prefix(".anteroom-").tempfile_in(folder).map_err(system)?;
    fresh.write_all(bytes).and_then(|()| fresh.as_file().sync_all()).map_err(system)?;
    fresh.persist(path).map_err(|error| system(error.error))?;
    // The new name is on the disk only once its folder is; where a folder cannot be opened (Windows) the system sees to it.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Opens a file for writing at its end, made for its owner alone when it is missing: a log.
///
/// # Errors
/// [`FileError`]: something that is no regular file is there, or the system refuses.
pub fn append_private(path: &Path) -> Result<File, FileError> {
    let system = |source| FileError::system(path, source);
    match std::fs::symlink_metadata(path) {
        Ok(present) => expect_regular(path, &present)?,
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(system(error)),
    }
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path).map_err(system)?;
    crate::make_private(path)?;
    Ok(file)
}

//! Reading: a regular file with an end, as a whole, and no larger than such a file may be.

use std::fs::{File, Metadata};
use std::io::Read as _;
use std::path::Path;

use anteroom_domain::Reason;

use crate::FileError;
use crate::place::{expect_regular, refuse_elsewhere};

/// Reads a file of at most `most` bytes, whole. Blocks the thread.
///
/// # Errors
/// [`FileError`]: it is no regular file, it is larger, it lies on another computer, or the system refuses.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    read_expecting(path, most, |_| Ok(()))
}

/// Reads a file that only an administrator can have written: it belongs to the system's own account, and nobody else may write it.
/// `None` when there is no such file. Blocks the thread.
///
/// On Windows administrators speak through the registry, and no file is asked.
///
/// # Errors
/// As [`read`], and [`FileError::NotTheSystems`].
pub fn read_of_the_system(path: &Path, most: u64) -> Result<Option<Vec<u8>>, FileError> {
    const ROOT: u32 = 0;
    match read_expecting(path, most, |metadata| expect_owner(path, metadata, ROOT)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

/// Refuses a file of somebody else, and one that others may write.
#[cfg(unix)]
pub(crate) fn expect_owner(path: &Path, metadata: &Metadata, owner: u32) -> Result<(), FileError> {
    use std::os::unix::fs::MetadataExt as _;
    const OTHERS_WRITE: u32 = 0o022;
    let why = if metadata.uid() != owner {
        Reason::NotTheSystems
    } else if metadata.mode() & OTHERS_WRITE != 0 {
        Reason::OthersMayWrite
    } else {
        return Ok(());
    };
    Err(FileError::NotTheSystems { path: path.to_owned(), why })
}

#[cfg(not(unix))]
fn expect_owner(path: &Path, _: &Metadata, _: u32) -> Result<(), FileError> {
    Err(FileError::NotTheSystems { path: path.to_owned(), why: Reason::OwnerUnknown })
}

fn read_expecting(
    path: &Path,
    most: u64,
    expect: impl FnOnce(&Metadata) -> Result<(), FileError>,
) -> Result<Vec<u8>, FileError> {
    refuse_elsewhere(path)?;
    let system = |source| FileError::system(path, source);
    // Looked at before it is opened: opening a pipe waits for whoever writes into it. Who may put one there in between can as
    // well put there whatever they like.
    expect_regular(path, &std::fs::metadata(path).map_err(system)?)?;
    let file = File::open(path).map_err(system)?;
    let metadata = file.metadata().map_err(system)?;
    // And once more, for what was opened is what counts.
    expect_regular(path, &metadata)?;
    expect(&metadata)?;
    if metadata.len() > most {
        return Err(FileError::TooLarge { path: path.to_owned(), most });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    // A file may grow while it is read, and some tell no length at all.
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(system)?;
    if bytes.len() as u64 > most {
        return Err(FileError::TooLarge { path: path.to_owned(), most });
    }
    Ok(bytes)
}

/// As [`read`]; `None` when there is no such file.
///
/// # Errors
/// As [`read`], but for a missing file.
pub fn read_if_there(path: &Path, most: u64) -> Result<Option<Vec<u8>>, FileError> {
    match read(path, most) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

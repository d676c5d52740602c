//! Reading: a regular file with an end, as a whole, and no larger than such a file may be.

use std::fs::{File, FileType, Metadata};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use crate::FileError;

/// Reads a file of at most `most` bytes, whole.
///
/// # Errors
/// [`FileError`]: it is no regular file, it is larger, it lies on another computer, or the system refuses.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    refuse_elsewhere(path)?;
    let system = |source| FileError::system(path, source);
    // Looked at before it is opened: opening a pipe waits for whoever writes into it.
    expect_regular(path, &std::fs::metadata(path).map_err(system)?)?;
    let file = File::open(path).map_err(system)?;
    let metadata = file.metadata().map_err(system)?;
    // And once more, for what was opened is what counts.
    expect_regular(path, &metadata)?;
    if metadata.len() > most {
        return Err(FileError::TooLarge { path: path.to_owned(), most });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    // A file may grow while it is read.
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
        Err(FileError::System { source, .. }) if source.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Refuses paths that lead to another computer on Windows: opening one sends the signed-in person's proof of identity there.
fn refuse_elsewhere(path: &Path) -> Result<(), FileError> {
    let text = path.as_os_str().to_string_lossy();
    let text = text.replace('/', "\\");
    let leads_away = cfg!(windows)
        && text.starts_with("\\\\")
        && !text.starts_with("\\\\?\\C:")
        && !(text.starts_with("\\\\?\\") && text.as_bytes().get(5) == Some(&b':'));
    if leads_away { Err(FileError::NotLocal { path: path.to_owned() }) } else { Ok(()) }
}

pub(crate) fn expect_regular(path: &Path, metadata: &Metadata) -> Result<(), FileError> {
    if metadata.is_file() {
        return Ok(());
    }
    Err(FileError::NotRegular { path: path.to_owned(), what: kind(metadata.file_type()) })
}

/// What something is that is no regular file.
fn kind(file: FileType) -> &'static str {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        if file.is_fifo() {
            return "a pipe";
        }
        if file.is_char_device() || file.is_block_device() {
            return "a device";
        }
        if file.is_socket() {
            return "a socket";
        }
    }
    if file.is_dir() {
        "a folder"
    } else if file.is_symlink() {
        "a link"
    } else {
        "something else"
    }
}

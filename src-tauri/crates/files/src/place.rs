//! What stands at a path, and whether it is on this computer at all.

use std::fs::{FileType, Metadata};
use std::path::Path;

use crate::FileError;
use crate::error::NoFile;

/// Refuses paths that lead to another computer: Windows proves the signed-in person's identity to whichever computer a path names,
/// and a path may stand in a setup somebody sent. What a drive's letter stands for cannot be told from the path; a person has
/// connected it.
pub(crate) fn refuse_elsewhere(path: &Path) -> Result<(), FileError> {
    let leads_away = cfg!(windows) && leads_elsewhere(&path.as_os_str().to_string_lossy());
    if leads_away { Err(FileError::NotLocal { path: path.to_owned() }) } else { Ok(()) }
}

/// Whether Windows would look for this path anywhere but on a drive with a letter. Of the forms that begin with two separators
/// or with the kernel's own prefix (<https://learn.microsoft.com/dotnet/standard/io/file-path-formats>) only those that name
/// a drive are local for sure: the rest are shares, also by way of `UNC` or `GLOBALROOT`, and pipes.
pub(crate) fn leads_elsewhere(text: &str) -> bool {
    let text = text.replace('/', "\\");
    let device = ["\\\\?\\", "\\\\.\\", "\\??\\"].into_iter().find_map(|prefix| text.strip_prefix(prefix));
    let Some(device) = device else { return text.starts_with("\\\\") };
    let mut signs = device.chars();
    let names_a_drive =
        signs.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && signs.next() == Some(':');
    !names_a_drive
}

/// Refuses what is no regular file.
pub(crate) fn expect_regular(path: &Path, metadata: &Metadata) -> Result<(), FileError> {
    if metadata.is_file() {
        return Ok(());
    }
    Err(FileError::NotRegular { path: path.to_owned(), what: kind(metadata.file_type()) })
}

/// Refuses what is there and no regular file, a link included; whether something is there.
///
/// # Errors
/// [`FileError`]: something else is there, or the system refuses.
pub fn expect_regular_or_nothing(path: &Path) -> Result<bool, FileError> {
    match std::fs::symlink_metadata(path) {
        Ok(present) => expect_regular(path, &present).map(|()| true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(FileError::system(path, error)),
    }
}

/// What something is that is no regular file.
fn kind(file: FileType) -> NoFile {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        if file.is_fifo() {
            return NoFile::Pipe;
        }
        if file.is_char_device() || file.is_block_device() {
            return NoFile::Device;
        }
        if file.is_socket() {
            return NoFile::Socket;
        }
    }
    if file.is_dir() {
        NoFile::Folder
    } else if file.is_symlink() {
        NoFile::Link
    } else {
        NoFile::Other
    }
}

//! Removing, and what there is to remove: nothing of it follows a link.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::FileError;
use crate::place::expect_regular_or_nothing;

/// A file below a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub path: PathBuf,
    /// How many bytes it has; 0 for what is no regular file.
    pub bytes: u64,
}

/// The deepest folder that is looked into: nothing of ours lies deeper, and a person's tree may have no end.
const DEEPEST: usize = 8;

/// Every file below a folder, in the order of the names, at most `most` of them. A link is one of them and leads nowhere. A folder that
/// is not there holds nothing.
///
/// # Errors
/// [`FileError`] when a folder cannot be listed.
pub fn walk(folder: &Path, most: usize) -> Result<Vec<Found>, FileError> {
    let mut found = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        let entries = match crate::entries(&folder) {
            Ok(entries) => entries,
            Err(error) if error.is_not_found() => continue,
            Err(error) => return Err(error),
        };
        for path in entries {
            // What is gone since it was listed is nothing to find.
            let Ok(present) = std::fs::symlink_metadata(&path) else { continue };
            if present.is_dir() {
                if depth < DEEPEST {
                    folders.push((path, depth + 1));
                }
                continue;
            }
            if found.len() == most {
                return Ok(found);
            }
            found.push(Found { path, bytes: if present.is_file() { present.len() } else { 0 } });
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// Removes a file; a link is removed and not followed. One that is not there is none to remove.
///
/// # Errors
/// [`FileError`] when it stays.
pub fn remove_file(path: &Path) -> Result<(), FileError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(FileError::system(path, error)),
        _ => Ok(()),
    }
}

/// Empties a file in its place, for whoever has it open and goes on writing at its end: a log. One that is not there is none to empty.
///
/// # Errors
/// [`FileError`]: it is no regular file, a link included, or the system refuses.
pub fn empty_file(path: &Path) -> Result<(), FileError> {
    if !expect_regular_or_nothing(path)? {
        return Ok(());
    }
    let emptied = std::fs::OpenOptions::new().write(true).truncate(true).open(path);
    emptied.and_then(|file| file.sync_all()).map_err(|source| FileError::system(path, source))
}

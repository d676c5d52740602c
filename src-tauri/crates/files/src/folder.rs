//! Folders and files that nobody but their owner looks into.

use std::path::Path;

use crate::FileError;

/// Makes a folder, and those above it, for its owner alone (0700). One that is there already is closed to others if it is ours.
///
/// On Windows the data folder lies in the person's profile, whose rights are inherited.
///
/// # Errors
/// [`FileError`]: it cannot be made, or something else is there.
pub fn private_folder(path: &Path) -> Result<(), FileError> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|source| FileError::system(path, source))?;
    restrict(path, 0o700)
}

/// Closes a file of ours to others (0600): what libraries made by their own rules, such as a database.
///
/// # Errors
/// [`FileError`] when its mode cannot be changed.
pub fn make_private(path: &Path) -> Result<(), FileError> {
    restrict(path, 0o600)
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> Result<(), FileError> {
    use std::os::unix::fs::PermissionsExt as _;
    let system = |source| FileError::system(path, source);
    let present = std::fs::metadata(path).map_err(system)?.permissions().mode();
    if present & 0o077 == 0 {
        return Ok(());
    }
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(system)
}

#[cfg(not(unix))]
fn restrict(path: &Path, _mode: u32) -> Result<(), FileError> {
    std::fs::metadata(path).map(drop).map_err(|source| FileError::system(path, source))
}

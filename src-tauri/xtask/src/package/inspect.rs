//! What must be true of anything that is handed out.

use std::fs;

use super::{Stage, build};
use crate::program::Stop;

/// No program says where it was built: those paths hold the builder's name.
pub fn no_paths(stage: &Stage) -> Result<(), Stop> {
    let folders: Vec<_> = build::remaps(stage)?.into_iter().map(|(folder, _)| folder).collect();
    let listed = fs::read_dir(&stage.folder)
        .map_err(|error| Stop::new(format!("{} cannot be listed: {error}.", stage.folder.display())))?;
    for entry in listed.flatten().filter(|entry| entry.path().is_file()) {
        let bytes = fs::read(entry.path())
            .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", entry.path().display())))?;
        if let Some(found) = folders.iter().find_map(|folder| found(&bytes, folder)) {
            return Err(Stop::new(format!(
                "{} names a folder of this machine: {found}",
                entry.path().display()
            )));
        }
    }
    Ok(())
}

/// The first text in `bytes` that begins with `folder` as a folder, up to where it stops being one line.
fn found(bytes: &[u8], folder: &str) -> Option<String> {
    let wanted = [folder.as_bytes(), b"/"].concat();
    let at = bytes.windows(wanted.len()).position(|window| window == wanted)?;
    let rest = bytes.get(at..)?;
    let end = rest.iter().position(|byte| !(b' '..=b'~').contains(byte)).unwrap_or(rest.len()).min(200);
    rest.get(..end).map(|text| String::from_utf8_lossy(text).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_inside_a_program_is_found_and_shown() {
        let bytes = b"\x7fELF\0/home/ada/code/lib.rs\0more";
        assert_eq!(found(bytes, "/home/ada").as_deref(), Some("/home/ada/code/lib.rs"));
        assert_eq!(found(bytes, "/home/ad"), None, "another folder that begins alike");
        assert_eq!(found(b"", "/home/ada"), None);
    }
}

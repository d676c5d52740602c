//! `SHA256SUMS` over everything in the folder of packages.

use std::fs;
use std::path::Path;

use super::Stage;
use crate::program::{Program, Stop};

const NAME: &str = "SHA256SUMS";

/// Sums up every file there, in the order of their names, in the form `sha256sum --check` reads.
pub fn write(stage: &Stage) -> Result<(), Stop> {
    let names = names(&stage.out)?;
    let summed = Program::new("sha256sum").arguments(["--"]).arguments(&names).within(&stage.out);
    let sums = summed
        .find_output()
        // macOS has the same under another name.
        .or_else(|| {
            Program::new("shasum")
                .arguments(["-a", "256", "--"])
                .arguments(&names)
                .within(&stage.out)
                .find_output()
        })
        .ok_or_else(|| {
            Stop::new(format!("Neither `sha256sum` nor `shasum` could sum up {}.", stage.out.display()))
        })?;
    let file = stage.out.join(NAME);
    fs::write(&file, &sums)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", file.display())))?;
    print!("{sums}");
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<String>, Stop> {
    let listed = fs::read_dir(folder)
        .map_err(|error| Stop::new(format!("{} cannot be listed: {error}.", folder.display())))?;
    let mut names: Vec<_> = listed
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != NAME)
        .collect();
    names.sort();
    if names.is_empty() {
        return Err(Stop::new(format!("There is no package in {}.", folder.display())));
    }
    Ok(names)
}

//! Python for the steps that need some of its packages.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;
use crate::program::{Program, Stop};

/// The Python of a virtual environment of this name, filled anew whenever the requirements change.
pub fn provide(house: &House, requirements: &Path, name: &str) -> Result<PathBuf, Stop> {
    let system = if cfg!(windows) { "python" } else { "python3" };
    if !Program::new(system).arguments(["--version"]).succeeds() {
        return Err(Stop::new(
            "Install Python 3.9 or newer from https://www.python.org, then run this again.",
        ));
    }
    let wanted = fs::read(requirements)
        .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", requirements.display())))?;
    let folder = house.target.join(name);
    let installed = folder.join("installed-requirements.txt");
    let python = folder.join(if cfg!(windows) { r"Scripts\python.exe" } else { "bin/python" });
    if fs::read(&installed).is_ok_and(|present| present == wanted) {
        return Ok(python);
    }
    Program::new(system).arguments(["-m", "venv", "--clear"]).arguments([&folder]).run()?;
    Program::new(&python)
        .arguments(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arguments([requirements])
        .run()?;
    fs::write(&installed, wanted)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", installed.display())))?;
    Ok(python)
}

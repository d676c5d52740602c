//! Node and npm: present, new enough, and the front end's packages as its lock file has them.

use std::fs;

use crate::house::House;
use crate::program::{Program, Stop};

const OLDEST_NODE: u32 = 20;

/// npm in the front end's folder.
pub fn npm(house: &House) -> Program {
    // On Windows npm is a script, and a script is found only by its full name.
    Program::new(if cfg!(windows) { "npm.cmd" } else { "npm" }).within(&house.ui)
}

/// Says what to install where Node is missing or too old.
pub fn require() -> Result<(), Stop> {
    let told = Program::new("node").arguments(["--version"]).find_output();
    match told.as_deref().and_then(major) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        Some(major) => Err(Stop::new(format!(
            "Node {major} is too old: install Node {OLDEST_NODE} or newer from https://nodejs.org, then run this again."
        ))),
        None => Err(Stop::new(format!(
            "Node is missing: install Node {OLDEST_NODE} or newer from https://nodejs.org, then run this again."
        ))),
    }
}

/// Installs the front end's packages unless they already are what the lock file says.
///
/// A copy of the lock file inside `node_modules` remembers what was installed; it goes away with the folder.
pub fn install(house: &House) -> Result<(), Stop> {
    let lock = house.ui.join("package-lock.json");
    let installed = house.ui.join("node_modules").join(".installed-package-lock.json");
    let wanted =
        fs::read(&lock).map_err(|error| Stop::new(format!("{} cannot be read: {error}.", lock.display())))?;
    if fs::read(&installed).is_ok_and(|present| present == wanted) {
        println!("The front end's packages are what package-lock.json says.");
        return Ok(());
    }
    npm(house).arguments(["ci", "--no-audit", "--no-fund"]).run()?;
    fs::write(&installed, wanted)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", installed.display())))
}

/// Builds the front end: the window's package embeds `ui/dist` and does not compile without it.
pub fn build(house: &House) -> Result<(), Stop> {
    npm(house).arguments(["run", "build"]).run()
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_node_says() {
        assert_eq!(major("v20.20.2\n"), Some(20), "a release");
        assert_eq!(major("v24.0.0-nightly2026"), Some(24), "a nightly build");
        assert_eq!(major("command not found"), None, "no version");
    }
}

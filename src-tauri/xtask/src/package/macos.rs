//! What a Mac installs.

use super::Stage;
use crate::house::House;
use crate::program::Stop;

/// Apple's tools, which exist on a Mac alone.
pub fn provide() -> Result<(), Stop> {
    Err(Stop::new("Packages for macOS are made on a Mac."))
}

/// Makes the packages from the stage.
pub fn pack(_: &Stage) -> Result<(), Stop> {
    Ok(())
}

/// Opens them again.
pub fn inspect(_: &Stage) -> Result<(), Stop> {
    Ok(())
}

/// Type-checks everything for macOS from a Linux machine.
pub fn check(_: &House) -> Result<(), Stop> {
    Err(Stop::new("The check for macOS is not written yet."))
}

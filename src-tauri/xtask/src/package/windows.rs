//! What a Windows machine installs.

use std::path::Path;

use super::Stage;
use crate::program::{Program, Stop};

/// Compiler, packers and standard library for Windows.
pub fn provide(_: &Stage) -> Result<(), Stop> {
    Err(Stop::new("Packages for Windows are not made yet."))
}

/// The compiler's name for it.
pub fn triple() -> Result<String, Stop> {
    Ok("x86_64-pc-windows-gnu".to_owned())
}

/// Cargo with linker and standard library. Its `CARGO_ENCODED_RUSTFLAGS` and `CFLAGS` are set by the build step.
pub fn cargo(_: &Stage) -> Result<Program, Stop> {
    Ok(Program::cargo())
}

/// Puts on the stage what only Windows has.
pub fn add_to(_: &Stage, _built: &Path) -> Result<(), Stop> {
    Ok(())
}

/// Makes the packages from the stage.
pub fn pack(_: &Stage) -> Result<(), Stop> {
    Ok(())
}

/// Opens them again.
pub fn inspect(_: &Stage) -> Result<(), Stop> {
    Ok(())
}

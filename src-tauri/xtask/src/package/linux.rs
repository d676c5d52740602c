//! What a Linux machine installs: `.deb`, `.rpm`, `.tar.gz`.

use super::Stage;
use crate::program::Stop;

/// The packers of Debian and of Red Hat.
pub fn provide() -> Result<(), Stop> {
    Ok(())
}

/// Makes all three from the stage.
pub fn pack(stage: &Stage) -> Result<(), Stop> {
    let (version, epoch, texts) = (stage.version, stage.epoch, stage.packaging());
    Err(Stop::new(format!("Packages of {version} ({epoch}) are not made yet from {}.", texts.display())))
}

/// Opens them again.
pub fn inspect(_: &Stage) -> Result<(), Stop> {
    Ok(())
}

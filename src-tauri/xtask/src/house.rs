//! Where things stand in this checkout.

use std::path::{Path, PathBuf};

use crate::program::Stop;

/// The folders the tasks work in.
pub struct House {
    /// The root of the checkout.
    pub root: PathBuf,
    /// The window's front end.
    pub ui: PathBuf,
    /// Cargo's build folder, wherever configuration put it.
    pub target: PathBuf,
    /// The folder inside `target` that holds the programs of the profile in use.
    programs: PathBuf,
}

impl House {
    /// Finds the checkout from where this program was compiled, and the build folder from where it runs: cargo put
    /// it beside the programs it is about to build, so a configured target folder needs no second look-up.
    pub fn find() -> Result<Self, Stop> {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = crate_folder
            .ancestors()
            .nth(2)
            .ok_or_else(|| Stop::new("xtask does not stand two folders below the root of a checkout."))?;
        let own = std::env::current_exe()
            .map_err(|error| Stop::new(format!("This program cannot find itself on disk: {error}.")))?;
        let programs = own.parent().unwrap_or(root);
        Ok(Self {
            root: root.to_owned(),
            ui: root.join("ui"),
            target: programs.parent().unwrap_or(programs).to_owned(),
            programs: programs.to_owned(),
        })
    }

    /// A program of this workspace, as cargo leaves it.
    pub fn built(&self, name: &str) -> PathBuf {
        self.programs.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}

//! The stage: the one folder packers read.

use std::fs;
use std::path::{Path, PathBuf};

use super::build::{self, make_folder};
use super::{Target, linux, notices, windows};
use crate::house::House;
use crate::program::{Program, Stop};

/// One order of packages for one system: where things come from, lie meanwhile, and end up.
pub struct Stage<'a> {
    pub house: &'a House,
    pub target: Target,
    /// `target/package`: cargo's folder of what ships, and everything made on the way.
    pub work: PathBuf,
    /// `target/package/stage/<target>`: the files a package holds, flat, and nothing else.
    pub folder: PathBuf,
    /// Where the packages go.
    pub out: PathBuf,
    /// The workspace's version, such as `0.2.0`.
    pub version: &'static str,
    /// Seconds since 1970 of the commit that is packed: the only time that stands in a package.
    pub epoch: u64,
}

/// What every package of every system holds, from the root of the checkout.
const FILES: &[&str] = &["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "src-tauri/packaging/DATA.md"];

impl<'a> Stage<'a> {
    /// Knows all places and makes none of them.
    pub fn new(house: &'a House, target: Target, out: PathBuf) -> Result<Self, Stop> {
        let work = house.target.join("package");
        let folder = work.join("stage").join(target.name());
        let version = env!("CARGO_PKG_VERSION");
        Ok(Self { house, target, work, folder, out, version, epoch: epoch(house)? })
    }

    /// A file on the stage.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Puts a copy of `from` on the stage under `name`.
    pub fn add(&self, from: &Path, name: &str) -> Result<(), Stop> {
        let to = self.file(name);
        if let Some(above) = to.parent() {
            make_folder(above)?;
        }
        fs::copy(from, &to)
            .map(drop)
            .map_err(|error| Stop::new(format!("{} cannot be put on the stage: {error}.", from.display())))
    }

    /// A folder of the project's with what packers of one system need, such as scripts and texts.
    pub fn packaging(&self) -> PathBuf {
        self.house.root.join("src-tauri").join("packaging")
    }
}

/// Empties the stage and puts everything on it.
pub fn lay_out(stage: &Stage) -> Result<(), Stop> {
    if stage.folder.exists() {
        fs::remove_dir_all(&stage.folder)
            .map_err(|error| Stop::new(format!("{} cannot be emptied: {error}.", stage.folder.display())))?;
    }
    make_folder(&stage.folder)?;
    let built = build::built(stage)?;
    for program in ["anteroom", "anteroom-cli"] {
        let name = format!("{program}{}", if stage.target == Target::Windows { ".exe" } else { "" });
        stage.add(&built.join(&name), &name)?;
    }
    add_texts(stage)?;
    notices::write(stage)?;
    match stage.target {
        Target::Linux => linux::add_to(stage),
        Target::Windows => windows::add_to(stage, &built),
        Target::Macos => Ok(()),
    }
}

/// The texts of the checkout that go into every package.
pub fn add_texts(stage: &Stage) -> Result<(), Stop> {
    FILES.iter().try_for_each(|file| {
        let from = stage.house.root.join(file);
        let name = from.file_name().unwrap_or_default().to_string_lossy().into_owned();
        stage.add(&from, &name)
    })
}

/// The time of the commit, or the one a distribution gives.
fn epoch(house: &House) -> Result<u64, Stop> {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok();
    let committed =
        || Program::new("git").arguments(["log", "-1", "--format=%ct"]).within(&house.root).find_output();
    given.or_else(committed).and_then(|seconds| seconds.trim().parse().ok()).ok_or_else(|| {
        Stop::new(
            "No commit says how old this is: name the time in SOURCE_DATE_EPOCH, in seconds since 1970.",
        )
    })
}

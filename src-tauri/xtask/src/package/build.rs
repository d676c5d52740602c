//! What is compiled for a package: the front end and both programs.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Stage, cargo, notices, triple};
use crate::node;
use crate::program::{Program, Stop};

/// Builds the front end, and moves the notices of what is in it out of the folder that the window embeds.
pub fn front_end(stage: &Stage) -> Result<(), Stop> {
    node::install(stage.house)?;
    node::npm(stage.house).arguments(["run", "build", "--", "--mode", "package"]).run()?;
    let made = stage.house.ui.join("dist").join(".vite");
    let list = notices::front_end_list(stage);
    make_folder(&stage.work)?;
    fs::copy(made.join("license.md"), &list).and_then(|_| fs::remove_dir_all(&made)).map_err(|error| {
        Stop::new(format!("{} cannot be moved to {}: {error}.", made.display(), list.display()))
    })
}

/// Builds both programs in one call, so that one set of features is compiled.
pub fn programs(stage: &Stage) -> Result<(), Stop> {
    let triple = triple(stage.target)?;
    let flags = remaps(stage)?;
    let is_microsofts = triple.ends_with("-msvc");
    let for_rust: Vec<_> = flags
        .iter()
        .map(|(from, to)| format!("--remap-path-prefix={from}={to}"))
        // Nobody has to install Microsoft's C library first, not for the command line alone either.
        .chain(is_microsofts.then(|| "-Ctarget-feature=+crt-static".to_owned()))
        .collect();
    // Microsoft's C compiler writes no paths unless a source asks for them, and takes no such option.
    let for_c: Vec<_> = flags
        .iter()
        .filter(|_| !is_microsofts)
        .map(|(from, to)| format!("-ffile-prefix-map={from}={to}"))
        .collect();
    let underscored = triple.replace('-', "_");
    cargo(stage)?
        .arguments(["build", "--locked", "--release", "--package", "anteroom", "--package", "anteroom-cli"])
        // The feature is Tauri's: without it the window would look for a development server.
        .arguments(["--features", "tauri/custom-protocol", "--target", &triple, "--target-dir"])
        .arguments([&stage.work])
        // A separator of cargo's own, because paths may hold spaces.
        .with("CARGO_ENCODED_RUSTFLAGS", for_rust.join("\u{1f}"))
        .with(&format!("CFLAGS_{underscored}"), for_c.join(" "))
        .with(&format!("CXXFLAGS_{underscored}"), for_c.join(" "))
        .with("CARGO_INCREMENTAL", "0")
        // What the programs say of themselves.
        .with("ANTEROOM_COMMIT", commit(stage))
        .within(&stage.house.root)
        .run()
}

/// The commit that is built, marked where the checkout differs from it, or nothing outside of a clone.
fn commit(stage: &Stage) -> String {
    let git =
        |arguments: &[&str]| Program::new("git").arguments(arguments).within(&stage.house.root).find_output();
    let name = git(&["rev-parse", "--short=12", "HEAD"]).unwrap_or_default();
    let changed = git(&["status", "--porcelain", "--untracked-files=no"]).unwrap_or_default();
    format!("{}{}", name.trim(), if changed.is_empty() { "" } else { "+" })
}

/// The folder cargo leaves the programs in.
pub fn built(stage: &Stage) -> Result<PathBuf, Stop> {
    Ok(stage.work.join(triple(stage.target)?).join("release"))
}

/// Folders of whoever builds, and what stands for them in messages of the programs. The last that fits counts.
pub fn remaps(stage: &Stage) -> Result<Vec<(String, String)>, Stop> {
    let home = std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).map(PathBuf::from);
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home.as_deref().map(|home| home.join(".cargo")));
    let sysroot = said_by_rustc(&["--print", "sysroot"])?;
    let library = Path::new(&sysroot).join("lib").join("rustlib").join("src").join("rust");
    let folders = [
        (home, "/home"),
        (Some(PathBuf::from(sysroot)), "/rust"),
        (Some(library), "/rustc"),
        (cargo_home, "/cargo"),
        (Some(stage.work.clone()), "/built"),
        (Some(stage.house.root.clone()), "/anteroom"),
    ];
    // Longer ones later: a work folder inside the checkout, a checkout inside the home.
    let mut known: Vec<_> = folders
        .into_iter()
        .filter_map(|(folder, name)| Some((folder?.to_string_lossy().into_owned(), name.to_owned())))
        .filter(|(folder, _)| folder.len() > 1)
        .collect();
    known.sort_by_key(|(folder, _)| folder.len());
    Ok(known)
}

/// The compiler's name for this system.
pub fn host() -> Result<String, Stop> {
    let told = said_by_rustc(&["-vV"])?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Stop::new("`rustc -vV` does not say which system it is for."))
}

/// One line rustc says of itself.
pub fn said_by_rustc(arguments: &[&str]) -> Result<String, Stop> {
    let told = Program::new("rustc").arguments(arguments).find_output();
    told.map(|told| told.trim().to_owned())
        .ok_or_else(|| Stop::new("`rustc` cannot be asked where it lives."))
}

/// Makes a folder with all above it.
pub fn make_folder(folder: &Path) -> Result<(), Stop> {
    fs::create_dir_all(folder)
        .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", folder.display())))
}

/// Writes a text, with all folders above it.
pub fn write(file: &Path, text: &str) -> Result<(), Stop> {
    if let Some(above) = file.parent() {
        make_folder(above)?;
    }
    fs::write(file, text)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", file.display())))
}

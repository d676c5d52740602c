//! What is compiled for a package: the front end and both programs.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Stage, cargo, triple};
use crate::node;
use crate::program::{Program, Stop};

/// Builds the front end, and moves the notices of what is in it out of the folder that the window embeds.
pub fn front_end(stage: &Stage) -> Result<(), Stop> {
    node::install(stage.house)?;
    node::build(stage.house)
}

/// Builds both programs in one call, so that one set of features is compiled.
pub fn programs(stage: &Stage) -> Result<(), Stop> {
    let triple = triple(stage.target)?;
    let flags = remaps(stage)?;
    let for_rust: Vec<_> =
        flags.iter().map(|(from, to)| format!("--remap-path-prefix={from}={to}")).collect();
    let for_c: Vec<_> = flags.iter().map(|(from, to)| format!("-ffile-prefix-map={from}={to}")).collect();
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
        .within(&stage.house.root)
        .run()
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

fn said_by_rustc(arguments: &[&str]) -> Result<String, Stop> {
    let told = Program::new("rustc").arguments(arguments).find_output();
    told.map(|told| told.trim().to_owned())
        .ok_or_else(|| Stop::new("`rustc` cannot be asked where it lives."))
}

/// Makes a folder with all above it.
pub fn make_folder(folder: &Path) -> Result<(), Stop> {
    fs::create_dir_all(folder)
        .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", folder.display())))
}

//! `cargo xtask scripts`: every product's scripts and each task's alone as files, and their bench in each PowerShell there is.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;
use crate::program::{Program, Stop};

/// PowerShell 7, and what every Windows has.
const SHELLS: [&str; 2] = ["pwsh", "powershell"];
const BENCH: &str = "tests/powershell/run.ps1";
/// What of it is no matter of minutes: that it executes what customers get, and compares filters as the checks do.
const QUICK: [&str; 3] = ["compose", "vectors", "fake"];

/// Writes the scripts into a folder, `target/scripts` unless another is named, and runs the bench.
pub fn scripts(house: &House, arguments: &[String]) -> Result<(), Stop> {
    let folder = match arguments {
        [] => place(house),
        [out, folder] if out == "--out" => PathBuf::from(folder),
        _ => return Err(Stop::new("`scripts` takes `--out` and a folder, or nothing.")),
    };
    let count = write(house, &folder)?;
    println!("{count} scripts were written to {}", folder.display());
    if !run(house, &[])? {
        println!("{}", left_out(count));
    }
    Ok(())
}

/// Writes the scripts and, where that can be, runs what takes seconds of their bench. Gives what was left out.
pub fn check(house: &House) -> Result<Option<String>, Stop> {
    let count = write(house, &place(house))?;
    for proof in QUICK {
        if !run(house, &["-Here", "-Only", proof])? {
            return Ok(Some(left_out(count)));
        }
    }
    Ok(None)
}

fn place(house: &House) -> PathBuf {
    house.root.join("target/scripts")
}

fn left_out(count: usize) -> String {
    format!(
        "{count} scripts were checked as texts and not run: there is no PowerShell here (https://aka.ms/powershell)"
    )
}

/// Gives how many scripts there are.
fn write(house: &House, folder: &Path) -> Result<usize, Stop> {
    let failed = |error: std::io::Error| Stop::new(format!("{}: {error}", folder.display()));
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    Program::cargo()
        .arguments([
            "test",
            "--quiet",
            // With all packages, so that it is what was built before.
            "--workspace",
            "--test",
            "scripts",
            "written_where",
        ])
        .within(&house.root)
        .with("ANTEROOM_SCRIPTS", folder)
        .run()?;
    Ok(fs::read_dir(folder).map_err(failed)?.count())
}

/// Runs the bench, which tries Windows' own PowerShell beside the one that is found. Gives whether there is one.
fn run(house: &House, chosen: &[&str]) -> Result<bool, Stop> {
    let there = |shell: &&str| Program::new(shell).arguments(["-NoProfile", "-Command", "exit 0"]).succeeds();
    let Some(shell) = SHELLS.into_iter().find(there) else { return Ok(false) };
    // Files of a working copy are not signed; this is said for the one process, and the person's own policy stays.
    let policy: &[&str] = if cfg!(windows) { &["-ExecutionPolicy", "Bypass"] } else { &[] };
    Program::new(shell)
        .arguments(["-NoProfile", "-NonInteractive"])
        .arguments(policy)
        .arguments(["-File", BENCH])
        .arguments(chosen)
        .within(&house.root)
        .run()?;
    Ok(true)
}

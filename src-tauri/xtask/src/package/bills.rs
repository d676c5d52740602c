//! Bills of materials in CycloneDX's form, beside the packages: what is in the window, in the command line, and in the window's pages.

use std::fs;
use std::path::Path;

use super::build::make_folder;
use super::linux::emptied;
use super::{Stage, triple};
use crate::node;
use crate::program::{Program, Stop};

const TOOL: &str = "cargo-cyclonedx";
const VERSION: &str = "0.5.9";

/// What the tool calls its files, which it drops beside every manifest.
const NAME: &str = "anteroom.cdx";

/// The packages of ours that are programs: their folder, and what their bill is called.
const PROGRAMS: [(&str, &str); 2] = [("src-tauri", "window"), ("src-tauri/crates/cli", "command-line")];

/// Folders and files of the checkout that make a workspace cargo can read.
const WORKSPACE: [&str; 4] = ["Cargo.toml", "Cargo.lock", "src-tauri", "tests"];

/// Writes all three into the folder of packages.
pub fn write(stage: &Stage) -> Result<(), Stop> {
    make_folder(&stage.out)?;
    let tools = stage.work.join("tools");
    let tool = tools.join("bin").join(format!("{TOOL}{}", std::env::consts::EXE_SUFFIX));
    let told = Program::new(&tool).arguments(["cyclonedx", "--version"]).find_output().unwrap_or_default();
    if !told.contains(VERSION) {
        install(stage, &tools)?;
    }
    let copy = emptied(&stage.work.join("bills"))?;
    for name in WORKSPACE {
        copy_sources(&stage.house.root.join(name), &copy.join(name))?;
    }
    Program::new(&tool)
        .arguments(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--no-build-deps"])
        .arguments(["--override-filename", NAME, "--target", &triple(stage.target)?, "--manifest-path"])
        .arguments([copy.join("src-tauri").join("Cargo.toml")])
        .with("SOURCE_DATE_EPOCH", stage.epoch.to_string())
        .run()?;
    for (folder, name) in PROGRAMS {
        let made = copy.join(folder).join(format!("{NAME}.json"));
        let bill = fs::read_to_string(&made)
            .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", made.display())))?;
        put(stage, &format!("{}-{name}", stage.target.name()), &timeless(&bill, &copy))?;
    }
    let pages = node::npm(stage.house).arguments(["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"]);
    let bill = pages.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {pages}")))?;
    put(stage, "front-end", &timeless(&bill, &stage.house.root))
}

fn install(stage: &Stage, tools: &Path) -> Result<(), Stop> {
    println!("{TOOL} is missing; installing version {VERSION} below {} takes two minutes.", tools.display());
    Program::cargo()
        .arguments(["install", TOOL, "--version", VERSION, "--locked", "--root"])
        .arguments([tools])
        .with("CARGO_TARGET_DIR", tools.join("build"))
        .with("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .with("CARGO_PROFILE_RELEASE_LTO", "off")
        .with("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .within(&stage.house.root)
        .run()
}

fn put(stage: &Stage, name: &str, bill: &str) -> Result<(), Stop> {
    let root = stage.house.root.to_string_lossy();
    if bill.contains(root.as_ref()) {
        return Err(Stop::new(format!("The bill of materials {name} names the folder {root}.")));
    }
    let file = stage.out.join(format!("anteroom-{}-{name}.cdx.json", stage.version));
    fs::write(&file, bill)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", file.display())))?;
    println!("{} ({} components)", file.display(), bill.matches("\"purl\":").count());
    Ok(())
}

/// A bill without what differs from time to time and from machine to machine: the number it was given, the moment, the folder.
fn timeless(bill: &str, folder: &Path) -> String {
    let is_of_now = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("\"serialNumber\":") || (line.starts_with("\"timestamp\":") && line.ends_with(','))
    };
    let kept: Vec<_> = bill.lines().filter(|line| !is_of_now(line)).collect();
    kept.join("\n").replace(folder.to_string_lossy().as_ref(), "/anteroom") + "\n"
}

/// Manifests and sources; what was built or installed beside them is large and says nothing.
fn copy_sources(from: &Path, to: &Path) -> Result<(), Stop> {
    if !from.is_dir() {
        return fs::copy(from, to)
            .map(drop)
            .map_err(|error| Stop::new(format!("{} cannot be copied: {error}.", from.display())));
    }
    make_folder(to)?;
    for entry in fs::read_dir(from).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if ["target", "node_modules", "gallery"].iter().all(|beside| name != *beside) {
            copy_sources(&entry.path(), &to.join(&name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bill_says_neither_when_nor_where_it_was_made() {
        let bill = "{\n  \"serialNumber\": \"urn:uuid:1\",\n  \"metadata\": {\n    \"timestamp\": \"2026-11-29T10:00:00Z\",\n    \
            \"component\": {\n      \"purl\": \"path+file:///home/a/bills/src-tauri\"\n    }\n  }\n}\n";
        let wanted = "{\n  \"metadata\": {\n    \"component\": {\n      \"purl\": \"path+file:///anteroom/src-tauri\"\n    }\n  }\n}\n";
        assert_eq!(timeless(bill, Path::new("/home/a/bills")), wanted);
    }
}

//! Lists the PowerShell of the scripts: the engine, where it runs, what several tasks need, and a file for each task.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

/// The folders whose files become a list each, with the list's name.
const LISTS: [(&str, &str); 3] = [("PLACES", "places"), ("PARTS", "parts"), ("TASKS", "tasks")];

fn main() -> ExitCode {
    for (_, folder) in LISTS {
        println!("cargo::rerun-if-changed=src/{folder}");
    }
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("src");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    match list(&home).and_then(|listed| fs::write(out.join("files.rs"), listed)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=The files in {} cannot be read: {error}", home.display());
            ExitCode::FAILURE
        }
    }
}

/// The lists as Rust: each file by its path in its folder, without the ending, with its text.
fn list(home: &Path) -> io::Result<String> {
    let mut listed = String::new();
    for (name, folder) in LISTS {
        let folder = home.join(folder);
        let _ = writeln!(listed, "pub(crate) const {name}: &[(&str, &str)] = &[");
        for path in files(&folder)? {
            let known = path.strip_prefix(&folder).unwrap_or(&path).with_extension("");
            let known = known.to_string_lossy().replace('\\', "/");
            let _ = writeln!(listed, "({known:?}, include_str!({path:?})),");
        }
        listed.push_str("];\n");
    }
    Ok(listed)
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all.extend(files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "ps1") {
            all.push(path);
        }
    }
    all.sort();
    Ok(all)
}

//! Holds the profiles that come with Anteroom to their schema and rules, so that a broken one does not build. Names of checks
//! and tasks are looked up by the tests: to know them, the build would have to compile half of the program twice.

#![allow(dead_code, reason = "the build needs a part of each module")]

#[path = "src/catalogue.rs"]
mod catalogue;
#[path = "src/document.rs"]
mod document;
#[path = "src/draft.rs"]
mod draft;
#[path = "src/file.rs"]
mod file;
#[path = "src/parts.rs"]
mod parts;
#[path = "src/rules/mod.rs"]
mod rules;
#[path = "src/schema.rs"]
mod schema;
#[path = "src/vocabulary.rs"]
mod vocabulary;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, io};

use document::{Document, Path, Problem};
use file::ProfileFile;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=data");
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("data");
    match problems(&folder) {
        Ok(problems) if problems.is_empty() => ExitCode::SUCCESS,
        Ok(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            println!("cargo::error=The profiles in {} cannot be read: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn problems(folder: &std::path::Path) -> io::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.ends_with(".toml") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        match draft::read::<ProfileFile>(&name, &text) {
            Ok((document, profile)) => {
                problems.extend(rules::requirements(&document, &profile).1);
                problems.extend(named_after_id(&document, &profile, &name));
            }
            Err(found) => problems.extend(found),
        }
    }
    Ok(problems)
}

/// A file is found by its name, so it bears the profile's id.
fn named_after_id(document: &Document<'_>, profile: &ProfileFile, file: &str) -> Option<Problem> {
    let wanted = format!("{}.toml", profile.id);
    (file != wanted).then(|| {
        document.problem(
            &Path::default().key("id"),
            format!("The file `{file}` is not named after the id `{}`.", profile.id),
            format!("Name the file `{wanted}`, or change the id."),
        )
    })
}

//! `cargo xtask news`: what installed copies are told of this version, signed. `wizard/src/updates` reads it.
//!
//! Rejected: to sign the files and leave what is said about them unsigned, as Tauri's updater has it; whoever holds the server could
//! then offer any file that was ever signed as any version.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::House;
use crate::program::{Program, Stop};

/// The secret key, as its file's text. It has no password: whoever can read one of the two could read the other.
const KEY: &str = "ANTEROOM_NEWS_KEY";
const NAME: &str = "latest.json";

/// How a package's name ends, and what installed copies ask for. Those that administrators and package managers install are not
/// among them.
const KINDS: &[(&str, &str)] = &[
    ("-windows-x64-setup.exe", "windows-x86_64-installer"),
    ("-windows-x64.zip", "windows-x86_64-archive"),
    ("-macos-aarch64.dmg", "macos-aarch64-image"),
    ("-macos-x86_64.dmg", "macos-x86_64-image"),
    ("-linux-x86_64.tar.gz", "linux-x86_64-archive"),
    ("-linux-aarch64.tar.gz", "linux-aarch64-archive"),
];

/// One package an installed copy can fetch.
struct File {
    kind: &'static str,
    name: String,
    bytes: u64,
    signature: String,
}

/// Writes `latest.json` and its signature beside the packages.
pub fn write(house: &House, arguments: &[String]) -> Result<(), Stop> {
    let usage = || {
        Stop::new(
            "`news` takes `--at ADDRESS`, the https address the packages will be below, and `--out FOLDER`.",
        )
    };
    let (address, folder) = match arguments {
        [at, address] if at == "--at" => (address, house.target.join("package").join("out")),
        [at, address, out, folder] if at == "--at" && out == "--out" => (address, PathBuf::from(folder)),
        _ => return Err(usage()),
    };
    if !address.starts_with("https://") {
        return Err(usage());
    }
    let Some(key) = std::env::var(KEY).ok().filter(|key| !key.trim().is_empty()) else {
        println!("UNTOLD: {KEY} is not set, so installed copies are told nothing of this version.");
        return Ok(());
    };
    if !Program::new("minisign").arguments(["-v"]).succeeds() {
        crate::packages::install(&["minisign"])?;
    }
    let key = KeyFile::write(house, &key)?;
    let mut files = Vec::new();
    for (kind, path) in packages(&folder)? {
        let signature = key.sign(&path)?;
        let bytes = fs::metadata(&path).map_err(|error| unusable(&path, &error))?.len();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push(File { kind, name, bytes, signature });
    }
    if files.is_empty() {
        return Err(Stop::new(format!(
            "There is no package in {} that a copy could fetch.",
            folder.display()
        )));
    }
    let changes = house.root.join("CHANGELOG.md");
    let changes = fs::read_to_string(&changes).map_err(|error| unusable(&changes, &error))?;
    let version = env!("CARGO_PKG_VERSION");
    let text = told(version, notes(&changes, version)?, address, &files);
    let out = folder.join(NAME);
    fs::write(&out, text).map_err(|error| unusable(&out, &error))?;
    key.sign(&out)?;
    files.iter().for_each(|file| println!("{}: {}", file.kind, file.name));
    Ok(())
}

/// The packages of a folder that installed copies ask for.
fn packages(folder: &Path) -> Result<Vec<(&'static str, PathBuf)>, Stop> {
    let listed = fs::read_dir(folder).map_err(|error| unusable(folder, &error))?;
    let mut paths: Vec<_> = listed.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let kind = |path: &PathBuf| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        KINDS.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, kind)| *kind)
    };
    Ok(paths.into_iter().filter_map(|path| Some((kind(&path)?, path))).collect())
}

/// What the list of changes says of a version.
fn notes<'c>(changes: &'c str, version: &str) -> Result<&'c str, Stop> {
    let begin = format!("\n## {version}\n");
    let after = changes.split_once(&begin).map(|(_, after)| after);
    let notes = after.map(|after| after.split("\n## ").next().unwrap_or_default().trim());
    notes.filter(|notes| !notes.is_empty()).ok_or_else(|| {
        Stop::new(format!(
            "CHANGELOG.md says nothing of {version}: write `## {version}` and what is new below."
        ))
    })
}

fn told(version: &str, notes: &str, address: &str, files: &[File]) -> String {
    let files: Vec<_> = files
        .iter()
        .map(|file| {
            let url = format!("{}/{}", address.trim_end_matches('/'), file.name);
            format!(
                "    {{\n      \"kind\": {},\n      \"name\": {},\n      \"url\": {},\n      \"bytes\": {},\n      \"signature\": {}\n    }}",
                quoted(file.kind),
                quoted(&file.name),
                quoted(&url),
                file.bytes,
                quoted(&file.signature)
            )
        })
        .collect();
    format!(
        "{{\n  \"anteroom_update\": 1,\n  \"product\": \"Anteroom\",\n  \"version\": {},\n  \"notes\": {},\n  \"files\": [\n{}\n  ]\n}}\n",
        quoted(version),
        quoted(notes),
        files.join(",\n")
    )
}

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            '\n' => json.push_str("\\n"),
            c if c.is_control() => json.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

/// The secret key in a file, for as long as it is needed: minisign takes it from nowhere else.
struct KeyFile(PathBuf);

impl KeyFile {
    fn write(house: &House, key: &str) -> Result<Self, Stop> {
        let path = house.target.join(format!("news-{}.key", std::process::id()));
        let mut options = fs::OpenOptions::new();
        options.create_new(true).write(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&path).map_err(|error| unusable(&path, &error))?;
        let written = std::io::Write::write_all(&mut file, format!("{}\n", key.trim()).as_bytes());
        let own = Self(path);
        written.map_err(|error| unusable(&own.0, &error))?;
        Ok(own)
    }

    /// Signs a file, and gives the signature that lies beside it by then.
    fn sign(&self, file: &Path) -> Result<String, Stop> {
        Program::new("minisign")
            .arguments(["-S", "-W", "-s"])
            .arguments([&self.0])
            .arguments(["-m"])
            .arguments([file])
            .run()?;
        let mut beside = file.as_os_str().to_owned();
        beside.push(".minisig");
        fs::read_to_string(&beside).map_err(|error| unusable(Path::new(&beside), &error))
    }
}

impl Drop for KeyFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn unusable(path: &Path, error: &std::io::Error) -> Stop {
    Stop::new(format!("{} cannot be used: {error}.", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_told_in_the_form_they_read() {
        let file = File {
            kind: "linux-x86_64-archive",
            name: "anteroom-0.3.0-linux-x86_64.tar.gz".to_owned(),
            bytes: 3,
            signature: "untrusted comment: x\nRW\"Q\\\n".to_owned(),
        };
        let text = told("0.3.0", "- Twice as fast.\n- «Done».", "https://updates.example/v0.3.0/", &[file]);
        // The same file is read by the tests of the wizard.
        assert_eq!(text, include_str!("../../packaging/news-example.json"));
    }

    #[test]
    fn the_notes_are_those_of_the_version() {
        let changes = "# What is new\n\n## 0.3.0\n\n- One.\n\n### Safe\n\n- Two.\n\n## 0.2.0\n\n- Old.\n";
        assert_eq!(notes(changes, "0.3.0").expect("they are there"), "- One.\n\n### Safe\n\n- Two.");
        assert_eq!(notes(changes, "0.2.0").expect("the last ones, too"), "- Old.");
        assert!(notes(changes, "0.4.0").is_err(), "no version goes out in silence");
    }
}

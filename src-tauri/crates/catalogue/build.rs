//! Lists the files of subjects and words, and holds the subjects to their structure, so that a broken one does not build. Words are held to
//! theirs by the tests, which can say which sentence is wrong.

#![allow(dead_code, reason = "the build needs a part of each module")]

#[path = "src/subject.rs"]
mod subject;
#[path = "build/texts.rs"]
mod texts;
#[path = "src/verify.rs"]
mod verify;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use anteroom_domain::{CheckId, Code, Environment};
use subject::Subject;

/// The words of the window alone; it reads them itself.
const OF_THE_WINDOW: &str = "window";
/// Texts that the engine says by name, each a function of its values.
const OF_THE_ENGINE: &str = "words/en/engine";

fn main() -> ExitCode {
    for path in ["build", "build.rs", "src", "subjects", "times.toml", "words"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let home = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let write = |name: &str, (text, problems): (String, Vec<String>)| {
        fs::write(out.join(name), text).map(|()| problems)
    };
    let listed = list(&home).and_then(|listed| write("files.rs", listed));
    let read = |path: PathBuf| fs::read_to_string(&path).map(|text| (path, text));
    let texts = files(&home.join(OF_THE_ENGINE))
        .and_then(|files| files.into_iter().map(read).collect::<io::Result<Vec<_>>>());
    let named = texts.and_then(|texts| write("texts.rs", texts::functions(&texts)));
    match listed.and_then(|listed| Ok([listed, named?].concat())) {
        Ok(problems) if problems.is_empty() => ExitCode::SUCCESS,
        Ok(problems) => {
            problems.iter().for_each(|problem| println!("cargo::error={problem}"));
            ExitCode::FAILURE
        }
        Err(error) => {
            println!("cargo::error=The files in {} cannot be read: {error}", home.display());
            ExitCode::FAILURE
        }
    }
}

/// The lists as Rust, and what is wrong.
fn list(home: &Path) -> io::Result<(String, Vec<String>)> {
    let (mut subjects, mut problems) = (Vec::new(), Vec::new());
    let mut listed =
        String::from("use crate::language::Spoken;\npub(crate) const SUBJECTS: &[(&str, &str)] = &[\n");
    for path in files(&home.join("subjects"))? {
        let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match Subject::read(&id, &fs::read_to_string(&path)?) {
            Ok(subject) => subjects.push(subject),
            Err(error) => problems.push(format!("{}: {}", path.display(), error.message())),
        }
        let _ = writeln!(listed, "({id:?}, include_str!({path:?})),");
    }
    let times: BTreeMap<String, u32> = match toml::from_str(&fs::read_to_string(home.join("times.toml"))?) {
        Ok(times) => times,
        Err(error) => {
            problems.push(format!("times.toml: {}", error.message()));
            BTreeMap::new()
        }
    };
    problems.extend(wrong_with(&subjects, &times));
    let times: Vec<_> = times.into_iter().collect();
    let _ = writeln!(listed, "];\npub(crate) const TIMES: &[(&str, u32)] = &{times:?};");
    let languages = files(&home.join("words"))?;
    let count = languages.len();
    let _ = writeln!(listed, "pub(crate) static LANGUAGES: [Spoken; {count}] = [");
    let english = languages.iter().position(|folder| folder.ends_with("en"));
    problems.extend(english.is_none().then(|| "words/en is missing".to_owned()));
    for language in languages {
        let name = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let _ = writeln!(listed, "Spoken::new({name:?}, &[");
        for path in words(&language)? {
            let _ = writeln!(listed, "include_str!({path:?}),");
        }
        listed.push_str("]),\n");
    }
    let _ = writeln!(
        listed,
        "];\npub(crate) static ENGLISH: &Spoken = &LANGUAGES[{}];",
        english.unwrap_or_default()
    );
    Ok((listed, problems))
}

fn words(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for path in files(folder)? {
        if !path.is_dir() {
            all.push(path);
        } else if !path.ends_with(OF_THE_WINDOW) {
            all.extend(words(&path)?);
        }
    }
    Ok(all)
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    all.sort();
    Ok(all)
}

/// What no single file can know.
fn wrong_with(subjects: &[Subject], times: &BTreeMap<String, u32>) -> Vec<String> {
    let mut problems = Vec::new();
    let mut mended: BTreeMap<Code, &str> = BTreeMap::new();
    for subject in subjects {
        let id = &subject.id;
        for code in &subject.mends {
            if let Some(other) = mended.insert(*code, id) {
                problems
                    .push(format!("subjects/{id}.toml and {other}.toml both mend `{code}`: keep it in one"));
            }
        }
        let is_unknown = |other: &&String| subjects.iter().all(|subject| subject.id != **other);
        if let Some(other) = subject.passes_with.as_ref().filter(is_unknown) {
            problems.push(format!("subjects/{id}.toml passes with `{other}`, which is no subject"));
        }
        for environment in Environment::ALL {
            if subject.find(environment, |said| said.audience).is_none() {
                problems.push(format!("subjects/{id}.toml has no `audience` for {environment}"));
            }
            let named = [subject.in_force(environment), subject.task_in_force(environment)];
            if let Some(time) = named.into_iter().flatten().find(|time| !times.contains_key(*time)) {
                problems.push(format!(
                    "subjects/{id}.toml is in force after `{time}`, which times.toml does not have"
                ));
            }
            for check in subject.checks(environment).iter().filter(|check| check.parse::<CheckId>().is_err())
            {
                problems.push(format!("subjects/{id}.toml is verified by `{check}`, which is no check"));
            }
        }
    }
    problems
}

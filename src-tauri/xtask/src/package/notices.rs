//! `THIRD-PARTY.md`: what others wrote and is in the programs, with the licenses it came under.
//!
//! Every package's own license files are shown, each text once. The few packages that came without one get the license they name
//! from `src-tauri/packaging/licenses`; a package that has neither stops the packaging.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Stage, Target, triple};
use crate::program::{Program, Stop};

/// Its name on the stage and in all packages.
pub const NAME: &str = "THIRD-PARTY.md";

/// How files begin that say under which conditions something is given away.
const BEGINNINGS: [&str; 5] = ["LICEN", "COPYING", "NOTICE", "UNLICENSE", "COPYRIGHT"];

/// Sources of others inside a package lie this deep at most.
const DEEPEST: usize = 4;

/// Stands in a kept text where the holder of the copyright goes.
const HOLDER: &str = "HOLDER";

/// A package of crates.io that is in a program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    license: String,
}

/// Writes the list for the programs of the stage's system onto the stage.
pub fn write(stage: &Stage) -> Result<(), Stop> {
    let packages = packages(stage)?;
    let folders = folders(stage)?;
    let kept = Kept { folder: stage.packaging().join("licenses") };
    let mut texts = Texts::default();
    let mut without = Vec::new();
    for package in &packages {
        let named = format!("{}-{}", package.name, package.version);
        let folder = folders
            .get(&named)
            .ok_or_else(|| Stop::new(format!("The sources of {named} are nowhere on this machine.")))?;
        let mut own = Vec::new();
        collect(folder, 0, &mut own);
        let found =
            if own.iter().any(|text| !text.trim().is_empty()) { own } else { kept.texts(package, folder) };
        if found.is_empty() {
            without.push(format!("{named} ({})", package.license));
        }
        found.into_iter().for_each(|text| texts.add(&text, &package.name));
    }
    if !without.is_empty() {
        return Err(Stop::new(format!(
            "These packages have no license text, and {} has none of that name: {}.",
            kept.folder.display(),
            without.join(", ")
        )));
    }
    let rust = Program::new("rustc").arguments(["--version"]).find_output().unwrap_or_default();
    for name in ["MIT", "Apache-2.0"] {
        texts.add(&kept.text(name, "The Rust Project Developers")?, "the standard library of Rust");
    }
    if stage.target == Target::Windows {
        texts.add(&kept.text("WebView2Loader", "")?, "WebView2Loader.dll");
    }
    let front_end = front_end(stage)?;
    let page = page(stage.target, rust.trim(), &packages, &texts, &front_end);
    let file = stage.file(NAME);
    fs::write(&file, page)
        .map_err(|error| Stop::new(format!("{} cannot be written: {error}.", file.display())))
}

/// Where the build of the front end leaves its list, outside of what the window embeds.
pub fn front_end_list(stage: &Stage) -> PathBuf {
    stage.work.join("front-end-licenses.md")
}

fn front_end(stage: &Stage) -> Result<String, Stop> {
    let file = front_end_list(stage);
    let list = fs::read_to_string(&file).map_err(|error| {
        Stop::new(format!("{} cannot be read ({error}): the step `ui` writes it.", file.display()))
    })?;
    // It is a chapter here.
    let lines = list.lines().skip_while(|line| line.is_empty() || line.starts_with("# "));
    let lines = lines.map(|line| if line.starts_with("## ") { format!("#{line}") } else { line.to_owned() });
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// What cargo links into both programs on the stage's system. What only runs while building is not given to anybody.
fn packages(stage: &Stage) -> Result<Vec<Package>, Stop> {
    let tree = Program::cargo()
        .arguments([
            "tree",
            "--locked",
            "--package",
            "anteroom",
            "--package",
            "anteroom-cli",
            "--edges",
            "normal",
        ])
        .arguments([
            "--features",
            "tauri/custom-protocol",
            "--prefix",
            "none",
            "--format",
            "{p}\t{l}",
            "--target",
        ])
        .arguments([triple(stage.target)?])
        .within(&stage.house.root);
    let told = tree.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {tree}")))?;
    Ok(listed(&told))
}

/// The packages in what `cargo tree` says, without our own, which stand in a folder instead of coming from crates.io.
fn listed(tree: &str) -> Vec<Package> {
    let foreign = tree.lines().filter_map(|line| {
        let (package, license) = line.trim_end_matches(" (*)").split_once('\t')?;
        let (name, rest) = package.split_once(" v")?;
        let is_ours = rest.contains("(/") || rest.contains(":\\");
        let version = rest.split_whitespace().next()?;
        let license = license.trim_end_matches(" (*)").replace('/', " OR ").replace("  ", " ");
        (!is_ours).then(|| Package { name: name.to_owned(), version: version.to_owned(), license })
    });
    let mut packages: Vec<_> = foreign.collect();
    packages.sort();
    packages.dedup();
    packages
}

/// Where the sources of each package lie, by its folder's name.
fn folders(stage: &Stage) -> Result<BTreeMap<String, PathBuf>, Stop> {
    let metadata = Program::cargo()
        .arguments(["metadata", "--locked", "--format-version", "1", "--filter-platform"])
        .arguments([triple(stage.target)?])
        .within(&stage.house.root);
    let told =
        metadata.find_output().ok_or_else(|| Stop::new(format!("This command failed:\n  {metadata}")))?;
    let manifests = told.split("\"manifest_path\":\"").skip(1).filter_map(|rest| rest.split('"').next());
    let folders =
        manifests.filter_map(|path| Path::new(&path.replace("\\\\", "\\")).parent().map(Path::to_owned));
    Ok(folders
        .map(|folder| (folder.file_name().unwrap_or_default().to_string_lossy().into_owned(), folder))
        .collect())
}

/// All license texts below a package's folder. What lies under `vendor` is built on other systems than ours, or not at all.
fn collect(folder: &Path, depth: usize, texts: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if BEGINNINGS.iter().any(|beginning| name.to_uppercase().starts_with(beginning)) {
                // A folder `LICENSES` holds nothing else.
                let held = fs::read_dir(&path).into_iter().flatten().flatten();
                texts.extend(held.filter_map(|entry| fs::read_to_string(entry.path()).ok()));
            } else if depth < DEEPEST
                && !["vendor", "tests", "benches", "wasm-stdlib"].contains(&name.as_str())
            {
                collect(&path, depth + 1, texts);
            }
        } else if is_license(&name) {
            texts.extend(fs::read_to_string(&path));
        }
    }
}

fn is_license(name: &str) -> bool {
    let upper = name.to_uppercase();
    let is_source = [".RS", ".PY", ".JSON", ".TOML", ".HTML"].iter().any(|ending| upper.ends_with(ending));
    !is_source && BEGINNINGS.iter().any(|beginning| upper.starts_with(beginning))
}

/// The texts kept in the repository, by the names SPDX gives licenses.
struct Kept {
    folder: PathBuf,
}

impl Kept {
    fn text(&self, name: &str, holder: &str) -> Result<String, Stop> {
        let file = self.folder.join(format!("{name}.txt"));
        let text = fs::read_to_string(&file)
            .map_err(|error| Stop::new(format!("{} cannot be read: {error}.", file.display())))?;
        Ok(text.replace(HOLDER, holder))
    }

    /// The texts of every license a package names, or none if one of them is not kept.
    fn texts(&self, package: &Package, folder: &Path) -> Vec<String> {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap_or_default();
        let holder = authors(&manifest).unwrap_or_else(|| format!("the authors of {}", package.name));
        let texts: Option<Vec<_>> =
            names(&package.license).into_iter().map(|name| self.text(name, &holder).ok()).collect();
        texts.unwrap_or_default()
    }
}

/// The licenses in an expression such as `(MIT OR Apache-2.0) AND Unicode-3.0`.
fn names(expression: &str) -> Vec<&str> {
    let words = expression.split(|letter: char| letter.is_whitespace() || "()".contains(letter));
    words.filter(|word| !["", "AND", "OR", "WITH"].contains(word)).collect()
}

/// Who a manifest says wrote it, as cargo writes manifests into packages.
fn authors(manifest: &str) -> Option<String> {
    let (_, rest) = manifest.split_once("\nauthors = [")?;
    let (list, _) = rest.split_once(']')?;
    let named: Vec<_> = list.split('"').skip(1).step_by(2).collect();
    (!named.is_empty()).then(|| named.join(", "))
}

/// Texts, each once, with the packages that came under it, in the order in which they were first met.
#[derive(Default)]
struct Texts {
    known: Vec<(String, String, Vec<String>)>,
}

impl Texts {
    fn add(&mut self, text: &str, package: &str) {
        // The same text with other line ends and indents is the same text.
        let alike = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if alike.is_empty() {
            return;
        }
        match self.known.iter_mut().find(|(known, ..)| *known == alike) {
            Some((.., users)) if users.last().is_some_and(|last| last == package) => {}
            Some((.., users)) => users.push(package.to_owned()),
            None => {
                let text =
                    text.trim_matches(['\n', '\r']).lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
                self.known.push((alike, text, vec![package.to_owned()]));
            }
        }
    }
}

fn page(target: Target, rust: &str, packages: &[Package], texts: &Texts, front_end: &str) -> String {
    let mut page = format!(
        "# What others wrote\n\n\
         Anteroom itself is licensed under MIT OR Apache-2.0. Its programs for {} hold, beside its own work, the packages\n\
         below, the standard library of Rust ({rust}) and, in the window's pages,\n\
         the packages of the last chapter. After the list stand the texts they were given under.\n\n\
         The source of each package is at `https://crates.io/api/v1/crates/NAME/VERSION/download`, unchanged; this is also where the\n\
         source of what is under MPL-2.0 is found.\n\n## Packages\n\n",
        target.title()
    );
    for Package { name, version, license } in packages {
        page += &format!("* {name} {version}: {license}\n");
    }
    page += "\n## Texts\n";
    for (_, text, users) in &texts.known {
        // A fence longer than any inside.
        page += &format!("\n### {}\n\n~~~~~~text\n{text}\n~~~~~~\n", users.join(", "));
    }
    page += &format!("\n## The window's pages\n\n{}\n", front_end.trim());
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ours_and_what_was_listed_before_are_left_out() {
        let tree = "anteroom v0.1.0 (/home/a/anteroom/src-tauri)\tMIT OR Apache-2.0\n\
            serde v1.0.1\tMIT OR Apache-2.0\nserde v1.0.1\tMIT OR Apache-2.0 (*)\n\
            derive v2.0.0 (proc-macro)\tApache-2.0/MIT\n";
        let told: Vec<_> = listed(tree)
            .into_iter()
            .map(|package| (package.name, package.version, package.license))
            .collect();
        let wanted = [("derive", "2.0.0", "Apache-2.0 OR MIT"), ("serde", "1.0.1", "MIT OR Apache-2.0")];
        assert_eq!(
            told,
            wanted.map(|(name, version, license)| (name.into(), version.into(), license.into()))
        );
    }

    #[test]
    fn a_text_is_shown_once_for_all_who_came_under_it() {
        let mut texts = Texts::default();
        texts.add("Do what\nyou want.\n", "a");
        texts.add("Do what\r\n  you want.", "b");
        texts.add("Copyright c\n\nDo what you want.", "c");
        texts.add("", "d");
        let users: Vec<_> = texts.known.iter().map(|(.., users)| users.join(" ")).collect();
        assert_eq!(users, ["a b", "c"], "another holder is another text, and nothing is none");
    }

    #[test]
    fn a_package_without_a_text_gets_those_it_names_with_its_authors() {
        let authors_of = |manifest: &str| authors(manifest);
        let manifest =
            "[package]\nname = \"x\"\nauthors = [\n    \"Ada <ada@example.org>\",\n    \"Bob\",\n]\n";
        assert_eq!(authors_of(manifest).as_deref(), Some("Ada <ada@example.org>, Bob"));
        assert_eq!(authors_of("[package]\nname = \"x\"\n"), None);
        assert_eq!(
            names("(MIT OR Apache-2.0) AND Unicode-DFS-2016"),
            ["MIT", "Apache-2.0", "Unicode-DFS-2016"]
        );
    }

    #[test]
    fn licenses_are_told_by_how_their_files_are_called() {
        for name in ["LICENSE", "license-MIT.md", "COPYING", "UNLICENSE", "NOTICE.txt", "LICENCE"] {
            assert!(is_license(name), "{name} says something");
        }
        for name in ["licenses.rs", "README.md", "license.json"] {
            assert!(!is_license(name), "{name} is something else");
        }
    }
}

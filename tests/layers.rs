//! Who may know whom, checked against the tree as it stands: packages, the front end's folders, the map in the root
//! manifest, and what may lie at the top level. The rules are plain functions, tested beside their tables.

#[path = "layers/circles.rs"]
mod circles;
#[path = "layers/disk.rs"]
mod disk;
#[path = "layers/imports.rs"]
mod imports;
#[path = "layers/kept.rs"]
mod kept;
#[path = "layers/literals.rs"]
mod literals;
#[path = "layers/map.rs"]
mod map;
#[path = "layers/packages.rs"]
mod packages;
#[path = "layers/spoken.rs"]
mod spoken;
#[path = "layers/style.rs"]
mod style;
#[path = "layers/threats.rs"]
mod threats;
#[path = "layers/told.rs"]
mod told;
#[path = "layers/values.rs"]
mod values;
#[path = "layers/workflows.rs"]
mod workflows;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anteroom_wizard::Code;
use imports::Source;
use packages::Edge;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What cargo knows of our own packages; dependencies are listed with each, so nothing has to be resolved.
fn metadata() -> serde_json::Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(root())
        .output()
        .expect("cargo started this test, so it can be started");
    assert!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata writes JSON")
}

/// Every file with one of these endings below a folder: where it stands in there, and its text.
fn sources(folder: &Path, endings: &[&str]) -> Vec<(String, String)> {
    let mut folders = vec![folder.to_owned()];
    let mut sources = Vec::new();
    while let Some(next) = folders.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue };
        for entry in entries {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known)) {
                let text = fs::read_to_string(&path).expect("a source file is text");
                let place = path.strip_prefix(folder).expect("it was found below").to_string_lossy();
                sources.push((place.replace('\\', "/"), text));
            }
        }
    }
    sources
}

fn front_end() -> Vec<Source> {
    let found = sources(&root().join("ui/src"), &["ts", "tsx"]);
    found.iter().map(|(place, text)| Source::new(place, text)).collect()
}

#[test]
fn packages_know_only_whom_they_may() {
    let edges = Edge::parse_all(&metadata());
    assert!(edges.len() > 20, "cargo metadata listed hardly any dependency, so nothing was checked");
    let violations = packages::violations(&edges);
    assert!(violations.is_empty(), "forbidden dependencies:\n{}", violations.join("\n"));
}

#[test]
fn every_package_has_a_place_in_the_table() {
    let members = packages::parse_members(&metadata());
    let strangers = packages::strangers(&members);
    assert!(strangers.is_empty(), "give them a row in tests/layers/packages.rs: {}", strangers.join(", "));
}

#[test]
fn the_front_end_imports_only_downwards() {
    let sources = front_end();
    assert!(!sources.is_empty(), "there is no source file below ui/src, so nothing was checked");
    let violations: Vec<String> = sources.iter().flat_map(imports::violations).collect();
    assert!(violations.is_empty(), "forbidden imports:\n{}", violations.join("\n"));
}

#[test]
fn only_files_reaches_for_the_disk() {
    let sources = sources(&root().join("src-tauri"), &["rs"]);
    assert!(sources.len() > 100, "hardly any source file was found, so nothing was checked");
    let violations: Vec<String> =
        sources.iter().flat_map(|(place, text)| disk::violations(place, text)).collect();
    assert!(violations.is_empty(), "past `files` to the disk:\n{}", violations.join("\n"));
}

#[test]
fn nobody_compares_the_beginning_of_a_code() {
    // What a code is about is its area, which is data; its spelling is for people and for scripts.
    let sources = sources(&root().join("src-tauri/crates"), &["rs"]);
    assert!(sources.len() > 100, "hardly any source file was found, so nothing was checked");
    let shipped = sources.iter().filter(|(place, _)| !place.contains("/tests/"));
    let compared = shipped.flat_map(|(place, text)| {
        let lines = text.lines().enumerate();
        let lines = lines.filter(|(_, line)| {
            ["dotted()", "dotted"].iter().any(|text| line.contains(&format!("{text}.starts_with(")))
        });
        lines.map(move |(number, line)| format!("{place}:{} {}", number + 1, line.trim()))
    });
    let compared: Vec<_> = compared.collect();
    assert!(compared.is_empty(), "ask for `Code::area`:\n{}", compared.join("\n"));
}

/// Where texts stand that people read, and the endings of their files.
const READ: &[(&str, &[&str])] = &[
    ("src-tauri/crates/catalogue/words/en", &["ftl"]),
    ("src-tauri/crates/products/data", &["toml"]),
    ("src-tauri/crates/wizard/templates", &["html", "txt"]),
    ("src-tauri/crates/scripts/src/tasks", &["ps1"]),
    ("src-tauri/crates/cli/src", &["rs"]),
];

#[test]
fn people_read_one_spelling_and_the_words_of_administrators() {
    let mut refused = Vec::new();
    for (folder, endings) in READ {
        let found = sources(&root().join(folder), endings);
        assert!(!found.is_empty(), "nothing was found in {folder}");
        for (place, text) in found {
            refused.extend(style::violations(&format!("{folder}/{place}"), &text));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

/// Where every code is named, whoever produces it.
const TABLES: &[&str] = &["domain/src/code.rs", "diagnosis/src/remedy/choice.rs", "cli/src/exit.rs"];

#[test]
fn every_code_is_produced_by_somebody() {
    // Words nobody will read are translated all the same.
    let produced: String = sources(&root().join("src-tauri"), &["rs"])
        .into_iter()
        .filter(|(place, _)| !place.contains("tests") && TABLES.iter().all(|table| !place.ends_with(table)))
        .map(|(_, text)| match text.split_once("#[cfg(test)]\nmod tests {") {
            Some((shipped, _)) => shipped.to_owned(),
            None => text,
        })
        .collect();
    let is_named = |code: &Code| {
        let name = format!("Code::{code:?}");
        produced.match_indices(&name).any(|(at, _)| {
            !produced[at + name.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
        })
    };
    let dead: Vec<_> = Code::ALL.iter().filter(|code| !is_named(code)).collect();
    assert!(dead.is_empty(), "nobody produces {dead:?}");
}

/// Where a pause that a server names may be looked at: where it is read, where it is kept, and where it is told.
const PAUSES: &[&str] = &[
    "crates/domain/",
    "crates/exchange/",
    "crates/asking/",
    "crates/practice/",
    "wire/problem.rs",
    "courtesy.rs",
];

#[test]
fn nobody_but_the_one_way_of_asking_waits_for_a_server() {
    let found = sources(&root().join("src-tauri"), &["rs"]);
    let offenders: Vec<_> = found
        .iter()
        .filter(|(place, _)| PAUSES.iter().all(|known| !place.contains(known)) && !place.contains("tests"))
        .filter(|(_, text)| text.contains("RetryAfter(") || text.contains("Disposition::SlowDown =>"))
        .map(|(place, _)| place)
        .collect();
    assert!(offenders.is_empty(), "a second retry loop: {offenders:?}");
}

#[test]
fn nothing_above_exchange_names_its_protocol() {
    // Another protocol is another source; whoever speaks of operations would have to be written again for it.
    let mut looked_at = 0;
    let mut named = Vec::new();
    for folder in
        ["crates/wizard/src", "crates/diagnosis/src", "crates/products/src", "crates/cli/src", "src"]
    {
        for (place, text) in sources(&root().join("src-tauri").join(folder), &["rs"]) {
            let place = format!("{folder}/{place}");
            looked_at += 1;
            named.extend(kept::violations(kept::EWS, &place, &text));
        }
    }
    assert!(looked_at > 100, "hardly any source file was found, so nothing was checked");
    assert!(named.is_empty(), "ask through `domain::ports::Source`:\n{}", named.join("\n"));
}

#[test]
fn nothing_above_the_planner_names_its_store() {
    // Another database is another planner; the ports are `Planner` and `PlannerRecords`, and one file opens it.
    let mut named = Vec::new();
    for folder in ["crates/wizard/src", "crates/import/src", "crates/cli/src", "src"] {
        for (place, text) in sources(&root().join("src-tauri").join(folder), &["rs"]) {
            if place != "planners.rs" && !place.contains("tests") {
                named.extend(kept::violations(kept::STORE, &format!("{folder}/{place}"), &text));
            }
        }
    }
    assert!(named.is_empty(), "use the ports, or `wizard::planners`:\n{}", named.join("\n"));
}

#[test]
fn no_two_files_use_each_other() {
    let mut told = Vec::new();
    let parts: [(&str, &[&str]); 11] = [
        ("wizard", &[""]),
        ("diagnosis", &[""]),
        ("planner", &[""]),
        ("exchange", &["autodiscover/", "net/"]),
        ("import", &[""]),
        ("domain", &[""]),
        ("directory", &[""]),
        ("products", &[""]),
        ("scripts", &[""]),
        ("tables", &[""]),
        ("files", &[""]),
    ];
    for (package, parts) in parts {
        let sources = sources(&root().join("src-tauri/crates").join(package).join("src"), &["rs"]);
        let circles = circles::find(&sources).into_iter();
        let circles = circles
            .filter(|circle| circle.files.iter().any(|file| parts.iter().any(|part| file.starts_with(part))));
        told.extend(circles.map(|circle| {
            let uses = circle.uses.iter().map(|(from, to, item)| format!("  {from} -> {to}: {item}"));
            format!("{package}: {}\n{}", circle.files.join(" "), uses.collect::<Vec<_>>().join("\n"))
        }));
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn the_command_line_tells_people_nothing_that_is_not_in_the_catalogue() {
    let sources = sources(&root().join("src-tauri/crates/cli/src"), &["rs"]);
    assert!(sources.len() > 20, "hardly any source file was found, so nothing was checked");
    let shipped = sources.iter().filter(|(place, _)| !place.ends_with("tests.rs"));
    let told: Vec<_> = shipped.flat_map(|(place, text)| spoken::violations(place, text)).collect();
    assert!(told.is_empty(), "make them texts in catalogue/words/en/engine:\n{}", told.join("\n"));
}

#[test]
fn the_root_manifest_has_a_caption_for_each_member() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the root manifest is there");
    let captions = map::parse_captions(&manifest);
    assert_eq!(
        captions.len(),
        packages::parse_members(&metadata()).len(),
        "a member stands on a line of its own"
    );
    let bare = map::without_caption(&captions);
    assert!(bare.is_empty(), "say in one line what they are for: {}", bare.join(", "));
}

#[test]
fn the_top_level_holds_nothing_unexpected() {
    let names: Vec<String> = fs::read_dir(root())
        .expect("the root can be listed")
        .map(|entry| entry.expect("the root can be listed").file_name().to_string_lossy().into_owned())
        .collect();
    let unexpected = map::unexpected(&names);
    assert!(unexpected.is_empty(), "find them a room of their own: {}", unexpected.join(", "));
}

/// Every file of a folder and its folders, with its path from there.
fn rust_files(folder: &Path) -> Vec<(PathBuf, String)> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(&one).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is text");
                files.push((path.strip_prefix(folder).expect("it was found below").to_owned(), text));
            }
        }
    }
    files
}

#[test]
fn the_command_line_writes_in_one_file_alone() {
    // What is written there passes the door for texts from outside; a line written elsewhere would not.
    const WRITING: [&str; 6] = ["println!", "print!", "io::stdout()", "io::stderr()", "eprint", "dbg!"];
    let files = rust_files(&root().join("src-tauri/crates/cli/src"));
    assert!(files.len() > 10, "the sources of the command line were found");
    for (path, text) in files.iter().filter(|(path, _)| path != Path::new("output.rs")) {
        let lines = text.lines().filter(|line| WRITING.iter().any(|word| line.contains(word)));
        let lines: Vec<_> = lines.filter(|line| !line.contains(".is_terminal()")).collect();
        assert!(lines.is_empty(), "{} writes past output.rs: {lines:?}", path.display());
    }
}

#[test]
fn every_template_escapes_through_the_one_door() {
    let wizard = root().join("src-tauri/crates/wizard");
    let configured = fs::read_to_string(wizard.join("askama.toml")).expect("templates are configured");
    assert!(configured.contains("crate::page::Page"), "values pass the door: {configured}");
    for entry in fs::read_dir(wizard.join("templates")).expect("the folder can be listed") {
        let path = entry.expect("the folder can be listed").path();
        let text = fs::read_to_string(&path).expect("a template is text");
        let unescaped = text.lines().filter(|line| line.contains("|safe") || line.contains("| safe"));
        let unescaped: Vec<_> = unescaped.filter(|line| !line.contains("self::css_string(")).collect();
        assert!(unescaped.is_empty(), "{} passes the door by: {unescaped:?}", path.display());
    }
}

#[test]
fn people_are_told_nothing_past_the_catalogue() {
    let wizard = root().join("src-tauri/crates/wizard");
    let pages = sources(&wizard.join("templates"), &["html", "txt"]);
    let files = sources(&wizard.join("src"), &["rs"]);
    assert!(pages.len() > 3 && files.len() > 100, "hardly any file was found, so nothing was checked");
    let mut told: Vec<_> = pages
        .iter()
        .flat_map(|(place, text)| {
            told::words_of_page(text).into_iter().map(move |words| format!("{place}: {words}"))
        })
        .collect();
    let mut excused = Vec::new();
    for (place, text) in files.iter().filter(|(place, _)| !place.contains("tests")) {
        let sentences = told::sentences(text);
        match told::LEFT_OUT.iter().find(|(known, _)| known == place) {
            Some((known, _)) if !sentences.is_empty() => excused.push(*known),
            _ => told
                .extend(sentences.into_iter().map(|(line, sentence)| format!("{place}:{line}: {sentence}"))),
        }
    }
    assert!(told.is_empty(), "put it into catalogue/words/en/engine:\n{}", told.join("\n"));
    let idle: Vec<_> = told::LEFT_OUT.iter().filter(|(place, _)| !excused.contains(place)).collect();
    assert!(idle.is_empty(), "they say nothing themselves any more: {idle:?}");
}

#[test]
fn what_reads_files_and_outputs_says_nothing_itself() {
    for reader in ["tables/src", "scripts/src/output"] {
        let files = sources(&root().join("src-tauri/crates").join(reader), &["rs"]);
        assert!(files.len() > 10, "hardly any file of {reader} was found, so nothing was checked");
        for (place, text) in files.iter().filter(|(place, _)| !place.contains("tests")) {
            assert_eq!(
                told::sentences(text),
                Vec::new(),
                "{reader}/{place}: whoever shows it puts it into words"
            );
        }
    }
}

#[test]
fn what_stands_for_words_in_a_problem_is_no_phrase() {
    let files = sources(&root().join("src-tauri"), &["rs"]);
    let ours = |place: &str| place.starts_with("crates/") || place.starts_with("src/");
    let ours = files.iter().filter(|(place, _)| ours(place) && !place.contains("tests"));
    let told: Vec<_> = ours
        .flat_map(|(place, text)| {
            values::phrases(text).into_iter().map(move |phrase| format!("{place}: {phrase}"))
        })
        .collect();
    assert!(told.is_empty(), "make them ids of domain/src/worded.rs:\n{}", told.join("\n"));
}

#[test]
fn the_threat_model_names_tests_that_are_there() {
    let model = fs::read_to_string(root().join("SECURITY.md")).expect("the threat model is there");
    let named = threats::named_tests(&model);
    assert!(named.len() >= 20, "the column was read: {named:?}");
    let mut sources = Vec::new();
    for folder in ["src-tauri", "tests"] {
        threats::collect(&root().join(folder), &mut sources);
    }
    let missing: Vec<_> = named.iter().filter(|name| !threats::has_test(&sources, name)).collect();
    assert!(missing.is_empty(), "no test has the name: {missing:?}");
}

#[test]
fn workflows_run_pinned_actions_with_few_rights_and_our_own_commands() {
    let workflows = sources(&root().join(".github/workflows"), &["yml", "yaml"]);
    assert_eq!(workflows.len(), 2, "one that tests and one that releases");
    let broken: Vec<_> =
        workflows.iter().flat_map(|(place, text)| workflows::violations(place, text)).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

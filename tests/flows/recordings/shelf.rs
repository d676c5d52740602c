//! What recordings are written as: TypeScript, because the type of an imported JSON file has lost which words its texts may be. Parts
//! that many of them have stand in a file of their kind, each once, under what it is about and a number made of its content.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// A kind of part.
struct Shelf {
    /// The file and its constant.
    name: &'static str,
    /// The type of a part.
    of: &'static str,
    /// What a value is about, if it is such a part.
    about: for<'a> fn(field: &str, value: &'a Value) -> Option<&'a str>,
}

/// Whatever names others comes before them.
const SHELVES: [Shelf; 7] = [
    Shelf {
        name: "checks",
        of: "CheckRow",
        about: |_, value| value.get("outcome").and_then(|_| value["check"].as_str()),
    },
    Shelf {
        name: "looks",
        of: "DryRunRow",
        about: |_, value| value.get("counts").and_then(|_| value["address"].as_str()),
    },
    Shelf {
        name: "rows",
        of: "RoomRow",
        about: |_, value| value.get("unitsTotal").and_then(|_| value["address"].as_str()),
    },
    Shelf { name: "tallies", of: "TallyRow", about: |field, _| (field == "tally").then_some("") },
    Shelf {
        name: "requirements",
        of: "Requirement",
        about: |_, value| value.get("checkable").and_then(|_| value["id"].as_str()),
    },
    Shelf {
        name: "remedies",
        of: "RemedyRow",
        about: |field, value| value["id"].as_str().filter(|_| field == "remedy"),
    },
    Shelf {
        name: "args",
        of: "Record<string, string>",
        about: |field, value| value.as_object().filter(|all| field == "args" && all.len() > 5).map(|_| ""),
    },
];

/// Paragraphs of long texts; scripts share most of theirs. There are thousands of references.
const PARAGRAPHS: &str = "p";
const LONG: usize = 100;
const BETWEEN: &str = "\n\n";

/// Parts by their shelf and their name, as they are printed.
type Parts = BTreeMap<&'static str, BTreeMap<String, String>>;

/// How many letters tell parts apart.
const NUMBERED: usize = 5;

/// Letters that are the same for the same text (FNV-1a).
fn letters(text: &str) -> String {
    let step = |number: u32, byte: u8| (number ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let number = text.bytes().fold(0x811c_9dc5, step);
    (0..NUMBERED as u32).map(|place| char::from(b'a' + (number / 26_u32.pow(place) % 26) as u8)).collect()
}

/// How a recording names a part.
fn reference(shelf: &str, name: &str) -> String {
    match bare(name) {
        quoted if quoted.starts_with('"') => format!("{shelf}[{quoted}]"),
        bare => format!("{shelf}.{bare}"),
    }
}

/// Prints a recording, and collects what of it is kept elsewhere.
#[derive(Default)]
struct Printer {
    parts: Parts,
}

impl Printer {
    /// The name that stands for a part.
    fn shelve(&mut self, shelf: &'static str, about: &str, printed: String) -> String {
        let name = format!("{about} {}", letters(&printed)).trim_start().to_owned();
        let reference = reference(shelf, &name);
        let known = self.parts.entry(shelf).or_default().insert(name, printed.clone());
        assert!(known.is_none_or(|known| known == printed), "two parts have one number: {reference}");
        reference
    }

    /// JSON with bare names, whose short parts stand on one line each.
    fn print(&mut self, field: &str, value: &Value, depth: usize) -> String {
        let shelf = SHELVES.iter().find_map(|shelf| Some((shelf.name, (shelf.about)(field, value)?)));
        match (shelf, value) {
            (Some((shelf, about)), _) => {
                let printed = self.lay_out(value, 1);
                self.shelve(shelf, about, printed)
            }
            (None, Value::String(text)) if text.len() > LONG => {
                let paragraphs: Vec<_> = text
                    .split(BETWEEN)
                    .map(|paragraph| self.shelve(PARAGRAPHS, "", json!(paragraph).to_string()))
                    .collect();
                match paragraphs.as_slice() {
                    [whole] => whole.clone(),
                    all => format!("[{}].join({})", all.join(", "), json!(BETWEEN)),
                }
            }
            _ => self.lay_out(value, depth),
        }
    }

    fn lay_out(&mut self, value: &Value, depth: usize) -> String {
        let parts: Vec<_> = match value {
            Value::Array(all) => all.iter().map(|one| self.print("", one, depth + 1)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(field, one)| format!("{}: {}", bare(field), self.print(field, one, depth + 1)))
                .collect(),
            _ => return value.to_string(),
        };
        let (open, close) = if value.is_array() { ('[', ']') } else { ('{', '}') };
        let short = parts.join(", ");
        if short.len() + depth <= 200 && !short.contains('\n') {
            return format!("{open}{short}{close}");
        }
        let (inner, outer) = (" ".repeat(depth + 1), " ".repeat(depth));
        let lines: String = parts.into_iter().map(|part| format!("{inner}{part},\n")).collect();
        format!("{open}\n{lines}{outer}{close}")
    }
}

/// A field's name as it may stand in TypeScript.
fn bare(field: &str) -> String {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    match field.chars().all(is_word) && !field.starts_with(|letter: char| letter.is_ascii_digit()) {
        true => field.to_owned(),
        false => json!(field).to_string(),
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/platform/recorded")
}

fn load(file: &str) -> String {
    fs::read_to_string(folder().join(file)).unwrap_or_default().replace("\r\n", "\n")
}

/// Whether a text names parts of a shelf; quotation marks inside of texts are none.
fn names(text: &str, shelf: &str) -> bool {
    text.match_indices(shelf).any(|(at, _)| {
        let is_word = text[..at].ends_with([' ', '[', '\n']);
        let rest = &text[at + shelf.len()..];
        let letters = rest
            .strip_prefix('.')
            .map_or(0, |rest| rest.len() - rest.trim_start_matches(char::is_alphabetic).len());
        is_word && (rest.starts_with("[\"") || letters == NUMBERED)
    })
}

/// The first lines of a file, with the shelves its text names.
fn head(own: &str, types: &[(&str, &str)], text: &str) -> String {
    let mut head = String::from("// Written by the tests of the flows (`recordings`); do not edit.\n\n");
    for (of, from) in types {
        let _ = writeln!(head, "import type {{ {of} }} from \"{from}\";");
    }
    let shelves = SHELVES.iter().map(|shelf| shelf.name).chain([PARAGRAPHS]);
    for shelf in shelves.filter(|shelf| *shelf != own && names(text, shelf)) {
        let _ = writeln!(head, "import {{ {shelf} }} from \"./{shelf}\";");
    }
    head.push('\n');
    head
}

/// The parts of a shelf as they were written.
fn load_shelf(shelf: &str) -> BTreeMap<String, String> {
    let text = load(&format!("{shelf}.ts"));
    let mut parts = BTreeMap::new();
    let mut lines = text.lines().skip_while(|line| !line.starts_with("export")).skip(1).peekable();
    while let Some(line) = lines.next().filter(|line| line.starts_with(' ')) {
        let (name, first) = line.trim_start().split_once(": ").expect("a part has a name");
        let mut part = first.to_owned();
        // What belongs to a part is further in, but for its end.
        while let Some(more) = lines.next_if(|more| more.starts_with("  ") || matches!(*more, " }," | " ],"))
        {
            part.push('\n');
            part.push_str(more);
        }
        let name = serde_json::from_str(name).unwrap_or_else(|_| name.to_owned());
        parts.insert(name, part.trim_end_matches(',').to_owned());
    }
    parts
}

fn write_shelf(shelf: &str, of: &str, parts: &BTreeMap<String, String>) {
    let lines: String = parts.iter().map(|(name, part)| format!(" {}: {part},\n", bare(name))).collect();
    let from = format!("../../bindings/{of}");
    let is_ours = of.chars().all(char::is_alphanumeric) && of.starts_with(char::is_uppercase);
    let types = if is_ours { vec![(of, from.as_str())] } else { Vec::new() };
    let text = format!(
        "{}export const {shelf} = {{\n{lines}}} satisfies Record<string, {of}>;\n",
        head(shelf, &types, &lines)
    );
    fs::write(folder().join(format!("{shelf}.ts")), text).unwrap();
}

fn all_shelves() -> impl Iterator<Item = (&'static str, &'static str)> {
    SHELVES.iter().map(|shelf| (shelf.name, shelf.of)).chain([(PARAGRAPHS, "string")])
}

/// Puts parts on their shelves, and takes from there what nobody names any more.
fn shelve(mut parts: Parts) {
    let is_shelf = |name: &str| all_shelves().any(|(shelf, _)| name == format!("{shelf}.ts"));
    let mut texts: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !is_shelf(name))
        .map(|name| load(&name))
        .collect();
    for (shelf, of) in all_shelves() {
        let mut all = load_shelf(shelf);
        all.append(&mut parts.remove(shelf).unwrap_or_default());
        all.retain(|name, _| {
            let reference = reference(shelf, name);
            texts.iter().any(|text| text.contains(&reference))
        });
        write_shelf(shelf, of, &all);
        texts.extend(all.into_values());
    }
}

/// Compares a recording with the committed one, or writes it where `ANTEROOM_RECORD` is set.
pub fn keep(name: &str, constant: &str, of: &str, recording: &Value) {
    let mut printer = Printer::default();
    let printed = printer.lay_out(recording, 0);
    let text = format!(
        "{}export const {constant}: {of} = {printed};\n",
        head("", &[(of, "../fake/recording")], &printed)
    );
    let file = folder().join(format!("{name}.ts"));
    if std::env::var_os("ANTEROOM_RECORD").is_some() {
        // Tests are processes of their own.
        let lock = File::create(std::env::temp_dir().join("anteroom-recordings.lock")).unwrap();
        lock.lock().unwrap();
        fs::create_dir_all(folder()).unwrap();
        fs::write(file, text).unwrap();
        return shelve(printer.parts);
    }
    let committed = load(&format!("{name}.ts"));
    let differing = text.lines().zip(committed.lines()).find(|(now, then)| now != then);
    let shelved = printer.parts.into_iter().find_map(|(shelf, parts)| {
        let known = load_shelf(shelf);
        parts.into_iter().find(|(name, part)| known.get(name) != Some(part))
    });
    assert!(
        text == committed && shelved.is_none(),
        "{}: the engine answers otherwise now ({differing:?}, {shelved:?}). Look at it, then record anew: ANTEROOM_RECORD=1 cargo \
         nextest run -p anteroom-tests recordings",
        file.display()
    );
}

#[test]
fn nothing_is_kept_that_no_recording_names() {
    if std::env::var_os("ANTEROOM_RECORD").is_some() {
        return;
    }
    let files =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let texts: String = files.map(|file| load(&file)).collect();
    let mut unnamed = BTreeSet::new();
    for (shelf, _) in all_shelves() {
        let names = load_shelf(shelf).into_keys().map(|name| reference(shelf, &name));
        unnamed.extend(names.filter(|name| !texts.contains(name)));
    }
    assert!(unnamed.is_empty(), "record anew: {unnamed:?}");
}

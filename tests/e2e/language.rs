//! What the window says in the language it speaks, where a test knows it in English.

use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};

fn folder(language: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../src-tauri/crates/catalogue/words")
        .join(language)
        .join("window")
}

/// The words of a text before its first value, in its first variant.
fn beginning(pattern: &Pattern<String>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                text.push_str(&beginning(&variants[0].value));
                break;
            }
            PatternElement::Placeable { .. } => break,
        }
    }
    text
}

/// The ids and beginnings of all texts of a language, in the order of files and lines.
fn texts(language: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder(language)).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let entries = files
        .iter()
        .flat_map(|file| fluent_syntax::parser::parse(std::fs::read_to_string(file).unwrap()).unwrap().body);
    entries
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, beginning(&message.value?))),
            _ => None,
        })
        .collect()
}

/// How everything that begins with `english` in English begins in the language.
pub fn labels(language: &str, english: &str) -> Vec<String> {
    if language == "en" {
        return vec![english.to_owned()];
    }
    let known = texts("en");
    let meant = |exact: bool| {
        let fits = move |text: &str| if exact { text == english } else { text.starts_with(english) };
        known.iter().filter(move |(_, text)| fits(text)).map(|(id, _)| id).collect::<Vec<_>>()
    };
    // What is said in so many words is meant, and not what goes on.
    let ids = Some(meant(true)).filter(|ids| !ids.is_empty()).unwrap_or_else(|| meant(false));
    let told = texts(language).into_iter().filter(|(id, _)| ids.contains(&id));
    let labels: Vec<_> = told.map(|(_, text)| text.trim().to_owned()).collect();
    assert!(!labels.is_empty(), "nothing begins with “{english}”");
    labels
}

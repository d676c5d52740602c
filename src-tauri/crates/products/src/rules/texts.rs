//! What every text of a file has to keep: it is shown in a window, in a terminal and on paper, and stands in scripts.

use anteroom_domain::is_invisible;
use toml::de::{DeTable, DeValue};

use crate::document::{Document, Path, Problem};

/// A text in a profile is a few sentences.
const LONGEST: usize = 2000;

/// Texts that read unlike they are, and texts nobody would read.
pub(super) fn problems(document: &Document<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    table(document, document.root(), &Path::default(), &mut problems);
    problems
}

fn table(document: &Document<'_>, table: &DeTable<'_>, path: &Path, problems: &mut Vec<Problem>) {
    for (key, found) in table {
        value(document, found.get_ref(), &path.key(key.get_ref()), problems);
    }
}

fn value(document: &Document<'_>, found: &DeValue<'_>, path: &Path, problems: &mut Vec<Problem>) {
    match found {
        DeValue::String(text) if text.chars().any(is_invisible) => problems.push(document.problem(
            path,
            "The text has characters that cannot be seen.",
            "Type it again: control characters, zero-width characters and direction marks do not belong here.",
        )),
        DeValue::String(text) if text.chars().count() > LONGEST => problems.push(document.problem(
            path,
            format!("The text is longer than {LONGEST} characters."),
            "Say it in a few sentences.",
        )),
        DeValue::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                value(document, item.get_ref(), &path.index(index), problems);
            }
        }
        DeValue::Table(inner) => table(document, inner, path, problems),
        _ => {}
    }
}

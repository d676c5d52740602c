//! The window's own words, `words/<language>/window`: the window alone reads them. Here every file is read as strictly as Fluent can be
//! read, and what English has is told to the window's compiler.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

fn words() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("words")
}

/// Collects the values a text names, by whether it chooses by them.
fn collect<'a>(pattern: &Pattern<&'a str>, values: &mut BTreeMap<&'a str, bool>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (inline, variants) = match expression {
            Expression::Inline(inline) => (inline, [].as_slice()),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        let InlineExpression::VariableReference { id } = inline else {
            panic!("a text names values and chooses by them, and nothing else: {inline:?}")
        };
        *values.entry(id.name).or_default() |= !variants.is_empty();
        variants.iter().for_each(|variant| collect(&variant.value, values));
    }
}

/// The window's texts in a language: by their key, the type each of their values has in TypeScript.
fn texts(language: &Path) -> BTreeMap<String, BTreeMap<String, &'static str>> {
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(language.join("window")).unwrap() {
        let path = entry.unwrap().path();
        let part = path.file_stem().unwrap().to_string_lossy();
        let text = fs::read_to_string(&path).unwrap();
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            let Message { id, value, attributes, .. } = match entry {
                Entry::Message(message) => message,
                Entry::Term(term) => panic!("{}: the window has no terms: {}", path.display(), term.id.name),
                _ => continue,
            };
            assert!(attributes.is_empty(), "{}: the window reads no attributes", id.name);
            let (of, _) = id.name.split_once('-').unwrap_or_else(|| panic!("{} has no part", id.name));
            assert_eq!(of, part, "{}: the window looks for it in the file of its part", id.name);
            let mut values = BTreeMap::new();
            collect(value.as_ref().unwrap(), &mut values);
            let typed = values
                .into_iter()
                .map(|(name, chooses)| (name.to_owned(), if chooses { "number" } else { "string | number" }));
            let before = texts.insert(id.name.replace('-', "."), typed.collect());
            assert!(before.is_none(), "{} is said twice", id.name);
        }
    }
    texts
}

#[test]
fn every_language_of_the_window_can_be_read() {
    let english: BTreeSet<_> = texts(&words().join("en")).into_keys().collect();
    for entry in fs::read_dir(words()).unwrap() {
        let language = entry.unwrap().path();
        let unknown: Vec<_> = texts(&language).into_keys().filter(|key| !english.contains(key)).collect();
        assert!(unknown.is_empty(), "{}: English has no {unknown:?}", language.display());
    }
}

#[test]
fn writes_the_words_of_the_window() {
    let mut text = "// Written by the tests of the catalogue; do not edit.\n\n\
        /** What the window can say, and the values each text is given. */\n\
        export type WindowWords = {\n"
        .to_owned();
    for (key, values) in texts(&words().join("en")) {
        let values: Vec<_> = values.iter().map(|(name, kind)| format!("{name}: {kind}")).collect();
        let _ = match values.as_slice() {
            [] => writeln!(text, "  \"{key}\": object;"),
            values => writeln!(text, "  \"{key}\": {{ {} }};", values.join("; ")),
        };
    }
    text.push_str("};\n");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/bindings");
    fs::write(folder.join("WindowWords.ts"), text).unwrap();
}

//! Nobody is told anything past the catalogue: no words on pages, no sentences in the sources.
//!
//! Of a source, a sentence is a literal that begins with a capital letter, ends with a full stop, and has two words in small
//! letters. What a problem is given as a value, and what the log is told, are no sentences of that kind.

use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Item, LitStr, Macro, Token};

/// Files of the wizard that say sentences themselves, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("crash.rs", "it is told when nothing can be asked any more, settings neither"),
    ("support/contents.rs", "it is for those who are sent the bundle"),
];

/// Macros whose texts are for the log, or for whoever reads a failed test.
const FOR_US: &[&str] = &["trace", "debug", "info", "warn", "error", "panic", "assert", "assert_eq"];

/// What stands in a template between its elements and values; nothing should.
pub fn words_of_page(template: &str) -> Vec<String> {
    let mut text = String::from(template);
    for (begin, end) in [("{%", "%}"), ("{{", "}}"), ("<style>", "</style>"), ("<", ">")] {
        while let Some((before, rest)) = text.split_once(begin) {
            let after = rest.split_once(end).map_or("", |(_, after)| after);
            text = format!("{before}\n{after}");
        }
    }
    let lines = text.lines().map(str::trim).filter(|line| line.contains(char::is_alphabetic));
    lines.map(str::to_owned).collect()
}

/// The sentences of a source file, but for those of its tests.
pub fn sentences(source: &str) -> Vec<String> {
    let mut reader = Reader::default();
    reader.visit_file(&syn::parse_file(source).expect("a source file is Rust"));
    reader.sentences
}

fn is_sentence(text: &str) -> bool {
    let is_small = |word: &&str| word.len() > 1 && word.chars().all(|sign| sign.is_lowercase());
    text.starts_with(char::is_uppercase)
        && text.trim_end().ends_with('.')
        && text.split_whitespace().filter(is_small).count() >= 2
}

#[derive(Default)]
struct Reader {
    sentences: Vec<String>,
}

impl<'ast> Visit<'ast> for Reader {
    /// Documentation is for us.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}

    fn visit_item(&mut self, item: &'ast Item) {
        let of_tests = match item {
            Item::Mod(module) => module.attrs.as_slice(),
            Item::Fn(function) => function.attrs.as_slice(),
            _ => &[],
        };
        if !of_tests.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            visit::visit_item(self, item);
        }
    }

    /// What a macro is given, where that is values.
    fn visit_macro(&mut self, called: &'ast Macro) {
        let name = called.path.segments.last().map(|last| last.ident.to_string());
        if name.is_some_and(|name| FOR_US.contains(&name.as_str())) {
            return;
        }
        let values = called.parse_body_with(Punctuated::<Expr, Token![,]>::parse_terminated);
        for value in values.into_iter().flatten() {
            let mut inside = Self::default();
            inside.visit_expr(&value);
            self.sentences.append(&mut inside.sentences);
        }
    }

    fn visit_lit_str(&mut self, text: &'ast LitStr) {
        let text = text.value();
        if is_sentence(&text) {
            self.sentences.push(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_between_the_elements_of_a_page_is_found() {
        let page = "<style>a { color: red }</style>{% if x %}<p>{{ words.tell(y) }}, Rooms</p>{% endif %} {{ z }}: 1 / 2";
        assert_eq!(words_of_page(page), [", Rooms"]);
        assert_eq!(words_of_page("<p class=\"lead\">{{ words.tell(y) }} (<em>{{ z }}</em>)</p>"), [""; 0]);
    }

    #[test]
    fn a_sentence_in_a_source_is_found_and_what_is_for_us_is_not() {
        let told = |body: &str| sentences(&format!("/// A thing that is ours.\nfn f() {{ {body} }}"));
        assert_eq!(told("let x = \"The room is gone.\";"), ["The room is gone."]);
        assert_eq!(told("note(&format!(\"The room {x} is gone.\", x = 1));"), ["The room {x} is gone."]);
        assert_eq!(told("let x = [\"room.gone\", \"Exchange Server 2019.\", \"it is no text\"];"), [""; 0]);
        assert_eq!(told("tracing::warn!(%error, \"The room is gone.\");"), [""; 0]);
        assert_eq!(sentences("#[cfg(test)]\nmod tests { const X: &str = \"The room is gone.\"; }"), [""; 0]);
    }
}

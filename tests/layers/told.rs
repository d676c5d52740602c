//! Nobody is told anything past the catalogue: no words on pages, no sentences in the sources.
//!
//! Of a source, a sentence is a literal that begins with a capital letter, ends with a full stop, and has two words in small
//! letters. What a problem is given as a value, and what the log is told, are no sentences of that kind.

use super::literals;

/// Files of the wizard that say sentences themselves, and why.
pub const LEFT_OUT: &[(&str, &str)] = &[
    ("crash.rs", "it is told when nothing can be asked any more, settings neither"),
    ("support/contents.rs", "it is for those who are sent the bundle"),
];

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

/// The sentences of a source file, each with its line.
pub fn sentences(source: &str) -> Vec<(usize, String)> {
    let texts = literals::read(source).into_iter();
    texts.filter(|(_, text)| is_sentence(text)).collect()
}

fn is_sentence(text: &str) -> bool {
    let is_small = |word: &&str| word.len() > 1 && word.chars().all(|sign| sign.is_lowercase());
    text.starts_with(char::is_uppercase)
        && text.trim_end().ends_with('.')
        && text.split_whitespace().filter(is_small).count() >= 2
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
        let told = |body: &str| {
            let source = format!("/// A thing that is ours.\nfn f() {{\n{body} }}");
            sentences(&source).into_iter().map(|(_, text)| text).collect::<Vec<_>>()
        };
        assert_eq!(told("let x = \"The room is gone.\";"), ["The room is gone."]);
        assert_eq!(told("note(&format!(\"The room {x} is gone.\", x = 1));"), ["The room {x} is gone."]);
        assert_eq!(told("let x = [\"room.gone\", \"Exchange Server 2019.\", \"it is no text\"];"), [""; 0]);
        assert_eq!(told("tracing::warn!(%error, \"The room is gone.\");"), [""; 0]);
        assert_eq!(
            sentences("fn f() {\n    g(\"The room is gone.\")\n}"),
            [(2, "The room is gone.".to_owned())]
        );
    }
}

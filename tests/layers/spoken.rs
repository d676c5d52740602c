//! What the command line tells people stands in the catalogue: no sentence of its sources is one they read.

use super::literals;

/// Sentences that stay English in every language, by file and beginning, with the reason.
const ENGLISH: &[(&str, &str, &str)] = &[
    (
        "arguments.rs",
        "",
        "the grammar of the call: help and usage errors are read beside scripts and manuals",
    ),
    ("setup/options.rs", "", "the grammar of the call, too"),
    ("forget.rs", "Example:", "a part of its help"),
    ("away.rs", "expected ", "a usage error"),
    ("settings.rs", "expected ", "a usage error"),
    ("exit.rs", "", "the table of exits, which is a contract"),
];

/// A sentence for each text of a file of the command line that a person could read.
pub fn violations(place: &str, text: &str) -> Vec<String> {
    let is_known = |words: &str| {
        ENGLISH.iter().any(|(file, begin, _)| place == *file && words.trim_start().starts_with(begin))
    };
    let told = literals::read(text).into_iter().filter(|(_, words)| is_sentence(words) && !is_known(words));
    told.map(|(line, words)| format!("{place}:{line} says “{words}” itself")).collect()
}

/// Whether two words stand beside each other, whatever is put in between the others.
fn is_sentence(words: &str) -> bool {
    let mut depth = 0_u32;
    let outside = words.chars().map(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 => return c,
            _ => {}
        }
        '{'
    });
    let outside: String = outside.collect();
    // A comma or a full stop at its end belongs to a word.
    let is_word = |word: &str| {
        let word = word.trim_end_matches([',', ';', ':', '.']);
        word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase())
    };
    let words: Vec<_> = outside.split_whitespace().collect();
    words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_in_a_source_is_told_and_what_people_do_not_read_is_not() {
        let source = "/// \"not for people\"\n#[expect(x, reason = \"nor this one\")]\nfn f() {\n    \
                      tracing::warn!(\"for the log\");\n    line(\"{room}  {why}: {x:>4}\");\n    say(&format!(\"{n} rooms \
                      were not read\"));\n}\n#[cfg(test)]\nmod tests { fn g() { assert!(x, \"it is so\") } }";
        assert_eq!(violations("rooms.rs", source), ["rooms.rs:6 says “{n} rooms were not read” itself"]);
        assert_eq!(violations("arguments.rs", source), [""; 0], "the call's grammar stays English");
        let long = "note(\n    \"Nobody has confirmed \\\n     it yet\",\n);";
        assert_eq!(violations("hosts.rs", long).len(), 1, "a text over two lines is one");
    }
}

//! One spelling and the words of administrators, wherever a person reads (CONTRIBUTING, «Words»).

/// A word that is not ours, and what is said instead.
pub const REFUSED: &[(&str, &str)] = &[
    ("organisation", "organization"),
    ("customis", "customiz"),
    ("recognis", "recogniz"),
    ("synchronis", "synchroniz"),
    ("authoris", "authoriz"),
    ("colour", "color"),
    (" licence", "license"),
    ("behaviour", "behavior"),
    ("mend it", "fix it"),
    ("mend them", "fix them"),
    ("mend the", "fix the"),
    (" mended", " fixed"),
    ("give it up", "discard"),
    ("has not the form", "does not have the form"),
    ("please", "say what to do"),
    ("«", "“"),
];

/// A sentence for each word of a text that is not ours; comments are for us.
pub fn violations(place: &str, text: &str) -> Vec<String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
    let found = lines.flat_map(|(number, line)| {
        let line = line.to_lowercase();
        let refused = REFUSED.iter().filter(move |(word, _)| line.contains(word));
        refused.map(move |(word, ours)| format!("{place}:{}: {word} is {ours}", number + 1))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_not_ours_is_told_with_ours() {
        assert_eq!(violations("a", "The organization\nis fixed"), [""; 0]);
        assert_eq!(violations("a", "fine\nYour Organisation"), ["a:2: organisation is organization"]);
    }
}

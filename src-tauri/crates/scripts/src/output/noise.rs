//! Lines that are surely no part of an object: warnings, heads of transcripts, fences; and lines that tell of an error.

use super::{cells, prompt, text};

/// Whether a line begins what a host prints beside objects: a warning and the like, in the languages Windows has them in.
pub fn is_warning(line: &str) -> bool {
    const WORDS: [&str; 24] = [
        "WARNING:",
        "WARNUNG:",
        "AVERTISSEMENT",
        "ADVERTENCIA:",
        "AVVISO:",
        "AVISO:",
        "WAARSCHUWING:",
        "VARNING:",
        "ADVARSEL:",
        "OSTRZEŻENIE:",
        "UPOZORNĚNÍ:",
        "FIGYELMEZTETÉS:",
        "ПРЕДУПРЕЖДЕНИЕ:",
        "UYARI:",
        "警告:",
        "경고:",
        "VERBOSE:",
        "AUSFÜHRLICH:",
        "COMMENTAIRES",
        "DETALLADO:",
        "DETTAGLIATO:",
        "DEBUG:",
        "UITGEBREID:",
        "詳細:",
    ];
    WORDS.iter().any(|word| line.starts_with(word))
}

/// Whether a host may have broken a line at its margin and gone on with the next: its first word has no room any more.
pub fn may_go_on(line: &str, next: &str, widest: usize) -> bool {
    let word = next.split(' ').find(|word| !word.is_empty()).unwrap_or_default();
    let blank = usize::from(!next.starts_with(' '));
    cells::count(line.trim_end()) + blank + cells::count(word) > widest
        || prompt::reaches_margin(line, widest)
}

/// Whether a line is one of stars, which open and close the head of a transcript.
pub fn is_stars(line: &str) -> bool {
    let line = line.trim();
    line.len() > 9 && line.bytes().all(|byte| byte == b'*')
}

/// Whether a line belongs to how a text is set, and to nothing in it.
pub fn is_frame(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("```") || line.starts_with("#TYPE ") || line.len() == 5 && line.starts_with("sep=")
}

/// The message of an error record among these lines, recognized by how PowerShell sets one: the cmdlet in front of it, its category
/// below, or where it happened between bars.
pub fn find_error(lines: &[&str]) -> Option<String> {
    let first = lines.first()?;
    let below = lines.iter().any(|line| is_category(line));
    let bars = lines.windows(2).any(|pair| is_bar_head(pair[0]) && is_numbered(pair[1]));
    if !(is_error_head(first.trim_end()) || below || bars) {
        return None;
    }
    if bars {
        let said = |line: &&&str| line.trim_start().starts_with("| ") && !line.contains('~');
        let told: Vec<_> =
            lines.iter().filter(said).map(|line| line.trim().trim_start_matches("| ")).collect();
        let told = if told.is_empty() { first.trim().to_owned() } else { told.join(" ") };
        return Some(text::message(&told));
    }
    let mut message = String::new();
    for line in lines.iter().map(|line| line.trim()) {
        if !message.is_empty() && (line.is_empty() || line.starts_with('+')) || is_position(line) {
            break;
        }
        message = format!("{message} {line}");
    }
    Some(text::message(&message))
}

fn is_category(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("+ CategoryInfo") || line.starts_with("+ FullyQualifiedErrorId")
}

/// `Line |`, in whatever language.
fn is_bar_head(line: &str) -> bool {
    line.trim()
        .strip_suffix(" |")
        .is_some_and(|word| !word.is_empty() && word.chars().all(char::is_alphabetic))
}

/// `   8 |  …`
fn is_numbered(line: &str) -> bool {
    line.trim_start().split_once(" |").is_some_and(|(number, _)| {
        !number.is_empty() && number.trim().bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// `Verb-Noun : message`, with a verb of the commands that stand in such a line; names of objects have hyphens and colons too.
fn is_error_head(line: &str) -> bool {
    const VERBS: [&str; 11] = [
        "Get",
        "Test",
        "Write",
        "Format",
        "Select",
        "Where",
        "ForEach",
        "Out",
        "Export",
        "ConvertTo",
        "Invoke",
    ];
    let Some((head, rest)) = line.split_once(':') else { return false };
    let Some((verb, noun)) = head.trim_end().split_once('-') else { return false };
    rest.starts_with(' ') && VERBS.contains(&verb) && noun.chars().all(|sign| sign.is_ascii_alphanumeric())
}

/// Where in the script it happened.
fn is_position(line: &str) -> bool {
    let in_file = (line.starts_with("At ") || line.starts_with("In ")) && line.contains(":\\");
    in_file || ["At line:", "In Zeile:"].iter().any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_between_bars_is_told_by_its_last_words() {
        let lines = [
            "Exception:",
            "Zeile |",
            "   8 |  … throw 'the line went",
            "…",
            "     |   ~~~~",
            "     | the line went dead.",
        ];
        assert_eq!(find_error(&lines).as_deref(), Some("the line went dead."));
        assert_eq!(find_error(&["Kiosk-Berlin: rooms", "a | b"]), None, "a name with a hyphen is no cmdlet");
    }

    #[test]
    fn a_warning_goes_on_where_the_next_word_has_no_room() {
        assert!(may_go_on("WARNING: it is", "inconsistent", 20));
        assert!(!may_go_on("WARNING: it is", "so", 20));
    }
}

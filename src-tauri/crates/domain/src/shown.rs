//! The one door for texts from outside: names, subjects, locations, a server's words, values in files and on their way to a
//! terminal, a page, a log.
//!
//! What commands a terminal, begins a line or turns the direction of what follows goes; what people write in any script stays:
//! the joiners of Persian and of emoji, combining marks, the direction marks of mixed lines. Two ways were rejected: to leave
//! out everything that is not seen ([`clean`](crate::clean), right for addresses, breaks Persian words and families of emoji),
//! and to keep texts as they came and make each place that shows one careful: there is always one more place.

use std::borrow::Cow;

use crate::text::{BRAILLE_BLANK, is_ignorable, is_selector};
use crate::{is_invisible, limits};

/// What becomes of a character of a text that stands in one line.
enum Fate {
    Stays,
    Goes,
    Becomes(char),
}

fn fate(c: char) -> Fate {
    match c {
        ' '..='~' => Fate::Stays,
        // Whatever ends a line for some reader.
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' | BRAILLE_BLANK => {
            Fate::Becomes(' ')
        }
        c if c.is_control() => Fate::Becomes(char::REPLACEMENT_CHARACTER),
        c if turns_or_hides(c) => Fate::Goes,
        _ => Fate::Stays,
    }
}

/// Whether a character changes the direction of what follows it until somebody changes it back
/// ([UAX #9](https://www.unicode.org/reports/tr9/)), or shows nothing and means nothing: whatever Unicode calls ignorable, the fillers
/// of Hangul and the letters of tags among it, save what scripts need.
fn turns_or_hides(c: char) -> bool {
    (is_ignorable(c) && !is_needed(c)) || matches!(c, '\u{fff9}'..='\u{fffb}')
}

/// What shows nothing by itself, and without which people's names are not what they wrote: joiners, single direction marks, the
/// joiner of combining marks, and selectors.
fn is_needed(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{34f}') || is_selector(c)
}

/// Whether somebody sees something of a text that passed. Where nobody does it is as good as empty, and each place has words for
/// that.
fn is_seen(text: &str) -> bool {
    text.chars().any(|c| !c.is_whitespace() && !is_ignorable(c))
}

/// Whether a selector has something to select: one by itself, or the second of two, only hides that it is there.
fn is_idle(c: char, before: Option<char>) -> bool {
    is_selector(c) && before.is_none_or(|before| before.is_whitespace() || is_selector(before))
}

/// A text in one line of at most `most` characters, to be kept: it forges no line, commands nothing, and nothing is in it that
/// nobody sees. A longer one ends in «…»; one of which nobody would see anything is empty.
///
/// ```
/// assert_eq!(anteroom_domain::kept("Ann\r\nall is \u{202e}well".to_owned(), 256), "Ann all is well");
/// assert_eq!(anteroom_domain::kept("می\u{200c}خواهم".to_owned(), 256), "می\u{200c}خواهم");
/// assert_eq!(anteroom_domain::kept("Boardroom".to_owned(), 6), "Board…");
/// ```
pub fn kept(text: String, most: usize) -> String {
    // A tab commands nothing, and what is kept is compared with what the server has.
    match within(&text, most, true) {
        Cow::Borrowed("") => String::new(),
        Cow::Borrowed(_) => text,
        Cow::Owned(text) => text,
    }
}

/// A name as people type, paste and save it, to be kept: [`kept`], with ordinary blanks for those that do not break, and nothing
/// around it that shows nothing.
///
/// ```
/// assert_eq!(anteroom_domain::typed("\u{200e} Big\u{a0}room \r\n second line", 256), "Big room second line");
/// ```
pub fn typed(text: &str, most: usize) -> String {
    let is_edge = |c: char| c.is_whitespace() || c == BRAILLE_BLANK || is_invisible(c);
    let parts = text.split(['\r', '\n', '\t']).map(|part| part.trim_matches(is_edge));
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    kept(parts.join(" ").replace(['\u{a0}', '\u{202f}', '\u{2007}', BRAILLE_BLANK], " "), most)
}

/// A text as it may stand inside a line that is shown: [`kept`] at the length of a line.
pub fn shown(text: &str) -> Cow<'_, str> {
    within(text, limits::SHOWN, false)
}

/// A text as it may stand among others in one line: [`shown`], and isolated where it is written from right to left, so that it
/// does not turn what stands beside it.
///
/// ```
/// assert_eq!(anteroom_domain::isolated("Zoë"), "Zoë");
/// assert_eq!(anteroom_domain::isolated("חדר 5"), "\u{2068}חדר 5\u{2069}");
/// ```
pub fn isolated(text: &str) -> Cow<'_, str> {
    let shown = shown(text);
    if shown.chars().any(turns) { Cow::Owned(format!("\u{2068}{shown}\u{2069}")) } else { shown }
}

/// A text of several lines as it may be shown: its line ends and tabs stay. Texts of ours with values in them pass here once
/// more; isolation, which is ours by then, stays too.
pub fn shown_lines(text: &str) -> Cow<'_, str> {
    let stays =
        |c: char| matches!(c, '\n' | '\t' | '\u{2068}' | '\u{2069}') || matches!(fate(c), Fate::Stays);
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let text =
        if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
    let one = |c: char| if stays(c) { Some(c) } else { passed(c) };
    Cow::Owned(text.chars().filter_map(one).collect())
}

/// A line as it may be written where lines are what counts, such as a log or a terminal: as [`shown_lines`], in one line, of any
/// length. A line end in it is shown as «␤», so that whoever reads it sees one line, and that it was forged.
pub fn one_line(text: &str) -> Cow<'_, str> {
    match shown_lines(text) {
        text if text.contains('\n') => Cow::Owned(text.replace('\n', "\u{2424}")),
        text => text,
    }
}

/// Whether a character is written from right to left, or says that what is beside it is.
fn turns(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
        || matches!(c, '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200e}' | '\u{200f}')
}

fn passed(c: char) -> Option<char> {
    match fate(c) {
        Fate::Stays => Some(c),
        Fate::Goes => None,
        Fate::Becomes(other) => Some(other),
    }
}

fn within(text: &str, most: usize, keeps_tabs: bool) -> Cow<'_, str> {
    let is_kept = |c: char| keeps_tabs && c == '\t';
    // Nearly every text is as it should be, and meetings are many.
    if text.len() <= most && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let mut last = None;
    let mut stays = |c: char| {
        let before = last.replace(c);
        (is_kept(c) || matches!(fate(c), Fate::Stays)) && !is_idle(c, before)
    };
    if text.chars().all(&mut stays) && text.chars().nth(most).is_none() {
        return if is_seen(text) { Cow::Borrowed(text) } else { Cow::Borrowed("") };
    }
    let mut written = String::with_capacity(text.len().min(most * 4));
    let mut left = most;
    let mut before = None;
    for c in text.chars() {
        // The two characters of one line end are one blank.
        let is_rest = c == '\n' && before == Some('\r');
        before = Some(c);
        let passed = if is_kept(c) { Some(c) } else { passed(c) };
        let idle = |c: &char| is_idle(*c, written.chars().next_back());
        let Some(passed) = passed.filter(|c| !is_rest && !idle(c)) else { continue };
        if left == 0 {
            written.pop();
            written.push('…');
            break;
        }
        written.push(passed);
        left -= 1;
    }
    if is_seen(&written) { Cow::Owned(written) } else { Cow::Borrowed("") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_write_in_any_script_stays() {
        for name in [
            "Zoë O'Brien",
            "חדר ישיבות 5",
            "غرفة الاجتماعات",
            "می\u{200c}خواهم",
            "👩\u{200d}👩\u{200d}👧 nursery",
            "e\u{301}te\u{301}",
            "会議室\u{3000}一",
            "A\u{200f}B",
            "❤\u{fe0f}",
            "葛\u{e0100}城",
            "ᠠ\u{180b}ᠨ",
            "ab\u{34f}c",
        ] {
            assert_eq!(kept(name.to_owned(), 256), name, "{name:?} is a name");
            assert!(isolated(name).contains(name), "{name:?} is shown as it is");
        }
    }

    #[test]
    fn what_commands_forges_or_turns_goes() {
        let hostile = "Ann\r\nok   done\u{2028}x\u{202e}y\u{2066}z\u{1b}[2J\u{9b}q\u{200b}\u{feff}\0";
        assert_eq!((kept("a\tb".into(), 9).as_str(), &*shown("a\tb")), ("a\tb", "a b"));
        assert_eq!(shown(hostile), "Ann ok   done xyz\u{fffd}[2J\u{fffd}q\u{fffd}");
        assert_eq!(shown_lines("a\r\nb\tc\rd\u{202e}\u{7}"), "a\nb\tc d\u{fffd}");
        assert_eq!(one_line("ok\nFAILED\n"), "ok\u{2424}FAILED\u{2424}", "a forged line is seen to be one");
    }

    #[test]
    fn what_shows_nothing_is_no_name_and_hides_in_none() {
        for filler in [
            "\u{3164}",
            "\u{115f}",
            "\u{1160}",
            "\u{ffa0}",
            "\u{2800}",
            "\u{61c}",
            "\u{e0041}",
            "\u{e007f}",
            "\u{fe0f}",
            "\u{e0100}",
            "\u{34f}",
            "\u{200d}",
            "\u{200e}",
            "\u{17b4}",
            "\u{180e}",
            "\u{fff0}",
            "\u{1d173}",
            "\u{2065}",
        ] {
            for name in [filler.to_owned(), filler.repeat(3), format!(" {filler} {filler}")] {
                assert_eq!(kept(name.clone(), 256), "", "{name:?} shows nothing");
                assert_eq!(typed(&name, 256), "", "{name:?} was typed by nobody");
                assert_eq!(shown(&name), "", "{name:?} is told as what is empty");
            }
        }
        for hidden in ["Bo\u{3164}ard", "Bo\u{e0041}\u{e0042}ard", "Bo\u{ffa0}ard", "Bo\u{17b5}ard"] {
            assert_eq!(kept(hidden.to_owned(), 256), "Board", "{hidden:?} is compared as it looks");
        }
        assert_eq!(kept("B\u{fe00}\u{fe01}\u{e0101}x".into(), 256), "B\u{fe00}x", "one look for one letter");
        assert_eq!(
            kept("\u{2801}\u{2800}\u{2802}".into(), 256),
            "\u{2801} \u{2802}",
            "words of Braille stay apart"
        );
        assert_eq!(crate::clean("ro\u{3164}om\u{e0041}1@x.com\u{2800}"), "room1@x.com");
    }

    #[test]
    fn a_name_that_turns_is_isolated_once() {
        let name = isolated("חדר").into_owned();
        assert_eq!(shown_lines(&format!("room {name}: ok")), format!("room {name}: ok"));
        assert_eq!(isolated(&name), name, "what is isolated is not isolated again");
    }

    #[test]
    fn a_long_text_is_cut_between_characters_and_says_so() {
        let megabyte = "é".repeat(1 << 20);
        let cut = kept(megabyte, limits::NAME);
        assert_eq!(cut.chars().count(), limits::NAME);
        assert!(cut.ends_with("é…"), "{cut}");
        assert_eq!(
            kept("é".repeat(limits::NAME), limits::NAME),
            "é".repeat(limits::NAME),
            "one that just fits stays"
        );
    }

    proptest! {
        #[test]
        fn nothing_passes_that_ends_a_line_or_turns_it(text in "[\\PC\\pC]{0,60}", most in 1usize..40) {
            let passed = kept(text, most);
            prop_assert!(passed.chars().count() <= most);
            let is_bad = |c: char| {
                (c.is_control() && c != '\t') || turns_or_hides(c) || matches!(c, '\u{2028}' | '\u{2029}')
            };
            prop_assert!(!passed.chars().any(is_bad), "{:?}", passed);
            prop_assert_eq!(kept(passed.clone(), most), passed, "once is enough");
        }
    }
}

//! Text as people paste it, and as their programs save it.

/// Removes what copying from mails, spreadsheets and web pages adds without being seen: white space around the text,
/// zero-width characters, byte-order marks, soft hyphens and direction marks; turns no-break spaces into spaces.
///
/// ```
/// assert_eq!(anteroom_domain::clean("\u{feff} room\u{200b}1@x.com\u{a0}"), "room1@x.com");
/// ```
pub fn clean(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !is_invisible(*c))
        .map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}' | BRAILLE_BLANK) { ' ' } else { c })
        .collect();
    visible.trim().to_owned()
}

/// A blank among the patterns of Braille: it takes a place and shows nothing, and Unicode counts it among the signs.
pub(crate) const BRAILLE_BLANK: char = '\u{2800}';

/// Whether a character shows nothing by itself and yet changes how a text reads or what it equals: what Unicode calls ignorable,
/// save what only says how the character before it looks, and controls other than tabs and line ends.
pub fn is_invisible(c: char) -> bool {
    // Nearly every character there is, and every letter of an address passes here.
    if matches!(c, ' '..='~') {
        return false;
    }
    (is_ignorable(c) && !is_selector(c)) || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

/// Whether nothing is drawn for a character where nobody knows better: `Default_Ignorable_Code_Point`, as
/// [DerivedCoreProperties.txt](https://www.unicode.org/Public/16.0.0/ucd/DerivedCoreProperties.txt) lists it. Unassigned ones are
/// among them, so the list holds for later versions too.
pub(crate) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}')
        || matches!(c, '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character says how the one before it is drawn: the selectors of emoji, of ideographs and of Mongolian.
pub(crate) fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' | '\u{180b}'..='\u{180d}' | '\u{180f}')
}

/// The text of a file that programs read: UTF-8 or UTF-16, known by its byte-order mark. Windows PowerShell 5.1 writes UTF-16
/// wherever `>` sends text to a file. Without a mark it is UTF-8, or UTF-16 if every other byte of its beginning is zero.
/// `None` for anything else, and for halves of characters.
///
/// ```
/// assert_eq!(anteroom_domain::decode_marked(b"\xff\xfe{\0}\0").as_deref(), Some("{}"));
/// ```
pub fn decode_marked(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [first, 0, ..] if *first != 0 && has_zeros(bytes, 1) => utf16(bytes, u16::from_le_bytes),
        [0, second, ..] if *second != 0 && has_zeros(bytes, 0) => utf16(bytes, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn utf16(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    char::decode_utf16(pairs.iter().map(|pair| read(*pair))).collect::<Result<_, _>>().ok()
}

/// Whether most of the bytes at every other place, from `from` on, are zero and none of those between: Latin letters and signs
/// in UTF-16.
fn has_zeros(bytes: &[u8], from: usize) -> bool {
    let beginning = bytes.get(..256).unwrap_or(bytes);
    let at = |place: usize| beginning.iter().skip(place).step_by(2);
    let zeros = at(from).filter(|byte| **byte == 0).count();
    bytes.len().is_multiple_of(2) && zeros * 4 >= at(from).count() * 3 && at(1 - from).all(|byte| *byte != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_says_how_a_text_is_read() {
        let text = "{\"name\": \"Zoë 会\"}";
        let wide = |mark: &[u8], write: fn(u16) -> [u8; 2]| {
            mark.iter().copied().chain(text.encode_utf16().flat_map(write)).collect::<Vec<u8>>()
        };
        for (bytes, what) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), "UTF-8 with a mark"),
            (wide(&[0xff, 0xfe], u16::to_le_bytes), "UTF-16, little end first"),
            (wide(&[0xfe, 0xff], u16::to_be_bytes), "UTF-16, big end first"),
            (wide(&[], u16::to_le_bytes), "UTF-16 without a mark, little end first"),
            (wide(&[], u16::to_be_bytes), "UTF-16 without a mark, big end first"),
        ] {
            assert_eq!(decode_marked(&bytes).as_deref(), Some(text), "{what}");
        }
    }

    #[test]
    fn halves_and_other_bytes_are_no_text() {
        assert_eq!(decode_marked(b"\xff\xfea"), None, "half a character");
        assert_eq!(decode_marked(b"\xff\xfe\x00\xd8"), None, "half a pair");
        assert_eq!(decode_marked(b"caf\xe9"), None, "another code page");
        assert_eq!(decode_marked(b"").as_deref(), Some(""));
    }
}

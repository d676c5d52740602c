//! Text as people paste it.

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
        .map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}') { ' ' } else { c })
        .collect();
    visible.trim().to_owned()
}

/// Whether a character shows nothing by itself and yet changes how a text reads or what it equals: zero-width characters,
/// direction marks ([UAX #9](https://www.unicode.org/reports/tr9/)), soft hyphens, and controls other than tabs and line ends.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{feff}')
        || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

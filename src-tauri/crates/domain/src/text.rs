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

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
        || (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
}

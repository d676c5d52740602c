//! The pasted text as lines, without what a copy drags along.

/// Takes out byte order marks and the zero bytes of UTF-16 read as something else, and terminal colours; makes all line ends and blanks
/// plain ones. What shows nothing stays until columns are cut apart, because it took a cell there.
pub fn clean(text: &str) -> String {
    let text = text.trim_start_matches("ï»¿").trim_start_matches("ÿþ");
    let text = text.replace('\0', "").replace("\r\n", "\n");
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' => plain.push('\n'),
            '\u{1b}' => match signs.peek() {
                Some('[') => {
                    signs.next();
                    while signs.next_if(|sign| !is_final(*sign) && *sign != '\n').is_some() {}
                    signs.next_if(|sign| is_final(*sign));
                }
                // A title or a link, which a bell or another escape ends.
                Some(']') => {
                    while signs.next_if(|sign| !matches!(sign, '\u{7}' | '\u{1b}' | '\n')).is_some() {}
                    signs.next_if_eq(&'\u{7}');
                }
                Some('\\') => {
                    signs.next();
                }
                _ => {}
            },
            '\u{a0}' | '\u{2007}' | '\u{202f}' => plain.push(' '),
            '\u{feff}' | '\u{fffe}' => {}
            sign => plain.push(sign),
        }
    }
    plain
}

/// What ends a sequence that commands a terminal.
fn is_final(sign: char) -> bool {
    matches!(sign, '@'..='~')
}

/// The lines of a cleaned text, each with the blanks it ends in. A form feed ends a page of a transcript.
pub fn lines(text: &str) -> Vec<&str> {
    text.split('\n').map(|line| line.trim_end_matches('\u{c}')).collect()
}

/// A piece of a text for a sentence.
pub fn excerpt(line: &str) -> String {
    anteroom_domain::typed(line, EXCERPT)
}

const EXCERPT: usize = 80;

/// The line that tells of a failure in words, for texts that are nothing else.
pub fn find_failure_in_words(text: &str) -> Option<String> {
    const WORDS: [&str; 10] = [
        "is not recognized as",
        "couldn't be found",
        "could not be found",
        "isn't within a valid",
        "access is denied",
        "wurde nicht als name",
        "nicht gefunden",
        "zugriff verweigert",
        "nicht ausgeführt werden",
        "is denied",
    ];
    let mut lines = text.lines();
    lines
        .find(|line| {
            let line = line.to_lowercase();
            WORDS.iter().any(|words| line.contains(words))
        })
        .map(message)
}

/// What a command reported, as it may be shown.
pub fn message(text: &str) -> String {
    anteroom_domain::typed(text, anteroom_domain::limits::SHOWN)
}

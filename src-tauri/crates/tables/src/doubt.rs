//! Texts whose letters would be others than those their author wrote.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS};

use crate::code_pages::{code_page, is_dos};
use crate::error::TableError;

/// Letters in runs that a text of East Asia has at least.
const FEWEST: usize = 6;

/// Refuses bytes that would be read garbled. They are neither marked nor wholly UTF-8.
pub(crate) fn refuse(bytes: &[u8]) -> Result<(), TableError> {
    if let Some(place) = find_stray(bytes) {
        return Err(TableError::StrayByte(line_of(bytes, place)));
    }
    let foreign = if is_east_asian(bytes) {
        bytes.iter().position(|byte| !byte.is_ascii())
    } else {
        find_undefined(bytes)
    };
    foreign.map_or(Ok(()), |place| Err(TableError::OtherLetters(line_of(bytes, place))))
}

/// The first byte that is no UTF-8 in a text that is, by its mark or by its letters: in another code page, a letter that is
/// followed by just as many signs as UTF-8 asks for is a rare accident.
fn find_stray(bytes: &[u8]) -> Option<usize> {
    let (mut valid, mut invalid, mut place) = (0_usize, 0_usize, 0_usize);
    let mut first = None;
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        place += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            invalid += 1;
            first = first.or(Some(place));
            place += chunk.invalid().len();
        }
    }
    let is_marked = bytes.starts_with(b"\xef\xbb\xbf");
    first.filter(|_| is_marked || valid >= 2 * invalid)
}

/// Whether bytes are of a code page with two bytes a letter. Many Western texts could be read as one by their bytes; then the
/// letters of East Asia stand alone or in pairs, though they have words of three and more, and their bytes are all from 0xC0 on,
/// though every such code page has letters below.
fn is_east_asian(bytes: &[u8]) -> bool {
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let low = bytes.iter().filter(|byte| (0x80..0xc0).contains(*byte)).count();
    low * 8 >= high && [SHIFT_JIS, GB18030, EUC_KR, BIG5].into_iter().any(|page| stands_in_runs(bytes, page))
}

fn stands_in_runs(bytes: &[u8], page: &'static Encoding) -> bool {
    let Some(text) = page.decode_without_bom_handling_and_without_replacement(bytes) else { return false };
    let is_letter = |c: char| matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}');
    let all = text.chars().filter(|c| !c.is_ascii()).count();
    let runs = text.split(|c| !is_letter(c)).map(|run| run.chars().count());
    let joined: usize = runs.filter(|length| *length >= 3).sum();
    joined >= FEWEST && joined * 2 >= all
}

/// The first byte that is nothing in the code page a text would be read in.
fn find_undefined(bytes: &[u8]) -> Option<usize> {
    if is_dos(bytes) {
        return None;
    }
    // All of these code pages have one byte a letter.
    let text = code_page(bytes).decode_without_bom_handling(bytes).0;
    text.chars().position(|c| matches!(c, '\u{80}'..='\u{9f}' | '\u{fffd}'))
}

/// The line a byte stands in, counted from 1.
fn line_of(bytes: &[u8], place: usize) -> usize {
    let before = bytes.get(..place).unwrap_or(bytes);
    let ends = |pair: &&[u8]| matches!(pair, [b'\r', after] if *after != b'\n') || matches!(pair, [b'\n', _]);
    let following = bytes.get(..=place).unwrap_or(bytes);
    if before.is_empty() { 1 } else { 1 + following.windows(2).filter(ends).count() }
}

#[cfg(test)]
mod tests {
    use encoding_rs::{WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253};

    use super::*;

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        for (text, line) in [("x", 1), ("\nx", 2), ("a\r\nb\r\nx", 3), ("a\rb\rx", 3), ("a\n\n\r\rx", 5)] {
            assert_eq!(line_of(text.as_bytes(), text.len() - 1), line, "{text:?}");
        }
    }

    #[test]
    fn a_text_in_a_code_page_is_not_refused_for_letters_that_look_like_others() {
        for (text, page) in [
            ("Sala Żółta 1;a@x.pl\nSala Żółta 2;b@x.pl\nSala Żółta 3;c@x.pl\n", WINDOWS_1250),
            ("SALA RÓŻANA;a@x.pl\nSALA ŻÓŁTA;b@x.pl\nŁĄCZNOŚĆ;c@x.pl\n", WINDOWS_1250),
            ("Salle de l’Est;a@x.fr\nSalle de l’Étang;b@x.fr\nSalle Hélène – œuvre;c@x.fr\n", WINDOWS_1252),
            ("Café;a@x.fr\nSéléné;b@x.fr\nÎle;c@x.fr\n", WINDOWS_1252),
            ("ÄRZTE;a@x.de\nÜBUNG ÖÄÜ;b@x.de\n„Süd“;c@x.de\n", WINDOWS_1252),
            ("Переговорна Київ;a@x.ua\nКімната Львів;b@x.ua\nЗала «Дніпро»;c@x.ua\n", WINDOWS_1251),
            ("ПЕРЕГОВОРНАЯ ВОЛГА;a@x.ru\nЗал «Весна»;b@x.ru\n", WINDOWS_1251),
            ("Αίθουσα Αθήνα;a@x.gr\nΌλυμπος;b@x.gr\n", WINDOWS_1253),
        ] {
            let bytes = page.encode(text).0;
            assert_eq!(refuse(&bytes), Ok(()), "{text}");
        }
    }

    #[test]
    fn a_text_of_east_asia_is_known_by_its_words() {
        for (text, page) in [
            ("名前,メール\n大会議室,a@x.jp\n小会議室,b@x.jp\n", SHIFT_JIS),
            ("Name,Email\n大会議室,a@x.jp\n小会議室,b@x.jp\n", SHIFT_JIS),
            ("会议室名称,邮箱,容量\n北京会议室,a@x.cn,4\n上海会议室,b@x.cn,6\n", GB18030),
            ("회의실,이메일\n대회의실,a@x.kr\n소회의실,b@x.kr\n", EUC_KR),
            ("會議室名稱,郵箱\n大會議室,a@x.tw\n小會議室,b@x.tw\n", BIG5),
        ] {
            let line = if text.starts_with("Name") { 2 } else { 1 };
            assert_eq!(refuse(&page.encode(text).0), Err(TableError::OtherLetters(line)), "{text}");
        }
    }
}

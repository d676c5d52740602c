//! Letters that would be others than those that were written.

use encoding_rs::{GB18030, SHIFT_JIS, WINDOWS_1252};

use super::assert_told;

const STRAY: &str = "error: it is UTF-8 but for a letter in line 3, which is damaged: mend that line and save the file as UTF-8 or \
                     as an Excel workbook";
const OTHER: &str = "error: the letters in line 1 are of an encoding Anteroom does not read: save the file as UTF-8 or as an \
                     Excel workbook";

/// The bytes of parts one after the other.
fn joined(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

#[test]
fn a_stray_byte_in_utf8_is_told_with_its_line() {
    let above = "Raum;E-Mail;Plätze\r\nGrüner Saal;g@nord.example;4\r\n".as_bytes();
    let below = b";s@nord.example;5\r\n";
    for (what, name) in [
        ("a letter of Windows-1252", &b"S\xfcd"[..]),
        ("a letter of code page 850", b"S\x81d"),
        ("half a letter", b"S\xc3"),
        ("a byte that is nothing", b"S\xff"),
    ] {
        assert_told(what, &joined(&[above, name, below]), &[STRAY]);
    }
    let marked = joined(&[b"\xef\xbb\xbfRaum;E-Mail\nA;a@nord.example\n", b"S\xfcd;s@nord.example\n"]);
    assert_told("a mark and no other letter", &marked, &[STRAY]);
    let cut = joined(&[above, "Bö;b@nord.example;6 ä".as_bytes().split_last().unwrap().1]);
    assert_told("cut within a letter", &cut, &[STRAY]);
}

#[test]
fn a_file_in_a_code_page_stays_what_it_is() {
    let text = "Raum;E-Mail\nGrüner Saal;g@nord.example\nÄrztehaus Ã¼;a@nord.example\nÖse;o@nord.example\n";
    assert_told(
        "one accident among letters of Windows-1252",
        &WINDOWS_1252.encode(text).0,
        &["2 Grüner Saal <g@nord.example>", "3 Ärztehaus Ã¼ <a@nord.example>", "4 Öse <o@nord.example>"],
    );
}

#[test]
fn letters_of_code_pages_that_are_not_read_are_refused() {
    let japanese = "会議室名,メールアドレス,定員\n大会議室,dai@nord.example,9\n";
    assert_told("code page 932", &SHIFT_JIS.encode(japanese).0, &[OTHER]);
    let chinese = "会议室名称,邮箱\n上海会议室,shanghai@nord.example\n";
    assert_told("GB18030", &GB18030.encode(chinese).0, &[OTHER]);
    assert_told(
        "a byte that is nothing in Windows-1252",
        b"Room,Email\nCaf\xe9,c@nord.example\n\x81rbar\xe9,o@nord.example\n",
        &["error: the letters in line 3 are of an encoding Anteroom does not read…"],
    );
}

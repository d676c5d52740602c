//! Text in whatever encoding it was saved.

use anteroom_domain::decode_marked;

use crate::code_pages::{code_page, dos, is_dos};
use crate::doubt;
use crate::error::TableError;

/// The text of a table: as [`decode`] reads it, unless letters of it would be others than those that were written. Names that are
/// kept must be right; in what a command printed a letter more or less is nothing.
pub(crate) fn decode_exact(bytes: &[u8]) -> Result<String, TableError> {
    let text = decode(bytes)?;
    if decode_marked(bytes).is_none() {
        doubt::refuse(bytes)?;
    }
    Ok(text)
}

/// The text of a file: by its mark; as UTF-8 or UTF-16 without one; else in the Windows code page its bytes speak for, which in
/// Western Europe and America is 1252.
pub fn decode(bytes: &[u8]) -> Result<String, TableError> {
    if let Some(text) = decode_marked(bytes) {
        return if text.contains('\0') { Err(TableError::NotText) } else { Ok(text) };
    }
    // A mark that does not keep its promise is not read as something else.
    if bytes.contains(&0) || bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(TableError::NotText);
    }
    if is_dos(bytes) {
        return Ok(dos(bytes));
    }
    Ok(code_page(bytes).decode_without_bom_handling(bytes).0.into_owned())
}

#[cfg(test)]
mod tests {
    use encoding_rs::{WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253};

    use super::*;

    #[test]
    fn every_encoding_gives_the_same_letters() {
        let text = "Name;Mail\nŽoë “Zo” Öz;z@x.com\n";
        let utf16 = |start: &[u8], write: fn(u16) -> [u8; 2]| {
            start.iter().copied().chain(text.encode_utf16().flat_map(write)).collect::<Vec<u8>>()
        };
        for (bytes, what) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), "with a byte-order mark"),
            (utf16(&[0xff, 0xfe], u16::to_le_bytes), "UTF-16, little end first"),
            (utf16(&[0xfe, 0xff], u16::to_be_bytes), "UTF-16, big end first"),
            (WINDOWS_1252.encode(text).0.into_owned(), "Windows-1252"),
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(text), "{what}");
        }
    }

    #[test]
    fn other_code_pages_are_known_where_they_are_clear() {
        for (text, page) in [
            ("Nazwa;Adres\nSala Łąkowa;laka@x.pl\nPrzestrzeń żółta;zolta@x.pl\n", WINDOWS_1250),
            ("Název;Adresa\nMístnost Šťastná;stastna@x.cz\n", WINDOWS_1250),
            ("Имя;Почта\nПереговорная Весна;vesna@x.ru\n", WINDOWS_1251),
            ("Όνομα;Διεύθυνση\nΑίθουσα Αθήνα;athina@x.gr\n", WINDOWS_1253),
            ("Navn;E-post\nMøterom Ærlig Åse;aerlig@x.no\n", WINDOWS_1252),
            ("Nom;Courriel\nSalle «Été» n° 3 – œuvre;ete@x.fr\n", WINDOWS_1252),
        ] {
            let bytes = page.encode(text).0;
            assert_eq!(decode(&bytes).as_deref(), Ok(text), "{}", page.name());
        }
    }

    #[test]
    fn the_table_of_code_page_850_is_whole() {
        let all: Vec<u8> = (0x80..=0xff).collect();
        assert_eq!(dos(&all).chars().count(), 128);
        assert_eq!(dos(b"\x80\x9b\xe1\xff a"), "Çøß\u{a0} a");
    }

    #[test]
    fn what_is_no_text_is_not_read_as_one() {
        for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"\xff\xfe\x00", b"a\0b\0c"] {
            assert_eq!(decode(bytes), Err(TableError::NotText), "{bytes:?}");
        }
    }
}

//! Which characters the bytes of an answer are.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// How far into a document its XML declaration reaches at most.
const DECLARATION: usize = 256;

/// Decodes a document, as [RFC 7303](https://www.rfc-editor.org/rfc/rfc7303#section-3) ranks what tells its encoding: the mark
/// at its beginning, the `charset` of its media type, its XML declaration; without any of them it is UTF-8. What cannot be
/// decoded becomes U+FFFD.
///
/// Two claims are not taken at their word, because servers pass on what others wrote: that a document is in UTF-16 though it
/// begins with single bytes (the program made it as a text of two-byte characters, and it was sent as UTF-8), and that it is
/// not in UTF-8 though it is, and the other claim says so. Hardly a text in another encoding is valid UTF-8 by chance.
pub(super) fn decode<'b>(bytes: &'b [u8], charset: Option<&str>) -> Cow<'b, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    if let Some(encoding) = by_first_character(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    let named = |label: &str| {
        let encoding = Encoding::for_label(label.trim().as_bytes())?;
        (encoding != UTF_16LE && encoding != UTF_16BE).then_some(encoding)
    };
    let claims: Vec<_> =
        [charset.and_then(named), declared(bytes).and_then(named)].into_iter().flatten().collect();
    if (claims.is_empty() || claims.contains(&UTF_8))
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Cow::Borrowed(text);
    }
    // What is not valid UTF-8 may be what the other claim says.
    let encoding = claims.iter().find(|claim| **claim != UTF_8).copied().unwrap_or(UTF_8);
    encoding.decode_without_bom_handling(bytes).0
}

/// UTF-16 without a mark: the `<` every document begins with, or a blank before it, takes two bytes.
fn by_first_character(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<' | b' ' | b'\t' | b'\r' | b'\n', 0, ..] => Some(UTF_16LE),
        [0, b'<' | b' ' | b'\t' | b'\r' | b'\n', ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The `encoding` of an XML declaration
/// ([XML 1.0, 4.3.3](https://www.w3.org/TR/xml/#charencoding)).
fn declared(bytes: &[u8]) -> Option<&str> {
    let head = &bytes[..bytes.len().min(DECLARATION)];
    let head = &head[..head.iter().position(|byte| *byte == b'>')?];
    let head = std::str::from_utf8(head).ok()?.trim_start();
    let (_, value) = head.strip_prefix("<?xml")?.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "Besprechung im Büro, 5 €";

    fn document(declaration: &str) -> String {
        format!("<?xml version=\"1.0\"{declaration}?><s>{WORDS}</s>")
    }

    fn utf_16(text: &str, little: bool) -> Vec<u8> {
        let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
        text.encode_utf16().flat_map(bytes).collect()
    }

    fn windows(text: &str) -> Vec<u8> {
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
    }

    #[test]
    fn bytes_are_read_as_mark_charset_or_declaration_say() {
        let plain = document("");
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        for (bytes, charset) in [
            (plain.clone().into_bytes(), None),
            (plain.clone().into_bytes(), Some("utf-8")),
            (marked(b"\xef\xbb\xbf", plain.clone().into_bytes()), Some("iso-8859-1")),
            (windows(&plain), Some("windows-1252")),
            (windows(&plain), Some("ISO-8859-1")),
            (windows(&document(" encoding=\"windows-1252\"")), None),
            (windows(&document(" encoding = 'iso-8859-1'")), None),
            (marked(b"\xff\xfe", utf_16(&plain, true)), None),
            (marked(b"\xfe\xff", utf_16(&plain, false)), Some("utf-8")),
            (utf_16(&plain, true), Some("utf-16")),
            (utf_16(&plain, false), None),
            (utf_16(&plain, true), Some("utf-8")),
        ] {
            let read = decode(&bytes, charset);
            assert!(read.ends_with(&format!("<s>{WORDS}</s>")), "{charset:?}: {read}");
        }
    }

    #[test]
    fn a_false_claim_does_not_spoil_the_words() {
        for (bytes, charset) in [
            (document(" encoding=\"utf-16\"").into_bytes(), Some("utf-8")),
            (document(" encoding=\"utf-16\"").into_bytes(), None),
            (document(" encoding=\"utf-8\"").into_bytes(), Some("iso-8859-1")),
            (windows(&document(" encoding=\"windows-1252\"")), Some("utf-8")),
            (windows(&document(" encoding=\"utf-8\"")), Some("windows-1252")),
            (document("").into_bytes(), Some("klingon")),
        ] {
            let read = decode(&bytes, charset);
            assert!(read.contains(WORDS), "{charset:?}: {read}");
        }
    }

    #[test]
    fn what_is_no_text_at_all_costs_its_characters() {
        assert_eq!(decode(b"<a>\xff</a>", None), "<a>\u{fffd}</a>");
        assert_eq!(decode(b"", Some("utf-16")), "");
        assert_eq!(decode(b"<?xml encoding", None), "<?xml encoding");
    }
}

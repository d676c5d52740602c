//! Texts of cells: runs, reading aids and escapes.

use std::sync::Arc;

use quick_xml::events::Event;

use super::xml::{self, Xml};
use crate::error::{Most, TableError};
use crate::limits;

/// The texts cells share, in their order.
pub(super) fn shared(text: &str, part: &str) -> Result<Vec<Arc<str>>, TableError> {
    let mut texts: Vec<Arc<str>> = Vec::new();
    let mut bytes = 0;
    let mut xml = Xml::new(text, part);
    loop {
        let event = xml.next()?;
        let shared = match &event {
            Event::Start(start) if xml::local(start) == "si" => item(&mut xml)?,
            Event::Empty(start) if xml::local(start) == "si" => String::new(),
            Event::Eof => return Ok(texts),
            _ => continue,
        };
        bytes += shared.len();
        if texts.len() >= limits::SHARED_TEXTS || bytes > limits::TEXT_BYTES {
            return Err(TableError::TooLarge(Most::Texts));
        }
        texts.push(shared.into());
    }
}

/// The text of the item that was just begun: plain, or in runs of different looks. What is written above the characters to help
/// with reading (`rPh`, 18.4.6) is no part of it.
pub(super) fn item(xml: &mut Xml<'_>) -> Result<String, TableError> {
    let inside = xml.open();
    let mut text = String::new();
    loop {
        let event = xml.next()?;
        if xml.open() < inside {
            return Ok(text);
        }
        if let Event::Start(start) = &event {
            match xml::local(start) {
                "rPh" | "rPr" => xml.skip()?,
                "t" => text.push_str(&unescape(&xml.text()?)),
                _ => {}
            }
        }
    }
}

/// A text with its escapes resolved: `_x000D_` is a carriage return, `_x005F_` the underscore that begins none (ST_Xstring,
/// 22.9.2.19).
pub(super) fn unescape(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut units: Vec<u16> = Vec::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let place = rest.find("_x").unwrap_or(rest.len());
        let (before, after) = rest.split_at(place);
        units.extend(before.encode_utf16());
        if after.is_empty() {
            break;
        }
        let digits = after.get(2..6).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let unit = digits
            .filter(|_| after.get(6..7) == Some("_"))
            .and_then(|digits| u16::from_str_radix(digits, 16).ok());
        match unit {
            Some(unit) => {
                units.push(unit);
                rest = after.get(7..).unwrap_or_default();
            }
            None => {
                units.push(u16::from(b'_'));
                rest = after.get(1..).unwrap_or_default();
            }
        }
    }
    String::from_utf16_lossy(&units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_resolved_once() {
        for (written, meant) in [
            ("Quay_x0020_9", "Quay 9"),
            ("a_x000D_\nb", "a\r\nb"),
            ("_x005F_x0041_", "_x0041_"),
            ("_xD83D__xDE00_", "😀"),
            ("_x00_ and _xyz", "_x00_ and _xyz"),
            ("room_x", "room_x"),
            ("_x00e9_t_x00E9_", "été"),
        ] {
            assert_eq!(unescape(written), meant);
        }
    }

    #[test]
    fn reading_aids_are_no_part_of_a_text() {
        let part = "<sst><si><r><rPr><b/></rPr><t>東</t></r><r><t xml:space=\"preserve\">の 間</t></r><rPh sb=\"0\" eb=\"1\">\
                    <t>ひがし</t></rPh><phoneticPr fontId=\"1\"/></si><si/><si><t>R &amp;&#x20;D</t></si></sst>";
        let texts = shared(part, "strings").unwrap();
        assert_eq!(texts.iter().map(|text| &**text).collect::<Vec<_>>(), ["東の 間", "", "R & D"]);
    }
}

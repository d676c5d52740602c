//! The little of XML that workbooks need. Elements are known by their local names: writers choose prefixes as they like, and the
//! two namespaces of the standard differ in nothing that is read here.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::TableError;

/// The events of a part.
pub(super) struct Xml<'t> {
    reader: Reader<&'t [u8]>,
    part: &'t str,
    open: usize,
}

impl<'t> Xml<'t> {
    /// The beginning of a part.
    pub(super) fn new(text: &'t str, part: &'t str) -> Self {
        Self { reader: Reader::from_str(text), part, open: 0 }
    }

    /// The next event.
    ///
    /// # Errors
    /// What is not well-formed, and a part that ends too early.
    pub(super) fn next(&mut self) -> Result<Event<'t>, TableError> {
        let event = self.reader.read_event().map_err(|error| self.damaged(&error.to_string()))?;
        match &event {
            Event::Start(_) => self.open += 1,
            Event::End(_) => self.open = self.open.saturating_sub(1),
            Event::Eof if self.open > 0 => return Err(self.damaged("it ends too early")),
            _ => {}
        }
        Ok(event)
    }

    /// How many elements are open.
    pub(super) fn open(&self) -> usize {
        self.open
    }

    /// Passes over the element that was just begun.
    pub(super) fn skip(&mut self) -> Result<(), TableError> {
        let inside = self.open;
        while self.open >= inside {
            self.next()?;
        }
        Ok(())
    }

    /// The text of the element that was just begun, without that of its children.
    pub(super) fn text(&mut self) -> Result<String, TableError> {
        let inside = self.open;
        let mut text = String::new();
        loop {
            let event = self.next()?;
            if self.open < inside {
                return Ok(text);
            }
            if self.open > inside {
                continue;
            }
            match event {
                Event::Text(part) => text.push_str(&part.xml10_content()),
                Event::CData(part) => text.push_str(&part.xml10_content()),
                Event::GeneralRef(reference) => {
                    let name = reference.into_inner();
                    let sign = resolve(&name).ok_or_else(|| self.damaged("it names an unknown sign"))?;
                    text.push(sign);
                }
                _ => {}
            }
        }
    }

    /// A failure in this part.
    pub(super) fn damaged(&self, what: &str) -> TableError {
        let what: String = what.chars().take(200).collect();
        TableError::Damaged(format!("{}: {what}", self.part))
    }
}

/// The name of an element without its prefix.
pub(super) fn local<'a>(start: &'a BytesStart<'_>) -> &'a str {
    start.local_name().into_inner()
}

/// The value of an attribute, known by its name without the prefix.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let mut whole = attributes.with_checks(false).filter_map(Result::ok);
    let found = whole.find(|attribute| attribute.key.local_name().into_inner() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// A boolean of XML Schema.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}

fn resolve(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

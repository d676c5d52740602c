//! Reads XML by pulling events out of the received bytes: nothing is copied but the values asked for.

use std::str::FromStr;

use anteroom_domain::{Limit, kept, limits};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::{XmlError, XmlFault};

/// The longest reference that means something, `&#x10FFFF;`, with some zeros to spare.
const LONGEST_REFERENCE: usize = 16;

/// A place in a document, inside an element.
pub struct Cursor<'x> {
    reader: NsReader<&'x [u8]>,
    path: String,
    /// Where the name of each open element begins in `path`.
    open: Vec<usize>,
    elements: usize,
}

/// An element that was just entered.
pub struct Child<'x> {
    start: BytesStart<'x>,
}

impl<'x> Cursor<'x> {
    /// The beginning of a document.
    pub(crate) fn new(document: &'x str) -> Self {
        let mut reader = NsReader::from_str(document.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        // `Meier & Sohn` in a subject means what it says, though the server forgot to write it as XML wants.
        reader.config_mut().allow_dangling_amp = true;
        Self { reader, path: String::new(), open: Vec::new(), elements: 0 }
    }

    /// Enters the document's root element and gives its namespace and local name.
    pub(crate) fn enter_root(&mut self) -> Result<(Option<String>, Child<'x>), XmlError> {
        loop {
            if let Event::Start(start) = self.next()? {
                let namespace = match self.reader.resolver().resolve_element(start.name()).0 {
                    ResolveResult::Bound(Namespace(name)) => Some(name.to_owned()),
                    ResolveResult::Unbound | ResolveResult::Unknown(_) => None,
                };
                return Ok((namespace, Child { start }));
            }
        }
    }

    /// Calls `visit` inside each child of the element the cursor is in, then leaves that element. What `visit` leaves unread
    /// of a child is passed over, so unknown elements need no care.
    pub(crate) fn children(
        &mut self,
        mut visit: impl FnMut(&mut Self, &Child<'x>) -> Result<(), XmlError>,
    ) -> Result<(), XmlError> {
        let inside = self.open.len();
        loop {
            match self.next()? {
                Event::Start(start) => {
                    visit(self, &Child { start })?;
                    while self.open.len() > inside {
                        self.next()?;
                    }
                }
                Event::End(_) => return Ok(()),
                _ => {}
            }
        }
    }

    /// The text of the element the cursor is in, without that of its children; leaves the element. References nobody
    /// declared are kept as they stand: showing one beats refusing a whole answer.
    pub(crate) fn text(&mut self) -> Result<String, XmlError> {
        let inside = self.open.len();
        let mut text = String::new();
        loop {
            let event = self.next()?;
            if self.open.len() < inside {
                return Ok(text);
            }
            if self.open.len() > inside {
                continue;
            }
            match event {
                Event::Text(part) => text.extend(part.xml10_content().chars().map(allowed)),
                Event::CData(part) => text.extend(part.xml10_content().chars().map(allowed)),
                Event::GeneralRef(reference) => {
                    let name = reference.into_inner();
                    match resolve(&name) {
                        Some(c) => text.push(c),
                        None => text.extend(['&'].into_iter().chain(name.chars()).chain([';']).map(allowed)),
                    }
                }
                _ => {}
            }
        }
    }

    /// The element's text as one that is kept: a name, a subject. It passes the door for texts from outside.
    pub(crate) fn line(&mut self, most: usize) -> Result<String, XmlError> {
        Ok(kept(self.text()?, most))
    }

    /// The beginning of the element's text, for messages: whatever a server writes there goes into ledger and reports.
    pub(crate) fn words(&mut self) -> Result<String, XmlError> {
        Ok(kept(self.text()?.trim().to_owned(), limits::SHOWN))
    }

    /// Refuses a document that holds more of something than is read.
    pub(crate) fn bound(&self, count: usize, limit: usize, what: Limit) -> Result<(), XmlError> {
        if count > limit { Err(self.error(XmlFault::TooMany { what, limit })) } else { Ok(()) }
    }

    /// Adds one to a list the document may hold `limit` of.
    pub(crate) fn add<T>(
        &self,
        list: &mut Vec<T>,
        one: T,
        limit: usize,
        what: Limit,
    ) -> Result<(), XmlError> {
        list.push(one);
        self.bound(list.len(), limit, what)
    }

    /// The element's text as `T`.
    pub(crate) fn parse<T: FromStr>(&mut self, expected: &'static str) -> Result<T, XmlError> {
        let text = self.text()?;
        text.trim()
            .parse()
            .map_err(|_| self.error(XmlFault::Value { expected, found: beginning(text.trim()) }))
    }

    /// The element's text as a boolean, or `None` where something else stands: one odd value is not worth the fifty items
    /// that came with it, so whoever asks says what holds without it.
    pub(crate) fn find_boolean(&mut self) -> Result<Option<bool>, XmlError> {
        Ok(parse_boolean(&self.text()?))
    }

    /// The element's text as `T`, or `None` where something else stands, for the same reason.
    pub(crate) fn find<T: FromStr>(&mut self) -> Result<Option<T>, XmlError> {
        Ok(self.text()?.trim().parse().ok())
    }

    /// A value as a boolean.
    pub(crate) fn parse_boolean(&self, text: &str) -> Result<bool, XmlError> {
        parse_boolean(text).ok_or_else(|| {
            self.error(XmlFault::Value { expected: "true or false", found: beginning(text.trim()) })
        })
    }

    /// An error at this place.
    pub(crate) fn error(&self, fault: XmlFault) -> XmlError {
        let path = if self.path.is_empty() { "/".to_owned() } else { self.path.chars().take(300).collect() };
        XmlError { fault, path }
    }

    fn next(&mut self) -> Result<Event<'x>, XmlError> {
        match self.reader.read_event() {
            Ok(Event::Start(start)) => {
                if self.open.len() >= limits::XML_DEPTH {
                    return Err(self.error(XmlFault::TooDeep));
                }
                self.elements += 1;
                self.bound(self.elements, limits::XML_ELEMENTS, Limit::Elements)?;
                self.open.push(self.path.len());
                self.path.push('/');
                self.path.push_str(start.local_name().into_inner());
                Ok(Event::Start(start))
            }
            Ok(Event::End(end)) => {
                if let Some(length) = self.open.pop() {
                    self.path.truncate(length);
                }
                Ok(Event::End(end))
            }
            Ok(Event::DocType(_)) => Err(self.error(XmlFault::Doctype)),
            Ok(Event::Eof) => Err(self.error(XmlFault::EndsEarly)),
            Ok(event) => Ok(event),
            Err(error) => Err(self.error(XmlFault::Syntax(error))),
        }
    }
}

impl Child<'_> {
    /// The name without its prefix.
    pub(crate) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix.
    pub(crate) fn find_attribute(&self, name: &str) -> Option<String> {
        let attribute = self
            .start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        Some(unescape(&attribute.value))
    }
}

/// Attribute values with a broken reference are kept as they stand: they are ids and names, and showing one beats refusing
/// a whole answer.
fn unescape(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        text.extend(rest[..at].chars().map(allowed));
        rest = &rest[at + 1..];
        let end = rest.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';');
        match end.and_then(|end| Some((resolve(&rest[..end])?, end))) {
            Some((c, end)) => {
                text.push(c);
                rest = &rest[end + 1..];
            }
            None => text.push('&'),
        }
    }
    text.extend(rest.chars().map(allowed));
    text
}

/// XML's own entities and character references, and the one of HTML that mails bring into subjects.
fn resolve(reference: &str) -> Option<char> {
    if let Some(number) = reference.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        return Some(allowed(code.ok().and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)));
    }
    Some(match reference {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => return None,
    })
}

/// The one rule for characters XML 1.0 cannot hold ([2.2](https://www.w3.org/TR/xml/#charsets)), whether they came as they
/// are or as references (`&#x1F;`): Exchange passes on what people pasted into subjects. Each becomes the replacement
/// character. Left out, two subjects that differ would look the same, and nobody would see that something was there.
fn allowed(c: char) -> char {
    match c {
        '\t' | '\n' | '\r' => c,
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// A boolean ([XML Schema part 2, 3.2.2](https://www.w3.org/TR/xmlschema-2/#boolean)).
pub(crate) fn parse_boolean(text: &str) -> Option<bool> {
    match text.trim() {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// An instant as XML Schema writes it; without an offset, UTC.
///
/// The last moments of .NET, in which Exchange is written, lie behind the last one that can be told here, which is given
/// instead.
pub fn parse_instant(text: &str) -> Option<Timestamp> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant);
    }
    // Whatever offset stands behind it.
    if text
        .get(..19)
        .and_then(|local| local.parse::<DateTime>().ok())
        .is_some_and(|local| local.year() == 9999)
    {
        return Timestamp::from_second(Timestamp::MAX.as_second()).ok();
    }
    let local: DateTime = text.parse().ok()?;
    Some(local.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

/// The beginning of a text for a message.
fn beginning(text: &str) -> String {
    text.chars().take(60).collect()
}

//! Which format each style of a cell has.

use std::collections::HashMap;

use quick_xml::events::Event;

use super::format::Format;
use super::xml::{self, Xml};
use crate::error::TableError;
use crate::limits;

/// The formats of all styles, by the style's number.
#[derive(Debug, Default)]
pub(super) struct Styles(Vec<Format>);

impl Styles {
    /// Reads the part with styles.
    pub(super) fn parse(text: &str, part: &str) -> Result<Self, TableError> {
        let mut codes: HashMap<u32, String> = HashMap::new();
        let mut formats = Vec::new();
        let mut xml = Xml::new(text, part);
        let mut is_inside = false;
        loop {
            let event = xml.next()?;
            match &event {
                Event::Start(start) | Event::Empty(start) => match xml::local(start) {
                    "numFmt" if codes.len() < limits::EXTRAS => {
                        let id = xml::attribute(start, "numFmtId").and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, xml::attribute(start, "formatCode")) {
                            codes.insert(id, code);
                        }
                    }
                    "cellXfs" => is_inside = matches!(event, Event::Start(_)),
                    "xf" if is_inside && formats.len() < limits::EXTRAS => {
                        let id =
                            xml::attribute(start, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                        let code = codes.get(&id).map(String::as_str).unwrap_or_else(|| built_in(id));
                        formats.push(Format::parse(code));
                    }
                    _ => {}
                },
                Event::End(end) if end.local_name().into_inner() == "cellXfs" => is_inside = false,
                Event::Eof => return Ok(Self(formats)),
                _ => {}
            }
        }
    }

    /// The text a number is shown as in a style.
    pub(super) fn show(&self, style: Option<usize>, value: f64, is_1904: bool) -> String {
        match style.and_then(|style| self.0.get(style)) {
            Some(format) => format.show(value, is_1904),
            None => super::format::general(value),
        }
    }
}

/// The formats every program knows by number (18.8.30). Those of dates that follow the language of the machine are written as
/// no language minds.
fn built_in(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        14 => "yyyy-mm-dd",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "yyyy-mm-dd h:mm",
        37 | 38 => "#,##0;(#,##0)",
        39 | 40 => "#,##0.00;(#,##0.00)",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        _ => "General",
    }
}

//! Excel workbooks: `.xlsx` and `.xlsm`, transitional and strict (ISO/IEC 29500), by whatever program.
//!
//! calamine, the reader that was tried, does not show what a person sees: it hands out values without their formats,
//! take a formula nobody computed for an empty cell, and hold a rectangle in memory however few cells are in it.

mod container;
mod format;
mod months;
mod package;
mod relations;
mod section;
mod sheet;
mod strings;
mod styles;
mod xml;

use std::sync::Arc;

pub(crate) use container::{is_compound, is_zip, other_compound};
use quick_xml::events::Event;

use self::package::Package;
use self::relations::Relations;
use self::sheet::{Budget, Surroundings};
use self::styles::Styles;
use self::xml::Xml;
use crate::error::{Format, TableError};
use crate::table::{Sheet, Table};

/// Reads all visible sheets; of hidden ones the name.
///
/// # Errors
/// Another format, a workbook that is not whole, without a worksheet or without a visible one, or beyond the limits.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, TableError> {
    let mut package = Package::open(bytes)?;
    if let Some(other) = package.other_format() {
        return Err(other);
    }
    let root = Relations::read(&mut package, "")?;
    let main = root.first("officeDocument").map(|relation| relation.target.clone());
    let main = main.filter(|target| package.has(target)).or_else(|| {
        let usual = "xl/workbook.xml".to_owned();
        package.has(&usual).then_some(usual)
    });
    let main = main.ok_or(TableError::OtherFormat(Format::Archive))?;
    if main.ends_with(".bin") {
        return Err(TableError::OtherFormat(Format::BinaryWorkbook));
    }
    let book = Book::parse(&package.text(&main)?, &main)?;
    let relations = Relations::read(&mut package, &main)?;
    let shared: Vec<Arc<str>> = match relations.first("sharedStrings") {
        Some(relation) => strings::shared(&package.text(&relation.target)?, &relation.target)?,
        None => Vec::new(),
    };
    let styles = match relations.first("styles") {
        Some(relation) if package.has(&relation.target) => {
            Styles::parse(&package.text(&relation.target)?, &relation.target)?
        }
        _ => Styles::default(),
    };
    let mut table = Table::default();
    let mut budget = Budget::default();
    for tab in &book.tabs {
        let Some(relation) = relations.find(&tab.relation).filter(|relation| relation.kind == "worksheet")
        else {
            continue;
        };
        if tab.is_hidden {
            table.sheets.push(Sheet { name: tab.name.clone(), is_hidden: true, ..Sheet::default() });
            continue;
        }
        let part = relation.target.clone();
        let text = package.text(&part)?;
        let links = Relations::read(&mut package, &part)?;
        let around = Surroundings {
            part: &part,
            shared: &shared,
            styles: &styles,
            links: &links,
            is_1904: book.is_1904,
        };
        let mut sheet = sheet::read(&text, &around, &mut budget)?;
        sheet.name.clone_from(&tab.name);
        table.sheets.push(sheet);
    }
    if table.sheets.is_empty() {
        return Err(TableError::NoWorksheet);
    }
    if table.sheets.iter().all(|sheet| sheet.is_hidden) {
        return Err(TableError::AllHidden);
    }
    Ok(table)
}

/// A tab of the workbook.
struct Tab {
    name: String,
    relation: String,
    is_hidden: bool,
}

/// What the workbook's own part says.
struct Book {
    tabs: Vec<Tab>,
    is_1904: bool,
}

impl Book {
    fn parse(text: &str, part: &str) -> Result<Self, TableError> {
        let mut book = Self { tabs: Vec::new(), is_1904: false };
        let mut xml = Xml::new(text, part);
        let mut is_first = true;
        loop {
            let event = xml.next()?;
            let (Event::Start(start) | Event::Empty(start)) = &event else {
                if matches!(event, Event::Eof) {
                    return Ok(book);
                }
                continue;
            };
            let local = xml::local(start);
            if std::mem::take(&mut is_first) && local != "workbook" {
                return Err(TableError::OtherFormat(Format::OtherDocument));
            }
            match local {
                "workbookPr" => {
                    book.is_1904 =
                        xml::attribute(start, "date1904").is_some_and(|value| xml::is_true(&value));
                }
                "sheet" if book.tabs.len() < crate::limits::PARTS => {
                    let named = |name| xml::attribute(start, name);
                    book.tabs.push(Tab {
                        name: named("name").unwrap_or_default(),
                        relation: named("id").unwrap_or_default(),
                        is_hidden: named("state").is_some_and(|state| state != "visible"),
                    });
                }
                _ => {}
            }
        }
    }
}

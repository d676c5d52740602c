//! The cells of a worksheet (18.3.1).

use std::collections::BTreeMap;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::relations::Relations;
use super::strings;
use super::styles::Styles;
use super::xml::{self, Xml};
use crate::error::{Most, TableError};
use crate::limits;
use crate::table::{Cell, Row, Sheet, Value, cell_name};

/// What a sheet needs of the workbook around it.
pub(super) struct Surroundings<'w> {
    pub(super) part: &'w str,
    pub(super) shared: &'w [Arc<str>],
    pub(super) styles: &'w Styles,
    pub(super) links: &'w Relations,
    pub(super) is_1904: bool,
}

/// What all sheets together took of the limits.
#[derive(Default)]
pub(super) struct Budget {
    rows: usize,
    cells: usize,
    bytes: usize,
}

/// Reads a sheet. Memory follows the cells that are there: what the sheet says of its own size is not believed.
pub(super) fn read(text: &str, around: &Surroundings<'_>, budget: &mut Budget) -> Result<Sheet, TableError> {
    let mut reading = Reading {
        xml: Xml::new(text, around.part),
        around,
        budget,
        rows: BTreeMap::new(),
        hidden_rows: 0,
        merged: Vec::new(),
        links: Vec::new(),
    };
    reading.all()?;
    reading.link();
    reading.spread()?;
    let Reading { rows, hidden_rows, .. } = reading;
    let rows = rows.into_iter().map(|(line, cells)| Row { line: line as usize, cells });
    Ok(Sheet { rows: rows.collect(), hidden_rows, ..Sheet::default() })
}

/// A sheet being read.
struct Reading<'r, 'w> {
    xml: Xml<'r>,
    around: &'r Surroundings<'w>,
    budget: &'r mut Budget,
    rows: BTreeMap<u32, BTreeMap<u32, Cell>>,
    hidden_rows: usize,
    /// Column, first and last row of areas that are one cell.
    merged: Vec<(u32, u32, u32)>,
    links: Vec<(u32, u32, String)>,
}

impl Reading<'_, '_> {
    fn all(&mut self) -> Result<(), TableError> {
        loop {
            let event = self.xml.next()?;
            let is_empty = matches!(event, Event::Empty(_));
            let (Event::Start(start) | Event::Empty(start)) = &event else {
                if matches!(event, Event::Eof) {
                    return Ok(());
                }
                continue;
            };
            match xml::local(start) {
                "sheetData" if !is_empty => self.data()?,
                "mergeCell" if self.merged.len() < limits::EXTRAS => {
                    let area = xml::attribute(start, "ref").and_then(|area| parse_area(&area));
                    self.merged.extend(area.filter(|(_, first, last)| last > first));
                }
                "hyperlink" if self.links.len() < limits::EXTRAS => {
                    let area = xml::attribute(start, "ref").and_then(|area| parse_area(&area));
                    if let (Some((column, row, _)), Some(id)) = (area, xml::attribute(start, "id")) {
                        self.links.push((row, column, id));
                    }
                }
                // What later versions of Excel add stands there, some of it under the same names.
                "extLst" if !is_empty => self.xml.skip()?,
                _ => {}
            }
        }
    }

    /// The rows. One without a number stands below the one before (18.3.1.73).
    fn data(&mut self) -> Result<(), TableError> {
        let inside = self.xml.open();
        let mut last = 0;
        loop {
            let event = self.xml.next()?;
            if self.xml.open() < inside {
                return Ok(());
            }
            let (Event::Start(start) | Event::Empty(start)) = &event else { continue };
            if xml::local(start) != "row" {
                if matches!(event, Event::Start(_)) {
                    self.xml.skip()?;
                }
                continue;
            }
            let number = xml::attribute(start, "r").and_then(|number| number.trim().parse().ok());
            last = number.unwrap_or(last + 1);
            if last == 0 || last > limits::LAST_ROW {
                return Err(self.xml.damaged("it has a row no sheet has"));
            }
            if matches!(event, Event::Start(_)) {
                let is_hidden = xml::attribute(start, "hidden").is_some_and(|hidden| xml::is_true(&hidden));
                self.row(last, is_hidden)?;
            }
        }
    }

    /// The cells of a row. One without a place stands right of the one before (18.3.1.4).
    fn row(&mut self, row: u32, is_hidden: bool) -> Result<(), TableError> {
        let inside = self.xml.open();
        let mut next = 0;
        let mut cells = self.rows.remove(&row).unwrap_or_default();
        loop {
            let event = self.xml.next()?;
            if self.xml.open() < inside {
                break;
            }
            let (Event::Start(start) | Event::Empty(start)) = &event else { continue };
            let is_cell = xml::local(start) == "c";
            if is_cell {
                let place = xml::attribute(start, "r").and_then(|place| parse_place(&place));
                let column = place.map_or(next, |(column, _)| column);
                if column >= limits::COLUMNS {
                    return Err(self.xml.damaged("it has a column no sheet has"));
                }
                next = column + 1;
                if matches!(event, Event::Start(_))
                    && let Some(cell) = self.cell(start, row, column)?
                {
                    self.count(&cell)?;
                    cells.insert(column, cell);
                }
            } else if matches!(event, Event::Start(_)) {
                self.xml.skip()?;
            }
        }
        if !cells.is_empty() {
            self.budget.rows += 1;
            if self.budget.rows > limits::ROWS {
                return Err(TableError::TooLarge(Most::Rows));
            }
            self.hidden_rows += usize::from(is_hidden);
            self.rows.insert(row, cells);
        }
        Ok(())
    }

    fn count(&mut self, cell: &Cell) -> Result<(), TableError> {
        self.budget.cells += 1;
        if let Value::Text(text) | Value::Shown(text) | Value::Number(_, text) = &cell.value
            && Arc::strong_count(text) == 1
        {
            self.budget.bytes += text.len();
        }
        if self.budget.cells > limits::CELLS {
            return Err(TableError::TooLarge(Most::Cells));
        }
        if self.budget.bytes > limits::TEXT_BYTES {
            return Err(TableError::TooLarge(Most::Texts));
        }
        Ok(())
    }

    /// The cell that was just begun; `None` for one that only has a look.
    fn cell(&mut self, start: &BytesStart<'_>, row: u32, column: u32) -> Result<Option<Cell>, TableError> {
        let kind = xml::attribute(start, "t").unwrap_or_default();
        let style = xml::attribute(start, "s").and_then(|style| style.trim().parse().ok());
        let (mut written, mut inline, mut is_formula) = (None, None, false);
        let inside = self.xml.open();
        loop {
            let event = self.xml.next()?;
            if self.xml.open() < inside {
                break;
            }
            match &event {
                Event::Start(start) => match xml::local(start) {
                    "v" => written = Some(self.xml.text()?),
                    "is" => inline = Some(strings::item(&mut self.xml)?),
                    local => {
                        is_formula |= local == "f";
                        self.xml.skip()?;
                    }
                },
                Event::Empty(start) => is_formula |= xml::local(start) == "f",
                _ => {}
            }
        }
        let written = written.filter(|text| !text.is_empty() || kind == "str");
        let value = match (kind.as_str(), written) {
            ("inlineStr", _) if inline.is_some() => text(inline.unwrap_or_default()),
            (_, None) if is_formula => Value::Uncomputed,
            (_, None) => return Ok(None),
            ("s", Some(number)) => {
                let shared =
                    number.trim().parse().ok().and_then(|place: usize| self.around.shared.get(place));
                let missing = || {
                    let name = cell_name(column, row as usize);
                    self.xml.damaged(&format!("the text of cell {name} is missing"))
                };
                let shared = shared.ok_or_else(missing)?;
                if shared.len() > limits::CELL_LENGTH * 4 {
                    Value::TooLong
                } else {
                    Value::Text(shared.clone())
                }
            }
            ("b", Some(flag)) => Value::Shown(if xml::is_true(&flag) { "TRUE" } else { "FALSE" }.into()),
            ("e", Some(error)) => Value::Error(error.trim().into()),
            ("d", Some(date)) => Value::Shown(date.trim_end_matches("T00:00:00").into()),
            ("" | "n", Some(number)) => match number.trim().parse::<f64>() {
                Ok(value) if value.is_finite() => {
                    Value::Number(value, self.around.styles.show(style, value, self.around.is_1904).into())
                }
                _ => text(number),
            },
            (_, Some(written)) => text(strings::unescape(&written)),
        };
        Ok(Some(Cell::new(value)).filter(|cell| !cell.is_blank()))
    }

    /// Tells each cell where its link leads.
    fn link(&mut self) {
        for (row, column, id) in std::mem::take(&mut self.links) {
            let cell = self.rows.get_mut(&row).and_then(|cells| cells.get_mut(&column));
            if let (Some(cell), Some(relation)) = (cell, self.around.links.find(&id)) {
                cell.link =
                    Some(relation.target.chars().take(limits::CELL_LENGTH).collect::<String>().into());
            }
        }
    }

    /// Gives the rows beside a merged cell its value: that is where a person sees it.
    fn spread(&mut self) -> Result<(), TableError> {
        let mut looked = 0;
        for (column, first, last) in std::mem::take(&mut self.merged) {
            let Some(cell) = self.rows.get(&first).and_then(|cells| cells.get(&column)).cloned() else {
                continue;
            };
            for (_, cells) in self.rows.range_mut(first + 1..=last) {
                looked += 1;
                if looked > limits::CELLS {
                    return Err(TableError::TooLarge(Most::Cells));
                }
                cells.entry(column).or_insert_with(|| cell.clone());
            }
        }
        Ok(())
    }
}

fn text(text: String) -> Value {
    if text.len() > limits::CELL_LENGTH && text.chars().count() > limits::CELL_LENGTH {
        Value::TooLong
    } else {
        Value::Text(text.into())
    }
}

/// Column, first and last row of an area such as `D4:D6`.
fn parse_area(area: &str) -> Option<(u32, u32, u32)> {
    let (first, last) = area.split_once(':').unwrap_or((area, area));
    let ((column, first), (_, last)) = (parse_place(first)?, parse_place(last)?);
    Some((column, first, last))
}

/// Column from 0 and row from 1 of a place such as `B7`.
fn parse_place(place: &str) -> Option<(u32, u32)> {
    let place = place.trim().replace('$', "");
    let digits = place.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = place.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0;
    for letter in letters.bytes() {
        let value = letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?;
        column = column * 26 + u32::from(value) + 1;
    }
    let row = row.parse().ok().filter(|row| (1..=limits::LAST_ROW).contains(row))?;
    Some((column - 1, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_within(budget: &mut Budget) -> Result<Sheet, TableError> {
        let text = "<worksheet><sheetData><row><c><v>1</v></c><c/><c t=\"str\"><v>abc</v></c></row><row/>\
                    <row><c><v>2</v></c></row></sheetData></worksheet>";
        let around = Surroundings {
            part: "sheet1.xml",
            shared: &[],
            styles: &Styles::default(),
            links: &Relations::default(),
            is_1904: false,
        };
        read(text, &around, budget)
    }

    #[test]
    fn the_limits_hold_for_all_sheets_together() {
        let mut budget = Budget::default();
        assert_eq!(read_within(&mut budget).unwrap().rows.len(), 2);
        assert_eq!((budget.rows, budget.cells, budget.bytes), (2, 3, 5), "empty cells and rows cost nothing");
        let mut budget = Budget { rows: limits::ROWS - 1, ..Budget::default() };
        assert_eq!(read_within(&mut budget), Err(TableError::TooLarge(Most::Rows)));
        let mut budget = Budget { cells: limits::CELLS - 2, ..Budget::default() };
        assert_eq!(read_within(&mut budget), Err(TableError::TooLarge(Most::Cells)));
        let mut budget = Budget { bytes: limits::TEXT_BYTES - 4, ..Budget::default() };
        assert_eq!(read_within(&mut budget), Err(TableError::TooLarge(Most::Texts)));
    }

    #[test]
    fn places_are_read_as_spreadsheets_write_them() {
        for (place, expected) in
            [("A1", Some((0, 1))), ("$XFD$1048576", Some((16_383, 1_048_576))), ("b7", Some((1, 7)))]
        {
            assert_eq!(parse_place(place), expected, "{place}");
        }
        for place in ["", "7", "B", "AAAA1", "A0", "A1048577", "Ä1", "A-1"] {
            assert_eq!(parse_place(place), None, "{place}");
        }
    }
}

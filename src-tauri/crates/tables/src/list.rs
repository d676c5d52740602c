//! The list in a file: its lines, and what of it is none.

use std::collections::BTreeMap;

use crate::addresses::has_address;
use crate::error::TableError;
use crate::headings::Field;
use crate::layout::Layout;
use crate::line::Line;
use crate::names;
use crate::numbers::Habit;
use crate::remark::Remark;
use crate::table::{Row, Sheet, Table, Value};

/// The list of rooms or people a file holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct List {
    /// Its lines below the headings, in order. Each is a room, a person, or says why not.
    pub lines: Vec<Line>,
    /// Lines outside of the list that hold addresses.
    pub unused: Vec<Unused>,
    /// What is worth knowing of the file: which sheet was read, what stands above the headings.
    pub notes: Vec<Remark>,
    /// Whether the file has headings nobody knows and none of names: nothing in it gives a name then.
    pub is_nameless: bool,
}

/// A line that is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unused {
    /// Its number, counted from 1.
    pub line: usize,
    /// Why.
    pub reason: Remark,
}

impl List {
    /// Reads the list of a file: of a workbook, the one on the visible sheet that looks most like a list.
    ///
    /// # Errors
    /// Why the file is no table.
    pub fn read(bytes: &[u8]) -> Result<Self, TableError> {
        Ok(Self::of(crate::read(bytes)?))
    }

    fn of(table: Table) -> Self {
        let mut list = Self::default();
        let visible = || table.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.is_hidden);
        let laid: Vec<(usize, &Sheet, Layout, usize)> = visible()
            .filter_map(|(place, sheet)| {
                let layout = Layout::find(&sheet.rows)?;
                let addresses = layout.count_addresses(&sheet.rows);
                Some((place, sheet, layout, addresses))
            })
            .collect();
        let rank = |(_, _, layout, addresses): &&(usize, &Sheet, Layout, usize)| {
            (*addresses > 0, if layout.header.is_some() { layout.known } else { 0 }, *addresses)
        };
        // Of equals the first tab.
        let chosen = laid.iter().rev().max_by_key(rank);
        if table.separator.is_none() {
            list.tell_sheets(&table, chosen.map(|(place, ..)| *place), &laid);
        }
        match chosen {
            Some((_, sheet, layout, _)) => list.take(sheet, layout.clone(), table.separator),
            None if visible().all(|(_, sheet)| sheet.rows.is_empty()) => {
                list.notes.push(match (table.separator, visible().count()) {
                    (Some(_), _) => Remark::EmptyFile,
                    (None, 1) => Remark::EmptySheet,
                    (None, _) => Remark::EmptySheets,
                });
            }
            None => {
                let rows = visible().flat_map(|(_, sheet)| &sheet.rows);
                let unused = |row: &Row| Unused { line: row.line, reason: Remark::NoAddressNorHeading };
                list.unused.extend(rows.map(unused));
            }
        }
        list
    }

    fn tell_sheets(&mut self, table: &Table, chosen: Option<usize>, laid: &[(usize, &Sheet, Layout, usize)]) {
        for (place, sheet) in table.sheets.iter().enumerate() {
            let addresses =
                laid.iter().find(|(one, ..)| *one == place).map_or(0, |(.., addresses)| *addresses);
            let name = sheet.name.clone();
            if Some(place) == chosen {
                if table.sheets.len() > 1 {
                    self.notes.push(Remark::SheetRead(name));
                }
                if sheet.hidden_rows > 0 {
                    self.notes.push(Remark::HiddenRows(sheet.hidden_rows));
                }
            } else if sheet.is_hidden {
                self.notes.push(Remark::SheetHidden(name));
            } else if addresses > 0 {
                self.notes.push(Remark::SheetLeftOut { name, rows: addresses });
            } else if !sheet.rows.is_empty() {
                self.notes.push(Remark::SheetWithoutAddresses(name));
            }
        }
    }

    fn take(&mut self, sheet: &Sheet, mut layout: Layout, separator: Option<char>) {
        let header = layout.header;
        let below = |place: usize| sheet.rows.get(place + 1..).unwrap_or_default();
        names::settle(&mut layout.columns, header.map_or(&sheet.rows[..], below));
        let habit = habit(&sheet.rows, &layout, separator);
        let headings = header.and_then(|place| sheet.rows.get(place)).map_or(0, |row| row.cells.len());
        self.tell_names(&layout, headings);
        let mut examples = 0;
        for (place, row) in sheet.rows.iter().enumerate() {
            if header.is_some_and(|header| place < header) {
                self.above(row);
                continue;
            }
            if header == Some(place) {
                continue;
            }
            // The headings of a second list, or the same ones again where pages were joined.
            if let Some(again) = Layout::of(row, place).filter(|again| again.known > 1) {
                layout.columns = again.columns;
                names::settle(&mut layout.columns, below(place));
                continue;
            }
            let fields: Vec<_> = layout
                .columns
                .iter()
                .filter_map(|(column, field)| Some((*field, *column, row.cells.get(column)?.clone())))
                .collect();
            let line = Line { number: row.line, fields, habit };
            if layout.is_bulk && line.text(Field::Name).starts_with("Example:") {
                self.notes.push(Remark::Example(row.line));
                examples += 1;
                continue;
            }
            self.lines.push(line);
        }
        if self.lines.is_empty() && header.is_some() {
            self.notes.push(if examples > 0 { Remark::NothingElseBelow } else { Remark::NothingBelow });
        }
    }

    /// Tells what of names may stand in a column whose heading is not known.
    fn tell_names(&mut self, layout: &Layout, headings: usize) {
        let has = |field: Field| layout.columns.values().any(|held| *held == field);
        if headings <= layout.columns.len() || has(Field::Name) {
            return;
        }
        match (has(Field::FirstName), has(Field::LastName)) {
            (false, false) => self.is_nameless = true,
            (true, false) => self.notes.push(Remark::NoLastNames),
            (false, true) => self.notes.push(Remark::NoFirstNames),
            (true, true) => {}
        }
    }

    /// A title, a version, a remark; or what looks like part of the list and stands outside of it.
    fn above(&mut self, row: &Row) {
        let line = row.line;
        if row.cells.values().any(has_address) {
            self.unused.push(Unused { line, reason: Remark::AboveTheHeadings });
        } else {
            self.notes.push(Remark::LineAbove(line));
        }
    }
}

fn habit(rows: &[Row], layout: &Layout, separator: Option<char>) -> Habit {
    let begins = layout.header.map_or(0, |place| place + 1);
    let mut texts: BTreeMap<bool, Vec<&str>> = BTreeMap::new();
    for row in rows.iter().skip(begins) {
        for (column, cell) in &row.cells {
            if let Value::Text(text) = &cell.value
                && text.len() <= 20
                && text.contains(['.', ','])
            {
                let field = layout.columns.get(column);
                if field != Some(&Field::Name) {
                    texts.entry(field == Some(&Field::Capacity)).or_default().push(text);
                }
            }
        }
    }
    let of =
        |is_capacity: bool| texts.get(&is_capacity).map(Vec::as_slice).unwrap_or_default().iter().copied();
    Habit::of(of(true), of(false), separator)
}

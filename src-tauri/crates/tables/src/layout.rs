//! Which row is the one with the headings, and which column holds what.

use std::collections::BTreeMap;

use crate::addresses::{find_address, has_address};
use crate::headings::{Field, find_field, is_bulk, is_secret};
use crate::table::{Row, Value};

/// Rows with headings that are looked at: a file with more is joined from many, and the first one speaks for it.
const CANDIDATES: usize = 20;

/// How a sheet is laid out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The row with the headings, counted among the rows; `None` for a list without.
    pub(crate) header: Option<usize>,
    /// What columns hold. All others are not looked at.
    pub(crate) columns: BTreeMap<u32, Field>,
    /// How many headings were known.
    pub(crate) known: usize,
    /// Whether it is one of Entra's bulk files.
    pub(crate) is_bulk: bool,
}

impl Layout {
    /// The layout of a sheet; `None` when there is no address in it and no heading that promises one.
    ///
    /// A known heading of addresses counts more than anything that could be guessed, wherever it stands. Without one the column
    /// with most addresses is taken.
    pub(crate) fn find(rows: &[Row]) -> Option<Self> {
        let mut candidates = Self::candidates(rows);
        let holds = |layout: &Self| layout.count_addresses(rows) > 0;
        // Headings with nothing below them are a remark at the end of a list without any.
        match candidates.iter().position(holds) {
            Some(place) => Some(candidates.swap_remove(place)),
            None => Self::by_addresses(rows).or_else(|| candidates.into_iter().next()),
        }
    }

    /// The rows that may be the one with the headings, the first ones of them. A title may be one word that is a heading, too: of
    /// two rows next to each other the better one counts.
    fn candidates(rows: &[Row]) -> Vec<Self> {
        let mut found: Vec<Self> = Vec::new();
        for layout in rows.iter().enumerate().filter_map(|(place, row)| Self::of(row, place)) {
            let is_full = found.len() >= CANDIDATES;
            match found.last_mut() {
                Some(last)
                    if last.header.map(|place| place + 1) == layout.header && layout.known > last.known =>
                {
                    *last = layout;
                }
                _ if is_full => break,
                _ => found.push(layout),
            }
        }
        found
    }

    /// The layout a row promises, if it is one with headings.
    pub(crate) fn of(row: &Row, place: usize) -> Option<Self> {
        if row.cells.values().any(has_address) {
            return None;
        }
        let layout = Self::named(row, place);
        layout.columns.values().any(|field| field.is_addressing()).then_some(layout)
    }

    fn named(row: &Row, place: usize) -> Self {
        let texts = || row.cells.iter().map(|(column, cell)| (*column, cell.text()));
        let columns: BTreeMap<u32, Field> =
            texts().filter_map(|(column, text)| Some((column, find_field(&text)?))).collect();
        let is_bulk = texts().any(|(_, text)| is_bulk(&text));
        Self { header: Some(place), known: columns.len(), columns, is_bulk }
    }

    fn by_addresses(rows: &[Row]) -> Option<Self> {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for row in rows {
            for (column, _) in row.cells.iter().filter(|(_, cell)| has_address(cell)) {
                *counts.entry(*column).or_default() += 1;
            }
        }
        // Of equals the first: the others may be those of owners and deputies.
        let (column, _) = counts.iter().rev().max_by_key(|(_, count)| **count)?;
        let column = *column;
        let first = rows.iter().position(|row| row.cells.get(&column).is_some_and(has_address))?;
        let mut layout = Self::header_above(rows, first, column);
        let name = Self::guess_name(rows, first, column, &layout);
        if let Some(name) = name.filter(|_| !layout.columns.values().any(|field| field.is_name())) {
            layout.columns.insert(name, Field::Name);
        }
        layout.columns.insert(column, Field::Address);
        Some(layout)
    }

    /// The headings above the first row with an address: the nearest row with a heading that is known, or one that is full of
    /// words.
    fn header_above(rows: &[Row], first: usize, column: u32) -> Self {
        let above = rows.get(..first).unwrap_or_default();
        let is_free = |row: &Row| !row.cells.values().any(has_address);
        for (place, row) in above.iter().enumerate().rev() {
            let layout = Self::named(row, place);
            if layout.known > 0 && row.cells.len() > 1 && is_free(row) {
                return layout;
            }
        }
        let Some((place, row)) = above.iter().enumerate().next_back() else { return Self::default() };
        let is_words =
            row.cells.values().all(|cell| matches!(&cell.value, Value::Text(text) if is_word(text)));
        let is_alone = rows.get(first).is_some_and(|row| row.cells.len() == 1);
        let is_header =
            is_words && is_free(row) && row.cells.contains_key(&column) && (row.cells.len() > 1 || is_alone);
        Self { header: is_header.then_some(place), ..Self::default() }
    }

    /// The first column of words beside the addresses, where no heading says which one it is.
    fn guess_name(rows: &[Row], first: usize, column: u32, layout: &Self) -> Option<u32> {
        let below = rows.get(first..).unwrap_or_default();
        let mut words: BTreeMap<u32, usize> = BTreeMap::new();
        let mut lines = 0;
        for row in below.iter().filter(|row| row.cells.get(&column).is_some_and(has_address)) {
            lines += 1;
            for (place, cell) in &row.cells {
                if *place != column && is_word(&cell.text()) && !has_address(cell) {
                    *words.entry(*place).or_default() += 1;
                }
            }
        }
        let heading = |column: u32| {
            let row = layout.header.and_then(|place| rows.get(place));
            row.and_then(|row| row.cells.get(&column)).map(|cell| cell.text()).unwrap_or_default()
        };
        let is_free = |place: u32| !layout.columns.contains_key(&place) && !is_secret(&heading(place));
        words.into_iter().find(|(place, count)| count * 2 >= lines && is_free(*place)).map(|(place, _)| place)
    }

    /// How many rows below the headings hold an address in a column where one belongs.
    pub(crate) fn count_addresses(&self, rows: &[Row]) -> usize {
        let begins = self.header.map_or(0, |place| place + 1);
        let holds = |row: &&Row| {
            let mut cells = row
                .cells
                .iter()
                .filter(|(column, _)| self.columns.get(column).is_some_and(|field| field.is_addressing()));
            cells.any(|(_, cell)| find_address(cell).is_some() || has_address(cell))
        };
        rows.iter().skip(begins).filter(holds).count()
    }
}

/// Whether a text has a letter of whatever script.
fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

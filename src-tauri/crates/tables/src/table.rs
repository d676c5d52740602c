//! What a table is once it is read, wherever it came from.

use std::collections::BTreeMap;
use std::sync::Arc;

use anteroom_domain::{clean, typed};

use crate::limits::CELL_LENGTH;

/// Everything a file holds: one sheet of a text file, all sheets of a workbook.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Its sheets in the order of their tabs.
    pub sheets: Vec<Sheet>,
    /// How numbers are separated from each other in a text file; `None` for a workbook.
    pub separator: Option<char>,
}

/// One sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// The name on its tab; empty for a text file.
    pub name: String,
    /// Whether nobody sees it. Its rows are not read then.
    pub is_hidden: bool,
    /// Its rows that hold something.
    pub rows: Vec<Row>,
    /// How many of its rows are hidden, by a filter for example. They are among the rows.
    pub hidden_rows: usize,
}

/// A row that holds something.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Its number, counted from 1: of the sheet's row, or of the line of the file it begins in.
    pub line: usize,
    /// Its cells that hold something, by column counted from 0.
    pub cells: BTreeMap<u32, Cell>,
}

/// A cell that holds something.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// Where it leads when it is clicked.
    pub link: Option<Arc<str>>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text.
    Text(Arc<str>),
    /// A number, with the text its format shows.
    Number(f64, Arc<str>),
    /// A date, a time, yes or no: the text that is shown.
    Shown(Arc<str>),
    /// What a formula came to instead of a value, such as `#REF!`.
    Error(Arc<str>),
    /// A formula nobody has computed: the program that wrote the file did not.
    Uncomputed,
    /// More characters than any spreadsheet keeps in a cell.
    TooLong,
}

impl Cell {
    /// A cell without a link.
    pub(crate) fn new(value: Value) -> Self {
        Self { value, link: None }
    }

    /// The text a person sees, on one line; empty where there is none to see.
    pub fn text(&self) -> String {
        match &self.value {
            Value::Text(text) | Value::Shown(text) | Value::Number(_, text) => one_line(text),
            Value::Error(_) | Value::Uncomputed | Value::TooLong => String::new(),
        }
    }

    /// The text as a name: the joiners stay that some scripts are written with.
    pub(crate) fn name(&self) -> String {
        match &self.value {
            Value::Text(text) | Value::Shown(text) | Value::Number(_, text) => typed(text, CELL_LENGTH),
            Value::Error(_) | Value::Uncomputed | Value::TooLong => String::new(),
        }
    }

    /// Whether nothing can be seen in it.
    pub(crate) fn is_blank(&self) -> bool {
        match &self.value {
            Value::Text(text) | Value::Shown(text) | Value::Number(_, text) => {
                self.link.is_none() && clean(text).is_empty()
            }
            Value::Error(_) | Value::Uncomputed | Value::TooLong => false,
        }
    }
}

/// A text cleaned, its line ends as blanks.
pub(crate) fn one_line(text: &str) -> String {
    let cleaned = clean(text);
    if !cleaned.contains(['\r', '\n', '\t']) {
        return cleaned;
    }
    cleaned
        .split(['\r', '\n', '\t'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The name of a cell as spreadsheets show it: `B7` for column 1 in row 7.
pub(crate) fn cell_name(column: u32, line: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect::<String>() + &line.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        for (column, name) in [(0, "A7"), (1, "B7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7")] {
            assert_eq!(cell_name(column, 7), name);
        }
    }

    #[test]
    fn line_ends_in_a_cell_are_blanks() {
        assert_eq!(one_line(" Big \r\n Room\u{200b}\n"), "Big Room");
        assert_eq!(one_line("Atelier  vert"), "Atelier  vert", "blanks stay as they are");
    }
}

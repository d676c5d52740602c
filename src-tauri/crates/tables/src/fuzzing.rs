//! Doors for the fuzzer (`cargo xtask fuzz`): text files and workbooks, whatever they hold.

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use crate::headings::Field;
use crate::limits::{CELL_LENGTH, COLUMNS, LAST_ROW};
use crate::{List, Table, Value};

/// The name of a folder of seeds, and who reads them.
pub type Target = (&'static str, fn(&[u8]));

/// The readers.
pub const TARGETS: &[Target] = &[("csv", text), ("xlsx", workbook)];

/// What stands between the parts of a workbook in the fuzzer's bytes: the fuzzer finds no way through a compressed archive.
const BETWEEN: u8 = 0;

/// Where they go, in order.
const PARTS: [&str; 6] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "_rels/.rels",
];

/// Reads bytes as a file of text.
fn text(bytes: &[u8]) {
    let breaks = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    if let Ok(table) = crate::read(bytes) {
        let last = table.sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.line).max();
        assert!(
            table.separator.is_none() || last.is_none_or(|last| last <= breaks + 1),
            "lines that are not there"
        );
        sound(&table);
    }
    read(bytes);
}

/// Puts parts into an archive and reads that; and the bytes as they are, where they look like one.
fn workbook(bytes: &[u8]) {
    if bytes.starts_with(b"PK") {
        return text(bytes);
    }
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in PARTS.iter().zip(bytes.split(|byte| *byte == BETWEEN)) {
        if writer.start_file(*name, options).is_err() || writer.write_all(content).is_err() {
            return;
        }
    }
    let Ok(archive) = writer.finish() else { return };
    let archive = archive.into_inner();
    if let Ok(table) = crate::read(&archive) {
        sound(&table);
    }
    read(&archive);
}

/// A table keeps its order and its limits.
fn sound(table: &Table) {
    for sheet in &table.sheets {
        assert!(sheet.rows.is_sorted_by(|one, next| one.line < next.line), "rows in another order, or twice");
        for row in &sheet.rows {
            assert!(row.line >= 1 && !row.cells.is_empty(), "a row that holds nothing");
            assert!(table.separator.is_some() || row.line <= LAST_ROW as usize, "a row Excel does not have");
            for (column, cell) in &row.cells {
                assert!(*column < COLUMNS, "a column Excel does not have");
                if let Value::Text(text) | Value::Number(_, text) | Value::Shown(text) | Value::Error(text) =
                    &cell.value
                {
                    assert!(text.chars().count() <= CELL_LENGTH, "a text longer than any cell");
                }
            }
        }
    }
}

/// Reads the list of a file and asks each line all that is asked of lines.
fn read(bytes: &[u8]) {
    let list = match List::read(bytes) {
        Ok(list) => list,
        Err(error) => return assert!(!error.to_string().is_empty(), "a refusal says why"),
    };
    let mut numbers = BTreeSet::new();
    for line in &list.lines {
        assert!(numbers.insert(line.number), "a line comes once");
        let _ = (line.name(), line.name_refused(), line.seats(), line.zone(), line.location());
        let _ = (line.identity(), line.is_disabled(), line.shown(), line.first(Field::Name));
        if let Ok(addresses) = line.addresses() {
            assert!(!addresses.further.contains(&addresses.primary), "a further address is another one");
        }
    }
}

#[cfg(test)]
#[path = "../../../fuzz/seed_tests.rs"]
mod seed_tests;

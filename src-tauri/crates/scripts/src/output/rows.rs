//! The rows of a table: which begin an object, which go on with one, and which are none.

use super::column::{Kind, is_always_there, is_complete, kind};
use super::joined::is_likely;
use super::record::Record;
use super::table::{self, Column};
use super::wrap::{Broken, Way, join};
use super::{Refused, cells, text, value};

/// The objects of a table, from its rows in the order of the text. `is_open`: whether the text ends behind them, without the empty line
/// that ends a table, so that the last one may go on.
///
/// # Errors
/// [`Refused::Misaligned`], and [`Refused::Row`] for one that may be an object or a piece of one, or is neither.
pub fn read(columns: &[Column], rows: &[&str], is_open: bool) -> Result<Vec<Record>, Refused> {
    let spread: Vec<_> = rows.iter().map(|row| cells::spread(row)).collect();
    let borders = table::borders(columns, &spread).ok_or(Refused::Misaligned)?;
    let sliced: Vec<Vec<String>> = spread
        .iter()
        .map(|row| borders.iter().map(|(from, to)| cells::slice(row, *from, *to)).collect())
        .collect();
    let rooms: Vec<_> = (0..columns.len()).map(|at| Room::new(at, columns, &borders, &sliced)).collect();
    // Each object's rows.
    let mut objects: Vec<Vec<&Vec<String>>> = Vec::new();
    for (row, line) in sliced.iter().zip(rows) {
        let begins = is_object(columns, row);
        let goes_on = objects
            .last()
            .and_then(|object| object.last())
            .is_some_and(|before| goes_on(columns, before, row, &rooms));
        match (begins, goes_on, objects.last_mut()) {
            (true, false, _) => objects.push(vec![row]),
            (false, true, Some(object)) => object.push(row),
            _ => return Err(Refused::Row { line: text::excerpt(line) }),
        }
    }
    let is_wrapped = objects.iter().any(|rows| rows.len() > 1);
    let mut records: Vec<_> = objects.iter().map(|rows| record(columns, &rooms, rows)).collect();
    if let (true, Some(record), Some(last)) = (is_open, records.last_mut(), sliced.last()) {
        for (at, column) in columns.iter().enumerate() {
            // The last column is the one that is narrowed where there is no room for all.
            let may_wrap = is_wrapped || at + 1 == columns.len();
            let is_full = cells::count(&last[at]) + LONGEST_WORD > rooms[at].cells;
            if may_wrap && is_full && !last[at].is_empty() && !is_complete(&column.name, &last[at]) {
                record.open(&column.name);
            }
        }
    }
    Ok(records)
}

/// A word that has no room behind a value; a longer one is rare.
const LONGEST_WORD: usize = 20;

/// Whether a line fits the columns of a table and could be one of its objects.
pub fn could_be_row(columns: &[Column], line: &str) -> bool {
    let row = [cells::spread(line)];
    table::borders(columns, &row).is_some_and(|borders| {
        let values: Vec<_> = borders.iter().map(|(from, to)| cells::slice(&row[0], *from, *to)).collect();
        is_object(columns, &values)
    })
}

/// Whether a line is one of the objects of a table: it has what all of them have.
pub fn is_row(columns: &[Column], line: &str) -> bool {
    columns.iter().any(|column| is_always_there(&column.name)) && could_be_row(columns, line)
}

/// What fits into one line of a column.
struct Room {
    cells: usize,
    /// Whether that is known, or at least what the widest value takes.
    is_known: bool,
    /// So narrow that a cut would leave no mark.
    is_narrow: bool,
}

impl Room {
    fn new(at: usize, columns: &[Column], borders: &[(usize, usize)], rows: &[Vec<String>]) -> Self {
        let widest = rows.iter().map(|row| cells::count(&row[at])).max().unwrap_or_default();
        let (column, (from, to)) = (&columns[at], borders[at]);
        let dashes = column.end - column.start;
        let is_known = columns.get(at + 1).is_some_and(|next| to + 1 == next.start) && from == column.start;
        let room = if is_known { to - from } else { widest.max(dashes) };
        // Windows PowerShell sets three dots where there is room for four signs, later ones a single sign where there is room for two.
        Self { cells: room, is_known, is_narrow: dashes <= 3 && dashes < column.name.chars().count() }
    }
}

/// Whether a row has all that objects always have, in the form it has there.
fn is_object(columns: &[Column], row: &[String]) -> bool {
    let fits = |(column, value): (&Column, &String)| match kind(&column.name) {
        _ if value.is_empty() => !is_always_there(&column.name),
        _ if value::is_shortened(value) => true,
        Kind::Flag => is_complete(&column.name, value) || column.end - column.start <= 3,
        Kind::Number => value.starts_with(|first: char| first.is_ascii_digit()),
        _ => true,
    };
    row.iter().any(|value| !value.is_empty()) && columns.iter().zip(row).all(fits)
}

/// Whether a row holds nothing but what the one before it had no room for.
fn goes_on(columns: &[Column], before: &[String], row: &[String], rooms: &[Room]) -> bool {
    row.iter().any(|value| !value.is_empty())
        && columns.iter().zip(before.iter().zip(row)).zip(rooms).all(|((column, (before, value)), room)| {
            let word = cells::count(value.split(' ').next().unwrap_or_default());
            let two = before.contains('@') && value.contains('@') && kind(&column.name) == Kind::Word;
            let has_room = cells::count(before) + 1 + word <= room.cells;
            value.is_empty() || !(before.is_empty() || two || has_room || is_complete(&column.name, before))
        })
}

fn record(columns: &[Column], rooms: &[Room], rows: &[&Vec<String>]) -> Record {
    let values: Vec<Broken> = (0..columns.len())
        .map(|at| {
            let mut pieces: Vec<_> = rows.iter().map(|row| row[at].clone()).collect();
            while pieces.len() > 1 && pieces.last().is_some_and(String::is_empty) {
                pieces.pop();
            }
            Broken { label: 0, pieces }
        })
        .collect();
    let readings = |at: usize, words: bool| -> Vec<String> {
        let (room, value) = (&rooms[at], &values[at]);
        let wider = usize::from(!room.is_known);
        let mut found: Vec<String> = Vec::new();
        for width in room.cells..=room.cells + wider {
            found.extend(join(value, Way { words, width, kept: false }));
        }
        found.retain(|reading| is_likely(&columns[at].name, reading));
        found.sort();
        found.dedup();
        found
    };
    let is_open = |at: &usize| values[*at].pieces.len() > 1 && kind(&columns[*at].name) != Kind::Note;
    let open: Vec<usize> = (0..columns.len()).filter(is_open).collect();
    let manners: Vec<bool> = [true, false]
        .into_iter()
        .filter(|words| open.iter().all(|at| !readings(*at, *words).is_empty()))
        .collect();
    let mut record = Record::default();
    for (at, column) in columns.iter().enumerate() {
        let pieces = &values[at].pieces;
        if open.contains(&at) {
            let mut found: Vec<String> = manners.iter().flat_map(|words| readings(at, *words)).collect();
            found.sort();
            found.dedup();
            match found.as_slice() {
                [one] => record.push(&column.name, one.clone()),
                [one, other, ..] => record.push_joined(&column.name, one.clone(), other.clone()),
                [] => record.push_joined(&column.name, pieces.join(" "), pieces.concat()),
            }
            continue;
        }
        let value = pieces.join("\n");
        // No value of a list is printed as nothing at all, but where it is no property of the object.
        if value.is_empty() && kind(&column.name) == Kind::List {
            continue;
        }
        let is_cut = rooms[at].is_narrow && cells::count(&value) + 1 > column.end - column.start;
        record.push(&column.name, if is_cut { format!("{value}…") } else { value });
    }
    record
}

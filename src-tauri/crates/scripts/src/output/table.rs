//! `Format-Table`: the line of dashes says where each column begins.

use super::Refused;
use super::record::{Record, is_known};
use super::value::join_wrapped;

/// Objects of all tables among the lines; none when there is no line of dashes below known names.
///
/// # Errors
/// [`Refused::Misaligned`].
pub fn read_tables(lines: &[String]) -> Result<Vec<Record>, Refused> {
    let mut records = Vec::new();
    // Rows belong to one table: dashes among them head no second one.
    let mut read = 0;
    for (index, line) in lines.iter().enumerate() {
        let Some(columns) = columns(line).filter(|_| index >= read) else { continue };
        let Some(names) = names(&lines[..index], &columns) else { continue };
        let end = lines[index + 1..].iter().position(|line| line.trim().is_empty());
        read = end.map_or(lines.len(), |end| index + 1 + end);
        let body = &lines[index + 1..read];
        let widest = body.iter().map(|line| cells(line).len()).max().unwrap_or_default();
        let widths: Vec<_> = (0..columns.len())
            .map(|at| columns.get(at + 1).map_or(widest, |next| next - 1).saturating_sub(columns[at]))
            .collect();
        let first_of_table = records.len();
        let mut before: Vec<String> = Vec::new();
        for row in body {
            let values = slice(&cells(row), &columns)?;
            let goes_on = values.first().is_some_and(String::is_empty) && records.len() > first_of_table;
            if let (true, Some(last)) = (goes_on, records.last_mut()) {
                go_on(last, &before, &values, &widths);
            } else {
                let mut record = Record::default();
                for (name, value) in names.iter().zip(&values) {
                    record.push(name, value.clone());
                }
                records.push(record);
            }
            before = values;
        }
    }
    Ok(records)
}

/// `-Wrap` sets the rest of a value below its beginning, and leaves the first column empty.
fn go_on(record: &mut Record, before: &[String], values: &[String], widths: &[usize]) {
    for (((value, before), more), width) in record.values().zip(before).zip(values).zip(widths) {
        let full = before.chars().count() >= *width;
        join_wrapped(value, more, full, *width);
    }
}

/// A line's signs by the cell they stand in: consoles give East Asian signs two.
fn cells(line: &str) -> Vec<Option<char>> {
    let mut cells = Vec::with_capacity(line.len());
    for sign in line.trim_end().chars() {
        cells.push(Some(sign));
        if is_wide(sign) {
            cells.push(None);
        }
    }
    cells
}

fn is_wide(sign: char) -> bool {
    matches!(u32::from(sign),
        0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f
        | 0xff00..=0xff60 | 0xffe0..=0xffe6 | 0x1f300..=0x1faff | 0x2_0000..=0x3_fffd)
}

fn text(cells: &[Option<char>]) -> String {
    cells.iter().flatten().collect::<String>().trim().to_owned()
}

/// Where the columns begin, when the line is one of dashes.
fn columns(line: &str) -> Option<Vec<usize>> {
    let signs: Vec<char> = line.trim_end().chars().collect();
    if signs.is_empty() || signs.iter().any(|sign| *sign != '-' && *sign != ' ') {
        return None;
    }
    let begins = |at: &usize| signs[*at] == '-' && (*at == 0 || signs[*at - 1] == ' ');
    Some((0..signs.len()).filter(begins).collect())
}

/// The columns' names from the lines above: narrow windows wrap long names, so up to four lines belong to them.
fn names(above: &[String], columns: &[usize]) -> Option<Vec<String>> {
    let mut best: Option<(usize, Vec<String>)> = None;
    for count in 1..=above.len().min(4) {
        let header = &above[above.len() - count..];
        if header[0].trim().is_empty() {
            break;
        }
        let mut names = vec![String::new(); columns.len()];
        for line in header {
            let cells = cells(line);
            for (at, start) in columns.iter().enumerate() {
                let end = columns.get(at + 1).copied().unwrap_or(cells.len()).min(cells.len());
                names[at].push_str(&text(cells.get(*start..end).unwrap_or_default()));
            }
        }
        let known = names.iter().filter(|name| is_known(name)).count();
        if known > best.as_ref().map_or(0, |(known, _)| *known) {
            best = Some((known, names));
        }
    }
    best.map(|(_, names)| names)
}

/// A row's values. Numbers and flags may stand to the right and reach out to the left of their name.
fn slice(cells: &[Option<char>], columns: &[usize]) -> Result<Vec<String>, Refused> {
    let is_space = |at: usize| matches!(cells.get(at), None | Some(Some(' ')));
    let first = columns.first().copied().unwrap_or_default();
    if (0..first).any(|at| !is_space(at)) {
        return Err(Refused::Misaligned);
    }
    let mut starts = columns.to_vec();
    for at in 1..starts.len() {
        let mut start = starts[at];
        while start > starts[at - 1] && !is_space(start - 1) {
            start -= 1;
        }
        if start != starts[at] {
            let end = columns.get(at + 1).copied().unwrap_or(cells.len()).min(cells.len());
            let value = text(cells.get(start..end).unwrap_or_default());
            if start == starts[at - 1] || !stands_right(&value) {
                return Err(Refused::Misaligned);
            }
            starts[at] = start;
        }
    }
    Ok(starts
        .iter()
        .enumerate()
        .map(|(at, start)| {
            let end = starts.get(at + 1).copied().unwrap_or(cells.len()).min(cells.len());
            text(cells.get(*start..end).unwrap_or_default())
        })
        .collect())
}

fn stands_right(value: &str) -> bool {
    super::value::parse_flag(value).is_some() || super::value::parse_number(value).is_some()
}

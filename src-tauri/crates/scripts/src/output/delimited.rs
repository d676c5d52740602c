//! CSV, as PowerShell writes it and as spreadsheets write it again.

use super::Refused;
use super::record::{Record, is_known};

/// The objects of a CSV; none when no line is a header with known names.
///
/// # Errors
/// [`Refused::Ragged`].
pub fn read_delimited(lines: &[String]) -> Result<Vec<Record>, Refused> {
    let Some((index, delimiter)) = find_header(lines) else { return Ok(Vec::new()) };
    let text = lines[index..].join("\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = reader.records().map_while(Result::ok);
    let Some(header) = rows.next() else { return Ok(Vec::new()) };
    let mut records = Vec::new();
    for (index, row) in rows.enumerate() {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if row.len() != header.len() {
            return Err(Refused::Ragged { row: index + 1, cells: row.len(), columns: header.len() });
        }
        let mut record = Record::default();
        for (name, value) in header.iter().zip(&row) {
            record.push(name.trim(), value.to_owned());
        }
        records.push(record);
    }
    Ok(records)
}

/// The line with the names, and what stands between them.
fn find_header(lines: &[String]) -> Option<(usize, u8)> {
    lines.iter().enumerate().find_map(|(index, line)| {
        [b',', b';', b'\t']
            .into_iter()
            .find(|delimiter| is_header(line, *delimiter))
            .map(|found| (index, found))
    })
}

fn is_header(line: &str, delimiter: u8) -> bool {
    let names: Vec<_> = line.split(char::from(delimiter)).map(|name| name.trim().trim_matches('"')).collect();
    let known = names.iter().filter(|name| is_known(name)).count();
    let is_name = |name: &&str| name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '_'));
    known > 1 && names.iter().all(is_name)
}

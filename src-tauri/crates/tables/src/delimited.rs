//! Tables as text: fields between separators, with quotation marks around those that hold one
//! ([RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), and what spreadsheets make of it).

use std::collections::BTreeMap;

use anteroom_domain::clean;

use crate::error::{Most, TableError};
use crate::limits;
use crate::table::{Cell, Row, Sheet, Table, Value};

/// What may stand between fields; the first of equals is taken.
const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];
/// The separator is found in this many characters.
const SAMPLE: usize = 64 * 1024;

/// Reads a table from text. Excel's `sep=` and PowerShell's `#TYPE` are left out, and so are empty lines.
///
/// # Errors
/// A quotation mark that is never closed, and a table larger than the limits.
pub(crate) fn parse(text: &str) -> Result<Table, TableError> {
    let (body, skipped, named) = notes(text);
    let separator = named.unwrap_or_else(|| find_separator(body));
    let mut rows = Vec::new();
    let mut cells = 0;
    Fields { rest: body, line: skipped + 1, separator }.read(usize::MAX, |line, fields| {
        let row = row(line, fields);
        if row.cells.is_empty() {
            return Ok(());
        }
        cells += row.cells.len();
        if rows.len() >= limits::ROWS {
            return Err(TableError::TooLarge(Most::Rows));
        }
        if cells > limits::CELLS {
            return Err(TableError::TooLarge(Most::Cells));
        }
        rows.push(row);
        Ok(())
    })?;
    Ok(Table { sheets: vec![Sheet { rows, ..Sheet::default() }], separator: Some(separator) })
}

/// The table behind the lines that are none of it, how many lines those are, and the separator they name.
fn notes(text: &str) -> (&str, usize, Option<char>) {
    let (mut body, mut skipped, mut named) = (text, 0, None);
    loop {
        let end = body.find(['\r', '\n']).unwrap_or(body.len());
        let (line, rest) = body.split_at(end);
        let line = clean(line);
        // Excel takes the one character behind the sign, quoted by some.
        if let Some(sign) = line.trim_matches('"').strip_prefix("sep=") {
            named = Some(sign.chars().next().unwrap_or('\t'));
        } else {
            let is_note = line.trim_matches('"').starts_with("#TYPE ");
            let is_empty = line.is_empty() && !rest.is_empty();
            if !is_note && !is_empty {
                return (body, skipped, named);
            }
        }
        body = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
        skipped += 1;
        if body.is_empty() {
            return (body, skipped, named);
        }
    }
}

fn row(line: usize, fields: Vec<String>) -> Row {
    let mut cells = BTreeMap::new();
    for (column, field) in (0..limits::COLUMNS).zip(fields) {
        let is_long = field.len() > limits::CELL_LENGTH && field.chars().count() > limits::CELL_LENGTH;
        let cell = Cell::new(if is_long { Value::TooLong } else { Value::Text(field.into()) });
        if !cell.is_blank() {
            cells.insert(column, cell);
        }
    }
    Row { line, cells }
}

/// The separator of which most lines have the same number. Of equals, the one there is more of, then the one decimal commas
/// leave alone.
fn find_separator(text: &str) -> char {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or(text);
    let score = |separator: char| {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let fields = Fields { rest: sample, line: 1, separator };
        // A sample may end inside a quotation; what was counted before counts.
        let _ = fields.read(200, |_, fields| {
            *counts.entry(fields.len() - 1).or_default() += 1;
            Ok(())
        });
        counts.remove(&0);
        let usual = counts.into_iter().map(|(signs, lines)| (lines, signs)).max();
        usual.unwrap_or_default()
    };
    let mut best = (',', (0, 0));
    for separator in SEPARATORS {
        let found = score(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}

/// The fields of a text, line by line.
struct Fields<'t> {
    rest: &'t str,
    line: usize,
    separator: char,
}

impl Fields<'_> {
    /// Gives each line's number and fields, of `most` lines at most. Line ends inside quotation marks belong to the field.
    fn read(
        self,
        most: usize,
        mut take: impl FnMut(usize, Vec<String>) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        let Self { rest, mut line, separator } = self;
        let mut signs = rest.chars().peekable();
        let (mut fields, mut field) = (Vec::new(), String::new());
        let (mut begins, mut given, mut is_new) = (line, 0, true);
        while let Some(sign) = signs.next() {
            match sign {
                '"' if is_new => {
                    is_new = false;
                    let opened = line;
                    loop {
                        match signs.next() {
                            Some('"') if signs.peek() == Some(&'"') => {
                                signs.next();
                                field.push('"');
                            }
                            Some('"') => break,
                            Some(other) => {
                                line += usize::from(ends_line(other, signs.peek()));
                                field.push(other);
                            }
                            None => return Err(TableError::OpenQuotation(opened)),
                        }
                    }
                }
                sign if sign == separator => {
                    // More fields than Excel has columns are not kept, only counted over.
                    if fields.len() <= limits::COLUMNS as usize {
                        fields.push(std::mem::take(&mut field));
                    }
                    field.clear();
                    is_new = true;
                }
                '\r' | '\n' => {
                    if !ends_line(sign, signs.peek()) {
                        continue;
                    }
                    line += 1;
                    fields.push(std::mem::take(&mut field));
                    take(begins, std::mem::take(&mut fields))?;
                    given += 1;
                    if given >= most {
                        return Ok(());
                    }
                    (begins, is_new) = (line, true);
                }
                // A blank before a quotation mark does not make it a sign of the field.
                ' ' if is_new && field.is_empty() && signs.peek() == Some(&'"') => {}
                sign => {
                    is_new = false;
                    field.push(sign);
                }
            }
        }
        if !field.is_empty() || !fields.is_empty() {
            fields.push(field);
            take(begins, fields)?;
        }
        Ok(())
    }
}

/// Whether a line ends here: at a line feed, or at a carriage return that no line feed follows.
fn ends_line(sign: char, next: Option<&char>) -> bool {
    sign == '\n' || (sign == '\r' && next != Some(&'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<(u32, String)>)> {
        let table = parse(text).unwrap();
        let cells = |row: &Row| row.cells.iter().map(|(column, cell)| (*column, cell.text())).collect();
        table.sheets[0].rows.iter().map(|row| (row.line, cells(row))).collect()
    }

    #[test]
    fn the_separator_is_found_whatever_stands_in_the_fields() {
        for text in [
            "Name,Mail\n\"A; B\",a@x.com",
            "\"Last, first, middle\";Mail\nA;a@x.com",
            "Name\tMail\nA, B\ta@x.com",
            "sep=;\nName;Mail\nA,B,C;a@x.com",
            "sep=|\nName|Mail\nA;B|a@x.com",
            "sep=#\nName#Mail\nA;B#a@x.com",
            "Name|Mail\nA;B|a@x.com\n",
            "#TYPE Selected.User\r\n\"Name\",\"Mail\"\r\n\"A\",\"a@x.com\"\r\n",
            "Name;Mail\r12,5;a@x.com\r",
            "Name, \"Mail\"\n\"A\", \"a@x.com\"\n",
        ] {
            let rows = rows(text);
            assert_eq!(rows.len(), 2, "{text}");
            assert!(rows.iter().all(|(_, cells)| cells.len() == 2), "{text}: {rows:?}");
        }
        assert_eq!(
            rows("Our rooms, all of them\nName;Mail\nA;a@x.com\nB, C;b@x.com\n")[1].1.len(),
            2,
            "a title"
        );
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let lines = |text: &str| rows(text).into_iter().map(|(line, _)| line).collect::<Vec<_>>();
        assert_eq!(lines("Name,Note\n\n\"A\",\"two\nlines\"\nB,x\n"), [1, 3, 5]);
        assert_eq!(lines("Name,Note\r\n\r\n\"A\",\"two\r\nlines\"\r\nB,x"), [1, 3, 5]);
        assert_eq!(
            lines("sep=,\nName,Note\n,\nB,x\n"),
            [2, 4],
            "the separator's line and an empty one count"
        );
        assert_eq!(lines("a\rb\rc"), [1, 2, 3]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_swallows_nobody() {
        assert_eq!(
            parse("Name,Mail\nA,a@x.com\n\"B,b@x.com\nC,c@x.com\n").unwrap_err(),
            TableError::OpenQuotation(3)
        );
        assert_eq!(rows("Screen,Size\nA,5\" wide\nB,\"7\"\" wide\"\n").len(), 3, "inches are no quotation");
        assert_eq!(rows("a,\"b \"\"c\"\"; d\"\ne,f\n")[0].1[1].1, "b \"c\"; d");
    }

    #[test]
    fn an_empty_file_has_no_rows() {
        for text in ["", "\n\n", "sep=;", "sep=;\n", " ; ;\n"] {
            assert_eq!(rows(text).len(), 0, "{text:?}");
        }
    }

    #[test]
    fn a_table_beyond_the_limits_is_refused() {
        let many = "a\n".repeat(limits::ROWS + 1);
        assert_eq!(parse(&many).unwrap_err(), TableError::TooLarge(Most::Rows));
        let long = format!("a,{}\n", "x".repeat(limits::CELL_LENGTH + 1));
        assert_eq!(
            parse(&long).unwrap().sheets[0].rows[0].cells[&1].value,
            Value::TooLong,
            "one cell is marked"
        );
        let wide = ";".repeat(100_000);
        assert_eq!(rows(&format!("{wide}x\ny\n")), [(2, vec![(0, "y".to_owned())])], "columns nobody has");
    }
}

//! CSV, as PowerShell writes it and as spreadsheets write it again.

use super::column::{Kind, is_known, kind};
use super::record::Record;
use super::{Refused, cells, noise, prompt, text, value};

/// The objects of a CSV.
#[derive(Debug, Default)]
pub struct Delimited {
    /// One for each row.
    pub records: Vec<Record>,
    /// The line behind them.
    pub end: usize,
}

/// A row's cells, each with the lines it stands in.
type Row = Vec<Vec<Piece>>;

/// A cell's text in one line, and how many cells of a console that line takes, whatever stands in front.
#[derive(Debug, Default)]
struct Piece {
    text: String,
    line: usize,
}

/// Whether a line holds the names of a CSV.
pub fn is_header(line: &str) -> bool {
    find_header(line).is_some()
}

/// The objects of the CSV whose names stand in a line; `None` when they do not.
///
/// # Errors
/// [`Refused::Ragged`], [`Refused::Unclosed`], [`Refused::AtMargin`], [`Refused::UnclearCell`].
pub fn read(lines: &[&str], at: usize, margin: Margin) -> Result<Option<Delimited>, Refused> {
    let Some((names, delimiter)) = find_header(lines[at]) else { return Ok(None) };
    let mut found = Delimited { records: Vec::new(), end: at + 1 };
    let mut warned = false;
    while let Some(line) = lines.get(found.end) {
        if line.trim().is_empty() {
            // Some copies have an empty line behind each.
            let rest = lines[found.end..].iter().take(MOST_EMPTY);
            let next = rest.take_while(|line| line.trim().is_empty()).count() + found.end;
            let is_row = next < lines.len() && is_row(lines, next, delimiter, names.len());
            if !is_row {
                break;
            }
            found.end = next;
            continue;
        }
        let ends = noise::is_stars(line)
            || noise::is_frame(line)
            || prompt::find_command(line).is_some()
            || is_header(line);
        // Where notes come first, one of them may look like a prompt.
        if ends && kind(&names[0]) == Kind::Note && is_row(lines, found.end, delimiter, names.len()) {
            return Err(Refused::Unread { line: text::excerpt(line) });
        }
        if ends {
            break;
        }
        let before = lines[found.end - 1];
        warned = noise::is_warning(line)
            || warned && !line.contains(delimiter) && noise::may_go_on(before, line, margin.width);
        if warned {
            found.end += 1;
            continue;
        }
        let number = found.records.len() + 1;
        let begins = found.end;
        let (row, end) = parse_row(lines, begins, delimiter)?;
        found.end = end;
        if row.iter().flatten().all(|piece| piece.text.trim().is_empty()) {
            continue;
        }
        if row.len() != names.len() {
            let at_margin = margin.is_sure && cells::count(lines[begins]) == margin.width;
            return Err(match at_margin {
                true => Refused::AtMargin { line: text::excerpt(lines[begins]) },
                false => Refused::Ragged { row: number, cells: row.len(), columns: names.len() },
            });
        }
        found.records.push(record(&names, row, margin)?);
    }
    Ok(Some(found))
}

/// Empty lines between two rows.
const MOST_EMPTY: usize = 50;

/// Whether a line begins a row of so many cells.
fn is_row(lines: &[&str], at: usize, delimiter: char, count: usize) -> bool {
    let begins = lines[at].starts_with('"') || lines[at].contains(delimiter);
    begins
        && prompt::find_command(lines[at]).is_none()
        && parse_row(lines, at, delimiter).is_ok_and(|(row, _)| row.len() == count)
}

/// Where a console broke lines that are wider than its window.
#[derive(Debug, Clone, Copy, Default)]
pub struct Margin {
    /// The cells of the text's widest line.
    pub width: usize,
    /// Three lines of the same cells, none wider, are no chance; two may be those of one name with a line end in it.
    is_sure: bool,
}

impl Margin {
    /// Of a text's lines.
    pub fn new(lines: &[&str]) -> Self {
        let widths: Vec<_> = lines.iter().map(|line| cells::count(line.trim_end())).collect();
        let width = widths.iter().copied().max().unwrap_or_default();
        let full = widths.iter().filter(|other| **other == width).count();
        Self { width, is_sure: full > 2 && width >= NARROWEST }
    }
}

/// No console is narrower.
const NARROWEST: usize = 40;

fn record(names: &[String], row: Row, margin: Margin) -> Result<Record, Refused> {
    let mut record = Record::default();
    for (name, pieces) in names.iter().zip(row) {
        let kind = kind(name);
        let broken = &pieces[..pieces.len().saturating_sub(1)];
        let texts: Vec<_> = pieces.iter().map(|piece| piece.text.as_str()).collect();
        // A console that breaks at a blank may lose it, and one that breaks in front of a wide sign leaves a cell free.
        let may_be_cut = broken.iter().any(|piece| piece.line + 2 >= margin.width);
        let is_cut = margin.is_sure && broken.iter().all(|piece| piece.line == margin.width);
        // Elements that somebody joined by line ends begin alike.
        let is_list = kind == Kind::List && texts.iter().skip(1).any(|piece| value::is_place(piece));
        if is_cut && kind != Kind::Note && !is_list {
            push(&mut record, name, &texts.concat())?;
        } else if !may_be_cut || kind == Kind::Note {
            push(&mut record, name, &texts.join("\n"))?;
        } else {
            return Err(Refused::AtMargin { line: text::excerpt(&texts.join(" ")) });
        }
    }
    Ok(record)
}

/// A row's cells, and the line behind it.
///
/// # Errors
/// [`Refused::Unclosed`].
fn parse_row(lines: &[&str], at: usize, delimiter: char) -> Result<(Row, usize), Refused> {
    let mut row: Row = vec![vec![Piece::default()]];
    let mut quoted = false;
    for (index, line) in lines.iter().enumerate().skip(at) {
        let width = cells::count(line);
        let mut signs = line.chars().peekable();
        let mut is_first = index == at;
        while let Some(sign) = signs.next() {
            let Some(piece) = row.last_mut().and_then(|cell| cell.last_mut()) else { break };
            match sign {
                '"' if quoted && signs.next_if_eq(&'"').is_some() => piece.text.push('"'),
                '"' if quoted => quoted = false,
                '"' if piece.text.is_empty() && is_first => quoted = true,
                sign if sign == delimiter && !quoted => {
                    piece.line = width;
                    row.push(vec![Piece::default()]);
                    is_first = true;
                    continue;
                }
                sign => piece.text.push(sign),
            }
            is_first = false;
        }
        let Some(cell) = row.last_mut() else { break };
        cell.iter_mut().last().into_iter().for_each(|piece| piece.line = width);
        if !quoted {
            return Ok((row, index + 1));
        }
        cell.push(Piece::default());
    }
    Err(Refused::Unclosed { line: text::excerpt(lines[at]) })
}

/// The names in a line of them, and what stands between.
fn find_header(line: &str) -> Option<(Vec<String>, char)> {
    [',', ';', '\t'].into_iter().find_map(|delimiter| {
        let name = |cell: &str| {
            let name: String = cell.chars().filter(|sign| !anteroom_domain::is_invisible(*sign)).collect();
            let name = name.trim();
            // One whose quotation mark is not closed was broken by a console.
            name.strip_prefix('"').map_or(Some(name), |open| open.strip_suffix('"')).unwrap_or("").to_owned()
        };
        let names: Vec<_> = line.split(delimiter).map(name).collect();
        let known = names.iter().filter(|name| is_known(name)).count();
        let is_name = |name: &String| {
            !name.is_empty()
                && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, ' ' | '_' | '.'))
        };
        (known > 1 && names.iter().all(is_name)).then_some((names, delimiter))
    })
}

fn push(record: &mut Record, name: &str, value: &str) -> Result<(), Refused> {
    let is_list = kind(name) == Kind::List;
    if !is_list || value::is_type_name(value.trim()) || value::is_shortened(value) {
        record.push(name, value.to_owned());
        return Ok(());
    }
    match value::parse_cell_list(value) {
        Ok(items) => record.push_list(name, items),
        Err(value::ListFault::Open) => record.push(name, value.to_owned()),
        Err(value::ListFault::Unclear) => {
            return Err(Refused::UnclearCell { column: name.to_owned(), value: text::excerpt(value) });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(row: &Row) -> Vec<String> {
        let cell =
            |cell: &Vec<Piece>| cell.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("|");
        row.iter().map(cell).collect()
    }

    #[test]
    fn quotes_hold_what_would_end_a_cell_or_a_row() {
        let lines = ["a,\"b, \"\"c\"\"\",d", "\"x", "y\",,z"];
        let (row, end) = parse_row(&lines, 0, ',').unwrap();
        assert_eq!((text(&row), end), (vec!["a".into(), "b, \"c\"".into(), "d".into()], 1));
        let (row, end) = parse_row(&lines, 1, ',').unwrap();
        assert_eq!((text(&row), end), (vec!["x|y".into(), String::new(), "z".into()], 3));
        assert!(parse_row(&["\"never closed"], 0, ',').is_err());
    }
}

//! `Format-Table`: the line of dashes says where each column begins.

use super::cells;
use super::column::{Kind, is_known, kind};

/// A column: its name, and the cells its dashes stand in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// As it stands there, put together where a narrow window wrapped it.
    pub name: String,
    /// The first cell of its dashes.
    pub start: usize,
    /// Behind the last one.
    pub end: usize,
}

/// What a table begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// From left to right.
    pub columns: Vec<Column>,
    /// The line below the dashes.
    pub end: usize,
}

/// Lines a name may be wrapped into.
const MOST_HEAD: usize = 40;

/// The head of a table that begins at a line.
pub fn head(lines: &[&str], at: usize) -> Option<Head> {
    let dashes = (at + 1..lines.len().min(at + 1 + MOST_HEAD))
        .take_while(|index| !lines[*index].trim().is_empty())
        .find(|index| is_dashes(lines[*index]))?;
    let spans = spans(lines[dashes]);
    let mut columns: Vec<_> =
        spans.iter().map(|(start, end)| Column { name: String::new(), start: *start, end: *end }).collect();
    for line in &lines[at..dashes] {
        let line = cells::spread(line);
        let mut before = 0;
        for column in &mut columns {
            // A name stands above its dashes and nowhere else.
            if !cells::slice(&line, before, column.start).is_empty() {
                return None;
            }
            column.name.push_str(&cells::slice(&line, column.start, column.end));
            before = column.end;
        }
        if !cells::slice(&line, before, usize::MAX).is_empty() {
            return None;
        }
    }
    let named = columns.iter().all(|column| !column.name.is_empty());
    named.then_some(Head { columns, end: dashes + 1 })
}

impl Head {
    /// Whether one of the columns is known here.
    pub fn is_known(&self) -> bool {
        self.columns.iter().any(|column| is_known(&column.name))
    }
}

fn is_dashes(line: &str) -> bool {
    let line = line.trim_end();
    !line.is_empty() && line.bytes().all(|byte| matches!(byte, b'-' | b' '))
}

fn spans(line: &str) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for (at, _) in line.bytes().enumerate().filter(|(_, byte)| *byte == b'-') {
        match spans.last_mut() {
            Some((_, end)) if *end == at => *end += 1,
            _ => spans.push((at, at + 1)),
        }
    }
    spans
}

/// Where the columns of a table's rows begin and end. Numbers, flags and live enums stand to the right, and reach out to the left of their
/// name; `None` where the rows do not fit, because blanks were lost.
pub fn borders(columns: &[Column], rows: &[Vec<Option<char>>]) -> Option<Vec<(usize, usize)>> {
    let is_blank = |row: &[Option<char>], at: usize| matches!(row.get(at), None | Some(Some(' ')));
    let is_left = |column: &Column| {
        rows.iter().all(|row| {
            let empty = (column.start..column.end).all(|at| is_blank(row, at));
            (column.start == 0 || is_blank(row, column.start - 1)) && (empty || !is_blank(row, column.start))
        })
    };
    let is_right = |column: &Column| {
        rows.iter().all(|row| {
            let empty = (column.start..column.end).all(|at| is_blank(row, at));
            is_blank(row, column.end) && (empty || !is_blank(row, column.end - 1))
        })
    };
    let mut sides = Vec::with_capacity(columns.len());
    for column in columns {
        sides.push(match is_left(column) {
            true => Side::Left,
            false if is_right(column) => Side::Right,
            false => return None,
        });
    }
    let mut borders = Vec::with_capacity(columns.len());
    let mut from = 0;
    for (at, column) in columns.iter().enumerate() {
        let next = columns.get(at + 1).zip(sides.get(at + 1));
        let to = match (sides[at], next) {
            (Side::Right, _) => column.end,
            (Side::Left, None) => usize::MAX,
            (Side::Left, Some((next, Side::Left))) => next.start - 1,
            (Side::Left, Some((next, Side::Right))) => between(column, next, from, rows)?,
        };
        borders.push((from, to));
        from = to.saturating_add(1);
    }
    // What stands in front of the first column, or between two, belongs to none.
    let stray = |row: &Vec<Option<char>>| {
        (0..columns[0].start).any(|at| sides[0] == Side::Left && !is_blank(row, at))
            || borders.iter().any(|(_, to)| *to != usize::MAX && !is_blank(row, *to))
    };
    (!rows.iter().any(stray)).then_some(borders)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// The blank between a column that stands to the left and one that stands to the right: in all rows it is one. Where there are
/// several, the right one has values without blanks, or it cannot be told whose words are whose.
fn between(left: &Column, right: &Column, from: usize, rows: &[Vec<Option<char>>]) -> Option<usize> {
    let is_blank = |row: &Vec<Option<char>>, at: usize| matches!(row.get(at), None | Some(Some(' ')));
    let blanks: Vec<_> =
        (left.end..right.start).filter(|at| rows.iter().all(|row| is_blank(row, *at))).collect();
    let cut = |at: usize| -> Vec<(String, String)> {
        let row =
            |row: &Vec<Option<char>>| (cells::slice(row, from, at), cells::slice(row, at + 1, right.end));
        rows.iter().map(row).collect()
    };
    let (first, last) = (*blanks.first()?, *blanks.last()?);
    let is_one_word = matches!(kind(&right.name), Kind::Flag | Kind::Number | Kind::Word);
    let fits = cut(last).iter().all(|(_, value)| !value.contains(' '));
    if is_one_word {
        return fits.then_some(last);
    }
    (cut(first) == cut(last)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Vec<Vec<String>>> {
        let lines: Vec<_> = text.lines().collect();
        let head = head(&lines, 0)?;
        let rows: Vec<_> = lines[head.end..].iter().map(|line| cells::spread(line)).collect();
        let borders = borders(&head.columns, &rows)?;
        Some(
            rows.iter().map(|row| borders.iter().map(|(a, b)| cells::slice(row, *a, *b)).collect()).collect(),
        )
    }

    #[test]
    fn what_stands_to_the_right_reaches_out_to_the_left_of_its_name() {
        let rows = read(
            "Name        AutomateProcessing\n----        ------------------\nIn the yard         AutoAccept\n\
             Amber               AutoUpdate",
        );
        assert_eq!(
            rows,
            Some(vec![
                vec!["In the yard".into(), "AutoAccept".into()],
                vec!["Amber".into(), "AutoUpdate".into()]
            ])
        );
        let rows = read(
            "Name              BookingWindowInDays\n----              -------------------\nThe old yard                      180",
        );
        assert_eq!(rows, Some(vec![vec!["The old yard".into(), "180".into()]]));
    }

    #[test]
    fn names_are_put_together_and_stand_above_their_dashes() {
        let lines = ["Name RecipientTypeDet", "                 ails", "---- ----------------"];
        let head = head(&lines, 0).unwrap();
        assert_eq!(head.columns[1].name, "RecipientTypeDetails");
        assert_eq!(super::head(&["A sentence of a mail", "----"], 0), None);
    }

    #[test]
    fn rows_whose_blanks_were_lost_fit_nowhere() {
        assert_eq!(read("Name Role Enabled\n---- ---- -------\nPlanner impersonation svc True"), None);
    }
}

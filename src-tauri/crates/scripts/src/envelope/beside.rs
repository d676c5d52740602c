//! What stands beside an envelope: a window's prompts and a script's lines say nothing, objects say what the envelope says.

use anteroom_domain::{TaskId, kept};

use super::columns::columns;

/// What commands name objects by, besides what they are asked for here.
const NAMES: [&str; 2] = ["Name", "Identity"];
/// As much of a line as says which it is.
const LONGEST_LINE: usize = 60;

/// The first line of a text that looks like an object's property, or like a head of several, as commands print them.
pub fn find_objects(text: &str) -> Option<String> {
    let is_property = |line: &str| line.split_once(':').is_some_and(|(name, _)| is_column(name.trim()));
    let is_head = |line: &str| {
        let cells = line.split([' ', '\t', ',', ';', '"']).filter(|cell| !cell.is_empty());
        let columns: Vec<_> = cells.map(is_column).collect();
        columns.iter().filter(|is| **is).count() > 1
    };
    let line = text.lines().find(|line| is_property(line) || is_head(line))?;
    Some(kept(line.trim().to_owned(), LONGEST_LINE))
}

fn is_column(name: &str) -> bool {
    let known = TaskId::ALL.iter().filter_map(|task| columns(*task)).flatten().map(|(column, _)| *column);
    known.chain(NAMES).any(|column| column.eq_ignore_ascii_case(name))
}

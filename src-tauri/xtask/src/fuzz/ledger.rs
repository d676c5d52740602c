//! The table in CONTRIBUTING.md that says how long each reader was fuzzed, when last, and what came of it.

use std::fs;

use crate::house::House;
use crate::program::Stop;

const PAGE: &str = "CONTRIBUTING.md";

/// The head of the table, which finds it.
const HEAD: &str = "| target | commit | seconds | executions | edges | features | findings |";

/// What came of fuzzing one target.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub seconds: u64,
    pub executions: u64,
    pub edges: u64,
    pub features: u64,
    pub findings: u64,
}

impl Entry {
    /// Its line in the table.
    pub fn row(&self, target: &str, commit: &str) -> String {
        let Self { seconds, executions, edges, features, findings } = self;
        format!("| {target} | {commit} | {seconds} | {executions} | {edges} | {features} | {findings} |")
    }
}

/// Puts a target's line into the table, in place of the one it had.
pub fn write(house: &House, target: &str, row: &str) -> Result<(), Stop> {
    let page = house.root.join(PAGE);
    let unusable =
        |error: std::io::Error| Stop::new(format!("The ledger in {PAGE} cannot be kept: {error}."));
    let text = fs::read_to_string(&page).map_err(unusable)?;
    let text = with(&text, target, row)
        .ok_or_else(|| Stop::new(format!("There is no ledger in {PAGE}. It begins with:\n{HEAD}")))?;
    fs::write(&page, text).map_err(unusable)
}

fn with(text: &str, target: &str, row: &str) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let first = lines.iter().position(|line| *line == HEAD)? + 2;
    let rows = lines.iter().skip(first).take_while(|line| line.starts_with('|')).count();
    let own = format!("| {target} |");
    match lines.iter().skip(first).take(rows).position(|line| line.starts_with(&own)) {
        Some(place) => *lines.get_mut(first + place)? = row,
        None => lines.insert(first + rows, row),
    }
    Some(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_keeps_its_line_and_a_new_one_gets_the_last() {
        let table =
            format!("# Page\n\n{HEAD}\n|---|---|\n| csv | old |\n| ews | old |\n\n| csv | elsewhere |\n");
        let once = with(&table, "csv", "| csv | new |").expect("there is a table");
        assert_eq!(once, table.replacen("| csv | old |", "| csv | new |", 1), "only its line in this table");
        let added = with(&once, "xlsx", "| xlsx | new |").expect("there is a table");
        assert!(added.contains("| ews | old |\n| xlsx | new |\n\n"), "behind the others:\n{added}");
        assert_eq!(
            with("# Page\n", "csv", "| csv |"),
            None,
            "without a table there is nothing to write into"
        );
    }
}

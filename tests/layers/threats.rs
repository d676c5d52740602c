//! The threat model's last column: what it claims, a test shows.

use std::fs;
use std::path::Path;

/// The names in backticks in the last column of the model's tables.
pub fn named_tests(model: &str) -> Vec<&str> {
    let rows = model.lines().filter(|line| line.starts_with('|') && line.ends_with('|'));
    let columns = rows.filter_map(|row| row.trim_end_matches('|').rsplit('|').next());
    columns.flat_map(|column| column.split('`').skip(1).step_by(2)).collect()
}

/// The text of every Rust file below a folder.
pub fn collect(folder: &Path, sources: &mut Vec<String>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.extend(fs::read_to_string(&path));
        }
    }
}

/// Whether a test of this name is there: a function that is marked as one.
pub fn has_test(sources: &[String], name: &str) -> bool {
    let head = format!("fn {name}(");
    sources.iter().any(|source| {
        source.match_indices(&head).any(|(at, _)| {
            let before = source.get(..at).unwrap_or_default();
            let (before, _) = before.rsplit_once('\n').unwrap_or_default();
            let mut marks = before.lines().rev().take_while(|line| line.trim_start().starts_with("#["));
            // Tests of properties stand in a macro of their own, and are marked all the same.
            marks.any(|line| line.contains("test"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_the_last_column_alone() {
        let model =
            "`not_this`\n\n| who | `nor_this` | shown by |\n|---|---|---|\n| x | y | `one`, `two` |\n";
        assert_eq!(named_tests(model), ["one", "two"]);
    }

    #[test]
    fn only_a_test_counts_as_one() {
        let source = "fn helper() {}\n#[tokio::test(flavor = \"x\")]\n#[cfg(unix)]\nasync fn shows_it() {}\n"
            .to_owned();
        let sources = [source];
        assert!(has_test(&sources, "shows_it"));
        assert!(has_test(&["#[test]\nfn plain() {}\n".to_owned()], "plain"));
        assert!(!has_test(&sources, "helper"), "it is no test");
        assert!(!has_test(&sources, "shows"), "a part of a name is no name");
    }
}

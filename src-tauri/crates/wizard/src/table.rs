//! Lists of rooms and people from files, and how what is wrong in them is told.

use std::collections::HashMap;
use std::path::Path;

use anteroom_catalogue::texts::lists;
use anteroom_catalogue::{Text, Words};
use anteroom_domain::{Code, Disposition, Failure};
use anteroom_files::FileError;
use anteroom_tables::{LARGEST_FILE, List, Most, TableError};

/// Loads the list a file holds.
///
/// # Errors
/// `list.unreadable` when it cannot be read or is no table, `list.protected` and `list.other_format` when another program has to
/// save it anew.
pub(crate) async fn load(file: &str) -> Result<List, Failure> {
    let name = file.to_owned();
    tokio::task::spawn_blocking(move || read(&bytes_of(&name)?, &name)).await.map_err(crate::bug)?
}

fn bytes_of(file: &str) -> Result<Vec<u8>, Failure> {
    match anteroom_files::read(Path::new(file), LARGEST_FILE) {
        Err(FileError::TooLarge { .. }) => Err(failure(file, TableError::TooLarge(Most::Bytes))),
        read => read.map_err(|error| error.into_failure(Code::ListUnreadable)),
    }
}

/// Reads the list of a file's content.
///
/// # Errors
/// As [`load`].
pub(crate) fn read(bytes: &[u8], file: &str) -> Result<List, Failure> {
    List::read(bytes).map_err(|error| failure(file, error))
}

fn failure(file: &str, error: TableError) -> Failure {
    let code = match error {
        TableError::Protected => Code::ListProtected,
        TableError::OtherFormat(_) => Code::ListOtherFormat,
        _ => Code::ListUnreadable,
    };
    let failure = Failure::new(code, Disposition::StopRun).with("file", file).with_all(&error.reason());
    failure.caused_by(error)
}

/// Reasons with the lines they hold for. The same one for many lines is told once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Reasons {
    told: Vec<Reason>,
    places: HashMap<String, usize>,
}

/// A reason, the lines it holds for, and what stood in the first of them.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reason {
    lines: Vec<usize>,
    text: String,
    reason: String,
}

/// One reason as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ToldReason {
    /// The first line it holds for.
    pub line: u32,
    /// What stood there; empty where the reason holds for several lines.
    pub text: String,
    /// The reason, with the lines where there are several.
    pub reason: String,
}

impl Reasons {
    /// Adds a line to a reason.
    pub(crate) fn add(&mut self, line: usize, text: String, reason: String) {
        if let Some(told) = self.places.get(&reason).and_then(|place| self.told.get_mut(*place)) {
            if told.lines.last() != Some(&line) {
                told.lines.push(line);
            }
            return;
        }
        self.places.insert(reason.clone(), self.told.len());
        self.told.push(Reason { lines: vec![line], text, reason });
    }

    /// The reasons in the order of their first lines.
    pub(crate) fn tell(self, words: &Words) -> Vec<ToldReason> {
        let tell = |told: Reason| {
            let line = told.lines.first().copied().unwrap_or_default();
            let line = line_number(line);
            match told.lines.as_slice() {
                [_] => ToldReason { line, text: told.text, reason: told.reason },
                lines => ToldReason {
                    line,
                    text: String::new(),
                    reason: words.tell(&of_lines(words, &told.reason, lines)),
                },
            }
        };
        self.told.into_iter().map(tell).collect()
    }
}

/// A reason with the numbers of its lines: `2 to 4`, `2, 5, 9`, `2, 5, 9 and 40 more`.
fn of_lines(words: &Words, reason: &str, lines: &[usize]) -> Text {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *line => *last = *line,
            _ => spans.push((*line, *line)),
        }
    }
    let shown = |(first, last): &(usize, usize)| {
        if first == last { first.to_string() } else { words.tell(&lists::span(*first, *last)) }
    };
    let told: Vec<String> = spans.iter().take(5).map(shown).collect();
    let left: usize = spans.iter().skip(5).map(|(first, last)| last - first + 1).sum();
    let told = told.join(", ");
    if left > 0 { lists::of_more_lines(reason, told, left) } else { lists::of_lines(reason, told) }
}

/// A line's number as it is sent.
pub(crate) fn line_number(line: usize) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_for_many_lines_is_told_once() {
        let mut reasons = Reasons::default();
        for line in [2, 3, 4, 7] {
            reasons.add(line, format!("text {line}"), "It is none.".to_owned());
        }
        reasons.add(5, "text 5".to_owned(), "It is another.".to_owned());
        let told = reasons.tell(Words::english());
        let shown: Vec<_> =
            told.iter().map(|told| (told.line, told.text.as_str(), told.reason.as_str())).collect();
        assert_eq!(shown, [(2, "", "It is none. (lines 2 to 4, 7)"), (5, "text 5", "It is another.")]);
        let many = of_lines(Words::english(), "It is none.", &[1, 3, 5, 7, 9, 11, 12]);
        assert_eq!(Words::english().tell(&many), "It is none. (lines 1, 3, 5, 7, 9 and 2 more)");
    }

    #[test]
    fn each_cause_has_its_code() {
        let code = |bytes: &[u8]| read(bytes, "a.xlsx").unwrap_err().code();
        assert_eq!(code(b"\x89PNG\0\0"), Code::ListUnreadable);
        assert_eq!(code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Code::ListOtherFormat);
    }
}

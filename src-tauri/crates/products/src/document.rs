//! A TOML file with its line numbers, and what is wrong in it.

use std::fmt;

use anteroom_domain::is_invisible;
use serde::Serialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Something wrong in a file: where, what, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1; `None` where the whole file is meant.
    pub line: Option<usize>,
    /// The field, such as `requirement[2].verify.checks`; empty where the whole file is meant.
    pub field: String,
    /// What is wrong, as a sentence.
    pub wrong: String,
    /// What to do, as a sentence.
    pub action: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        if !self.field.is_empty() {
            write!(f, ", `{}`", self.field)?;
        }
        write!(f, ": {} {}", self.wrong, self.action)
    }
}

/// As many problems as a person would read; a file with more is another file by mistake.
pub const MOST_PROBLEMS: usize = 100;

/// The longest sentence about a problem: what it quotes from the file may be of any length.
const LONGEST_SENTENCE: usize = 400;

/// A sentence with what it quotes from the file, as it can be printed: what cannot be seen stands there by its number, and
/// what is too long is cut.
fn shown(sentence: &str) -> String {
    let mut shown = String::new();
    for (position, c) in sentence.chars().enumerate() {
        match c {
            _ if position == LONGEST_SENTENCE => {
                shown.push('…');
                break;
            }
            c if is_invisible(c) || c.is_control() => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

/// Where in a document something stands: keys and positions from the root.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Key(String),
    Index(usize),
}

impl Path {
    /// The value of `key` in the table here.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        self.with(Part::Key(key.to_owned()))
    }

    /// The element at `index` in the array here, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        self.with(Part::Index(index))
    }

    fn with(&self, part: Part) -> Self {
        Self(self.0.iter().cloned().chain([part]).collect())
    }
}

impl fmt::Display for Path {
    /// Positions are shown counted from 1, as a person counts the tables of a file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, part) in self.0.iter().enumerate() {
            match part {
                Part::Key(key) if position == 0 => f.write_str(key)?,
                Part::Key(key) => write!(f, ".{key}")?,
                Part::Index(index) => write!(f, "[{}]", index + 1)?,
            }
        }
        Ok(())
    }
}

/// A TOML file as it was written.
#[derive(Debug)]
pub struct Document<'t> {
    file: String,
    text: &'t str,
    root: Spanned<DeTable<'t>>,
}

impl<'t> Document<'t> {
    /// Reads the text of the file named `file`.
    ///
    /// # Errors
    /// Every place that is not TOML.
    pub fn parse(file: &str, text: &'t str) -> Result<Self, Vec<Problem>> {
        let (root, errors) = DeTable::parse_recoverable(text);
        let document = Self { file: file.to_owned(), text, root };
        if errors.is_empty() {
            return Ok(document);
        }
        let problem = |error: &toml::de::Error| Problem {
            file: file.to_owned(),
            line: error.span().map(|span| document.line_at(span.start)),
            field: String::new(),
            wrong: shown(&format!("This is not TOML: {}.", error.message().trim_end_matches('.'))),
            action: "Correct the line; strings stand in double quotes, lists in square brackets.".to_owned(),
        };
        Err(errors.iter().take(MOST_PROBLEMS).map(problem).collect())
    }

    /// The text it was read from.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The outermost table.
    pub fn root(&self) -> &DeTable<'t> {
        self.root.get_ref()
    }

    /// A problem with what stands at `path`, or would stand there.
    pub fn problem(&self, path: &Path, wrong: impl Into<String>, action: impl Into<String>) -> Problem {
        Problem {
            file: self.file.clone(),
            line: self.find_line(path),
            field: shown(&path.to_string()),
            wrong: shown(&wrong.into()),
            action: action.into(),
        }
    }

    /// A problem at a position of the text, in bytes.
    pub fn problem_at(
        &self,
        offset: Option<usize>,
        wrong: impl Into<String>,
        action: impl Into<String>,
    ) -> Problem {
        Problem {
            file: self.file.clone(),
            line: offset.map(|offset| self.line_at(offset)),
            field: String::new(),
            wrong: shown(&wrong.into()),
            action: action.into(),
        }
    }

    /// The line on which `path` stands, or the nearest thing around it that does.
    fn find_line(&self, path: &Path) -> Option<usize> {
        let mut offset = None;
        let mut table = Some(self.root.get_ref());
        let mut value: Option<&DeValue<'_>> = None;
        for part in &path.0 {
            let next = match part {
                Part::Key(key) => table
                    .or_else(|| value.and_then(DeValue::as_table))
                    .and_then(|table| table.get(key.as_str())),
                Part::Index(index) => value.and_then(DeValue::as_array).and_then(|array| array.get(*index)),
            };
            let Some(next) = next else { break };
            // An array of tables spans all of them, wherever they stand: the first one's line would mislead.
            offset = Some(next.span().start);
            table = None;
            value = Some(next.get_ref());
        }
        offset.map(|offset| self.line_at(offset))
    }

    fn line_at(&self, offset: usize) -> usize {
        let before = self.text.as_bytes().get(..offset).unwrap_or(self.text.as_bytes());
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }
}

//! `Format-List`: a property per line, its name padded, longer values going on in the next lines.

use super::cells;
use super::column::is_known;
use super::wrap::Broken;

/// An object as its lines stand there: which of them belong together is known, how they are joined is not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unjoined {
    /// Names, and the lines of each value.
    pub properties: Vec<(String, Broken)>,
    /// Whether the text ends behind the last one, without the empty line that ends a list.
    pub is_open: bool,
}

impl Unjoined {
    fn has(&self, name: &str) -> bool {
        self.properties.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
    }
}

/// Where a list's lines begin, and their colons stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Shape {
    base: usize,
    /// The cell of the colon; `None` where blanks were lost, and each stands behind its name.
    colon: Option<usize>,
}

/// The objects of the list that begins at a line, and the line behind them; `None` when none begins there.
pub fn read(lines: &[&str], at: usize) -> Option<(Vec<Unjoined>, usize)> {
    let shape = find_shape(&lines[at..])?;
    let mut objects = vec![Unjoined::default()];
    let mut index = at;
    let mut after_blank = false;
    while let Some(line) = lines.get(index) {
        let object = objects.last_mut()?;
        let last = object.properties.last_mut().map(|(_, value)| value);
        let goes_on = |line: &str, label: usize| cells::without_indent(line, label).map(str::to_owned);
        if let Some((name, colon, value)) = property(line, shape) {
            if after_blank || object.has(&name) {
                objects.push(Unjoined::default());
            }
            let broken = Broken { label: colon + 2, pieces: vec![value.to_owned()] };
            objects.last_mut()?.properties.push((name, broken));
            after_blank = false;
        } else if line.trim().is_empty() {
            match last {
                // An empty line of a value has its indentation, or more of the value behind it.
                Some(value) if !after_blank && goes_on_at(lines, index, value.label) => {
                    value.pieces.push(String::new());
                }
                _ => after_blank = true,
            }
        } else if let (false, Some(value)) = (after_blank, last)
            && shape.colon.is_some()
            && let Some(piece) = goes_on(line, value.label)
        {
            value.pieces.push(piece);
        } else {
            break;
        }
        index += 1;
    }
    // What follows blank lines that end the list sees them once more.
    while index > at && lines[index - 1].trim().is_empty() {
        index -= 1;
    }
    if index == at {
        return None;
    }
    objects.retain(|object| !object.properties.is_empty());
    if let Some(last) = objects.last_mut() {
        last.is_open = is_end(lines, index);
    }
    Some((objects, index))
}

/// Whether a text ends at a line, without an empty one.
pub fn is_end(lines: &[&str], at: usize) -> bool {
    lines.get(at..).is_none_or(|rest| rest.len() < 2 && rest.iter().all(|line| line.is_empty()))
}

/// Whether a blank line stands inside a value: by its own blanks, or by what comes behind it.
fn goes_on_at(lines: &[&str], at: usize, label: usize) -> bool {
    let is_piece = |line: &str| cells::indent(line) >= label;
    if is_piece(lines[at]) {
        return true;
    }
    lines[at..]
        .iter()
        .take(MOST_EMPTY)
        .find(|line| !line.trim().is_empty())
        .is_some_and(|line| is_piece(line))
}

/// Empty lines in a row that a value may have.
const MOST_EMPTY: usize = 50;

/// The shape of a list that begins with the first of these lines.
fn find_shape(lines: &[&str]) -> Option<Shape> {
    let first = lines.first()?;
    let (name, colon, _) = split(first)?;
    let base = cells::indent(first);
    let paragraph: Vec<_> =
        lines.iter().take_while(|line| !line.trim().is_empty()).take(MOST_LOOKED_AT).collect();
    let same = |line: &str| {
        cells::indent(line) == base
            && split(line).is_some_and(|(name, other, _)| other == colon && is_known(&name))
    };
    let known: Vec<_> = paragraph
        .iter()
        .filter(|line| cells::indent(line) == base)
        .filter_map(|line| split(line))
        .filter(|(name, ..)| is_known(name))
        .collect();
    let apart = known.iter().any(|(_, other, _)| *other != colon);
    // A mail that makes one blank of several leaves a list whose colons all stand behind their names; nothing goes on in it.
    let is_bare = |line: &str| {
        split(line).is_some_and(|(name, other, _)| {
            other - cells::indent(line) == name.chars().count() + 1 && cells::indent(line) == base
        })
    };
    if apart && paragraph.len() < MOST_LOOKED_AT && paragraph.iter().all(|line| is_bare(line)) {
        return Some(Shape { base, colon: None });
    }
    let aligned = is_known(&name) || paragraph.iter().any(|line| same(line));
    aligned.then_some(Shape { base, colon: Some(colon) })
}

/// Lines of a list's first object that are looked at for a known name.
const MOST_LOOKED_AT: usize = 400;

/// Name, cell of the colon, and value of a line of the list.
fn property(line: &str, shape: Shape) -> Option<(String, usize, &str)> {
    let (name, colon, value) = split(line)?;
    let fits = match shape.colon {
        Some(at) => colon == at,
        None => colon == shape.base + name.chars().count() + 1,
    };
    (fits && cells::indent(line) == shape.base).then_some((name, colon, value))
}

/// Name, cell of the colon, and what stands behind it.
fn split(line: &str) -> Option<(String, usize, &str)> {
    let (label, value) = line.split_once(':')?;
    let value = match value.strip_prefix(' ') {
        Some(value) => value,
        None if value.is_empty() => value,
        None => return None,
    };
    // A name that was copied from a page may have marks around it.
    let name: String = label.chars().filter(|sign| !anteroom_domain::is_invisible(*sign)).collect();
    let name = name.trim();
    let is_name = name.starts_with(char::is_alphabetic)
        && name.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | ' ' | '.'))
        && name.chars().count() < 80;
    is_name.then(|| (name.to_owned(), cells::count(label), value))
}

/// Whether a line has the form of a property with a known name, wherever it stands.
pub fn is_property(line: &str) -> bool {
    split(line).is_some_and(|(name, ..)| is_known(&name))
}

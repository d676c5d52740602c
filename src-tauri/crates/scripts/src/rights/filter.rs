//! When two recipient filters say the same. Exchange writes a filter anew when it stores it, so texts are never compared: each is brought
//! into one form, and forms are compared sign by sign.
//!
//! The rule, which is the one of `parts/filter.ps1`; `tests/data/filters.json` holds both to it:
//!
//! - Blanks, line ends, brackets that change nothing and the order within `-and` and `-or` do not count; what is said twice is said once.
//! - `-and` binds closer than `-or`, `-not` takes the next comparison or bracket.
//! - Case does not count, neither of properties and operators nor of values, letter by letter and in no language. Letters that look
//!   alike, are composed in another way or show nothing are others.
//! - A value is the same with single quotes, double quotes and none; `$true` is `'True'`. Within quotes every blank and bracket counts.
//! - What no filter can be read from in full is `?` with its text, which equals only itself; where a comparison is missing stands `?`.
//!
//! One thing PowerShell reads with less care: its `-eq` passes over signs that show nothing, so an `-or` with one in it is an `-or` there and
//! another word here, which is then said to be another filter.
//!
//! Source: <https://learn.microsoft.com/en-us/powershell/exchange/recipient-filters>. How double quotes and `$true`
//! are stored, no page says: the vectors take them for `'…'` and `'True'`.

use std::collections::{BTreeSet, VecDeque};

/// Brackets and `-not` within each other that are read; deeper ones make the whole a text that equals only itself. Exchange nests once for
/// each comparison at most, and the scripts have three.
const DEEPEST: usize = 200;

const OR: &str = "-or";
const AND: &str = "-and";

/// A filter's one form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FilterForm {
    text: String,
    /// What its parts are joined by, with the parts in order; `None` for a single comparison.
    joined: Option<(&'static str, Vec<String>)>,
}

/// How what a filter reaches stands to what another one reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reaches {
    /// The same.
    Same,
    /// Less: some of what the other one joins by `-or`.
    Less,
    /// More: all that the other one joins by `-or`, and something else.
    More,
    /// Something else, or it cannot be told from the texts.
    Other,
}

impl FilterForm {
    /// The form of a filter.
    pub fn of(filter: &str) -> Self {
        let mut reader = Reader { signs: signs(filter), too_deep: false };
        let form = reader.joined(OR, 0);
        if reader.signs.is_empty() && !reader.too_deep { form } else { Self::one(format!("?{filter}")) }
    }

    /// The form as text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How this one stands to `other`.
    pub fn reaches(&self, other: &Self) -> Reaches {
        let (mine, theirs) = (self.alternatives(), other.alternatives());
        if self == other {
            Reaches::Same
        } else if mine.iter().chain(&theirs).any(|part| part.contains('?')) {
            Reaches::Other
        } else if mine.is_subset(&theirs) {
            Reaches::Less
        } else if mine.is_superset(&theirs) {
            Reaches::More
        } else {
            Reaches::Other
        }
    }

    /// What a property is compared with by `-eq`, in whatever part; each once, in small letters.
    pub(super) fn values_of(&self, property: &str) -> Vec<String> {
        let signs: Vec<&str> = signs(&self.text).into();
        let value = |three: &[&str]| match three {
            [name, "-eq", value] if name.eq_ignore_ascii_case(property) => {
                Some(value.strip_prefix('\'')?.strip_suffix('\'')?.replace("''", "'"))
            }
            _ => None,
        };
        signs.windows(3).filter_map(value).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn alternatives(&self) -> BTreeSet<&str> {
        match &self.joined {
            Some((OR, parts)) => parts.iter().map(String::as_str).collect(),
            _ => BTreeSet::from([self.text.as_str()]),
        }
    }

    fn one(text: String) -> Self {
        Self { text, joined: None }
    }
}

struct Reader<'a> {
    signs: VecDeque<&'a str>,
    too_deep: bool,
}

impl<'a> Reader<'a> {
    /// What is joined by a word: `-or` holds what is joined by `-and`, that holds comparisons.
    fn joined(&mut self, word: &'static str, depth: usize) -> FilterForm {
        let mut parts = vec![self.inner(word, depth)];
        while self.signs.front().is_some_and(|sign| sign.eq_ignore_ascii_case(word)) {
            self.signs.pop_front();
            parts.push(self.inner(word, depth));
        }
        if parts.len() == 1 {
            return parts.remove(0);
        }
        // PowerShell's ordinal order is the one of UTF-16, which is not the one of Rust's texts.
        let mut ordered: BTreeSet<Vec<u16>> = BTreeSet::new();
        for part in &parts {
            match &part.joined {
                Some((inner, texts)) if *inner == word => {
                    ordered.extend(texts.iter().map(|text| units(text)))
                }
                _ => drop(ordered.insert(units(&part.text))),
            }
        }
        if ordered.len() == 1 {
            return parts.remove(0);
        }
        let texts: Vec<String> = ordered.iter().map(|text| String::from_utf16_lossy(text)).collect();
        FilterForm { text: format!("({})", texts.join(&format!(" {word} "))), joined: Some((word, texts)) }
    }

    fn inner(&mut self, word: &'static str, depth: usize) -> FilterForm {
        if word == OR { self.joined(AND, depth) } else { self.single(depth) }
    }

    /// A comparison, what stands in brackets, or what is turned into its contrary.
    fn single(&mut self, depth: usize) -> FilterForm {
        let sign = self.signs.pop_front().unwrap_or("?");
        if depth >= DEEPEST {
            self.too_deep = true;
        } else if sign == "(" {
            let form = self.joined(OR, depth + 1);
            self.signs.pop_front();
            return form;
        } else if sign.eq_ignore_ascii_case("-not") {
            return FilterForm::one(format!("not {}", self.single(depth + 1).text));
        }
        let mut all = vec![sign.to_owned()];
        while all.len() < 3 {
            let next = self.signs.front().filter(|sign| !ends_a_comparison(sign));
            let Some(next) = next else { break };
            all.push((*next).to_owned());
            self.signs.pop_front();
        }
        if let [_, _, value] = all.as_mut_slice() {
            *value = format!("'{}'", plain(value));
        }
        FilterForm::one(lower(&all.join(" ")))
    }
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

fn ends_a_comparison(sign: &str) -> bool {
    ["(", ")", OR, AND].iter().any(|end| sign.eq_ignore_ascii_case(end))
}

/// A value as it stands within single quotes.
fn plain(value: &str) -> String {
    let within = |mark: char| {
        let inner = value.strip_prefix(mark)?.strip_suffix(mark)?;
        // A value of several lines keeps its quotes in the scripts, too.
        (!inner.contains('\n')).then_some(inner)
    };
    let constant = value
        .strip_prefix('$')
        .filter(|name| ["true", "false", "null"].iter().any(|constant| name.eq_ignore_ascii_case(constant)));
    match (constant, within('"'), within('\'')) {
        (Some(constant), ..) => constant.to_owned(),
        (_, Some(inner), _) => inner.replace('\'', "''"),
        (_, _, Some(inner)) => inner.to_owned(),
        _ => value.to_owned(),
    }
}

/// Small letters, each for itself: one that would become two stays, and no end of a word counts, as in PowerShell.
fn lower(text: &str) -> String {
    let one = |letter: char| {
        let mut small = letter.to_lowercase();
        match (small.next(), small.next()) {
            (Some(small), None) => small,
            _ => letter,
        }
    };
    text.chars().map(one).collect()
}

/// Brackets, quoted values with their quotes, and words. A quote without its end is left out.
fn signs(filter: &str) -> VecDeque<&str> {
    let mut all = VecDeque::new();
    let mut rest = filter;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '(' | ')' => Some(1),
            '\'' => single_quoted(rest),
            '"' => rest.get(1..).and_then(|inner| inner.find('"')).map(|end| end + 2),
            blank if blank.is_whitespace() => None,
            _ => rest.find(|sign: char| sign.is_whitespace() || "()'\"".contains(sign)).or(Some(rest.len())),
        };
        all.extend(length.and_then(|length| rest.get(..length)));
        rest = rest.get(length.unwrap_or(first.len_utf8())..).unwrap_or_default();
    }
    all
}

/// How long the quoted value at the beginning is. Two quotes are one within it; where the end is missing, it ends at the last place where it
/// can.
fn single_quoted(text: &str) -> Option<usize> {
    let (mut from, mut doubled) = (1, None);
    while let Some(found) = text.get(from..).and_then(|rest| rest.find('\'')) {
        let end = from + found + 1;
        if !text.get(end..).is_some_and(|rest| rest.starts_with('\'')) {
            return Some(end);
        }
        doubled = Some(end);
        from = end + 1;
    }
    doubled
}

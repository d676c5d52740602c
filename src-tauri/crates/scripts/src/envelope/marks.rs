//! Where envelopes begin and end in a text, and whether what is between came through as it was sent.

use super::Broken;

/// What an envelope begins with, before its version.
const BEGIN: &str = "<<anteroom|";
/// What it ends with.
const END: &str = "|anteroom>>";
/// What stands in every command and in nothing that one says.
const COMMAND: &str = "functionShow-Ar(";
/// The version that this reads.
const VERSION: &str = "1";
/// Hexadecimal digits of the sum: the first four bytes of SHA-256. It is there to notice accidents, and a text that was damaged by one has the
/// right length, the right sum and the right shape once in four billion times.
const SUM_DIGITS: usize = 8;

/// A text without its white space: a console breaks lines anywhere, also within a mark.
struct Packed {
    text: String,
    /// Where each byte of it stands in what was pasted.
    places: Vec<usize>,
}

impl Packed {
    fn of(text: &str) -> Self {
        let mut packed = Self { text: String::with_capacity(text.len()), places: Vec::new() };
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace() && *c != '\u{feff}') {
            packed.text.push(c);
            packed.places.resize(packed.text.len(), at);
        }
        packed
    }

    fn find(&self, mark: &str, from: usize) -> Option<usize> {
        self.text.get(from..)?.find(mark).map(|at| from + at)
    }
}

/// What was pasted, parted into envelopes and what stands beside them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Parted {
    /// The JSON of each envelope, whole.
    pub bodies: Vec<String>,
    /// Everything else, as it was pasted.
    pub beside: String,
}

/// Takes a text apart; `None` where no mark is in it. A command itself has none: what is pasted too early is told from what it says.
///
/// # Errors
/// What became of the first envelope that is not whole.
pub fn part(text: &str) -> Result<Option<Parted>, Broken> {
    let packed = Packed::of(text);
    if !packed.text.contains(BEGIN) && !packed.text.contains(END) {
        return if packed.text.contains(COMMAND) { Err(Broken::Command) } else { Ok(None) };
    }
    let mut parted = Parted::default();
    // Behind the last envelope: in the packed text, and in what was pasted.
    let (mut from, mut seen) = (0, 0);
    while let Some(end) = packed.find(END, from) {
        let begin = packed.find(BEGIN, from).filter(|begin| *begin < end).ok_or(Broken::CutAtFront)?;
        let inside = packed.text.get(begin + BEGIN.len()..end).unwrap_or_default();
        if inside.contains(BEGIN) {
            return Err(Broken::CutAtEnd);
        }
        parted.bodies.push(body(inside)?);
        from = end + END.len();
        let place = |at: usize| packed.places.get(at).copied();
        parted.beside.push_str(place(begin).and_then(|begin| text.get(seen..begin)).unwrap_or_default());
        parted.beside.push('\n');
        seen = place(from - 1).map_or(text.len(), |last| last + 1);
    }
    if packed.find(BEGIN, from).is_some() {
        return Err(Broken::CutAtEnd);
    }
    parted.beside.push_str(text.get(seen..).unwrap_or_default());
    Ok(Some(parted))
}

/// The JSON of an envelope, from what stands between its marks: `1|LENGTH|SUM|JSON`.
fn body(inside: &str) -> Result<String, Broken> {
    let mut parts = inside.splitn(4, '|');
    let [version, length, sum, json] = [(); 4].map(|()| parts.next().unwrap_or_default());
    if version != VERSION {
        let is_number = version.bytes().all(|byte| byte.is_ascii_digit()) && !version.is_empty();
        return Err(match is_number {
            true => Broken::Later { version: excerpt(version) },
            false => Broken::Between { what: excerpt(version) },
        });
    }
    // What a writer of envelopes never puts into one: everything else is from outside.
    let is_own = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '|');
    if let Some((at, _)) = json.char_indices().find(|(_, c)| !is_own(*c)) {
        return Err(Broken::Between { what: excerpt(json.get(at..).unwrap_or_default()) });
    }
    let told: usize = length.parse().map_err(|_| Broken::Between { what: excerpt(length) })?;
    if told != json.len() {
        return Err(Broken::Length { told, found: json.len() });
    }
    if sum != sum_of(json) {
        return Err(Broken::Changed);
    }
    Ok(json.to_owned())
}

fn sum_of(json: &str) -> String {
    crate::saved::hash(json).chars().take(SUM_DIGITS).map(|digit| digit.to_ascii_lowercase()).collect()
}

fn excerpt(text: &str) -> String {
    anteroom_domain::kept(text.to_owned(), 20)
}

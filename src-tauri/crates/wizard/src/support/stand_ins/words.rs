//! Running text taken apart: addresses, hosts, ids, and what lies between.

use std::net::{Ipv4Addr, Ipv6Addr};

/// A part of a text. All parts in a row are the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Whatever is none of the others.
    Plain(&'a str),
    /// An e-mail address: what stands before the `@`, and behind it.
    Address(&'a str, &'a str),
    /// A name with dots in it that may be a host's.
    Host(&'a str),
    /// A numeric address.
    Number(&'a str),
    /// A long id in letters and digits, in which anything may be encoded.
    Id(&'a str),
    /// The name a server gives itself behind a field of ours: what leads to it, and the name.
    Server(&'a str, &'a str),
}

/// From this length on a word of letters and digits is taken for an id.
const ID: usize = 40;

/// Fields behind which a server's own name stands.
const SERVERS: [&str; 4] = ["front_end=\"", "back_end=\"", "X-FEServer ", "X-BEServer "];

/// Takes a text apart.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some((piece, behind)) = server(rest) {
            pieces.push(piece);
            rest = behind;
            continue;
        }
        let end = rest.find(|c| !is_of_word(c)).unwrap_or(rest.len());
        if end == 0 {
            let other = rest.chars().next().map_or(rest.len(), char::len_utf8);
            pieces.push(Piece::Plain(cut(rest, 0, other)));
            rest = cut(rest, other, rest.len());
            continue;
        }
        word(cut(rest, 0, end), &mut pieces);
        rest = cut(rest, end, rest.len());
    }
    pieces.retain(|piece| *piece != Piece::Plain(""));
    pieces
}

fn server(text: &str) -> Option<(Piece<'_>, &str)> {
    let field = SERVERS.iter().find(|field| text.starts_with(**field))?;
    let behind = cut(text, field.len(), text.len());
    let end = behind.find(['"', ',', ')', ' ', '\n']).unwrap_or(behind.len());
    (end > 0).then(|| {
        (Piece::Server(cut(text, 0, field.len()), cut(behind, 0, end)), cut(behind, end, behind.len()))
    })
}

/// What words are made of that may be addresses, hosts or ids.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | '+' | ':' | '=' | '\'')
}

fn word<'a>(word: &'a str, pieces: &mut Vec<Piece<'a>>) {
    // `room=ann@contoso.com`, `host:443`: each half by itself, unless all of it is an address of version 6.
    let bare = word.trim_end_matches([':', '.']);
    if bare.parse::<Ipv6Addr>().is_ok() {
        pieces.extend([Piece::Number(bare), Piece::Plain(cut(word, bare.len(), word.len()))]);
        return;
    }
    if is_source(bare) {
        pieces.push(Piece::Plain(word));
        return;
    }
    for part in word.split_inclusive([':', '=', '\'']) {
        let core = part.trim_end_matches([':', '=', '\'']);
        let inner = core.trim_matches(['.', '-', '_']);
        let start = core.find(inner).unwrap_or_default();
        pieces.push(Piece::Plain(cut(part, 0, start)));
        pieces.push(judge(inner));
        pieces.push(Piece::Plain(cut(part, start + inner.len(), part.len())));
    }
}

fn judge(word: &str) -> Piece<'_> {
    if let Some((local, domain)) =
        word.rsplit_once('@').filter(|(local, domain)| !local.is_empty() && !domain.is_empty())
    {
        return Piece::Address(local, domain);
    }
    if word.parse::<Ipv4Addr>().is_ok() {
        return Piece::Number(word);
    }
    if is_id(word) {
        return Piece::Id(word);
    }
    let labels: Vec<&str> = word.split('.').collect();
    let is_label = |label: &&str| !label.is_empty() && !label.starts_with('-') && !label.contains('@');
    let ends_like_one = labels
        .last()
        .is_some_and(|last| last.len() > 1 && last.chars().all(|c| c.is_alphabetic() || c == '-'));
    if labels.len() > 1 && labels.iter().all(is_label) && ends_like_one {
        return Piece::Host(word);
    }
    Piece::Plain(word)
}

/// A place in a source, as back traces name it: `main.rs:12:5`.
fn is_source(word: &str) -> bool {
    let Some((file, place)) = word.split_once(".rs:") else { return false };
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    !file.contains('.')
        && place.split_once(':').is_some_and(|(line, column)| is_number(line) && is_number(column))
}

fn is_id(word: &str) -> bool {
    let has = |is: fn(&char) -> bool| word.chars().any(|c| is(&c));
    word.len() >= ID
        && !word.contains(['.', '@', ':', '\''])
        && !word.contains("__")
        && has(char::is_ascii_digit)
        && has(char::is_ascii_uppercase)
        && has(char::is_ascii_lowercase)
}

/// Where words begin: behind anything that is no letter, digit, or sign inside of addresses.
pub(super) fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let begins = c.is_alphanumeric() && !is_inside(before);
        before = c;
        begins.then_some(at)
    })
}

/// The first word of a text.
pub(super) fn first_word(text: &str) -> Option<String> {
    let word: String = text.chars().take_while(|c| c.is_alphanumeric()).collect();
    (!word.is_empty()).then_some(word)
}

/// How long the name, in lower case, is at the beginning of the text, if it stands there as a whole.
pub(super) fn matched(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.chars().peekable();
    for (at, c) in text.char_indices() {
        if wanted.peek().is_none() {
            return ends(cut(text, at, text.len())).then_some(at);
        }
        for lowered in c.to_lowercase() {
            if wanted.next() != Some(lowered) {
                return None;
            }
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

/// Whether a word is over where this begins: a dot or hyphen ends one only when nothing follows it.
fn ends(behind: &str) -> bool {
    let mut signs = behind.chars();
    match (signs.next(), signs.next()) {
        (Some('.' | '-'), Some(next)) => !next.is_alphanumeric(),
        (Some(next), _) => !next.is_alphanumeric() && next != '_' && next != '@',
        (None, _) => true,
    }
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '@' | '.' | '-')
}

/// A part of a text between two of its borders.
fn cut(text: &str, from: usize, to: usize) -> &str {
    text.get(from..to).unwrap_or_default()
}

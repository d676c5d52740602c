//! The objects of lists with their values joined: by all ways in which their lines may have been broken, together.

use super::cells;
use super::column::{Kind, is_complete, kind};
use super::list::Unjoined;
use super::record::Record;
use super::value;
use super::wrap::{Broken, Way, join, ways};

/// The objects of one run, whose lists one person saw in one window. `kept`: whether blanks at the ends of lines are still there.
pub fn resolve(objects: &[Unjoined], kept: bool) -> Vec<Record> {
    let all = || objects.iter().flat_map(|object| &object.properties);
    let widest = all().map(|(_, value)| value.widest()).max().unwrap_or_default();
    let open: Vec<_> = all().filter(|(name, value)| is_open(name, value)).take(MOST_OPEN).collect();
    let is_possible = |way: Way| open.iter().all(|(name, value)| !readings(name, value, way).is_empty());
    let ways: Vec<_> = match open.is_empty() {
        true => Vec::new(),
        false => ways(widest, kept).into_iter().filter(|way| is_possible(*way)).collect(),
    };
    let is_wrapped = all().any(|(_, value)| value.pieces.len() > 1);
    let may_go_on = |name: &str, value: &Broken| {
        let ending = value.pieces.last().map_or("", String::as_str);
        let last = ending.trim_end();
        // A value ends in no blank, but a line that a word was moved from does.
        let is_moved = ending.len() > last.len() && !last.is_empty();
        let reaches = value.label + cells::count(last);
        !is_complete(name, last)
            && !last.ends_with('}')
            && (is_moved
                || is_wrapped && reaches + LONGEST_WORD > widest
                || reaches == widest && widest >= NARROWEST)
    };
    let finished = |object: &Unjoined| {
        let mut record = record(object, &ways);
        if let Some((name, value)) = object.properties.last().filter(|_| object.is_open)
            && may_go_on(name, value)
        {
            record.open(name);
        }
        record
    };
    objects.iter().map(finished).collect()
}

/// A word that has no room behind a line; a longer one is rare.
const LONGEST_WORD: usize = 40;

/// No window is narrower.
const NARROWEST: usize = 40;

/// More values than these tell no more about how lines were broken.
const MOST_OPEN: usize = 500;

fn is_open(name: &str, value: &Broken) -> bool {
    value.pieces.len() > 1 && kind(name) != Kind::Note
}

fn record(object: &Unjoined, ways: &[Way]) -> Record {
    let mut record = Record::default();
    for (name, value) in &object.properties {
        if !is_open(name, value) {
            // A note's lines stand as they are: nothing is judged by them.
            record.push(name, value.pieces.join("\n"));
            continue;
        }
        let mut found: Vec<String> = Vec::new();
        for reading in ways.iter().flat_map(|way| readings(name, value, *way)) {
            if !found.iter().any(|known| is_same(name, known, &reading)) {
                found.push(reading);
            }
        }
        match found.as_slice() {
            [one] => record.push(name, one.clone()),
            [one, other, ..] => record.push_joined(name, one.clone(), other.clone()),
            [] => record.push_joined(name, value.pieces.join(" "), value.pieces.concat()),
        }
    }
    record
}

/// What a value is if its lines were broken this way, or are lines of its own where somebody joined a list by line ends.
fn readings(name: &str, value: &Broken, way: Way) -> Vec<String> {
    let mut readings = join(value, way);
    readings.retain(|reading| is_likely(name, reading));
    let is_bare_list = kind(name) == Kind::List && !value.pieces[0].trim_start().starts_with('{');
    if is_bare_list {
        readings.push(value.pieces.join("\n"));
    }
    readings
}

fn is_same(name: &str, one: &str, other: &str) -> bool {
    match kind(name) {
        Kind::List => value::parse_list(one) == value::parse_list(other),
        _ => one.trim() == other.trim(),
    }
}

/// Whether a value of this property may look like this. No name in the directory begins or ends with a blank, and addresses and values
/// of fixed sets have none.
pub fn is_likely(name: &str, reading: &str) -> bool {
    let reading = reading.trim();
    match kind(name) {
        Kind::Flag | Kind::Number | Kind::Word => !reading.contains(' '),
        Kind::Place | Kind::List => {
            let plain = reading.replace("\\/", "");
            !plain.contains(" /") && !plain.contains("/ ")
        }
        Kind::Name | Kind::Note => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::CheckCommand;

    fn object(properties: &[(&str, &[&str])]) -> Unjoined {
        let label = properties.iter().map(|(name, _)| name.len()).max().unwrap_or_default() + 3;
        let value =
            |pieces: &[&str]| Broken { label, pieces: pieces.iter().map(|one| (*one).to_owned()).collect() };
        Unjoined {
            properties: properties.iter().map(|(name, pieces)| ((*name).to_owned(), value(pieces))).collect(),
            is_open: false,
        }
    }

    fn identity(record: &Record) -> Option<String> {
        record.find_whole(CheckCommand::CalendarProcessing, "Identity").ok().flatten()
    }

    #[test]
    fn one_line_tells_how_another_was_broken() {
        let doubtful: &[&str] = &["contoso.com/Rooms of the main buil", "ding/amber"];
        let alone = resolve(&[object(&[("Identity", doubtful)])], false);
        assert_eq!(identity(&alone[0]), None, "a word may have been cut, or moved");
        // An address has no blank, so in this window words are cut, and a line that is a cell shorter lost a blank.
        let wider: &[&str] = &["amber-of-the-main-building-indeed-y", "es@contoso.com"];
        let sure = object(&[("Identity", doubtful), ("Mailbox", wider)]);
        assert_eq!(
            identity(&resolve(&[sure], false)[0]).as_deref(),
            Some("contoso.com/Rooms of the main buil ding/amber")
        );
        let full: &[&str] = &["amber-of-the-main-building-indeed-", "yes@contoso.com"];
        let sure = object(&[("Identity", doubtful), ("Mailbox", full)]);
        assert_eq!(
            identity(&resolve(&[sure], false)[0]).as_deref(),
            Some("contoso.com/Rooms of the main building/amber")
        );
    }

    #[test]
    fn a_list_of_lines_may_be_one_name_that_was_cut() {
        let lines: &[&str] = &["contoso.com/Users/Anna", "contoso.com/Users/Bea"];
        let record = &resolve(&[object(&[("ManagedBy", lines)])], false)[0];
        let refused = record.find_list(CheckCommand::DistributionGroups, "ManagedBy");
        assert!(refused.is_err(), "{refused:?}");
    }
}

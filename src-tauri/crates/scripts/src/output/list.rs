//! `Format-List`: a property per line, its name padded, longer values going on in the next lines.

use super::record::{Record, is_known};
use super::value::join_wrapped;

/// The objects of a list; none when there is no line like `Name : value` with a known name.
pub fn read_list(lines: &[String]) -> Vec<Record> {
    let Some(first) = lines.iter().position(|line| split(line).is_some_and(|(name, _)| is_known(name)))
    else {
        return Vec::new();
    };
    let base = indent(&lines[first]);
    let widest = lines[first..].iter().map(|line| line.chars().count()).max().unwrap_or_default();
    let mut records = Vec::new();
    let mut record = Record::default();
    // Where the wrapped piece before stands, to tell a cut word from a word that moved to the next line.
    let mut before = "";
    let mut after_blank = false;
    for line in &lines[first..] {
        if line.trim().is_empty() {
            after_blank = true;
            continue;
        }
        match split(line).filter(|_| indent(line) == base) {
            Some((name, value)) => {
                if after_blank || record.has(name) {
                    records.push(std::mem::take(&mut record));
                }
                record.push(name, value.to_owned());
            }
            // Noise below the objects; right below a property it is the rest of a value whose indentation was lost.
            None if indent(line) == base && after_blank => continue,
            None => {
                let room = widest.saturating_sub(indent(line));
                if let Some(value) = record.last_value() {
                    join_wrapped(value, line, before.chars().count() == widest, room);
                }
            }
        }
        before = line;
        after_blank = false;
    }
    records.push(record);
    records.retain(|record| !record.is_empty());
    records
}

fn indent(line: &str) -> usize {
    line.chars().take_while(|sign| *sign == ' ').count()
}

/// Name and value of a line that is a property.
fn split(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim();
    let is_name = name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_');
    (is_name && (value.is_empty() || value.starts_with(' '))).then(|| (name, value.trim()))
}

//! What a heading such as «Name», «Nom» or «Nombre» stands for, which says a different thing beside others.

use std::collections::{BTreeMap, HashSet};

use crate::headings::Field;
use crate::table::Row;

/// Rows that are looked at: a file with its headings again on every page is looked at as often.
const SAMPLE: usize = 200;

/// Decides what the columns of bare names hold. Alone they are the names that are shown. Beside a first name alone they are the
/// last one («Nom» beside «Prénom»), beside a last name alone the first one («Nombre» beside «Apellidos»), unless they repeat
/// what stands there: then they are whole, as the `Name` of Active Directory beside its `GivenName`.
pub(crate) fn settle(columns: &mut BTreeMap<u32, Field>, rows: &[Row]) {
    let of = |field: Field| columns.iter().find(|(_, held)| **held == field).map(|(column, _)| *column);
    let missing = match (of(Field::FirstName), of(Field::LastName)) {
        (Some(first), None) => Some((first, Field::LastName)),
        (None, Some(last)) => Some((last, Field::FirstName)),
        _ => None,
    };
    let bare: Vec<u32> =
        columns.iter().filter(|(_, field)| **field == Field::BareName).map(|(column, _)| *column).collect();
    let meant = match (missing, &bare[..]) {
        (Some((beside, missing)), [column]) if !repeats(rows, *column, beside) => missing,
        _ => Field::Name,
    };
    columns.extend(bare.into_iter().map(|column| (column, meant)));
}

/// Whether most rows have in one column what stands in another one, and more.
fn repeats(rows: &[Row], whole: u32, part: u32) -> bool {
    let (mut both, mut repeated) = (0_usize, 0_usize);
    for row in rows.iter().take(SAMPLE) {
        let words_of =
            |column: u32| row.cells.get(&column).map(|cell| words(&cell.text())).unwrap_or_default();
        let (whole, part) = (words_of(whole), words_of(part));
        if !whole.is_empty() && !part.is_empty() {
            both += 1;
            repeated += usize::from(part.is_subset(&whole) && whole.len() > part.len());
        }
    }
    repeated * 2 > both
}

fn words(name: &str) -> HashSet<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

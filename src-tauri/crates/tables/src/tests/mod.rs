//! Files of every kind, each with what a person who opens it would say is in it.

mod books;
mod containers;
mod hostile;
mod letters;
mod people;
mod texts;
mod zipped;

use crate::{List, Seats};

/// What is in a file, a line each: `2 Atrium <atrium@x.com> 12 at Oslo in Europe/Oslo also a@x.com`, what is refused and told, and
/// the remarks.
fn told(bytes: &[u8]) -> Vec<String> {
    let list = match List::read(bytes) {
        Ok(list) => list,
        Err(error) => return vec![format!("error: {error}")],
    };
    let mut told = Vec::new();
    for unused in &list.unused {
        told.push(format!("{} unused: {:?}", unused.line, unused.reason));
    }
    for line in &list.lines {
        let number = line.number;
        let addresses = match line.addresses() {
            Ok(addresses) => addresses,
            Err(reason) => {
                told.push(format!("{number} refused: {} | {reason:?}", line.shown()));
                continue;
            }
        };
        let mut words = vec![number.to_string(), line.name(), format!("<{}>", addresses.primary)];
        let mut values = addresses.told;
        match line.seats() {
            Seats::None => {}
            Seats::Some(seats) => words.push(seats.to_string()),
            Seats::Refused(reason) => values.push(reason),
        }
        if !line.location().is_empty() {
            words.push(format!("at {}", line.location()));
        }
        match line.zone() {
            Ok(zone) => words.extend(zone.map(|zone| format!("in {zone}"))),
            Err(reason) => values.push(reason),
        }
        if !addresses.further.is_empty() {
            let further: Vec<_> = addresses.further.iter().map(ToString::to_string).collect();
            words.push(format!("also {}", further.join(" ")));
        }
        words.extend(line.identity().map(|identity| format!("id {}", identity.0)));
        if line.is_disabled() {
            words.push("disabled".to_owned());
        }
        told.push(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
        values.extend(line.name_refused());
        told.extend(values.into_iter().map(|value| format!("{number} told: {value:?}")));
        told.extend(addresses.notes.into_iter().map(|note| format!("{number} noted: {note:?}")));
    }
    if list.is_nameless {
        told.push("nameless".to_owned());
    }
    told.extend(list.notes.into_iter().map(|note| format!("note: {note:?}")));
    told
}

/// Fails unless a file holds exactly this. An expected line that ends in `…` is the beginning of one.
#[track_caller]
fn assert_told(what: &str, bytes: &[u8], expected: &[&str]) {
    let found = told(bytes);
    let fits = |(found, expected): (&String, &&str)| match expected.strip_suffix('…') {
        Some(beginning) => found.starts_with(beginning),
        None => found == expected,
    };
    let all = found.len() == expected.len() && found.iter().zip(expected).all(fits);
    assert!(all, "{what} holds\n  {}\nand not\n  {}", found.join("\n  "), expected.join("\n  "));
}

//! A line of a list: what stands in the columns that are known, and nothing of the others.

use anteroom_domain::{IanaZone, PersonId, find_written_zone};

use crate::headings::Field;
use crate::numbers::Habit;
use crate::remark::{CellOf, Remark, Unusable};
use crate::table::{Cell, Value, cell_name};
use crate::type_names::find_type_name;

/// More seats than any room has.
const MOST_SEATS: f64 = 1_000_000.0;

/// What spreadsheets and people write for yes and no.
const YES: &[&str] = &[
    "true",
    "yes",
    "1",
    "wahr",
    "ja",
    "vrai",
    "oui",
    "verdadero",
    "sí",
    "si",
    "sand",
    "sant",
    "sann",
    "waar",
    "x",
];
const NO: &[&str] = &[
    "false", "no", "0", "falsch", "nein", "nej", "nei", "faux", "non", "nee", "falso", "falsk", "falskt",
    "usann", "onwaar",
];
/// `ADS_UF_ACCOUNTDISABLE` of userAccountControl.
const DISABLED: u64 = 2;

/// A line of a list. Cells of columns that are not used are not in it, so that nothing shows them by mistake.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its number in the file, or the sheet's row, counted from 1.
    pub number: usize,
    pub(crate) fields: Vec<(Field, u32, Cell)>,
    pub(crate) habit: Habit,
}

/// What a cell gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// Something that is no value.
    Unusable(Unusable),
}

/// The seats of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seats {
    /// None are given.
    None,
    /// As many.
    Some(u32),
    /// What stands there is no number of seats, and why.
    Refused(Remark),
}

impl Line {
    /// The cells of a field, in the order of the columns.
    pub(crate) fn cells(&self, field: Field) -> impl Iterator<Item = (u32, &Cell)> {
        self.fields.iter().filter(move |(held, ..)| *held == field).map(|(_, column, cell)| (*column, cell))
    }

    /// What a cell gives.
    pub(crate) fn held(&self, column: u32, cell: &Cell) -> Held {
        let place = || cell_name(column, self.number);
        match &cell.value {
            Value::Error(error) => {
                Held::Unusable(Unusable::Error { place: place(), error: error.to_string() })
            }
            Value::Uncomputed => Held::Unusable(Unusable::Uncomputed { place: place() }),
            Value::TooLong => Held::Unusable(Unusable::TooLong),
            _ => match cell.text() {
                text if text.is_empty() && cell.link.is_none() => Held::Nothing,
                text => Held::Text(text),
            },
        }
    }

    /// The first of a field that is filled in.
    pub fn first(&self, field: Field) -> Held {
        let mut held = self.cells(field).map(|(column, cell)| self.held(column, cell));
        held.find(|held| *held != Held::Nothing).unwrap_or(Held::Nothing)
    }

    /// The text of a field; empty where there is none.
    pub fn text(&self, field: Field) -> String {
        match self.first(field) {
            Held::Text(text) => text,
            _ => String::new(),
        }
    }

    /// The name in a field; empty where there is none.
    fn named(&self, field: Field) -> String {
        let filled = |(column, cell): &(u32, &Cell)| self.held(*column, cell) != Held::Nothing;
        match self.cells(field).find(filled) {
            Some((column, cell)) if matches!(self.held(column, cell), Held::Text(_)) => cell.name(),
            _ => String::new(),
        }
    }

    /// The name: the one that is shown, or first, middle and last name. Of last names there may be two.
    pub fn name(&self) -> String {
        let shown = self.named(Field::Name);
        if !shown.is_empty() && find_type_name(&shown).is_none() {
            return shown;
        }
        let mut parts = vec![self.named(Field::FirstName), self.named(Field::MiddleName)];
        let mut last: Vec<String> = Vec::new();
        for part in self.cells(Field::LastName).map(|(_, cell)| cell.name()) {
            if !last.contains(&part) {
                last.push(part);
            }
        }
        parts.extend(last);
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Why the name is none or not whole, if something stands there that is not.
    pub fn name_refused(&self) -> Option<Remark> {
        let refused = |field| match self.first(field) {
            Held::Unusable(why) => Some(Remark::Cell(CellOf::Name, why)),
            Held::Text(text) => find_type_name(&text).map(|name| Remark::TypeForName(name.to_owned())),
            Held::Nothing => None,
        };
        if self.first(Field::Name) != Held::Nothing {
            return refused(Field::Name);
        }
        [Field::FirstName, Field::MiddleName, Field::LastName].into_iter().find_map(refused)
    }

    /// The seats.
    pub fn seats(&self) -> Seats {
        let Some((column, cell)) = self.cells(Field::Capacity).find(|(_, cell)| !cell.is_blank()) else {
            return Seats::None;
        };
        let (number, shown) = match (&cell.value, self.held(column, cell)) {
            (_, Held::Nothing) => return Seats::None,
            (_, Held::Unusable(why)) => return Seats::Refused(Remark::Cell(CellOf::Capacity, why)),
            (Value::Number(value, _), Held::Text(_)) => (Some(*value), value.to_string()),
            (_, Held::Text(text)) => (self.habit.parse(&text), text),
        };
        let whole = number.filter(|number| (0.0..=MOST_SEATS).contains(number));
        // The last digits of a double are noise: 12.000000000000002 is what a computation leaves of 12.
        match whole.filter(|number| (number - number.round()).abs() < 1e-6) {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "found to be in range"
            )]
            Some(number) => match number.round() as u32 {
                0 => Seats::None,
                seats => Seats::Some(seats),
            },
            None => Seats::Refused(Remark::NotSeats(shown.chars().take(60).collect())),
        }
    }

    /// The time zone.
    ///
    /// # Errors
    /// Why what stands there is none.
    pub fn zone(&self) -> Result<Option<IanaZone>, Remark> {
        match self.first(Field::Zone) {
            Held::Nothing => Ok(None),
            Held::Unusable(why) => Err(Remark::Cell(CellOf::Zone, why)),
            Held::Text(text) => find_written_zone(&text)
                .map(Some)
                .ok_or_else(|| Remark::NotAZone(text.chars().take(80).collect())),
        }
    }

    /// City, building, floor, or where a room is in one text.
    pub fn location(&self) -> String {
        let whole = self.named(Field::Location);
        let mut parts: Vec<String> =
            if whole.is_empty() { vec![self.named(Field::City)] } else { vec![whole] };
        parts.extend([self.named(Field::Building), self.named(Field::Floor)]);
        let mut told: Vec<String> = Vec::new();
        for part in parts {
            if !part.is_empty() && find_type_name(&part).is_none() && !told.contains(&part) {
                told.push(part);
            }
        }
        told.join(", ")
    }

    /// Who it is whatever the address, where the file tells.
    pub fn identity(&self) -> Option<PersonId> {
        let fields = [(Field::DirectoryId, "ad"), (Field::EntraId, "entra"), (Field::MailboxId, "exchange")];
        fields.into_iter().find_map(|(field, kind)| {
            let id = self.cells(field).find_map(|(_, cell)| guid(&cell.text()))?;
            Some(PersonId(format!("{kind}:{id}")))
        })
    }

    /// Whether the file says that nobody signs in with this account.
    pub fn is_disabled(&self) -> bool {
        let says = |field, words: &[&str]| words.contains(&self.text(field).to_lowercase().as_str());
        let flags: u64 = self.text(Field::AccountControl).parse().unwrap_or_default();
        says(Field::Enabled, NO) || says(Field::Blocked, YES) || flags & DISABLED != 0
    }

    /// The line as it can be shown: names and addresses, nothing else.
    pub fn shown(&self) -> String {
        let is_shown = |field: &Field| field.is_addressing() || field.is_name();
        let parts = self.fields.iter().filter(|(field, ..)| is_shown(field)).map(|(_, _, cell)| cell.text());
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        parts.join("; ").chars().take(200).collect()
    }
}

/// A GUID in lower case without braces; `None` for anything else, and for the empty one.
fn guid(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('{').trim_end_matches('}').to_ascii_lowercase();
    let groups: Vec<&str> = text.split('-').collect();
    let fits = groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12]);
    let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    let is_empty = text.bytes().all(|byte| matches!(byte, b'0' | b'-'));
    (fits && is_hex && !is_empty).then_some(text)
}

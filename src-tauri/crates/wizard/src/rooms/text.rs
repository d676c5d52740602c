//! Rooms from typed or pasted text and from CSV files.

use std::collections::HashSet;

use anteroom_domain::{Failure, SmtpAddress, clean};

use crate::table::{self, Row};
use crate::wire::FieldRejected;

/// A room as it stood in the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParsedRoom {
    /// Its address.
    pub address: SmtpAddress,
    /// Its name, if the input had one.
    pub display_name: Option<String>,
    /// Seats, if the input had them.
    pub capacity: Option<u32>,
    /// City, building, floor, if the input had them.
    pub location: Option<String>,
    /// IANA zone, if the input had one.
    pub time_zone: Option<String>,
}

/// What the input gave. Nothing of it is lost: what is not an address is in `rejected`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParsedRooms {
    /// Rooms in the order of the input, each once.
    pub rooms: Vec<ParsedRoom>,
    /// Repetitions within the input.
    pub repeated: u32,
    /// What is not an address.
    pub rejected: Vec<FieldRejected>,
    seen: HashSet<SmtpAddress>,
}

impl ParsedRooms {
    /// Adds a room, or counts it as repeated.
    pub fn add(&mut self, room: ParsedRoom) {
        if self.seen.insert(room.address.clone()) {
            self.rooms.push(room);
        } else {
            self.repeated += 1;
        }
    }

    fn reject(&mut self, line: usize, text: &str, reason: impl ToString) {
        self.rejected.push(FieldRejected {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            text: text.chars().take(200).collect(),
            reason: reason.to_string(),
        });
    }
}

/// Reads addresses from text: one a line, or separated by commas, semicolons, tabs or spaces; `Name <address>` and
/// `"Name" <address>` give the name too.
pub fn parse_text(text: &str) -> ParsedRooms {
    let mut parsed = ParsedRooms::default();
    for (index, line) in text.lines().enumerate() {
        for part in line.split([';', ',', '\t']) {
            let part = clean(part);
            if part.is_empty() {
                continue;
            }
            if let Some((name, rest)) = part.split_once('<') {
                let address = rest.trim_end_matches('>');
                let name = clean(name.trim().trim_matches(['"', '\'']));
                match address.parse() {
                    Ok(address) => parsed.add(bare(address, Some(name).filter(|name| !name.is_empty()))),
                    Err(error) => parsed.reject(index + 1, &part, error),
                }
                continue;
            }
            for word in part.split_whitespace() {
                match word.parse() {
                    Ok(address) => parsed.add(bare(address, None)),
                    Err(error) => parsed.reject(index + 1, word, error),
                }
            }
        }
    }
    parsed
}

fn bare(address: SmtpAddress, display_name: Option<String>) -> ParsedRoom {
    ParsedRoom { address, display_name, capacity: None, location: None, time_zone: None }
}

/// Which column holds what.
#[derive(Debug, Default, Clone, Copy)]
struct Columns {
    address: usize,
    name: Option<usize>,
    capacity: Option<usize>,
    location: Option<usize>,
    zone: Option<usize>,
}

/// Reads rooms from CSV. A header line is recognised by its words, in English as Exchange's own exports have them; without
/// one, the first column that holds an address is taken.
///
/// # Errors
/// `list.unreadable` when the file is no table.
pub fn parse_csv(bytes: &[u8], file: &str) -> Result<ParsedRooms, Failure> {
    let mut parsed = ParsedRooms::default();
    let mut columns: Option<Columns> = None;
    for row in table::parse(bytes, file)? {
        let columns = match columns {
            Some(columns) => columns,
            None => {
                if let Some(found) = header(&row) {
                    columns = Some(found);
                    continue;
                }
                let address =
                    row.fields.iter().position(|field| field.parse::<SmtpAddress>().is_ok()).unwrap_or(0);
                let name = (row.fields.len() > 1).then_some(usize::from(address == 0));
                *columns.insert(Columns { address, name, ..Columns::default() })
            }
        };
        let field = |column: Option<usize>| {
            column
                .and_then(|column| row.fields.get(column))
                .map(|text| clean(text))
                .filter(|text| !text.is_empty())
        };
        let address = row.fields.get(columns.address).map_or("", String::as_str);
        match address.parse() {
            Ok(address) => parsed.add(ParsedRoom {
                address,
                display_name: field(columns.name),
                capacity: field(columns.capacity).and_then(|text| text.parse().ok()),
                location: field(columns.location),
                time_zone: field(columns.zone),
            }),
            Err(error) => parsed.reject(row.line, &row.fields.join(", "), error),
        }
    }
    Ok(parsed)
}

fn header(row: &Row) -> Option<Columns> {
    let words = table::header_words(row);
    let find = |names: &[&str]| names.iter().find_map(|name| words.iter().position(|word| word == name));
    let address = find(&[
        "primarysmtpaddress",
        "emailaddress",
        "email",
        "smtpaddress",
        "windowsemailaddress",
        "mail",
        "address",
        "room",
        "userprincipalname",
    ])?;
    if row.fields.get(address).is_some_and(|field| field.parse::<SmtpAddress>().is_ok()) {
        return None;
    }
    Some(Columns {
        address,
        name: find(&["displayname", "name", "roomname", "title"]),
        capacity: find(&["capacity", "resourcecapacity", "seats"]),
        location: find(&["location", "city", "office", "building", "floor"]),
        zone: find(&["timezone", "zone"]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(parsed: &ParsedRooms) -> Vec<String> {
        parsed.rooms.iter().map(|room| room.address.to_string()).collect()
    }

    #[test]
    fn reads_lists_however_they_are_separated() {
        let parsed =
            parse_text("a@x.com; b@x.com,c@x.com\n\"Big Room\" <d@x.com>\n\n e@x.com\tA@X.com\u{200b}");
        assert_eq!(addresses(&parsed), ["a@x.com", "b@x.com", "c@x.com", "d@x.com", "e@x.com"]);
        assert_eq!(parsed.repeated, 1, "A@X.com is a@x.com");
        assert_eq!(parsed.rooms[3].display_name.as_deref(), Some("Big Room"));
    }

    #[test]
    fn gives_back_what_is_not_an_address_with_its_line() {
        let parsed = parse_text("a@x.com\nroom 7\n");
        assert_eq!(parsed.rooms.len(), 1);
        let rejected: Vec<_> =
            parsed.rejected.iter().map(|field| (field.line, field.text.as_str())).collect();
        assert_eq!(rejected, [(2, "room"), (2, "7")]);
    }

    #[test]
    fn reads_what_exchange_exports() {
        let csv = "#TYPE x\nName,PrimarySmtpAddress,ResourceCapacity,Office\n".replace("#TYPE x\n", "")
            + "\"Board, large\",board@x.com,12,\"HQ; 3\"\nAtrium,atrium@x.com,,\n,oops,,\n";
        let parsed = parse_csv(csv.as_bytes(), "rooms.csv").unwrap();
        assert_eq!(addresses(&parsed), ["board@x.com", "atrium@x.com"]);
        assert_eq!(parsed.rooms[0].display_name.as_deref(), Some("Board, large"));
        assert_eq!(
            (parsed.rooms[0].capacity, parsed.rooms[0].location.as_deref()),
            (Some(12), Some("HQ; 3"))
        );
        assert_eq!(parsed.rejected[0].line, 4, "the line in the file, header counted");
    }

    #[test]
    fn reads_semicolons_byte_order_marks_and_utf16() {
        let semicolons = "\u{feff}Name;Email\nRäum;r@x.com\n";
        let parsed = parse_csv(semicolons.as_bytes(), "a.csv").unwrap();
        assert_eq!(parsed.rooms[0].display_name.as_deref(), Some("Räum"));
        let mut utf16 = vec![0xff, 0xfe];
        utf16.extend("Email\tName\nr@x.com\tRäum\n".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(parse_csv(&utf16, "b.csv").unwrap().rooms[0].display_name.as_deref(), Some("Räum"));
        let latin = b"Email,Name\nr@x.com,R\xe4um\n";
        assert_eq!(parse_csv(latin, "c.csv").unwrap().rooms[0].display_name.as_deref(), Some("Räum"));
    }

    #[test]
    fn a_headerless_file_is_a_list_of_addresses() {
        let parsed = parse_csv(b"Board,board@x.com\nAtrium,atrium@x.com\n", "a.csv").unwrap();
        assert_eq!(addresses(&parsed), ["board@x.com", "atrium@x.com"]);
        assert_eq!(parsed.rooms[0].display_name.as_deref(), Some("Board"));
    }
}

//! Rooms from typed or pasted text and from files.

use std::collections::HashSet;

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::lists;
use anteroom_domain::{SmtpAddress, clean, kept, limits, typed};
use anteroom_tables::{Line, List, Remark, Seats};

use crate::remarks::{self, told_address};
use crate::table::{Reasons, line_number};
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

/// What the input gave. Nothing of it is lost: what is not an address is in `rejected`, what a room cannot take over in `told`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ParsedRooms {
    /// Rooms in the order of the input, each once.
    pub rooms: Vec<ParsedRoom>,
    /// Repetitions within the input.
    pub repeated: u32,
    /// What is not an address.
    pub rejected: Vec<FieldRejected>,
    /// Values that were not taken over; their rooms are among the rooms.
    pub told: Vec<FieldRejected>,
    /// What is worth knowing of a file.
    pub notes: Vec<String>,
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

    fn reject(&mut self, line: usize, text: &str, reason: String) {
        self.rejected.push(FieldRejected {
            line: line_number(line),
            text: kept(text.to_owned(), 200),
            reason,
        });
    }
}

/// Reads addresses from text: one a line, or separated by commas, semicolons, tabs or spaces; `Name <address>` and
/// `"Name" <address>` give the name too. What is none is told in these words.
pub fn parse_text(text: &str, words: &Words) -> ParsedRooms {
    let mut parsed = ParsedRooms::default();
    for (index, line) in text.lines().enumerate() {
        for written in line.split([';', ',', '\t']) {
            let part = clean(written);
            if part.is_empty() {
                continue;
            }
            if let Some((_, rest)) = part.split_once('<') {
                let address = rest.trim_end_matches('>');
                let name = written.split('<').next().unwrap_or_default();
                let name = typed(typed(name, limits::NAME).trim_matches(['"', '\'']), limits::NAME);
                match address.parse() {
                    Ok(address) => parsed.add(bare(address, Some(name).filter(|name| !name.is_empty()))),
                    Err(error) => parsed.reject(index + 1, &part, told_address(words, &error)),
                }
                continue;
            }
            for word in part.split_whitespace() {
                match word.parse() {
                    Ok(address) => parsed.add(bare(address, None)),
                    Err(error) => parsed.reject(index + 1, word, told_address(words, &error)),
                }
            }
        }
    }
    parsed
}

fn bare(address: SmtpAddress, display_name: Option<String>) -> ParsedRoom {
    ParsedRoom { address, display_name, capacity: None, location: None, time_zone: None }
}

/// The rooms of a list.
pub(crate) fn from_list(list: List, words: &Words) -> ParsedRooms {
    let notes = list.notes.iter().map(|note| remarks::told(words, note)).collect();
    let mut parsed = ParsedRooms { notes, ..ParsedRooms::default() };
    if list.is_nameless {
        parsed.notes.push(words.tell(&lists::nameless_rooms()));
    }
    for unused in list.unused {
        parsed.reject(unused.line, "", remarks::told(words, &unused.reason));
    }
    let (mut told, mut noted) = (Reasons::default(), Reasons::default());
    for line in &list.lines {
        let addresses = match line.addresses() {
            Ok(addresses) => addresses,
            Err(reason) => {
                parsed.reject(line.number, &line.shown(), remarks::told(words, &reason));
                continue;
            }
        };
        // A room needs no further addresses: what is wrong among them costs it nothing.
        for note in addresses.notes.into_iter().chain(addresses.told) {
            noted.add(line.number, String::new(), remarks::told(words, &note));
        }
        parsed.add(room(line, addresses.primary, &mut |remark| {
            told.add(line.number, line.shown(), remarks::told(words, &remark));
        }));
    }
    let told = told.tell(words).into_iter();
    parsed.told =
        told.map(|one| FieldRejected { line: one.line, text: one.text, reason: one.reason }).collect();
    parsed.told.sort_by_key(|told| told.line);
    parsed.rejected.sort_by_key(|rejected| rejected.line);
    let noted = noted.tell(words).into_iter();
    parsed.notes.extend(noted.map(|one| words.tell(&lists::line(one.line, one.reason))));
    parsed
}

fn room(line: &Line, address: SmtpAddress, tell: &mut dyn FnMut(Remark)) -> ParsedRoom {
    let capacity = match line.seats() {
        Seats::None => None,
        Seats::Some(seats) => Some(seats),
        Seats::Refused(reason) => {
            tell(reason);
            None
        }
    };
    let time_zone = line.zone().unwrap_or_else(|reason| {
        tell(reason);
        None
    });
    if let Some(reason) = line.name_refused() {
        tell(reason);
    }
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    ParsedRoom {
        address,
        display_name: some(kept(line.name(), limits::NAME)),
        capacity,
        location: some(kept(line.location(), limits::SUBJECT)),
        time_zone: time_zone.map(|zone| zone.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use anteroom_domain::Failure;

    use super::*;

    fn addresses(parsed: &ParsedRooms) -> Vec<String> {
        parsed.rooms.iter().map(|room| room.address.to_string()).collect()
    }

    fn parse_file(bytes: &[u8], file: &str) -> Result<ParsedRooms, Failure> {
        Ok(from_list(crate::table::read(bytes, file)?, Words::english()))
    }

    #[test]
    fn reads_lists_however_they_are_separated() {
        let parsed = parse_text(
            "a@x.com; b@x.com,c@x.com\n\"Big Room\" <d@x.com>\n\n e@x.com\tA@X.com\u{200b}",
            Words::english(),
        );
        assert_eq!(addresses(&parsed), ["a@x.com", "b@x.com", "c@x.com", "d@x.com", "e@x.com"]);
        assert_eq!(parsed.repeated, 1, "A@X.com is a@x.com");
        assert_eq!(parsed.rooms[3].display_name.as_deref(), Some("Big Room"));
    }

    #[test]
    fn gives_back_what_is_not_an_address_with_its_line() {
        let parsed = parse_text("a@x.com\nroom 7\n", Words::english());
        assert_eq!(parsed.rooms.len(), 1);
        let rejected: Vec<_> =
            parsed.rejected.iter().map(|field| (field.line, field.text.as_str())).collect();
        assert_eq!(rejected, [(2, "room"), (2, "7")]);
    }

    #[test]
    fn reads_what_exchange_exports() {
        let csv = "#TYPE x\nName,PrimarySmtpAddress,ResourceCapacity,Office\n".replace("#TYPE x\n", "")
            + "\"Board, large\",board@x.com,12,\"HQ; 3\"\nAtrium,atrium@x.com,,\n,oops,,\n";
        let parsed = parse_file(csv.as_bytes(), "rooms.csv").unwrap();
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
        let parsed = parse_file(semicolons.as_bytes(), "a.csv").unwrap();
        assert_eq!(parsed.rooms[0].display_name.as_deref(), Some("Räum"));
        let mut utf16 = vec![0xff, 0xfe];
        utf16.extend("Email\tName\nr@x.com\tRäum\n".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(parse_file(&utf16, "b.csv").unwrap().rooms[0].display_name.as_deref(), Some("Räum"));
        let latin = b"Email,Name\nr@x.com,R\xe4um\n";
        assert_eq!(parse_file(latin, "c.csv").unwrap().rooms[0].display_name.as_deref(), Some("Räum"));
    }

    #[test]
    fn a_headerless_file_is_a_list_of_addresses() {
        let parsed = parse_file(b"Board,board@x.com\nAtrium,atrium@x.com\n", "a.csv").unwrap();
        assert_eq!(addresses(&parsed), ["board@x.com", "atrium@x.com"]);
        assert_eq!(parsed.rooms[0].display_name.as_deref(), Some("Board"));
    }

    #[test]
    fn a_value_that_is_none_is_told_and_the_room_stays() {
        let csv = "Raum;Mailadresse;Plätze;Zeitzone\nKiel;kiel@x.com;viele;Mars\nLübeck;luebeck@x.com;1.400;W. Europe Standard Time\n";
        let parsed = parse_file(csv.as_bytes(), "a.csv").unwrap();
        assert_eq!(addresses(&parsed), ["kiel@x.com", "luebeck@x.com"]);
        let told: Vec<_> = parsed.told.iter().map(|told| (told.line, told.reason.as_str())).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told.iter().all(|(line, _)| *line == 2), "{told:?}");
        assert!(told[0].1.contains("“viele”") && told[1].1.contains("“Mars”"), "{told:?}");
        let room = &parsed.rooms[1];
        assert_eq!((room.capacity, room.time_zone.as_deref()), (Some(1400), Some("Europe/Berlin")));
    }

    #[test]
    fn rooms_without_names_are_told_what_they_are_called() {
        let parsed = parse_file(b"Ref;Thesi;Kode\n7;kiel@x.com;12\n", "a.csv").unwrap();
        assert_eq!(
            (addresses(&parsed), parsed.rooms[0].display_name.as_deref()),
            (vec!["kiel@x.com".to_owned()], None)
        );
        let told = ["No heading of names is known in the file: names are made of the addresses."];
        assert_eq!(parsed.notes, told);
    }

    #[test]
    fn what_a_room_does_not_need_is_a_remark() {
        let csv = "Name,PrimarySmtpAddress,EmailAddresses\nA,a@x.com,System.Collections.ArrayList\nB,b@x.com,System.Collections.ArrayList\n";
        let parsed = parse_file(csv.as_bytes(), "a.csv").unwrap();
        assert_eq!((parsed.rooms.len(), parsed.told.len(), parsed.rejected.len()), (2, 0, 0));
        let [note] = &parsed.notes[..] else { panic!("one: {:?}", parsed.notes) };
        assert!(note.contains("System.Collections.ArrayList") && note.contains("lines 2 to 3"), "{note}");
    }

    #[test]
    fn passwords_are_in_nothing_that_is_shown() {
        let csv = "version:v1.0,,\nName [displayName] Required,User name [userPrincipalName] Required,\
                   Initial password [passwordProfile] Required\nRoom 9,room 9,Hush-4711\nRoom 8,room8@x.com,Hush-4712\n";
        let parsed = parse_file(csv.as_bytes(), "a.csv").unwrap();
        assert_eq!((parsed.rooms.len(), parsed.rejected.len()), (1, 1));
        assert!(!format!("{parsed:?}").contains("Hush"), "{parsed:?}");
    }
}

//! The organization of the recorded imports: rooms that are refused or gone, rooms that are late, entries nobody can read.

use anteroom_practice::organization::{Response, Sensitivity};
use anteroom_wizard::wire::RoomsAdd;
use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::stage;
use crate::support::{Stage, TODAY};

/// Rooms that cannot be read.
pub const UNREAD: usize = 3;
/// Rooms whose calendars come late. Fewer than are asked at once from the beginning, so that they hold up nobody.
pub const LATE: usize = 3;
/// Rooms that can be read meanwhile.
pub const READ: usize = 24 - UNREAD - LATE;

/// What goes wrong in it.
pub struct Organization {
    /// Rooms the account may not open, and one nobody has any more.
    pub unread: Vec<String>,
    late: Vec<String>,
    /// Two entries, and a room with a day, that cannot be given.
    items: Vec<String>,
    gap: (String, Timestamp),
}

impl Organization {
    /// A saved setup of it, with validated rooms; of some validation says that they are none to import.
    pub async fn open() -> (Stage, Self) {
        let stage = stage(|_| ()).await.stored().await;
        let rooms: Vec<_> = stage.rooms().into_iter().map(|room| room.address).collect();
        let troubled: Vec<_> = stage
            .practice
            .announcement()
            .troubled
            .iter()
            .take(3)
            .map(|one| one.address.as_str().to_owned())
            .collect();
        stage
            .wizard
            .rooms_add(RoomsAdd { setup: stage.setup.clone(), text: troubled.join("\n") })
            .await
            .unwrap();
        stage.validate().await;
        let (from, until) = (at(TODAY), at(date(2026, 6, 1)));
        let organization = stage.practice.organization();
        let readable = |room: &String| {
            let calendar = organization.calendar(organization.mailbox(room).unwrap()).unwrap();
            let mut entries = calendar.view(from, until).into_iter().filter(|entry| {
                let appointment = &entry.appointment;
                !appointment.is_cancelled
                    && appointment.my_response != Response::Decline
                    && appointment.sensitivity == Sensitivity::Normal
            });
            entries.next().expect("there is an entry")
        };
        let gap = readable(&rooms[6]).start;
        let this = Self {
            unread: vec![rooms[3].clone(), rooms[9].clone(), rooms[15].clone()],
            late: rooms[rooms.len() - LATE..].to_vec(),
            items: [0, 5].map(|room: usize| readable(&rooms[room]).id.as_str().to_owned()).to_vec(),
            gap: (rooms[6].clone(), gap),
        };
        (stage, this)
    }

    /// Entries and a day that cannot be given.
    pub fn spoilt(&self) -> String {
        script(self.spoilt_rules())
    }

    /// The same, and rooms that cannot be read.
    pub fn troubles(&self) -> String {
        script(self.trouble_rules())
    }

    /// The same, and rooms whose calendars come once the script is another.
    pub fn late(&self) -> String {
        script([self.trouble_rules(), self.late_rules()].concat())
    }

    /// Rooms that are late, among those that can be read.
    pub fn late_again(&self) -> String {
        script([self.spoilt_rules(), self.late_rules()].concat())
    }

    fn spoilt_rules(&self) -> Vec<String> {
        let (room, at) = &self.gap;
        let mut rules: Vec<_> = self
            .items
            .iter()
            .map(|item| {
                rule(
                    &format!(r#""operation": "GetItem", "item": "{item}""#),
                    r#"{"response_code": {"code": "ErrorItemCorrupt"}}"#,
                )
            })
            .collect();
        rules.push(rule(
            &format!(r#""operation": "FindItem", "mailbox": "{room}", "view_holds": "{at}""#),
            r#"{"response_code": {"code": "ErrorRecurrenceHasNoOccurrence"}}"#,
        ));
        rules
    }

    fn trouble_rules(&self) -> Vec<String> {
        let mut rules = self.spoilt_rules();
        let codes = ["ErrorImpersonateUserDenied", "ErrorImpersonateUserDenied", "ErrorNonExistentMailbox"];
        rules.extend(self.unread.iter().zip(codes).map(|(room, code)| {
            rule(&format!(r#""mailbox": "{room}""#), &format!(r#"{{"soap_fault": {{"code": "{code}"}}}}"#))
        }));
        rules
    }

    /// One piece of the window of each comes late, so that some of the room is there.
    fn late_rules(&self) -> Vec<String> {
        let piece = at(TODAY) + (24 * 100).hours();
        let late = |room| {
            let request = format!(r#""operation": "FindItem", "mailbox": "{room}", "view_holds": "{piece}""#);
            rule(&request, r#"{"delay_ms": 600000}"#)
        };
        self.late.iter().map(late).collect()
    }
}

fn at(day: jiff::civil::Date) -> Timestamp {
    day.to_zoned(TimeZone::UTC).unwrap().timestamp()
}

fn rule(request: &str, action: &str) -> String {
    format!(r#"{{"match": {{{request}}}, "action": {action}}}"#)
}

fn script(rules: Vec<String>) -> String {
    format!("[{}]", rules.join(", "))
}

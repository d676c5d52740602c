//! Which rooms an import takes.

use std::collections::HashSet;

use anteroom_domain::{Failure, SmtpAddress};

use crate::Wizard;
use crate::rooms::Room;
use crate::wire::{ImportScope, RoomEntry, RoomStatus, SetupId};

/// The rooms of a setup by what validation said of them.
#[derive(Debug, Clone, Default)]
pub struct ReadyRooms {
    /// Validated without a problem: what an import takes by itself.
    pub ready: Vec<RoomEntry>,
    /// Validated, and in need of attention: a person's mailbox, an alias, nobody's address. An import takes them only when a
    /// person names them.
    pub refused: Vec<RoomEntry>,
    /// Nobody has looked yet, or what was found was set right since.
    pub unvalidated: Vec<RoomEntry>,
}

impl Wizard {
    /// The rooms of a setup by what validation said of them.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn ready_rooms(&self, setup: &SetupId) -> Result<ReadyRooms, Failure> {
        let mut sorted = ReadyRooms::default();
        let (opened, now) = (self.opened(setup)?, (self.now)());
        let content = opened.content();
        for room in &content.rooms {
            let entry = content.entry(room, now);
            let group = match entry.status {
                RoomStatus::Ready | RoomStatus::Warning => &mut sorted.ready,
                RoomStatus::Problem => &mut sorted.refused,
                RoomStatus::New | RoomStatus::Checking | RoomStatus::Skipped | RoomStatus::Waiting => {
                    &mut sorted.unvalidated
                }
            };
            group.push(entry);
        }
        Ok(sorted)
    }
}

/// The rooms of a scope. Of all, only those validation found ready; rooms named one by one are taken as they are, because a person
/// answers for them, but no calendar twice: an alias of a room of the setup stands for that room.
pub(crate) fn choose(rooms: &[Room], scope: &ImportScope) -> Vec<Room> {
    let addresses = match scope {
        ImportScope::AllReady => return rooms.iter().filter(|room| room.is_ready()).cloned().collect(),
        ImportScope::Rooms { addresses } => addresses,
    };
    let wanted: HashSet<SmtpAddress> = addresses.iter().filter_map(|text| text.parse().ok()).collect();
    let named = rooms.iter().filter(|room| wanted.contains(&room.address));
    let meant = named.map(|room| {
        let primary = room.primary.as_ref();
        primary.and_then(|primary| rooms.iter().find(|other| other.address == *primary)).unwrap_or(room)
    });
    // Two aliases of a room that is not in the list itself are one calendar, too.
    let mut seen = HashSet::new();
    meant.filter(|room| seen.insert(room.primary.as_ref().unwrap_or(&room.address))).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(address: &str, status: RoomStatus, primary: Option<&str>) -> Room {
        let mut room = Room::new(address.parse().unwrap(), None);
        room.status = status;
        room.primary = primary.map(|primary| primary.parse().unwrap());
        room
    }

    fn chosen(rooms: &[Room], scope: &ImportScope) -> Vec<String> {
        choose(rooms, scope).into_iter().map(|room| room.address.key()).collect()
    }

    fn named(addresses: &[&str]) -> ImportScope {
        ImportScope::Rooms { addresses: addresses.iter().map(|text| (*text).to_owned()).collect() }
    }

    #[test]
    fn all_ready_leaves_problems_out_and_named_rooms_are_taken_as_they_are() {
        let rooms = [
            room("a@x.com", RoomStatus::Warning, None),
            room("b@x.com", RoomStatus::New, None),
            room("c@x.com", RoomStatus::Problem, None),
        ];
        let ready = chosen(&rooms, &ImportScope::AllReady);
        assert_eq!(ready, ["a@x.com"], "a warning is no obstacle, a new room is not ready");
        assert_eq!(chosen(&rooms, &named(&["B@x.com", "nobody@x.com", "c@x.com"])), ["b@x.com", "c@x.com"]);
    }

    #[test]
    fn no_calendar_is_read_twice() {
        let rooms = [
            room("oak@x.com", RoomStatus::Ready, None),
            room("eiche@x.com", RoomStatus::Problem, Some("Oak@x.com")),
            room("elm1@x.com", RoomStatus::Problem, Some("elm@x.com")),
            room("elm2@x.com", RoomStatus::Problem, Some("elm@x.com")),
        ];
        assert_eq!(chosen(&rooms, &named(&["oak@x.com", "eiche@x.com"])), ["oak@x.com"]);
        assert_eq!(chosen(&rooms, &named(&["eiche@x.com"])), ["oak@x.com"], "the alias stands for the room");
        assert_eq!(chosen(&rooms, &named(&["elm1@x.com", "elm2@x.com"])), ["elm1@x.com"]);
    }
}

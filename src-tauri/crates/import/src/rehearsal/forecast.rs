//! What a rehearsal counts.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use anteroom_domain::ports::OwnedMeeting;
use anteroom_domain::{
    Failure, HeldBecause, Meeting, OrganizerAddress, OwnerReason, PlannedRoom, Tally, UserId,
};
use jiff::SignedDuration;

/// The most attendees an event keeps
/// ([event resource](https://learn.microsoft.com/graph/api/resources/event)).
const MOST_ATTENDEES: usize = 500;
/// The longest an event lasts (`ErrorCalendarDurationIsTooLong`): five years.
const LONGEST_MEETING: SignedDuration = SignedDuration::from_hours(24 * 366 * 5);

/// What an import would make of one room.
#[derive(Debug, Clone)]
pub struct RoomForecast {
    /// The room.
    pub room: PlannedRoom,
    /// What an import would count; `removed` is known once the rehearsal has ended.
    pub tally: Tally,
    /// How the meetings were found.
    pub seen: Seen,
    /// Whose the meetings would be, by why.
    pub owners: HashMap<OwnerReason, u32>,
    /// Entries that would be held rather than removed, because they are too many to be routine, and why; known once the rehearsal has
    /// ended.
    pub held: Option<(u32, HeldBecause)>,
    /// Series among the meetings.
    pub series: u32,
    /// Whether every window of it was read.
    pub is_whole: bool,
    /// What the first window that was given up met.
    pub problem: Option<Failure>,
}

/// A room of which nothing more will be read.
#[derive(Debug, Clone)]
pub struct RoomRead {
    /// What an import would make of it.
    pub forecast: RoomForecast,
    /// The item id of an entry of each series, for asking how they end.
    pub series: Vec<String>,
}

/// What meetings are like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// Meetings whose subject the room replaced by the organizer's name.
    pub subject_hidden: u32,
    /// Private meetings.
    pub private: u32,
    /// Meetings that are longer, or have more attendees, than calendars hold.
    pub beyond_limits: u32,
}

impl RoomForecast {
    pub(super) fn new(room: PlannedRoom) -> Self {
        Self {
            room,
            tally: Tally::default(),
            seen: Seen::default(),
            owners: HashMap::new(),
            held: None,
            series: 0,
            is_whole: false,
            problem: None,
        }
    }
}

impl Seen {
    pub(super) fn add(&mut self, meeting: &Meeting) {
        let name = meeting.organizer.name.trim();
        let is_hidden = !name.is_empty() && meeting.subject.trim().eq_ignore_ascii_case(name);
        let is_too_long = meeting.end.duration_since(meeting.start) > LONGEST_MEETING;
        self.subject_hidden += u32::from(is_hidden);
        self.private += u32::from(meeting.is_private());
        self.beyond_limits += u32::from(is_too_long || meeting.attendees.len() > MOST_ATTENDEES);
    }
}

impl std::ops::AddAssign for Seen {
    fn add_assign(&mut self, more: Self) {
        self.subject_hidden += more.subject_hidden;
        self.private += more.private;
        self.beyond_limits += more.beyond_limits;
    }
}

/// Whoever called meetings, over all rooms.
#[derive(Debug, Clone, Default)]
pub struct Organizers {
    /// Those who would own their meetings.
    pub owners: HashMap<UserId, u32>,
    /// Those whose meetings the fallback owner would get; [`OrganizerAddress::Missing`] stands for all that name nobody, or a room.
    pub missing: HashMap<OrganizerAddress, Missing>,
}

/// Somebody who would own no meetings.
#[derive(Debug, Clone)]
pub struct Missing {
    /// The name as the calendars show it.
    pub name: String,
    /// Why the fallback owner would get them.
    pub reason: OwnerReason,
    /// How many meetings.
    pub meetings: u32,
    /// In how many rooms.
    pub rooms: u32,
}

impl Organizers {
    /// Takes a meeting of one room, whose owner is `user` for this reason.
    pub(super) fn add(&mut self, owned: &OwnedMeeting, user: UserId, reason: OwnerReason) {
        if !reason.is_fallback() {
            *self.owners.entry(user).or_default() += 1;
            return;
        }
        let organizer = &owned.meeting.organizer;
        let (address, name) = match reason {
            OwnerReason::Room | OwnerReason::Missing => (OrganizerAddress::Missing, ""),
            _ => (organizer.address.clone(), organizer.name.trim()),
        };
        let new = || Missing { name: name.to_owned(), reason, meetings: 0, rooms: 1 };
        self.missing.entry(address).or_insert_with(new).meetings += 1;
    }

    /// Takes those of another room.
    pub(super) fn merge(&mut self, room: Self) {
        for (user, meetings) in room.owners {
            *self.owners.entry(user).or_default() += meetings;
        }
        for (address, missing) in room.missing {
            match self.missing.entry(address) {
                Entry::Vacant(free) => drop(free.insert(missing)),
                Entry::Occupied(mut known) => {
                    known.get_mut().meetings += missing.meetings;
                    known.get_mut().rooms += missing.rooms;
                }
            }
        }
    }
}

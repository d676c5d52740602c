//! How large an organization may be: it lives in memory, and its numbers may stand in a setup somebody sent.

use std::fmt;

use anteroom_domain::{Args, Reason};

use super::Size;

/// Rooms: more than any organization has in one place.
const ROOMS: usize = 10_000;
/// Entries of one room in the import window.
const MEETINGS_PER_ROOM: usize = 50_000;
/// Entries of all rooms together: some gigabytes of memory.
const MEETINGS: usize = 5_000_000;
/// People.
const USERS: usize = 200_000;

/// What is asked for and would be too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excess {
    asked: usize,
    most: usize,
    reason: Reason,
}

impl Excess {
    /// Of what, how many are asked for and how many there can be, as a problem tells it.
    pub fn reason(&self) -> Args {
        Args::new().worded(self.reason).with("count", self.asked).with("most", self.most)
    }
}

impl fmt::Display for Excess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} of {} at most", self.reason, self.asked, self.most)
    }
}

impl Size {
    /// Refuses what no computer at hand could serve.
    ///
    /// # Errors
    /// What there is too much of.
    pub fn refuse_excess(&self) -> Result<(), Excess> {
        let all = [
            (self.rooms, ROOMS, Reason::ManyRooms),
            (self.meetings_per_room, MEETINGS_PER_ROOM, Reason::ManyMeetingsOfARoom),
            (self.users, USERS, Reason::ManyPeople),
            (self.rooms.saturating_mul(self.meetings_per_room), MEETINGS, Reason::ManyMeetings),
        ];
        match all.into_iter().find(|(asked, most, _)| asked > most) {
            Some((asked, most, reason)) => Err(Excess { asked, most, reason }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_computer_could_serve_is_refused() {
        let size = Size::default();
        assert_eq!(size.refuse_excess(), Ok(()));
        let many = |rooms, meetings_per_room, users| Size { rooms, meetings_per_room, users, ..size };
        assert_eq!(many(1_000, 5_000, 100_000).refuse_excess(), Ok(()), "as large as they come");
        for (size, reason) in [
            (many(100_000_000, 1, 1), Reason::ManyRooms),
            (many(1, 4_000_000_000, 1), Reason::ManyMeetingsOfARoom),
            (many(1, 1, 1_000_000), Reason::ManyPeople),
            (many(10_000, 50_000, 1), Reason::ManyMeetings),
            (many(usize::MAX, usize::MAX, 1), Reason::ManyRooms),
        ] {
            let refused = size.refuse_excess().unwrap_err();
            assert_eq!(refused.reason, reason, "{refused}");
        }
    }
}

//! How large an organization may be: it lives in memory, and its numbers may stand in a setup somebody sent.

use super::Size;

/// Rooms: more than any organization has in one place.
const ROOMS: usize = 10_000;
/// Entries of one room in the import window.
const MEETINGS_PER_ROOM: usize = 50_000;
/// Entries of all rooms together: some gigabytes of memory.
const MEETINGS: usize = 5_000_000;
/// People.
const USERS: usize = 200_000;

impl Size {
    /// Refuses what no computer at hand could serve.
    ///
    /// # Errors
    /// What there is too much of, in words.
    pub fn refuse_excess(&self) -> Result<(), String> {
        let all = [
            (self.rooms, ROOMS, "rooms"),
            (self.meetings_per_room, MEETINGS_PER_ROOM, "meetings in a room"),
            (self.users, USERS, "people"),
            (self.rooms.saturating_mul(self.meetings_per_room), MEETINGS, "meetings in all rooms together"),
        ];
        match all.into_iter().find(|(asked, most, _)| asked > most) {
            Some((asked, most, what)) => Err(format!("{asked} {what} are asked for; it can have {most}")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_computer_could_serve_is_refused_in_words() {
        let size = Size::default();
        assert_eq!(size.refuse_excess(), Ok(()));
        let many = |rooms, meetings_per_room, users| Size { rooms, meetings_per_room, users, ..size };
        assert_eq!(many(1_000, 5_000, 100_000).refuse_excess(), Ok(()), "as large as they come");
        for (size, words) in [
            (many(100_000_000, 1, 1), "100000000 rooms"),
            (many(1, 4_000_000_000, 1), "meetings in a room"),
            (many(1, 1, 1_000_000), "people"),
            (many(10_000, 50_000, 1), "all rooms together"),
            (many(usize::MAX, usize::MAX, 1), "rooms"),
        ] {
            let refused = size.refuse_excess().unwrap_err();
            assert!(refused.contains(words), "{refused}");
        }
    }
}

//! Failures in a row: the sign that trying on is pointless.

use std::collections::HashSet;

use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};

/// Units that failed one after the other for the same reason.
#[derive(Debug, Default)]
pub(crate) struct Streak {
    code: Option<Code>,
    length: u32,
    rooms: HashSet<SmtpAddress>,
}

impl Streak {
    /// Adds a failed unit and gives how many have now failed the same way. What concerns one room alone, such as a mailbox
    /// that does not exist, counts once per room: its other windows fail for the same reason and say nothing new.
    pub(crate) fn add(&mut self, room: &SmtpAddress, failure: &Failure) -> u32 {
        if self.code != Some(failure.code()) {
            *self = Self { code: Some(failure.code()), ..Self::default() };
        }
        let new_room = self.rooms.insert(room.clone());
        if new_room || failure.disposition() != Disposition::SkipItem {
            self.length += 1;
        }
        self.length
    }

    /// A unit was read: whatever was wrong is not wrong everywhere.
    pub(crate) fn end(&mut self) {
        *self = Self::default();
    }
}

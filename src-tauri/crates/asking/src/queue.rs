//! Whose turn it is at the gate.

use std::collections::VecDeque;

/// Whose question waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// A person's, who waits in front of the screen: before all others.
    Person,
    /// Work in bulk.
    Bulk,
    /// Work in bulk that waits for a server that is away as well: not while the gate is shut.
    Patient,
}

/// Names one who waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ticket(u64);

/// Those who wait, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    waiting: VecDeque<(Ticket, Lane)>,
    next: u64,
}

impl Queue {
    /// Puts somebody at the end.
    pub(crate) fn join(&mut self, lane: Lane) -> Ticket {
        let ticket = Ticket(self.next);
        self.next += 1;
        self.waiting.push_back((ticket, lane));
        ticket
    }

    /// Takes somebody out: they went in, or went away.
    pub(crate) fn leave(&mut self, ticket: Ticket) {
        self.waiting.retain(|(waiting, _)| *waiting != ticket);
    }

    /// Who is next, where a gate that is shut lets nobody in who minds.
    pub(crate) fn first(&self, is_shut: bool) -> Option<Ticket> {
        let person = self.waiting.iter().find(|(_, lane)| *lane == Lane::Person);
        let anybody = || self.waiting.iter().find(|(_, lane)| !(is_shut && *lane == Lane::Patient));
        person.or_else(anybody).map(|(ticket, _)| *ticket)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_next_and_the_others_follow_in_their_order() {
        let mut queue = Queue::default();
        let patient = queue.join(Lane::Patient);
        let bulk = queue.join(Lane::Bulk);
        let later = queue.join(Lane::Bulk);
        let person = queue.join(Lane::Person);
        assert_eq!(queue.first(false), Some(person));
        queue.leave(person);
        assert_eq!(queue.first(false), Some(patient));
        assert_eq!(queue.first(true), Some(bulk), "who minds waits until the gate is open");
        queue.leave(bulk);
        assert_eq!(queue.first(true), Some(later));
        queue.leave(later);
        assert_eq!((queue.first(true), queue.first(false)), (None, Some(patient)));
    }
}

//! Whose turn it is at the gate.

use std::collections::VecDeque;

/// Whose question waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// A look whether the server is there, which all others wait for: before them. Not while the gate is shut, for somebody looks already.
    Look,
    /// A person's, who waits in front of the screen: before all work in bulk.
    Person,
    /// Work in bulk.
    Bulk,
    /// Work in bulk that waits for a server that is away as well: not while the gate is shut.
    Patient,
}

/// Whether a question was sent before: what was begun is ended before anything new begins, so that a server that answers nobody is known
/// for one after the tries of a single question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sent {
    /// It is sent again.
    Before,
    /// It was not sent yet.
    Never,
}

/// Names one who waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ticket(u64);

/// Those who wait, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    waiting: VecDeque<(Ticket, Lane, Sent)>,
    next: u64,
}

impl Queue {
    /// Puts somebody at the end.
    pub(crate) fn join(&mut self, lane: Lane, sent: Sent) -> Ticket {
        let ticket = Ticket(self.next);
        self.next += 1;
        self.waiting.push_back((ticket, lane, sent));
        ticket
    }

    /// Takes somebody out: they went in, or went away.
    pub(crate) fn leave(&mut self, ticket: Ticket) {
        self.waiting.retain(|(waiting, ..)| *waiting != ticket);
    }

    /// Who is next, where a gate that is shut lets nobody in who minds.
    pub(crate) fn first(&self, is_shut: bool) -> Option<Ticket> {
        let may = |lane: Lane| !(is_shut && matches!(lane, Lane::Look | Lane::Patient));
        let before = |lane: Lane| match lane {
            Lane::Look => 0,
            Lane::Person => 1,
            Lane::Bulk | Lane::Patient => 2,
        };
        let allowed = self.waiting.iter().filter(|(_, lane, _)| may(*lane));
        allowed.min_by_key(|(_, lane, sent)| (before(*lane), *sent)).map(|(ticket, ..)| *ticket)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_next_and_the_others_follow_in_their_order() {
        let mut queue = Queue::default();
        let patient = queue.join(Lane::Patient, Sent::Never);
        let bulk = queue.join(Lane::Bulk, Sent::Never);
        let later = queue.join(Lane::Bulk, Sent::Never);
        let again = queue.join(Lane::Bulk, Sent::Before);
        let person = queue.join(Lane::Person, Sent::Never);
        assert_eq!(queue.first(false), Some(person));
        let look = queue.join(Lane::Look, Sent::Never);
        assert_eq!((queue.first(false), queue.first(true)), (Some(look), Some(person)));
        queue.leave(look);
        queue.leave(person);
        assert_eq!(queue.first(false), Some(again), "what was begun is ended first");
        queue.leave(again);
        assert_eq!(queue.first(false), Some(patient));
        assert_eq!(queue.first(true), Some(bulk), "who minds waits until the gate is open");
        queue.leave(bulk);
        assert_eq!(queue.first(true), Some(later));
        queue.leave(later);
        assert_eq!((queue.first(true), queue.first(false)), (None, Some(patient)));
    }
}

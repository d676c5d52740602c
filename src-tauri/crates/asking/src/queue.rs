//! Whose turn it is at the gate.

use std::collections::{HashMap, VecDeque};

use anteroom_domain::SmtpAddress;

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

/// How many questions are under way about each mailbox, and how many may be.
#[derive(Debug)]
pub(crate) struct Mailboxes {
    under_way: HashMap<SmtpAddress, u16>,
    most: u16,
}

impl Mailboxes {
    /// So many at once about one, at least one.
    pub(crate) fn new(most: u16) -> Self {
        Self { under_way: HashMap::new(), most: most.max(1) }
    }

    fn may(&self, mailbox: Option<&SmtpAddress>) -> bool {
        mailbox.is_none_or(|mailbox| self.under_way.get(mailbox).is_none_or(|asked| *asked < self.most))
    }

    pub(crate) fn enter(&mut self, mailbox: &SmtpAddress) {
        *self.under_way.entry(mailbox.clone()).or_default() += 1;
    }

    pub(crate) fn leave(&mut self, mailbox: &SmtpAddress) {
        if let Some(asked) = self.under_way.get_mut(mailbox) {
            *asked -= 1;
            if *asked == 0 {
                self.under_way.remove(mailbox);
            }
        }
    }
}

#[derive(Debug)]
struct Waiting {
    ticket: Ticket,
    lane: Lane,
    sent: Sent,
    mailbox: Option<SmtpAddress>,
}

/// Those who wait, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    waiting: VecDeque<Waiting>,
    next: u64,
}

impl Queue {
    /// Puts somebody at the end.
    pub(crate) fn join(&mut self, lane: Lane, sent: Sent, mailbox: Option<SmtpAddress>) -> Ticket {
        let ticket = Ticket(self.next);
        self.next += 1;
        self.waiting.push_back(Waiting { ticket, lane, sent, mailbox });
        ticket
    }

    /// Takes somebody out: they went in, or went away.
    pub(crate) fn leave(&mut self, ticket: Ticket) {
        self.waiting.retain(|waiting| waiting.ticket != ticket);
    }

    /// Who is next, where a gate that is shut lets nobody in who minds, and nobody is asked more about a mailbox than it bears.
    pub(crate) fn first(&self, is_shut: bool, mailboxes: &Mailboxes) -> Option<Ticket> {
        let may = |lane: Lane| !(is_shut && matches!(lane, Lane::Look | Lane::Patient));
        let before = |lane: Lane| match lane {
            Lane::Look => 0,
            Lane::Person => 1,
            Lane::Bulk | Lane::Patient => 2,
        };
        let allowed = self.waiting.iter().filter(|one| may(one.lane) && mailboxes.may(one.mailbox.as_ref()));
        allowed.min_by_key(|one| (before(one.lane), one.sent)).map(|one| one.ticket)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_next_and_the_others_follow_in_their_order() {
        let (mut queue, mailboxes) = (Queue::default(), Mailboxes::new(2));
        let patient = queue.join(Lane::Patient, Sent::Never, None);
        let bulk = queue.join(Lane::Bulk, Sent::Never, None);
        let later = queue.join(Lane::Bulk, Sent::Never, None);
        let again = queue.join(Lane::Bulk, Sent::Before, None);
        let person = queue.join(Lane::Person, Sent::Never, None);
        assert_eq!(queue.first(false, &mailboxes), Some(person));
        let look = queue.join(Lane::Look, Sent::Never, None);
        assert_eq!(
            (queue.first(false, &mailboxes), queue.first(true, &mailboxes)),
            (Some(look), Some(person))
        );
        queue.leave(look);
        queue.leave(person);
        assert_eq!(queue.first(false, &mailboxes), Some(again), "what was begun is ended first");
        queue.leave(again);
        assert_eq!(queue.first(false, &mailboxes), Some(patient));
        assert_eq!(queue.first(true, &mailboxes), Some(bulk), "who minds waits until the gate is open");
        queue.leave(bulk);
        assert_eq!(queue.first(true, &mailboxes), Some(later));
        queue.leave(later);
        assert_eq!((queue.first(true, &mailboxes), queue.first(false, &mailboxes)), (None, Some(patient)));
    }

    #[test]
    fn a_mailbox_that_is_asked_enough_lets_the_others_go_first() {
        let (mut queue, mut mailboxes) = (Queue::default(), Mailboxes::new(2));
        let room: SmtpAddress = "room@contoso.com".parse().unwrap();
        let again = queue.join(Lane::Bulk, Sent::Before, Some("ROOM@contoso.com".parse().unwrap()));
        let other = queue.join(Lane::Bulk, Sent::Never, Some("other@contoso.com".parse().unwrap()));
        mailboxes.enter(&room);
        assert_eq!(queue.first(false, &mailboxes), Some(again), "it bears two");
        mailboxes.enter(&room);
        assert_eq!(queue.first(false, &mailboxes), Some(other));
        queue.leave(other);
        assert_eq!(queue.first(false, &mailboxes), None);
        mailboxes.leave(&room);
        assert_eq!(queue.first(false, &mailboxes), Some(again));
    }
}

use std::future::Future;

use crate::{Failure, Mailbox, SmtpAddress};

/// A page of the address book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeoplePage {
    /// Entries with an SMTP address. Here the server tells rooms from people.
    pub people: Vec<Mailbox>,
    /// Those of them that are called a mailbox and have neither first nor last name: resources the server does not call so are
    /// among them.
    pub nameless: Vec<SmtpAddress>,
    /// The offset of the next page; `None` on the last one.
    pub next: Option<u32>,
    /// How many entries there are in all, if told.
    pub total: Option<u32>,
}

/// Browses everybody of an organization.
pub trait AddressBook: Send + Sync + 'static {
    /// Fetches the page at `offset` of the entries whose name begins with `query`, which must not be empty.
    ///
    /// # Errors
    /// What the server or the network said.
    fn fetch_people(
        &self,
        query: &str,
        offset: u32,
    ) -> impl Future<Output = Result<PeoplePage, Failure>> + Send;

    /// Whether a mailbox of the address book is a resource that is not called so there: a room list has it, or it keeps settings
    /// for bookings, where the account may read them.
    ///
    /// # Errors
    /// What the server or the network said, where it is worth asking again.
    fn is_unnamed_resource(
        &self,
        mailbox: &SmtpAddress,
        is_nameless: bool,
    ) -> impl Future<Output = Result<bool, Failure>> + Send;
}

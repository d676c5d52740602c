use std::future::Future;
use std::sync::Arc;

use super::{AddressBook, CalendarReader, Mailboxes, RoomDirectory};
use crate::{Closed, Failure, Pacing, ServerVersion};

/// How an account stands with its server.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Whether the server has taken the sign-in; `Ok(false)` while nobody knows.
    pub signed_in: Result<bool, Closed>,
    /// The build that answered last; its product follows from it.
    pub server: Option<ServerVersion>,
}

/// An organization's calendars, directory and mailboxes, asked as one account: all that is ever asked of Exchange, whatever the
/// protocol. Cloning is cheap, and clones share what is fetched once for one piece of work, such as which rooms the room lists
/// have.
///
/// A source sends each question at once, and once, unless it is [paced](Source::paced): callers choose a manner and never write a
/// loop.
pub trait Source: CalendarReader + RoomDirectory + AddressBook + Mailboxes + Clone {
    /// The same server and account for another piece of work, whose questions are sent when `pacing` sees fit.
    #[must_use]
    fn paced(&self, pacing: Arc<dyn Pacing>) -> Self;

    /// The same server and account for another piece of work, whose questions are sent as before.
    #[must_use]
    fn anew(&self) -> Self;

    /// Whether its questions are sent when somebody else sees fit, so that how long one takes says nothing about the server.
    fn is_paced(&self) -> bool;

    /// What is known of server and account by now. Asks nothing.
    fn standing(&self) -> Standing;

    /// Asks something that is about no mailbox but the account's own: whether the server is there at all.
    ///
    /// # Errors
    /// What the server or the network said. A server that has no such mailbox is there, and
    /// [skips](crate::Disposition::SkipItem) it.
    fn look(&self) -> impl Future<Output = Result<(), Failure>> + Send;
}

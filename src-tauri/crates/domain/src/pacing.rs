//! Who decides when a request is sent, and whether one that failed is sent again.

use std::fmt;
use std::time::Duration;

use futures_util::future::BoxFuture;

use crate::{Failure, SmtpAddress};

/// Sends one request, once, and says how it ended. The answer itself goes back to whoever asked.
pub type SendOnce<'a> = dyn Fn() -> BoxFuture<'a, Result<(), Failure>> + Send + Sync + 'a;

/// What a question is about, as far as whoever decides when it is sent has to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errand {
    /// A name for questions that cost the server alike: where one kind takes longer and longer, the server has enough to do.
    pub kind: &'static str,
    /// The mailbox it looks into, where it looks into one.
    pub mailbox: Option<SmtpAddress>,
}

impl Errand {
    /// A question about no mailbox.
    pub fn of(kind: &'static str) -> Self {
        Self { kind, mailbox: None }
    }

    /// A question about one.
    pub fn at(kind: &'static str, mailbox: &SmtpAddress) -> Self {
        Self { kind, mailbox: Some(mailbox.clone()) }
    }
}

/// What stands between a [`Source`](crate::ports::Source) and its server: sends a request when the server bears it, and again when
/// trying again helps. Without it every question is sent at once, and once.
pub trait Pacing: fmt::Debug + Send + Sync {
    /// Calls `send` as often as it sees fit, one time after the other. What `send` gave last is the answer. Gives how long pauses that
    /// the server asked for held it back.
    ///
    /// # Errors
    /// Why it did not call `send` at all.
    ///
    /// # Cancellation
    /// Dropping the future abandons the request under way.
    fn pace<'a>(&'a self, errand: Errand, send: &'a SendOnce<'a>)
    -> BoxFuture<'a, Result<Duration, Failure>>;
}

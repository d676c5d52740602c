//! Who decides when a request is sent, and whether one that failed is sent again.

use std::fmt;
use std::time::Duration;

use futures_util::future::BoxFuture;

use crate::Failure;

/// Sends one request, once, and says how it ended. The answer itself goes back to whoever asked.
pub type SendOnce<'a> = dyn Fn() -> BoxFuture<'a, Result<(), Failure>> + Send + Sync + 'a;

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
    fn pace<'a>(&'a self, send: &'a SendOnce<'a>) -> BoxFuture<'a, Result<Duration, Failure>>;
}

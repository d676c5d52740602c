//! A refusal of a mailbox that was opened before: one of several servers may not have heard of the right yet, and the next question
//! reaches another one. How a busy server is asked is the client's pacing.

use anteroom_domain::Code;
use anteroom_exchange::ews::{EwsError, Reply};

use super::observe;
use crate::facts::Observed;

/// How often a mailbox that could be opened before is asked again after a refusal.
const ASKED_AGAIN: u32 = 2;

/// Asks, and asks again where a mailbox that could be opened before is refused. Nothing else is tried twice, a sign-in never.
pub(super) async fn asked<T, F: Future<Output = Result<Reply<T>, EwsError>>>(
    question: impl Fn() -> F,
) -> Observed<T> {
    let mut refusals = 0;
    loop {
        match question().await {
            Err(error) if error.code() == Code::ImpersonationSporadic && refusals < ASKED_AGAIN => {
                refusals += 1
            }
            answer => return observe(answer),
        }
    }
}

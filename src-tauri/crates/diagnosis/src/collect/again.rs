//! A refusal of a mailbox that was opened before: one of several servers may not have heard of the right yet, and the next question
//! reaches another one. How a busy server is asked is the source's pacing.

use anteroom_domain::{Answer, Code};

use crate::facts::Observed;

/// How often a mailbox that could be opened before is asked again after a refusal.
const ASKED_AGAIN: u32 = 2;

/// Asks, and asks again where a mailbox that could be opened before is refused. Nothing else is tried twice, a sign-in never.
pub(super) async fn asked<T, F: Future<Output = Answer<T>>>(question: impl Fn() -> F) -> Observed<T> {
    let mut refusals = 0;
    loop {
        let answer = question().await;
        let is_sporadic =
            answer.value.as_ref().is_err_and(|failure| failure.code() == Code::ImpersonationSporadic);
        if !is_sporadic || refusals == ASKED_AGAIN {
            return answer.into();
        }
        refusals += 1;
    }
}

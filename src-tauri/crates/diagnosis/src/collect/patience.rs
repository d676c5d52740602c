//! Asking the way a server wants to be asked: its back-off is obeyed, within bounds.

use std::time::Duration;

use anteroom_domain::{Code, Disposition};
use anteroom_exchange::ews::{EwsError, Reply};

use super::observe;
use crate::facts::Observed;

/// The longest back-off a check sits out; a longer one is a finding.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// The longest a question waits in all.
const MOST_WAITED: Duration = Duration::from_secs(40);

/// The wait after a «busy» that names no time; it doubles.
const FIRST_WAIT: Duration = Duration::from_millis(250);

/// How often a question is asked at most.
const MOST_ASKED: u32 = 8;

/// How often a mailbox that could be opened before is asked again after a refusal.
const ASKED_AGAIN: u32 = 2;

/// What a question came to.
pub(super) struct Asked<T> {
    pub(super) result: Result<Reply<T>, EwsError>,
    pub(super) waited: Duration,
}

/// Asks, and asks again after the time a busy server names, and where a mailbox that could be opened before is refused.
/// Nothing else is tried twice, a sign-in never.
pub(super) async fn ask<T, F: Future<Output = Result<Reply<T>, EwsError>>>(ask: impl Fn() -> F) -> Asked<T> {
    let (mut waited, mut asked, mut refusals) = (Duration::ZERO, 0, 0);
    loop {
        asked += 1;
        let error = match ask().await {
            Err(error) if asked < MOST_ASKED => error,
            result => return Asked { result, waited },
        };
        if error.code() == Code::ImpersonationSporadic && refusals < ASKED_AGAIN {
            refusals += 1;
            continue;
        }
        match find_wait(&error, asked) {
            Some(wait) if waited + wait <= MOST_WAITED => {
                tokio::time::sleep(wait).await;
                waited += wait;
            }
            _ => return Asked { result: Err(error), waited },
        }
    }
}

/// The same as an observation.
pub(super) async fn patiently<T, F: Future<Output = Result<Reply<T>, EwsError>>>(
    question: impl Fn() -> F,
) -> Observed<T> {
    let Asked { result, waited } = ask(question).await;
    Observed { waited_ms: u64::try_from(waited.as_millis()).unwrap_or(u64::MAX), ..observe(result) }
}

/// How long to wait before asking again; `None` where that is not what the server asks for, or longer than a check may take.
fn find_wait(error: &EwsError, asked: u32) -> Option<Duration> {
    let own = FIRST_WAIT * 2_u32.pow(asked.min(6));
    match error.disposition() {
        // «Busy, wait 0 ms» names no time; taken literally it would be answered with a storm.
        Disposition::RetryAfter(wait) => Some(wait.max(FIRST_WAIT)).filter(|wait| *wait <= LONGEST_WAIT),
        Disposition::SlowDown if error.code() == Code::EwsThrottled => Some(own),
        _ => None,
    }
}

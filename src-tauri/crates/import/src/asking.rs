//! One request to Exchange: through the gate, with the retries of the inner loop.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use anteroom_domain::{Away, Disposition, Failure, Waiting};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::clock::{Clock, SystemClock};
use crate::gate::Gate;
use crate::pace::Pace;
use crate::patience::{Outages, Weather};

/// Why a request gave nothing.
#[derive(Debug)]
pub enum Interrupted {
    /// The run is ending.
    Cancelled,
    /// It failed for now, or for good.
    Failed(Failure),
}

/// Asks one endpoint: through its gate, and again when that helps. Shared by everybody who asks it.
pub struct Asking {
    pub(crate) gate: Gate,
    pub(crate) pace: Pace,
    pub(crate) cancel: CancellationToken,
    pub(crate) clock: Arc<dyn Clock>,
    /// Set where a server that is away is waited for.
    pub(crate) outages: Option<Outages>,
}

impl fmt::Debug for Asking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asking").field("gate", &self.gate).field("pace", &self.pace).finish_non_exhaustive()
    }
}

impl Asking {
    /// Asks with at most `most` requests under way at once, until `cancel`.
    pub fn new(most: u16, pace: Pace, cancel: CancellationToken) -> Self {
        Self { gate: Gate::new(most, pace), pace, cancel, clock: Arc::new(SystemClock), outages: None }
    }

    /// How long nothing will be asked, and by whose wish.
    pub fn waiting(&self) -> Option<Waiting> {
        self.gate.waiting()
    }

    /// What is waited for, if the server is away.
    pub(crate) fn away(&self) -> Option<Away> {
        self.outages.as_ref().and_then(Outages::away)
    }

    /// Asks until there is an answer, the tries or the time for asking are used up, the failure is one that trying again does not mend, or the run
    /// ends. An answer that arrives together with the end is dropped. Tries that met a server that was away do not count.
    ///
    /// # Errors
    /// Why there is no answer.
    ///
    /// # Cancellation
    /// Dropping the future abandons the request and gives its place to somebody else.
    pub async fn ask<T, F>(&self, mut request: impl FnMut() -> F) -> Result<T, Interrupted>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        let (mut tries, mut refusals, mut asked) = (0, 0, Duration::ZERO);
        loop {
            let permit = self.unless_cancelled(self.gate.enter()).await?;
            let began = Instant::now();
            let answer = self.unless_cancelled(request()).await?;
            let took = began.elapsed();
            asked += took;
            let failure = match answer {
                Ok(answer) => {
                    permit.succeeded();
                    self.outages.iter().for_each(Outages::answered);
                    return Ok(answer);
                }
                Err(failure) => failure,
            };
            match failure.disposition() {
                Disposition::RetryAfter(hint) => {
                    permit.refused(Some(hint), self.clock.jitter());
                    refusals += 1;
                }
                Disposition::SlowDown => {
                    permit.refused(None, self.clock.jitter());
                    refusals += 1;
                }
                Disposition::Retry | Disposition::Reauthenticate => {
                    drop(permit);
                    tries += 1;
                    if tries < self.pace.tries_per_request {
                        let wait = self.pace.wait(tries, self.clock.jitter());
                        self.unless_cancelled(tokio::time::sleep(wait)).await?;
                    }
                }
                Disposition::SkipItem | Disposition::StopRun => {
                    // An answer, too.
                    self.outages.iter().for_each(Outages::answered);
                    return Err(Interrupted::Failed(failure));
                }
            }
            let is_tired = self.outages.as_ref().is_some_and(|outages| {
                let silent = outages.failed(&*self.clock, took);
                refusals >= self.pace.tries_per_request && outages.is_tired(silent)
            });
            if tries >= self.pace.tries_per_request
                || refusals >= self.pace.throttles_per_request
                || asked >= self.longest_asking()
                || is_tired
            {
                match &self.outages {
                    Some(outages) if Box::pin(outages.wait_out(self)).await? == Weather::Cleared => {
                        (tries, refusals, asked) = (0, 0, Duration::ZERO);
                    }
                    _ => return Err(Interrupted::Failed(failure)),
                }
            }
        }
    }

    fn longest_asking(&self) -> Duration {
        let own = self.pace.longest_asking;
        self.outages.as_ref().map_or(own, |outages| own.min(outages.asking()))
    }

    /// Asks once, through the gate.
    pub(crate) async fn ask_once<T>(
        &self,
        request: impl Future<Output = Result<T, Failure>>,
    ) -> Result<Result<T, Failure>, Interrupted> {
        let permit = self.unless_cancelled(self.gate.enter()).await?;
        let answer = self.unless_cancelled(request).await?;
        if answer.is_ok() {
            permit.succeeded();
        }
        Ok(answer)
    }

    /// Waits for something that may be dropped when the run ends.
    pub(crate) async fn unless_cancelled<T>(&self, work: impl Future<Output = T>) -> Result<T, Interrupted> {
        tokio::select! {
            biased;
            () = self.cancel.cancelled() => Err(Interrupted::Cancelled),
            value = work => Ok(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use anteroom_domain::Code;

    use super::*;

    /// How often a request is tried that takes so long and then fails with `disposition`.
    async fn tries(taking: Duration, disposition: Disposition) -> u32 {
        let pace = Pace::default();
        let asking = Asking {
            gate: Gate::new(8, pace),
            pace,
            cancel: CancellationToken::new(),
            clock: Arc::new(SystemClock),
            outages: None,
        };
        let tried = Cell::new(0);
        let asked = asking
            .ask(|| async {
                tried.set(tried.get() + 1);
                tokio::time::sleep(taking).await;
                Err::<(), _>(Failure::new(Code::Timeout, disposition))
            })
            .await;
        assert!(matches!(asked, Err(Interrupted::Failed(_))), "{asked:?}");
        tried.get()
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_server_is_given_up_sooner_than_a_busy_one() {
        let (silent, busy) = (Duration::from_secs(120), Duration::from_millis(5));
        assert_eq!(tries(silent, Disposition::SlowDown).await, 2, "two whole waits for nothing are enough");
        assert_eq!(tries(busy, Disposition::SlowDown).await, Pace::default().throttles_per_request);
        assert_eq!(tries(busy, Disposition::Retry).await, Pace::default().tries_per_request);
        assert_eq!(tries(busy, Disposition::SkipItem).await, 1);
    }
}

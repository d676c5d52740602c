//! One request to Exchange: through the gate, with the retries of the inner loop.

use std::future::Future;

use anteroom_domain::{Disposition, Failure};
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::gate::Gate;
use crate::pace::Pace;

/// Why a request gave nothing.
#[derive(Debug)]
pub(crate) enum Interrupted {
    /// The run is ending.
    Cancelled,
    /// It failed for now, or for good.
    Failed(Failure),
}

/// What asking needs, shared by all workers of a run.
pub(crate) struct Asking {
    pub(crate) gate: Gate,
    pub(crate) pace: Pace,
    pub(crate) cancel: CancellationToken,
    pub(crate) clock: std::sync::Arc<dyn Clock>,
}

impl Asking {
    /// Asks until there is an answer, the tries are used up, the failure is one that trying again does not mend, or the run
    /// ends. An answer that arrives together with the end is dropped.
    pub(crate) async fn ask<T, F>(&self, mut request: impl FnMut() -> F) -> Result<T, Interrupted>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        let (mut tries, mut refusals) = (0, 0);
        loop {
            let permit = self.unless_cancelled(self.gate.enter()).await?;
            let failure = match self.unless_cancelled(request()).await? {
                Ok(answer) => {
                    permit.succeeded();
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
                Disposition::SkipItem | Disposition::StopRun => return Err(Interrupted::Failed(failure)),
            }
            if tries >= self.pace.tries_per_request || refusals >= self.pace.throttles_per_request {
                return Err(Interrupted::Failed(failure));
            }
        }
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

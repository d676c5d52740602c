//! One request to Exchange: through the gate, with the retries of the inner loop.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use anteroom_domain::{Away, Code, Disposition, Errand, Failure, Waiting};
use jiff::Timestamp;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::clock::{Clock, SystemClock};
use crate::gate::{Gate, Permit};
use crate::pace::Pace;
use crate::patience::{Outages, Weather};
use crate::queue::{Lane, Sent};

/// Why a request gave nothing.
#[derive(Debug)]
pub enum Interrupted {
    /// The run is ending.
    Cancelled,
    /// It failed for now, or for good.
    Failed(Failure),
}

/// Asks one endpoint in one caller's manner: through the gate all callers share, and again when that helps.
pub struct Asking {
    pub(crate) gate: Arc<Gate>,
    pace: Pace,
    cancel: CancellationToken,
    pub(crate) clock: Arc<dyn Clock>,
    /// Set where a server that is away is waited for.
    outages: Option<Outages>,
}

impl fmt::Debug for Asking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asking").field("gate", &self.gate).field("pace", &self.pace).finish_non_exhaustive()
    }
}

impl Asking {
    /// Asks through `gate`, until `cancel`.
    pub fn new(gate: Arc<Gate>, pace: Pace, cancel: CancellationToken) -> Self {
        Self { gate, pace, cancel, clock: Arc::new(SystemClock), outages: None }
    }

    /// Takes time and chance from elsewhere.
    #[must_use]
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    /// Waits for a server that is away.
    #[must_use]
    pub fn with_outages(self, outages: Option<Outages>) -> Self {
        Self { outages, ..self }
    }

    /// The gate.
    pub fn gate(&self) -> &Gate {
        &self.gate
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// How long nothing will be asked, and by whose wish.
    pub fn waiting(&self) -> Option<Waiting> {
        self.gate.waiting()
    }

    /// What is waited for, if the server is away.
    pub fn away(&self) -> Option<Away> {
        self.outages.as_ref().and_then(Outages::away)
    }

    /// Asks no more.
    pub fn cancel(&self) {
        self.cancel.cancel();
    }

    /// Whether nothing is asked any more.
    pub fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }

    /// Asks until there is an answer, the tries or the time for asking are used up, the failure is one that trying again does not
    /// mend, or the run ends. A question that would be held back for longer than the pace allows is not sent, or not again. An answer that
    /// arrives together with the end is dropped. Tries that met a server that was away do not count.
    ///
    /// # Errors
    /// Why there is no answer.
    ///
    /// # Cancellation
    /// Dropping the future abandons the request and gives its place to somebody else.
    pub async fn ask<T, F>(&self, errand: &Errand, request: impl FnMut() -> F) -> Result<T, Interrupted>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        let mut paused = Duration::ZERO;
        self.ask_telling(errand, &mut paused, request).await
    }

    /// The same, and adds to `paused` how long the server's pauses held the question back.
    ///
    /// # Errors
    /// As [`Asking::ask`].
    ///
    /// # Cancellation
    /// As [`Asking::ask`].
    pub async fn ask_telling<T, F>(
        &self,
        errand: &Errand,
        paused: &mut Duration,
        mut request: impl FnMut() -> F,
    ) -> Result<T, Interrupted>
    where
        F: Future<Output = Result<T, Failure>>,
    {
        let (mut tries, mut refusals, mut asked) = (0, 0, Duration::ZERO);
        let mut held = Duration::ZERO;
        let mut last = None;
        loop {
            let (arrived, pause) = (Instant::now(), self.gate.waiting());
            let Some(permit) = self
                .enter(held, if tries + refusals > 0 { Sent::Before } else { Sent::Never }, errand)
                .await?
            else {
                return Err(Interrupted::Failed(last.unwrap_or_else(|| self.held_back())));
            };
            held += arrived.elapsed();
            *paused += pause.map_or(Duration::ZERO, |pause| pause.remaining.min(arrived.elapsed()));
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
                // Pauses are everybody's, and whoever waits is asked for one in turn: one refusal of one's own is a sign.
                refusals > 0 && outages.is_tired(silent)
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
            last = Some(failure);
        }
    }

    /// A place at the gate; `None` where it would be longer in coming than a question that was held back for `held` already may wait.
    async fn enter(
        &self,
        held: Duration,
        sent: Sent,
        errand: &Errand,
    ) -> Result<Option<Permit<'_>>, Interrupted> {
        if self.outages.is_some() {
            return self.unless_cancelled(self.gate.enter(Lane::Patient, sent, errand)).await.map(Some);
        }
        let Some(longest) = self.pace.longest_held else {
            return self.unless_cancelled(self.gate.enter(Lane::Bulk, sent, errand)).await.map(Some);
        };
        let left = longest.saturating_sub(held);
        if self.gate.waiting().is_some_and(|waiting| waiting.remaining > left) {
            return Ok(None);
        }
        let entered = self
            .unless_cancelled(tokio::time::timeout(left, self.gate.enter(Lane::Person, sent, errand)))
            .await?;
        Ok(entered.ok())
    }

    /// Why a question was not sent at all: the server asked somebody else for a pause.
    fn held_back(&self) -> Failure {
        let remaining = self.gate.waiting().map_or(Duration::ZERO, |waiting| waiting.remaining);
        Failure::new(Code::EwsThrottled, Disposition::RetryAfter(remaining))
            .with("seconds", remaining.as_secs_f64().ceil())
    }

    fn longest_asking(&self) -> Duration {
        let own = self.pace.longest_asking;
        self.outages.as_ref().map_or(own, |outages| own.min(outages.asking()))
    }

    /// Asks once, through the gate, and while somebody waits for a server that is away, not before that ends.
    ///
    /// # Errors
    /// That the run ends.
    pub async fn ask_once<T>(
        &self,
        request: impl Future<Output = Result<T, Failure>>,
    ) -> Result<Result<T, Failure>, Interrupted> {
        let permit =
            self.unless_cancelled(self.gate.enter(Lane::Look, Sent::Never, &Errand::of("look"))).await?;
        let answer = self.unless_cancelled(request).await?;
        if answer.is_ok() {
            permit.succeeded();
        }
        Ok(answer)
    }

    /// Waits for something that may be dropped when the run ends.
    ///
    /// # Errors
    /// That the run ends.
    pub async fn unless_cancelled<T>(&self, work: impl Future<Output = T>) -> Result<T, Interrupted> {
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
    use crate::gate::bears;

    /// How often a request is tried that takes so long and then fails with `disposition`, and how long that takes in all.
    async fn tries(pace: Pace, taking: Duration, disposition: Disposition) -> (u32, Duration) {
        let asking = Asking::new(Arc::new(Gate::new(bears(8), pace)), pace, CancellationToken::new());
        let (tried, began) = (Cell::new(0), Instant::now());
        let asked = asking
            .ask(&Errand::of("any"), || async {
                tried.set(tried.get() + 1);
                tokio::time::sleep(taking).await;
                Err::<(), _>(Failure::new(Code::Timeout, disposition))
            })
            .await;
        assert!(matches!(asked, Err(Interrupted::Failed(_))), "{asked:?}");
        (tried.get(), began.elapsed())
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_server_is_given_up_sooner_than_a_busy_one() {
        let (silent, busy) = (Duration::from_secs(120), Duration::from_millis(5));
        let tries = async |taking, disposition| tries(Pace::default(), taking, disposition).await.0;
        assert_eq!(tries(silent, Disposition::SlowDown).await, 2, "two whole waits for nothing are enough");
        assert_eq!(tries(busy, Disposition::SlowDown).await, Pace::default().throttles_per_request);
        assert_eq!(tries(busy, Disposition::Retry).await, Pace::default().tries_per_request);
        assert_eq!(tries(busy, Disposition::SkipItem).await, 1);
    }

    #[tokio::test(start_paused = true)]
    async fn a_person_who_waits_is_told_soon() {
        let busy = Duration::from_millis(5);
        let tries = async |disposition| tries(Pace::interactive(), busy, disposition).await;
        assert_eq!(tries(Disposition::Retry).await.0, 1, "what else failed is told as it is");
        let (often, took) = tries(Disposition::SlowDown).await;
        assert!(often > 4 && took < Duration::from_secs(45), "{often} times in {took:?}");
        let (often, took) = tries(Disposition::RetryAfter(Duration::from_secs(15))).await;
        assert_eq!((often, took.as_secs()), (3, 30), "a third pause would be longer than anybody waits");
        let (often, took) = tries(Disposition::RetryAfter(Duration::from_secs(300))).await;
        assert_eq!((often, took), (1, busy), "a pause of five minutes is told, not waited for");
    }

    #[tokio::test(start_paused = true)]
    async fn a_pause_somebody_else_was_asked_for_is_everybodys() {
        let gate = Arc::new(Gate::new(bears(8), Pace::default()));
        gate.enter(Lane::Bulk, Sent::Never, &Errand::of("any"))
            .await
            .refused(Some(Duration::from_secs(300)), 0.0);
        let asking = Asking::new(gate, Pace::interactive(), CancellationToken::new());
        let asked = asking.ask(&Errand::of("any"), || async { Ok::<(), _>(()) }).await;
        let Err(Interrupted::Failed(failure)) = asked else { panic!("it was sent") };
        assert_eq!(failure.code(), Code::EwsThrottled);
        assert_eq!(failure.disposition(), Disposition::RetryAfter(Duration::from_secs(300)));
    }
}

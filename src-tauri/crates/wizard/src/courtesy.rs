//! How many rooms in a row are asked about: as the server bears it, and no further once it is clear that no room is to blame.

use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use anteroom_asking::{Asking, Gate, Interrupted};
use anteroom_domain::ports::Source as _;
use anteroom_domain::{Code, Disposition, Errand, Failure, Pacing, SendOnce};
use futures_util::future::BoxFuture;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::source::ExchangeSource;
use crate::wire::WaitingRow;

/// How often a wait is told while it lasts.
const EVERY: Duration = Duration::from_millis(200);

/// Asks as an import does, through the same gate and with the same retries. What is left of a failure then concerns one room,
/// or the server and the account: the second kind stops everything that was asked this way.
#[derive(Debug)]
pub(crate) struct Courtesy {
    asking: Arc<Asking>,
    /// The same account at the same server, not held up by the gate.
    source: ExchangeSource,
    stop: CancellationToken,
    stopped_by: Mutex<Option<(Failure, Instant)>>,
}

impl Courtesy {
    /// Asks through what everybody shares who asks this source, and cancels `stop` when no further question makes sense.
    pub(crate) fn new(source: ExchangeSource, asking: Arc<Asking>, stop: CancellationToken) -> Self {
        Self { asking, source, stop, stopped_by: Mutex::default() }
    }

    /// What stopped everything, if something did, and when the question was sent first that met it.
    pub(crate) fn stopped_by(&self) -> Option<(Failure, Instant)> {
        self.stopped_by.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether a failure is met by whatever is asked next. Some say so themselves; of the others a mailbox may be the cause as
    /// well as the server, and one question that is about no room tells which.
    async fn concerns_all(&self, failure: &Failure) -> bool {
        match failure.disposition() {
            Disposition::SkipItem => false,
            Disposition::StopRun | Disposition::RetryAfter(_) => true,
            // The budget is the account's.
            _ if failure.code() == Code::EwsThrottled => true,
            Disposition::Retry | Disposition::SlowDown | Disposition::Reauthenticate => {
                // «You have no such folder» is an answer, too.
                self.source.look().await.is_err_and(|failure| failure.disposition() != Disposition::SkipItem)
            }
        }
    }
}

/// One question after the other, for a person who waits for the answers.
#[derive(Debug)]
pub(crate) struct Prompt(pub(crate) Arc<Asking>);

impl Pacing for Prompt {
    fn pace<'a>(
        &'a self,
        errand: Errand,
        send: &'a SendOnce<'a>,
    ) -> BoxFuture<'a, Result<Duration, Failure>> {
        Box::pin(async move {
            let (mut paused, sent) = (Duration::ZERO, AtomicBool::new(false));
            let asked = self.0.ask_telling(&errand, &mut paused, || {
                sent.store(true, Ordering::Relaxed);
                send()
            });
            match asked.await {
                Err(Interrupted::Failed(failure)) if !sent.load(Ordering::Relaxed) => Err(failure),
                _ => Ok(paused),
            }
        })
    }
}

/// Does the work, and tells each wait the server asked for while it lasts, and once when it is over.
///
/// # Cancellation
/// Dropping the future drops the work.
pub(crate) async fn telling<T>(
    gate: &Gate,
    work: impl Future<Output = T>,
    tell: impl Fn(Option<WaitingRow>),
) -> T {
    let mut ticks = tokio::time::interval(EVERY);
    let mut is_told = false;
    tokio::pin!(work);
    loop {
        tokio::select! {
            biased;
            done = &mut work => {
                if is_told {
                    tell(None);
                }
                return done;
            }
            _ = ticks.tick() => {
                let waiting = gate.waiting().map(WaitingRow::from);
                if waiting.is_some() || is_told {
                    is_told = waiting.is_some();
                    tell(waiting);
                }
            }
        }
    }
}

impl Pacing for Courtesy {
    fn pace<'a>(
        &'a self,
        errand: Errand,
        send: &'a SendOnce<'a>,
    ) -> BoxFuture<'a, Result<Duration, Failure>> {
        Box::pin(async move {
            let (began, mut paused) = (OnceLock::new(), Duration::ZERO);
            let asked = self.asking.ask_telling(&errand, &mut paused, || {
                began.get_or_init(Instant::now);
                send()
            });
            let Err(Interrupted::Failed(failure)) = asked.await else { return Ok(paused) };
            if self.concerns_all(&failure).await {
                let since = began.get().copied().unwrap_or_else(Instant::now);
                let mut stopped_by = self.stopped_by.lock().unwrap_or_else(PoisonError::into_inner);
                stopped_by.get_or_insert((failure, since));
                self.stop.cancel();
            }
            Ok(paused)
        })
    }
}

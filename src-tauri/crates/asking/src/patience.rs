//! A server that is away: waited for with growing pauses, and asked with one request at a time whether it is back.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anteroom_domain::{Away, Disposition, Failure, limits};
use futures_util::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::ask::{Asking, Interrupted};
use crate::clock::Clock;
use crate::gate::Shut;

/// How long a server that is away is waited for, and how often it is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// How long, from the first request it did not answer; none at all gives up once it is known to be away.
    pub longest: Duration,
    /// The first pause between two looks; doubles each time.
    pub first_pause: Duration,
    /// The longest pause of our own choosing.
    pub longest_pause: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self::of(Duration::from_secs(3600))
    }
}

impl Patience {
    /// Waits this long, with the usual pauses.
    pub fn of(longest: Duration) -> Self {
        Self { longest, first_pause: Duration::from_secs(2), longest_pause: Duration::from_secs(300) }
    }

    /// How long a web answer may take at most, so that two tries of a request and a look fit into this patience: a server that takes
    /// connections and says nothing is no reason to wait longer than was said. Never less than [`limits::LEAST_ANSWER`].
    pub fn answer(&self) -> Duration {
        (self.longest / 3).clamp(limits::LEAST_ANSWER, limits::ANSWER)
    }

    /// How long one request may wait for answers, all tries together, so that a look still fits in.
    pub fn asking(&self) -> Duration {
        self.longest.saturating_sub(self.answer()).max(limits::LEAST_ANSWER)
    }

    /// The pause after so many looks, counted from 1, with the second half left to chance.
    fn pause(&self, looks: u32, jitter: f64) -> Duration {
        let doubled = self.first_pause.saturating_mul(1 << looks.saturating_sub(1).min(16));
        doubled.min(self.longest_pause).mul_f64(0.5 + jitter.clamp(0.0, 1.0) / 2.0)
    }

    /// Waits until `look` finds the server there; `failure` is why it is taken for away, `since` when that began. `tell` hears of
    /// each pause before it begins, `hurry` ends one.
    ///
    /// # Errors
    /// The last failure, to stop for: one that no waiting mends at once, any other when this patience has ended.
    pub async fn wait_for(
        &self,
        since: Since,
        mut failure: Failure,
        clock: &dyn Clock,
        look: &Look,
        hurry: &Notify,
        tell: &(dyn Fn(Away) + Send + Sync),
    ) -> Result<(), Failure> {
        let until = since.instant + self.longest;
        let mut looks = 0;
        loop {
            let now = Instant::now();
            looks += 1;
            let hint = match failure.disposition() {
                // One that names more is broken or hostile.
                Disposition::RetryAfter(hint) => hint.min(self.longest.max(self.longest_pause)),
                _ => Duration::ZERO,
            };
            // Who is not to be asked before the patience ends is not waited for.
            if now >= until || now + hint > until {
                return Err(failure.disposed(Disposition::StopRun));
            }
            let next = (now + hint.max(self.pause(looks, clock.jitter()))).min(until);
            let asked = clock.now();
            tell(Away {
                code: failure.code(),
                since: since.at,
                asked,
                next: after(asked, next - now),
                until: after(since.at, self.longest),
            });
            tokio::select! {
                () = tokio::time::sleep_until(next) => {}
                () = hurry.notified(), if hint.is_zero() => {}
            }
            let Ok(seen) = tokio::time::timeout_at(until.max(next + LAST_LOOK), look()).await else {
                return Err(failure.disposed(Disposition::StopRun));
            };
            match stand(seen) {
                Stand::There => return Ok(()),
                Stand::Away(another) => failure = another,
                Stand::Mendless(failure) => return Err(failure),
            }
        }
    }
}

/// What a look is given that begins when the patience ends.
const LAST_LOOK: Duration = Duration::from_secs(10);

fn after(at: Timestamp, time: Duration) -> Timestamp {
    SignedDuration::try_from(time).ok().and_then(|time| at.checked_add(time).ok()).unwrap_or(Timestamp::MAX)
}

/// When a server ceased to answer.
#[derive(Debug, Clone, Copy)]
pub struct Since {
    /// By the clock that is waited with, which no change of the time of day disturbs.
    instant: Instant,
    /// By the time of day, as people are told.
    at: Timestamp,
}

impl Since {
    /// Now.
    pub fn now(clock: &dyn Clock) -> Self {
        Self::ago(clock, Duration::ZERO)
    }

    /// So long ago.
    pub fn ago(clock: &dyn Clock, time: Duration) -> Self {
        let instant = Instant::now();
        let at = SignedDuration::try_from(time).ok().and_then(|time| clock.now().checked_sub(time).ok());
        Self { instant: instant.checked_sub(time).unwrap_or(instant), at: at.unwrap_or_else(|| clock.now()) }
    }

    /// What is left of a patience; a look is always given a moment.
    pub fn left(&self, patience: Patience) -> Duration {
        patience.longest.saturating_sub(self.instant.elapsed()).max(LAST_LOOK)
    }
}

/// What a look found.
enum Stand {
    /// The server answers; what it says of the one question is another matter.
    There,
    /// It does not, and that may pass.
    Away(Failure),
    /// It does, in a way that no waiting mends: a refused sign-in is one attempt, and the last.
    Mendless(Failure),
}

fn stand(seen: Result<(), Failure>) -> Stand {
    match seen {
        Ok(()) => Stand::There,
        Err(failure) => match failure.disposition() {
            Disposition::SkipItem => Stand::There,
            Disposition::StopRun => Stand::Mendless(failure),
            Disposition::Retry
            | Disposition::RetryAfter(_)
            | Disposition::SlowDown
            | Disposition::Reauthenticate => Stand::Away(failure),
        },
    }
}

/// One request that is about no room.
pub type Look = Box<dyn Fn() -> BoxFuture<'static, Result<(), Failure>> + Send + Sync>;

/// Whether the failure of one request is its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Weather {
    /// The server answers others.
    Fair,
    /// It was away, and answers again.
    Cleared,
}

/// The outages of one endpoint, as one caller waits them out.
pub struct Outages {
    patience: Patience,
    look: Look,
    /// Held by the one who looks and waits; everybody else waits for what that comes to.
    turn: tokio::sync::Mutex<Seen>,
    failing: Mutex<Option<Since>>,
    answered: Mutex<Option<Instant>>,
    away: Mutex<Option<Away>>,
    /// Kept by whoever has given up, as long as the caller lives.
    given_up: Mutex<Option<Shut>>,
    /// Told when somebody wants to know at once whether the server is back.
    hurry: Arc<Notify>,
}

#[derive(Debug, Default)]
struct Seen {
    there: Option<(Instant, Weather)>,
}

impl fmt::Debug for Outages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outages")
            .field("patience", &self.patience)
            .field("away", &self.away)
            .finish_non_exhaustive()
    }
}

impl Outages {
    /// Waits with this patience, sends `look` to find out whether the server is back, at once when `hurry` is told.
    pub fn new(patience: Patience, look: Look, hurry: Arc<Notify>) -> Self {
        Self {
            patience,
            look,
            turn: tokio::sync::Mutex::default(),
            failing: Mutex::default(),
            answered: Mutex::default(),
            away: Mutex::default(),
            given_up: Mutex::default(),
            hurry,
        }
    }

    /// What is waited for, if the server is away.
    pub(crate) fn away(&self) -> Option<Away> {
        *lock(&self.away)
    }

    /// A request was answered.
    pub(crate) fn answered(&self) {
        *lock(&self.failing) = None;
        *lock(&self.answered) = Some(Instant::now());
    }

    /// A request failed in a way that passes by itself, after it was waited for so long. Gives how long no other was answered.
    pub(crate) fn failed(&self, clock: &dyn Clock, took: Duration) -> Duration {
        let silent = lock(&self.answered).map_or(took, |answered| took.min(answered.elapsed()));
        lock(&self.failing).get_or_insert_with(|| Since::ago(clock, silent)).instant.elapsed()
    }

    /// How long one request may wait for answers.
    pub(crate) fn asking(&self) -> Duration {
        self.patience.asking()
    }

    /// Whether a server that asks for pauses has been silent for longer than anybody wants to wait.
    pub(crate) fn is_tired(&self, silent: Duration) -> bool {
        silent >= self.patience.longest.max(LEAST_SILENCE)
    }

    /// Looks whether the server is there for others, and waits for it while it is not. Nobody passes the gate meanwhile.
    ///
    /// # Errors
    /// Why the run must end.
    pub(crate) async fn wait_out(&self, asking: &Asking) -> Result<Weather, Interrupted> {
        let failed = Instant::now();
        let mut seen = asking.unless_cancelled(self.turn.lock()).await?;
        if let Some((_, weather)) = seen.there.filter(|(at, _)| *at > failed) {
            return Ok(weather);
        }
        // Through the gate: a server that asked for a pause gets it before it is looked at.
        let failure = match stand(asking.ask_once((self.look)()).await?) {
            Stand::There => {
                seen.there = Some((Instant::now(), Weather::Fair));
                return Ok(Weather::Fair);
            }
            Stand::Mendless(failure) => return Err(Interrupted::Failed(failure)),
            Stand::Away(failure) => failure,
        };
        let since = *lock(&self.failing).get_or_insert_with(|| Since::now(&*asking.clock));
        tracing::warn!(code = %failure.code(), since = %since.at, "Exchange is away");
        let shut = asking.gate.shut();
        let told = Told(&self.away);
        let tell = |away: Away| {
            tracing::info!(next = %away.next, until = %away.until, "Exchange will be asked again");
            *lock(&self.away) = Some(away);
        };
        let waiting = self.patience.wait_for(since, failure, &*asking.clock, &self.look, &self.hurry, &tell);
        match asking.unless_cancelled(waiting).await? {
            Ok(()) => {
                tracing::info!(since = %since.at, "Exchange is back");
                seen.there = Some((Instant::now(), Weather::Cleared));
                drop((told, shut));
                Ok(Weather::Cleared)
            }
            Err(failure) => {
                // Whoever waits at the gate is called off by the end of the run, not let loose on the server before it.
                *lock(&self.given_up) = Some(shut);
                Err(Interrupted::Failed(failure))
            }
        }
    }
}

/// A server that asks for pauses is put up with for as long, however little patience there is for one that is away.
const LEAST_SILENCE: Duration = Duration::from_secs(600);

/// Takes back what is told of an outage, however waiting for it ends.
struct Told<'a>(&'a Mutex<Option<Away>>);

impl Drop for Told<'_> {
    fn drop(&mut self) {
        *lock(self.0) = None;
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

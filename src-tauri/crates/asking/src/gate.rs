//! The gate in front of an endpoint: how many requests at once, and when none at all.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anteroom_domain::ports::Capabilities;
use anteroom_domain::{Errand, SmtpAddress, Waiting};
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::limit::Limit;
use crate::pace::Pace;
use crate::queue::{Lane, Mailboxes, Queue, Sent, Ticket};
use crate::slowness::{Slowness, Speed};

/// How far apart requests are kept after the first time the server named a time to wait; doubles each further time.
const FIRST_APART: Duration = Duration::from_millis(100);
const LONGEST_APART: Duration = Duration::from_secs(2);
/// Less is none at all.
const SHORTEST_APART: Duration = Duration::from_millis(20);
/// How many at once a server that is spared is asked.
const GENTLY: u32 = 2;
/// What each success leaves of the distance.
const CLOSER: f64 = 0.98;

/// Shared by everybody who asks one endpoint with one account.
///
/// It finds out by itself how many requests at once the server bears: by what it answers, and by how long it takes. A burst of «busy» from
/// requests that were under way together counts as one. A server that names a time to wait counts requests by the clock, so few at once do not help where each is quick: from then on
/// they are also kept apart.
pub struct Gate {
    state: Mutex<State>,
    changed: Notify,
    pace: Pace,
    /// Whether it is to be gentle right now.
    is_gentle: Box<dyn Fn() -> bool + Send + Sync>,
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gate").field("state", &self.state).field("pace", &self.pace).finish_non_exhaustive()
    }
}

#[derive(Debug)]
struct State {
    limit: Limit,
    /// The least time between two requests; none until the server asked for a wait.
    apart: Duration,
    /// When the next one may enter, to keep them apart.
    next: Option<Instant>,
    under_way: u32,
    queue: Queue,
    mailboxes: Mailboxes,
    slowness: Slowness,
    back_off: Option<BackOff>,
    /// How many wait for the server to come back: meanwhile nobody enters who waits for it as well.
    shut: u32,
    refusals: u32,
    /// Counts the times the limit was lowered; a request that entered before the last time lowers it no further.
    lowered: u64,
}

#[derive(Debug, Clone, Copy)]
struct BackOff {
    until: Instant,
    asked_by_server: bool,
}

/// A place in the queue. Whoever leaves it, for whatever reason, lets the next one look.
struct Turn<'a> {
    gate: &'a Gate,
    ticket: Ticket,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.gate.lock().queue.leave(self.ticket);
        self.gate.changed.notify_waiters();
    }
}

/// One request under way. Leaves the gate when dropped.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    gate: &'a Gate,
    kind: &'static str,
    mailbox: Option<SmtpAddress>,
    entered: Instant,
    lowered: u64,
}

impl Gate {
    /// A gate that never lets more through at once than the protocol bears, in all and about one mailbox.
    pub fn new(capabilities: Capabilities, pace: Pace) -> Self {
        let state = State {
            limit: Limit::new(pace.first_concurrency, capabilities.most_concurrent_requests),
            apart: Duration::ZERO,
            next: None,
            under_way: 0,
            queue: Queue::default(),
            mailboxes: Mailboxes::new(capabilities.most_concurrent_per_mailbox),
            slowness: Slowness::default(),
            back_off: None,
            shut: 0,
            refusals: 0,
            lowered: 0,
        };
        Self { state: Mutex::new(state), changed: Notify::new(), pace, is_gentle: Box::new(|| false) }
    }

    /// The same, which lets two through at once and no more while `is_gentle` says so, however many the server bears.
    #[must_use]
    pub fn gently_while(self, is_gentle: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        Self { is_gentle: Box::new(is_gentle), ..self }
    }

    /// Waits for a place, and for the end of any back-off; who minds, also while the gate is shut. A person comes before all others, who
    /// keep their order.
    ///
    /// # Cancellation
    /// Dropping the future gives the place to somebody else.
    pub(crate) async fn enter(&self, lane: Lane, sent: Sent, errand: &Errand) -> Permit<'_> {
        let turn = Turn { gate: self, ticket: self.lock().queue.join(lane, sent, errand.mailbox.clone()) };
        loop {
            // Listening begins before looking, so that a change in between is not missed.
            let changed = self.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            let most = self.most();
            let until = {
                let mut state = self.lock();
                let now = Instant::now();
                state.back_off = state.back_off.filter(|back_off| back_off.until > now);
                let next = state.next.filter(|next| *next > now);
                let has_place = state.under_way < state.limit.allowed().min(most);
                let is_first = state.queue.first(state.shut > 0, &state.mailboxes) == Some(turn.ticket);
                if state.back_off.is_none() && next.is_none() && has_place && is_first {
                    state.under_way += 1;
                    state.next = (!state.apart.is_zero()).then(|| now + state.apart);
                    errand.mailbox.iter().for_each(|mailbox| state.mailboxes.enter(mailbox));
                    let lowered = state.lowered;
                    drop(state);
                    let (kind, mailbox) = (errand.kind, errand.mailbox.clone());
                    return Permit { gate: self, kind, mailbox, entered: now, lowered };
                }
                let until = state.back_off.map(|back_off| back_off.until).or(next.filter(|_| has_place));
                until.filter(|_| is_first)
            };
            match until {
                Some(until) => tokio::select! {
                    () = tokio::time::sleep_until(until) => {}
                    () = changed => {}
                },
                None => changed.await,
            }
        }
    }

    /// Shuts it until what this gives is dropped, for all who mind; who is in already leaves as usual.
    pub(crate) fn shut(self: &Arc<Self>) -> Shut {
        self.lock().shut += 1;
        Shut(Arc::clone(self))
    }

    /// How many requests may be under way at once.
    pub fn concurrency(&self) -> u32 {
        let most = self.most();
        self.lock().limit.allowed().min(most)
    }

    /// How many at most right now, whatever the server bears. Not to be asked under the lock: it may read a file.
    fn most(&self) -> u32 {
        if (self.is_gentle)() { GENTLY } else { u32::MAX }
    }

    /// How long nothing will be asked, and by whose wish.
    pub fn waiting(&self) -> Option<Waiting> {
        let back_off = self.lock().back_off?;
        let remaining = back_off.until.checked_duration_since(Instant::now())?;
        (!remaining.is_zero()).then_some(Waiting { remaining, asked_by_server: back_off.asked_by_server })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Permit<'_> {
    /// The server answered.
    pub(crate) fn succeeded(self) {
        let mut state = self.gate.lock();
        state.refusals = 0;
        let under_way = state.under_way;
        match state.slowness.answered(self.kind, self.entered.elapsed(), under_way) {
            Speed::Usual => state.limit.answered(under_way, Instant::now()),
            // Those that were under way with others that said so already, say nothing new.
            Speed::TooLong if state.lowered == self.lowered && state.limit.slowed(Instant::now()) => {
                state.lowered += 1;
                state.slowness.begin_anew();
                tracing::debug!(allowed = state.limit.allowed(), "answers take longer and longer");
            }
            Speed::TooLong | Speed::Unknown => {}
        }
        state.apart = state.apart.mul_f64(CLOSER);
        if state.apart < SHORTEST_APART {
            state.apart = Duration::ZERO;
        }
    }

    /// The server was busy; `hint` is how long it wants to be left alone.
    pub(crate) fn refused(self, hint: Option<Duration>, jitter: f64) {
        let mut state = self.gate.lock();
        // «Busy, wait 0 ms» names no time; taken literally it would be answered with a storm.
        let hint = hint.filter(|hint| !hint.is_zero());
        if state.lowered == self.lowered {
            if hint.is_some() {
                state.apart = (state.apart * 2).clamp(FIRST_APART, LONGEST_APART);
            }
            state.limit.refused(Instant::now());
            state.slowness.begin_anew();
            state.lowered += 1;
            state.refusals = state.refusals.saturating_add(1);
        }
        let wait = hint
            .map(|hint| hint.min(self.gate.pace.longest_hint))
            .unwrap_or_else(|| self.gate.pace.wait(state.refusals, jitter));
        let until = Instant::now() + wait;
        if state.back_off.is_none_or(|back_off| back_off.until < until) {
            state.back_off = Some(BackOff { until, asked_by_server: hint.is_some() });
        }
    }
}

/// A gate that is shut.
#[derive(Debug)]
pub(crate) struct Shut(Arc<Gate>);

impl Drop for Shut {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.shut = state.shut.saturating_sub(1);
        drop(state);
        self.0.changed.notify_waiters();
    }
}

impl Drop for Permit<'_> {
    fn drop(&mut self) {
        let mut state = self.gate.lock();
        state.under_way = state.under_way.saturating_sub(1);
        self.mailbox.iter().for_each(|mailbox| state.mailboxes.leave(mailbox));
        drop(state);
        self.gate.changed.notify_waiters();
    }
}

/// So many at once, of which any number about one mailbox.
#[cfg(test)]
pub(crate) fn bears(most: u16) -> Capabilities {
    Capabilities { longest_window_days: 1, most_concurrent_requests: most, most_concurrent_per_mailbox: most }
}

//! The gate in front of an endpoint: how many requests at once, and when none at all.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anteroom_domain::Waiting;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::limit::Limit;
use crate::pace::Pace;
use crate::queue::{Lane, Queue, Sent, Ticket};

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
/// It finds out by itself how many requests at once the server bears. A burst of «busy» from requests that were under way together counts as
/// one. A server that names a time to wait counts requests by the clock, so few at once do not help where each is quick: from then on
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
    lowered: u64,
}

impl Gate {
    /// A gate that never lets more than `most` requests through at once.
    pub fn new(most: u16, pace: Pace) -> Self {
        let state = State {
            limit: Limit::new(pace.first_concurrency, most),
            apart: Duration::ZERO,
            next: None,
            under_way: 0,
            queue: Queue::default(),
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
    pub(crate) async fn enter(&self, lane: Lane, sent: Sent) -> Permit<'_> {
        let turn = Turn { gate: self, ticket: self.lock().queue.join(lane, sent) };
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
                let is_first = state.queue.first(state.shut > 0) == Some(turn.ticket);
                if state.back_off.is_none() && next.is_none() && has_place && is_first {
                    state.under_way += 1;
                    state.next = (!state.apart.is_zero()).then(|| now + state.apart);
                    let lowered = state.lowered;
                    drop(state);
                    return Permit { gate: self, lowered };
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
        state.limit.answered(under_way, Instant::now());
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
        drop(state);
        self.gate.changed.notify_waiters();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_burst_of_refusals_halves_once_and_all_wait() {
        let gate = Gate::new(16, Pace::default());
        let permits = [
            gate.enter(Lane::Bulk, Sent::Never).await,
            gate.enter(Lane::Bulk, Sent::Never).await,
            gate.enter(Lane::Bulk, Sent::Never).await,
            gate.enter(Lane::Bulk, Sent::Never).await,
        ];
        for permit in permits {
            permit.refused(Some(Duration::from_secs(30)), 0.0);
        }
        assert_eq!(gate.concurrency(), 2, "four requests under way together are one sign");
        let waiting = gate.waiting().unwrap();
        assert!(waiting.asked_by_server);
        assert_eq!(waiting.remaining, Duration::from_secs(30));
        let before = Instant::now();
        let permit = gate.enter(Lane::Bulk, Sent::Never).await;
        assert_eq!(before.elapsed().as_secs(), 30, "nobody enters before the server's time is over");
        assert!(gate.waiting().is_none(), "the wait is over");
        permit.refused(None, 1.0);
        assert_eq!(gate.concurrency(), 1);
        assert!(!gate.waiting().unwrap().asked_by_server, "without a hint the wait is our own");
    }

    /// A server that bears six requests a second and wants 25 s of silence for the seventh.
    #[tokio::test(start_paused = true)]
    async fn a_server_that_counts_by_the_clock_is_asked_at_its_own_pace() {
        let gate = Gate::new(4, Pace::default());
        let (began, mut waits, mut tokens, mut filled) = (Instant::now(), 0, 6.0_f64, Instant::now());
        let mut answered = 0;
        while answered < 160 {
            let permit = gate.enter(Lane::Bulk, Sent::Never).await;
            tokens = (tokens + filled.elapsed().as_secs_f64() * 6.0).min(6.0);
            filled = Instant::now();
            if tokens < 1.0 {
                waits += 1;
                permit.refused(Some(Duration::from_secs(25)), 0.0);
            } else {
                tokens -= 1.0;
                answered += 1;
                permit.succeeded();
            }
        }
        assert!(waits <= 8, "{waits} waits for 160 requests; 26 if they came six at a time");
        assert!(began.elapsed() < Duration::from_secs(250), "{:?}", began.elapsed());
    }

    #[tokio::test(start_paused = true)]
    async fn answers_let_more_in_up_to_the_most() {
        let gate = Gate::new(6, Pace::default());
        for _ in 0..5 {
            gate.enter(Lane::Bulk, Sent::Never).await.succeeded();
        }
        assert_eq!(gate.concurrency(), 4, "one at a time says nothing about five");
        let permits = [
            gate.enter(Lane::Bulk, Sent::Never).await,
            gate.enter(Lane::Bulk, Sent::Never).await,
            gate.enter(Lane::Bulk, Sent::Never).await,
            gate.enter(Lane::Bulk, Sent::Never).await,
        ];
        permits.into_iter().for_each(Permit::succeeded);
        assert_eq!(gate.concurrency(), 6, "never more than the protocol bears");
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_names_no_time_at_all_is_given_some() {
        let gate = Gate::new(6, Pace::default());
        gate.enter(Lane::Bulk, Sent::Never).await.refused(Some(Duration::ZERO), 1.0);
        let waiting = gate.waiting().expect("nobody asks at once");
        assert_eq!((waiting.remaining, waiting.asked_by_server), (Pace::default().first_wait, false));
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_names_a_year_is_not_waited_for_that_long() {
        let gate = Gate::new(6, Pace::default());
        gate.enter(Lane::Bulk, Sent::Never).await.refused(Some(Duration::MAX), 0.0);
        assert_eq!(gate.waiting().unwrap().remaining, Pace::default().longest_hint);
    }

    /// One request at a time, of ten workers and a person who comes last.
    #[tokio::test(start_paused = true)]
    async fn a_person_waits_for_one_request_and_not_for_the_import() {
        let gate = Arc::new(Gate::new(1, Pace::default()));
        let order = Arc::new(Mutex::new(Vec::new()));
        let ask = |who: usize, lane| {
            let (gate, order) = (Arc::clone(&gate), Arc::clone(&order));
            async move {
                let permit = gate.enter(lane, Sent::Never).await;
                tokio::time::sleep(Duration::from_millis(50)).await;
                order.lock().unwrap().push(who);
                permit.succeeded();
            }
        };
        let mut tasks: Vec<_> = (0..10).map(|worker| tokio::spawn(ask(worker, Lane::Patient))).collect();
        tokio::time::sleep(Duration::from_millis(1)).await;
        tasks.push(tokio::spawn(ask(99, Lane::Person)));
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(*order.lock().unwrap(), [0, 99, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }

    #[tokio::test(start_paused = true)]
    async fn who_goes_away_gives_the_turn_to_the_next() {
        let gate = Gate::new(1, Pace::default());
        let held = gate.enter(Lane::Bulk, Sent::Never).await;
        let gone = tokio::time::timeout(Duration::from_secs(1), gate.enter(Lane::Person, Sent::Never)).await;
        assert!(gone.is_err(), "there is one place");
        held.succeeded();
        gate.enter(Lane::Patient, Sent::Never).await.succeeded();
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_is_spared_is_asked_two_questions_at_once_until_the_hours_are_over() {
        let (gentle, told) = (Arc::new(std::sync::atomic::AtomicBool::new(true)), Duration::from_secs(1));
        let until = Arc::clone(&gentle);
        let gate = Gate::new(16, Pace::default())
            .gently_while(move || until.load(std::sync::atomic::Ordering::Relaxed));
        let permits = [gate.enter(Lane::Bulk, Sent::Never).await, gate.enter(Lane::Bulk, Sent::Never).await];
        assert_eq!(gate.concurrency(), 2);
        assert!(
            tokio::time::timeout(told, gate.enter(Lane::Bulk, Sent::Never)).await.is_err(),
            "no third one"
        );
        gentle.store(false, std::sync::atomic::Ordering::Relaxed);
        assert!(tokio::time::timeout(told, gate.enter(Lane::Bulk, Sent::Never)).await.is_ok());
        drop(permits);
    }
}

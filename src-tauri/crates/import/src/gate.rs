//! The gate in front of an endpoint: how many requests at once, and when none at all.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anteroom_domain::Waiting;
use tokio::sync::Notify;
use tokio::time::Instant;

use crate::pace::Pace;

/// Shared by everybody who asks one endpoint.
///
/// Concurrency is found by additive increase and multiplicative decrease: each «busy» halves it, each success lets it creep
/// up. A burst of «busy» from requests that were under way together counts as one.
#[derive(Debug)]
pub(crate) struct Gate {
    state: Mutex<State>,
    changed: Notify,
    most: f64,
    pace: Pace,
}

#[derive(Debug)]
struct State {
    limit: f64,
    under_way: u32,
    back_off: Option<BackOff>,
    refusals: u32,
    /// Counts the times the limit was lowered; a request that entered before the last time lowers it no further.
    lowered: u64,
}

#[derive(Debug, Clone, Copy)]
struct BackOff {
    until: Instant,
    asked_by_server: bool,
}

/// One request under way. Leaves the gate when dropped.
#[derive(Debug)]
pub(crate) struct Permit<'a> {
    gate: &'a Gate,
    lowered: u64,
}

impl Gate {
    /// A gate that never lets more than `most` requests through at once.
    pub(crate) fn new(most: u16, pace: Pace) -> Self {
        let most = f64::from(most.max(1));
        let limit = f64::from(pace.first_concurrency.max(1)).min(most);
        let state = State { limit, under_way: 0, back_off: None, refusals: 0, lowered: 0 };
        Self { state: Mutex::new(state), changed: Notify::new(), most, pace }
    }

    /// Waits for a place, and for the end of any back-off.
    ///
    /// # Cancellation
    /// Dropping the future gives the place to somebody else.
    pub(crate) async fn enter(&self) -> Permit<'_> {
        loop {
            // Listening begins before looking, so that a change in between is not missed.
            let changed = self.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            let until = {
                let mut state = self.lock();
                state.back_off = state.back_off.filter(|back_off| back_off.until > Instant::now());
                if state.back_off.is_none() && f64::from(state.under_way) + 1.0 <= state.limit.max(1.0) {
                    state.under_way += 1;
                    return Permit { gate: self, lowered: state.lowered };
                }
                state.back_off.map(|back_off| back_off.until)
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

    /// How many requests may be under way at once.
    pub(crate) fn concurrency(&self) -> u32 {
        self.lock().limit.max(1.0) as u32
    }

    /// How long nothing will be asked, and by whose wish.
    pub(crate) fn waiting(&self) -> Option<Waiting> {
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
        state.limit = (state.limit + 1.0 / state.limit.max(1.0)).min(self.gate.most);
    }

    /// The server was busy; `hint` is how long it wants to be left alone.
    pub(crate) fn refused(self, hint: Option<Duration>, jitter: f64) {
        let mut state = self.gate.lock();
        if state.lowered == self.lowered {
            state.limit = (state.limit / 2.0).floor().max(1.0);
            state.lowered += 1;
            state.refusals = state.refusals.saturating_add(1);
        }
        // «Busy, wait 0 ms» names no time; taken literally it would be answered with a storm.
        let hint = hint.filter(|hint| !hint.is_zero());
        let wait = hint
            .map(|hint| hint.min(self.gate.pace.longest_hint))
            .unwrap_or_else(|| self.gate.pace.wait(state.refusals, jitter));
        let until = Instant::now() + wait;
        if state.back_off.is_none_or(|back_off| back_off.until < until) {
            state.back_off = Some(BackOff { until, asked_by_server: hint.is_some() });
        }
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
        let permits = [gate.enter().await, gate.enter().await, gate.enter().await, gate.enter().await];
        for permit in permits {
            permit.refused(Some(Duration::from_secs(30)), 0.0);
        }
        assert_eq!(gate.concurrency(), 2, "four requests under way together are one sign");
        let waiting = gate.waiting().unwrap();
        assert!(waiting.asked_by_server);
        assert_eq!(waiting.remaining, Duration::from_secs(30));
        let before = Instant::now();
        let permit = gate.enter().await;
        assert_eq!(before.elapsed().as_secs(), 30, "nobody enters before the server's time is over");
        assert!(gate.waiting().is_none(), "the wait is over");
        permit.refused(None, 1.0);
        assert_eq!(gate.concurrency(), 1);
        assert!(!gate.waiting().unwrap().asked_by_server, "without a hint the wait is our own");
    }

    #[tokio::test(start_paused = true)]
    async fn successes_creep_up_to_the_most() {
        let gate = Gate::new(6, Pace::default());
        for _ in 0..5 {
            gate.enter().await.succeeded();
        }
        assert_eq!(gate.concurrency(), 5, "about one more per round");
        for _ in 0..50 {
            gate.enter().await.succeeded();
        }
        assert_eq!(gate.concurrency(), 6, "never more than the protocol bears");
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_names_no_time_at_all_is_given_some() {
        let gate = Gate::new(6, Pace::default());
        gate.enter().await.refused(Some(Duration::ZERO), 1.0);
        let waiting = gate.waiting().expect("nobody asks at once");
        assert_eq!((waiting.remaining, waiting.asked_by_server), (Pace::default().first_wait, false));
    }

    #[tokio::test(start_paused = true)]
    async fn a_server_that_names_a_year_is_not_waited_for_that_long() {
        let gate = Gate::new(6, Pace::default());
        gate.enter().await.refused(Some(Duration::MAX), 0.0);
        assert_eq!(gate.waiting().unwrap().remaining, Pace::default().longest_hint);
    }
}

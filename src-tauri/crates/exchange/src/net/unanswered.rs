//! Who was asked and is silent: what somebody who waits is told, long before a time-out tells it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Somebody who is asked again so soon after a request that came to nothing has been silent all the while.
const SOON: Duration = Duration::from_secs(60);

/// The requests under way of all clients that share this, by host. Cloning shares it.
#[derive(Debug, Clone, Default)]
pub struct Unanswered(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    hosts: HashMap<String, Host>,
    next: u64,
}

#[derive(Debug)]
struct Host {
    /// When each request ends without an answer, at the latest.
    under_way: HashMap<u64, Instant>,
    /// The last sign of life, or the first request that waits for one.
    since: Instant,
    /// When the last request came to nothing; none once one was answered.
    failed: Option<Instant>,
}

/// A host that says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The host, with its port where that is not the usual one.
    pub host: String,
    /// How long it has said nothing.
    pub lasted: Duration,
    /// How much longer the requests under way wait for it, at most.
    pub left: Duration,
}

impl Unanswered {
    /// The host that has been silent longest among those that were asked something, if any was.
    pub fn longest(&self) -> Option<Silence> {
        let now = Instant::now();
        let state = self.lock();
        let waiting = state.hosts.iter().filter_map(|(host, known)| {
            let until = known.under_way.values().max()?;
            let lasted = now.saturating_duration_since(known.since);
            Some(Silence { host: host.clone(), lasted, left: until.saturating_duration_since(now) })
        });
        waiting.max_by_key(|silence| silence.lasted)
    }

    /// A request that is sent now and waits so long at most; whoever speaks another protocol tells its requests, too.
    pub fn asked(&self, host: &str, limit: Duration) -> Asked {
        let now = Instant::now();
        let mut state = self.lock();
        let number = state.next;
        state.next += 1;
        let known = state.hosts.entry(host.to_owned()).or_insert_with(|| Host {
            under_way: HashMap::new(),
            since: now,
            failed: None,
        });
        let goes_on = !known.under_way.is_empty() || known.failed.is_some_and(|failed| now < failed + SOON);
        if !goes_on {
            known.since = now;
        }
        known.under_way.insert(number, now + limit);
        drop(state);
        Asked { all: self.clone(), host: host.to_owned(), number }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A request under way, until it is dropped.
#[derive(Debug)]
pub struct Asked {
    all: Unanswered,
    host: String,
    number: u64,
}

impl Asked {
    /// The host sent something.
    pub fn heard(&self) {
        if let Some(known) = self.all.lock().hosts.get_mut(&self.host) {
            known.since = Instant::now();
            known.failed = None;
        }
    }

    /// The request came to nothing.
    pub fn failed(&self) {
        if let Some(known) = self.all.lock().hosts.get_mut(&self.host) {
            known.failed = Some(Instant::now());
        }
    }
}

impl Drop for Asked {
    fn drop(&mut self) {
        let mut state = self.all.lock();
        let Some(known) = state.hosts.get_mut(&self.host) else { return };
        known.under_way.remove(&self.number);
        // Hosts come from servers' answers, too: those nobody asks any more are not kept for ever.
        if known.under_way.is_empty() && known.failed.is_none() {
            state.hosts.remove(&self.host);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Duration = Duration::from_secs(120);

    fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    #[tokio::test(start_paused = true)]
    async fn silence_is_counted_from_the_last_sign_of_life_and_over_retries() {
        let all = Unanswered::default();
        let first = all.asked("mail", LIMIT);
        tokio::time::advance(seconds(25)).await;
        let silence = all.longest().unwrap();
        assert_eq!((silence.lasted, silence.left), (seconds(25), seconds(95)));
        first.heard();
        tokio::time::advance(seconds(20)).await;
        assert_eq!(all.longest().unwrap().lasted, seconds(20), "headers, and then nothing");
        first.failed();
        drop(first);
        assert_eq!(all.longest(), None, "nobody waits");
        tokio::time::advance(seconds(5)).await;
        let second = all.asked("mail", LIMIT);
        assert_eq!(all.longest().unwrap().lasted, seconds(25), "the silence of the one before goes on");
        drop(second);
        tokio::time::advance(seconds(600)).await;
        let _third = all.asked("mail", LIMIT);
        assert_eq!(all.longest().unwrap().lasted, Duration::ZERO, "a person asks again much later");
    }

    #[tokio::test(start_paused = true)]
    async fn one_answer_among_many_ends_the_silence_of_its_host_alone() {
        let all = Unanswered::default();
        let (slow, quick, other) =
            (all.asked("mail", LIMIT), all.asked("mail", LIMIT), all.asked("dc", LIMIT));
        tokio::time::advance(seconds(30)).await;
        quick.heard();
        drop(quick);
        let silence = all.longest().unwrap();
        assert_eq!((silence.host.as_str(), silence.lasted), ("dc", seconds(30)));
        drop(other);
        assert_eq!(all.longest().unwrap().lasted, Duration::ZERO, "it answers others");
        drop(slow);
        assert!(all.lock().hosts.is_empty(), "nothing is left behind");
    }
}

//! The numbers a server is asked by.

use std::time::Duration;

/// How many at first, how often, how long. The defaults are for work in bulk at a server in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Requests under way at once at the beginning; the gate finds out what the server bears from there.
    pub first_concurrency: u16,
    /// Tries of one request that fails in a way that passes by itself.
    pub tries_per_request: u32,
    /// How often one request may be answered with «busy» before it is put off.
    pub throttles_per_request: u32,
    /// How long one request may wait for answers, all tries together and without the pauses between them, before it is
    /// put off. A server that says «busy» says it at once; one that stays silent costs the client's whole limit each time.
    pub longest_asking: Duration,
    /// How long one request may be held back in all, by pauses and by whoever else asks; as long as it takes where there is none.
    pub longest_held: Option<Duration>,
    /// The first wait before a request is tried again; doubles each time.
    pub first_wait: Duration,
    /// The longest wait of our own choosing.
    pub longest_wait: Duration,
    /// The longest wait a server may ask for; one that names more is broken or hostile.
    pub longest_hint: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            first_concurrency: 4,
            tries_per_request: 3,
            throttles_per_request: 10,
            longest_asking: Duration::from_secs(240),
            longest_held: None,
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(60),
            longest_hint: Duration::from_secs(3600),
        }
    }
}

impl Pace {
    /// For one question whose answer a person waits for: a busy server gets some seconds, what failed otherwise is told at once.
    pub fn interactive() -> Self {
        Self {
            tries_per_request: 1,
            throttles_per_request: 8,
            longest_asking: Duration::from_secs(20),
            longest_held: Some(Duration::from_secs(40)),
            ..Self::default()
        }
    }

    /// The wait after the `failures`-th failure in a row, counted from 1: doubling, with the second half left to chance.
    pub(crate) fn wait(&self, failures: u32, jitter: f64) -> Duration {
        let doubled = self.first_wait.saturating_mul(1 << failures.saturating_sub(1).min(16));
        doubled.min(self.longest_wait).mul_f64(0.5 + jitter.clamp(0.0, 1.0) / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_longest() {
        let pace = Pace::default();
        assert_eq!(pace.wait(1, 1.0), Duration::from_millis(500));
        assert_eq!(pace.wait(2, 1.0), Duration::from_secs(1));
        assert_eq!(pace.wait(1, 0.0), Duration::from_millis(250), "chance takes away at most half");
        assert_eq!(pace.wait(4_000_000, 1.0), pace.longest_wait, "no overflow after a long night");
    }
}

//! Entries a second and time left, told only when they mean something.

use std::collections::VecDeque;
use std::time::Duration;

use tokio::time::Instant;

/// How far back the rate looks.
const LOOK_BACK: Duration = Duration::from_secs(10);
/// What it must have seen before it says anything.
const LEAST: Duration = Duration::from_secs(2);
/// Units that must be done before the rest can be told from them.
const LEAST_UNITS: u32 = 3;

/// A sliding look at how entries arrive, and at units since the run began or was resumed.
#[derive(Debug)]
pub(crate) struct Rate {
    samples: VecDeque<(Instant, u32)>,
    since: Instant,
    units_then: u32,
}

impl Rate {
    pub(crate) fn new(units_done: u32) -> Self {
        Self { samples: VecDeque::new(), since: Instant::now(), units_then: units_done }
    }

    /// Adds a sample and gives entries a second, if enough was seen.
    pub(crate) fn sample(&mut self, entries: u32) -> Option<f64> {
        let now = Instant::now();
        self.samples.push_back((now, entries));
        while self.samples.get(1).is_some_and(|(at, _)| now.duration_since(*at) >= LOOK_BACK) {
            self.samples.pop_front();
        }
        let (first, then) = *self.samples.front()?;
        let seen = now.duration_since(first);
        let arrived = entries.saturating_sub(then);
        (seen >= LEAST && arrived > 0).then(|| f64::from(arrived) / seen.as_secs_f64())
    }

    /// The time left, if enough units are done to tell it.
    pub(crate) fn remaining(&self, units_done: u32, units_total: u32) -> Option<Duration> {
        let done = units_done.checked_sub(self.units_then).filter(|done| *done >= LEAST_UNITS)?;
        let elapsed = self.since.elapsed();
        let left = units_total.saturating_sub(units_done);
        (elapsed >= LEAST).then(|| elapsed.mul_f64(f64::from(left) / f64::from(done)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn says_nothing_before_it_knows_and_forgets_what_is_long_ago() {
        let mut rate = Rate::new(0);
        assert_eq!(rate.sample(0), None);
        tokio::time::advance(Duration::from_secs(1)).await;
        assert_eq!(rate.sample(1000), None, "one second is too short to tell");
        assert_eq!(rate.remaining(2, 10), None, "two units are too few to tell");
        tokio::time::advance(Duration::from_secs(1)).await;
        assert_eq!(rate.sample(1000), Some(500.0));
        assert_eq!(rate.remaining(5, 10), Some(Duration::from_secs(2)), "half done in two seconds");
        tokio::time::advance(Duration::from_secs(60)).await;
        rate.sample(1000);
        tokio::time::advance(Duration::from_secs(10)).await;
        assert_eq!(rate.sample(1000), None, "nothing arrived lately");
    }
}

//! Where time and chance come from, so that tests can hold both.

use jiff::Timestamp;

/// The wall clock and chance. Waiting uses tokio's clock, which tests can pause.
pub trait Clock: Send + Sync + 'static {
    /// The time now, as it is told and kept.
    fn now(&self) -> Timestamp;

    /// A number from 0 up to, not including, 1: spreads retries, so that workers thrown back together do not return together.
    fn jitter(&self) -> f64;
}

/// The computer's clock and a random generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn jitter(&self) -> f64 {
        fastrand::f64()
    }
}

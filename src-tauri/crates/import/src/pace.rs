//! The numbers an import goes by; those a server is asked by are [`anteroom_asking::Pace`].

use std::time::Duration;

/// How much at once, how often, how long. The defaults are for a server in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Units of one room read at once: Exchange charges impersonated requests to the mailbox they read.
    pub units_per_room: u32,
    /// Tries of one unit; all but the first come after everything else.
    pub attempts_per_unit: u32,
    /// Units failing one after the other for the same reason before the run pauses.
    pub failures_to_pause: u32,
    /// Time between two snapshots of the progress.
    pub report_every: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            units_per_room: 2,
            attempts_per_unit: 3,
            failures_to_pause: 20,
            report_every: Duration::from_millis(250),
        }
    }
}

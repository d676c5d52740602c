//! How long things may take.

use std::time::Duration;

use anteroom_domain::limits;

/// How long things may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// For the connection, TLS included.
    pub connect: Duration,
    /// For the whole exchange, from the request to the last byte of the answer: a server that drips is given no longer.
    pub total: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self { connect: limits::CONNECT, total: limits::ANSWER }
    }
}

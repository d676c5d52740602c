//! What is waited for.

use anteroom_domain::Waiting;
use serde::Serialize;
use ts_rs::TS;

/// Why nothing is asked of the server right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct WaitingRow {
    /// How much longer.
    pub remaining_ms: u32,
    /// Whether the server named the time.
    pub asked_by_server: bool,
}

impl From<Waiting> for WaitingRow {
    fn from(waiting: Waiting) -> Self {
        Self {
            remaining_ms: u32::try_from(waiting.remaining.as_millis()).unwrap_or(u32::MAX),
            asked_by_server: waiting.asked_by_server,
        }
    }
}

use serde::Serialize;
use ts_rs::TS;

/// A server that was asked and says nothing, neither an answer nor that it is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SilentRow {
    /// The server.
    pub host: String,
    /// How long it has said nothing.
    pub silent_seconds: u32,
    /// How much longer it is waited for, at most.
    pub left_seconds: u32,
}

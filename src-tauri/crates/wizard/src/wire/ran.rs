//! How a script's task ended, and what is kept of it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a task of a script ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TaskEnd {
    /// Everything is as it should be.
    Done,
    /// Everything is done, and something is not to be seen yet.
    Waiting,
    /// Something was left out, or failed.
    LeftOut,
    /// It was taken back.
    Undone,
    /// It was only looked at what would be done.
    Planned,
}

impl TaskEnd {
    /// Its name, as words choose by it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Waiting => "waiting",
            Self::LeftOut => "left_out",
            Self::Undone => "undone",
            Self::Planned => "planned",
        }
    }
}

/// What a requirement's script said of itself when its output was brought back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RanRow {
    /// How it ended.
    pub ended: TaskEnd,
    /// When it ran.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// What was left out, failed or is not to be seen yet, a line each: the first ones.
    pub why: Vec<String>,
    /// How many there are of these.
    pub total: u32,
}

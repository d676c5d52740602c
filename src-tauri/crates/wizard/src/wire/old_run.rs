use serde::Serialize;
use ts_rs::TS;

/// Why an unfinished run is offered, and nothing goes on with it by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum OldRunKind {
    /// It was begun days ago: what was read then would not be read again.
    Age,
    /// Its window has passed.
    Window,
}

//! A run: rooms x time windows = units, rows in a ledger.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Failure, OwnDomains, SmtpAddress, TimeWindow};

/// A run's id in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RunId(pub i64);

/// A unit's id in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnitId(pub i64);

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Where a reading of a window stopped; meaningful only to the protocol that wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cursor(pub String);

/// A unit's window, and whether it is the first of its room: entries that began before the run's window belong to the first
/// one, all others to the window they begin in, so each belongs to exactly one unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The stretch of time.
    pub span: TimeWindow,
    /// Whether this is the room's earliest window.
    pub first: bool,
}

impl Window {
    /// Whether an entry with these times belongs to this unit.
    pub fn owns(&self, start: Timestamp, end: Timestamp) -> bool {
        if self.first { self.span.overlaps(start, end) } else { self.span.contains(start) }
    }
}

/// One room of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRoom {
    /// The room's primary address.
    pub address: SmtpAddress,
    /// The name the planner shows.
    pub display_name: String,
}

/// What a run is to bring into the planner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The rooms, each once.
    pub rooms: Vec<PlannedRoom>,
    /// The whole window.
    pub window: TimeWindow,
    /// The units' windows, in order, covering `window` exactly once.
    pub pieces: Vec<TimeWindow>,
    /// The planner user who gets meetings whose owner is unknown.
    pub fallback_owner: SmtpAddress,
    /// Whether organizers the Exchange directory knows become planner users when they are met.
    pub adopt_directory_users: bool,
    /// Mail domains, in lower case, whose primary addresses belong to the organization; whoever has another is outside. The
    /// rooms' own domains are always among them. Plans of older ledgers have none.
    #[serde(default)]
    pub own_domains: OwnDomains,
    /// Whether the planner's notifications stay off while the run is unfinished.
    pub silence_notifications: bool,
}

/// A unit a worker holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeasedUnit {
    /// The unit.
    pub id: UnitId,
    /// Its run.
    pub run: RunId,
    /// The room to read.
    pub room: PlannedRoom,
    /// What part of its calendar.
    pub window: Window,
    /// Where an earlier reading stopped.
    pub cursor: Option<Cursor>,
    /// How often it was tried before.
    pub attempts: u32,
}

/// Where a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitState {
    /// Waiting for a worker.
    Pending,
    /// With a worker.
    Leased,
    /// Read completely and settled.
    Done,
    /// Given up for this run.
    Failed,
}

/// How a run ended.
#[derive(Debug, Clone)]
pub enum RunOutcome {
    /// Every unit is done or listed as failed.
    Finished,
    /// The person stopped it; it can be resumed.
    Cancelled,
    /// Nobody stopped it: Anteroom was closed meanwhile. It can be resumed.
    Interrupted,
    /// Something made going on pointless; it can be resumed once mended.
    Stopped(Failure),
}

/// A run as the ledger knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunRecord {
    /// The run.
    pub id: RunId,
    /// What it is to do.
    pub plan: Plan,
    /// When it was planned.
    pub started: Timestamp,
    /// When it ended for good; `None` while it can be resumed.
    pub finished: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_across_a_border_belongs_to_one_unit() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let whole = TimeWindow::new(at("2026-01-01T00:00:00Z"), at("2026-01-03T00:00:00Z")).unwrap();
        let days = whole.split(jiff::SignedDuration::from_hours(24));
        let (first, second) = (Window { span: days[0], first: true }, Window { span: days[1], first: false });
        for (start, end, owner) in [
            ("2025-12-31T22:00:00Z", "2026-01-01T01:00:00Z", "first"),
            ("2026-01-01T23:00:00Z", "2026-01-02T01:00:00Z", "first"),
            ("2026-01-02T00:00:00Z", "2026-01-02T01:00:00Z", "second"),
        ] {
            let owned = (first.owns(at(start), at(end)), second.owns(at(start), at(end)));
            assert_eq!(owned, (owner == "first", owner == "second"), "{start} belongs to the {owner} window");
        }
    }
}

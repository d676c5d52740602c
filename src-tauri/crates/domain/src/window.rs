//! Half-open stretches of time.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// A stretch of time from `start` up to, not including, `end`. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Bounds", into = "Bounds")]
pub struct TimeWindow {
    start: Timestamp,
    end: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Bounds {
    start: Timestamp,
    end: Timestamp,
}

/// A window whose end is not after its start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the end of a time window must be after its start")]
pub struct WindowError;

impl TimeWindow {
    /// A window from `start` to `end`.
    ///
    /// # Errors
    /// If `end` is not after `start`.
    pub fn new(start: Timestamp, end: Timestamp) -> Result<Self, WindowError> {
        if start < end { Ok(Self { start, end }) } else { Err(WindowError) }
    }

    /// The first instant.
    pub fn start(&self) -> Timestamp {
        self.start
    }

    /// The first instant after the window.
    pub fn end(&self) -> Timestamp {
        self.end
    }

    /// How long it is.
    pub fn duration(&self) -> SignedDuration {
        self.end.duration_since(self.start)
    }

    /// Whether an instant lies inside.
    pub fn contains(&self, instant: Timestamp) -> bool {
        self.start <= instant && instant < self.end
    }

    /// Whether an entry from `start` to `end` touches the window, by Exchange's rule for calendar views: it ends after the
    /// window's start and starts before the window's end; an entry of no length counts when it lies inside.
    pub fn overlaps(&self, start: Timestamp, end: Timestamp) -> bool {
        start < self.end && (end > self.start || (start == end && start == self.start))
    }

    /// Cuts the window into pieces of at most `length`, in order, covering each instant exactly once. A `length` of zero or
    /// less gives the window whole.
    pub fn split(&self, length: SignedDuration) -> Vec<Self> {
        if length <= SignedDuration::ZERO {
            return vec![*self];
        }
        let mut pieces = Vec::new();
        let mut from = self.start;
        while from < self.end {
            let to = from.checked_add(length).map_or(self.end, |to| to.min(self.end));
            pieces.push(Self { start: from, end: to });
            from = to;
        }
        pieces
    }
}

impl TryFrom<Bounds> for TimeWindow {
    type Error = WindowError;

    fn try_from(bounds: Bounds) -> Result<Self, WindowError> {
        Self::new(bounds.start, bounds.end)
    }
}

impl From<TimeWindow> for Bounds {
    fn from(window: TimeWindow) -> Self {
        Self { start: window.start, end: window.end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn pieces_cover_each_instant_once() {
        let window = TimeWindow::new(at("2026-01-01T00:00:00Z"), at("2026-03-05T07:00:00Z")).unwrap();
        let pieces = window.split(SignedDuration::from_hours(24 * 30));
        assert_eq!(pieces.len(), 3, "63 days in pieces of 30");
        assert_eq!(pieces[0].start(), window.start());
        assert_eq!(pieces[2].end(), window.end());
        assert!(pieces.windows(2).all(|pair| pair[0].end() == pair[1].start()), "no gap and no overlap");
    }

    #[test]
    fn an_entry_that_ends_when_the_window_starts_is_outside() {
        let window = TimeWindow::new(at("2026-01-01T00:00:00Z"), at("2026-01-02T00:00:00Z")).unwrap();
        assert!(!window.overlaps(at("2025-12-31T23:00:00Z"), at("2026-01-01T00:00:00Z")));
        assert!(window.overlaps(at("2025-12-31T23:00:00Z"), at("2026-01-01T00:00:01Z")));
        assert!(
            window.overlaps(at("2026-01-01T00:00:00Z"), at("2026-01-01T00:00:00Z")),
            "an entry of no length at the start"
        );
        assert!(!window.overlaps(at("2026-01-02T00:00:00Z"), at("2026-01-02T01:00:00Z")));
    }
}

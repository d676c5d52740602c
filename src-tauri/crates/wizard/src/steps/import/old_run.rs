//! When an unfinished import is too old to be gone on with by itself.

use anteroom_domain::ports::PastRun;
use jiff::{SignedDuration, Timestamp};

use crate::wire::{OldRunKind, RunPhaseKind};

/// What a run has read is not read again when it goes on. After three days a planner filled by that would be wrong in ways nobody
/// sees, while reading anew costs a night at most.
pub const OLD_AFTER: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Why no import goes on by itself with a run that stands like this. Whoever tells of a run asks here, so that nobody promises what
/// an import would not do.
pub(crate) fn why_given_up(phase: RunPhaseKind, run: &PastRun, now: Timestamp) -> Option<OldRunKind> {
    let can_go_on =
        matches!(phase, RunPhaseKind::Unfinished | RunPhaseKind::Cancelled | RunPhaseKind::Stopped);
    why_old(run, now).filter(|_| can_go_on)
}

/// Why an unfinished run is offered to a person and nothing goes on with it by itself; `None` while it is fresh.
fn why_old(run: &PastRun, now: Timestamp) -> Option<OldRunKind> {
    // A window that lay in the past from the beginning has not passed meanwhile.
    if run.started < run.window.end() && run.window.end() <= now {
        return Some(OldRunKind::Window);
    }
    (now.duration_since(run.started) > OLD_AFTER).then_some(OldRunKind::Age)
}

#[cfg(test)]
mod tests {
    use anteroom_domain::ports::PastOutcome;
    use anteroom_domain::{RunId, Tally, TimeWindow};

    use super::*;

    fn run(days_ahead: i64) -> PastRun {
        let started: Timestamp = "2026-08-14T20:00:00Z".parse().unwrap();
        let days = |count| SignedDuration::from_hours(24 * count);
        PastRun {
            id: RunId(1),
            outcome: PastOutcome::Unfinished,
            window: TimeWindow::new(started - days(90), started + days(days_ahead)).unwrap(),
            rooms: 20,
            started,
            ended: None,
            stopped_by: None,
            tally: Tally::default(),
        }
    }

    #[test]
    fn three_days_are_fresh_and_more_is_old_and_so_is_a_window_that_has_passed() {
        let after = |hours| run(365).started + SignedDuration::from_hours(hours);
        assert_eq!(why_old(&run(365), after(1)), None);
        assert_eq!(why_old(&run(365), after(72)), None);
        assert_eq!(why_old(&run(365), after(73)), Some(OldRunKind::Age));
        assert_eq!(why_old(&run(365), "2026-11-29T00:00:00Z".parse().unwrap()), Some(OldRunKind::Age));
        assert_eq!(why_old(&run(1), after(25)), Some(OldRunKind::Window));
        assert_eq!(why_old(&run(0), after(25)), None, "a window that ended before its run began");
        assert_eq!(why_old(&run(365), after(-5)), None, "a clock that was set back makes nothing old");
    }
}

//! The validation of many rooms.

use std::collections::VecDeque;
use std::panic::resume_unwind;
use std::sync::Arc;

use anteroom_domain::SmtpAddress;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::runner::skipped;
use crate::{CheckId, CheckReport, Collect, Outcome, Scene, run};

/// One room's checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomReport {
    /// The room, as it was asked about.
    pub room: SmtpAddress,
    /// Its checks, in declared order.
    pub reports: Vec<CheckReport>,
}

impl RoomReport {
    /// Whether every check of the room holds.
    pub fn passed(&self) -> bool {
        self.reports.iter().all(|report| report.outcome == Outcome::Pass)
    }
}

/// Asks these checks about each room, `at_once` rooms at a time, and hands out each room's report as it is complete. A rejected sign-in anywhere
/// stops all: rooms not asked yet are reported as skipped because of it. Gives whether it was cancelled.
///
/// Each room is a task of its own: with thousands of them one processor is too few for reading their answers.
///
/// # Cancellation
/// By `cancel`, or by dropping the future: rooms under way get no report.
pub async fn validate_rooms<C: Collect + 'static>(
    rooms: Vec<SmtpAddress>,
    checks: &[CheckId],
    scene: &Scene,
    at_once: usize,
    collector_for: impl Fn(&SmtpAddress) -> C,
    cancel: &CancellationToken,
    mut on_room: impl FnMut(RoomReport) + Send,
) -> bool {
    let asked: Arc<[CheckId]> = checks.into();
    let mut waiting: VecDeque<SmtpAddress> = rooms.into();
    let mut under_way = JoinSet::new();
    let mut stopped = false;
    loop {
        while !stopped && !cancel.is_cancelled() && under_way.len() < at_once.max(1) {
            let Some(room) = waiting.pop_front() else { break };
            let (collector, scene) = (collector_for(&room), scene.about_room(&room));
            let (asked, cancel) = (Arc::clone(&asked), cancel.clone());
            under_way.spawn(async move { (room, run(&asked, &scene, &collector, &cancel, |_| {}).await) });
        }
        let Some(ended) = under_way.join_next().await else { break };
        let (room, run) = match ended {
            Ok(ended) => ended,
            Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
            // Only a runtime that is going away ends a task that nobody aborted.
            Err(_) => continue,
        };
        // A room whose last answer came together with the end may have been given that answer by what ended it.
        if run.cancelled || cancel.is_cancelled() {
            continue;
        }
        stopped = stopped || run.stops_all();
        on_room(RoomReport { room, reports: run.reports });
    }
    if stopped {
        for room in waiting {
            let scene = scene.about_room(&room);
            let reports =
                checks.iter().map(|check| skipped(*check, CheckId::SignInAccepted, &scene)).collect();
            on_room(RoomReport { room, reports });
        }
    }
    cancel.is_cancelled()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use anteroom_domain::Code;
    use jiff::Timestamp;

    use super::*;
    use crate::Facts;
    use crate::Profile;
    use crate::facts::{Fault, Observed};
    use crate::scene::sample::scene;

    struct Refusing(Arc<AtomicUsize>);

    impl Collect for Refusing {
        async fn collect(&self, _check: CheckId) -> Facts {
            self.0.fetch_add(1, Ordering::SeqCst);
            let fault = Fault::new(Code::SignInRejected);
            Facts::Room(Observed::new(Timestamp::UNIX_EPOCH, Duration::ZERO, Err(fault)))
        }
    }

    #[tokio::test]
    async fn a_rejected_sign_in_stops_all_rooms() {
        let rooms: Vec<SmtpAddress> =
            (0..50).map(|n| format!("room{n}@contoso.com").parse().unwrap()).collect();
        let (asked, mut reports) = (Arc::new(AtomicUsize::new(0)), Vec::new());
        let cancel = CancellationToken::new();
        let cancelled = validate_rooms(
            rooms,
            &Profile::Room.checks(),
            &scene(),
            1,
            |_| Refusing(Arc::clone(&asked)),
            &cancel,
            |report| {
                reports.push(report);
            },
        )
        .await;
        assert!(!cancelled);
        assert_eq!(reports.len(), 50, "every room gets a report");
        assert_eq!(asked.load(Ordering::SeqCst), 1, "one question was asked, then none");
        assert!(
            reports[49]
                .reports
                .iter()
                .all(|report| { report.outcome == Outcome::Skipped { because: CheckId::SignInAccepted } })
        );
    }
}

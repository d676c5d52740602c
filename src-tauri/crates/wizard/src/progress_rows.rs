//! An import under way, as the window shows it.

use anteroom_domain::{Progress, RunPhase, Tally};

use crate::wire::{AwayRow, ImportProgress, RunPhaseKind, SkipCounts, TallyRow, WaitingRow};

pub(crate) fn progress(progress: &Progress) -> ImportProgress {
    let milliseconds =
        |duration: std::time::Duration| u32::try_from(duration.as_millis()).unwrap_or(u32::MAX);
    ImportProgress {
        phase: phase(progress.phase),
        units_done: progress.units_done,
        units_total: progress.units_total,
        rooms_done: progress.rooms_done,
        rooms_failed: progress.rooms_failed,
        rooms_total: progress.rooms_total,
        tally: tally(&progress.tally),
        current: progress.current.iter().map(|room| room.display_name.clone()).collect(),
        rate: progress.rate,
        remaining_ms: progress.remaining.map(milliseconds),
        concurrency: progress.concurrency,
        waiting: progress.waiting.map(WaitingRow::from),
        away: progress.away.map(AwayRow::from),
        stopped_by: progress.stopped_by,
    }
}

fn phase(phase: RunPhase) -> RunPhaseKind {
    match phase {
        RunPhase::Importing => RunPhaseKind::Importing,
        RunPhase::Pausing => RunPhaseKind::Pausing,
        RunPhase::Paused => RunPhaseKind::Paused,
        RunPhase::Cancelling => RunPhaseKind::Cancelling,
        RunPhase::Cancelled => RunPhaseKind::Cancelled,
        RunPhase::Interrupted => RunPhaseKind::Unfinished,
        RunPhase::Stopped => RunPhaseKind::Stopped,
        RunPhase::Finished => RunPhaseKind::Finished,
    }
}

/// Counts for the window.
pub(crate) fn tally(tally: &Tally) -> TallyRow {
    TallyRow {
        imported: tally.imported,
        created: tally.created,
        updated: tally.updated,
        unchanged: tally.unchanged,
        fallback_owned: tally.fallback_owned,
        owners_corrected: tally.owners_corrected,
        skipped: SkipCounts {
            cancelled: tally.skipped_cancelled,
            declined: tally.skipped_declined,
            unreadable: tally.skipped_unreadable,
            folded: tally.skipped_folded,
            gaps: tally.skipped_gaps,
        },
        removed: tally.removed,
    }
}

//! A worker: takes units, reads them page by page, hands the pages to the writer.

use std::collections::HashSet;
use std::sync::Arc;

use anteroom_domain::ports::{
    CalendarPage, CalendarReader, FailedUnit, OwnedMeeting, PageCommit, Planner, RoomDirectory, SkippedItem,
};
use anteroom_domain::{Code, Cursor, Disposition, Errand, Failure, LeasedUnit, OrganizerAddress};
use futures_util::future::try_join_all;

use crate::run::{Leasing, Run};
use crate::writer::Pages;
use anteroom_asking::Interrupted;

/// Organizers of one page looked up at once; the gate decides how many of these really are.
const LOOKUPS_AT_ONCE: usize = 8;

/// Takes units until none is left, or the run ends. Every lease this worker took is done, failed or given back when it returns.
pub(crate) async fn work<R: CalendarReader, D: RoomDirectory, P: Planner>(
    run: Arc<Run<R, D, P>>,
    pages: Pages,
) {
    while let Some(unit) = next_unit(&run).await {
        let read = read_unit(&run, &pages, &unit).await;
        {
            // Not between another worker's two looks, whether a unit is pending and whether one is under way: it would see
            // neither, and take the run for done.
            let _taking = run.taking.lock().await;
            if let Err(failure) = settle(&run, &unit, read).await {
                run.stop(failure);
            }
            run.board().returned(&unit);
        }
        run.returned.notify_waiters();
    }
}

/// Waits for a unit to read. `None` when the run is over, one way or the other.
async fn next_unit<R: CalendarReader, D: RoomDirectory, P: Planner>(
    run: &Run<R, D, P>,
) -> Option<LeasedUnit> {
    let mut leasing = run.leasing.subscribe();
    loop {
        let going = leasing.wait_for(|leasing| *leasing == Leasing::Going);
        // The sender lives in the run itself, so only the end of the run can end this wait early.
        run.asking.unless_cancelled(async { going.await.map(|_| ()) }).await.ok()?.ok()?;
        // Listening begins before looking, so that a unit returned in between is not missed.
        let returned = run.returned.notified();
        tokio::pin!(returned);
        returned.as_mut().enable();
        {
            let _taking = run.asking.unless_cancelled(run.taking.lock()).await.ok()?;
            if run.is_exhausted() || run.asking.is_cancelled() {
                return None;
            }
            // Said before it is looked whether the run was paused meanwhile: who sees it paused and idle sees the truth.
            run.board().taking = true;
            if *leasing.borrow_and_update() != Leasing::Going {
                run.board().taking = false;
                continue;
            }
            // Not dropped half-way: a lease that was written must reach the worker that gives it back.
            let leased = run.planner.lease_unit(run.id, run.pace.units_per_room).await;
            if let Ok(Some(unit)) = &leased {
                run.board().lent(unit);
            }
            run.board().taking = false;
            match leased {
                Ok(Some(unit)) => return Some(unit),
                Ok(None) if run.board().under_way() == 0 => {
                    run.exhaust();
                    return None;
                }
                Ok(None) => {}
                Err(failure) => {
                    run.stop(failure);
                    return None;
                }
            }
        }
        run.asking.unless_cancelled(returned).await.ok()?;
    }
}

/// Reads a unit from where it stands to its end.
async fn read_unit<R: CalendarReader, D: RoomDirectory, P: Planner>(
    run: &Arc<Run<R, D, P>>,
    pages: &Pages,
    unit: &LeasedUnit,
) -> Result<(), Interrupted> {
    let (room, span) = (&unit.room.address, &unit.window.span);
    let mut cursor = unit.cursor.clone();
    let errand = Errand::at("page", room);
    loop {
        let page = run.asking.ask(&errand, || run.reader.fetch_page(room, span, cursor.as_ref())).await?;
        let next = page.next.clone();
        if next.is_some() && next == cursor {
            return Err(Interrupted::Failed(standing_still(&next)));
        }
        let commit = assign(run, unit, page).await?;
        if run.asking.is_cancelled() {
            return Err(Interrupted::Cancelled);
        }
        // From here on the page is committed, whatever happens meanwhile: the end of the run waits for it.
        match pages.commit(commit).await {
            Some(Ok(added)) => run.board().tally += added,
            Some(Err(failure)) => {
                run.stop(failure);
                return Err(Interrupted::Cancelled);
            }
            None => {
                // Without this the unit would be taken again and again, with nobody to write what was read.
                run.stop(Failure::new(Code::Bug, Disposition::StopRun));
                return Err(Interrupted::Cancelled);
            }
        }
        if next.is_none() {
            return Ok(());
        }
        cursor = next;
    }
}

/// A server that names the page just read as the next one would be read for ever.
fn standing_still(cursor: &Option<Cursor>) -> Failure {
    let shown = cursor.as_ref().map(|cursor| cursor.0.chars().take(80).collect::<String>());
    Failure::new(Code::EwsMalformed, Disposition::SkipItem).with("cursor", shown.unwrap_or_default())
}

/// Gives each entry of a page its owner, and leaves out what does not belong into the planner or to this unit.
async fn assign<R: CalendarReader, D: RoomDirectory, P: Planner>(
    run: &Arc<Run<R, D, P>>,
    unit: &LeasedUnit,
    page: CalendarPage,
) -> Result<PageCommit, Interrupted> {
    let mut skipped = Vec::new();
    let mut wanted = Vec::new();
    for meeting in page.meetings {
        if !unit.window.owns(meeting.start, meeting.end) {
            continue;
        }
        match meeting.skip_reason() {
            Some(reason) => skipped.push(SkippedItem::of(&meeting, reason)),
            None => wanted.push(meeting),
        }
    }
    skipped.extend(page.unreadable.into_iter().map(SkippedItem::from));
    skipped.extend(page.gaps.into_iter().map(SkippedItem::from));
    let room = &unit.room.address;
    // Several at once first; afterwards each of them is known.
    let organizers: HashSet<OrganizerAddress> =
        wanted.iter().map(|meeting| meeting.organizer.address.clone()).collect();
    let organizers: Vec<_> = organizers.into_iter().collect();
    for group in organizers.chunks(LOOKUPS_AT_ONCE) {
        try_join_all(group.iter().map(|organizer| run.owners.resolve(&run.asking, room, organizer.clone())))
            .await?;
    }
    let mut meetings = Vec::with_capacity(wanted.len());
    for meeting in wanted {
        let owner = run.owners.resolve(&run.asking, room, meeting.organizer.address.clone()).await?;
        meetings.push(OwnedMeeting { meeting, owner });
    }
    Ok(PageCommit { unit: unit.id, meetings, skipped, next: page.next, read_at: run.asking.now() })
}

/// Writes what became of a unit.
async fn settle<R: CalendarReader, D: RoomDirectory, P: Planner>(
    run: &Run<R, D, P>,
    unit: &LeasedUnit,
    read: Result<(), Interrupted>,
) -> Result<(), Failure> {
    let failure = match read {
        Ok(()) => {
            run.board().done(unit);
            run.streak().end();
            return Ok(());
        }
        Err(Interrupted::Cancelled) => return run.planner.release_unit(unit.id).await,
        Err(Interrupted::Failed(failure)) => failure,
    };
    if failure.disposition() == Disposition::StopRun {
        run.stop(failure);
        return run.planner.release_unit(unit.id).await;
    }
    // A server that has not heard of the right yet refuses now and then; what other servers let in meanwhile shows only later.
    let may_be_sporadic = failure.code() == Code::ImpersonationDenied && unit.attempts == 0;
    let again = (failure.disposition() != Disposition::SkipItem || may_be_sporadic)
        && unit.attempts + 1 < run.pace.attempts_per_unit;
    tracing::info!(room = %unit.room.address, unit = unit.id.0, code = %failure.code(), again, "a unit failed");
    let streak = run.streak().add(&unit.room.address, &failure);
    let at = run.asking.now();
    run.planner.fail_unit(FailedUnit { unit: unit.id, failure, again, at }).await?;
    if !again {
        run.board().given_up(unit);
    }
    if streak >= run.pace.failures_to_pause {
        run.streak().end();
        if run.unattended {
            run.stop(Failure::new(Code::ImportPausedByFailures, Disposition::StopRun));
        } else {
            run.pause(Some(Code::ImportPausedByFailures));
        }
    }
    Ok(())
}

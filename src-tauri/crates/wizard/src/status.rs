//! How a setup stands, without the server and without changing anything: no planner is opened as its owner for it, so that a look
//! neither keeps an import away nor hides what a killed one left behind.

use anteroom_domain::ports::{Planner, PlannerRecords};
use anteroom_domain::{Code, Failure};
use anteroom_files::Holder;
use jiff::{SignedDuration, Timestamp};

use crate::Wizard;
use crate::open_setup::{Content, OpenSetup};
use crate::steps::handover::Ending;
use crate::wire::{
    Attention, EndRow, LastImport, LossCounts, OwnerRow, Problem, RoomEntry, RoomStatus, RoomsCause,
    RoomsStand, RunPhaseKind, SetupRef, SetupStatus, SwitchRow,
};
use crate::wizard::local_date;

/// The number of the form.
const FORM: u32 = 1;
/// From so many days before its end on something needs a person.
const SOON: i32 = 14;

/// What the planner's file says.
#[derive(Debug, Default)]
struct Look {
    last: Option<LastImport>,
    switch: Option<SwitchRow>,
}

impl Look {
    fn has_ended_within(&self, within: SignedDuration, now: Timestamp) -> bool {
        let last = self.last.as_ref().filter(|last| last.phase == RunPhaseKind::Finished);
        last.and_then(|last| last.ended).is_some_and(|ended| now.duration_since(ended) < within)
    }
}

impl Wizard {
    /// How a setup stands. With `within`, an import has to have come to its end since: what keeps one from beginning, such as a
    /// locked credential store or a job nobody started, leaves nothing else behind that could be told.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`; what is wrong with the planner is part of the answer.
    pub async fn setup_status(
        &self,
        request: SetupRef,
        within: Option<SignedDuration>,
    ) -> Result<SetupStatus, Failure> {
        let opened = self.opened(&request.setup)?;
        let now = (self.now)();
        let running = opened.planner.find_owner().map(OwnerRow::from);
        let looked = if opened.planner.exists() {
            self.look(&opened, running.is_some()).await
        } else {
            Ok(Look::default())
        };
        let (look, problem) = match looked {
            Ok(look) => (look, None),
            Err(failure) => (Look::default(), Some(Problem::from(&failure))),
        };
        let ends: Vec<_> =
            self.endings(&request.setup).await?.into_iter().map(|ending| end(ending, now)).collect();
        let is_overdue = within.is_some_and(|within| !look.has_ended_within(within, now));
        let is_gone = opened.planner.is_gone();
        let found = Found { is_unreadable: problem.is_some(), is_running: running.is_some(), is_gone };
        let setup = opened.setup();
        let no_import = self.find_no_import(&setup);
        let mut attention = attention(&look, found, is_overdue, &ends);
        if no_import.is_some() {
            attention.retain(|one| !matches!(one, Attention::NeverImported | Attention::Overdue));
        }
        Ok(SetupStatus {
            anteroom_status: FORM,
            at: now,
            secret: self.secret_state(&opened).await,
            setup: setup.id,
            name: setup.name,
            planner: opened.planner.shown(),
            healthy: attention.is_empty(),
            attention,
            running,
            no_import: no_import.clone(),
            rooms: stand(&opened.content(), now),
            last_import: look.last,
            notifications: look.switch,
            ends,
            problem,
        })
    }

    async fn look(&self, opened: &OpenSetup, is_running: bool) -> Result<Look, Failure> {
        let planner = opened.planner.look().await?;
        let switch = planner.load_notification_switch().await?;
        let switch = SwitchRow { disabled: switch.disabled, held: switch.disabled_afterwards.is_some() };
        let Some(run) = planner.load_history().await?.into_iter().next() else {
            return Ok(Look { last: None, switch: Some(switch) });
        };
        let rooms = planner.room_progress(run.id).await?;
        let losses = planner.count_losses(run.id).await?;
        let failed: usize = planner.load_failures(run.id).await?.iter().map(|group| group.rooms.len()).sum();
        let phase = match crate::steps::import::results::past_phase(&run) {
            RunPhaseKind::Unfinished if is_running => RunPhaseKind::Importing,
            phase => phase,
        };
        let done = rooms.iter().filter(|room| room.units_done == room.units_total).count();
        let last = LastImport {
            phase,
            old: crate::steps::import::old_run::why_given_up(phase, &run, (self.now)()),
            started: run.started,
            ended: run.ended,
            rooms_done: count(done),
            rooms_total: run.rooms,
            rooms_failed: count(failed),
            losses: LossCounts { new: losses.new, acknowledged: losses.acknowledged },
            held: crate::steps::import::removals::counts(&planner.load_held().await?),
            stopped_by: run.stopped_by.map(|code: Code| self.stop_finding(opened, code, &rooms)),
        };
        Ok(Look { last: Some(last), switch: Some(switch) })
    }
}

/// How the planner's file was found.
#[derive(Debug, Clone, Copy, Default)]
struct Found {
    is_unreadable: bool,
    is_running: bool,
    is_gone: bool,
}

/// What needs a person. Nothing that an import under way is about to settle does.
fn attention(look: &Look, found: Found, is_overdue: bool, ends: &[EndRow]) -> Vec<Attention> {
    let Found { is_unreadable, is_running, is_gone } = found;
    let last = look.last.as_ref();
    let phase = last.map(|last| last.phase);
    let is_held = look.switch.is_some_and(|switch| switch.held);
    let all = [
        (Attention::PlannerUnreadable, is_unreadable),
        (Attention::NotificationsHeld, is_held && !is_running),
        (Attention::Overdue, is_overdue && !is_running),
        (Attention::PlannerGone, is_gone && !is_running),
        (Attention::NeverImported, last.is_none() && !is_unreadable && !is_running && !is_gone),
        (Attention::Stopped, phase == Some(RunPhaseKind::Stopped) && !is_running),
        (
            Attention::Unfinished,
            matches!(phase, Some(RunPhaseKind::Unfinished | RunPhaseKind::Cancelled)) && !is_running,
        ),
        (Attention::RoomsFailed, last.is_some_and(|last| last.rooms_failed > 0)),
        (Attention::HeldRemovals, last.is_some_and(|last| last.held.waiting > 0)),
        (Attention::NewLosses, last.is_some_and(|last| last.losses.new > 0)),
        (Attention::Ends, ends.iter().any(|end| end.days <= SOON)),
    ];
    all.into_iter().filter(|(_, is_so)| *is_so).map(|(attention, _)| attention).collect()
}

impl From<Holder> for OwnerRow {
    fn from(Holder { program, process, since }: Holder) -> Self {
        Self { program, process, since }
    }
}

/// What validation found of the rooms, by cause.
fn stand(content: &Content, now: Timestamp) -> RoomsStand {
    let rooms: Vec<_> = content.rooms.iter().map(|room| content.entry(room, now)).collect();
    let [ready, causes, waiting, others] = [
        &[RoomStatus::Ready, RoomStatus::Warning][..],
        &[RoomStatus::Problem],
        &[RoomStatus::Waiting],
        &[RoomStatus::New, RoomStatus::Checking, RoomStatus::Skipped],
    ]
    .map(|statuses| rooms.iter().filter(move |room| statuses.contains(&room.status)));
    RoomsStand {
        ready: count(ready.count()),
        unvalidated: count(others.count()),
        causes: by_cause(causes),
        waiting: by_cause(waiting),
    }
}

/// Rooms by what is wrong with them, what most rooms have first.
fn by_cause<'r>(rooms: impl Iterator<Item = &'r RoomEntry>) -> Vec<RoomsCause> {
    let mut causes: Vec<RoomsCause> = Vec::new();
    for room in rooms {
        let Some(finding) = room.worst.clone() else { continue };
        match causes.iter_mut().find(|cause| cause.finding.code == finding.code) {
            Some(cause) => {
                cause.rooms += 1;
                cause.validated = cause.validated.max(room.validated);
            }
            None => causes.push(RoomsCause {
                finding,
                rooms: 1,
                validated: room.validated,
                clock: room.clock.clone(),
            }),
        }
    }
    causes.sort_by_key(|cause| std::cmp::Reverse(cause.rooms));
    causes
}

fn end(ending: Ending, now: Timestamp) -> EndRow {
    let days = local_date(now).until(ending.on).map_or(i32::MAX, |span| span.get_days());
    EndRow { what: ending.what, on: ending.on.to_string(), days, action: ending.action }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::HeldCounts;

    fn look(phase: RunPhaseKind, held: bool) -> Look {
        let last = LastImport {
            phase,
            old: None,
            started: Timestamp::UNIX_EPOCH,
            ended: None,
            rooms_done: 1,
            rooms_total: 1,
            rooms_failed: 0,
            losses: LossCounts::default(),
            held: HeldCounts::default(),
            stopped_by: None,
        };
        Look { last: Some(last), switch: Some(SwitchRow { disabled: held, held }) }
    }

    #[test]
    fn what_an_import_under_way_holds_needs_nobody_and_what_it_left_behind_does() {
        let held = look(RunPhaseKind::Unfinished, true);
        let left = [Attention::NotificationsHeld, Attention::Unfinished];
        let idle = Found::default();
        let running = Found { is_running: true, ..idle };
        assert_eq!(attention(&held, idle, false, &[]), left);
        assert_eq!(attention(&look(RunPhaseKind::Importing, true), running, true, &[]), []);
        assert_eq!(attention(&look(RunPhaseKind::Finished, false), idle, false, &[]), []);
        assert_eq!(attention(&look(RunPhaseKind::Stopped, false), idle, false, &[]), [Attention::Stopped]);
        assert_eq!(attention(&Look::default(), idle, false, &[]), [Attention::NeverImported]);
        let unreadable = Found { is_unreadable: true, ..idle };
        assert_eq!(attention(&Look::default(), unreadable, false, &[]), [Attention::PlannerUnreadable]);
        let gone = Found { is_gone: true, ..idle };
        assert_eq!(attention(&Look::default(), gone, false, &[]), [Attention::PlannerGone]);
    }

    #[test]
    fn what_ends_is_told_two_weeks_before_and_after() {
        let end = |days| EndRow { what: String::new(), on: String::new(), days, action: String::new() };
        let healthy = look(RunPhaseKind::Finished, false);
        for (days, wanted) in [(15, false), (14, true), (0, true), (-200, true)] {
            assert_eq!(
                !attention(&healthy, Found::default(), false, &[end(days)]).is_empty(),
                wanted,
                "{days}"
            );
        }
    }
}

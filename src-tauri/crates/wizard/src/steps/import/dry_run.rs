//! What an import would bring, room by room, before it is begun. It reads what the import reads and writes nothing.

use std::cmp::Reverse;

use anteroom_domain::{Failure, OrganizerAddress, OwnerReason, Tally};
use anteroom_import::{Organizers, RoomForecast};

use crate::Wizard;
use crate::steps::import::forecast::{Depth, Foreseen, SoFar};
use crate::steps::import::planning::days_of;
use crate::steps::rooms::ready::choose;
use crate::wire::{
    DaySpan, DryRun, DryRunCounts, DryRunEvent, DryRunRow, DryRunStart, FindingRow, ImportScope, OwnerMissing,
};

impl Wizard {
    /// Rehearses the import of every ready room and says what it would do. Rooms are sent as they are read.
    ///
    /// # Errors
    /// `import.nothing` without a ready room, what is missing among the forms, and what stops every room: a refused sign-in, a server
    /// that is away. A room that cannot be read is a row with its problem.
    ///
    /// # Cancellation
    /// By the operation: the rooms read so far are the result. Dropping the future ends the reading.
    pub async fn dry_run(
        &self,
        request: DryRunStart,
        listener: impl Fn(DryRunEvent) + Send + Sync + 'static,
    ) -> Result<DryRun, Failure> {
        self.expect_import(&request.setup)?;
        let opened = self.opened(&request.setup)?;
        let rooms = choose(&opened.rooms(), &ImportScope::AllReady);
        let rooms_total = u32::try_from(rooms.len()).unwrap_or(u32::MAX);
        let running = self.operations.begin(&request.operation);
        let tell = |so_far: SoFar<'_>| {
            let SoFar { room, rooms_done, total, waiting } = so_far;
            let row = room.map(|seen| Box::new(DryRunRow::from(seen)));
            listener(DryRunEvent { row, rooms_done, rooms_total, total, waiting });
        };
        tell(SoFar { room: None, rooms_done: 0, total: DryRunCounts::default(), waiting: None });
        let forecast = self.forecast(&opened, &rooms, Depth::Whole, &running.token, tell).await?;
        let mut total = DryRunCounts::default();
        forecast.rooms.iter().for_each(|seen| total += DryRunCounts::from(seen));
        let DaySpan { first, last } = days_of(&forecast.window);
        let summary = self.summarize(&opened, &rooms, &forecast);
        Ok(DryRun {
            from: first,
            last,
            until: crate::wizard::local_date(forecast.window.end()).to_string(),
            rooms: forecast.rooms.iter().map(DryRunRow::from).collect(),
            total,
            owners_missing: missing(forecast.organizers),
            fallback_owner: summary.fallback_owner.clone(),
            summary,
            cancelled: forecast.cancelled,
        })
    }
}

impl From<&Foreseen> for DryRunRow {
    fn from(seen: &Foreseen) -> Self {
        let RoomForecast { room, problem, tally, .. } = &seen.room;
        let is_unread = problem.is_some() && *tally == Tally::default();
        let problem = problem.as_ref();
        Self {
            address: room.address.to_string(),
            display_name: room.display_name.clone(),
            counts: (!is_unread).then(|| DryRunCounts::from(seen)),
            problem: problem.map(|failure| FindingRow {
                code: failure.code(),
                args: failure.args().clone(),
                remedy: None,
            }),
        }
    }
}

impl From<&Foreseen> for DryRunCounts {
    fn from(Foreseen { room, endless }: &Foreseen) -> Self {
        let RoomForecast { tally, seen, owners, held, series, .. } = room;
        let of = |reason| owners.get(&reason).copied().unwrap_or_default();
        Self {
            meetings: tally.imported,
            added: tally.created,
            series: *series,
            endless: *endless,
            owner_unknown: tally.fallback_owned,
            not_in_planner: of(OwnerReason::NotInPlanner),
            unresolved: of(OwnerReason::Unresolved),
            outside: of(OwnerReason::External),
            of_resources: of(OwnerReason::Room),
            nameless: of(OwnerReason::Missing),
            subject_hidden: seen.subject_hidden,
            private: seen.private,
            beyond_limits: seen.beyond_limits,
            left_out: tally.skipped(),
            cancelled: tally.skipped_cancelled,
            declined: tally.skipped_declined,
            unreadable: tally.skipped_unreadable,
            folded: tally.skipped_folded,
            gaps: tally.skipped_gaps,
            removed: tally.removed,
            held: held.map_or(0, |(entries, _)| entries),
        }
    }
}

impl std::ops::AddAssign for DryRunCounts {
    fn add_assign(&mut self, more: Self) {
        self.meetings += more.meetings;
        self.added += more.added;
        self.series += more.series;
        self.endless += more.endless;
        self.owner_unknown += more.owner_unknown;
        self.not_in_planner += more.not_in_planner;
        self.unresolved += more.unresolved;
        self.outside += more.outside;
        self.of_resources += more.of_resources;
        self.nameless += more.nameless;
        self.subject_hidden += more.subject_hidden;
        self.private += more.private;
        self.beyond_limits += more.beyond_limits;
        self.left_out += more.left_out;
        self.cancelled += more.cancelled;
        self.declined += more.declined;
        self.unreadable += more.unreadable;
        self.folded += more.folded;
        self.gaps += more.gaps;
        self.removed += more.removed;
        self.held += more.held;
    }
}

/// Who is missing, most meetings first, those nobody called last.
fn missing(organizers: Organizers) -> Vec<OwnerMissing> {
    let mut missing: Vec<_> = organizers.missing.into_iter().collect();
    missing.sort_by_cached_key(|(organizer, missing)| {
        let (is_nameless, name) = match organizer {
            OrganizerAddress::Smtp(address) => (false, address.key()),
            OrganizerAddress::LegacyDn(name) => (false, name.clone()),
            OrganizerAddress::Missing => (true, String::new()),
        };
        (is_nameless, Reverse(missing.meetings), name)
    });
    missing
        .into_iter()
        .map(|(organizer, missing)| OwnerMissing {
            name: missing.name,
            address: match organizer {
                OrganizerAddress::Smtp(address) => Some(address.to_string()),
                OrganizerAddress::LegacyDn(_) | OrganizerAddress::Missing => None,
            },
            meetings: missing.meetings,
            rooms: missing.rooms,
            outside: missing.reason == OwnerReason::External,
            addable: missing.reason == OwnerReason::NotInPlanner,
        })
        .collect()
}

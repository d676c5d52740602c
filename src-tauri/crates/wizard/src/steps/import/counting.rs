//! Step 6 before the run: what an import would bring, in short; of the rooms that can be read in the time a person waits.

use std::cmp::Reverse;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use anteroom_domain::{Failure, OrganizerAddress};

use crate::Wizard;
use crate::open_setup::{Counted, OpenSetup};
use crate::rooms::Room;
use crate::steps::import::forecast::{Depth, Forecast, Foreseen, SoFar};
use crate::steps::rooms::ready::choose;
use crate::wire::{ImportScope, ImportSummary, ImportSummaryQuery, OwnerCounts, SummaryEvent};

impl Wizard {
    /// Rehearses the import of the ready rooms, or of as many as can be read in the time a person waits: the numbers of meetings are
    /// then estimates, and say so. Without a ready room there is nothing to count, which is no failure.
    ///
    /// # Errors
    /// What is missing among the forms, and what stood in the way when no room at all could be read. Otherwise rooms that cannot be
    /// read are a number in the summary.
    ///
    /// # Cancellation
    /// By the operation: the summary is that of the rooms read so far. Dropping the future ends the reading.
    pub async fn import_summary(
        &self,
        request: ImportSummaryQuery,
        listener: impl Fn(SummaryEvent) + Send + Sync + 'static,
    ) -> Result<ImportSummary, Failure> {
        self.expect_import(&request.setup)?;
        let opened = self.opened(&request.setup)?;
        let mut rooms = choose(&opened.rooms(), &ImportScope::AllReady);
        // Lists are sorted by building and size: what is read first must not be all of one kind.
        rooms.sort_by_cached_key(|room| {
            let mut hasher = DefaultHasher::new();
            room.address.key().hash(&mut hasher);
            Reverse(hasher.finish())
        });
        let rooms_total = u32::try_from(rooms.len()).unwrap_or(u32::MAX);
        let running = self.operations.begin(&request.operation);
        let tell = |so_far: SoFar<'_>| {
            let SoFar { rooms_done, total, waiting, .. } = so_far;
            listener(SummaryEvent { rooms_done, rooms_total, meetings: total.meetings, waiting });
        };
        let forecast = if rooms.is_empty() {
            Forecast::of_nothing(self.window(&opened)?)
        } else {
            let depth = Depth::Sample(self.counting_time());
            self.forecast(&opened, &rooms, depth, &running.token, tell).await?
        };
        let unread =
            || forecast.rooms.iter().map(|seen| seen.room.problem.clone()).collect::<Option<Vec<_>>>();
        if !forecast.cancelled
            && let Some(failure) = unread().and_then(|failures| failures.into_iter().next())
        {
            return Err(failure);
        }
        Ok(self.summarize(&opened, &rooms, &forecast))
    }

    /// A forecast in short. One that came to its end, be it a sample, is what step 5 tells of notifications.
    pub(crate) fn summarize(&self, opened: &OpenSetup, rooms: &[Room], forecast: &Forecast) -> ImportSummary {
        let setup = opened.setup();
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let is_read = |room: &&Foreseen| room.room.problem.is_none();
        let read = count(forecast.rooms.iter().filter(is_read).count());
        let tried = count(forecast.rooms.len());
        let estimate = |number: u32| match forecast.is_sample {
            true => scale(number, tried, count(rooms.len())),
            false => number,
        };
        let sum = |number: fn(&anteroom_domain::Tally) -> u32| {
            estimate(forecast.rooms.iter().map(|seen| number(&seen.room.tally)).sum())
        };
        let meetings = sum(|tally| tally.imported);
        let organizers = &forecast.organizers;
        let named = organizers.missing.keys().filter(|organizer| **organizer != OrganizerAddress::Missing);
        let owners = OwnerCounts {
            found: count(organizers.owners.len()),
            missing: count(named.count()),
            fallback_meetings: sum(|tally| tally.fallback_owned),
        };
        if !forecast.cancelled {
            let people = (!forecast.is_sample).then_some(owners.found + owners.missing);
            opened.content().counted = Some(Counted { meetings, people });
        }
        ImportSummary {
            rooms: count(rooms.len()),
            rooms_left_out: count(opened.rooms().len().saturating_sub(rooms.len())),
            meetings,
            estimated_from: forecast.is_sample.then_some(read),
            uncounted: if forecast.is_sample { tried - read } else { count(rooms.len()) - read },
            owners: (!forecast.cancelled).then_some(owners),
            from: forecast.window.start(),
            to: forecast.window.end(),
            fallback_owner: setup.exchange.fallback_owner,
            silence_notifications: setup.silence_notifications,
            planner: opened.planner.shown(),
            cancelled: forecast.cancelled,
        }
    }
}

/// What a number of some rooms is of all.
fn scale(number: u32, of: u32, all: u32) -> u32 {
    let scaled = (u64::from(number) * u64::from(all) + u64::from(of) / 2) / u64::from(of.max(1));
    u32::try_from(scaled).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_scaled_to_all_rooms() {
        assert_eq!(scale(1_200, 12, 500), 50_000);
        assert_eq!(scale(7, 3, 4), 9, "rounded");
        assert_eq!(scale(0, 0, 4), 0, "of nothing there is nothing");
        assert_eq!(scale(u32::MAX, 1, 2), u32::MAX, "never less than was seen");
    }
}

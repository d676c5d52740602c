//! Which half hours of a room are taken, so that meetings do not collide more than they do in life.

use fastrand::Rng;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::super::zone::Zone;
use crate::organization::recurrence::{date_of, day_number};

const SLOT_SECONDS: i64 = 30 * 60;

/// The half hours of a window.
#[derive(Debug)]
pub(super) struct Slots {
    from: Timestamp,
    until: Timestamp,
    taken: Vec<bool>,
    /// A number of half hours in a row that is nowhere free.
    none_of: Option<usize>,
}

impl Slots {
    pub(super) fn new((from, until): (Timestamp, Timestamp)) -> Self {
        let count = until.duration_since(from).as_secs() / SLOT_SECONDS;
        Self { from, until, taken: vec![false; usize::try_from(count).unwrap_or(0)], none_of: None }
    }

    /// Whether nothing takes any half hour between two instants. Outside the window everything is free.
    pub(super) fn is_free(&self, start: Timestamp, end: Timestamp) -> bool {
        let (first, last) = self.range(start, end);
        self.taken.get(first..last).is_none_or(|slots| slots.iter().all(|taken| !taken))
    }

    pub(super) fn take(&mut self, start: Timestamp, end: Timestamp) {
        let (first, last) = self.range(start, end);
        if let Some(slots) = self.taken.get_mut(first..last) {
            slots.fill(true);
        }
    }

    fn range(&self, start: Timestamp, end: Timestamp) -> (usize, usize) {
        let position = |seconds: i64| usize::try_from(seconds.max(0)).unwrap_or(0).min(self.taken.len());
        let first = position(start.duration_since(self.from).as_secs().div_euclid(SLOT_SECONDS));
        let after = end.duration_since(self.from).as_secs() + SLOT_SECONDS - 1;
        (first, position(after.div_euclid(SLOT_SECONDS)).max(first))
    }

    /// A day in the window, a few days away from either border.
    pub(super) fn any_day(&self, rng: &mut Rng, zone: &Zone) -> Date {
        let first = day_number(zone.local(self.from).date()) + 2;
        let last = (day_number(zone.local(self.until).date()) - 5).max(first);
        date_of(rng.i64(first..=last)).unwrap_or(Date::ZERO)
    }

    /// A time for a meeting in the window: a free one in working hours if there is one, then any free one, then, when
    /// the calendar is full, one that collides.
    pub(super) fn find_time(
        &mut self,
        rng: &mut Rng,
        zone: &Zone,
        length: SignedDuration,
    ) -> (Timestamp, Timestamp) {
        // Where not even one half hour is free, trying is pointless.
        let attempts = if self.none_of == Some(1) { 0 } else { 20 };
        for attempt in 0..attempts {
            let date = self.any_day(rng, zone);
            let is_working = super::super::Weekdays::WORKING.contains(date.weekday());
            if attempt < 14 && !is_working {
                continue;
            }
            let half_hours = if attempt < 14 { rng.i8(16..35) } else { rng.i8(0..46) };
            let start = zone.instant(date.at(half_hours / 2, half_hours % 2 * 30, 0, 0));
            let end = start.saturating_add(length).unwrap_or(start);
            if self.is_free(start, end) {
                return (start, end);
            }
        }
        self.free_run(rng, length).unwrap_or_else(|| {
            let start = zone.instant(self.any_day(rng, zone).at(rng.i8(8..17), 0, 0, 0));
            (start, start.saturating_add(length).unwrap_or(start))
        })
    }

    /// Any free time of a length, looked for from somewhere on; none if the calendar is full.
    fn free_run(&mut self, rng: &mut Rng, length: SignedDuration) -> Option<(Timestamp, Timestamp)> {
        let needed = usize::try_from((length.as_secs() + SLOT_SECONDS - 1) / SLOT_SECONDS).ok()?.max(1);
        if self.none_of.is_some_and(|none| none <= needed) {
            return None;
        }
        let last = self.taken.len().checked_sub(needed)?;
        let from = rng.usize(..=last);
        let is_free = |first: &usize| {
            self.taken.get(*first..*first + needed).is_some_and(|slots| slots.iter().all(|taken| !taken))
        };
        let Some(first) = (from..=last).chain(0..from).find(is_free) else {
            // Slots are never given back, so there is no need to look for as much again.
            self.none_of = Some(needed);
            return None;
        };
        let start = self.at(first);
        Some((start, start.saturating_add(length).ok()?))
    }

    fn at(&self, slot: usize) -> Timestamp {
        let seconds = i64::try_from(slot).unwrap_or(0) * SLOT_SECONDS;
        self.from.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(self.from)
    }
}

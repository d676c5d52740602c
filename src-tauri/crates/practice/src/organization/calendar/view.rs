//! What a calendar shows between two instants.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::{Calendar, Contents};
use crate::organization::item::{Appointment, Entry, Item, Series};

impl Calendar {
    /// The entries between two instants, series expanded, ordered by start, end and id.
    ///
    /// An entry belongs to the window if it ends after `start` and begins before `end`, as with `m:CalendarView`
    /// (<https://learn.microsoft.com/exchange/client-developer/web-service-reference/calendarview>); an entry without
    /// length also if it lies exactly at `start`. The effort grows with the window, not with the age of a series.
    pub fn view(&self, start: Timestamp, end: Timestamp) -> Vec<Entry> {
        let mut entries = self.read().entries(start, end);
        entries.sort_by(|a, b| (a.start, a.end, &a.id).cmp(&(b.start, b.end, &b.id)));
        entries
    }
}

impl Contents {
    fn entries(&self, start: Timestamp, end: Timestamp) -> Vec<Entry> {
        let earliest = start.checked_sub(self.longest_single).unwrap_or(Timestamp::MIN);
        let mut entries: Vec<Entry> = if earliest < end {
            let candidates = self.singles_by_start.range((earliest, 0)..(end, 0));
            let singles = candidates.filter_map(|(_, number)| self.items.get(number));
            singles
                .filter(|item| overlaps(item.appointment.start, item.appointment.end, start, end))
                .map(|item| item.single_entry())
                .collect()
        } else {
            Vec::new()
        };
        for master in self.masters.iter().filter_map(|number| self.items.get(number)) {
            master.expand(start, end, &mut entries);
        }
        entries
    }
}

/// Whether something from `begins` to `ends` shows between `start` and `end`.
fn overlaps(begins: Timestamp, ends: Timestamp, start: Timestamp, end: Timestamp) -> bool {
    begins < end && (ends > start || (ends == begins && begins == start))
}

impl Item {
    /// Adds the occurrences between two instants, in no particular order.
    fn expand(self: &Arc<Self>, start: Timestamp, end: Timestamp, into: &mut Vec<Entry>) {
        let Some(series) = self.series.as_ref() else { return };
        let shown = series.shown(&self.appointment, start, end);
        into.extend(shown.into_iter().map(|occurrence| self.entry_of(series, occurrence.date)));
    }
}

/// When an occurrence takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// Its original date.
    pub(crate) date: Date,
    /// When it begins.
    pub(crate) start: Timestamp,
    /// When it ends.
    pub(crate) end: Timestamp,
}

impl Series {
    /// The occurrences of a master with this content between two instants, in no particular order.
    pub(crate) fn shown(&self, master: &Appointment, start: Timestamp, end: Timestamp) -> Vec<Shown> {
        let zone = &master.zone;
        let length = master.end.duration_since(master.start);
        // A day on either side covers what clock changes can add to the length of an occurrence.
        let slack = SignedDuration::from_hours(24);
        let from = start.checked_sub(length + slack).map_or(Date::MIN, |instant| zone.local(instant).date());
        let until = end.checked_add(slack).map_or(Date::MAX, |instant| zone.local(instant).date());
        let dates = self.recurrence.dates_from(from).take_while(|date| *date <= until);
        let plain = dates
            .filter(|date| !self.deleted.contains(date) && !self.exceptions.contains_key(date))
            .map(|date| (date, master.times_on(date)));
        let changed = self
            .exceptions
            .iter()
            .map(|(date, exception)| (*date, (exception.appointment.start, exception.appointment.end)));
        plain
            .chain(changed)
            .filter(|(_, (begins, ends))| overlaps(*begins, *ends, start, end))
            .map(|(date, (start, end))| Shown { date, start, end })
            .collect()
    }
}

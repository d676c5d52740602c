//! The occurrences of a series, as entries.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::CalendarError;
use crate::organization::ids::{Guid, ItemId, ItemTarget};
use crate::organization::item::{Appointment, Entry, EntryKind, Item, Series};
use crate::organization::recurrence::{date_of, day_number};

impl Appointment {
    /// When the occurrence on a date begins and ends. Both ends keep their local time, so a meeting that spans a change
    /// of the clock is shorter or longer that day.
    pub(crate) fn times_on(&self, date: Date) -> (Timestamp, Timestamp) {
        let start = self.zone.local(self.start);
        let length: SignedDuration = self.zone.local(self.end).duration_since(start);
        let local = date.to_datetime(start.time());
        let begins = self.zone.instant(local);
        let ends = local.checked_add(length).map_or(begins, |end| self.zone.instant(end));
        (begins, ends.max(begins))
    }
}

impl Item {
    /// The item as an entry; for masters, its first occurrence's times with the master's identity.
    pub(crate) fn single_entry(&self) -> Entry {
        Entry {
            kind: EntryKind::Single,
            id: self.id.clone(),
            change_key: self.change_key.clone(),
            start: self.appointment.start,
            end: self.appointment.end,
            original_start: None,
            master: None,
            created: self.created,
            modified: self.modified,
            appointment: Arc::clone(&self.appointment),
        }
    }

    /// The occurrence on an original date, as the series says or as it was changed; none if it was deleted or the
    /// series does not take place that day.
    pub fn entry_on(self: &Arc<Self>, date: Date) -> Option<Entry> {
        let series = self.series.as_ref()?;
        if series.deleted.contains(&date) || !series.recurrence.occurs_on(date) {
            return None;
        }
        Some(self.entry_of(series, date))
    }

    pub(super) fn entry_of_day(self: &Arc<Self>, day: i32) -> Result<Entry, CalendarError> {
        let series = self.series.as_ref().ok_or(CalendarError::ItemNotFound)?;
        let date = date_of(i64::from(day)).ok_or(CalendarError::IdMalformed)?;
        if series.deleted.contains(&date) {
            return Err(CalendarError::OccurrenceDeleted);
        }
        self.entry_on(date).ok_or(CalendarError::ItemNotFound)
    }

    /// The occurrence on a date that is known to be one of the series and not deleted.
    pub(super) fn entry_of(self: &Arc<Self>, series: &Series, date: Date) -> Entry {
        let (start, end) = self.appointment.times_on(date);
        let mut entry = Entry {
            kind: EntryKind::Occurrence,
            id: self.occurrence_id(date),
            change_key: self.change_key.clone(),
            start,
            end,
            original_start: Some(start),
            master: Some(Arc::clone(self)),
            created: self.created,
            modified: self.modified,
            appointment: Arc::clone(&self.appointment),
        };
        if let Some(exception) = series.exceptions.get(&date) {
            entry.kind = EntryKind::Exception;
            entry.change_key = exception.change_key.clone();
            entry.start = exception.appointment.start;
            entry.end = exception.appointment.end;
            entry.modified = exception.modified;
            entry.appointment = Arc::clone(&exception.appointment);
        }
        entry
    }

    fn occurrence_id(&self, date: Date) -> ItemId {
        let (mailbox, number) =
            self.id.target().map_or((Guid([0; 16]), 0), |target| (target.mailbox, target.number));
        let occurrence = i32::try_from(day_number(date)).unwrap_or(i32::MAX);
        ItemId::of(ItemTarget { mailbox, number, occurrence: Some(occurrence) })
    }

    /// The first occurrence that was not deleted (`calendar:FirstOccurrence`).
    pub fn first_occurrence(self: &Arc<Self>) -> Option<Entry> {
        let series = self.series.as_ref()?;
        let mut dates = series.recurrence.dates_from(series.recurrence.start);
        let date = dates.find(|date| !series.deleted.contains(date))?;
        Some(self.entry_of(series, date))
    }

    /// The last occurrence that was not deleted (`calendar:LastOccurrence`); none if the series never ends.
    pub fn last_occurrence(self: &Arc<Self>) -> Option<Entry> {
        let series = self.series.as_ref()?;
        let mut date = series.recurrence.last_date()?;
        while date >= series.recurrence.start {
            if !series.deleted.contains(&date) && series.recurrence.occurs_on(date) {
                return Some(self.entry_of(series, date));
            }
            date = date.yesterday().ok()?;
        }
        None
    }

    /// The occurrences that differ from the series, by original date (`calendar:ModifiedOccurrences`).
    pub fn modified_occurrences(self: &Arc<Self>) -> Vec<Entry> {
        let Some(series) = self.series.as_ref() else { return Vec::new() };
        series.exceptions.keys().map(|date| self.entry_of(series, *date)).collect()
    }

    /// When the deleted occurrences would have begun (`calendar:DeletedOccurrences`).
    pub fn deleted_occurrences(&self) -> Vec<Timestamp> {
        let Some(series) = self.series.as_ref() else { return Vec::new() };
        series.deleted.iter().map(|date| self.appointment.times_on(*date).0).collect()
    }
}

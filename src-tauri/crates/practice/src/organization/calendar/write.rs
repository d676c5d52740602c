//! Making, changing and deleting items.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::{Calendar, CalendarError, Contents, Found};
use crate::organization::ids::{ChangeKey, Guid, ItemId, ItemTarget, Uid};
use crate::organization::item::{Appointment, Exception, Item, Series};
use crate::organization::recurrence::{LATEST, Range, Recurrence, date_of};

const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 366 * 5);
const MOST_OCCURRENCES: u32 = 999;

/// What a client wants an item to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The content. An empty `uid` is filled in.
    pub appointment: Appointment,
    /// How it repeats. Ignored for occurrences.
    pub recurrence: Option<Recurrence>,
}

impl Draft {
    fn check(&self) -> Result<(), CalendarError> {
        let appointment = &self.appointment;
        if appointment.end < appointment.start {
            return Err(CalendarError::EndBeforeStart);
        }
        if appointment.end.duration_since(appointment.start) > LONGEST {
            return Err(CalendarError::DurationTooLong);
        }
        let Some(recurrence) = self.recurrence else { return Ok(()) };
        match recurrence.range {
            Range::EndDate(end) if end > LATEST => return Err(CalendarError::RecurrenceEndTooFar),
            Range::Numbered(count) if count > MOST_OCCURRENCES => {
                return Err(CalendarError::RecurrenceEndTooFar);
            }
            _ => {}
        }
        recurrence.first_date().map(|_| ()).ok_or(CalendarError::NoOccurrence)
    }

    /// A series begins with its first occurrence, whatever day the client named.
    fn settled(mut self) -> Self {
        if let Some(first) = self.recurrence.and_then(|recurrence| recurrence.first_date()) {
            (self.appointment.start, self.appointment.end) = self.appointment.times_on(first);
        }
        self
    }
}

impl Calendar {
    /// Makes a single appointment or a series.
    ///
    /// # Errors
    /// Times or recurrence make no sense.
    pub fn create(&self, draft: Draft, now: Timestamp) -> Result<Arc<Item>, CalendarError> {
        draft.check()?;
        let mut draft = draft.settled();
        let mut contents = self.write();
        let number = contents.next_number;
        contents.next_number += 1;
        if draft.appointment.uid.0.is_empty() {
            draft.appointment.uid = global_object_id(self.mailbox, number);
        }
        let series = draft.recurrence.map(|recurrence| Series {
            recurrence,
            exceptions: BTreeMap::new(),
            deleted: BTreeSet::new(),
        });
        let item = Item {
            id: self.id_of(number),
            change_key: ChangeKey::of(self.mailbox, number, 1),
            created: now,
            modified: now,
            appointment: Arc::new(draft.appointment),
            series,
        };
        Ok(contents.put(number, item))
    }

    /// Puts an item in as it stands, exceptions included. The generator's way in.
    pub(crate) fn plant(
        &self,
        appointment: Appointment,
        series: Option<Series>,
        written: Timestamp,
    ) -> Arc<Item> {
        let mut contents = self.write();
        let number = contents.next_number;
        contents.next_number += 1;
        let item = Item {
            id: self.id_of(number),
            change_key: ChangeKey::of(self.mailbox, number, 1),
            created: written,
            modified: written,
            appointment: Arc::new(appointment),
            series,
        };
        contents.put(number, item)
    }

    /// Changes an item, or one occurrence, which thereby becomes an exception. `change` sees the item as it is; it runs
    /// inside the calendar's lock and must not call the calendar. A new
    /// rhythm, time of day or zone makes a series forget its exceptions, as in Outlook.
    ///
    /// # Errors
    /// The id points at nothing, the change key is not the current one, or the outcome makes no sense.
    pub fn update(
        &self,
        id: &ItemId,
        expected: Option<&ChangeKey>,
        now: Timestamp,
        change: impl FnOnce(&mut Draft),
    ) -> Result<Found, CalendarError> {
        let target = self.target(id)?;
        let mut contents = self.write();
        let item = contents.items.get(&target.number).cloned().ok_or(CalendarError::ItemNotFound)?;
        match target.occurrence {
            None => {
                matches(expected, &item.change_key)?;
                let recurrence = item.series.as_ref().map(|series| series.recurrence);
                let mut draft = Draft { appointment: (*item.appointment).clone(), recurrence };
                change(&mut draft);
                draft.check()?;
                let changed = self.rewritten(&item, draft.settled(), target.number, contents.version(), now);
                Ok(Found::Item(contents.put(target.number, changed)))
            }
            Some(day) => {
                let entry = item.entry_of_day(day)?;
                matches(expected, &entry.change_key)?;
                let mut draft = Draft { appointment: (*entry.appointment).clone(), recurrence: None };
                (draft.appointment.start, draft.appointment.end) = (entry.start, entry.end);
                change(&mut draft);
                draft.recurrence = None;
                draft.check()?;
                let date = date_of(i64::from(day)).ok_or(CalendarError::IdMalformed)?;
                keeps_its_place(&item, date, &draft.appointment)?;
                let key = ChangeKey::of(self.mailbox, target.number, contents.version());
                let exception = Exception {
                    appointment: Arc::new(draft.appointment),
                    change_key: key.clone(),
                    modified: now,
                };
                let mut changed = Item { change_key: key, modified: now, ..(*item).clone() };
                if let Some(series) = changed.series.as_mut() {
                    series.exceptions.insert(date, exception);
                }
                let stored = contents.put(target.number, changed);
                stored.entry_of_day(day).map(|entry| Found::Occurrence(Box::new(entry)))
            }
        }
    }

    /// Deletes an item with all its occurrences, or one occurrence.
    ///
    /// # Errors
    /// The id points at nothing.
    pub fn delete(&self, id: &ItemId, now: Timestamp) -> Result<(), CalendarError> {
        let target = self.target(id)?;
        let mut contents = self.write();
        let item = contents.items.get(&target.number).cloned().ok_or(CalendarError::ItemNotFound)?;
        let Some(day) = target.occurrence else {
            contents.remove(target.number);
            return Ok(());
        };
        item.entry_of_day(day)?;
        let date = date_of(i64::from(day)).ok_or(CalendarError::IdMalformed)?;
        let key = ChangeKey::of(self.mailbox, target.number, contents.version());
        let mut changed = Item { change_key: key, modified: now, ..(*item).clone() };
        if let Some(series) = changed.series.as_mut() {
            series.exceptions.remove(&date);
            series.deleted.insert(date);
        }
        contents.put(target.number, changed);
        Ok(())
    }

    fn target(&self, id: &ItemId) -> Result<ItemTarget, CalendarError> {
        let target = id.target().ok_or(CalendarError::IdMalformed)?;
        if target.mailbox == self.mailbox { Ok(target) } else { Err(CalendarError::ItemNotFound) }
    }

    fn rewritten(&self, item: &Item, draft: Draft, number: u64, version: u64, now: Timestamp) -> Item {
        let series = draft.recurrence.map(|recurrence| match &item.series {
            Some(series) if series.recurrence == recurrence && same_rhythm(item, &draft.appointment) => {
                series.clone()
            }
            _ => Series { recurrence, exceptions: BTreeMap::new(), deleted: BTreeSet::new() },
        });
        Item {
            change_key: ChangeKey::of(self.mailbox, number, version),
            modified: now,
            appointment: Arc::new(draft.appointment),
            series,
            ..item.clone()
        }
    }
}

impl Contents {
    /// A number no change key has had yet: generated items have 1.
    fn version(&self) -> u64 {
        self.log.sequence() + 2
    }

    fn put(&mut self, number: u64, item: Item) -> Arc<Item> {
        self.forget(number);
        let item = Arc::new(item);
        if item.series.is_some() {
            self.masters.insert(number);
        } else {
            let length = item.appointment.end.duration_since(item.appointment.start);
            self.longest_single = self.longest_single.max(length);
            self.singles_by_start.insert((item.appointment.start, number));
        }
        self.items.insert(number, Arc::clone(&item));
        self.log.note(number);
        item
    }

    fn remove(&mut self, number: u64) {
        self.forget(number);
        self.items.remove(&number);
        self.log.note(number);
    }

    fn forget(&mut self, number: u64) {
        if let Some(before) = self.items.get(&number) {
            self.singles_by_start.remove(&(before.appointment.start, number));
            self.masters.remove(&number);
        }
    }
}

fn matches(expected: Option<&ChangeKey>, current: &ChangeKey) -> Result<(), CalendarError> {
    match expected {
        Some(key) if key != current => Err(CalendarError::Conflict),
        _ => Ok(()),
    }
}

fn same_rhythm(item: &Item, changed: &Appointment) -> bool {
    let before = &item.appointment;
    before.start == changed.start && before.end == changed.end && before.zone == changed.zone
}

/// An occurrence stays between the days of its neighbours, as Exchange demands (`ErrorOccurrenceCrossingBoundary`).
fn keeps_its_place(item: &Arc<Item>, date: Date, changed: &Appointment) -> Result<(), CalendarError> {
    let Some(series) = item.series.as_ref() else { return Err(CalendarError::NotASeries) };
    let zone = &item.appointment.zone;
    let moved = zone.local(changed.start).date();
    let (from, until) = (moved.min(date), moved.max(date));
    let passed = series.recurrence.dates_from(from).take_while(|other| *other <= until);
    let crosses = passed.filter(|other| *other != date).any(|other| !series.deleted.contains(&other));
    let meets = series
        .exceptions
        .iter()
        .any(|(other, exception)| *other != date && zone.local(exception.appointment.start).date() == moved);
    if crosses || meets { Err(CalendarError::CrossingNeighbour) } else { Ok(()) }
}

/// A global object id as Outlook writes it: a fixed prefix, no date, and a GUID, in hexadecimal digits.
/// See MS-OXOCAL 2.2.1.27 (<https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxocal>).
pub(crate) fn global_object_id(mailbox: Guid, number: u64) -> Uid {
    let seed = u64::from_be_bytes(mailbox.0[..8].try_into().unwrap_or_default());
    let guid = Guid::derived(seed, 0x0075_6964, number);
    let digits: String = guid.0.iter().map(|byte| format!("{byte:02X}")).collect();
    Uid(format!("040000008200E00074C5B7101A82E008{}10000000{digits}", "0".repeat(40)))
}

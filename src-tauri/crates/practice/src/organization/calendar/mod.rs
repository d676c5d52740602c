//! One mailbox's calendar: a store of items that behaves.

mod changes;
mod error;
mod occurrence;
#[cfg(test)]
mod tests;
mod view;
mod write;
#[cfg(test)]
mod write_tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use jiff::{SignedDuration, Timestamp};

use super::ids::{Guid, ItemId, ItemTarget};
use super::item::{Entry, Item};
use changes::ChangeLog;

pub use changes::{Change, ChangePage, SyncToken};
pub use error::CalendarError;
pub(crate) use view::Shown;
pub use write::Draft;
pub(crate) use write::global_object_id;

/// A calendar. All its methods may be called from many threads at once.
#[derive(Debug)]
pub struct Calendar {
    mailbox: Guid,
    contents: RwLock<Contents>,
}

#[derive(Debug)]
struct Contents {
    items: BTreeMap<u64, Arc<Item>>,
    singles_by_start: BTreeSet<(Timestamp, u64)>,
    longest_single: SignedDuration,
    masters: BTreeSet<u64>,
    next_number: u64,
    log: ChangeLog,
}

/// What an id found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A single appointment or a series master.
    Item(Arc<Item>),
    /// One occurrence of a series.
    Occurrence(Box<Entry>),
}

impl Calendar {
    /// An empty calendar.
    pub(crate) fn new(mailbox: Guid) -> Self {
        let contents = Contents {
            items: BTreeMap::new(),
            singles_by_start: BTreeSet::new(),
            longest_single: SignedDuration::ZERO,
            masters: BTreeSet::new(),
            next_number: 1,
            log: ChangeLog::default(),
        };
        Self { mailbox, contents: RwLock::new(contents) }
    }

    /// The GUID of the mailbox the calendar belongs to.
    pub fn mailbox(&self) -> Guid {
        self.mailbox
    }

    // A thread that panicked while it held the lock left whole items behind: each change is one insertion.
    fn read(&self) -> RwLockReadGuard<'_, Contents> {
        self.contents.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Contents> {
        self.contents.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// All single appointments and series masters, in the order they were made.
    pub fn items(&self) -> Vec<Arc<Item>> {
        self.read().items.values().cloned().collect()
    }

    /// How many single appointments and series masters there are.
    pub fn item_count(&self) -> usize {
        self.read().items.len()
    }

    /// The single appointment or master with the id; none for occurrences.
    pub fn item(&self, id: &ItemId) -> Option<Arc<Item>> {
        let target = self.own(id).filter(|target| target.occurrence.is_none())?;
        self.read().items.get(&target.number).cloned()
    }

    /// Whatever an id points at.
    ///
    /// # Errors
    /// The id is malformed, belongs to another mailbox, points at nothing, or at a deleted occurrence.
    pub fn find(&self, id: &ItemId) -> Result<Found, CalendarError> {
        let target = id.target().ok_or(CalendarError::IdMalformed)?;
        let item = self.stored(target)?;
        match target.occurrence {
            None => Ok(Found::Item(item)),
            Some(day) => item.entry_of_day(day).map(|entry| Found::Occurrence(Box::new(entry))),
        }
    }

    /// The occurrence with the id.
    ///
    /// # Errors
    /// As [`Calendar::find`]; also if the id is that of a single appointment or master.
    pub fn occurrence(&self, id: &ItemId) -> Result<Entry, CalendarError> {
        match self.find(id)? {
            Found::Occurrence(entry) => Ok(*entry),
            Found::Item(_) => Err(CalendarError::NotAnOccurrence),
        }
    }

    /// The occurrence a master counts as its `index`th, from 1, deleted ones counted (`t:OccurrenceItemId`).
    ///
    /// # Errors
    /// The master is unknown or no series, the index is out of range, or the occurrence was deleted.
    pub fn occurrence_at(&self, master: &ItemId, index: u32) -> Result<Entry, CalendarError> {
        let target = master.target().ok_or(CalendarError::IdMalformed)?;
        let item = self.stored(ItemTarget { occurrence: None, ..target })?;
        let series = item.series.as_ref().ok_or(CalendarError::NotASeries)?;
        let date = series.recurrence.date_at(index).ok_or(CalendarError::OccurrenceOutOfRange)?;
        item.entry_on(date).ok_or(CalendarError::OccurrenceDeleted)
    }

    /// The master of an occurrence, or of the master itself (`t:RecurringMasterItemId`).
    ///
    /// # Errors
    /// The id is malformed, unknown, or points at an appointment that does not repeat.
    pub fn master_of(&self, id: &ItemId) -> Result<Arc<Item>, CalendarError> {
        let target = id.target().ok_or(CalendarError::IdMalformed)?;
        let item = self.stored(ItemTarget { occurrence: None, ..target })?;
        if item.series.is_some() { Ok(item) } else { Err(CalendarError::NotASeries) }
    }

    fn own(&self, id: &ItemId) -> Option<ItemTarget> {
        id.target().filter(|target| target.mailbox == self.mailbox)
    }

    fn stored(&self, target: ItemTarget) -> Result<Arc<Item>, CalendarError> {
        if target.mailbox != self.mailbox {
            return Err(CalendarError::ItemNotFound);
        }
        self.read().items.get(&target.number).cloned().ok_or(CalendarError::ItemNotFound)
    }
}

//! What changed in a calendar since somebody last looked.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Calendar, CalendarError};
use crate::organisation::ids::{Guid, ItemId, ItemTarget};
use crate::organisation::item::Item;

/// A point in a calendar's history, opaque to whoever keeps it (`m:SyncState`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncToken(String);

impl SyncToken {
    /// Takes a token a client sent. An empty one means the beginning.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_owned())
    }

    /// The beginning: everything is new.
    pub fn beginning() -> Self {
        Self(String::new())
    }

    /// The token as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn of(mailbox: Guid, sequence: u64) -> Self {
        let mut bytes = mailbox.0.to_vec();
        bytes.extend_from_slice(&sequence.to_be_bytes());
        Self(STANDARD.encode(bytes))
    }

    fn sequence(&self, mailbox: Guid) -> Option<u64> {
        if self.0.is_empty() {
            return Some(0);
        }
        let bytes = STANDARD.decode(&self.0).ok()?;
        let (owner, sequence) = bytes.split_first_chunk::<16>()?;
        (owner == &mailbox.0).then_some(u64::from_be_bytes(sequence.try_into().ok()?))
    }
}

/// One change. Occurrences have none of their own: their master is updated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// An item that was not there before.
    Created(Arc<Item>),
    /// An item that is different now.
    Updated(Arc<Item>),
    /// An item that is gone.
    Deleted(ItemId),
}

/// A part of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangePage {
    /// The changes, oldest first, one per item.
    pub changes: Vec<Change>,
    /// Where to go on.
    pub token: SyncToken,
    /// Whether nothing is left (`m:IncludesLastItemInRange`).
    pub is_last: bool,
}

/// The latest change of each item, by sequence number.
#[derive(Debug, Default)]
pub(super) struct ChangeLog {
    sequence: u64,
    latest: BTreeMap<u64, Record>,
    sequence_of: HashMap<u64, u64>,
}

#[derive(Clone, Copy, Debug)]
struct Record {
    number: u64,
    created: u64,
}

impl ChangeLog {
    pub(super) fn sequence(&self) -> u64 {
        self.sequence
    }

    pub(super) fn note(&mut self, number: u64) {
        self.sequence += 1;
        let sequence = self.sequence;
        let before = self.sequence_of.insert(number, sequence).and_then(|old| self.latest.remove(&old));
        let created = before.map_or(sequence, |record| record.created);
        self.latest.insert(sequence, Record { number, created });
    }
}

impl Calendar {
    /// At most `max` of the changes after a token. Something made and deleted in between does not appear.
    ///
    /// # Errors
    /// The token is not one of this calendar's.
    pub fn changes_since(&self, token: &SyncToken, max: usize) -> Result<ChangePage, CalendarError> {
        let since = token.sequence(self.mailbox).ok_or(CalendarError::SyncTokenInvalid)?;
        let contents = self.read();
        if since > contents.log.sequence {
            return Err(CalendarError::SyncTokenInvalid);
        }
        let mut changes = Vec::new();
        let mut reached = since;
        for (sequence, record) in contents.log.latest.range(since + 1..) {
            let is_new = record.created > since;
            let change = match contents.items.get(&record.number) {
                Some(item) if is_new => Some(Change::Created(Arc::clone(item))),
                Some(item) => Some(Change::Updated(Arc::clone(item))),
                None if is_new => None,
                None => Some(Change::Deleted(self.id_of(record.number))),
            };
            if change.is_some() && changes.len() == max {
                let token = SyncToken::of(self.mailbox, reached);
                return Ok(ChangePage { changes, token, is_last: false });
            }
            changes.extend(change);
            reached = *sequence;
        }
        Ok(ChangePage { changes, token: SyncToken::of(self.mailbox, reached), is_last: true })
    }

    pub(super) fn id_of(&self, number: u64) -> ItemId {
        ItemId::of(ItemTarget { mailbox: self.mailbox, number, occurrence: None })
    }
}

//! What changed in a calendar since somebody last looked.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Calendar, CalendarError};
use crate::organization::ids::{Guid, ItemId, ItemTarget};
use crate::organization::item::Item;

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

    fn of(mailbox: Guid, place: Place) -> Self {
        let mut bytes = mailbox.0.to_vec();
        bytes.extend_from_slice(&place.since.to_be_bytes());
        if let Some(round) = place.round {
            bytes.extend_from_slice(&round.until.to_be_bytes());
            bytes.extend_from_slice(&round.passed.to_be_bytes());
        }
        Self(STANDARD.encode(bytes))
    }

    fn find_place(&self, mailbox: Guid) -> Option<Place> {
        if self.0.is_empty() {
            return Some(Place { since: 0, round: None });
        }
        let bytes = STANDARD.decode(&self.0).ok()?;
        let (owner, rest) = bytes.split_first_chunk::<16>()?;
        let numbers: Vec<u64> = rest
            .chunks(8)
            .map(|chunk| Some(u64::from_be_bytes(chunk.try_into().ok()?)))
            .collect::<Option<_>>()?;
        let round = match numbers[..] {
            [_] => None,
            [_, until, passed] => Some(Round { until, passed }),
            _ => return None,
        };
        (owner == &mailbox.0).then_some(Place { since: *numbers.first()?, round })
    }
}

/// What whoever holds a token has seen: everything up to a sequence number, and a part of the round after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    since: u64,
    round: Option<Round>,
}

/// A round tells what had changed when it began, item by item in the order they were made. Were it told in the order of the
/// changes, an item changed between two pages would move to the end and be told as updated to somebody who never saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Round {
    until: u64,
    passed: u64,
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
    /// The changes, one per item, in the order the items were made.
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
    /// At most `max` of the changes after a token. Something made and deleted in between does not appear. What changes while
    /// pages are fetched is told by the page after the last, so that page is not the last then.
    ///
    /// # Errors
    /// The token is not one of this calendar's.
    pub fn changes_since(&self, token: &SyncToken, max: usize) -> Result<ChangePage, CalendarError> {
        let Place { since, round } = token.find_place(self.mailbox).ok_or(CalendarError::SyncTokenInvalid)?;
        let contents = self.read();
        let present = contents.log.sequence;
        let Round { until, mut passed } = round.unwrap_or(Round { until: present, passed: 0 });
        if since > until || until > present {
            return Err(CalendarError::SyncTokenInvalid);
        }
        let later = contents.log.latest.range(since.saturating_add(1)..).map(|(_, record)| *record);
        let mut due: Vec<Record> =
            later.filter(|record| record.created <= until && record.number > passed).collect();
        due.sort_by_key(|record| record.number);
        let mut changes = Vec::new();
        for Record { number, created } in due {
            let is_new = created > since;
            let change = match contents.items.get(&number) {
                Some(item) if is_new => Some(Change::Created(Arc::clone(item))),
                Some(item) => Some(Change::Updated(Arc::clone(item))),
                None if is_new => None,
                None => Some(Change::Deleted(self.id_of(number))),
            };
            if change.is_some() && changes.len() == max {
                let place = Place { since, round: Some(Round { until, passed }) };
                return Ok(ChangePage { changes, token: SyncToken::of(self.mailbox, place), is_last: false });
            }
            changes.extend(change);
            passed = number;
        }
        let token = SyncToken::of(self.mailbox, Place { since: until, round: None });
        Ok(ChangePage { changes, token, is_last: until == present })
    }

    pub(super) fn id_of(&self, number: u64) -> ItemId {
        ItemId::of(ItemTarget { mailbox: self.mailbox, number, occurrence: None })
    }
}

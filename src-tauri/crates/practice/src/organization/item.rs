//! What a calendar holds: appointments, series and their exceptions.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::ids::{ChangeKey, ItemId, LegacyDn, SmtpAddress, Uid};
use super::recurrence::Recurrence;
use super::zone::Zone;

/// How somebody is addressed in an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Address {
    /// By SMTP address (routing type `SMTP`).
    Smtp(SmtpAddress),
    /// By distinguished name (routing type `EX`), as items of people who left are.
    Legacy(LegacyDn),
}

impl Address {
    /// The address as text.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Smtp(address) => address.as_str(),
            Self::Legacy(dn) => dn.as_str(),
        }
    }

    /// `SMTP` or `EX`, the text of `t:RoutingType`.
    pub fn routing_type(&self) -> &'static str {
        match self {
            Self::Smtp(_) => "SMTP",
            Self::Legacy(_) => "EX",
        }
    }
}

/// Somebody named in an item.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Party {
    /// The name shown.
    pub display_name: String,
    /// The address.
    pub address: Address,
}

/// An answer to an invitation (`t:ResponseTypeType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Response {
    /// Not known, as in appointments without attendees.
    Unknown,
    /// The organizer needs no answer.
    Organizer,
    /// Perhaps.
    Tentative,
    /// Yes.
    Accept,
    /// No.
    Decline,
    /// Nothing came back yet.
    NoResponseReceived,
}

impl Response {
    /// The name in Exchange Web Services.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "Unknown",
            Self::Organizer => "Organizer",
            Self::Tentative => "Tentative",
            Self::Accept => "Accept",
            Self::Decline => "Decline",
            Self::NoResponseReceived => "NoResponseReceived",
        }
    }
}

/// How an item blocks time (`t:LegacyFreeBusyType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum FreeBusy {
    /// It does not.
    Free,
    /// Perhaps.
    Tentative,
    /// It does.
    Busy,
    /// Out of office.
    Oof,
    /// Working elsewhere.
    WorkingElsewhere,
}

impl FreeBusy {
    /// The name in Exchange Web Services.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Free => "Free",
            Self::Tentative => "Tentative",
            Self::Busy => "Busy",
            Self::Oof => "OOF",
            Self::WorkingElsewhere => "WorkingElsewhere",
        }
    }
}

/// How private an item is (`t:SensitivityChoicesType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Sensitivity {
    /// Not at all.
    Normal,
    /// Personal.
    Personal,
    /// Private: others see only that the time is taken.
    Private,
    /// Confidential.
    Confidential,
}

impl Sensitivity {
    /// The name in Exchange Web Services.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "Normal",
            Self::Personal => "Personal",
            Self::Private => "Private",
            Self::Confidential => "Confidential",
        }
    }
}

/// Somebody invited, with the answer so far.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Attendee {
    /// Who.
    pub party: Party,
    /// The answer.
    pub response: Response,
}

/// The content of an item, without its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The identity across mailboxes.
    pub uid: Uid,
    /// The subject as stored: rooms may have replaced it by the organizer's name.
    pub subject: String,
    /// The body as plain text; empty where a room stripped it.
    pub body: String,
    /// The location as text.
    pub location: String,
    /// When it begins. For a series, the first occurrence.
    pub start: Timestamp,
    /// When it ends; not before `start`.
    pub end: Timestamp,
    /// The zone the author worked in. Series repeat, and all-day items run from midnight to midnight, in this zone.
    pub zone: Zone,
    /// Whether it takes whole days.
    pub all_day: bool,
    /// Who called it.
    pub organizer: Party,
    /// Who has to come.
    pub required: Vec<Attendee>,
    /// Who may come.
    pub optional: Vec<Attendee>,
    /// Rooms and equipment.
    pub resources: Vec<Attendee>,
    /// Whether others were invited.
    pub is_meeting: bool,
    /// Whether it was cancelled and left in place.
    pub is_cancelled: bool,
    /// The answer of the mailbox the item lies in.
    pub my_response: Response,
    /// How it blocks time.
    pub free_busy: FreeBusy,
    /// How private it is.
    pub sensitivity: Sensitivity,
    /// Minutes before the start at which a reminder shows, if at all.
    pub reminder_minutes: Option<u32>,
    /// Categories.
    pub categories: Vec<String>,
}

/// A single appointment or a series master, with its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The identity in this mailbox.
    pub id: ItemId,
    /// The version.
    pub change_key: ChangeKey,
    /// When it was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// The content.
    pub appointment: Arc<Appointment>,
    /// The series this item is the master of.
    pub series: Option<Series>,
}

/// How an item repeats, and what deviates from the pattern. Dates are original dates in the master's zone: there is at
/// most one occurrence on a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The pattern and range.
    pub recurrence: Recurrence,
    /// Occurrences that differ from the master.
    pub exceptions: BTreeMap<Date, Exception>,
    /// Occurrences that were deleted.
    pub deleted: BTreeSet<Date>,
}

impl Series {
    /// The same series with each exception's content passed through `change`.
    pub(crate) fn map(mut self, change: impl Fn(Appointment) -> Appointment) -> Self {
        for exception in self.exceptions.values_mut() {
            exception.appointment = Arc::new(change((*exception.appointment).clone()));
        }
        self
    }
}

/// An occurrence that differs from its master.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// Its whole content, times included.
    pub appointment: Arc<Appointment>,
    /// Its version.
    pub change_key: ChangeKey,
    /// When it was changed.
    pub modified: Timestamp,
}

/// What kind of entry a calendar shows (`t:CalendarItemTypeType`, without the master).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub enum EntryKind {
    /// An appointment that does not repeat.
    Single,
    /// An occurrence as its series says.
    Occurrence,
    /// An occurrence that differs.
    Exception,
}

impl EntryKind {
    /// The name in Exchange Web Services.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Single => "Single",
            Self::Occurrence => "Occurrence",
            Self::Exception => "Exception",
        }
    }
}

/// One entry as a calendar shows it: a single appointment or one occurrence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What kind it is.
    pub kind: EntryKind,
    /// The identity; for occurrences made up from master and original date, and stable.
    pub id: ItemId,
    /// The version.
    pub change_key: ChangeKey,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// When the pattern would have it begin (`calendar:OriginalStart`, `calendar:RecurrenceId`); only in a series.
    pub original_start: Option<Timestamp>,
    /// The master; only in a series.
    pub master: Option<Arc<Item>>,
    /// When the item was made.
    pub created: Timestamp,
    /// When it was last changed.
    pub modified: Timestamp,
    /// The content. Its `start` and `end` are the master's for plain occurrences: use those of the entry.
    pub appointment: Arc<Appointment>,
}

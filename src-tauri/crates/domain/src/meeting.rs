//! Meetings as they stand in a room's calendar, whatever protocol they came by.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{SmtpAddress, WindowsZone};

/// What makes a calendar entry the same entry when it is read again: the UID all copies of a meeting share, and for an
/// entry of a series the start it had before anybody moved it.
///
/// Calendars hold several entries with one key now and then: copies of a meeting on other days, an exception of which nobody
/// knows where it came from. Another item id together with another time, kind or subject is another entry; with the same
/// ones it is a twin ([`SkipReason::Folded`]). The item id alone says nothing: it changes when a mailbox moves, or when the
/// same calendar is read by another protocol.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MeetingKey {
    /// `calendar:UID` ([MS-OXCICAL]); the item id where a server gives none.
    pub uid: String,
    /// The start an occurrence or exception had in its series; `None` for a single meeting.
    pub original_start: Option<Timestamp>,
}

/// How an entry relates to a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// Not part of a series.
    Single,
    /// An entry of a series as its pattern says.
    Occurrence,
    /// An entry of a series that was moved or changed.
    Exception,
}

/// The days an all-day entry covers, as its author meant them: the author's midnight, not UTC's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllDaySpan {
    /// The first day.
    pub first: Date,
    /// The last day, included.
    pub last: Date,
}

/// How an organizer is written in the item.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum OrganizerAddress {
    /// An SMTP address.
    Smtp(SmtpAddress),
    /// A legacy Exchange DN (`/o=…/cn=Recipients/cn=…`), usual for people who left.
    LegacyDn(String),
    /// The item names nobody.
    Missing,
}

/// Who called the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organizer {
    /// The display name in the item; may be empty.
    pub name: String,
    /// How the item addresses the organizer.
    pub address: OrganizerAddress,
}

/// In what role an attendee was invited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttendeeRole {
    /// Required.
    Required,
    /// Optional.
    Optional,
    /// A room or equipment.
    Resource,
}

/// What somebody answered to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResponseStatus {
    /// Not known.
    Unknown,
    /// Called the meeting.
    Organizer,
    /// Tentatively accepted.
    Tentative,
    /// Accepted.
    Accepted,
    /// Declined.
    Declined,
    /// Has not answered.
    NotAnswered,
}

/// One attendee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// The display name; may be empty.
    pub name: String,
    /// The SMTP address, where the item has one.
    pub address: Option<SmtpAddress>,
    /// Required, optional or resource.
    pub role: AttendeeRole,
    /// What they answered.
    pub response: ResponseStatus,
}

/// How the entry blocks the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Availability {
    /// Does not block.
    Free,
    /// Blocks tentatively.
    Tentative,
    /// Blocks.
    Busy,
    /// Away.
    OutOfOffice,
    /// Working elsewhere.
    WorkingElsewhere,
    /// Not told.
    Unknown,
}

/// How private an entry is. Anything but `Normal` has its subject hidden in the planner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sensitivity {
    /// Visible.
    Normal,
    /// Personal.
    Personal,
    /// Private.
    Private,
    /// Confidential.
    Confidential,
}

/// One entry of a room's calendar: a single meeting, an occurrence or an exception. Series masters are not entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The identity across readings.
    pub key: MeetingKey,
    /// The item's id in this mailbox; changes when the item moves.
    pub item_id: String,
    /// The item's version; changes with every edit.
    pub change_key: String,
    /// Single, occurrence or exception.
    pub kind: MeetingKind,
    /// What all entries of a series share; `None` for a single meeting.
    pub series: Option<String>,
    /// Begin, as an instant.
    pub start: Timestamp,
    /// End, as an instant; never before `start`.
    pub end: Timestamp,
    /// The zone its author worked in, if told.
    pub zone: Option<WindowsZone>,
    /// The days of an all-day entry.
    pub all_day: Option<AllDaySpan>,
    /// The subject; the organizer's name where the room's processing settings replaced it.
    pub subject: String,
    /// Where, as typed.
    pub location: String,
    /// Who called it.
    pub organizer: Organizer,
    /// Who was invited.
    pub attendees: Vec<Attendee>,
    /// What the room answered.
    pub response: ResponseStatus,
    /// How it blocks the room.
    pub availability: Availability,
    /// Private or not.
    pub sensitivity: Sensitivity,
    /// Cancelled, but left in the calendar.
    pub cancelled: bool,
    /// Last change, if told.
    pub modified: Option<Timestamp>,
}

/// Why an entry is not brought into the planner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// The organizer cancelled it; the room still shows it.
    Cancelled,
    /// The room declined it.
    Declined,
    /// The server could not give the item, or gave it damaged.
    Unreadable,
    /// A second copy of an entry that is in the planner: the same key, time, kind and subject.
    Folded,
    /// No single entry: a stretch of time in which the server could not list anything.
    Gap,
}

impl Meeting {
    /// Why this entry does not belong in the planner, or `None` if it does.
    pub fn skip_reason(&self) -> Option<SkipReason> {
        if self.cancelled {
            Some(SkipReason::Cancelled)
        } else if self.response == ResponseStatus::Declined {
            Some(SkipReason::Declined)
        } else {
            None
        }
    }

    /// Whether the subject must not be shown in the planner.
    pub fn is_private(&self) -> bool {
        self.sensitivity != Sensitivity::Normal
    }
}

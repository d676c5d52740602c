//! The whole truth about the calendars, for tests to compare with.

use jiff::Timestamp;
use serde::Serialize;

use super::ids::{SmtpAddress, Uid};
use super::item::{Entry, EntryKind, Response, Sensitivity};

/// What every room shows between two instants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Truth {
    /// The beginning of the window.
    pub from: Timestamp,
    /// The end of the window.
    pub until: Timestamp,
    /// The rooms, in directory order.
    pub rooms: Vec<RoomTruth>,
}

/// What one room shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoomTruth {
    /// The room.
    pub room: SmtpAddress,
    /// Its entries, ordered by start, end, UID and original start.
    pub entries: Vec<EntryTruth>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntryTruth {
    /// The identity across mailboxes; that of the series for occurrences.
    pub uid: Uid,
    /// What kind of entry it is.
    pub kind: EntryKind,
    /// When the series would have it begin; only in a series.
    pub original_start: Option<Timestamp>,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// Whether it takes whole days of the author's zone.
    pub all_day: bool,
    /// The author's zone, by Windows name.
    pub zone: String,
    /// The UID of the series; only in a series.
    pub series_uid: Option<Uid>,
    /// The organizer's name.
    pub organizer_name: String,
    /// The organizer's address as stored: SMTP or a distinguished name.
    pub organizer_address: String,
    /// The organizer's primary SMTP address, if the directory leads to somebody with a mailbox.
    pub organizer_resolved: Option<SmtpAddress>,
    /// The subject as stored.
    pub subject: String,
    /// The location.
    pub location: String,
    /// Whether it was cancelled and left in place.
    pub is_cancelled: bool,
    /// The room's answer.
    pub my_response: Response,
    /// How private it is.
    pub sensitivity: Sensitivity,
}

impl EntryTruth {
    pub(super) fn of(entry: &Entry, organizer_resolved: Option<SmtpAddress>) -> Self {
        let appointment = &entry.appointment;
        Self {
            uid: appointment.uid.clone(),
            kind: entry.kind,
            original_start: entry.original_start,
            start: entry.start,
            end: entry.end,
            all_day: appointment.all_day,
            zone: appointment.zone.windows().to_owned(),
            series_uid: entry.master.as_ref().map(|master| master.appointment.uid.clone()),
            organizer_name: appointment.organizer.display_name.clone(),
            organizer_address: appointment.organizer.address.as_str().to_owned(),
            organizer_resolved,
            subject: appointment.subject.clone(),
            location: appointment.location.clone(),
            is_cancelled: appointment.is_cancelled,
            my_response: appointment.my_response,
            sensitivity: appointment.sensitivity,
        }
    }
}

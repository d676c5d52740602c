//! Making an organisation up.

mod names;
mod people;
mod places;
mod rooms;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::Organisation;
use super::calendar::Calendar;
use super::ids::SmtpAddress;
use super::recipient::Recipient;
use super::troubled::{Trouble, Troubled};

pub(super) use people::{EXPIRED_ALIAS, FALLBACK_ALIAS, SERVICE_ALIAS, recipients};
pub(super) use places::sites;

/// The parts recipients play. Numbers are positions in the directory.
#[derive(Debug, Default)]
pub(super) struct Cast {
    /// The healthy rooms.
    pub(super) rooms: Vec<usize>,
    /// The people who call meetings.
    pub(super) organizers: Vec<usize>,
    /// The troubled addresses.
    pub(super) troubled: Vec<Troubled>,
}

impl Cast {
    pub(super) fn troubled_with(&self, trouble: Trouble) -> Vec<SmtpAddress> {
        let with = self.troubled.iter().filter(|troubled| troubled.trouble == trouble);
        with.map(|troubled| troubled.address.clone()).collect()
    }
}

/// Days before today that the default window begins.
const DAYS_BACK: i64 = 90;
/// Days after today that the default window ends.
const DAYS_AHEAD: i64 = 365;

/// The default import window of a day.
pub(super) fn window(today: Date) -> (Timestamp, Timestamp) {
    let midnight = |days: i64, otherwise| {
        let date = today.checked_add(Span::new().days(days)).ok();
        date.and_then(|date| TimeZone::UTC.to_timestamp(date.into()).ok()).unwrap_or(otherwise)
    };
    (midnight(-DAYS_BACK, Timestamp::MIN), midnight(DAYS_AHEAD, Timestamp::MAX))
}

/// The calendar of one mailbox. It follows from the organisation alone, not from what was looked at before.
pub(super) fn calendar(_organisation: &Organisation, recipient: &Recipient) -> Calendar {
    Calendar::new(recipient.guid)
}

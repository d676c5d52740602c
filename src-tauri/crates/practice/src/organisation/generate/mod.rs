//! Making an organisation up.

mod fill;
mod meetings;
mod names;
mod people;
mod places;
mod rooms;
mod series;
mod slots;
mod texts;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::ids::SmtpAddress;
use super::troubled::{Trouble, Troubled};

pub(super) use fill::calendar;
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

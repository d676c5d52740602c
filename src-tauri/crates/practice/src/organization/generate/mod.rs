//! Making an organization up.

mod fill;
mod meetings;
mod names;
mod people;
mod places;
mod roles;
mod rooms;
mod series;
mod slots;
mod texts;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use std::collections::{HashMap, HashSet};

use super::ids::{Guid, SmtpAddress};
use super::recipient::Room;
use super::troubled::{Trouble, Troubled};

pub(super) use fill::calendar;
pub(super) use people::{EXPIRED_ALIAS, FALLBACK_ALIAS, SERVICE_ALIAS, recipient, recipients};
pub(super) use places::sites;
pub use roles::Roles;
pub(super) use rooms::EQUIPMENT_ALIAS;

/// The parts recipients play.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    /// The healthy rooms. Who is not in the directory, or no room, plays no part.
    pub(super) rooms: Vec<Guid>,
    /// The people who call meetings: positions in the directory the organization was generated with.
    pub(super) organizers: Vec<usize>,
    /// What the mail users were before their mailboxes went to another organization, and become again when they come back.
    pub(super) elsewhere: HashMap<Guid, Room>,
    /// The room lists that were made because rooms were put into them, as the script that does so remembers for its undo.
    pub(super) made_by_filling: HashSet<Guid>,
    /// The addresses an administrator was told.
    pub(super) roles: Roles,
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

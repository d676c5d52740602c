//! What an import of some rooms would read: its window, and the plan.

use anteroom_domain::ports::Capabilities;
use anteroom_domain::{Failure, Missing, Plan, PlannedRoom, SmtpAddress, TimeWindow};
use anteroom_import::{Choices, plan};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::Wizard;
use crate::forms::{incomplete, parse_domains};
use crate::open_setup::OpenSetup;
use crate::rooms::Room;
use crate::wire::{DaySpan, ImportForm};

impl Wizard {
    /// The plan of an import of these rooms.
    ///
    /// # Errors
    /// `import.nothing` without a room, or `setup.incomplete` for a window that is none.
    pub(crate) fn planned(
        &self,
        opened: &OpenSetup,
        rooms: &[Room],
        capabilities: Capabilities,
        fallback_owner: SmtpAddress,
    ) -> Result<Plan, Failure> {
        let (setup, form) = (opened.setup(), opened.import_form());
        let planned = rooms.iter().map(|room| PlannedRoom {
            address: room.address.clone(),
            display_name: room.display_name.clone(),
        });
        let choices = Choices {
            fallback_owner,
            adopt_directory_users: form.adopt_directory_users,
            attendee_domains: parse_domains(&setup.exchange.attendee_domains),
            silence_notifications: setup.silence_notifications,
        };
        plan(planned.collect(), self.window(opened)?, capabilities, choices)
    }

    /// The window of an import that would begin now.
    ///
    /// # Errors
    /// `setup.incomplete` when it is none.
    pub(crate) fn window(&self, opened: &OpenSetup) -> Result<TimeWindow, Failure> {
        window(&opened.import_form(), (self.now)())
    }
}

/// How far an import may reach to either side of today: ten years. Further is a slip of the finger that costs the server days.
const FURTHEST_DAYS: u32 = 3_660;

/// The window of an import: whole days in the system's zone would move with it, so it is counted from now in days of 24 hours,
/// beginning at midnight UTC.
///
/// # Errors
/// `setup.incomplete` when it is empty or reaches further than [`FURTHEST_DAYS`] to either side.
pub(crate) fn window(form: &ImportForm, now: Timestamp) -> Result<TimeWindow, Failure> {
    const DAY: i64 = 24 * 3600;
    let midnight = now.as_second().div_euclid(DAY) * DAY;
    let days = |count: u32| SignedDuration::from_hours(24 * i64::from(count));
    let bounds = Timestamp::from_second(midnight).and_then(|today| {
        Ok((today.checked_sub(days(form.days_back))?, today.checked_add(days(form.days_ahead))?))
    });
    if form.days_back.max(form.days_ahead) > FURTHEST_DAYS {
        return Err(incomplete("window", Missing::Window).with("most", FURTHEST_DAYS));
    }
    let (from, to) = bounds.map_err(|error| incomplete("window", Missing::Window).caused_by(error))?;
    TimeWindow::new(from, to).map_err(|error| incomplete("window", Missing::Window).caused_by(error))
}

/// The days of a window, as the person's calendar counts them.
pub(crate) fn days_of(window: &TimeWindow) -> DaySpan {
    days_in(window, &TimeZone::system())
}

fn days_in(window: &TimeWindow, zone: &TimeZone) -> DaySpan {
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
    let (first, after) = (day(window.start()), day(window.end()));
    DaySpan { first: first.to_string(), last: after.yesterday().unwrap_or(after).to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_begins_at_midnight() {
        let window = window(&ImportForm::default(), "2026-11-21T13:14:15Z".parse().unwrap()).unwrap();
        assert_eq!(window.start().to_string(), "2026-08-23T00:00:00Z", "90 days before the day began");
        assert_eq!(window.end().to_string(), "2027-11-21T00:00:00Z", "365 days after");
        let zone = |hours| TimeZone::fixed(jiff::tz::offset(hours));
        let days = |hours| days_in(&window, &zone(hours));
        let told = |first: &str, last: &str| DaySpan { first: first.to_owned(), last: last.to_owned() };
        assert_eq!(days(0), told("2026-08-23", "2027-11-20"));
        assert_eq!(
            days(-5),
            told("2026-08-22", "2027-11-19"),
            "west of Greenwich it begins in the evening before"
        );
    }
}

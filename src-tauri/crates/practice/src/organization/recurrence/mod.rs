//! How a series repeats, and the dates that follow from it.
//!
//! The patterns and ranges are those of Exchange Web Services
//! (<https://learn.microsoft.com/exchange/client-developer/exchange-web-services/recurrence-patterns-and-ews>).
//! A day of the month that a month does not have means the last day of that month, as in Outlook: a series on the 31st
//! takes place on 30 April, one on 29 February takes place on 28 February in common years.

mod dates;
mod periods;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, Weekday};

pub use dates::{Dates, LATEST};
pub(crate) use periods::{date_of, day_number};

/// The days of the week a pattern names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weekdays(u8);

impl Weekdays {
    /// Monday to Friday.
    pub const WORKING: Self = Self(0b0001_1111);
    /// Saturday and Sunday.
    pub const WEEKEND: Self = Self(0b0110_0000);
    /// All seven.
    pub const ALL: Self = Self(0b0111_1111);

    /// One day.
    pub fn only(day: Weekday) -> Self {
        Self(1 << day.to_monday_zero_offset())
    }

    /// The days listed.
    pub fn of(days: &[Weekday]) -> Self {
        Self(days.iter().fold(0, |bits, day| bits | Self::only(*day).0))
    }

    /// Whether the day is among them.
    pub fn contains(self, day: Weekday) -> bool {
        self.0 & Self::only(day).0 != 0
    }

    /// How many days there are.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The days, Monday first.
    pub fn iter(self) -> impl Iterator<Item = Weekday> {
        Weekday::Monday.cycle_forward().take(7).filter(move |day| self.contains(*day))
    }
}

/// Which of the matching days of a month is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WeekIndex {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
    /// The last, be it the fourth or the fifth.
    Last,
}

/// The rhythm of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Every `interval` days.
    Daily {
        /// Days from one occurrence to the next, at least 1.
        interval: u32,
    },
    /// On some days of every `interval`th week.
    Weekly {
        /// Weeks from one to the next, at least 1.
        interval: u32,
        /// The days of the week.
        days: Weekdays,
        /// The day a week begins with; it matters when `interval` is more than 1.
        first_day: Weekday,
    },
    /// On a day of every `interval`th month.
    AbsoluteMonthly {
        /// Months from one to the next, at least 1.
        interval: u32,
        /// 1 to 31.
        day: i8,
    },
    /// On, for example, the last Friday of every `interval`th month.
    RelativeMonthly {
        /// Months from one to the next, at least 1.
        interval: u32,
        /// The days that match: one day of the week, or [`Weekdays::WORKING`], `WEEKEND`, `ALL`.
        days: Weekdays,
        /// Which one of them.
        index: WeekIndex,
    },
    /// On a date every year.
    AbsoluteYearly {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// On, for example, the second Sunday of May.
    RelativeYearly {
        /// 1 to 12.
        month: i8,
        /// The days that match.
        days: Weekdays,
        /// Which one of them.
        index: WeekIndex,
    },
}

/// When a series ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Range {
    /// Never.
    NoEnd,
    /// With the last occurrence on or before a date.
    EndDate(Date),
    /// After a number of occurrences, deleted ones included.
    Numbered(u32),
}

/// A rhythm with a beginning and an end. Dates are those of the series' own time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recurrence {
    /// The rhythm.
    pub pattern: Pattern,
    /// No occurrence lies before this date.
    pub start: Date,
    /// The end.
    pub range: Range,
}

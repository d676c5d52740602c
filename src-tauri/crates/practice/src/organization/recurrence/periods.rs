//! The periods a pattern counts in (days, weeks, months, years) and the dates each of them holds.
//!
//! A period is found by arithmetic, never by walking, so that an endless series that began years ago costs no more than
//! one that began yesterday.

use jiff::SignedDuration;
use jiff::civil::Date;

use super::{Pattern, Recurrence, WeekIndex, Weekdays};

const EPOCH: Date = jiff::civil::date(1970, 1, 1);

/// Days since 1970-01-01.
pub(crate) fn day_number(date: Date) -> i64 {
    date.duration_since(EPOCH).as_hours() / 24
}

/// The date of a day number; none outside the calendar.
pub(crate) fn date_of(day_number: i64) -> Option<Date> {
    EPOCH.checked_add(SignedDuration::from_hours(day_number.checked_mul(24)?)).ok()
}

/// Up to seven dates in order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Few {
    dates: [Option<Date>; 7],
    filled: usize,
}

impl Few {
    fn push(&mut self, date: Date) {
        if let Some(place) = self.dates.get_mut(self.filled) {
            *place = Some(date);
            self.filled += 1;
        }
    }

    pub(super) fn at(&self, position: usize) -> Option<Date> {
        self.dates.get(position).copied().flatten()
    }
}

impl Recurrence {
    fn interval(&self) -> i64 {
        let interval = match self.pattern {
            Pattern::Daily { interval }
            | Pattern::Weekly { interval, .. }
            | Pattern::AbsoluteMonthly { interval, .. }
            | Pattern::RelativeMonthly { interval, .. } => interval,
            Pattern::AbsoluteYearly { .. } | Pattern::RelativeYearly { .. } => 12,
        };
        i64::from(interval.max(1))
    }

    /// The period a date lies in, 0 for all dates before the series.
    pub(super) fn period_of(&self, date: Date) -> i64 {
        let distance = match self.pattern {
            Pattern::Daily { .. } => day_number(date) - day_number(self.start),
            Pattern::Weekly { .. } => (day_number(date) - self.first_week()).div_euclid(7),
            _ => month_number(date) - self.first_month(),
        };
        distance.div_euclid(self.interval()).max(0)
    }

    /// The dates a period holds, those before the series' start left out; none beyond the calendar's end.
    pub(super) fn dates_in(&self, period: i64) -> Option<Few> {
        let mut few = Few::default();
        let step = period.checked_mul(self.interval())?;
        match self.pattern {
            Pattern::Daily { .. } => few.push(date_of(day_number(self.start).checked_add(step)?)?),
            Pattern::Weekly { days, .. } => {
                let first = self.first_week().checked_add(step.checked_mul(7)?)?;
                for day in first..first + 7 {
                    let date = date_of(day)?;
                    if date >= self.start && days.contains(date.weekday()) {
                        few.push(date);
                    }
                }
            }
            Pattern::AbsoluteMonthly { day, .. } | Pattern::AbsoluteYearly { day, .. } => {
                self.push_unless_early(
                    &mut few,
                    clamped(first_of(self.first_month().checked_add(step)?)?, day),
                );
            }
            Pattern::RelativeMonthly { days, index, .. } | Pattern::RelativeYearly { days, index, .. } => {
                if let Some(date) = matching(first_of(self.first_month().checked_add(step)?)?, days, index) {
                    self.push_unless_early(&mut few, date);
                }
            }
        }
        Some(few)
    }

    fn push_unless_early(&self, few: &mut Few, date: Date) {
        if date >= self.start {
            few.push(date);
        }
    }

    /// The day number on which the week of the start date begins.
    fn first_week(&self) -> i64 {
        let first_day = match self.pattern {
            Pattern::Weekly { first_day, .. } => first_day,
            _ => jiff::civil::Weekday::Sunday,
        };
        day_number(self.start) - i64::from(self.start.weekday().since(first_day))
    }

    /// The month of period 0, counted from year 0.
    fn first_month(&self) -> i64 {
        match self.pattern {
            Pattern::AbsoluteYearly { month, .. } | Pattern::RelativeYearly { month, .. } => {
                i64::from(self.start.year()) * 12 + i64::from(month.clamp(1, 12)) - 1
            }
            _ => month_number(self.start),
        }
    }
}

fn month_number(date: Date) -> i64 {
    i64::from(date.year()) * 12 + i64::from(date.month()) - 1
}

fn first_of(month_number: i64) -> Option<Date> {
    let year = i16::try_from(month_number.div_euclid(12)).ok()?;
    let month = i8::try_from(month_number.rem_euclid(12) + 1).ok()?;
    Date::new(year, month, 1).ok()
}

fn clamped(first: Date, day: i8) -> Date {
    let day = day.clamp(1, first.days_in_month());
    Date::new(first.year(), first.month(), day).unwrap_or(first)
}

fn matching(first: Date, days: Weekdays, index: WeekIndex) -> Option<Date> {
    let begins = first.weekday();
    let mut matching = (1..=first.days_in_month()).filter(|day| days.contains(begins.wrapping_add(day - 1)));
    let day = match index {
        WeekIndex::First => matching.next(),
        WeekIndex::Second => matching.nth(1),
        WeekIndex::Third => matching.nth(2),
        WeekIndex::Fourth => matching.nth(3),
        WeekIndex::Last => matching.next_back(),
    };
    Date::new(first.year(), first.month(), day?).ok()
}

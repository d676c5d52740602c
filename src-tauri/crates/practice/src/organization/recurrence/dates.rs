//! From a recurrence to its dates.

use jiff::civil::Date;

use super::periods::Few;
use super::{Range, Recurrence};

/// No series reaches further, as in Exchange (`ErrorRecurrenceEndDateTooBig`).
pub const LATEST: Date = jiff::civil::date(4500, 8, 31);

/// The dates of a series in order. See [`Recurrence::dates_from`].
#[derive(Clone, Debug)]
pub struct Dates {
    recurrence: Recurrence,
    from: Date,
    last: Date,
    period: i64,
    current: Option<Few>,
    position: usize,
}

impl Iterator for Dates {
    type Item = Date;

    fn next(&mut self) -> Option<Date> {
        loop {
            match self.current?.at(self.position) {
                Some(date) => {
                    self.position += 1;
                    if date > self.last {
                        self.current = None;
                    } else if date >= self.from {
                        return Some(date);
                    }
                }
                None if self.recurrence.is_empty() => self.current = None,
                None => {
                    self.period += 1;
                    self.position = 0;
                    self.current = self.recurrence.dates_in(self.period);
                }
            }
        }
    }
}

impl Recurrence {
    /// The dates of the series on and after a date. Jumps there, however old the series is.
    pub fn dates_from(&self, from: Date) -> Dates {
        let period = self.period_of(from.max(self.start));
        let last = self.last_date().unwrap_or(LATEST).min(LATEST);
        let current = self.dates_in(period);
        Dates { recurrence: *self, from, last, period, current, position: 0 }
    }

    /// Whether the pattern names no day at all.
    pub fn is_empty(&self) -> bool {
        match self.pattern {
            super::Pattern::Weekly { days, .. }
            | super::Pattern::RelativeMonthly { days, .. }
            | super::Pattern::RelativeYearly { days, .. } => days.count() == 0,
            _ => false,
        }
    }

    /// Whether the series has an occurrence on the date.
    pub fn occurs_on(&self, date: Date) -> bool {
        self.dates_from(date).next() == Some(date)
    }

    /// The first date; none if the series has no occurrence.
    pub fn first_date(&self) -> Option<Date> {
        self.dates_from(self.start).next()
    }

    /// The last date; none if the series never ends. A series without occurrences ends before it starts.
    pub fn last_date(&self) -> Option<Date> {
        match self.range {
            Range::NoEnd => None,
            // A series without occurrences has the day before its start as its end: nothing passes it.
            Range::Numbered(0) => self.start.yesterday().ok(),
            Range::Numbered(count) => self.unbounded_date(count),
            Range::EndDate(end) => self.latest_until(end).or_else(|| self.start.yesterday().ok()),
        }
    }

    /// The date of the `index`th occurrence, counted from 1 and with deleted ones, as `t:OccurrenceItemId` counts.
    pub fn date_at(&self, index: u32) -> Option<Date> {
        let date = self.unbounded_date(index)?;
        (date <= self.last_date().unwrap_or(LATEST).min(LATEST)).then_some(date)
    }

    fn latest_until(&self, end: Date) -> Option<Date> {
        let latest = self.period_of(end);
        (0..=latest).rev().take(2).find_map(|period| {
            let few = self.dates_in(period)?;
            (0..7).rev().filter_map(|position| few.at(position)).find(|date| *date <= end)
        })
    }

    fn unbounded_date(&self, index: u32) -> Option<Date> {
        let index = usize::try_from(index).ok()?.checked_sub(1)?;
        if self.is_empty() {
            return None;
        }
        let first = self.dates_in(0)?;
        let in_first = (0..7).filter(|position| first.at(*position).is_some()).count();
        if index < in_first {
            return first.at(index);
        }
        let per_period = match self.pattern {
            super::Pattern::Weekly { days, .. } => usize::try_from(days.count()).ok()?,
            _ => 1,
        };
        let rest = index - in_first;
        self.dates_in(i64::try_from(rest / per_period).ok()? + 1)?.at(rest % per_period)
    }
}

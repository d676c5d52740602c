//! `t:TimeZone`: rules a client brings along, as the availability service wants them.

use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, DateTime, Time, Weekday},
    tz::Offset,
};

use crate::soap::{Element, Fault};

/// A zone by its biases, in minutes that are added to local time to get UTC.
#[derive(Debug, Clone)]
pub(crate) struct SerializableZone {
    standard: i64,
    daylight: i64,
    /// When standard and daylight time begin; a zone without daylight time has none.
    changes: Option<(Change, Change)>,
}

#[derive(Debug, Clone)]
struct Change {
    time: Time,
    month: i8,
    order: i8,
    day: Option<Weekday>,
    year: Option<i16>,
}

impl SerializableZone {
    /// Coordinated Universal Time.
    pub(crate) const UTC: Self = Self { standard: 0, daylight: 0, changes: None };

    /// Source: *TimeZone (Availability)* (Microsoft Learn).
    pub(crate) fn parse(zone: Element<'_, '_>) -> Result<Self, Fault> {
        let invalid = || Fault::new("ErrorCalendarInvalidTimeZone", "The time zone is not valid.");
        let minutes = |element: Element<'_, '_>| -> Result<i64, Fault> {
            let bias = element.require("Bias")?;
            let minutes: i64 = bias.parse(bias.text())?;
            if minutes.unsigned_abs() <= 24 * 60 { Ok(minutes) } else { Err(bias.invalid(bias.text())) }
        };
        let (standard, daylight) = (zone.require("StandardTime")?, zone.require("DaylightTime")?);
        let bias = minutes(zone)?;
        let changes = match (Change::parse(standard)?, Change::parse(daylight)?) {
            (Some(standard), Some(daylight)) => Some((standard, daylight)),
            (None, None) => None,
            _ => return Err(invalid()),
        };
        Ok(Self { standard: bias + minutes(standard)?, daylight: bias + minutes(daylight)?, changes })
    }

    /// The instant of a local time.
    pub(crate) fn instant(&self, local: DateTime) -> Timestamp {
        let standard = at_bias(local, self.standard);
        if self.is_daylight(standard) { at_bias(local, self.daylight) } else { standard }
    }

    /// The local time of an instant.
    pub(crate) fn local(&self, instant: Timestamp) -> DateTime {
        let bias = if self.is_daylight(instant) { self.daylight } else { self.standard };
        let shifted = instant.checked_sub(SignedDuration::from_mins(bias)).unwrap_or(instant);
        Offset::UTC.to_datetime(shifted)
    }

    fn is_daylight(&self, instant: Timestamp) -> bool {
        let Some((to_standard, to_daylight)) = &self.changes else { return false };
        let year = Offset::UTC.to_datetime(instant).year();
        let (Some(ends), Some(begins)) = (to_standard.in_year(year), to_daylight.in_year(year)) else {
            return false;
        };
        let (begins, ends) = (at_bias(begins, self.standard), at_bias(ends, self.daylight));
        if begins < ends { (begins..ends).contains(&instant) } else { !(ends..begins).contains(&instant) }
    }
}

fn at_bias(local: DateTime, bias: i64) -> Timestamp {
    let utc = Offset::UTC.to_timestamp(local).unwrap_or(Timestamp::UNIX_EPOCH);
    utc.checked_add(SignedDuration::from_mins(bias)).unwrap_or(utc)
}

impl Change {
    /// Month 0 means that there is no change.
    fn parse(element: Element<'_, '_>) -> Result<Option<Self>, Fault> {
        let number = |name: &str, range: std::ops::RangeInclusive<i8>| -> Result<i8, Fault> {
            let part = element.require(name)?;
            let value = part.parse(part.text())?;
            if range.contains(&value) { Ok(value) } else { Err(part.invalid(part.text())) }
        };
        let month = number("Month", 0..=12)?;
        if month == 0 {
            return Ok(None);
        }
        let time = element.require("Time")?;
        let day = element.require("DayOfWeek")?;
        let weekday = match day.text() {
            "Sunday" => Some(Weekday::Sunday),
            "Monday" => Some(Weekday::Monday),
            "Tuesday" => Some(Weekday::Tuesday),
            "Wednesday" => Some(Weekday::Wednesday),
            "Thursday" => Some(Weekday::Thursday),
            "Friday" => Some(Weekday::Friday),
            "Saturday" => Some(Weekday::Saturday),
            "Day" => None,
            other => return Err(day.invalid(other)),
        };
        let year = match element.find("Year") {
            Some(year) => Some(year.parse::<i16>(year.text())?).filter(|year| *year != 0),
            None => None,
        };
        let time = time.parse::<Time>(time.text())?;
        Ok(Some(Self { time, month, order: number("DayOrder", 1..=31)?, day: weekday, year }))
    }

    fn in_year(&self, year: i16) -> Option<DateTime> {
        let first = Date::new(self.year.unwrap_or(year), self.month, 1).ok()?;
        let date = match (self.day, self.year) {
            (Some(weekday), None) => {
                let nth = if self.order >= 5 { -1 } else { self.order };
                first.nth_weekday_of_month(nth, weekday).ok()?
            }
            _ => first.with().day(self.order.min(first.days_in_month())).build().ok()?,
        };
        Some(date.to_datetime(self.time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(bias: i32, saved: i32, to_standard: (i8, i8), to_daylight: (i8, i8)) -> SerializableZone {
        let change = |name: &str, bias: i32, (month, order): (i8, i8)| {
            format!(
                "<{name}><Bias>{bias}</Bias><Time>02:00:00</Time><DayOrder>{order}</DayOrder><Month>{month}</Month>\
                 <DayOfWeek>Sunday</DayOfWeek></{name}>"
            )
        };
        let text = format!(
            "<TimeZone><Bias>{bias}</Bias>{}{}</TimeZone>",
            change("StandardTime", 0, to_standard),
            change("DaylightTime", -saved, to_daylight)
        );
        let document = roxmltree::Document::parse(&text).unwrap();
        SerializableZone::parse(Element(document.root_element())).unwrap()
    }

    #[test]
    fn local_times_in_both_hemispheres_lead_to_the_right_instant() {
        let pacific = zone(480, 60, (11, 1), (3, 2));
        let summer: DateTime = "2026-07-01T09:00:00".parse().unwrap();
        assert_eq!(pacific.instant(summer).to_string(), "2026-07-01T16:00:00Z", "daylight time is UTC-7");
        assert_eq!(pacific.local(pacific.instant(summer)), summer, "and back");
        let sydney = zone(-600, 60, (4, 1), (10, 1));
        let january: DateTime = "2026-01-15T09:00:00".parse().unwrap();
        assert_eq!(sydney.instant(january).to_string(), "2026-01-14T22:00:00Z", "January is summer: UTC+11");
        let fixed = zone(-330, 0, (0, 0), (0, 0));
        assert_eq!(fixed.instant(january).to_string(), "2026-01-15T03:30:00Z", "half an hour offsets work");
    }
}

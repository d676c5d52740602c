//! A time zone's rules in the two forms Exchange writes them: `t:TimeZoneDefinition` and `t:SerializableTimeZone`.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime, Weekday, date},
    tz::{Offset, TimeZone},
};

use super::{item::display_name, recurrence::day_name};
use crate::{organization::Zone, soap::Xml};

/// The rules of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct YearRules {
    standard: Offset,
    daylight: Option<Daylight>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Daylight {
    offset: Offset,
    begins: ClockChange,
    ends: ClockChange,
}

/// A change of the clock: local time before it, and which weekday of the month it is (5 is the last).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ClockChange {
    local: DateTime,
    weekday: Weekday,
    occurrence: i8,
}

impl YearRules {
    /// The rules of a zone in a year. A year that does not have exactly one change each way (a zone was just reformed,
    /// or moves its clocks with the moon) counts as having none, as in Windows' own simplified tables.
    pub(crate) fn of(zone: &Zone, year: i16) -> Self {
        let rules = zone.rules();
        let begin = begin_of(rules, date(year, 1, 1));
        let end = begin_of(rules, date(year.saturating_add(1), 1, 1));
        let changes: Vec<(Timestamp, Offset)> = rules
            .following(begin)
            .take_while(|change| change.timestamp() < end)
            .map(|change| (change.timestamp(), change.offset()))
            .collect();
        let at_begin = rules.to_offset(begin);
        match changes[..] {
            [first, second] if second.1 == at_begin && first.1 != at_begin => {
                let changed =
                    |(at, _): (Timestamp, Offset), before: Offset| ClockChange::of(before.to_datetime(at));
                let (to_other, back) = (changed(first, at_begin), changed(second, first.1));
                if first.1 > at_begin {
                    let daylight = Daylight { offset: first.1, begins: to_other, ends: back };
                    Self { standard: at_begin, daylight: Some(daylight) }
                } else {
                    let daylight = Daylight { offset: at_begin, begins: back, ends: to_other };
                    Self { standard: first.1, daylight: Some(daylight) }
                }
            }
            _ => Self { standard: at_begin, daylight: None },
        }
    }

    /// `t:TimeZone` of working hours: biases in minutes, to be added to local time.
    pub(crate) fn write_serializable(&self, xml: &mut Xml) {
        xml.within("t:TimeZone", &[], |xml| {
            xml.text("t:Bias", -self.standard.seconds() / 60);
            let change = |xml: &mut Xml, name: &str, bias: i32, change: Option<ClockChange>| {
                xml.within(name, &[], |xml| {
                    xml.text("t:Bias", bias);
                    match change {
                        Some(change) => {
                            xml.text("t:Time", change.local.time().strftime("%H:%M:%S"));
                            xml.text("t:DayOrder", change.occurrence);
                            xml.text("t:Month", change.local.month());
                            xml.text("t:DayOfWeek", day_name(change.weekday));
                        }
                        None => {
                            xml.text("t:Time", "00:00:00");
                            xml.text("t:DayOrder", 0).text("t:Month", 0).text("t:DayOfWeek", "Sunday");
                        }
                    }
                });
            };
            let daylight = self.daylight.as_ref();
            change(xml, "t:StandardTime", 0, daylight.map(|daylight| daylight.ends));
            let saved =
                daylight.map_or(0, |daylight| (daylight.offset.seconds() - self.standard.seconds()) / 60);
            change(xml, "t:DaylightTime", -saved, daylight.map(|daylight| daylight.begins));
        });
    }

    fn write_periods(&self, xml: &mut Xml, zone: &Zone) {
        let period = |xml: &mut Xml, name: &str, offset: Offset| {
            let seconds = -offset.seconds();
            let sign = if seconds < 0 { "-" } else { "" };
            let bias = format!("{sign}PT{}M", seconds.unsigned_abs() / 60);
            xml.empty("t:Period", &[("Bias", &bias), ("Name", name), ("Id", &period_id(zone, name))]);
        };
        xml.within("t:Periods", &[], |xml| {
            period(xml, "Standard", self.standard);
            if let Some(daylight) = &self.daylight {
                period(xml, "Daylight", daylight.offset);
            }
        });
        xml.within("t:TransitionsGroups", &[], |xml| {
            xml.within("t:TransitionsGroup", &[("Id", "0")], |xml| match &self.daylight {
                None => {
                    xml.within("t:Transition", &[], |xml| {
                        xml.text_with("t:To", &[("Kind", "Period")], period_id(zone, "Standard"));
                    });
                }
                Some(daylight) => {
                    daylight.begins.write(xml, &period_id(zone, "Daylight"));
                    daylight.ends.write(xml, &period_id(zone, "Standard"));
                }
            });
        });
        xml.within("t:Transitions", &[], |xml| {
            xml.within("t:Transition", &[], |xml| {
                xml.text_with("t:To", &[("Kind", "Group")], 0);
            });
        });
    }
}

impl ClockChange {
    fn of(local: DateTime) -> Self {
        let day = local.day();
        let is_last = day + 7 > local.days_in_month();
        let occurrence = if is_last { 5 } else { (day - 1) / 7 + 1 };
        Self { local, weekday: local.weekday(), occurrence }
    }

    fn write(self, xml: &mut Xml, to: &str) {
        xml.within("t:RecurringDayTransition", &[], |xml| {
            xml.text_with("t:To", &[("Kind", "Period")], to);
            let time = self.local.time();
            let minutes = i32::from(time.hour()) * 60 + i32::from(time.minute());
            xml.text("t:TimeOffset", format!("PT{minutes}M"));
            xml.text("t:Month", self.local.month());
            xml.text("t:DayOfWeek", day_name(self.weekday));
            // The last one is counted from the end.
            xml.text("t:Occurrence", if self.occurrence == 5 { -1 } else { self.occurrence });
        });
    }
}

fn period_id(zone: &Zone, name: &str) -> String {
    format!("trule:Microsoft/Registry/{}/1-{name}", zone.windows())
}

fn begin_of(rules: &TimeZone, day: Date) -> Timestamp {
    let midnight = day.to_zoned(rules.clone()).map_or(Timestamp::UNIX_EPOCH, |midnight| midnight.timestamp());
    midnight.checked_sub(1.second()).unwrap_or(midnight)
}

/// `t:TimeZoneDefinition`; without the rules only its names.
pub(crate) fn write(xml: &mut Xml, zone: &Zone, year: i16, full: bool) {
    let name = display_name(zone);
    let attributes = [("Id", zone.windows()), ("Name", name.as_str())];
    if full {
        xml.within("t:TimeZoneDefinition", &attributes, |xml| {
            YearRules::of(zone, year).write_periods(xml, zone)
        });
    } else {
        xml.empty("t:TimeZoneDefinition", &attributes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(windows: &str) -> YearRules {
        YearRules::of(&Zone::find_windows(windows).unwrap(), 2026)
    }

    #[test]
    fn the_rules_of_both_hemispheres_are_read_from_the_changes() {
        let berlin = rules("W. Europe Standard Time").daylight.unwrap();
        assert_eq!(berlin.begins.local.to_string(), "2026-03-29T02:00:00", "the last Sunday of March");
        assert_eq!(
            (berlin.begins.weekday, berlin.begins.occurrence),
            (Weekday::Sunday, 5),
            "counted as the last"
        );
        let new_york = rules("Eastern Standard Time").daylight.unwrap();
        assert_eq!(new_york.begins.occurrence, 2, "the second Sunday of March");
        assert_eq!(
            new_york.ends.local.to_string(),
            "2026-11-01T02:00:00",
            "in daylight time, before the change"
        );
        let sydney = rules("AUS Eastern Standard Time");
        assert_eq!(sydney.standard, jiff::tz::offset(10), "standard time is the smaller offset");
        assert_eq!(sydney.daylight.unwrap().begins.local.month(), 10, "summer begins in October");
        assert_eq!(rules("India Standard Time").daylight, None, "no change at all");
    }
}

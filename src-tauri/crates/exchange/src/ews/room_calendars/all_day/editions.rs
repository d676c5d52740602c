//! All-day entries written by one edition of the time zone database and read by another.

use chrono::{Offset as _, TimeZone as _};
use chrono_tz::Tz;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use windows_timezones::WindowsTimezone;

use super::days_near;

/// A zone by one edition: its offset in seconds at an instant.
type Edition<'z> = &'z dyn Fn(Timestamp) -> i32;

/// How far into the past a scan for changes of the offset steps at once. None lasts shorter.
const STEP: i32 = 10;

/// When a day begins in a zone, as machines reckon it: by the offset before a change where midnight is left out, and by
/// either where there are two.
fn midnights(day: Date, zone: Edition<'_>) -> Vec<Timestamp> {
    let utc = day.to_zoned(TimeZone::UTC).unwrap().timestamp();
    let around = [-1, 1].map(|sign| zone(utc + (sign * 14).hours()));
    let mut found: Vec<_> = around
        .into_iter()
        .map(|offset| (utc - i64::from(offset).seconds(), offset))
        .filter(|(instant, offset)| zone(*instant) == *offset)
        .map(|(instant, _)| instant)
        .collect();
    if found.is_empty() {
        found.push(utc - i64::from(around[0]).seconds());
    }
    found.dedup();
    found
}

/// The days on which the offset changes, the days around them, and the first of each month.
fn days_worth_looking_at(zone: Edition<'_>) -> Vec<Date> {
    let noon = |day: Date| zone(day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp());
    let (first, last) = (date(2020, 1, 1), date(2028, 12, 31));
    let mut days: Vec<_> = (0..9 * 12).map(|month| first + month.months()).collect();
    let mut day = first;
    while day < last {
        let (mut low, mut high) = (day, day + STEP.days());
        if noon(low) != noon(high) {
            while low.tomorrow().unwrap() < high {
                let middle = low + ((high - low).get_days() / 2).days();
                if noon(middle) == noon(low) { low = middle } else { high = middle }
            }
            days.extend((-2..=2).map(|shift| high + shift.days()));
        }
        day += STEP.days();
    }
    days
}

fn assert_same_days(name: &str, days: &[Date], writer: Edition<'_>, reader: Edition<'_>) {
    for day in days {
        for length in [1, 2] {
            let end = *day + length.days();
            for from in midnights(*day, writer) {
                for to in midnights(end, writer) {
                    let read = days_near(from, to, reader).unwrap();
                    assert_eq!(
                        (read.first, read.last),
                        (*day, end.yesterday().unwrap()),
                        "{name}: {length} from {day}, written as {from} to {to}"
                    );
                }
            }
        }
    }
}

#[test]
fn an_entry_covers_the_days_it_was_written_with_by_whatever_edition() {
    let (mut zones, mut apart) = (0, 0);
    for windows in include_str!("zones.txt").lines() {
        let windows: WindowsTimezone =
            windows.parse().unwrap_or_else(|_| panic!("{windows} is one of Windows' zones"));
        let name = windows.tzdb_id();
        let known = TimeZone::get(name).unwrap();
        // Zones that did not exist in 2021 have no rules of then.
        let Ok(then) = name.parse::<Tz>() else { continue };
        let new = |instant: Timestamp| known.to_offset(instant).seconds();
        let old = |instant: Timestamp| {
            let utc = chrono::DateTime::from_timestamp(instant.as_second(), 0).unwrap().naive_utc();
            then.offset_from_utc_datetime(&utc).fix().local_minus_utc()
        };
        let mut days = days_worth_looking_at(&new);
        days.extend(days_worth_looking_at(&old));
        days.sort_unstable();
        days.dedup();
        for (writer, reader) in [(&old as Edition<'_>, &new as Edition<'_>), (&new, &old), (&new, &new)] {
            assert_same_days(name, &days, writer, reader);
        }
        zones += 1;
        apart += usize::from(days.iter().any(|day| midnights(*day, &old) != midnights(*day, &new)));
    }
    assert!(zones > 130, "{zones} zones are known to both");
    assert!(apart > 10, "{apart} zones differ between the editions, so the test tests something");
}

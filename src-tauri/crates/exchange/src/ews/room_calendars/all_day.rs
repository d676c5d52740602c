//! The days an all-day entry covers.

use anteroom_domain::{AllDaySpan, WindowsZone};
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// Finds the days of an all-day entry. It runs from midnight to midnight in its author's zone, so its days are read there.
///
/// Where the zone is missing or unknown, the instants themselves tell the offset: each is somebody's midnight. An offset of
/// more than 13 hours is taken as one west of Greenwich instead, since Hawaii (-10) has more rooms than Kiritimati (+14),
/// and New Zealand in summer (+13) more than American Samoa (-11).
pub(super) fn find_days(start: Timestamp, end: Timestamp, zone: Option<&WindowsZone>) -> Option<AllDaySpan> {
    let (first, after_last) = match zone.and_then(WindowsZone::find_rules) {
        Some(rules) => (start.to_zoned(rules.clone()).date(), day_after(end, &rules)?),
        None => (midnight_of(start)?, midnight_of(end)?),
    };
    let last = after_last.yesterday().ok()?.max(first);
    Some(AllDaySpan { first, last })
}

/// The first day that is not covered any more: that of `end`, or the next if `end` is not midnight there.
fn day_after(end: Timestamp, rules: &TimeZone) -> Option<Date> {
    let last_moment = end.checked_sub(SignedDuration::from_nanos(1)).ok()?;
    last_moment.to_zoned(rules.clone()).date().tomorrow().ok()
}

fn midnight_of(instant: Timestamp) -> Option<Date> {
    let past = instant.as_second().rem_euclid(86_400);
    let ahead = 86_400 - past;
    let offset = if past == 0 {
        0
    } else if ahead <= 13 * 3600 {
        ahead
    } else {
        -past
    };
    let offset = Offset::from_seconds(i32::try_from(offset).ok()?).ok()?;
    Some(offset.to_datetime(instant).date())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(start: &str, end: &str, zone: Option<&str>) -> String {
        let zone = zone.map(WindowsZone::new);
        let span = find_days(start.parse().unwrap(), end.parse().unwrap(), zone.as_ref()).unwrap();
        format!("{}..{}", span.first, span.last)
    }

    #[test]
    fn the_authors_midnight_counts_not_utcs() {
        assert_eq!(
            days("2026-03-09T23:00:00Z", "2026-03-10T23:00:00Z", Some("W. Europe Standard Time")),
            "2026-03-10..2026-03-10"
        );
        assert_eq!(
            days("2026-03-10T04:00:00Z", "2026-03-12T04:00:00Z", Some("Eastern Standard Time")),
            "2026-03-10..2026-03-11"
        );
        assert_eq!(
            days("2026-03-27T23:00:00Z", "2026-03-29T22:00:00Z", Some("W. Europe Standard Time")),
            "2026-03-28..2026-03-29",
            "the second day has 23 hours"
        );
    }

    #[test]
    fn an_unknown_zone_is_told_by_the_midnights() {
        for zone in [None, Some("tzone://Microsoft/Custom"), Some("Customized Time Zone")] {
            assert_eq!(days("2026-03-09T23:00:00Z", "2026-03-10T23:00:00Z", zone), "2026-03-10..2026-03-10");
            assert_eq!(days("2026-03-10T05:00:00Z", "2026-03-11T05:00:00Z", zone), "2026-03-10..2026-03-10");
            assert_eq!(days("2026-03-10T00:00:00Z", "2026-03-11T00:00:00Z", zone), "2026-03-10..2026-03-10");
            assert_eq!(
                days("2026-03-09T18:30:00Z", "2026-03-10T18:30:00Z", zone),
                "2026-03-10..2026-03-10",
                "India"
            );
            assert_eq!(
                days("2026-03-10T10:00:00Z", "2026-03-11T10:00:00Z", zone),
                "2026-03-10..2026-03-10",
                "Hawaii"
            );
            assert_eq!(
                days("2026-03-27T23:00:00Z", "2026-03-29T22:00:00Z", zone),
                "2026-03-28..2026-03-29",
                "DST"
            );
        }
    }

    #[test]
    fn an_entry_of_no_length_covers_its_day() {
        assert_eq!(days("2026-03-10T00:00:00Z", "2026-03-10T00:00:00Z", None), "2026-03-10..2026-03-10");
        assert_eq!(
            days("2026-03-10T00:00:00Z", "2026-03-10T00:00:00Z", Some("UTC")),
            "2026-03-10..2026-03-10"
        );
    }
}

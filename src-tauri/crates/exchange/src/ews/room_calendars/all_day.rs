//! The days an all-day entry covers.

use anteroom_domain::{AllDaySpan, WindowsZone};
use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};

/// A day in seconds.
const DAY: i32 = 86_400;

/// How far two editions of the time zone database, or of Windows' own, are apart at most: an hour where a country changed its
/// summer time, and one more where it changed its zone as well.
const APART: i32 = 3 * 3600;

/// Finds the days of an all-day entry. It runs from midnight to midnight in its author's zone, so its days are read there.
///
/// The author's machine, the server and this one know the zone's rules by different editions. So start and end are each taken
/// as the midnight they are nearest to by the rules known here, though these make it eleven or one o'clock.
///
/// Where the zone is missing or unknown, the instants themselves tell the offset: each is somebody's midnight. UTC says no more
/// than that, since programs write it for authors everywhere.
pub(super) fn find_days(start: Timestamp, end: Timestamp, zone: Option<&WindowsZone>) -> Option<AllDaySpan> {
    let is_told = |zone: &&WindowsZone| zone.find_iana().is_some_and(|iana| !is_utc(iana.as_str()));
    match zone.filter(is_told).and_then(WindowsZone::find_rules) {
        Some(rules) => days_near(start, end, |instant| rules.to_offset(instant).seconds()),
        None => days_of_midnights(start, end),
    }
}

/// Finds the days by the instants alone: each is somebody's midnight.
fn days_of_midnights(start: Timestamp, end: Timestamp) -> Option<AllDaySpan> {
    span(midnight_of(start)?, midnight_of(end)?.yesterday().ok()?)
}

/// Finds the days by the offset, in seconds, that a zone has at an instant.
fn days_near(start: Timestamp, end: Timestamp, offset_at: impl Fn(Timestamp) -> i32) -> Option<AllDaySpan> {
    let is_near = |instant| midnight_near(instant, offset_at(instant)).is_some();
    if !(is_near(start) && is_near(end)) && is_of_days(start, end) {
        // Midnights, but not of the zone that is named: a program wrote its own zone beside the author's times.
        return days_of_midnights(start, end);
    }
    let date = |instant| date_at(instant, offset_at(instant));
    let first = midnight_near(start, offset_at(start)).or_else(|| date(start))?;
    let last = match midnight_near(end, offset_at(end)) {
        Some(after) => after.yesterday().ok()?,
        None => date(last_moment(end)?)?,
    };
    span(first, last)
}

/// Whether two instants can be midnights of one zone: whole days apart but for a clock change, on a quarter of an hour as all
/// zones are.
fn is_of_days(start: Timestamp, end: Timestamp) -> bool {
    let length = end.as_second() - start.as_second();
    let beyond = length.rem_euclid(DAY.into());
    let is_whole = beyond <= APART.into() || beyond >= i64::from(DAY - APART);
    length >= i64::from(DAY - APART) && is_whole && [start, end].iter().all(|at| at.as_second() % 900 == 0)
}

fn span(first: Date, last: Date) -> Option<AllDaySpan> {
    Some(AllDaySpan { first, last: last.max(first) })
}

fn is_utc(iana: &str) -> bool {
    matches!(iana, "UTC" | "Etc/UTC" | "Etc/GMT" | "Etc/UCT" | "Etc/Zulu" | "Zulu" | "UCT")
}

/// The last moment before `end`.
fn last_moment(end: Timestamp) -> Option<Timestamp> {
    end.checked_sub(SignedDuration::from_nanos(1)).ok()
}

/// The day that begins at `instant`, if that is midnight by an offset near to the one that is known.
fn midnight_near(instant: Timestamp, known: i32) -> Option<Date> {
    let (ahead, behind) = offsets_of(instant)?;
    let nearer = if (ahead - known).abs() <= (behind - known).abs() { ahead } else { behind };
    if (nearer - known).abs() > APART { None } else { date_at(instant, nearer) }
}

/// The day that begins at `instant`, wherever that is midnight. An offset of more than 13 hours is taken as one west of
/// Greenwich instead, since Hawaii (-10) has more rooms than Kiritimati (+14), and New Zealand in summer (+13) more than
/// American Samoa (-11).
fn midnight_of(instant: Timestamp) -> Option<Date> {
    let (ahead, behind) = offsets_of(instant)?;
    date_at(instant, if ahead <= 13 * 3600 { ahead } else { behind })
}

/// The two offsets by which an instant is midnight, in seconds: one east of Greenwich and one west, a day apart.
fn offsets_of(instant: Timestamp) -> Option<(i32, i32)> {
    let past = i32::try_from(instant.as_second().rem_euclid(DAY.into())).ok()?;
    Some(if past == 0 { (0, 0) } else { (DAY - past, -past) })
}

fn date_at(instant: Timestamp, offset: i32) -> Option<Date> {
    Some(Offset::from_seconds(offset).ok()?.to_datetime(instant).date())
}

#[cfg(test)]
mod editions;

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
    fn midnights_of_another_zone_than_the_named_one_are_one_day() {
        for (start, end, zone, day) in [
            ("2026-12-14T23:00:00Z", "2026-12-15T23:00:00Z", "Tokyo Standard Time", "2026-12-15"),
            ("2026-12-15T00:00:00Z", "2026-12-16T00:00:00Z", "Pacific Standard Time", "2026-12-15"),
            ("2026-12-15T00:00:00Z", "2026-12-16T00:00:00Z", "India Standard Time", "2026-12-15"),
            ("2026-12-15T05:00:00Z", "2026-12-16T05:00:00Z", "W. Europe Standard Time", "2026-12-15"),
        ] {
            assert_eq!(days(start, end, Some(zone)), format!("{day}..{day}"), "{start} in {zone}");
        }
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

    #[test]
    fn a_midnight_by_other_rules_is_a_midnight() {
        for (start, end, zone, what) in [
            (
                "2026-03-09T23:00:00Z",
                "2026-03-10T23:00:00Z",
                "UTC",
                "an author in Berlin, a program that writes UTC",
            ),
            ("2026-03-10T10:00:00Z", "2026-03-11T10:00:00Z", "UTC", "an author in Hawaii, the same"),
            ("2026-03-09T11:00:00Z", "2026-03-10T11:00:00Z", "UTC", "an author in New Zealand, the same"),
            (
                "2026-03-09T23:00:00Z",
                "2026-03-10T23:00:00Z",
                "GMT Standard Time",
                "an hour ahead of what is known here",
            ),
            (
                "2026-03-10T05:00:00Z",
                "2026-03-11T05:00:00Z",
                "Central Standard Time (Mexico)",
                "still with summer time",
            ),
            (
                "2026-03-09T10:00:00Z",
                "2026-03-10T10:00:00Z",
                "Samoa Standard Time",
                "still with summer time, +14",
            ),
            (
                "2026-03-09T21:00:00Z",
                "2026-03-10T22:00:00Z",
                "Jordan Standard Time",
                "two rules in one entry",
            ),
        ] {
            assert_eq!(days(start, end, Some(zone)), "2026-03-10..2026-03-10", "{zone}: {what}");
        }
    }

    #[test]
    fn hours_that_are_no_midnight_at_all_cover_their_days() {
        for (start, end, zone, covered) in [
            (
                "2026-03-10T14:00:00Z",
                "2026-03-10T22:00:00Z",
                "Eastern Standard Time",
                "2026-03-10..2026-03-10",
            ),
            (
                "2026-03-10T08:00:00Z",
                "2026-03-11T16:00:00Z",
                "W. Europe Standard Time",
                "2026-03-10..2026-03-11",
            ),
        ] {
            assert_eq!(days(start, end, Some(zone)), covered, "nine to five in {zone}");
        }
    }

    #[test]
    fn an_entry_without_end_ends_with_the_last_day_there_is() {
        let last = Timestamp::MAX.to_string();
        for zone in [Some("Tokyo Standard Time"), Some("Eastern Standard Time"), None] {
            let covered = days("2026-03-10T00:00:00Z", &last, zone);
            assert!(covered.contains("..9999-12-3"), "{zone:?}: {covered}");
        }
    }
}

//! Expansion across clock changes, windows, and what happens when somebody changes things.

use jiff::Timestamp;
use jiff::civil::{DateTime, Weekday, date};
use proptest::prelude::*;

use super::*;
use crate::organization::ids::{SmtpAddress, Uid};
use crate::organization::item::{Address, Appointment, EntryKind, FreeBusy, Party, Response, Sensitivity};
use crate::organization::recurrence::{Pattern, Range, Recurrence, WeekIndex, Weekdays};
use crate::organization::zone::Zone;

pub(crate) fn appointment(zone: &Zone, start: DateTime, end: DateTime) -> Appointment {
    let address = Address::Smtp(SmtpAddress::new("a@practice.example"));
    Appointment {
        uid: Uid(String::new()),
        subject: "Subject".to_owned(),
        body: String::new(),
        location: String::new(),
        start: zone.instant(start),
        end: zone.instant(end),
        zone: zone.clone(),
        all_day: false,
        organizer: Party { display_name: "A".to_owned(), address },
        required: Vec::new(),
        optional: Vec::new(),
        resources: Vec::new(),
        is_meeting: false,
        is_cancelled: false,
        my_response: Response::Accept,
        free_busy: FreeBusy::Busy,
        sensitivity: Sensitivity::Normal,
        reminder_minutes: None,
        categories: Vec::new(),
    }
}

pub(super) fn calendar() -> Calendar {
    Calendar::new(Guid::derived(1, 1, 1))
}

pub(super) fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

pub(super) fn zone(name: &str) -> Zone {
    Zone::find_windows(name).unwrap()
}

pub(super) const NOW: Timestamp = Timestamp::UNIX_EPOCH;

/// A series from 10:00 to 11:00, or whatever hours are given.
pub(super) fn series(
    calendar: &Calendar,
    zone: &Zone,
    (from, until): (DateTime, DateTime),
    pattern: Pattern,
    range: Range,
) -> Arc<Item> {
    let recurrence = Some(Recurrence { pattern, start: from.date(), range });
    calendar.create(Draft { appointment: appointment(zone, from, until), recurrence }, NOW).unwrap()
}

fn weekly(day: Weekday) -> Pattern {
    Pattern::Weekly { interval: 1, days: Weekdays::only(day), first_day: Weekday::Monday }
}

fn starts(calendar: &Calendar, from: &str, until: &str) -> Vec<String> {
    calendar.view(at(from), at(until)).iter().map(|entry| entry.start.to_string()).collect()
}

#[test]
fn a_series_keeps_its_local_time_when_clocks_change_in_berlin() {
    let calendar = calendar();
    let first = date(2026, 3, 20);
    let hours = (first.at(10, 0, 0, 0), first.at(11, 0, 0, 0));
    series(&calendar, &zone("W. Europe Standard Time"), hours, weekly(Weekday::Friday), Range::NoEnd);
    assert_eq!(
        starts(&calendar, "2026-03-20T00:00:00Z", "2026-04-10T00:00:00Z"),
        ["2026-03-20T09:00:00Z", "2026-03-27T09:00:00Z", "2026-04-03T08:00:00Z"],
        "summer time begins on 29 March 2026"
    );
}

#[test]
fn a_series_keeps_its_local_time_when_clocks_change_in_new_york() {
    let calendar = calendar();
    let first = date(2026, 10, 30);
    let hours = (first.at(17, 0, 0, 0), first.at(18, 0, 0, 0));
    series(&calendar, &zone("Eastern Standard Time"), hours, weekly(Weekday::Friday), Range::Numbered(2));
    assert_eq!(
        starts(&calendar, "2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z"),
        ["2026-10-30T21:00:00Z", "2026-11-06T22:00:00Z"],
        "summer time ends on 1 November 2026, a week after Europe's"
    );
}

#[test]
fn a_series_keeps_its_local_time_when_clocks_change_in_adelaide() {
    let calendar = calendar();
    let first = date(2026, 4, 3);
    let hours = (first.at(9, 0, 0, 0), first.at(9, 30, 0, 0));
    series(
        &calendar,
        &zone("Cen. Australia Standard Time"),
        hours,
        weekly(Weekday::Friday),
        Range::Numbered(2),
    );
    assert_eq!(
        starts(&calendar, "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z"),
        ["2026-04-02T22:30:00Z", "2026-04-09T23:30:00Z"],
        "summer time (+10:30) ends on 5 April 2026 in the south; standard time is +09:30"
    );
}

#[test]
fn a_time_the_clock_skips_moves_forward_that_day_only() {
    let calendar = calendar();
    let first = date(2026, 3, 28);
    let hours = (first.at(2, 30, 0, 0), first.at(3, 0, 0, 0));
    let pattern = Pattern::Daily { interval: 1 };
    series(&calendar, &zone("W. Europe Standard Time"), hours, pattern, Range::Numbered(3));
    assert_eq!(
        starts(&calendar, "2026-03-27T00:00:00Z", "2026-04-10T00:00:00Z"),
        ["2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"],
        "02:30 does not exist on 29 March: it is 03:30 summer time"
    );
    let entries = calendar.view(at("2026-03-27T00:00:00Z"), at("2026-04-10T00:00:00Z"));
    assert!(entries.iter().all(|entry| entry.end >= entry.start), "none ends before it begins: {entries:#?}");
}

#[test]
fn a_whole_day_has_23_hours_when_an_hour_is_missing() {
    let calendar = calendar();
    let first = date(2026, 3, 28);
    let hours = (first.at(0, 0, 0, 0), first.tomorrow().unwrap().at(0, 0, 0, 0));
    let pattern = Pattern::Daily { interval: 1 };
    series(&calendar, &zone("W. Europe Standard Time"), hours, pattern, Range::Numbered(3));
    let entries = calendar.view(at("2026-03-27T00:00:00Z"), at("2026-04-10T00:00:00Z"));
    let hours: Vec<i64> =
        entries.iter().map(|entry| entry.end.duration_since(entry.start).as_hours()).collect();
    assert_eq!(hours, [24, 23, 24], "midnight to midnight in the author's zone");
}

#[test]
fn a_window_holds_what_overlaps_it() {
    let calendar = calendar();
    let utc = Zone::utc();
    let day = date(2026, 5, 4);
    let times = [(8, 9), (9, 9), (9, 10), (8, 12), (10, 10), (10, 11), (11, 12)];
    for (from, until) in times {
        let appointment = appointment(&utc, day.at(from, 0, 0, 0), day.at(until, 0, 0, 0));
        calendar.create(Draft { appointment, recurrence: None }, NOW).unwrap();
    }
    let shown: Vec<(i8, i8)> = calendar
        .view(at("2026-05-04T09:00:00Z"), at("2026-05-04T10:00:00Z"))
        .iter()
        .map(|entry| (utc.local(entry.start).hour(), utc.local(entry.end).hour()))
        .collect();
    assert_eq!(
        shown,
        [(8, 12), (9, 9), (9, 10)],
        "what ends at the beginning or begins at the end is outside; what has no length is in at the beginning"
    );
}

#[test]
fn an_old_endless_series_shows_in_a_far_window() {
    let calendar = calendar();
    let first = date(2015, 1, 1);
    let hours = (first.at(23, 30, 0, 0), date(2015, 1, 2).at(0, 30, 0, 0));
    let master = series(&calendar, &Zone::utc(), hours, Pattern::Daily { interval: 1 }, Range::NoEnd);
    let shown = calendar.view(at("2126-06-01T00:00:00Z"), at("2126-06-02T00:00:00Z"));
    let starts: Vec<String> = shown.iter().map(|entry| entry.start.to_string()).collect();
    assert_eq!(
        starts,
        ["2126-05-31T23:30:00Z", "2126-06-01T23:30:00Z"],
        "one crosses midnight into the window"
    );
    assert!(shown.iter().all(|entry| entry.kind == EntryKind::Occurrence), "{shown:#?}");
    assert_eq!(master.last_occurrence(), None, "there is no last one");
    assert_eq!(
        calendar.occurrence(&shown[0].id).unwrap(),
        shown[0],
        "the id leads back to the same occurrence"
    );
    assert_eq!(calendar.master_of(&shown[0].id).unwrap().id, master.id, "and to its master");
}

#[test]
fn occurrences_are_counted_from_one_with_deleted_ones() {
    let calendar = calendar();
    let first = date(2026, 2, 23);
    let days = Weekdays::of(&[Weekday::Monday]);
    let pattern = Pattern::RelativeMonthly { interval: 1, days, index: WeekIndex::Last };
    let hours = (first.at(9, 0, 0, 0), first.at(10, 0, 0, 0));
    let master = series(&calendar, &Zone::utc(), hours, pattern, Range::Numbered(3));
    let second = calendar.occurrence_at(&master.id, 2).unwrap();
    assert_eq!(second.start, at("2026-03-30T09:00:00Z"), "the last Monday of March");
    calendar.delete(&second.id, NOW).unwrap();
    assert_eq!(calendar.occurrence_at(&master.id, 2), Err(CalendarError::OccurrenceDeleted));
    assert_eq!(calendar.occurrence_at(&master.id, 3).unwrap().start, at("2026-04-27T09:00:00Z"));
    assert_eq!(calendar.occurrence_at(&master.id, 4), Err(CalendarError::OccurrenceOutOfRange));
}

#[test]
fn a_series_begins_with_its_first_occurrence() {
    let calendar = calendar();
    let tuesday = date(2026, 5, 5);
    let hours = (tuesday.at(9, 0, 0, 0), tuesday.at(10, 0, 0, 0));
    let master = series(&calendar, &Zone::utc(), hours, weekly(Weekday::Friday), Range::Numbered(2));
    assert_eq!(
        master.appointment.start,
        at("2026-05-08T09:00:00Z"),
        "the first Friday, not the Tuesday named"
    );
    assert_eq!(master.first_occurrence().unwrap().start, master.appointment.start);
    assert_eq!(master.last_occurrence().unwrap().start, at("2026-05-15T09:00:00Z"));
}

fn busy_calendar() -> Calendar {
    let calendar = calendar();
    let berlin = zone("W. Europe Standard Time");
    let first = date(2026, 3, 2);
    let patterns = [
        weekly(Weekday::Monday),
        Pattern::Daily { interval: 2 },
        Pattern::AbsoluteMonthly { interval: 1, day: 31 },
    ];
    for (hour, pattern) in (8_i8..).step_by(3).zip(patterns) {
        let hours = (first.at(hour, 0, 0, 0), date(2026, 3, 3).at(hour, 30, 0, 0));
        series(&calendar, &berlin, hours, pattern, Range::NoEnd);
    }
    for day in 1..28 {
        let day = date(2026, 3, day);
        let appointment = appointment(&berlin, day.at(12, 0, 0, 0), day.at(12, day.day() % 3 * 20, 0, 0));
        calendar.create(Draft { appointment, recurrence: None }, NOW).unwrap();
    }
    let entries = calendar.view(at("2026-03-01T00:00:00Z"), at("2026-04-01T00:00:00Z"));
    for entry in entries.iter().filter(|entry| entry.kind == EntryKind::Occurrence).step_by(4) {
        let later = |draft: &mut Draft| draft.appointment.end += SignedDuration::from_hours(2);
        calendar.update(&entry.id, None, NOW, later).unwrap();
    }
    calendar
}

proptest! {
    #[test]
    fn two_windows_side_by_side_show_what_one_shows(a in 0_i64..1000, b in 0_i64..1000, c in 0_i64..1000) {
        let mut borders = [a, b, c];
        borders.sort_unstable();
        let base = at("2026-02-25T00:00:00Z");
        let [a, b, c] = borders.map(|hours| base + SignedDuration::from_hours(hours));
        let calendar = busy_calendar();
        let mut parts = calendar.view(a, b);
        parts.extend(calendar.view(b, c));
        parts.sort_by(|one, other| (one.start, one.end, &one.id).cmp(&(other.start, other.end, &other.id)));
        parts.dedup_by(|one, other| one.id == other.id);
        let whole = calendar.view(a, c);
        // A window without length shows nothing that has begun, so only real windows are compared.
        if a < b && b < c {
            prop_assert_eq!(parts, whole);
        }
    }
}

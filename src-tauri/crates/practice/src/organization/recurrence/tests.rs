//! Hand-computed dates, and laws that hold for every pattern.

use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;

use super::*;

fn weekly(interval: u32, days: &[Weekday], first_day: Weekday) -> Pattern {
    Pattern::Weekly { interval, days: Weekdays::of(days), first_day }
}

fn dates(pattern: Pattern, start: Date, range: Range) -> Vec<String> {
    let recurrence = Recurrence { pattern, start, range };
    recurrence.dates_from(start).take(6).map(|date| date.to_string()).collect()
}

#[test]
fn the_first_day_of_the_week_decides_which_weeks_are_skipped() {
    // RFC 5545, section 3.8.5.3, last example but one: the same rule with two week starts.
    let days = [Weekday::Tuesday, Weekday::Sunday];
    let start = date(1997, 8, 5);
    assert_eq!(
        dates(weekly(2, &days, Weekday::Monday), start, Range::Numbered(4)),
        ["1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24"],
        "weeks begin on Monday"
    );
    assert_eq!(
        dates(weekly(2, &days, Weekday::Sunday), start, Range::Numbered(4)),
        ["1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31"],
        "weeks begin on Sunday"
    );
}

#[test]
fn the_last_working_day_of_a_month_avoids_weekends() {
    let pattern = Pattern::RelativeMonthly { interval: 1, days: Weekdays::WORKING, index: WeekIndex::Last };
    assert_eq!(
        dates(pattern, date(2026, 1, 1), Range::EndDate(date(2026, 5, 29))),
        ["2026-01-30", "2026-02-27", "2026-03-31", "2026-04-30", "2026-05-29"],
        "31 January, 28 February and 31 May 2026 fall on weekends; the end date itself counts"
    );
}

#[test]
fn the_last_friday_may_be_the_fourth_or_the_fifth() {
    let days = Weekdays::only(Weekday::Friday);
    let pattern = Pattern::RelativeMonthly { interval: 1, days, index: WeekIndex::Last };
    assert_eq!(
        dates(pattern, date(2026, 1, 31), Range::Numbered(3)),
        ["2026-02-27", "2026-03-27", "2026-04-24"],
        "January's last Friday lies before the start and does not count"
    );
}

#[test]
fn a_day_a_month_lacks_is_its_last_day() {
    let pattern = Pattern::AbsoluteMonthly { interval: 1, day: 31 };
    assert_eq!(
        dates(pattern, date(2026, 1, 31), Range::Numbered(4)),
        ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
        "short months end the series' month, they do not skip it"
    );
    let leap = Pattern::AbsoluteYearly { month: 2, day: 29 };
    assert_eq!(
        dates(leap, date(2016, 2, 29), Range::Numbered(5)),
        ["2016-02-29", "2017-02-28", "2018-02-28", "2019-02-28", "2020-02-29"],
        "29 February is 28 February in common years"
    );
}

#[test]
fn a_yearly_pattern_begins_next_year_when_this_years_day_is_over() {
    let days = Weekdays::only(Weekday::Sunday);
    let pattern = Pattern::RelativeYearly { month: 5, days, index: WeekIndex::Second };
    assert_eq!(
        dates(pattern, date(2026, 6, 1), Range::Numbered(2)),
        ["2027-05-09", "2028-05-14"],
        "the second Sunday of May 2026 was before the start"
    );
}

#[test]
fn an_endless_series_is_entered_where_it_is_needed() {
    let old =
        Recurrence { pattern: Pattern::Daily { interval: 3 }, start: date(2015, 1, 1), range: Range::NoEnd };
    assert_eq!(old.period_of(date(2026, 11, 21)), 4342 / 3, "the period is computed, not counted");
    assert_eq!(
        old.dates_from(date(2026, 11, 21)).next(),
        Some(date(2026, 11, 23)),
        "4344 days after the start"
    );
    assert_eq!(old.dates_from(date(4500, 8, 30)).count(), 1, "a series ends where Exchange's calendar ends");
}

#[test]
fn a_series_that_cannot_happen_has_no_dates() {
    let start = date(2026, 1, 1);
    let over = Recurrence {
        pattern: Pattern::Daily { interval: 1 },
        start,
        range: Range::EndDate(date(2025, 1, 1)),
    };
    assert_eq!(over.first_date(), None, "it ends before it begins");
    let never = Recurrence { pattern: weekly(1, &[], Weekday::Monday), start, range: Range::NoEnd };
    assert_eq!(never.first_date(), None, "it names no day, and looking for one comes to an end");
    let none = Recurrence { pattern: Pattern::Daily { interval: 1 }, start, range: Range::Numbered(0) };
    assert_eq!(none.first_date(), None, "it counts no occurrence");
}

fn any_date() -> impl Strategy<Value = Date> {
    (0_i64..30_000).prop_map(|day| date_of(day).unwrap())
}

fn any_recurrence() -> impl Strategy<Value = Recurrence> {
    let days = (1_u8..128).prop_map(Weekdays);
    let index = prop_oneof![
        Just(WeekIndex::First),
        Just(WeekIndex::Second),
        Just(WeekIndex::Third),
        Just(WeekIndex::Fourth),
        Just(WeekIndex::Last)
    ];
    let first_day = (0_i8..7).prop_map(|offset| Weekday::from_monday_zero_offset(offset).unwrap());
    let pattern = prop_oneof![
        (1_u32..40).prop_map(|interval| Pattern::Daily { interval }),
        (1_u32..6, days.clone(), first_day).prop_map(|(interval, days, first_day)| Pattern::Weekly {
            interval,
            days,
            first_day
        }),
        (1_u32..15, 1_i8..=31).prop_map(|(interval, day)| Pattern::AbsoluteMonthly { interval, day }),
        (1_u32..15, days.clone(), index.clone())
            .prop_map(|(interval, days, index)| Pattern::RelativeMonthly { interval, days, index }),
        (1_i8..=12, 1_i8..=31).prop_map(|(month, day)| Pattern::AbsoluteYearly { month, day }),
        (1_i8..=12, days, index).prop_map(|(month, days, index)| Pattern::RelativeYearly {
            month,
            days,
            index
        }),
    ];
    let range = prop_oneof![
        Just(Range::NoEnd),
        any_date().prop_map(Range::EndDate),
        (1_u32..60).prop_map(Range::Numbered)
    ];
    (pattern, any_date(), range).prop_map(|(pattern, start, range)| Recurrence { pattern, start, range })
}

proptest! {
    #[test]
    fn jumping_finds_what_walking_finds(recurrence in any_recurrence(), from in any_date()) {
        let walked: Vec<Date> = recurrence
            .dates_from(recurrence.start)
            .take_while(|date| *date < from.saturating_add(jiff::Span::new().days(800)))
            .filter(|date| *date >= from)
            .take(20)
            .collect();
        let jumped: Vec<Date> = recurrence.dates_from(from).take(walked.len()).collect();
        prop_assert_eq!(jumped, walked);
    }

    #[test]
    fn the_ends_and_the_index_agree_with_walking(recurrence in any_recurrence()) {
        let walked: Vec<Date> = recurrence.dates_from(recurrence.start).take(70).collect();
        for (position, date) in walked.iter().enumerate() {
            prop_assert_eq!(recurrence.date_at(u32::try_from(position).unwrap() + 1), Some(*date));
        }
        prop_assert!(walked.windows(2).all(|pair| pair[0] < pair[1]), "dates must ascend: {walked:?}");
        if let Range::Numbered(count) = recurrence.range {
            prop_assert_eq!(walked.len(), usize::try_from(count).unwrap());
        }
        if walked.len() < 70 && !walked.is_empty() {
            prop_assert_eq!(recurrence.last_date(), walked.last().copied());
        }
    }
}

//! Series: rhythms people meet in, and the occurrences they move, change and delete.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Timestamp};

use super::meetings::{Author, Flavour};
use super::slots::Slots;
use crate::organization::calendar::Shown;
use crate::organization::ids::ChangeKey;
use crate::organization::item::{Appointment, Exception, Series};
use crate::organization::recurrence::{Pattern, Range, Recurrence, WeekIndex, Weekdays, date_of, day_number};
use crate::organization::zone::Zone;

/// A series before it has an identity in a mailbox.
#[derive(Clone, Debug)]
pub(super) struct Sketch {
    pub(super) appointment: Appointment,
    pub(super) series: Series,
}

impl Sketch {
    /// The occurrences it shows in a window.
    pub(super) fn shown(&self, (from, until): (Timestamp, Timestamp)) -> Vec<Shown> {
        self.series.shown(&self.appointment, from, until)
    }
}

const WEEKDAYS: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

/// The rhythm number `kind`. `day` is a day inside the window on which a short series may begin; `room_left` is how many
/// entries it may have at most.
fn rhythm(author: &mut Author<'_>, kind: usize, day: Date, room_left: usize) -> Recurrence {
    let rng = &mut author.rng;
    let weekday = rng.choice(WEEKDAYS).unwrap_or(Weekday::Monday);
    let long_ago = day_before(day, rng.i64(200..1500));
    let count = rng.u32(3..=14).min(u32::try_from(room_left).unwrap_or(1)).max(1);
    let weekly = |interval, days| Pattern::Weekly { interval, days, first_day: Weekday::Monday };
    let working = Weekdays::WORKING;
    let (pattern, start, range) = match kind {
        0 => (weekly(1, Weekdays::only(weekday)), long_ago, Range::NoEnd),
        1 => {
            let days = Weekdays::of(&[Weekday::Tuesday, Weekday::Thursday]);
            (weekly(2, days), day, Range::EndDate(day_before(day, -i64::from(count) * 6)))
        }
        2 => {
            let index =
                rng.choice([WeekIndex::First, WeekIndex::Third, WeekIndex::Last]).unwrap_or(WeekIndex::First);
            (
                Pattern::RelativeMonthly { interval: 1, days: Weekdays::only(weekday), index },
                long_ago,
                Range::NoEnd,
            )
        }
        3 => (weekly(1, Weekdays::only(weekday)), day, Range::Numbered(count)),
        4 => (Pattern::AbsoluteMonthly { interval: 1, day: rng.i8(28..=31) }, long_ago, Range::NoEnd),
        5 => (
            Pattern::RelativeMonthly { interval: 1, days: working, index: WeekIndex::Last },
            long_ago,
            Range::NoEnd,
        ),
        6 => (Pattern::AbsoluteYearly { month: 2, day: 29 }, jiff::civil::date(2016, 2, 29), Range::NoEnd),
        7 => {
            let (days, index) = (Weekdays::only(weekday), WeekIndex::Second);
            (Pattern::RelativeYearly { month: rng.i8(1..=12), days, index }, long_ago, Range::NoEnd)
        }
        8 => (weekly(1, working), jiff::civil::date(2019, 1, 7), Range::NoEnd),
        9 => (Pattern::Daily { interval: 1 }, day, Range::Numbered(count)),
        10 => (Pattern::AbsoluteMonthly { interval: 3, day: 15 }, long_ago, Range::NoEnd),
        11 => (Pattern::Daily { interval: 1 }, jiff::civil::date(2015, 1, 1), Range::NoEnd),
        12 => (Pattern::Daily { interval: 3 }, day, Range::Numbered(count)),
        _ => (weekly(2, Weekdays::only(weekday)), long_ago, Range::NoEnd),
    };
    Recurrence { pattern, start, range }
}

/// How many rhythms there are.
pub(super) const RHYTHMS: usize = 14;
/// Rhythms a room has at most one of, because they fill every working day.
pub(super) const DAILY_RHYTHMS: [usize; 2] = [8, 11];

fn day_before(day: Date, days: i64) -> Date {
    date_of(day_number(day) - days).unwrap_or(day)
}

/// A series of a rhythm that collides with nothing and shows between one and `room_left` entries in the window; none if
/// no such series was found.
pub(super) fn sketch(
    author: &mut Author<'_>,
    slots: &mut Slots,
    window: (Timestamp, Timestamp),
    home: &Zone,
    kind: usize,
    room_left: usize,
) -> Option<Sketch> {
    let caller = author.caller();
    let zone = caller.zone.clone().filter(|_| kind.is_multiple_of(3)).unwrap_or_else(|| home.clone());
    for attempt in 0..12 {
        let day = slots.any_day(&mut author.rng, &zone);
        let recurrence = rhythm(author, kind, day, room_left);
        let first = recurrence.first_date()?;
        let is_all_day = kind == 7;
        let minutes = author.rng.choice([30, 30, 60, 60, 45, 90]).unwrap_or(30);
        let half_hour = if attempt < 8 { author.rng.i8(16..34) } else { author.rng.i8(0..44) };
        let (start, end) = if is_all_day {
            (zone.instant(first.at(0, 0, 0, 0)), zone.instant(day_before(first, -1).at(0, 0, 0, 0)))
        } else {
            let start = zone.instant(first.at(half_hour / 2, half_hour % 2 * 30, 0, 0));
            (start, start.saturating_add(SignedDuration::from_mins(minutes)).ok()?)
        };
        let flavour = if is_all_day { Flavour::AllDay } else { Flavour::Plain };
        let appointment = author.meeting(caller.clone(), (start, end), &zone, flavour);
        let series = Series { recurrence, exceptions: BTreeMap::new(), deleted: BTreeSet::new() };
        let mut sketch = Sketch { appointment, series };
        let plain = sketch.shown(window);
        let is_free = is_all_day || plain.iter().all(|entry| slots.is_free(entry.start, entry.end));
        if !is_free || plain.is_empty() || plain.len() > room_left {
            continue;
        }
        deviate(author, &mut sketch, &plain, slots, window);
        let entries = sketch.shown(window);
        if entries.is_empty() || entries.len() > room_left {
            continue;
        }
        if !is_all_day {
            entries.iter().for_each(|entry| slots.take(entry.start, entry.end));
        }
        return Some(sketch);
    }
    None
}

/// Moves, changes and deletes some of the occurrences in the window.
fn deviate(
    author: &mut Author<'_>,
    sketch: &mut Sketch,
    plain: &[Shown],
    slots: &Slots,
    (from, until): (Timestamp, Timestamp),
) {
    if plain.len() < 4 || sketch.appointment.all_day {
        return;
    }
    for (position, entry) in plain.iter().enumerate() {
        // The second always deviates, so that short series show it too.
        let chance = if position == 1 { author.rng.u8(..14) } else { author.rng.u8(..100) };
        let date = entry.date;
        let mut changed = sketch.appointment.clone();
        (changed.start, changed.end) = (entry.start, entry.end);
        match chance {
            0..4 => {
                sketch.series.deleted.insert(date);
                continue;
            }
            4..8 => {
                let hours = author.rng.choice([-2, -1, 1, 2, 3]).unwrap_or(1);
                shift(&mut changed, SignedDuration::from_hours(hours));
            }
            8..10 if !sketch.series.recurrence.occurs_on(day_before(date, -1)) => {
                let zone = changed.zone.clone();
                let next_day = |instant| {
                    let local = zone.local(instant);
                    zone.instant(day_before(local.date(), -1).to_datetime(local.time()))
                };
                (changed.start, changed.end) = (next_day(changed.start), next_day(changed.end));
            }
            8..11 => changed.subject = format!("{} (with guests)", changed.subject),
            11 => changed.location = format!("{} + canteen", changed.location),
            12 if changed.is_meeting => {
                changed.subject = format!("Canceled: {}", changed.subject);
                changed.is_cancelled = true;
                changed.free_busy = crate::organization::item::FreeBusy::Free;
            }
            _ => continue,
        }
        let moved = (changed.start, changed.end) != (entry.start, entry.end);
        let stays =
            changed.start >= from && changed.end <= until && passes_nobody(&changed, &sketch.series, date);
        if moved && !(stays && slots.is_free(changed.start, changed.end)) {
            continue;
        }
        let key = ChangeKey::of(author.identity, u64::try_from(day_number(date)).unwrap_or(0), 1);
        let modified = author.written(entry.start);
        let exception = Exception { appointment: Arc::new(changed), change_key: key, modified };
        sketch.series.exceptions.insert(date, exception);
    }
}

/// Whether a moved occurrence is on its day, or on the next and nothing else is there.
fn passes_nobody(changed: &Appointment, series: &Series, date: Date) -> bool {
    let day = changed.zone.local(changed.start).date();
    day == date || (Some(day) == date.tomorrow().ok() && !series.recurrence.occurs_on(day))
}

fn shift(appointment: &mut Appointment, by: SignedDuration) {
    appointment.start = appointment.start.saturating_add(by).unwrap_or(appointment.start);
    appointment.end = appointment.end.saturating_add(by).unwrap_or(appointment.end);
}

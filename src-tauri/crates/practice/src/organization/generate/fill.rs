//! Filling a calendar to the count.

use jiff::{SignedDuration, Timestamp};

use super::meetings::{Author, Flavour, processed};
use super::series::{DAILY_RHYTHMS, RHYTHMS, Sketch, sketch};
use super::slots::Slots;
use super::texts::MINUTES;
use crate::organization::calendar::Calendar;
use crate::organization::ids::Guid;
use crate::organization::item::{Appointment, Response, Series};
use crate::organization::numbers::{mix, stream};
use crate::organization::processing::Processing;
use crate::organization::recipient::Recipient;
use crate::organization::recurrence::{date_of, day_number};
use crate::organization::zone::Zone;
use crate::organization::{Organization, RecipientKind};

const ROOM: u64 = 0x6361_6c31;
const PAIR: u64 = 0x6361_6c32;
const PERSON: u64 = 0x6361_6c33;
/// Entries of equipment and of rooms that are not counted.
const SMALL: usize = 24;
const PERSONAL: usize = 6;
/// Series in a row that found no place, after which the calendar counts as full.
const PATIENCE: usize = 15;

/// A meeting or series before it lies in a calendar.
#[derive(Clone, Debug)]
struct Piece {
    appointment: Appointment,
    series: Option<Series>,
    written: Timestamp,
}

/// The calendar of one mailbox. It follows from the organization alone, not from what was looked at before.
pub(in crate::organization) fn calendar(organization: &Organization, recipient: &Recipient) -> Calendar {
    let calendar = Calendar::new(recipient.guid);
    match &recipient.kind {
        RecipientKind::Room(room) | RecipientKind::Equipment(room) => {
            let pieces = room_pieces(organization, recipient, &room.zone);
            plant(&calendar, pieces, room.processing);
        }
        RecipientKind::User => plant(&calendar, personal_pieces(organization, recipient), Processing::OPEN),
        _ => {}
    }
    calendar
}

/// Puts pieces into a calendar in the order they were written, as if they had arrived one by one.
fn plant(calendar: &Calendar, mut pieces: Vec<Piece>, processing: Processing) {
    pieces.sort_by(|a, b| (a.written, &a.appointment.uid).cmp(&(b.written, &b.appointment.uid)));
    for piece in pieces {
        let series = piece.series.map(|mut series| {
            series
                .exceptions
                .values_mut()
                .for_each(|change| change.modified = change.modified.max(piece.written));
            series.map(|appointment| processed(appointment, processing))
        });
        calendar.plant(processed(piece.appointment, processing), series, piece.written);
    }
}

fn room_pieces(organization: &Organization, recipient: &Recipient, zone: &Zone) -> Vec<Piece> {
    let rooms: Vec<&Recipient> = organization.rooms().collect();
    let number = rooms.iter().position(|room| room.guid == recipient.guid);
    let wanted = organization.size().meetings_per_room;
    let wanted = if number.is_some() { wanted } else { wanted.min(SMALL) };
    let window = organization.default_window();
    let mut slots = Slots::new(window);
    let mut pieces = match number.and_then(|number| rooms.get(number / 2 * 2..number / 2 * 2 + 2)) {
        Some(pair) => shared_pieces(organization, pair, wanted, zone, &mut slots),
        None => Vec::new(),
    };
    let shown = pieces.iter().map(|piece| piece.count(window)).sum::<usize>();
    let rng = stream(organization.size().seed, ROOM, salt(recipient));
    let mut author = Author::new(organization, vec![recipient], recipient.guid, rng);
    let for_series = (wanted * 45 / 100).saturating_sub(shown);
    let (sketches, in_series) = series(&mut author, &mut slots, window, zone, for_series);
    for sketch in sketches {
        let written = author.written(sketch.appointment.start);
        pieces.push(Piece { appointment: sketch.appointment, series: Some(sketch.series), written });
    }
    let singles = wanted.saturating_sub(shown + in_series);
    let offset = author.rng.usize(..100);
    for number in 0..singles {
        pieces.push(single(&mut author, &mut slots, zone, Flavour::of(number + offset)));
    }
    pieces.extend(outside(&mut author, window, zone, wanted / 25 + usize::from(wanted > 0)));
    pieces
}

fn salt(recipient: &Recipient) -> u64 {
    recipient.guid.0.iter().fold(0, |sum, byte| mix(sum, u64::from(*byte)))
}

impl Piece {
    fn count(&self, window: (Timestamp, Timestamp)) -> usize {
        match &self.series {
            None => 1,
            Some(series) => series.shown(&self.appointment, window.0, window.1).len(),
        }
    }
}

/// Meetings that take both rooms of a pair. Both calendars make them anew, and get the same.
fn shared_pieces(
    organization: &Organization,
    pair: &[&Recipient],
    wanted: usize,
    zone: &Zone,
    slots: &mut Slots,
) -> Vec<Piece> {
    let Some(first) = pair.first() else { return Vec::new() };
    let number = salt(first);
    let identity = Guid::derived(organization.size().seed, PAIR, number);
    let mut author =
        Author::new(organization, pair.to_vec(), identity, stream(organization.size().seed, PAIR, number));
    let mut pieces = Vec::new();
    if wanted >= 40 {
        let window = organization.default_window();
        if let Some(sketch) = sketch(&mut author, slots, window, zone, 3, wanted / 10) {
            let written = author.written(sketch.appointment.start);
            pieces.push(Piece { appointment: sketch.appointment, series: Some(sketch.series), written });
        }
    }
    let count = if wanted < 4 { 0 } else { wanted.div_ceil(20) };
    for _ in 0..count {
        pieces.push(single(&mut author, slots, zone, Flavour::Plain));
    }
    pieces
}

/// Series that show at most `wanted` entries in the window, and how many they show.
fn series(
    author: &mut Author<'_>,
    slots: &mut Slots,
    window: (Timestamp, Timestamp),
    zone: &Zone,
    wanted: usize,
) -> (Vec<Sketch>, usize) {
    let mut sketches = Vec::new();
    let mut shown = 0;
    let mut failures = 0;
    for attempt in 0..wanted.saturating_mul(2) + RHYTHMS {
        let room_left = wanted - shown;
        if room_left == 0 || failures > PATIENCE {
            break;
        }
        // Each rhythm once, then whatever comes.
        let kind = if attempt < RHYTHMS { attempt } else { author.rng.usize(..RHYTHMS) };
        if attempt >= RHYTHMS && DAILY_RHYTHMS.contains(&kind) {
            continue;
        }
        // A little of everything: no first series may take more than two thirds.
        let most = if attempt < RHYTHMS { room_left * 2 / 3 + 1 } else { room_left };
        if let Some(sketch) = sketch(author, slots, window, zone, kind, most) {
            shown += sketch.shown(window).len();
            failures = 0;
            sketches.push(sketch);
        } else {
            failures += 1;
        }
    }
    (sketches, shown)
}

fn single(author: &mut Author<'_>, slots: &mut Slots, home: &Zone, flavour: Flavour) -> Piece {
    let caller = author.caller();
    let zone = caller.zone.clone().unwrap_or_else(|| home.clone());
    let (start, end) = if flavour == Flavour::AllDay {
        let first = slots.any_day(&mut author.rng, &zone);
        let days = author.rng.choice([1, 1, 1, 2, 3]).unwrap_or(1);
        let last = date_of(day_number(first) + days).unwrap_or(first);
        (zone.instant(first.at(0, 0, 0, 0)), zone.instant(last.at(0, 0, 0, 0)))
    } else {
        let minutes = author.rng.choice(MINUTES).copied().unwrap_or(30);
        let times = slots.find_time(&mut author.rng, home, SignedDuration::from_mins(minutes));
        if !matches!(flavour, Flavour::Cancelled | Flavour::Declined) {
            slots.take(times.0, times.1);
        }
        times
    };
    let appointment = author.meeting(caller, (start, end), &zone, flavour);
    let written = author.written(start);
    Piece { appointment, series: None, written }
}

/// Meetings before and after the window, which an import must leave alone.
fn outside(
    author: &mut Author<'_>,
    (from, until): (Timestamp, Timestamp),
    home: &Zone,
    count: usize,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for number in 0..count {
        let distance = SignedDuration::from_mins(author.rng.i64(96..17_000) * 30);
        let start = if number % 3 == 2 { until.checked_add(distance) } else { from.checked_sub(distance) };
        let Ok(start) = start else { continue };
        let caller = author.caller();
        let end = start.saturating_add(SignedDuration::from_hours(1)).unwrap_or(start);
        let appointment = author.meeting(caller, (start, end), home, Flavour::Plain);
        let written = author.written(start);
        pieces.push(Piece { appointment, series: None, written });
    }
    pieces
}

/// A person's calendar: the meetings the person called in one open room, as organizer, and a few private things.
fn personal_pieces(organization: &Organization, person: &Recipient) -> Vec<Piece> {
    let mut pieces = called_by(organization, person);
    let zone = organization.sites().get(person.site).map_or_else(Zone::utc, |site| site.zone.clone());
    let rng = stream(organization.size().seed, PERSON, salt(person));
    let mut author = Author::new(organization, vec![person], person.guid, rng);
    let mut slots = Slots::new(organization.default_window());
    for piece in &pieces {
        slots.take(piece.appointment.start, piece.appointment.end);
    }
    for _ in 0..PERSONAL {
        let mut piece = single(&mut author, &mut slots, &zone, Flavour::Plain);
        piece.appointment = own(piece.appointment, person);
        pieces.push(piece);
    }
    pieces
}

fn called_by(organization: &Organization, person: &Recipient) -> Vec<Piece> {
    let rooms: Vec<&Recipient> = organization.rooms().collect();
    let home = usize::from(person.guid.0[0]) % rooms.len().max(1);
    let around = rooms.iter().cycle().skip(home).take(rooms.len());
    let open = around.filter(|entry| entry.room().is_some_and(|room| room.processing == Processing::OPEN));
    let Some(calendar) = open.take(1).find_map(|room| organization.calendar(room)) else { return Vec::new() };
    let items = calendar.items().into_iter().filter(|item| {
        let organizer = organization.find_organizer(&item.appointment.organizer);
        item.appointment.is_meeting && organizer.is_some_and(|organizer| organizer.guid == person.guid)
    });
    let as_organizer = |mut appointment: Appointment| {
        appointment.my_response = Response::Organizer;
        appointment
    };
    let pieces = items.map(|item| Piece {
        appointment: as_organizer((*item.appointment).clone()),
        series: item.series.clone().map(|series| series.map(as_organizer)),
        written: item.created,
    });
    pieces.collect()
}

/// The appointment as something the person entered alone.
fn own(appointment: Appointment, person: &Recipient) -> Appointment {
    use crate::organization::item::{Address, Party};
    let organizer =
        Party { display_name: person.display_name.clone(), address: Address::Smtp(person.primary.clone()) };
    Appointment {
        organizer,
        required: Vec::new(),
        optional: Vec::new(),
        resources: Vec::new(),
        is_meeting: false,
        my_response: Response::Organizer,
        location: String::new(),
        ..appointment
    }
}

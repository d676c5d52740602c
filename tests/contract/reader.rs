//! What every [`CalendarReader`] must do.

use anteroom_domain::ports::CalendarReader;
use anteroom_domain::{Cursor, Disposition, Meeting, MeetingKey, MeetingKind, SmtpAddress, TimeWindow};
use anteroom_practice::organization::EntryKind;
use jiff::Timestamp;

use crate::memory::MemoryCalendars;
use crate::world::{World, address, window};

/// The window all of the suite lies in.
pub fn whole() -> TimeWindow {
    window("2026-01-01", "2026-07-01")
}

#[tokio::test]
async fn exchange_web_services_conform() {
    let world = World::open(600).await;
    conforms(&world.source(), &world).await;
    assert_eq!(world.practice.log().panics, 0, "the server stayed sound");
}

#[tokio::test]
async fn memory_conforms() {
    let world = World::open(60).await;
    conforms(&MemoryCalendars::copy(&world, &whole()), &world).await;
}

#[tokio::test]
async fn a_view_that_is_full_counts_as_cut_off_even_where_the_server_does_not_say_it() {
    let world = World::open_with(2, 4_000, |options| options.find_limit_silent = true).await;
    let (reader, room) = (world.source(), world.rooms()[0]);
    let expected = world.truth(room, &whole()).len();
    assert!(expected > 1_000, "more than one view gives: {expected}");
    let mut read: Vec<_> =
        read(&reader, &address(room), &whole()).await.into_iter().map(|meeting| meeting.item_id).collect();
    read.sort();
    read.dedup();
    assert_eq!(read.len(), expected, "nothing is overlooked");
}

async fn conforms(reader: &impl CalendarReader, world: &World) {
    states_sound_capabilities(reader);
    reads_exactly_what_is_there(reader, world).await;
    reads_the_same_page_again(reader, world).await;
    gives_border_entries_to_both_windows(reader, world).await;
    finds_what_is_there_and_nothing_else(reader, world).await;
    answers_for_each_series(reader, world).await;
    refuses_unknown_rooms(reader).await;
    refuses_foreign_cursors(reader, world).await;
}

fn states_sound_capabilities(reader: &impl CalendarReader) {
    let capabilities = reader.capabilities();
    assert!(capabilities.longest_window_days > 0, "a plan needs windows");
    assert!(capabilities.most_concurrent_requests > 0, "a plan needs workers");
    let for_one = capabilities.most_concurrent_per_mailbox;
    assert!((1..=capabilities.most_concurrent_requests).contains(&for_one), "a mailbox is asked by somebody");
}

async fn reads_exactly_what_is_there(reader: &impl CalendarReader, world: &World) {
    for room in world.rooms().into_iter().take(4) {
        let meetings = read(reader, &address(room), &whole()).await;
        assert!(meetings.iter().all(|meeting| meeting.start <= meeting.end));
        let mut read: Vec<_> = meetings.into_iter().map(Row::from).collect();
        read.sort();
        read.dedup();
        let mut expected: Vec<_> = world
            .truth(room, &whole())
            .into_iter()
            .map(|entry| Row {
                key: MeetingKey { uid: entry.uid.0, original_start: entry.original_start },
                start: entry.start,
                end: entry.end,
                kind: match entry.kind {
                    EntryKind::Single => 0,
                    EntryKind::Occurrence => 1,
                    EntryKind::Exception => 2,
                },
                series: entry.series_uid.map(|uid| uid.0),
                subject: entry.subject,
                location: entry.location,
                cancelled: entry.is_cancelled,
            })
            .collect();
        expected.sort();
        assert!(!expected.is_empty(), "{} has meetings", room.primary);
        let missing: Vec<_> = expected.iter().filter(|row| !read.contains(row)).take(3).collect();
        let surplus: Vec<_> = read.iter().filter(|row| !expected.contains(row)).take(3).collect();
        assert_eq!((missing, surplus), (Vec::new(), Vec::new()), "missing and surplus in {}", room.primary);
        assert_eq!(read.len(), expected.len());
    }
}

async fn answers_for_each_series(reader: &impl CalendarReader, world: &World) {
    let room = address(world.rooms()[0]);
    let meetings = read(reader, &room, &whole()).await;
    let of_series = meetings.into_iter().filter(|meeting| meeting.series.is_some()).take(120);
    let entries: Vec<_> = of_series.map(|meeting| meeting.item_id).collect();
    assert!(!entries.is_empty(), "there are series");
    let ends = reader.fetch_series_ends(&room, &entries).await.unwrap();
    assert_eq!(ends.len(), entries.len(), "one answer each");
    assert!(
        reader.fetch_series_ends(&room, &[]).await.unwrap().is_empty(),
        "nothing asked, nothing answered"
    );
}

async fn reads_the_same_page_again(reader: &impl CalendarReader, world: &World) {
    let room = address(world.rooms()[0]);
    let mut cursor: Option<Cursor> = None;
    loop {
        let first = reader.fetch_page(&room, &whole(), cursor.as_ref()).await.unwrap();
        let second = reader.fetch_page(&room, &whole(), cursor.as_ref()).await.unwrap();
        assert_eq!(first.meetings, second.meetings, "at {cursor:?}");
        assert_eq!(first.next, second.next, "at {cursor:?}");
        match first.next {
            Some(next) => cursor = Some(next),
            None => return,
        }
    }
}

async fn gives_border_entries_to_both_windows(reader: &impl CalendarReader, world: &World) {
    let mut crossed = 0;
    for room in world.rooms().into_iter().take(4) {
        let room = address(room);
        let meetings = read(reader, &room, &whole()).await;
        let Some(long) = meetings.iter().find(|meeting| {
            meeting.start > whole().start() && meeting.end.duration_since(meeting.start).as_secs() >= 120
        }) else {
            continue;
        };
        let middle = long.start + long.end.duration_since(long.start) / 2;
        for part in [
            TimeWindow::new(whole().start(), middle).unwrap(),
            TimeWindow::new(middle, whole().end()).unwrap(),
        ] {
            let keys: Vec<_> =
                read(reader, &room, &part).await.into_iter().map(|meeting| meeting.key).collect();
            assert!(keys.contains(&long.key), "{:?} touches {part:?}", long.key);
        }
        crossed += 1;
    }
    assert!(crossed > 0, "some room has a meeting of two minutes or more");
}

async fn finds_what_is_there_and_nothing_else(reader: &impl CalendarReader, world: &World) {
    let room = address(world.rooms()[0]);
    let meetings = read(reader, &room, &whole()).await;
    let there: Vec<_> = meetings.iter().filter(|meeting| meeting.skip_reason().is_none()).take(60).collect();
    let mut items: Vec<_> = there.iter().map(|meeting| meeting.item_id.clone()).collect();
    let skipped = meetings.iter().find(|meeting| meeting.skip_reason().is_some());
    items.extend(skipped.map(|meeting| meeting.item_id.clone()));
    items.push("AAMkAGnobody=".to_owned());
    let found = reader.find_there(&room, &whole(), &items).await.unwrap();
    assert_eq!(found.len(), items.len(), "one answer for each");
    assert!(found[..there.len()].iter().all(|there| *there), "each that a page gives");
    assert!(!found[there.len()..].iter().any(|there| *there), "neither cancelled ones nor unknown ids");
    let before = window("2025-01-01", "2025-02-01");
    let found = reader.find_there(&room, &before, &items).await.unwrap();
    assert!(!found.contains(&true), "nor what lies elsewhere by now");
    assert!(reader.find_there(&room, &whole(), &[]).await.unwrap().is_empty(), "nothing was asked");
}

async fn refuses_unknown_rooms(reader: &impl CalendarReader) {
    let nobody = "nobody-at-all@practice.example".parse().unwrap();
    let failure = reader.fetch_page(&nobody, &whole(), None).await.unwrap_err();
    assert_eq!(failure.disposition(), Disposition::SkipItem, "{failure}: the other rooms can still be read");
}

async fn refuses_foreign_cursors(reader: &impl CalendarReader, world: &World) {
    let room = address(world.rooms()[0]);
    for cursor in ["", "~~~~", "https://graph.example/delta?token=1", "\u{0}", "1~1~1~1~1"] {
        let result = reader.fetch_page(&room, &whole(), Some(&Cursor(cursor.to_owned()))).await;
        assert!(result.is_err(), "{cursor:?} is nobody's position");
    }
}

async fn read(reader: &impl CalendarReader, room: &SmtpAddress, window: &TimeWindow) -> Vec<Meeting> {
    let (mut meetings, mut cursor) = (Vec::new(), None);
    for _ in 0..500 {
        let page = reader.fetch_page(room, window, cursor.as_ref()).await.unwrap();
        assert!(page.unreadable.is_empty(), "{:?}", page.unreadable);
        for meeting in &page.meetings {
            assert!(window.overlaps(meeting.start, meeting.end), "{meeting:?} is not in {window:?}");
        }
        meetings.extend(page.meetings);
        match page.next {
            Some(next) => cursor = Some(next),
            None => return meetings,
        }
    }
    panic!("the reading does not end");
}

/// What every implementation knows of an entry.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    key: MeetingKey,
    start: Timestamp,
    end: Timestamp,
    kind: u8,
    series: Option<String>,
    subject: String,
    location: String,
    cancelled: bool,
}

impl From<Meeting> for Row {
    fn from(meeting: Meeting) -> Self {
        Self {
            key: meeting.key,
            start: meeting.start,
            end: meeting.end,
            kind: match meeting.kind {
                MeetingKind::Single => 0,
                MeetingKind::Occurrence => 1,
                MeetingKind::Exception => 2,
            },
            series: meeting.series,
            subject: meeting.subject,
            location: meeting.location,
            cancelled: meeting.cancelled,
        }
    }
}

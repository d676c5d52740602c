//! Calendars and cursors, whatever they hold.

use anteroom_domain::{Cursor, Meeting, MeetingKind, TimeWindow};
use jiff::{Timestamp, ToSpan};

use super::listing::listed;
use super::meeting::{Converted, convert};
use super::position::{Position, Stretch};
use crate::ews::fuzzing::{open, reply};
use crate::ews::operations::{FindItem, GetItem};
use crate::ews::types::{CalendarItem, ItemId};

/// The longest walk along a window: a window of days with stretches of minutes has no end worth waiting for.
const STEPS: usize = 500;

/// The window calendars are read in here.
fn window(days: i64) -> Option<TimeWindow> {
    let start = Timestamp::from_second(1_767_225_600).ok()?;
    TimeWindow::new(start, start.checked_add((days * 24).hours()).ok()?).ok()
}

/// The meetings in an answer to `GetItem`, and how many of its items are none.
pub fn meetings(text: &str) -> (Vec<Meeting>, usize) {
    let items = open::<GetItem>(text).unwrap_or_default();
    let count = items.len();
    let convert = |item: CalendarItem| match convert(item, &ItemId::default()) {
        Converted::Meeting(meeting) => Some(*meeting),
        Converted::Unreadable(_) => None,
    };
    let meetings: Vec<_> = items.into_iter().flatten().filter_map(convert).collect();
    let rest = count - meetings.len();
    (meetings, rest)
}

/// How many entries an answer to `FindItem` lists in a window that begins with 2026.
pub fn views(text: &str, days: i64) -> usize {
    let (Some(found), Some(window)) = (open::<FindItem>(text), window(days)) else { return 0 };
    listed(&found, &window, &Stretch::first(&window)).len()
}

/// Reads bytes as a view of a calendar and as the details of its entries.
pub fn calendar(bytes: &[u8]) {
    let (Some(reply), Some(window)) = (reply(bytes), window(90)) else { return };
    let text = reply.text();
    if let Some(found) = open::<FindItem>(&text) {
        let first = Stretch::first(&window);
        let entries = listed(&found, &window, &first);
        assert!(entries.len() <= found.items.len(), "no entry comes from nowhere");
        assert!(entries.is_sorted_by_key(|entry| (entry.start, entry.key)), "entries have an order");
        for entry in entries {
            let rest = first.after(Position { start: entry.start, key: Some(entry.key) });
            assert!(!rest.is_ahead(entry.start, entry.key), "what was passed is not ahead any more");
        }
    }
    for meeting in meetings(&text).0 {
        assert!(meeting.start <= meeting.end, "a meeting ends after it begins");
        let is_single = meeting.kind == MeetingKind::Single;
        assert_eq!(
            meeting.key.original_start.is_none(),
            is_single,
            "entries of a series have an original start"
        );
        assert!(!is_single || meeting.series.is_none(), "what is single has no series");
        assert!(meeting.all_day.is_none_or(|days| days.first <= days.last), "days have an order");
    }
}

/// Reads bytes as a cursor; one that is taken is written the same, and leads to the window's end.
pub fn cursor(bytes: &[u8]) {
    let cursor = Cursor(String::from_utf8_lossy(bytes).into_owned());
    for days in [1, 90, 400] {
        let Some(window) = window(days) else { return };
        let Ok(stretch) = Stretch::parse(&cursor, &window) else { continue };
        let again = Stretch::parse(&stretch.to_cursor(), &window);
        assert_eq!(again, Ok(stretch), "a cursor is read back as it was");
        assert!(stretch.view(&window).is_ok() && stretch.span(&window).is_ok(), "it looks at some time");
        for half in [stretch.halved(&window), stretch.halved_to_days(&window)].into_iter().flatten() {
            assert!(half.until < stretch.until, "a half is shorter");
            assert_eq!(Stretch::parse(&half.to_cursor(), &window), Ok(half), "and a cursor like any other");
        }
        let mut next = Some(stretch);
        for _ in 0..STEPS {
            let Some(stretch) = next else { break };
            next = stretch.following(&window, true);
            for further in [next, stretch.behind(&window)].into_iter().flatten() {
                assert!(further.until > stretch.until, "what follows is later");
                assert_eq!(Stretch::parse(&further.to_cursor(), &window), Ok(further), "and can be kept");
            }
        }
    }
}

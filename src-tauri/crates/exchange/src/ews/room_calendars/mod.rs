//! Reads rooms' calendars: the importer's port on top of calendar views.
//!
//! A calendar view gives at most a thousand entries and has no further pages, so a window is read in stretches: one that
//! holds too much is halved until it fits. A view gives neither attendees nor the organizer's address, so the details are
//! then asked for by id, fifty at a time. A page is what fits into one stretch, [`PAGE`] entries at most.
//!
//! What the server cannot give is made as small as it can be, a day or an entry, and named; everything beside it arrives.

mod all_day;
mod blame;
mod details;
#[cfg(any(test, feature = "fuzzing"))]
pub(super) mod fuzzing;
mod listing;
mod meeting;
mod position;
mod series;
mod there;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anteroom_domain::ports::{CalendarPage, CalendarReader, Capabilities, SeriesEnd};
use anteroom_domain::{Code, Cursor, Disposition, Failure, Limit, SmtpAddress, TimeWindow, limits};

use self::details::Details;
use self::listing::{Listed, Listing, list};
use self::position::{Position, Stretch};
use self::series::fetch_series_ends;
use self::there::find_there;
use super::EwsClient;

/// The most entries of a page.
const PAGE: usize = 250;

/// Requests under way at once, at most: what Exchange allows an account unless somebody changed it (`EWSMaxConcurrency`,
/// <https://learn.microsoft.com/exchange/client-developer/exchange-web-services/ews-throttling-in-exchange>). Whoever asks finds out
/// whether the server bears them.
const MOST_REQUESTS: u16 = 27;
/// Of these about one mailbox: what Microsoft Graph allows (<https://learn.microsoft.com/graph/throttling-limits>, Outlook). Exchange Server names no
/// number, but a mailbox lives in one database on one disk.
const MOST_PER_MAILBOX: u16 = 4;

/// Reads rooms' calendars through one Exchange endpoint, on behalf of each room. Cloning is cheap; clones share what was read, so
/// that a calendar without end comes to one.
#[derive(Debug, Clone)]
pub struct RoomCalendars {
    client: EwsClient,
    read: Arc<Mutex<HashMap<SmtpAddress, Read>>>,
}

/// How much of a calendar was read.
#[derive(Debug, Clone, Copy, Default)]
struct Read {
    pages: usize,
    entries: usize,
}

impl Read {
    /// The limit that is reached: of what there are how many.
    fn find_limit(self) -> Option<(Limit, usize)> {
        if self.entries > limits::MEETINGS {
            return Some((Limit::Entries, limits::MEETINGS));
        }
        (self.pages > limits::CALENDAR_PAGES).then_some((Limit::Pages, limits::CALENDAR_PAGES))
    }
}

impl RoomCalendars {
    /// A reader that asks through `client`.
    pub fn new(client: EwsClient) -> Self {
        Self { client, read: Arc::default() }
    }

    fn read(&self) -> MutexGuard<'_, HashMap<SmtpAddress, Read>> {
        self.read.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Refuses to read on in a calendar that has no end: nobody has so many meetings, and each page was well-formed and new.
    fn bound(&self, room: &SmtpAddress) -> Result<(), Failure> {
        let read = self.read().get(room).copied().unwrap_or_default();
        let Some((limit, count)) = read.find_limit() else { return Ok(()) };
        let failure = Failure::new(Code::EwsEndless, Disposition::SkipItem)
            .with("room", room)
            .with("host", self.client.endpoint().host_str().unwrap_or_default());
        Err(failure.worded(limit).with("count", count))
    }

    fn count(&self, room: &SmtpAddress, entries: usize) {
        let mut all = self.read();
        let read = all.entry(room.clone()).or_default();
        read.pages = read.pages.saturating_add(1);
        read.entries = read.entries.saturating_add(entries);
    }
}

impl CalendarReader for RoomCalendars {
    fn capabilities(&self) -> Capabilities {
        Capabilities {
            longest_window_days: 90,
            most_concurrent_requests: MOST_REQUESTS,
            most_concurrent_per_mailbox: MOST_PER_MAILBOX,
        }
    }

    async fn fetch_page(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        cursor: Option<&Cursor>,
    ) -> Result<CalendarPage, Failure> {
        self.bound(room)?;
        let stretch = match cursor {
            None => Stretch::first(window),
            Some(cursor) => Stretch::parse(cursor, window).map_err(|error| {
                Failure::new(Code::Bug, Disposition::SkipItem).with("cursor", &cursor.0).caused_by(error)
            })?,
        };
        let Listing { stretch, entries: mut listed, gap } = list(&self.client, room, window, stretch).await?;
        let is_sparse = listed.len() < PAGE;
        let cut = cut(&listed);
        let next = match (listed[..cut].last(), &gap) {
            (Some(last), _) if cut < listed.len() => {
                Some(stretch.after(Position { start: last.start, key: Some(last.key) }))
            }
            (_, Some(_)) => stretch.behind(window),
            (_, None) => stretch.following(window, is_sparse),
        };
        // A gap belongs to the page that goes on behind it.
        let gaps = gap.into_iter().filter(|_| cut == listed.len()).collect();
        listed.truncate(cut);
        self.count(room, cut);
        let page = Details::new(&self.client, room).read(&listed).await?;
        Ok(CalendarPage { gaps, next: next.map(|stretch| stretch.to_cursor()), ..page })
    }

    async fn find_there(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        items: &[String],
    ) -> Result<Vec<bool>, Failure> {
        find_there(&self.client, room, window, items).await
    }

    async fn fetch_series_ends(
        &self,
        room: &SmtpAddress,
        entries: &[String],
    ) -> Result<Vec<SeriesEnd>, Failure> {
        fetch_series_ends(&self.client, room, entries).await
    }
}

/// How many entries the page takes: never between two that share a position, or the second would be lost.
fn cut(listed: &[Listed]) -> usize {
    let mut cut = listed.len().min(PAGE);
    while cut > 0
        && cut < listed.len()
        && (listed[cut - 1].start, listed[cut - 1].key) == (listed[cut].start, listed[cut].key)
    {
        cut += 1;
    }
    cut
}

#[cfg(test)]
mod tests;

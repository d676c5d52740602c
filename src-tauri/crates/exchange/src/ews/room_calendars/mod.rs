//! Reads rooms' calendars: the importer's port on top of calendar views.
//!
//! A calendar view gives at most a thousand entries and has no further pages, so a window is read in stretches: one that
//! holds too much is halved until it fits. A view gives neither attendees nor the organizer's address, so the details are
//! then asked for by id, fifty at a time. A page is what fits into one stretch, [`PAGE`] entries at most.

mod all_day;
mod meeting;
mod position;

use anteroom_domain::ports::{CalendarPage, CalendarReader, Capabilities, UnreadableItem};
use anteroom_domain::{Code, Cursor, Disposition, Failure, Sensitivity, SmtpAddress, TimeWindow};
use jiff::Timestamp;

use self::meeting::Converted;
use self::position::{Position, Stretch, key_of};
use super::operations::{FindItem, FoundItems, GetItem, ItemView, MOST_ENTRIES};
use super::types::{CalendarItem, FolderRef, ItemId};
use super::{EwsClient, EwsError, ResponseCode, ResponseError};

/// The most entries of a page.
const PAGE: usize = 250;

/// The most ids of one request: servers end a batch after about a minute.
const BATCH: usize = 50;

/// Reads rooms' calendars through one Exchange endpoint, on behalf of each room.
#[derive(Debug, Clone)]
pub struct RoomCalendars {
    client: EwsClient,
}

/// What a calendar view showed of an entry.
struct Listed {
    id: ItemId,
    label: String,
    start: Timestamp,
    key: u64,
}

impl RoomCalendars {
    /// A reader that asks through `client`.
    pub fn new(client: EwsClient) -> Self {
        Self { client }
    }

    /// Lists a stretch, halved as often as needed.
    async fn list(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        mut stretch: Stretch,
    ) -> Result<(Stretch, Vec<Listed>), Failure> {
        loop {
            let request = FindItem {
                folder: FolderRef::Calendar,
                view: ItemView::Calendar { window: stretch.view(window)?, most: MOST_ENTRIES },
            };
            match self.client.call(&request, Some(room)).await {
                // A full view counts as cut off, whatever it says of itself: some servers do not say it.
                Ok(reply) if reply.value.is_complete && reply.value.items.len() < MOST_ENTRIES as usize => {
                    let listed = listed(reply.value, window, &stretch);
                    return Ok((stretch, listed));
                }
                Ok(_) => {}
                Err(error) if error.find_response_code() == Some(&ResponseCode::ExceededFindCountLimit) => {}
                Err(error) => return Err(error.into()),
            }
            stretch = stretch.halved(window).ok_or_else(|| {
                Failure::new(Code::TooManyItems, Disposition::SkipItem)
                    .with("room", room)
                    .with("start", stretch.view_start(window))
                    .with("limit", MOST_ENTRIES)
            })?;
        }
    }

    async fn fetch_details(&self, room: &SmtpAddress, listed: &[Listed]) -> Result<CalendarPage, Failure> {
        let mut page =
            CalendarPage { meetings: Vec::new(), unreadable: Vec::new(), gaps: Vec::new(), next: None };
        for batch in listed.chunks(BATCH) {
            let results = self.fetch_items(room, batch).await?;
            for (listed, result) in batch.iter().zip(results) {
                let result = match result {
                    // One item can upset a whole batch; alone it shows whether it is the one.
                    Err(error) if batch.len() > 1 && error.disposition() == Disposition::Retry => {
                        let alone = self.fetch_items(room, std::slice::from_ref(listed)).await?;
                        alone.into_iter().next().unwrap_or(Err(error))
                    }
                    result => result,
                };
                take(&mut page, listed, result)?;
            }
        }
        Ok(page)
    }

    async fn fetch_items(
        &self,
        room: &SmtpAddress,
        listed: &[Listed],
    ) -> Result<Vec<Result<CalendarItem, ResponseError>>, Failure> {
        let request = GetItem { ids: listed.iter().map(|listed| listed.id.clone()).collect() };
        let reply =
            self.client.call(&request, Some(room)).await.map_err(|error: EwsError| Failure::from(error))?;
        if reply.value.len() == listed.len() {
            return Ok(reply.value);
        }
        Err(Failure::new(Code::EwsMalformed, Disposition::Retry)
            .with("room", room)
            .with("asked", listed.len())
            .with("answered", reply.value.len()))
    }
}

impl CalendarReader for RoomCalendars {
    fn capabilities(&self) -> Capabilities {
        Capabilities { longest_window_days: 90, most_concurrent_requests: 8 }
    }

    async fn fetch_page(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        cursor: Option<&Cursor>,
    ) -> Result<CalendarPage, Failure> {
        let stretch = match cursor {
            None => Stretch::first(window),
            Some(cursor) => Stretch::parse(cursor, window).map_err(|error| {
                Failure::new(Code::Bug, Disposition::SkipItem).with("cursor", &cursor.0).caused_by(error)
            })?,
        };
        let (stretch, mut listed) = self.list(room, window, stretch).await?;
        let is_sparse = listed.len() < PAGE;
        let cut = cut(&listed);
        let next = match listed[..cut].last() {
            Some(last) if cut < listed.len() => {
                Some(stretch.after(Position { start: last.start, key: Some(last.key) }))
            }
            _ => stretch.following(window, is_sparse),
        };
        listed.truncate(cut);
        let page = self.fetch_details(room, &listed).await?;
        Ok(CalendarPage { next: next.map(|stretch| stretch.to_cursor()), ..page })
    }
}

/// Entries of a view that this page has not passed yet, in the order of their positions.
fn listed(found: FoundItems, window: &TimeWindow, stretch: &Stretch) -> Vec<Listed> {
    let mut listed: Vec<_> = found
        .items
        .into_iter()
        .filter_map(|item| {
            // An entry without times is still asked for, so that it can be named.
            let start = item.start.unwrap_or_else(|| stretch.view_start(window));
            let key = key_of(&item.id.id);
            // The label is kept where an entry cannot be read, so a private subject is none.
            let is_hidden = item.sensitivity.is_some_and(|sensitivity| sensitivity != Sensitivity::Normal);
            let is_inside = window.overlaps(start, item.end.unwrap_or(start).max(start));
            (is_inside && stretch.is_ahead(start, key)).then(|| Listed {
                label: if is_hidden || item.subject.is_empty() { start.to_string() } else { item.subject },
                id: item.id,
                start,
                key,
            })
        })
        .collect();
    listed.sort_by_key(|listed| (listed.start, listed.key));
    listed
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

/// Puts one item where it belongs.
///
/// # Errors
/// What concerns the mailbox or the server rather than the item fails the page, so that it is read again.
fn take(
    page: &mut CalendarPage,
    listed: &Listed,
    result: Result<CalendarItem, ResponseError>,
) -> Result<(), Failure> {
    let unreadable = |failure| UnreadableItem {
        item_id: listed.id.id.clone(),
        label: listed.label.clone(),
        start: Some(listed.start),
        failure,
    };
    match result {
        Ok(item) => match meeting::convert(item, &listed.id) {
            Converted::Meeting(meeting) => page.meetings.push(*meeting),
            Converted::Master => {}
            Converted::Unreadable(failure) => page.unreadable.push(unreadable(failure)),
        },
        Err(error) => {
            let concerns_all = match error.disposition() {
                Disposition::SkipItem => false,
                Disposition::Retry => {
                    matches!(error.code(), Code::MailboxUnavailable | Code::MailboxMoving)
                        || error.code == ResponseCode::BatchProcessingStopped
                }
                _ => true,
            };
            if concerns_all {
                return Err(error.into());
            }
            page.unreadable.push(unreadable(error.into()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;

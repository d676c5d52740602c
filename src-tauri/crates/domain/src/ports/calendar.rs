use std::future::Future;

use jiff::Timestamp;

use crate::{Cursor, Failure, Meeting, SmtpAddress, TimeWindow};

/// What a protocol can do, for the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// The longest window one unit may have, in days.
    pub longest_window_days: u16,
    /// The most requests worth having under way at once.
    pub most_concurrent_requests: u16,
    /// The most of them about one mailbox.
    pub most_concurrent_per_mailbox: u16,
}

/// An entry the server listed but could not give.
#[derive(Debug, Clone)]
pub struct UnreadableItem {
    /// The item's id, for looking it up.
    pub item_id: String,
    /// Its subject as the calendar shows it; empty where it is private or not known.
    pub label: String,
    /// When it begins, if that could be seen.
    pub start: Option<Timestamp>,
    /// Why.
    pub failure: Failure,
}

/// A stretch of a window that the server could not list: what begins in it is not known.
#[derive(Debug, Clone)]
pub struct Gap {
    /// From when to when, as short as it could be made.
    pub span: TimeWindow,
    /// Why.
    pub failure: Failure,
}

/// Part of a window of a room's calendar.
#[derive(Debug, Clone)]
pub struct CalendarPage {
    /// Entries; each entry that overlaps the window appears on at least one of its pages.
    pub meetings: Vec<Meeting>,
    /// Entries that could not be read.
    pub unreadable: Vec<UnreadableItem>,
    /// Stretches of time in which the server could not list anything.
    pub gaps: Vec<Gap>,
    /// Where to go on; `None` when the window has been read completely.
    pub next: Option<Cursor>,
}

/// How a series ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SeriesEnd {
    /// The server did not say, or has the series no more.
    #[default]
    Unknown,
    /// Never.
    Never,
    /// On a date, or after a number of entries.
    Some,
}

/// Reads a room's calendar, one window at a time, page by page.
///
/// Implementations expand series: what comes back are entries, never masters. They do not retry and do not wait; both is
/// the importer's, which alone knows how many others are asking.
pub trait CalendarReader: Send + Sync + 'static {
    /// What this protocol can do.
    fn capabilities(&self) -> Capabilities;

    /// Fetches the page of `window` at `cursor`, the first one when it is `None`. A cursor stays valid across restarts; the
    /// same cursor read again gives the calendar as it is now.
    ///
    /// # Errors
    /// A failure that concerns the whole page. Items that cannot be read are part of the page.
    ///
    /// # Cancellation
    /// Dropping the future abandons the request and has no other effect.
    fn fetch_page(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        cursor: Option<&Cursor>,
    ) -> impl Future<Output = Result<CalendarPage, Failure>> + Send;

    /// Which of these entries, by their item ids, the calendar has in `window` and a page would give to the planner; one answer for
    /// each, in their order. Asked for a few that a reading did not see: one that was moved to where the reading had been already is
    /// there all the same. An id nobody knows is none of the calendar.
    ///
    /// # Errors
    /// A failure that concerns them all: nothing is known of any.
    ///
    /// # Cancellation
    /// As [`CalendarReader::fetch_page`].
    fn find_there(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        items: &[String],
    ) -> impl Future<Output = Result<Vec<bool>, Failure>> + Send;

    /// How series of a room end, each named by the item id of one of its entries; one answer for each, in their order.
    ///
    /// # Errors
    /// A failure that concerns them all.
    ///
    /// # Cancellation
    /// As [`CalendarReader::fetch_page`].
    fn fetch_series_ends(
        &self,
        room: &SmtpAddress,
        entries: &[String],
    ) -> impl Future<Output = Result<Vec<SeriesEnd>, Failure>> + Send;
}

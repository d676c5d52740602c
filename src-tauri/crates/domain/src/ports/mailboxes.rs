use std::future::Future;

use jiff::Timestamp;

use crate::{Answer, CalendarProcessing, Mailbox, RoomList, SmtpAddress, TimeWindow};

/// What is opened, and as whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entrance<'a> {
    /// The account's own mailbox, whether or not it has a calendar: every server answers this to whoever may sign in.
    OwnMailbox,
    /// The account's own calendar.
    OwnCalendar,
    /// The calendar of a mailbox, as the account itself.
    CalendarOf(&'a SmtpAddress),
    /// The inbox of a mailbox, as the account itself: unlike its calendar nobody sees it by default.
    InboxOf(&'a SmtpAddress),
    /// The calendar of a mailbox, acting as that mailbox.
    CalendarAs(&'a SmtpAddress),
}

/// A folder that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// How many items it holds, series counted once, if told.
    pub items: Option<u32>,
    /// Whether whoever opened it may read its items, if told.
    pub may_read: Option<bool>,
}

/// What a calendar shows of one entry at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glimpse {
    /// The subject.
    pub subject: String,
    /// The organizer's name, if there is one.
    pub organizer: Option<String>,
    /// Whether the entry was cancelled.
    pub cancelled: bool,
}

/// The calendar options of a mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CalendarOptions {
    /// How it processes requests; what is not shown is `None`.
    pub shown: CalendarProcessing,
    /// Whether there are settings only bookings have, as resources keep them and people do not.
    pub keeps_bookings: bool,
}

/// The names of a person in the address book, empty where it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonNames {
    /// The first name.
    pub given: String,
    /// The last name.
    pub surname: String,
}

/// Who is in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Members {
    /// Those with an SMTP address.
    pub addresses: Vec<SmtpAddress>,
    /// Whether these are all of them.
    pub is_complete: bool,
}

/// The questions of the checks: what an organization lets an account do and see. Each answer carries its evidence; none is an
/// error of the question itself.
///
/// Every future may be dropped, which abandons the request.
pub trait Mailboxes: Send + Sync + 'static {
    /// Opens a folder.
    fn open(&self, entrance: Entrance<'_>) -> impl Future<Output = Answer<Opened>> + Send;

    /// Fetches what begins first in a window of a mailbox's calendar, `most` entries, acting as the mailbox.
    fn fetch_sample(
        &self,
        mailbox: &SmtpAddress,
        window: &TimeWindow,
        most: u32,
    ) -> impl Future<Output = Answer<Vec<Glimpse>>> + Send;

    /// Fetches the calendar options of a mailbox, acting as the mailbox. One whose options nobody ever set may have none, which is
    /// [`Code::ItemNotFound`](crate::Code::ItemNotFound).
    fn fetch_calendar_options(
        &self,
        mailbox: &SmtpAddress,
    ) -> impl Future<Output = Answer<CalendarOptions>> + Send;

    /// Fetches when an account's password expires: `None` when the server names no time, and the first or the last year there is
    /// for «never».
    fn fetch_password_expiry(
        &self,
        account: &SmtpAddress,
    ) -> impl Future<Output = Answer<Option<Timestamp>>> + Send;

    /// Finds whoever has an address, primary or further: nobody, one, or several who claim it. People and resources are not told
    /// apart.
    fn find_holders(&self, address: &SmtpAddress) -> impl Future<Output = Answer<Vec<Mailbox>>> + Send;

    /// Finds the names of whoever has an address.
    fn find_names(&self, address: &SmtpAddress) -> impl Future<Output = Answer<Option<PersonNames>>> + Send;

    /// Fetches what the organization calls its room lists.
    fn fetch_known_lists(&self) -> impl Future<Output = Answer<Vec<RoomList>>> + Send;

    /// Fetches the members of a group.
    fn fetch_members(&self, group: &SmtpAddress) -> impl Future<Output = Answer<Members>> + Send;
}

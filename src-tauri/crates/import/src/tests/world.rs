//! Calendars and a directory in memory, with faults on request.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use anteroom_domain::ports::{
    CalendarPage, CalendarReader, Capabilities, RoomDirectory, SeriesEnd, UnreadableItem,
};
use anteroom_domain::{
    Availability, Cursor, DirectoryRoom, Failure, Mailbox, MailboxKind, Meeting, MeetingKey, MeetingKind,
    Organizer, OrganizerAddress, Resolution, ResponseStatus, RoomList, Sensitivity, SmtpAddress, TimeWindow,
};
use jiff::{SignedDuration, Timestamp};

use super::tapped::Tap;
use super::window;

/// One request, for a fault script to look at.
pub(super) enum Request<'a> {
    Page { room: &'a SmtpAddress, cursor: Option<&'a Cursor> },
    Resolve(&'a str),
    There,
}

type Script = Box<dyn FnMut(&Request<'_>) -> Option<Failure> + Send>;

/// An organization with as many rooms as asked for.
pub(super) struct World {
    pub(super) calendars: Mutex<BTreeMap<SmtpAddress, Vec<Meeting>>>,
    pub(super) directory: Mutex<HashMap<String, Mailbox>>,
    /// Entries every first page lists and cannot give.
    pub(super) unreadable: Mutex<Vec<UnreadableItem>>,
    pub(super) script: Mutex<Script>,
    pub(super) tap: Arc<Tap>,
    /// How long each request is waited for before the script is asked what becomes of it.
    pub(super) silence: Mutex<Duration>,
    pub(super) requests: AtomicU32,
    pub(super) lookups: AtomicU32,
    under_way: Mutex<HashMap<SmtpAddress, u32>>,
    /// The most pages of one room that were ever read at once.
    pub(super) most_per_room: AtomicU32,
}

/// Entries a page holds.
const PAGE: usize = 2;

impl World {
    /// Rooms with six entries each, one every three days, called in turn by Ann, who is a user; Bo, whom only the directory
    /// knows; and somebody who left.
    pub(super) fn with_rooms(rooms: u32) -> Self {
        let organizers = [
            OrganizerAddress::Smtp("ann@contoso.com".parse().unwrap()),
            OrganizerAddress::Smtp("bo@contoso.com".parse().unwrap()),
            OrganizerAddress::LegacyDn("/o=Contoso/cn=Recipients/cn=gone".to_owned()),
        ];
        let calendars = (0..rooms).map(|number| {
            let room: SmtpAddress = format!("room{number:02}@contoso.com").parse().unwrap();
            let entries = (0_i32..6).map(|entry| {
                let start = window().start()
                    + SignedDuration::from_hours(10)
                    + SignedDuration::from_hours(72) * entry;
                meeting(&format!("{number}-{entry}"), start, organizers[entry as usize % 3].clone())
            });
            (room, entries.collect())
        });
        let bo = mailbox("bo@contoso.com", MailboxKind::User);
        Self {
            calendars: Mutex::new(calendars.collect()),
            directory: Mutex::new(HashMap::from([("bo@contoso.com".to_owned(), bo)])),
            unreadable: Mutex::default(),
            script: Mutex::new(Box::new(|_| None)),
            tap: Arc::default(),
            silence: Mutex::default(),
            requests: AtomicU32::new(0),
            lookups: AtomicU32::new(0),
            under_way: Mutex::default(),
            most_per_room: AtomicU32::new(0),
        }
    }

    pub(super) fn rooms(&self) -> Vec<SmtpAddress> {
        self.calendars.lock().unwrap().keys().cloned().collect()
    }

    /// Answers each request for which the script gives a failure with that failure.
    pub(super) fn fault(&self, script: impl FnMut(&Request<'_>) -> Option<Failure> + Send + 'static) {
        *self.script.lock().unwrap() = Box::new(script);
    }

    pub(super) fn requests(&self) -> u32 {
        self.requests.load(Ordering::SeqCst)
    }

    async fn request(&self, request: Request<'_>) -> Result<(), Failure> {
        let number = self.requests.fetch_add(1, Ordering::SeqCst);
        self.tap.pass().await;
        // Answers take differently long, so that pages of several rooms come in mixed order.
        tokio::time::sleep(Duration::from_millis(u64::from(5 + number * 7 % 11))).await;
        let silence = *self.silence.lock().unwrap();
        tokio::time::sleep(silence).await;
        let failure = (self.script.lock().unwrap())(&request);
        self.tap.pass().await;
        failure.map_or(Ok(()), Err)
    }
}

impl CalendarReader for World {
    fn capabilities(&self) -> Capabilities {
        Capabilities { longest_window_days: 10, most_concurrent_requests: 8, most_concurrent_per_mailbox: 4 }
    }

    async fn fetch_page(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        cursor: Option<&Cursor>,
    ) -> Result<CalendarPage, Failure> {
        let _counted = Counted::new(self, room);
        self.request(Request::Page { room, cursor }).await?;
        let calendars = self.calendars.lock().unwrap();
        let mut entries: Vec<_> =
            calendars[room].iter().filter(|entry| window.overlaps(entry.start, entry.end)).cloned().collect();
        let from = cursor.map_or(0, |cursor| cursor.0.parse().unwrap());
        let rest = entries.split_off(from.min(entries.len()));
        let next = (rest.len() > PAGE).then(|| Cursor((from + PAGE).to_string()));
        let meetings = rest.into_iter().take(PAGE).collect();
        let unreadable = if from == 0 { self.unreadable.lock().unwrap().clone() } else { Vec::new() };
        Ok(CalendarPage { meetings, unreadable, gaps: Vec::new(), next })
    }

    async fn find_there(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        items: &[String],
    ) -> Result<Vec<bool>, Failure> {
        self.request(Request::There).await?;
        let calendars = self.calendars.lock().unwrap();
        let has = |item: &String| {
            let mut entries = calendars[room].iter().filter(|entry| entry.skip_reason().is_none());
            entries.any(|entry| entry.item_id == *item && window.overlaps(entry.start, entry.end))
        };
        Ok(items.iter().map(has).collect())
    }

    async fn fetch_series_ends(
        &self,
        _: &SmtpAddress,
        entries: &[String],
    ) -> Result<Vec<SeriesEnd>, Failure> {
        Ok(vec![SeriesEnd::Unknown; entries.len()])
    }
}

impl RoomDirectory for World {
    async fn fetch_room_lists(&self) -> Result<Vec<RoomList>, Failure> {
        Ok(Vec::new())
    }

    async fn fetch_rooms(&self, _: &SmtpAddress) -> Result<Vec<DirectoryRoom>, Failure> {
        Ok(Vec::new())
    }

    async fn resolve(&self, query: &str) -> Result<Resolution, Failure> {
        self.lookups.fetch_add(1, Ordering::SeqCst);
        self.request(Request::Resolve(query)).await?;
        let directory = self.directory.lock().unwrap();
        Ok(directory.get(query).cloned().map_or(Resolution::NotFound, Resolution::Found))
    }
}

/// A request of a room under way, until dropped.
struct Counted<'a>(&'a World, SmtpAddress);

impl<'a> Counted<'a> {
    fn new(world: &'a World, room: &SmtpAddress) -> Self {
        let mut under_way = world.under_way.lock().unwrap();
        let count = under_way.entry(room.clone()).or_default();
        *count += 1;
        world.most_per_room.fetch_max(*count, Ordering::SeqCst);
        Self(world, room.clone())
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        *self.0.under_way.lock().unwrap().get_mut(&self.1).unwrap() -= 1;
    }
}

pub(super) fn mailbox(address: &str, kind: MailboxKind) -> Mailbox {
    Mailbox {
        address: address.parse().unwrap(),
        display_name: format!("Name of {address}"),
        kind,
        aliases: Vec::new(),
        identity: None,
    }
}

pub(super) fn meeting(uid: &str, start: Timestamp, organizer: OrganizerAddress) -> Meeting {
    Meeting {
        key: MeetingKey { uid: uid.to_owned(), original_start: None },
        item_id: format!("item-{uid}"),
        change_key: "1".to_owned(),
        kind: MeetingKind::Single,
        series: None,
        start,
        end: start + SignedDuration::from_hours(1),
        zone: None,
        all_day: None,
        subject: format!("About {uid}"),
        location: String::new(),
        organizer: Organizer { name: "Somebody".to_owned(), address: organizer },
        attendees: Vec::new(),
        response: ResponseStatus::Accepted,
        availability: Availability::Busy,
        sensitivity: Sensitivity::Normal,
        cancelled: false,
        modified: None,
    }
}

//! The ports in their simplest form: everything is in memory, copied from the organization's own books.

use std::collections::BTreeMap;

use anteroom_domain::ports::{CalendarPage, CalendarReader, Capabilities, RoomDirectory, SeriesEnd};
use anteroom_domain::{
    Availability, Code, Cursor, DirectoryRoom, Disposition, Failure, Mailbox, MailboxKind, Meeting,
    MeetingKey, MeetingKind, Organizer, OrganizerAddress, Resolution, ResponseStatus, RoomList, Sensitivity,
    SmtpAddress, TimeWindow,
};
use anteroom_practice::organization::{EntryKind, EntryTruth, Recipient, RecipientKind};

use crate::world::{World, address};

/// How many entries a page has.
const PAGE: usize = 20;

/// Calendars in memory.
pub struct MemoryCalendars {
    rooms: BTreeMap<SmtpAddress, Vec<Meeting>>,
}

impl MemoryCalendars {
    /// All that the healthy rooms show in `window`.
    pub fn copy(world: &World, window: &TimeWindow) -> Self {
        let rooms = world.rooms().into_iter().map(|room| {
            let mut meetings: Vec<_> = world.truth(room, window).iter().map(meeting).collect();
            meetings.sort_by(|a, b| (a.start, &a.key).cmp(&(b.start, &b.key)));
            (address(room), meetings)
        });
        Self { rooms: rooms.collect() }
    }
}

impl CalendarReader for MemoryCalendars {
    fn capabilities(&self) -> Capabilities {
        Capabilities { longest_window_days: 365, most_concurrent_requests: 1, most_concurrent_per_mailbox: 1 }
    }

    async fn fetch_page(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        cursor: Option<&Cursor>,
    ) -> Result<CalendarPage, Failure> {
        let meetings = self
            .rooms
            .get(room)
            .ok_or_else(|| Failure::new(Code::MailboxNotFound, Disposition::SkipItem).with("room", room))?;
        let from: usize = match cursor {
            None => 0,
            Some(cursor) => cursor.0.parse().map_err(|_| Failure::new(Code::Bug, Disposition::SkipItem))?,
        };
        let inside = meetings.iter().filter(|meeting| window.overlaps(meeting.start, meeting.end));
        let rest: Vec<_> = inside.skip(from).cloned().collect();
        let next = (rest.len() > PAGE).then(|| Cursor((from + PAGE).to_string()));
        Ok(CalendarPage {
            meetings: rest.into_iter().take(PAGE).collect(),
            unreadable: Vec::new(),
            gaps: Vec::new(),
            next,
        })
    }

    async fn find_there(
        &self,
        room: &SmtpAddress,
        window: &TimeWindow,
        items: &[String],
    ) -> Result<Vec<bool>, Failure> {
        let meetings = self
            .rooms
            .get(room)
            .ok_or_else(|| Failure::new(Code::MailboxNotFound, Disposition::SkipItem).with("room", room))?;
        let has = |item: &String| {
            let mut entries = meetings.iter().filter(|meeting| meeting.skip_reason().is_none());
            entries.any(|meeting| meeting.item_id == *item && window.overlaps(meeting.start, meeting.end))
        };
        Ok(items.iter().map(has).collect())
    }

    async fn fetch_series_ends(
        &self,
        _: &SmtpAddress,
        entries: &[String],
    ) -> Result<Vec<SeriesEnd>, Failure> {
        // The truth of the practice organization lists entries, and knows no masters.
        Ok(vec![SeriesEnd::Unknown; entries.len()])
    }
}

fn meeting(entry: &EntryTruth) -> Meeting {
    Meeting {
        key: MeetingKey { uid: entry.uid.0.clone(), original_start: entry.original_start },
        item_id: format!("{}@{}", entry.uid.0, entry.start),
        change_key: String::new(),
        kind: match entry.kind {
            EntryKind::Single => MeetingKind::Single,
            EntryKind::Occurrence => MeetingKind::Occurrence,
            EntryKind::Exception => MeetingKind::Exception,
        },
        series: entry.series_uid.as_ref().map(|uid| uid.0.clone()),
        start: entry.start,
        end: entry.end,
        zone: None,
        all_day: None,
        subject: entry.subject.clone(),
        location: entry.location.clone(),
        organizer: Organizer { name: entry.organizer_name.clone(), address: OrganizerAddress::Missing },
        attendees: Vec::new(),
        response: ResponseStatus::Unknown,
        availability: Availability::Busy,
        sensitivity: Sensitivity::Normal,
        cancelled: entry.is_cancelled,
        modified: None,
    }
}

/// A directory in memory.
pub struct MemoryDirectory {
    recipients: Vec<Recipient>,
}

impl MemoryDirectory {
    /// Everybody address lists show.
    pub fn copy(world: &World) -> Self {
        let all = world.organization().directory().recipients();
        Self { recipients: all.iter().filter(|recipient| !recipient.hidden).cloned().collect() }
    }

    fn find(&self, text: &str) -> Option<&Recipient> {
        self.recipients.iter().find(|recipient| {
            let mut addresses = std::iter::once(&recipient.primary).chain(&recipient.proxies);
            let mut names = std::iter::once(&recipient.legacy_dn).chain(&recipient.former_dns);
            addresses.any(|address| address.as_str().eq_ignore_ascii_case(text))
                || names.any(|name| name.as_str().eq_ignore_ascii_case(text))
        })
    }
}

impl RoomDirectory for MemoryDirectory {
    async fn fetch_room_lists(&self) -> Result<Vec<RoomList>, Failure> {
        let lists =
            self.recipients.iter().filter(|recipient| matches!(recipient.kind, RecipientKind::RoomList(_)));
        Ok(lists
            .map(|list| RoomList { address: address(list), display_name: list.display_name.clone() })
            .collect())
    }

    async fn fetch_rooms(&self, list: &SmtpAddress) -> Result<Vec<DirectoryRoom>, Failure> {
        let unknown = || Failure::new(Code::RoomNotFound, Disposition::SkipItem).with("list", list);
        let found = self.find(list.as_str()).ok_or_else(unknown)?;
        let RecipientKind::RoomList(members) = &found.kind else { return Err(unknown()) };
        Ok(members
            .iter()
            .filter_map(|member| self.find(member.as_str()))
            .map(|room| DirectoryRoom {
                address: address(room),
                display_name: room.display_name.clone(),
                list: Some(list.clone()),
            })
            .collect())
    }

    async fn resolve(&self, query: &str) -> Result<Resolution, Failure> {
        let typed = query.trim();
        let found: Vec<_> = match self.find(typed) {
            Some(recipient) => vec![recipient],
            None if typed.is_empty() || typed.contains(['@', '/']) => Vec::new(),
            None => {
                let begins = |recipient: &&Recipient| {
                    recipient.display_name.to_lowercase().starts_with(&typed.to_lowercase())
                };
                self.recipients.iter().filter(begins).collect()
            }
        };
        let mut mailboxes: Vec<_> = found
            .into_iter()
            .map(|recipient| Mailbox {
                address: address(recipient),
                display_name: recipient.display_name.clone(),
                kind: match recipient.kind {
                    RecipientKind::Room(_) => MailboxKind::Room,
                    RecipientKind::Equipment(_) => MailboxKind::Equipment,
                    RecipientKind::User => MailboxKind::User,
                    RecipientKind::RoomList(_) | RecipientKind::Group(_) => MailboxKind::Group,
                    RecipientKind::MailUser | RecipientKind::Contact => MailboxKind::Contact,
                },
                aliases: recipient.proxies.iter().filter_map(|proxy| proxy.as_str().parse().ok()).collect(),
                identity: None,
            })
            .collect();
        Ok(match mailboxes.len() {
            0 => Resolution::NotFound,
            1 => Resolution::Found(mailboxes.remove(0)),
            _ => Resolution::Ambiguous(mailboxes),
        })
    }
}

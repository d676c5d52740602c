//! One room: three requests tell six checks, a fourth one the seventh.

use std::time::Duration;

use anteroom_domain::ports::{CalendarPage, CalendarReader as _};
use anteroom_domain::{Args, Code, Failure, Mailbox, Meeting, Resolution, SmtpAddress, TimeWindow};
use anteroom_exchange::ews::operations::{FindItem, GetFolder, ItemView, ResolveNames};
use anteroom_exchange::ews::types::{CalendarItem, FolderRef};
use anteroom_exchange::ews::{Directory, EwsClient, RoomCalendars};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::OnceCell;

use super::mailboxes::open_as;
use super::{ListedRooms, asked};
use crate::facts::{AccessFacts, CalendarFacts, Fault, Observed, RecipientFacts, SubjectFacts};
use crate::{CheckId, Collect, Facts};

/// How far the sample of meetings reaches to either side of now.
const SAMPLE: SignedDuration = SignedDuration::from_hours(24 * 14);

/// How long a check whose requests are paced may take.
const LONGEST_PACED: Duration = Duration::from_secs(24 * 3600);

/// How many meetings a sample holds at most.
const LARGEST_SAMPLE: u32 = 100;

/// Collects the facts of one room. Checks that rest on the same request share it.
#[derive(Debug)]
pub struct RoomCollector {
    room: SmtpAddress,
    client: EwsClient,
    listed: ListedRooms,
    recipient: OnceCell<Observed<RecipientFacts>>,
    calendar: OnceCell<Observed<CalendarFacts>>,
}

impl RoomCollector {
    /// A collector for one room; `listed` is shared by all rooms of a validation.
    pub fn new(room: SmtpAddress, client: EwsClient, listed: ListedRooms) -> Self {
        Self { room, client, listed, recipient: OnceCell::new(), calendar: OnceCell::new() }
    }

    async fn recipient(&self) -> Observed<RecipientFacts> {
        let ask = || async {
            let mut seen = fetch_recipient(&self.client, &self.room).await;
            if let Ok(facts) = &mut seen.answer {
                self.listed.complete(facts, &self.room).await;
                if facts.found.is_empty() {
                    facts.answers = open_as(&self.client, &self.room).await.answer.is_ok();
                }
            }
            seen
        };
        self.recipient.get_or_init(ask).await.clone()
    }

    /// The address to act as: the primary one, where the directory knows it. An alias is no mailbox to impersonate.
    async fn primary(&self) -> SmtpAddress {
        self.mailbox().await.map_or_else(|| self.room.clone(), |mailbox| mailbox.address)
    }

    async fn mailbox(&self) -> Option<Mailbox> {
        let mut found = self.recipient().await.answer.ok()?.found;
        if found.len() == 1 { found.pop() } else { None }
    }

    /// Opens the room as the service account itself. The inbox, because everybody may see something of a calendar by default.
    async fn open_inbox(&self) -> Observed<AccessFacts> {
        let folder = GetFolder { folder: FolderRef::InboxOf(self.primary().await) };
        asked(|| self.client.call(&folder, None))
            .await
            .map(|folder| AccessFacts { may_read: folder.may_read })
    }

    async fn calendar(&self) -> Observed<CalendarFacts> {
        let ask = || async {
            let room = self.primary().await;
            open_as(&self.client, &room).await
        };
        self.calendar.get_or_init(ask).await.clone()
    }

    async fn subjects(&self) -> Observed<SubjectFacts> {
        let now = Timestamp::now();
        let bounds = now.checked_sub(SAMPLE).and_then(|start| Ok((start, now.checked_add(SAMPLE)?)));
        let Some(window) = bounds.ok().and_then(|(start, end)| TimeWindow::new(start, end).ok()) else {
            return Observed::new(now, Duration::ZERO, Err(Fault::new(Code::Bug)));
        };
        let view = ItemView::Calendar { window, most: LARGEST_SAMPLE };
        let ask = FindItem { folder: FolderRef::Calendar, view };
        let mailbox = self.mailbox().await;
        let (room, name) = mailbox.map_or_else(
            || (self.room.clone(), String::new()),
            |mailbox| (mailbox.address, mailbox.display_name),
        );
        let seen = asked(|| self.client.call(&ask, Some(&room))).await;
        let is_of_content = seen.answer.as_ref().is_err_and(|fault| concerns_content(fault.code));
        if is_of_content && let Ok(page) = self.read_around(&room, &window).await {
            let facts = count_meetings(&page.meetings, &name);
            return Observed {
                answer: Ok(facts),
                ..seen.map(|_| SubjectFacts { sampled: 0, same_as_organizer: 0 })
            };
        }
        seen.map(|found| count(&found.items, &name))
    }

    /// The sample as an import would read it: around the day or the entry that cannot be read. A room with one damaged series is
    /// no room that cannot be imported.
    async fn read_around(&self, room: &SmtpAddress, window: &TimeWindow) -> Result<CalendarPage, Failure> {
        let reader = RoomCalendars::new(self.client.clone());
        let mut page = reader.fetch_page(room, window, None).await?;
        while let Some(next) = page.next.take() {
            let more = reader.fetch_page(room, window, Some(&next)).await?;
            page.meetings.extend(more.meetings);
            page.next = more.next.filter(|_| page.meetings.len() < LARGEST_SAMPLE as usize);
        }
        Ok(page)
    }
}

/// Whether a failure is about what was asked for, so that a part of it may well be given.
fn concerns_content(code: Code) -> bool {
    matches!(
        code,
        Code::ItemUnreadable
            | Code::ItemNotFound
            | Code::ZoneUnknown
            | Code::ServerTransient
            | Code::EwsMalformed
            | Code::EwsTooLarge
            | Code::EwsRequestRefused
            | Code::EwsUnrecognized
    )
}

impl Collect for RoomCollector {
    async fn collect(&self, check: CheckId) -> Facts {
        match check {
            CheckId::RoomImpersonation | CheckId::RoomCalendar => Facts::Calendar(self.calendar().await),
            CheckId::RoomFullAccess => Facts::Access(self.open_inbox().await),
            CheckId::RoomSubjects => Facts::Subjects(self.subjects().await),
            _ => Facts::Room(self.recipient().await),
        }
    }

    fn time_limit(&self, check: CheckId) -> Duration {
        // Most of the time may be a wait the server asked for. Each request has its own limit.
        if self.client.is_paced() { LONGEST_PACED } else { check.time_limit() }
    }
}

/// Counts; no subject leaves this function. Cancelled entries carry a prefix in the subject, and entries made in the room's
/// own calendar never went through its processing, so neither says anything about it.
fn count(items: &[CalendarItem], room_name: &str) -> SubjectFacts {
    let entries = items.iter().filter(|item| !item.is_cancelled);
    count_entries(
        entries.filter_map(|item| Some((item.subject.as_str(), item.organizer.as_ref()?.name.as_str()))),
        room_name,
    )
}

/// The same of entries that were read in full.
fn count_meetings(meetings: &[Meeting], room_name: &str) -> SubjectFacts {
    let entries = meetings.iter().filter(|meeting| !meeting.cancelled);
    count_entries(
        entries.map(|meeting| (meeting.subject.as_str(), meeting.organizer.name.as_str())),
        room_name,
    )
}

fn count_entries<'e>(entries: impl Iterator<Item = (&'e str, &'e str)>, room_name: &str) -> SubjectFacts {
    let room_name = room_name.trim().to_lowercase();
    let mut facts = SubjectFacts { sampled: 0, same_as_organizer: 0 };
    for (subject, organizer) in entries {
        let organizer = organizer.trim().to_lowercase();
        if !organizer.is_empty() && organizer != room_name {
            facts.sampled += 1;
            facts.same_as_organizer += u32::from(subject.trim().to_lowercase() == organizer);
        }
    }
    facts
}

/// Asks the directory about an address. Only whoever has it, as the primary address or a further one, is meant: names and
/// addresses that merely begin alike come back, too. A further address the answer has no room to show is asked for otherwise.
pub(super) async fn fetch_recipient(client: &EwsClient, address: &SmtpAddress) -> Observed<RecipientFacts> {
    let ask = ResolveNames { entry: format!("smtp:{address}") };
    let mut seen = asked(|| client.call(&ask, None)).await;
    let found = match &seen.answer {
        Err(_) => Vec::new(),
        Ok(names) => match Resolution::holder(address, names.mailboxes()) {
            Resolution::Found(mailbox) => vec![mailbox],
            Resolution::Ambiguous(several) => several,
            Resolution::NotFound if names.candidates.is_empty() => Vec::new(),
            Resolution::NotFound => match Directory::new(client.clone()).find_unlisted(address).await {
                Ok(found) => found.into_iter().collect(),
                Err(error) => {
                    seen.answer = Err(Fault::from(&Failure::from(error)));
                    Vec::new()
                }
            },
        },
    };
    seen.map(|_| RecipientFacts { found, listed_as_room: false, answers: false })
}

/// Facts of somebody nobody named.
pub(super) fn nobody_named<T>() -> Observed<T> {
    let fault =
        Fault { args: Args::new().with("missing", "an address"), ..Fault::new(Code::SetupIncomplete) };
    Observed::new(Timestamp::now(), Duration::ZERO, Err(fault))
}

//! One room: three requests tell six checks, a fourth one the seventh.

use std::time::Duration;

use anteroom_domain::ports::{CalendarPage, Entrance, Glimpse, Source};
use anteroom_domain::{Code, Failure, Mailbox, Meeting, SmtpAddress, TimeWindow};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::OnceCell;

use super::mailboxes::open_as;
use super::recipient::fetch_recipient;
use super::{ListedRooms, asked};
use crate::checks::check;
use crate::facts::{AccessFacts, CalendarFacts, Fault, Observed, RecipientFacts, SubjectFacts};
use crate::question::Question;
use crate::{CheckId, Collect, Facts};

/// How far the sample of meetings reaches to either side of now.
const SAMPLE: SignedDuration = SignedDuration::from_hours(24 * 14);

/// How long a check whose requests are paced may take.
const LONGEST_PACED: Duration = Duration::from_secs(24 * 3600);

/// How many meetings a sample holds at most.
const LARGEST_SAMPLE: u32 = 100;

/// Collects the facts of one room. Checks that rest on the same request share it.
#[derive(Debug)]
pub struct RoomCollector<S> {
    room: SmtpAddress,
    source: S,
    listed: ListedRooms<S>,
    recipient: OnceCell<Observed<RecipientFacts>>,
    calendar: OnceCell<Observed<CalendarFacts>>,
}

impl<S: Source> RoomCollector<S> {
    /// A collector for one room; `listed` is shared by all rooms of a validation.
    pub fn new(room: SmtpAddress, source: S, listed: ListedRooms<S>) -> Self {
        Self { room, source, listed, recipient: OnceCell::new(), calendar: OnceCell::new() }
    }

    async fn recipient(&self) -> Observed<RecipientFacts> {
        let ask = || async {
            let mut seen = fetch_recipient(&self.source, &self.room).await;
            if let Ok(facts) = &mut seen.answer {
                self.listed.complete(facts, &self.room).await;
                if facts.found.is_empty() {
                    facts.answers = open_as(&self.source, &self.room).await.answer.is_ok();
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
        let room = self.primary().await;
        let seen = asked(|| self.source.open(Entrance::InboxOf(&room))).await;
        seen.map(|inbox| AccessFacts { may_read: inbox.may_read })
    }

    async fn calendar(&self) -> Observed<CalendarFacts> {
        let ask = || async {
            let room = self.primary().await;
            open_as(&self.source, &room).await
        };
        self.calendar.get_or_init(ask).await.clone()
    }

    async fn subjects(&self) -> Observed<SubjectFacts> {
        let now = Timestamp::now();
        let bounds = now.checked_sub(SAMPLE).and_then(|start| Ok((start, now.checked_add(SAMPLE)?)));
        let Some(window) = bounds.ok().and_then(|(start, end)| TimeWindow::new(start, end).ok()) else {
            return Observed::new(now, Duration::ZERO, Err(Fault::new(Code::Bug)));
        };
        let mailbox = self.mailbox().await;
        let (room, name) = mailbox.map_or_else(
            || (self.room.clone(), String::new()),
            |mailbox| (mailbox.address, mailbox.display_name),
        );
        let seen = asked(|| self.source.fetch_sample(&room, &window, LARGEST_SAMPLE)).await;
        let is_of_content = seen.answer.as_ref().is_err_and(|fault| concerns_content(fault.code));
        if is_of_content && let Ok(page) = self.read_around(&room, &window).await {
            let facts = count_meetings(&page.meetings, &name);
            return Observed {
                answer: Ok(facts),
                ..seen.map(|_| SubjectFacts { sampled: 0, same_as_organizer: 0 })
            };
        }
        seen.map(|sample| count(&sample, &name))
    }

    /// The sample as an import would read it: around the day or the entry that cannot be read. A room with one damaged series is
    /// no room that cannot be imported.
    async fn read_around(&self, room: &SmtpAddress, window: &TimeWindow) -> Result<CalendarPage, Failure> {
        let mut page = self.source.fetch_page(room, window, None).await?;
        while let Some(next) = page.next.take() {
            let more = self.source.fetch_page(room, window, Some(&next)).await?;
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

impl<S: Source> Collect for RoomCollector<S> {
    async fn collect(&self, id: CheckId) -> Facts {
        match check(id).collect {
            Question::RoomCalendar => Facts::Calendar(self.calendar().await),
            Question::RoomInbox => Facts::Access(self.open_inbox().await),
            Question::RoomSubjects => Facts::Subjects(self.subjects().await),
            _ => Facts::Room(self.recipient().await),
        }
    }

    fn time_limit(&self, id: CheckId) -> Duration {
        // Most of the time may be a wait the server asked for. Each request has its own limit.
        if self.source.is_paced() { LONGEST_PACED } else { check(id).limit }
    }
}

/// Counts; no subject leaves this function. Cancelled entries carry a prefix in the subject, and entries made in the room's
/// own calendar never went through its processing, so neither says anything about it.
fn count(sample: &[Glimpse], room_name: &str) -> SubjectFacts {
    let entries = sample.iter().filter(|entry| !entry.cancelled);
    count_entries(
        entries.filter_map(|entry| Some((entry.subject.as_str(), entry.organizer.as_deref()?))),
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

//! One room of a rehearsal: what stands in the planner, and what each page makes of it.

use std::collections::{HashMap, HashSet};

use anteroom_domain::ports::{Held, OwnedMeeting, PageCommit, SkippedItem, StandingMeeting};
use anteroom_domain::{
    Likeness, Loss, Meant, MeetingKind, OrganizerAddress, OwnerReason, SkipReason, Tally, TimeWindow, UserId,
    find_meant, pair_moved,
};
use jiff::Timestamp;

use super::forecast::{Organizers, RoomForecast};

/// An entry's times, kind, subject and item id, as a planner keeps them: whole seconds, no subject of a private one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Looks {
    item_id: String,
    kind: MeetingKind,
    start: Timestamp,
    end: Timestamp,
    subject: String,
}

impl Likeness for Looks {
    fn is_same_item(&self, other: &Self) -> bool {
        self.item_id == other.item_id
    }

    fn begins_with(&self, other: &Self) -> bool {
        self.start == other.start
    }

    fn looks_like(&self, other: &Self) -> bool {
        (self.start, self.end, self.kind, &self.subject)
            == (other.start, other.end, other.kind, &other.subject)
    }
}

fn on_second(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

/// An entry as a planner would have it.
#[derive(Debug, Clone)]
struct Row {
    uid: String,
    original_start: Option<Timestamp>,
    looks: Looks,
    organizer: OrganizerAddress,
    owner: UserId,
    reason: OwnerReason,
    stays: bool,
    held: Option<Held>,
    /// Whether the planner had it before.
    is_old: bool,
    /// Whether it is known to be in the calendar.
    is_seen: bool,
    /// Whether it was read.
    is_read: bool,
}

impl From<StandingMeeting> for Row {
    fn from(standing: StandingMeeting) -> Self {
        Self {
            uid: standing.key.uid,
            original_start: standing.key.original_start,
            looks: Looks {
                item_id: standing.item_id,
                kind: standing.kind,
                start: standing.start,
                end: standing.end,
                subject: standing.subject,
            },
            organizer: standing.organizer,
            owner: standing.owner,
            reason: standing.reason,
            stays: standing.stays,
            held: standing.held,
            is_old: true,
            is_seen: false,
            is_read: false,
        }
    }
}

impl From<&OwnedMeeting> for Row {
    fn from(owned: &OwnedMeeting) -> Self {
        let meeting = &owned.meeting;
        Self {
            uid: meeting.key.uid.clone(),
            original_start: meeting.key.original_start.map(on_second),
            looks: Looks {
                item_id: meeting.item_id.clone(),
                kind: meeting.kind,
                start: on_second(meeting.start),
                end: on_second(meeting.end.max(meeting.start)),
                subject: if meeting.is_private() { String::new() } else { meeting.subject.clone() },
            },
            organizer: meeting.organizer.address.clone(),
            owner: owned.owner.user,
            reason: owned.owner.reason,
            stays: false,
            held: None,
            is_old: false,
            is_seen: true,
            is_read: true,
        }
    }
}

impl Row {
    /// Takes over what stays of the entry as it stood, and gives whether it gets its right owner by this reading.
    fn follow(&mut self, before: &Self) -> bool {
        let is_same_organizer = self.organizer == before.organizer;
        if before.stays && is_same_organizer && self.owner != before.owner && !before.reason.is_fallback() {
            (self.owner, self.reason) = (before.owner, before.reason);
        }
        self.stays = before.stays && is_same_organizer;
        self.is_old = before.is_old;
        before.reason.is_fallback() && !self.reason.is_fallback()
    }

    fn is_in(&self, window: &TimeWindow) -> bool {
        window.overlaps(self.looks.start, self.looks.end)
    }
}

/// What a page is added to.
pub(super) struct Counts<'c> {
    pub(super) forecast: &'c mut RoomForecast,
    pub(super) organizers: &'c mut Organizers,
    /// An entry of each series.
    pub(super) series: &'c mut Vec<String>,
    /// What this page adds.
    pub(super) added: Tally,
}

impl Counts<'_> {
    fn add(
        &mut self,
        owned: &OwnedMeeting,
        owner: UserId,
        reason: OwnerReason,
        is_known: bool,
        is_corrected: bool,
    ) {
        self.added.imported += 1;
        self.added.created += u32::from(!is_known);
        self.added.updated += u32::from(is_corrected);
        self.added.owners_corrected += u32::from(is_corrected);
        self.added.unchanged += u32::from(is_known && !is_corrected);
        self.added.fallback_owned += u32::from(reason.is_fallback());
        *self.forecast.owners.entry(reason).or_default() += 1;
        self.forecast.seen.add(&owned.meeting);
        self.organizers.add(owned, owner, reason);
    }
}

/// An entry the calendar does not have any more.
#[derive(Debug, Clone)]
pub(super) struct Absent {
    pub(super) item_id: String,
    pub(super) start: Timestamp,
    pub(super) held: Option<Held>,
}

/// What a room that was read completely has lost.
#[derive(Debug, Default)]
pub(super) struct Settled {
    pub(super) absent: Vec<Absent>,
    /// Entries of the run's window that the planner had before and that are not held.
    pub(super) of: u32,
}

impl Settled {
    /// How much of the room is missing, without what is held already.
    pub(super) fn loss(&self) -> Loss {
        let missing = self.absent.iter().filter(|absent| absent.held.is_none()).count();
        Loss { missing: u32::try_from(missing).unwrap_or(u32::MAX), of: self.of }
    }
}

/// A room's calendar in the planner while it is read.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    /// In the order of their numbers; `None` where one was replaced or turned out to be another.
    rows: Vec<Option<Row>>,
    by_uid: HashMap<String, Vec<usize>>,
    gaps: Vec<TimeWindow>,
    left_out: HashSet<(String, SkipReason)>,
    series: HashSet<String>,
}

impl Calendar {
    pub(super) fn new(standing: Vec<StandingMeeting>) -> Self {
        let mut calendar = Self::default();
        for row in standing {
            calendar.push(Row::from(row));
        }
        calendar
    }

    fn push(&mut self, row: Row) {
        self.by_uid.entry(row.uid.clone()).or_default().push(self.rows.len());
        self.rows.push(Some(row));
    }

    /// The entries that can be meant by one that was read, with their places.
    fn find_candidates(&self, read: &Row) -> Vec<(usize, &Row)> {
        let of_uid = || {
            let places = self.by_uid.get(&read.uid).into_iter().flatten();
            places.filter_map(|place| Some((*place, self.rows[*place].as_ref()?)))
        };
        let found: Vec<_> = of_uid()
            .filter(|(_, row)| row.original_start == read.original_start)
            .filter(|(_, row)| row.looks.is_same_item(&read.looks) || row.looks.begins_with(&read.looks))
            .collect();
        if found.is_empty() && read.looks.kind == MeetingKind::Exception {
            // Some servers do not tell where an exception was moved from, so its key moves with it.
            return of_uid().filter(|(_, row)| row.looks.is_same_item(&read.looks)).collect();
        }
        found
    }

    /// Takes a page.
    pub(super) fn take(&mut self, page: &PageCommit, counts: &mut Counts<'_>) {
        for owned in &page.meetings {
            self.take_meeting(owned, counts);
        }
        for item in &page.skipped {
            self.leave_out(item, counts);
        }
    }

    fn take_meeting(&mut self, owned: &OwnedMeeting, counts: &mut Counts<'_>) {
        let meeting = &owned.meeting;
        let mut row = Row::from(owned);
        let candidates = self.find_candidates(&row);
        let place = match find_meant(&candidates, &row.looks, |(_, row)| (&row.looks, row.is_read)) {
            Meant::Twin => {
                return self.leave_out(&SkippedItem::of(meeting, SkipReason::Folded), counts);
            }
            Meant::New => None,
            Meant::Standing(found) => candidates.get(found).map(|(place, _)| *place),
        };
        let before = place.and_then(|place| self.rows[place].take());
        let is_corrected = before.as_ref().is_some_and(|before| row.follow(before));
        if !before.as_ref().is_some_and(|before| before.is_read) {
            counts.add(owned, row.owner, row.reason, before.is_some(), is_corrected);
            if let Some(series) = &meeting.series
                && self.series.insert(series.clone())
            {
                counts.forecast.series += 1;
                counts.series.push(meeting.item_id.clone());
            }
        }
        match place {
            // One that gets its right owner gets a number of its own, behind all others.
            Some(place) if !is_corrected => self.rows[place] = Some(row),
            _ => self.push(row),
        }
    }

    /// An entry that was there and cannot be read now must not be taken for deleted.
    fn leave_out(&mut self, item: &SkippedItem, counts: &mut Counts<'_>) {
        if self.left_out.insert((item.item_id.clone(), item.reason)) {
            *counts.added.left_out(item.reason) += 1;
        }
        let start = item.start.map(on_second);
        match item.reason {
            SkipReason::Unreadable => {
                for row in self.rows.iter_mut().flatten() {
                    row.is_seen |= row.looks.item_id == item.item_id || start == Some(row.looks.start);
                }
            }
            SkipReason::Gap => {
                let bounds = start.zip(item.end.map(on_second));
                self.gaps.extend(bounds.and_then(|(start, end)| TimeWindow::new(start, end).ok()));
            }
            SkipReason::Cancelled | SkipReason::Declined | SkipReason::Folded => {}
        }
    }

    /// What the room has lost, once all of `window` was read; with how many entries were taken for new and are not.
    pub(super) fn settle(mut self, window: &TimeWindow) -> (Settled, u32) {
        let moved = self.reunite(window);
        let mut settled = Settled::default();
        for row in self.rows.iter().flatten().filter(|row| row.is_old && row.is_in(window)) {
            settled.of += u32::from(row.is_seen || row.held.is_none());
            if self.is_absent(row, window) {
                let Row { looks: Looks { item_id, start, .. }, held, .. } = row;
                settled.absent.push(Absent { item_id: item_id.clone(), start: *start, held: *held });
            }
        }
        settled.absent.sort_by_key(|absent| absent.start);
        (settled, moved)
    }

    fn is_absent(&self, row: &Row, window: &TimeWindow) -> bool {
        row.is_old && !row.is_seen && row.is_in(window) && !self.gaps.iter().any(|gap| row.is_in(gap))
    }

    /// Entries that seem to be gone and have come back under another item id at another time stay what they were.
    fn reunite(&mut self, window: &TimeWindow) -> u32 {
        let by_time = |places: &mut Vec<usize>| {
            places.sort_by_key(|place| (self.rows[*place].as_ref().map(|row| row.looks.start), *place));
        };
        let is =
            |place: &usize, wanted: &dyn Fn(&Row) -> bool| self.rows[*place].as_ref().is_some_and(wanted);
        let mut gone: Vec<_> =
            (0..self.rows.len()).filter(|place| is(place, &|row| self.is_absent(row, window))).collect();
        by_time(&mut gone);
        let mut pairs = Vec::new();
        for place in gone {
            let Some(absent) = &self.rows[place] else { continue };
            let is_meant = |row: &Row| !row.is_old && row.original_start == absent.original_start;
            let mut came: Vec<_> = self.by_uid.get(&absent.uid).into_iter().flatten().copied().collect();
            came.retain(|place| is(place, &is_meant));
            by_time(&mut came);
            pairs.extend(came.into_iter().map(|came| (place, came)));
        }
        let moved = pair_moved(pairs, |pair| *pair);
        for (gone, came) in &moved {
            let row = self.rows[*came].take();
            self.rows[*gone] = row.map(|row| Row { is_old: true, ..row });
        }
        u32::try_from(moved.len()).unwrap_or(u32::MAX)
    }
}

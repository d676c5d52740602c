//! What an import would bring, room by room, before it is begun. It reads what the import reads and writes nothing.

use std::collections::{BTreeMap, HashMap, HashSet};

use anteroom_domain::ports::CalendarReader as _;
use anteroom_domain::{
    Code, Disposition, Failure, Meeting, OrganizerAddress, OwnDomains, SmtpAddress, TimeWindow, Window,
};
use anteroom_exchange::ews::operations::{GetSeries, SeriesEnd};
use anteroom_exchange::ews::types::ItemId;
use anteroom_exchange::ews::{Directory, EwsClient, ResponseCode, RoomCalendars};
use futures_util::{StreamExt as _, stream};
use jiff::{SignedDuration, Timestamp};

use crate::Wizard;
use crate::courtesy::telling;
use crate::expected_owners::{Rules, law};
use crate::importing::window;
use crate::open_setup::Counted;
use crate::ready_rooms::choose;
use crate::wire::{
    DryRun, DryRunCounts, DryRunEvent, DryRunRow, DryRunStart, FindingRow, ImportScope, OwnerMissing,
};

/// Rooms read at once.
const AT_ONCE: usize = 4;
/// Series asked about in one request.
const BATCH: usize = 50;
/// The longest piece read as one.
const LONGEST_PIECE: SignedDuration = SignedDuration::from_hours(24 * 90);
/// The most attendees an event keeps (Microsoft Graph's event resource).
const MOST_ATTENDEES: usize = 500;
/// The longest an event lasts (`ErrorCalendarDurationIsTooLong`): five years.
const LONGEST_MEETING: SignedDuration = SignedDuration::from_hours(24 * 366 * 5);

impl Wizard {
    /// Reads every ready room's window and says what an import would do with it. Rooms are sent as they are read.
    ///
    /// # Errors
    /// `import.nothing` without a ready room, what is missing among the forms, and what stops every room: a refused sign-in.
    /// A room that cannot be read is a row with its problem.
    ///
    /// # Cancellation
    /// By the operation: the rooms read so far are the result. Dropping the future abandons the requests under way.
    pub async fn dry_run(
        &self,
        request: DryRunStart,
        listener: impl Fn(DryRunEvent) + Send + Sync + 'static,
    ) -> Result<DryRun, Failure> {
        self.expect_import(&request.setup)?;
        let opened = self.opened(&request.setup)?;
        let setup = opened.setup();
        let rooms = choose(&opened.rooms(), &ImportScope::AllReady);
        if rooms.is_empty() {
            return Err(Failure::new(Code::ImportNothing, Disposition::StopRun));
        }
        let window = window(&opened.import_form(), (self.now)())?;
        let connection = self.connection(&request.setup).await?;
        let running = self.operations.begin(&request.operation);
        // Cancelled with the operation, and by whatever is met that is no room's fault.
        let stop = running.token.child_token();
        let (client, courtesy) = connection.courteous(stop.clone());
        let planner = self.find_planner(&opened).await?;
        let rules = Rules {
            client: &client,
            directory: Directory::new(client.clone()),
            planner: planner.as_deref(),
            adopt: opened.import_form().adopt_directory_users,
            fallback_owner: connection.scene.fallback_owner.clone(),
            law: law(&setup, &rooms),
        };
        let rooms_total = u32::try_from(rooms.len()).unwrap_or(u32::MAX);
        listener(DryRunEvent { row: None, rooms_done: 0, rooms_total, meetings: 0, waiting: None });
        let mut reading = stream::iter(rooms)
            .map(|room| {
                let client = client.clone();
                async move {
                    let seen = see_room(&client, &room.address, window).await;
                    (room, seen)
                }
            })
            .buffered(AT_ONCE)
            .boxed();
        let mut rows = Vec::new();
        let mut total = DryRunCounts::default();
        let mut organizers = Organizers::default();
        let mut cancelled = false;
        loop {
            let judging = async {
                let (room, seen) = reading.next().await?;
                let seen = match seen {
                    Ok(mut seen) => {
                        organizers.judge(&rules, &room.address, &seen.organizers).await.map(|unknown| {
                            seen.counts.owner_unknown = unknown;
                            seen
                        })
                    }
                    Err(failure) => Err(failure),
                };
                Some((room, seen))
            };
            let (rooms_done, meetings) = (count(&rows), total.meetings);
            let tell = |waiting| {
                listener(DryRunEvent { row: None, rooms_done, rooms_total, meetings, waiting });
            };
            let judged = tokio::select! {
                biased;
                () = stop.cancelled() => {
                    cancelled = true;
                    break;
                }
                judged = telling(&connection.gate, judging, tell) => judged,
            };
            let Some((room, seen)) = judged else { break };
            let (counts, problem) = match seen {
                Ok(seen) => (Some(seen.counts), None),
                // What stops a run stops the look at it: a refused sign-in is refused for every room.
                Err(failure) if failure.disposition() == Disposition::StopRun => return Err(failure),
                Err(failure) => {
                    let problem =
                        FindingRow { code: failure.code(), args: failure.args().clone(), remedy: None };
                    (None, Some(problem))
                }
            };
            total.add(counts.unwrap_or_default());
            let row = DryRunRow {
                address: room.address.to_string(),
                display_name: room.display_name,
                counts,
                problem,
            };
            rows.push(row.clone());
            listener(DryRunEvent {
                row: Some(Box::new(row)),
                rooms_done: count(&rows),
                rooms_total,
                meetings: total.meetings,
                waiting: None,
            });
        }
        if let Some((failure, _)) = courtesy.stopped_by() {
            return Err(failure);
        }
        if !cancelled {
            let people = u32::try_from(organizers.known.len()).ok();
            opened.content().counted = Some(Counted { meetings: total.meetings, people });
        }
        let (from, until) = days(window);
        Ok(DryRun {
            from,
            until,
            rooms: rows,
            total,
            owners_missing: organizers.missing(rules.law.own_domains()),
            fallback_owner: setup.exchange.fallback_owner,
            cancelled,
        })
    }
}

fn count(rows: &[DryRunRow]) -> u32 {
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

impl DryRunCounts {
    fn add(&mut self, other: Self) {
        self.meetings = self.meetings.saturating_add(other.meetings);
        self.series = self.series.saturating_add(other.series);
        self.endless = self.endless.saturating_add(other.endless);
        self.owner_unknown = self.owner_unknown.saturating_add(other.owner_unknown);
        self.subject_hidden = self.subject_hidden.saturating_add(other.subject_hidden);
        self.private = self.private.saturating_add(other.private);
        self.beyond_limits = self.beyond_limits.saturating_add(other.beyond_limits);
    }
}

/// What was seen in one room.
#[derive(Debug, Default)]
struct Seen {
    counts: DryRunCounts,
    /// Who called how many meetings, missing where nobody or the room itself did; and the name shown.
    organizers: HashMap<OrganizerAddress, (String, u32)>,
    /// An occurrence of each series.
    series: HashMap<String, ItemId>,
}

impl Seen {
    fn take(&mut self, room: &SmtpAddress, meeting: &Meeting) {
        let counts = &mut self.counts;
        counts.meetings += 1;
        let name = meeting.organizer.name.trim();
        counts.private += u32::from(meeting.is_private());
        let is_hidden = !name.is_empty() && meeting.subject.trim().eq_ignore_ascii_case(name);
        counts.subject_hidden += u32::from(is_hidden);
        let too_long = meeting.end.duration_since(meeting.start) > LONGEST_MEETING;
        counts.beyond_limits += u32::from(too_long || meeting.attendees.len() > MOST_ATTENDEES);
        if let Some(series) = &meeting.series {
            let occurrence =
                || ItemId { id: meeting.item_id.clone(), change_key: meeting.change_key.clone() };
            self.series.entry(series.clone()).or_insert_with(occurrence);
        }
        let organizer = match &meeting.organizer.address {
            OrganizerAddress::Smtp(address) if address == room => OrganizerAddress::Missing,
            organizer => organizer.clone(),
        };
        self.organizers.entry(organizer).or_insert_with(|| (name.to_owned(), 0)).1 += 1;
    }
}

/// Reads a room's window as the import does, page by page.
async fn see_room(client: &EwsClient, room: &SmtpAddress, window: TimeWindow) -> Result<Seen, Failure> {
    let reader = RoomCalendars::new(client.clone());
    let mut seen = Seen::default();
    for (index, span) in window.split(LONGEST_PIECE).into_iter().enumerate() {
        let piece = Window { span, first: index == 0 };
        let mut cursor = None;
        loop {
            let page = reader.fetch_page(room, &span, cursor.as_ref()).await?;
            for meeting in &page.meetings {
                if piece.owns(meeting.start, meeting.end) && meeting.skip_reason().is_none() {
                    seen.take(room, meeting);
                }
            }
            let unreadable = u32::try_from(page.unreadable.len() + page.gaps.len()).unwrap_or(u32::MAX);
            seen.counts.beyond_limits = seen.counts.beyond_limits.saturating_add(unreadable);
            match page.next {
                Some(next) => cursor = Some(next),
                None => break,
            }
        }
    }
    seen.counts.series = u32::try_from(seen.series.len()).unwrap_or(u32::MAX);
    seen.counts.endless = count_endless(client, room, &seen.series).await?;
    Ok(seen)
}

/// Series whose master has no end. One whose master is gone has ended.
async fn count_endless(
    client: &EwsClient,
    room: &SmtpAddress,
    series: &HashMap<String, ItemId>,
) -> Result<u32, Failure> {
    let occurrences: Vec<_> = series.values().cloned().collect();
    let mut endless = 0;
    let mut batches: Vec<Vec<ItemId>> = occurrences.chunks(BATCH).map(<[_]>::to_vec).collect();
    while let Some(batch) = batches.pop() {
        let request = GetSeries { occurrences: batch };
        let ends = client.call(&request, Some(room)).await.map_err(Failure::from)?.value;
        endless += ends.iter().filter(|end| matches!(end, Ok(SeriesEnd::Never))).count();
        // Where the server ends a batch early, what stands behind was not looked at.
        let stopped = ends.iter().zip(&request.occurrences).filter_map(|(end, occurrence)| match end {
            Err(error) if error.code == ResponseCode::BatchProcessingStopped => {
                Some((error, occurrence.clone()))
            }
            _ => None,
        });
        let (errors, rest): (Vec<_>, Vec<_>) = stopped.unzip();
        match errors.first() {
            Some(error) if rest.len() == request.occurrences.len() => return Err((*error).clone().into()),
            Some(_) => batches.push(rest),
            None => {}
        }
    }
    Ok(u32::try_from(endless).unwrap_or(u32::MAX))
}

/// The organizers met so far; each is looked up once.
#[derive(Debug, Default)]
struct Organizers {
    known: HashMap<OrganizerAddress, Known>,
    /// Meetings that name nobody, or the room itself.
    nameless: Tally,
}

#[derive(Debug)]
struct Known {
    name: String,
    is_owner: bool,
    tally: Tally,
}

#[derive(Debug, Default)]
struct Tally {
    meetings: u32,
    rooms: HashSet<SmtpAddress>,
}

impl Tally {
    fn add(&mut self, room: &SmtpAddress, meetings: u32) {
        self.meetings = self.meetings.saturating_add(meetings);
        self.rooms.insert(room.clone());
    }
}

impl Organizers {
    /// Takes a room's organizers; how many of its meetings the fallback owner would get.
    async fn judge(
        &mut self,
        rules: &Rules<'_>,
        room: &SmtpAddress,
        organizers: &HashMap<OrganizerAddress, (String, u32)>,
    ) -> Result<u32, Failure> {
        let strangers: Vec<_> = organizers
            .iter()
            .map(|(organizer, (name, _))| (organizer.clone(), name.clone()))
            .filter(|(organizer, _)| {
                *organizer != OrganizerAddress::Missing && !self.known.contains_key(organizer)
            })
            .collect();
        let mut answers = stream::iter(strangers)
            .map(|(organizer, name)| async move {
                let is_owner = rules.is_owner(&organizer).await;
                (organizer, name, is_owner)
            })
            .buffer_unordered(AT_ONCE);
        while let Some((organizer, name, is_owner)) = answers.next().await {
            let known = Known { name, is_owner: is_owner?, tally: Tally::default() };
            self.known.insert(organizer, known);
        }
        let mut unknown = 0_u32;
        for (organizer, (_, meetings)) in organizers {
            let known = self.known.get_mut(organizer);
            let is_owner = match known {
                Some(known) => {
                    known.tally.add(room, *meetings);
                    known.is_owner
                }
                None => {
                    self.nameless.add(room, *meetings);
                    false
                }
            };
            unknown = unknown.saturating_add(if is_owner { 0 } else { *meetings });
        }
        Ok(unknown)
    }

    /// Who is missing, most meetings first, those nobody called last.
    fn missing(&self, own_domains: &OwnDomains) -> Vec<OwnerMissing> {
        let rooms = |tally: &Tally| u32::try_from(tally.rooms.len()).unwrap_or(u32::MAX);
        let mut missing: BTreeMap<(std::cmp::Reverse<u32>, String), OwnerMissing> = BTreeMap::new();
        for (organizer, known) in self.known.iter().filter(|(_, known)| !known.is_owner) {
            let (address, key) = match organizer {
                OrganizerAddress::Smtp(address) => (Some(address.clone()), address.key()),
                OrganizerAddress::LegacyDn(name) => (None, name.clone()),
                OrganizerAddress::Missing => (None, String::new()),
            };
            let row = OwnerMissing {
                name: known.name.clone(),
                outside: address.as_ref().is_some_and(|address| !own_domains.own(address)),
                address: address.map(|address| address.to_string()),
                meetings: known.tally.meetings,
                rooms: rooms(&known.tally),
            };
            missing.insert((std::cmp::Reverse(row.meetings), key), row);
        }
        let mut missing: Vec<_> = missing.into_values().collect();
        if self.nameless.meetings > 0 {
            missing.push(OwnerMissing {
                name: String::new(),
                address: None,
                meetings: self.nameless.meetings,
                rooms: rooms(&self.nameless),
                outside: false,
            });
        }
        missing
    }
}

/// The window in days: the first, and the one after the last.
fn days(window: TimeWindow) -> (String, String) {
    let day = |at: Timestamp| crate::wizard::local_date(at).to_string();
    (day(window.start()), day(window.end()))
}

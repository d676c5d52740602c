//! Step 6 before the run: what an import would bring, counted.

use std::collections::{HashMap, HashSet};

use anteroom_domain::{Code, Disposition, Failure, ResponseStatus, SmtpAddress, TimeWindow, limits};
use anteroom_exchange::ews::operations::{FindItem, ItemView, MOST_ENTRIES};
use anteroom_exchange::ews::types::{CalendarItem, FolderRef};
use anteroom_exchange::ews::{Directory, EwsClient, ResponseCode};
use futures_util::{StreamExt as _, stream};
use jiff::SignedDuration;

use crate::Wizard;
use crate::courtesy::telling;
use crate::expected_owners::{Called, Rules, law};
use crate::importing::window;
use crate::open_setup::Counted;
use crate::ready_rooms::choose;
use crate::wire::{ImportScope, ImportSummary, ImportSummaryQuery, RoomCount, SummaryEvent};

/// Rooms counted at once.
const AT_ONCE: usize = 4;
/// The longest stretch asked for at once; Exchange refuses views of more than two years.
const LONGEST_STRETCH: SignedDuration = SignedDuration::from_hours(24 * 90);
/// Rooms listed in the summary.
const LISTED: usize = 500;

impl Wizard {
    /// Counts the entries of every ready room in the window: one or a few light requests a room.
    ///
    /// # Errors
    /// What is missing among the forms, and what stood in the way when no room at all could be counted. Otherwise rooms that
    /// cannot be counted are a number in the summary.
    pub async fn import_summary(
        &self,
        request: ImportSummaryQuery,
        listener: impl Fn(SummaryEvent) + Send + Sync + 'static,
    ) -> Result<ImportSummary, Failure> {
        self.expect_import(&request.setup)?;
        let opened = self.opened(&request.setup)?;
        let setup = opened.setup();
        let all = opened.rooms();
        let rooms = choose(&all, &ImportScope::AllReady);
        let left_out = u32::try_from(all.len().saturating_sub(rooms.len())).unwrap_or(u32::MAX);
        let window = window(&opened.import_form(), (self.now)())?;
        let connection = self.connection(&request.setup).await?;
        let running = self.operations.begin(&request.operation);
        // Cancelled with the operation, and by whatever is met that is no room's fault.
        let stop = running.token.child_token();
        let (client, courtesy) = connection.courteous(stop.clone());
        let total = u32::try_from(rooms.len()).unwrap_or(u32::MAX);
        let counting = stream::iter(rooms.clone())
            .map(|room| {
                let client = client.clone();
                async move {
                    let viewed = view_room(&client, &room.address, window).await;
                    (room, viewed)
                }
            })
            .buffered(AT_ONCE);
        tokio::pin!(counting);
        let mut per_room = Vec::new();
        let mut called: HashMap<(SmtpAddress, String), Called> = HashMap::new();
        let mut nameless = 0;
        let (mut sum, mut uncounted, mut cancelled) = (0_u32, 0_u32, false);
        let mut first_failure = None;
        loop {
            let (rooms_done, meetings) = (count(&per_room), sum);
            let tell = |waiting| listener(SummaryEvent { rooms_done, rooms_total: total, meetings, waiting });
            let (room, viewed) = tokio::select! {
                biased;
                () = stop.cancelled() => {
                    cancelled = true;
                    break;
                }
                next = telling(&connection.gate, counting.next(), tell) => match next {
                    Some(next) => next,
                    None => break,
                },
            };
            let meetings = match viewed {
                Ok(view) => {
                    sum = sum.saturating_add(view.meetings);
                    nameless += view.nameless;
                    called.extend(view.called);
                    Some(view.meetings)
                }
                // What stops a run stops the count: a refused sign-in is refused for every room.
                Err(failure) if failure.disposition() == Disposition::StopRun => return Err(failure),
                Err(failure) => {
                    uncounted += 1;
                    first_failure.get_or_insert(failure);
                    None
                }
            };
            per_room.push(RoomCount {
                address: room.address.to_string(),
                display_name: room.display_name,
                meetings,
            });
            let rooms_done = count(&per_room);
            listener(SummaryEvent { rooms_done, rooms_total: total, meetings: sum, waiting: None });
        }
        if let Some((failure, _)) = courtesy.stopped_by() {
            return Err(failure);
        }
        if let Some(failure) = first_failure.filter(|_| !cancelled && uncounted == total) {
            return Err(failure);
        }
        let mut owners = None;
        if !cancelled {
            let people: HashSet<_> = called.keys().map(|(_, name)| name).collect();
            let people = u32::try_from(people.len()).ok();
            opened.content().counted = Some(Counted { meetings: sum, people });
            let planner = self.find_planner(&opened).await.ok().flatten();
            let rules = Rules {
                client: &client,
                directory: Directory::new(client.clone()),
                planner: planner.as_deref(),
                adopt: opened.import_form().adopt_directory_users,
                fallback_owner: connection.scene.fallback_owner.clone(),
                law: law(&setup, &rooms),
            };
            // Who owns them is told where it can be; the count stands without it.
            let (rooms_done, meetings) = (count(&per_room), sum);
            let tell = |waiting| listener(SummaryEvent { rooms_done, rooms_total: total, meetings, waiting });
            tokio::select! {
                counted = telling(&connection.gate, rules.count(called.into_values().collect()), tell) => {
                    owners = counted.ok().flatten();
                }
                () = running.token.cancelled() => cancelled = true,
            }
            if let Some(owners) = &mut owners {
                owners.fallback_meetings += nameless;
            }
        }
        per_room.truncate(LISTED);
        Ok(ImportSummary {
            rooms: total,
            rooms_left_out: left_out,
            meetings: sum,
            uncounted,
            per_room,
            owners,
            from: window.start(),
            to: window.end(),
            fallback_owner: setup.exchange.fallback_owner,
            silence_notifications: setup.silence_notifications,
            planner: opened.planner_file.display().to_string(),
            cancelled,
        })
    }
}

fn count(rooms: &[RoomCount]) -> u32 {
    u32::try_from(rooms.len()).unwrap_or(u32::MAX)
}

/// What one room's calendar shows in the window.
struct RoomView {
    meetings: u32,
    /// Meetings that name no organizer.
    nameless: u32,
    /// The others by room and organizer.
    called: HashMap<(SmtpAddress, String), Called>,
}

/// Counts what an import would take: not what is cancelled or declined. A stretch with more entries than the server gives at
/// once is halved.
async fn view_room(client: &EwsClient, room: &SmtpAddress, window: TimeWindow) -> Result<RoomView, Failure> {
    let mut seen: HashMap<String, CalendarItem> = HashMap::new();
    let mut stretches = window.split(LONGEST_STRETCH);
    while let Some(stretch) = stretches.pop() {
        let request = FindItem {
            folder: FolderRef::Calendar,
            view: ItemView::Calendar { window: stretch, most: MOST_ENTRIES },
        };
        let found = match client.call(&request, Some(room)).await {
            // A full view counts as cut off, whatever it says of itself: some servers do not say it.
            Ok(reply) => Some(reply.value)
                .filter(|found| found.is_complete && found.items.len() < MOST_ENTRIES as usize),
            Err(error) if error.find_response_code() == Some(&ResponseCode::ExceededFindCountLimit) => None,
            Err(error) => return Err(error.into()),
        };
        match (found, stretch.halves()) {
            (Some(found), _) => {
                // Entries across a border appear on both sides of it.
                seen.extend(found.items.into_iter().filter(is_taken).map(|item| (item.id.id.clone(), item)));
                if seen.len() > limits::MEETINGS {
                    return Err(Failure::new(Code::EwsEndless, Disposition::SkipItem)
                        .with("room", room)
                        .with("host", client.endpoint().host_str().unwrap_or_default())
                        .with("limit", format!("{} entries", limits::MEETINGS)));
                }
            }
            (None, Some((early, late))) => stretches.extend([early, late]),
            (None, None) => {
                return Err(Failure::new(Code::TooManyItems, Disposition::SkipItem).with("room", room));
            }
        }
    }
    let mut view = RoomView { meetings: 0, nameless: 0, called: HashMap::new() };
    for item in seen.into_values() {
        view.meetings = view.meetings.saturating_add(1);
        let name = item.organizer.map(|organizer| organizer.name.trim().to_lowercase()).unwrap_or_default();
        if name.is_empty() {
            view.nameless += 1;
            continue;
        }
        let called = || Called { room: room.clone(), sample: item.id, meetings: 0 };
        view.called.entry((room.clone(), name)).or_insert_with(called).meetings += 1;
    }
    Ok(view)
}

fn is_taken(item: &CalendarItem) -> bool {
    !item.is_cancelled && item.response != Some(ResponseStatus::Declined)
}

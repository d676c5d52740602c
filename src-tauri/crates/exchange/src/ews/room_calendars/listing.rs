//! What a window holds, listed in stretches, down to the single day where the server stumbles.

use anteroom_domain::ports::Gap;
use anteroom_domain::{Code, Disposition, Failure, Sensitivity, SmtpAddress, TimeWindow};
use jiff::{Timestamp, ToSpan};

use super::blame::{Blame, blame, of_day};
use super::position::{Stretch, key_of};
use crate::ews::operations::{FindItem, FoundItems, ItemView, MOST_ENTRIES};
use crate::ews::types::{CalendarItem, FolderRef, ItemId, ItemKind};
use crate::ews::{EwsClient, EwsError, ResponseCode};

/// How often a whole stretch is asked for before the half of it is.
const TRIES: u32 = 2;

/// How often the last stretch that is not divided any more.
const LAST_TRIES: u32 = 3;

/// A second in which no calendar holds anything, and no series goes on: listing it takes nothing but a server and a mailbox.
const PROBED: i64 = 315_532_800;

/// What a calendar view showed of an entry.
pub(super) struct Listed {
    pub(super) id: ItemId,
    /// Its subject, unless it is hidden.
    pub(super) label: String,
    /// Where it stands in the order.
    pub(super) start: Timestamp,
    /// When it begins, if that was told.
    pub(super) when: Option<Timestamp>,
    pub(super) key: u64,
}

/// What came of a stretch.
pub(super) struct Listing {
    /// The stretch, as short as it had to be made.
    pub(super) stretch: Stretch,
    /// Its entries that were not passed yet, in the order of their positions.
    pub(super) entries: Vec<Listed>,
    /// What of it could not be listed.
    pub(super) gap: Option<Gap>,
}

/// Lists a stretch, halved as often as needed.
///
/// A server that cannot list a stretch because of one entry in it can list the rest, so the stretch is halved down to the day.
/// Each halving is one request, or [`TRIES`] at most, so a day costs a number of requests that grows with the logarithm of
/// the window's length. Nothing here waits: what a pause would mend is left to the importer, which tries the page again.
///
/// A server in trouble answers in the same way. Therefore a day counts as unreadable only if the server lists another time of
/// the same calendar in the same call: an outage stays an error of the page, and does not become ninety lost days.
///
/// # Errors
/// What concerns the server, the mailbox or the account.
pub(super) async fn list(
    client: &EwsClient,
    room: &SmtpAddress,
    window: &TimeWindow,
    mut stretch: Stretch,
) -> Result<Listing, Failure> {
    let mut lists_others = false;
    let mut tries = 0;
    loop {
        let error = match view(client, room, stretch.view(window)?).await {
            Ok(found) => {
                let entries = listed(&found, window, &stretch);
                // A full view counts as cut off, whatever it says of itself: some servers do not say it.
                if found.is_complete && found.items.len() < MOST_ENTRIES as usize {
                    return Ok(Listing { stretch, entries, gap: None });
                }
                match stretch.halved(window) {
                    Some(half) => stretch = half,
                    None => return too_full(room, window, stretch, entries),
                }
                tries = 0;
                continue;
            }
            Err(error) => error,
        };
        if error.find_response_code() == Some(&ResponseCode::ExceededFindCountLimit) {
            match stretch.halved(window) {
                Some(half) => stretch = half,
                None => return too_full(room, window, stretch, Vec::new()),
            }
            tries = 0;
            continue;
        }
        let blamed = blame(&error);
        if blamed == Blame::Elsewhere {
            return Err(error.into());
        }
        if !lists_others {
            match lists(client, room).await {
                Ok(()) => lists_others = true,
                Err(other) if blame(&other) == Blame::Elsewhere => return Err(other.into()),
                Err(_) => return Err(error.into()),
            }
        }
        tries += 1;
        let half = stretch.halved_to_days(window);
        let patience = if half.is_some() { TRIES } else { LAST_TRIES };
        if blamed == Blame::Doubtful && tries < patience {
            continue;
        }
        tries = 0;
        match half {
            Some(half) => stretch = half,
            None => {
                let span = stretch.span(window)?;
                tracing::warn!(%room, start = %span.start(), end = %span.end(), %error, "a day cannot be listed");
                let failure = of_day(error.into()).with("start", span.start()).with("end", span.end());
                return Ok(Listing { stretch, entries: Vec::new(), gap: Some(Gap { span, failure }) });
            }
        }
    }
}

/// A stretch that holds more than is given at once, and cannot be divided further: what was given, and that it is not all.
fn too_full(
    room: &SmtpAddress,
    window: &TimeWindow,
    stretch: Stretch,
    entries: Vec<Listed>,
) -> Result<Listing, Failure> {
    let span = stretch.span(window)?;
    let failure = Failure::new(Code::TooManyItems, Disposition::SkipItem)
        .with("room", room)
        .with("start", span.start())
        .with("end", span.end())
        .with("limit", MOST_ENTRIES);
    Ok(Listing { stretch, entries, gap: Some(Gap { span, failure }) })
}

/// Whether the server lists anything of this calendar at all.
pub(super) async fn lists(client: &EwsClient, room: &SmtpAddress) -> Result<(), EwsError> {
    let probed = Timestamp::from_second(PROBED).and_then(|start| Ok((start, start.checked_add(1.second())?)));
    let Some(window) = probed.ok().and_then(|(start, end)| TimeWindow::new(start, end).ok()) else {
        return Ok(());
    };
    view(client, room, window).await.map(drop)
}

async fn view(client: &EwsClient, room: &SmtpAddress, window: TimeWindow) -> Result<FoundItems, EwsError> {
    let view = ItemView::Calendar { window, most: MOST_ENTRIES };
    let request = FindItem { folder: FolderRef::Calendar, view };
    Ok(client.call(&request, Some(room)).await?.value)
}

/// Entries of a view that this page has not passed yet, in the order of their positions.
pub(super) fn listed(found: &FoundItems, window: &TimeWindow, stretch: &Stretch) -> Vec<Listed> {
    let mut listed: Vec<_> = found
        .items
        .iter()
        .filter_map(|item| {
            let (start, end) = times(item, window, stretch);
            let key = key_of(&item.id.id);
            // The label is kept where an entry cannot be read, so a private subject is none.
            let is_hidden = item.sensitivity.is_some_and(|sensitivity| sensitivity != Sensitivity::Normal);
            (window.overlaps(start, end) && stretch.is_ahead(start, key)).then(|| Listed {
                label: if is_hidden { String::new() } else { item.subject.clone() },
                id: item.id.clone(),
                start,
                when: item.start,
                key,
            })
        })
        .collect();
    listed.sort_by_key(|listed| (listed.start, listed.key));
    listed
}

/// Where an item stands in the window. An entry without times is still asked for, so that it can be named. So is a series
/// that a server gives in place of its entries: it stands where the window begins if it began before, whenever it ends.
fn times(item: &CalendarItem, window: &TimeWindow, stretch: &Stretch) -> (Timestamp, Timestamp) {
    let start = item.start.unwrap_or_else(|| stretch.view_start(window));
    if item.kind == Some(ItemKind::RecurringMaster) {
        let start = start.max(window.start());
        return (start, start);
    }
    (start, item.end.unwrap_or(start).max(start))
}

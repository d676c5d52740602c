//! Whether entries that no view showed are in the calendar all the same.

use anteroom_domain::{Disposition, Failure, SmtpAddress, TimeWindow};

use super::blame::miscounted;
use super::details::BATCH;
use super::meeting::{Converted, convert};
use crate::ews::EwsClient;
use crate::ews::operations::GetItem;
use crate::ews::types::{CalendarItem, ItemId};

/// One answer for each id, in their order. A deleted item has moved to another folder, and its id with it, so it is not found.
pub(super) async fn find_there(
    client: &EwsClient,
    room: &SmtpAddress,
    window: &TimeWindow,
    items: &[String],
) -> Result<Vec<bool>, Failure> {
    let ids = items.iter().map(|id| ItemId { id: id.clone(), change_key: String::new() });
    let ids: Vec<ItemId> = ids.collect();
    let mut there = Vec::with_capacity(ids.len());
    for batch in ids.chunks(BATCH) {
        let request = GetItem { ids: batch.to_vec() };
        let results = client.call(&request, Some(room)).await.map_err(Failure::from)?.value;
        if results.len() != batch.len() {
            return Err(miscounted(room, batch.len(), results.len()));
        }
        for (id, result) in batch.iter().zip(results) {
            there.push(match result {
                Ok(item) => is_entry(item, id, window),
                Err(error) => match Failure::from(error) {
                    failure if failure.disposition() == Disposition::SkipItem => false,
                    failure => return Err(failure.with("room", room)),
                },
            });
        }
    }
    Ok(there)
}

/// Whether a page would give the item to the planner. What is there and cannot be read is not gone.
fn is_entry(item: CalendarItem, asked: &ItemId, window: &TimeWindow) -> bool {
    match convert(item, asked) {
        Converted::Meeting(meeting) => {
            meeting.skip_reason().is_none() && window.overlaps(meeting.start, meeting.end)
        }
        Converted::Unreadable(_) => true,
    }
}

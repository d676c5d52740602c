//! How series end, which no view and no entry of them tells.

use anteroom_domain::ports::SeriesEnd;
use anteroom_domain::{Failure, SmtpAddress};

use super::blame::miscounted;
use super::details::BATCH;
use crate::ews::operations::GetSeries;
use crate::ews::{EwsClient, ResponseCode};

/// One answer for each entry, in their order. A series whose master cannot be read is [`SeriesEnd::Unknown`].
pub(super) async fn fetch_series_ends(
    client: &EwsClient,
    room: &SmtpAddress,
    entries: &[String],
) -> Result<Vec<SeriesEnd>, Failure> {
    let mut ends = Vec::with_capacity(entries.len());
    while let Some(left) = entries.get(ends.len()..).filter(|left| !left.is_empty()) {
        let batch = &left[..left.len().min(BATCH)];
        let request = GetSeries { occurrences: batch.to_vec() };
        let answers = client.call(&request, Some(room)).await.map_err(Failure::from)?.value;
        if answers.len() != batch.len() {
            return Err(miscounted(room, batch.len(), answers.len()));
        }
        let before = ends.len();
        for answer in answers {
            match answer {
                Ok(end) => ends.push(end),
                // Where the server ends a batch early, nothing behind was looked at: the next request begins there.
                Err(error) if error.code == ResponseCode::BatchProcessingStopped => {
                    if ends.len() == before {
                        return Err(error.into());
                    }
                    break;
                }
                Err(_) => ends.push(SeriesEnd::Unknown),
            }
        }
    }
    Ok(ends)
}

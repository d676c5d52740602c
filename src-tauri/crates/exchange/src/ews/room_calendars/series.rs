//! How series end, which no view and no entry of them tells.

use std::collections::VecDeque;

use anteroom_domain::ports::SeriesEnd;
use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};

use super::details::BATCH;
use crate::ews::operations::GetSeries;
use crate::ews::{EwsClient, ResponseCode};

/// One answer for each entry, in their order. A series whose master cannot be read is [`SeriesEnd::Unknown`].
pub(super) async fn fetch_series_ends(
    client: &EwsClient,
    room: &SmtpAddress,
    entries: &[String],
) -> Result<Vec<SeriesEnd>, Failure> {
    let mut ends = vec![SeriesEnd::Unknown; entries.len()];
    let mut left: VecDeque<usize> = (0..entries.len()).collect();
    while !left.is_empty() {
        let batch: Vec<usize> = left.drain(..left.len().min(BATCH)).collect();
        let request = GetSeries { occurrences: batch.iter().map(|place| entries[*place].clone()).collect() };
        let answers = client.call(&request, Some(room)).await.map_err(Failure::from)?.value;
        if answers.len() != batch.len() {
            let failure = Failure::new(Code::EwsMalformed, Disposition::Retry).with("room", room);
            return Err(failure.with("asked", batch.len()).with("answered", answers.len()));
        }
        let mut stopped = Vec::new();
        for (place, answer) in batch.iter().zip(answers) {
            match answer {
                Ok(end) => ends[*place] = end,
                // Where the server ends a batch early, what stands behind was not looked at.
                Err(error) if error.code == ResponseCode::BatchProcessingStopped => {
                    stopped.push((*place, error))
                }
                Err(_) => {}
            }
        }
        match stopped.pop() {
            Some((_, error)) if stopped.len() + 1 == batch.len() => return Err(error.into()),
            Some((place, _)) => left.extend(stopped.into_iter().map(|(place, _)| place).chain([place])),
            None => {}
        }
    }
    Ok(ends)
}

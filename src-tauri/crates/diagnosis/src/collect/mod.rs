//! Collecting: all the I/O of the checks, and no judgement.

mod account;
mod again;
mod autodiscover;
mod case;
mod exchange;
mod listed;
mod mailboxes;
mod processing;
mod room;
mod room_lists;

use std::time::Duration;

use anteroom_domain::Failure;
use anteroom_exchange::ews::{EwsError, Reply};

pub use case::{Case, Recording};
pub use exchange::ExchangeCollector;
pub use listed::ListedRooms;
pub use room::RoomCollector;

use crate::facts::{Fault, Observed};
use again::asked;

/// An EWS answer as an observation.
fn observe<T>(result: Result<Reply<T>, EwsError>) -> Observed<T> {
    match result {
        Ok(Reply { value, meta }) => Observed {
            status: Some(meta.status),
            request_id: meta.request_id,
            waited_ms: milliseconds(meta.paused),
            ..Observed::new(meta.at, meta.elapsed, Ok(value))
        },
        Err(error) => {
            let response_code = error.find_response_code().map(|code| code.name().to_owned());
            let meta = error.meta.clone();
            let waited_ms = milliseconds(error.paused);
            let (at, elapsed) = meta
                .as_ref()
                .map_or_else(|| (jiff::Timestamp::now(), Duration::ZERO), |meta| (meta.at, meta.elapsed));
            let fault = Fault::from(&Failure::from(error));
            Observed {
                status: meta.as_ref().map(|meta| meta.status),
                request_id: meta.and_then(|meta| meta.request_id),
                response_code,
                waited_ms,
                ..Observed::new(at, elapsed, Err(fault))
            }
        }
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

use anteroom_domain::{Answer, Evidence, Failure};
use jiff::Timestamp;

use crate::ews::{EwsError, Reply, ReplyMeta};

/// What a call gave, in the words of the ports.
pub(super) fn answer<T>(result: Result<Reply<T>, EwsError>) -> Answer<T> {
    match result {
        Ok(Reply { value, meta }) => Answer { evidence: evidence(meta), value: Ok(value) },
        Err(error) => {
            let response_code = error.find_response_code().map(|code| code.name().to_owned());
            let known = error.meta.as_deref().cloned().map(evidence);
            let evidence = Evidence {
                response_code,
                paused: error.paused,
                ..known.unwrap_or_else(|| Evidence::of_nothing(Timestamp::now()))
            };
            Answer { evidence, value: Err(Failure::from(error)) }
        }
    }
}

fn evidence(meta: ReplyMeta) -> Evidence {
    Evidence {
        at: meta.at,
        elapsed: meta.elapsed,
        paused: meta.paused,
        status: Some(meta.status),
        response_code: None,
        request_id: meta.request_id,
        version: meta.version,
    }
}

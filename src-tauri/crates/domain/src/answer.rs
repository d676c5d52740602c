//! An answer with the evidence of where it came from.

use std::time::Duration;

use jiff::Timestamp;

use crate::{Failure, ServerVersion};

/// What one question gave, and what finds it again in the server's logs.
#[derive(Debug, Clone)]
pub struct Answer<T> {
    /// The evidence, of a failure too.
    pub evidence: Evidence,
    /// The answer, or why there is none.
    pub value: Result<T, Failure>,
}

/// One exchange with a server, as an administrator would look it up there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// When it was asked.
    pub at: Timestamp,
    /// How long the server took.
    pub elapsed: Duration,
    /// How long the question was held back before by pauses the server asked for.
    pub paused: Duration,
    /// The HTTP status, if something answered.
    pub status: Option<u16>,
    /// The server's own name of what went wrong, as it wrote it.
    pub response_code: Option<String>,
    /// The server's id of the request.
    pub request_id: Option<String>,
    /// The build of the server, where the answer names it.
    pub version: Option<ServerVersion>,
}

impl Evidence {
    /// The evidence of a question that nobody answered.
    pub fn of_nothing(at: Timestamp) -> Self {
        Self {
            at,
            elapsed: Duration::ZERO,
            paused: Duration::ZERO,
            status: None,
            response_code: None,
            request_id: None,
            version: None,
        }
    }
}

impl<T> Answer<T> {
    /// The same of something else.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Answer<U> {
        Answer { evidence: self.evidence, value: self.value.map(convert) }
    }
}

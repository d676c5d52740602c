//! What is known of an exchange beside its content: evidence.

use std::fmt;
use std::time::Duration;

use anteroom_domain::{ServerVersion, kept};
use jiff::Timestamp;
use uuid::Uuid;

use crate::net::HttpReply;

/// A value with the evidence of where it came from.
#[derive(Debug, Clone)]
pub struct Reply<T> {
    /// The value.
    pub value: T,
    /// The evidence.
    pub meta: ReplyMeta,
}

/// One exchange with the server, as an Exchange administrator would look it up in the server's logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplyMeta {
    /// The HTTP status.
    pub status: u16,
    /// The server's id of the request (`request-id`).
    pub request_id: Option<String>,
    /// Our id of the request (`client-request-id`).
    pub client_request_id: Uuid,
    /// The front end that answered (`X-FEServer`).
    pub front_end: Option<String>,
    /// The back end it asked (`X-BEServer`, `X-TargetBEServer` or `X-CalculatedBETarget`).
    pub back_end: Option<String>,
    /// The server's build (`ServerVersionInfo`), if the answer was SOAP.
    pub version: Option<ServerVersion>,
    /// When the request was sent, in UTC.
    pub at: Timestamp,
    /// How long the whole exchange took.
    pub elapsed: Duration,
    /// How long it was held back before by pauses the server asked for.
    pub paused: Duration,
}

/// What an Exchange administrator looks an exchange up by.
impl fmt::Display for ReplyMeta {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "client-request-id {}", self.client_request_id)?;
        let known = [
            ("request-id", &self.request_id),
            ("X-FEServer", &self.front_end),
            ("X-BEServer", &self.back_end),
        ];
        for (name, value) in known {
            if let Some(value) = value {
                write!(f, ", {name} {value}")?;
            }
        }
        Ok(())
    }
}

impl ReplyMeta {
    pub(super) fn read(reply: &HttpReply, client_request_id: Uuid) -> Self {
        let header = |name| reply.find_header(name).map(|value| kept(value.to_owned(), 200));
        Self {
            status: reply.status.as_u16(),
            request_id: header("request-id"),
            client_request_id,
            front_end: header("x-feserver"),
            back_end: header("x-beserver")
                .or_else(|| header("x-targetbeserver"))
                .or_else(|| header("x-calculatedbetarget")),
            version: None,
            at: reply.at,
            elapsed: reply.elapsed,
            paused: Duration::ZERO,
        }
    }
}

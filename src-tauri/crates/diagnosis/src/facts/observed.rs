//! What one question gave.

use std::time::Duration;

use anteroom_domain::{Answer, Args, Code, Disposition, Failure};
use anteroom_exchange::net::TlsFault;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What one question gave, with what finds it again in the server's logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed<T> {
    /// When it was asked.
    pub at: Timestamp,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u64,
    /// HTTP status.
    pub status: Option<u16>,
    /// The server's own name of what went wrong, as it wrote it.
    pub response_code: Option<String>,
    /// The server's `request-id`.
    pub request_id: Option<String>,
    /// How long the server made us wait before it answered, in milliseconds: its back-off hints, obeyed.
    #[serde(default)]
    pub waited_ms: u64,
    /// The answer, or why there is none.
    pub answer: Result<T, Fault>,
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The stable name.
    pub code: Code,
    /// Values for its text.
    pub args: Args,
    /// Whether going on with other questions can only harm.
    pub stops_all: bool,
    /// The chain of causes.
    pub detail: String,
}

impl<T> Observed<T> {
    /// An observation without a server's ids.
    pub fn new(at: Timestamp, elapsed: Duration, answer: Result<T, Fault>) -> Self {
        let elapsed_ms = milliseconds(elapsed);
        Self { at, elapsed_ms, status: None, response_code: None, request_id: None, waited_ms: 0, answer }
    }

    /// The same observation of something else.
    pub fn map<U>(self, convert: impl FnOnce(T) -> U) -> Observed<U> {
        Observed {
            at: self.at,
            elapsed_ms: self.elapsed_ms,
            status: self.status,
            response_code: self.response_code,
            request_id: self.request_id,
            waited_ms: self.waited_ms,
            answer: self.answer.map(convert),
        }
    }
}

impl<T> From<Answer<T>> for Observed<T> {
    fn from(Answer { evidence, value }: Answer<T>) -> Self {
        Self {
            at: evidence.at,
            elapsed_ms: milliseconds(evidence.elapsed),
            status: evidence.status,
            response_code: evidence.response_code,
            request_id: evidence.request_id,
            waited_ms: milliseconds(evidence.paused),
            answer: value.map_err(|failure| Fault::from(&failure)),
        }
    }
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

impl From<&Failure> for Fault {
    fn from(failure: &Failure) -> Self {
        Self {
            code: failure.code(),
            args: failure.args().clone(),
            stops_all: failure.disposition() == Disposition::StopRun,
            detail: failure.detail(),
        }
    }
}

impl Fault {
    /// A fault with nothing but its name.
    pub fn new(code: Code) -> Self {
        Self { code, args: Args::new(), stops_all: false, detail: code.dotted().to_owned() }
    }

    /// The fault of certificates the client would refuse.
    pub fn from_tls(fault: &TlsFault) -> Self {
        let (code, args) = match fault {
            TlsFault::UnknownIssuer => (Code::TlsUnknownIssuer, Args::new()),
            TlsFault::NameMismatch { presented } => {
                (Code::TlsNameMismatch, Args::new().with("names", presented.join(", ")))
            }
            TlsFault::Expired { .. } => (Code::TlsExpired, Args::new()),
            TlsFault::NotYetValid { .. } => (Code::TlsNotYetValid, Args::new()),
            _ => (Code::TlsFailed, Args::new()),
        };
        Self { code, args, stops_all: true, detail: fault.to_string() }
    }
}

//! What was asked of the server, so that tests can assert it.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use serde::{Serialize, Serializer};
use tokio::time::Instant;

use crate::faults::Subject;

/// Enough to see a whole import, small enough to keep.
const LINES_KEPT: usize = 20_000;

/// A snapshot of everything the server counted since it started.
#[derive(Debug, Clone, Default, Serialize)]
pub struct RequestLog {
    /// Requests that were answered, dropped, or given up by the client.
    pub requests: u64,
    /// Requests by EWS or Autodiscover operation (`FindItem`, `AutodiscoverPox`); others by their path.
    pub by_operation: BTreeMap<String, u64>,
    /// Requests by path, in lower case.
    pub by_path: BTreeMap<String, u64>,
    /// Answers by HTTP status; 0 stands for a connection that ended without one.
    pub by_status: BTreeMap<u16, u64>,
    /// SOAP faults by their response code.
    pub by_fault: BTreeMap<String, u64>,
    /// Sign-ins by login, in the form the client typed.
    pub sign_ins: BTreeMap<String, SignIns>,
    /// TCP connections accepted.
    pub connections: u64,
    /// TLS handshakes that failed: usually a client that did not trust the certificate.
    pub tls_failures: u64,
    /// Requests being answered right now.
    pub in_flight: u64,
    /// The most requests that were being answered at the same time.
    pub in_flight_peak: u64,
    /// Time spent on all answers together, the waiting a fault script or a latency asked for included.
    #[serde(rename = "time_total_ms", serialize_with = "milliseconds")]
    pub time_total: Duration,
    /// The longest answer.
    #[serde(rename = "time_longest_ms", serialize_with = "milliseconds")]
    pub time_longest: Duration,
    /// Handlers that panicked: a bug in the practice organization, always 0 in a green test.
    pub panics: u64,
    /// The latest requests, oldest first.
    pub lines: VecDeque<RequestLine>,
}

/// How often a login was tried.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct SignIns {
    /// Attempts that were let in.
    pub accepted: u64,
    /// Attempts that were refused, for whatever reason.
    pub rejected: u64,
}

/// One request and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RequestLine {
    /// The operation, or the path where there is none.
    pub operation: String,
    /// The mailbox it was about: impersonated, anchored, or named in the body.
    pub mailbox: Option<String>,
    /// The HTTP status; 0 when the connection ended without an answer.
    pub status: u16,
    /// The response code of a SOAP fault.
    pub fault: Option<String>,
    /// How long the answer took.
    #[serde(rename = "time_ms", serialize_with = "milliseconds")]
    pub time: Duration,
}

fn milliseconds<S: Serializer>(time: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
}

impl RequestLog {
    /// How often `operation` was asked.
    pub fn count(&self, operation: &str) -> u64 {
        self.by_operation.get(operation).copied().unwrap_or_default()
    }

    /// All attempts of `login`, accepted or not.
    pub fn attempts(&self, login: &str) -> u64 {
        self.sign_ins.get(login).map_or(0, |sign_ins| sign_ins.accepted + sign_ins.rejected)
    }
}

/// The counters behind the snapshot.
#[derive(Debug, Default)]
pub(crate) struct Logbook(Mutex<RequestLog>);

impl Logbook {
    pub(crate) fn snapshot(&self) -> RequestLog {
        self.note(|log| log.clone())
    }

    /// Changes the counters; a panic elsewhere must not silence them.
    pub(crate) fn note<T>(&self, change: impl FnOnce(&mut RequestLog) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Opens the line of a request. It is written when the line goes, also when the client hangs up before the answer.
    pub(crate) fn open(&self, path: &str, subject: &Subject) -> OpenLine<'_> {
        self.note(|log| {
            log.in_flight += 1;
            log.in_flight_peak = log.in_flight_peak.max(log.in_flight);
        });
        let line = RequestLine {
            operation: subject.operation.clone(),
            mailbox: subject.mailbox.clone(),
            status: 0,
            fault: None,
            time: Duration::ZERO,
        };
        OpenLine { log: self, path: path.to_ascii_lowercase(), started: Instant::now(), line }
    }

    pub(crate) fn sign_in(&self, login: &str, accepted: bool) {
        self.note(|log| {
            let entry = log.sign_ins.entry(login.to_owned()).or_default();
            if accepted { entry.accepted += 1 } else { entry.rejected += 1 }
        });
    }
}

/// A request that is being answered.
#[derive(Debug)]
pub(crate) struct OpenLine<'a> {
    log: &'a Logbook,
    path: String,
    started: Instant,
    line: RequestLine,
}

impl OpenLine<'_> {
    pub(crate) fn answered(&mut self, status: u16, fault: Option<&str>) {
        self.line.status = status;
        self.line.fault = fault.map(str::to_owned);
    }
}

impl Drop for OpenLine<'_> {
    fn drop(&mut self) {
        self.line.time = self.started.elapsed();
        let line = &self.line;
        tracing::debug!(
            operation = line.operation,
            status = line.status,
            fault = line.fault,
            "a request ended"
        );
        self.log.note(|log| {
            log.in_flight -= 1;
            log.requests += 1;
            *log.by_operation.entry(line.operation.clone()).or_default() += 1;
            *log.by_path.entry(self.path.clone()).or_default() += 1;
            *log.by_status.entry(line.status).or_default() += 1;
            if let Some(code) = &line.fault {
                *log.by_fault.entry(code.clone()).or_default() += 1;
            }
            log.time_total += line.time;
            log.time_longest = log.time_longest.max(line.time);
            if log.lines.len() == LINES_KEPT {
                log.lines.pop_front();
            }
            log.lines.push_back(line.clone());
        });
    }
}

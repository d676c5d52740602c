//! What a check came to, and what it rests on.

use anteroom_domain::{Args, Code};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{CheckId, Remedy};

/// What a check came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outcome {
    /// It holds.
    Pass,
    /// It holds, with something worth knowing.
    Warn,
    /// It does not hold; what depends on it is skipped.
    Fail,
    /// It was not asked, because something it needs does not hold.
    Skipped {
        /// The check that failed first.
        because: CheckId,
    },
    /// The check itself failed: it crashed or ran over its time. Never ends the run.
    Broken,
    /// The protocol cannot tell; a person must confirm.
    Manual,
}

impl Outcome {
    /// Whether checks that need this one may go ahead.
    pub fn lets_others_go_on(&self) -> bool {
        matches!(self, Self::Pass | Self::Warn | Self::Manual)
    }
}

/// What a judgement rests on: enough to find the request in the server's logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// HTTP status.
    pub status: Option<u16>,
    /// `ResponseCode` of the EWS answer, as the server wrote it.
    pub response_code: Option<String>,
    /// The server's `request-id`, for Exchange's logs.
    pub request_id: Option<String>,
    /// When, in UTC.
    pub at: Timestamp,
    /// How long it took, in milliseconds.
    pub elapsed_ms: u64,
    /// Anything else, one fact a line: addresses, the certificate chain, what answered. Never a secret.
    pub lines: Vec<String>,
}

impl Evidence {
    /// Evidence of something that took no time and no request.
    pub fn at(at: Timestamp) -> Self {
        Self { status: None, response_code: None, request_id: None, at, elapsed_ms: 0, lines: Vec::new() }
    }

    /// The text for «copy for support»: one fact a line.
    pub fn to_lines(&self) -> Vec<String> {
        let mut lines = vec![format!("time: {} ({} ms)", self.at, self.elapsed_ms)];
        lines.extend(self.status.map(|status| format!("HTTP status: {status}")));
        lines.extend(self.response_code.as_ref().map(|code| format!("response code: {code}")));
        lines.extend(self.request_id.as_ref().map(|id| format!("request-id: {id}")));
        lines.extend(self.lines.iter().cloned());
        lines
    }
}

/// One thing worth telling a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is.
    pub code: Code,
    /// What it is about: a host, an account, a room's address.
    pub subject: String,
    /// Values for the text.
    pub args: Args,
    /// What it rests on.
    pub evidence: Evidence,
    /// What to do about it.
    pub remedy: Option<Remedy>,
}

/// A check's result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckReport {
    /// The check.
    pub check: CheckId,
    /// What it was asked about: a host, an account, a room's address.
    pub subject: String,
    /// What it came to.
    pub outcome: Outcome,
    /// Values for the words of its result: `version`, `address`, `offered`.
    pub args: Args,
    /// What there is to say, the most important first; empty when it simply holds.
    pub findings: Vec<Finding>,
    /// What it rests on; `None` when it was not asked.
    pub evidence: Option<Evidence>,
}

/// The first real cause in the order the packet travels: of the checks that do not hold, the first finding that is not merely
/// a consequence of another.
///
/// A failure comes before a broken check, and both before a warning; skipped checks are never the cause.
pub fn root_cause(reports: &[CheckReport]) -> Option<&Finding> {
    let mut in_order: Vec<&CheckReport> = reports.iter().collect();
    in_order.sort_by_key(|report| report.check);
    let first = |wanted: fn(&Outcome) -> bool| {
        in_order.iter().find(|report| wanted(&report.outcome)).and_then(|report| report.findings.first())
    };
    first(|outcome| matches!(outcome, Outcome::Fail))
        .or_else(|| first(|outcome| matches!(outcome, Outcome::Broken)))
        .or_else(|| first(|outcome| matches!(outcome, Outcome::Warn)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(check: CheckId, outcome: Outcome, code: Option<Code>) -> CheckReport {
        let evidence = Evidence::at(Timestamp::UNIX_EPOCH);
        let finding = |code| Finding {
            code,
            subject: "mail.contoso.com".into(),
            args: Args::new(),
            evidence: evidence.clone(),
            remedy: None,
        };
        CheckReport {
            check,
            subject: "mail.contoso.com".into(),
            outcome,
            args: Args::new(),
            findings: code.map(finding).into_iter().collect(),
            evidence: Some(evidence.clone()),
        }
    }

    #[test]
    fn the_cause_is_where_the_packet_failed_first() {
        let reports = [
            report(CheckId::AccountMailbox, Outcome::Fail, Some(Code::AccountWithoutMailbox)),
            report(CheckId::TlsValid, Outcome::Warn, Some(Code::TlsExpiresSoon)),
            report(CheckId::ServerVersion, Outcome::Fail, Some(Code::VersionUnsupported)),
            report(CheckId::RoomExists, Outcome::Skipped { because: CheckId::AccountMailbox }, None),
        ];
        assert_eq!(
            root_cause(&reports).map(|finding| finding.code),
            Some(Code::VersionUnsupported),
            "a failure outranks an earlier warning, and the earliest failure wins whatever the order of arrival"
        );
    }

    #[test]
    fn nothing_wrong_has_no_cause() {
        assert_eq!(root_cause(&[report(CheckId::NameResolves, Outcome::Pass, None)]), None);
    }
}

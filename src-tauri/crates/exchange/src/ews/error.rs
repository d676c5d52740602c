//! Why a call gave no value.

use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};
use uuid::Uuid;

use super::{ReplyMeta, ResponseCode, ResponseError};
use crate::auth::SignInError;
use crate::net::NetError;
use crate::{XmlError, XmlFault};

/// Why a call gave no value: what happened, in which operation, for whom, and the evidence.
#[derive(Debug, thiserror::Error)]
#[error(
    "{operation}{} failed{}",
    mailbox.as_ref().map(|m| format!(" for {m}")).unwrap_or_default(),
    meta.as_ref().map(|meta| format!(" ({meta})")).unwrap_or_default()
)]
pub struct EwsError {
    /// What happened.
    #[source]
    pub fault: Box<EwsFault>,
    /// The operation.
    pub operation: &'static str,
    /// The host that was asked.
    pub host: Box<str>,
    /// The user name of the account.
    pub login: String,
    /// The mailbox it is about: the impersonated one, or whose folder was asked for. None for the account's own.
    pub mailbox: Option<SmtpAddress>,
    /// Whether the impersonated mailbox was opened before, and has not been refused over and over since: then a refusal is no
    /// missing right.
    pub let_in: bool,
    /// The evidence, if the server answered.
    pub meta: Option<Box<ReplyMeta>>,
    /// How long the question was held back by pauses the server asked for.
    pub paused: Duration,
}

/// What happened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EwsFault {
    /// No answer came, or none that may be used.
    #[error(transparent)]
    Net(#[from] NetError),
    /// The sign-in was refused, now or before.
    #[error(transparent)]
    SignIn(#[from] SignInError),
    /// An HTTP status without SOAP.
    #[error("HTTP status {status}{}", reason.as_deref().map(|r| format!(" ({r})")).unwrap_or_default())]
    Status {
        /// The status.
        status: u16,
        /// `X-EWS-Policy-Reason` or `X-CasErrorCode`.
        reason: Option<String>,
        /// `Retry-After`.
        retry_after: Option<Duration>,
        /// Whether this endpoint answered as Exchange before: then it is a passing trouble rather than a wrong address.
        proven: bool,
    },
    /// Something answered that is not Exchange Web Services.
    #[error("not Exchange Web Services: {content_type} “{beginning}”")]
    NotEws {
        /// The media type.
        content_type: String,
        /// The page's title, or its first words, or where it redirects to.
        beginning: String,
        /// Whether this endpoint answered as Exchange before.
        proven: bool,
    },
    /// The whole request was refused.
    #[error("Exchange refused the request")]
    Fault(#[source] ResponseError),
    /// The operation failed.
    #[error("Exchange answered with an error")]
    Response(#[source] ResponseError),
    /// The answer cannot be read.
    #[error("the answer cannot be read")]
    Malformed(#[from] XmlError),
    /// It was not sent.
    #[error("the request was not sent")]
    Unsent(#[source] Failure),
}

impl EwsError {
    /// The stable name.
    pub fn code(&self) -> Code {
        match &*self.fault {
            EwsFault::Net(error) => error.code(),
            EwsFault::SignIn(error) => error.code(),
            EwsFault::Status { status, reason, .. } => match status {
                403 if reason.is_some() => Code::EwsDisabled,
                403 => Code::HttpForbidden,
                404 => Code::HttpNotFound,
                429 => Code::EwsThrottled,
                440 => Code::NotEws,
                451 => Code::RedirectedElsewhere,
                500 if reason.is_some() => Code::MailboxUnavailable,
                500 | 502..=504 => Code::HttpUnavailable,
                _ => Code::HttpUnexpected,
            },
            EwsFault::NotEws { .. } => Code::NotEws,
            // A room's user is disabled by design, so of a room this says that its mailbox does not answer.
            EwsFault::Fault(error) | EwsFault::Response(error)
                if error.code == ResponseCode::AccountDisabled && self.mailbox.is_some() =>
            {
                Code::MailboxUnavailable
            }
            EwsFault::Fault(error) | EwsFault::Response(error) => match error.code() {
                Code::ImpersonationDenied if self.let_in => Code::ImpersonationSporadic,
                code => code,
            },
            EwsFault::Malformed(error) if error.is_limit() => Code::EwsTooLarge,
            EwsFault::Malformed(_) => Code::EwsMalformed,
            EwsFault::Unsent(failure) => failure.code(),
        }
    }

    /// What to do mechanically.
    pub fn disposition(&self) -> Disposition {
        match &*self.fault {
            // One of several servers has not heard of the right; the next request may reach another one.
            _ if self.code() == Code::ImpersonationSporadic => Disposition::Retry,
            EwsFault::Net(error) => error.disposition(),
            EwsFault::SignIn(error) => error.disposition(),
            EwsFault::Status { retry_after: Some(wait), status: 429 | 500..=599, .. } => {
                Disposition::RetryAfter(*wait)
            }
            EwsFault::Status { status: 429, .. } => Disposition::SlowDown,
            EwsFault::Status { status: 500..=599, .. } => Disposition::Retry,
            // Exchange answers 403 for a single mailbox whose EWS is switched off.
            EwsFault::Status { status: 403, proven: true, .. } if self.mailbox.is_some() => {
                Disposition::SkipItem
            }
            EwsFault::Status { proven, .. } | EwsFault::NotEws { proven, .. } => {
                if *proven {
                    Disposition::Retry
                } else {
                    Disposition::StopRun
                }
            }
            // Only of the account itself does it end everything.
            EwsFault::Fault(error) | EwsFault::Response(error)
                if error.code == ResponseCode::AccountDisabled && self.mailbox.is_none() =>
            {
                Disposition::StopRun
            }
            EwsFault::Fault(error) | EwsFault::Response(error) => error.disposition(),
            // Asked again, it would be as large.
            EwsFault::Malformed(error) if error.is_limit() => Disposition::SkipItem,
            EwsFault::Malformed(_) => Disposition::Retry,
            EwsFault::Unsent(failure) => failure.disposition(),
        }
    }

    /// Exchange's response code, if it gave one.
    pub fn find_response_code(&self) -> Option<&ResponseCode> {
        match &*self.fault {
            EwsFault::Fault(error) | EwsFault::Response(error) => Some(&error.code),
            _ => None,
        }
    }
}

impl EwsError {
    /// One line for a log: which exchange it was and how it ended, and nothing of what was asked or answered.
    pub(super) fn log(&self, client_request_id: Uuid) {
        let meta = self.meta.as_deref();
        let known = |value: Option<&String>| value.cloned().unwrap_or_default();
        tracing::info!(
            code = %self.code(),
            operation = self.operation,
            status = meta.map(|meta| meta.status),
            response_code = self.find_response_code().map(tracing::field::display),
            %client_request_id,
            request_id = known(meta.and_then(|meta| meta.request_id.as_ref())),
            front_end = known(meta.and_then(|meta| meta.front_end.as_ref())),
            back_end = known(meta.and_then(|meta| meta.back_end.as_ref())),
            elapsed = meta.map(|meta| tracing::field::debug(meta.elapsed)),
            "an exchange failed"
        );
    }

    /// The failure without the chain of its causes.
    pub(crate) fn describe(&self) -> Failure {
        let mut failure = Failure::new(self.code(), self.disposition())
            .with("operation", self.operation)
            .with("host", &self.host)
            .with("login", &self.login);
        if let Some(room) = &self.mailbox {
            failure = failure.with("room", room);
        }
        if let Some(id) = self.meta.as_ref().and_then(|meta| meta.request_id.as_deref()) {
            failure = failure.with("request_id", id);
        }
        match &*self.fault {
            EwsFault::Net(net) => net.describe(failure),
            EwsFault::SignIn(sign_in) => sign_in.describe(failure),
            EwsFault::Status { status, reason, .. } => {
                let failure = failure.with("status", status);
                match reason {
                    Some(reason) => failure.with("reason", reason),
                    None => failure,
                }
            }
            EwsFault::NotEws { content_type, beginning, .. } => {
                let answered =
                    if beginning.is_empty() { content_type.clone() } else { format!("“{beginning}”") };
                failure.with("content_type", content_type).with("answered", answered)
            }
            EwsFault::Fault(response) | EwsFault::Response(response) => response.describe(failure),
            EwsFault::Malformed(xml) => match &xml.fault {
                XmlFault::TooMany { what, limit } => failure.worded(*what).with("count", limit),
                _ => failure.with("path", &xml.path),
            },
            EwsFault::Unsent(unsent) => failure.with_all(unsent.args()),
        }
    }
}

impl From<EwsError> for Failure {
    fn from(error: EwsError) -> Self {
        error.describe().caused_by(error)
    }
}

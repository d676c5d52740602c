//! What was tried, and what came of it.

use std::fmt;
use std::time::Duration;

use anteroom_domain::{Code, SmtpAddress};
use jiff::Timestamp;
use serde::Serialize;
use url::Url;

/// A way to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Version 2: JSON, without credentials.
    Json,
    /// Plain old XML.
    Pox,
    /// SOAP, `GetUserSettings`.
    Soap,
    /// A GET over plain http, without credentials, that can only give a redirect.
    PlainRedirect,
}

/// One request and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attempt {
    /// The way.
    pub method: Method,
    /// The URL without query.
    pub url: String,
    /// Whether it carried the password.
    pub signed_in: bool,
    /// What came of it.
    pub outcome: AttemptOutcome,
    /// When it began.
    pub at: Timestamp,
    /// How long it took.
    pub elapsed: Duration,
    /// The HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// Further facts, one a line.
    pub evidence: Vec<String>,
}

/// What came of an attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AttemptOutcome {
    /// The URL of Exchange Web Services.
    Found {
        /// The URL.
        url: Url,
    },
    /// It points elsewhere, and that is tried next.
    Redirected {
        /// Where to, without query.
        to: String,
    },
    /// It points to a host outside of the mail domain that nobody confirmed; nothing was sent there.
    HostUnconfirmed {
        /// The host.
        host: String,
    },
    /// It points to a place that must not be followed: plain http, or an address the search was sent away from.
    RedirectRefused {
        /// Where to, without query.
        to: String,
    },
    /// It leads back to a place that was asked before, or is one redirect too many.
    RedirectLoop {
        /// Where to, without query.
        to: String,
    },
    /// It names another e-mail address for the mailbox.
    AddressChanged {
        /// The address.
        address: SmtpAddress,
    },
    /// It wants a sign-in.
    SignInWanted {
        /// The schemes it offers.
        offered: Vec<String>,
    },
    /// It refused the password.
    SignInRejected,
    /// It wants a token and takes no password, whatever else it names.
    TokenWanted {
        /// The schemes it offers.
        offered: Vec<String>,
    },
    /// It is Autodiscover and gives no URL.
    Refused {
        /// Its error code, or what is missing.
        code: String,
        /// Its words.
        message: String,
    },
    /// What answered is something else.
    NotAutodiscover {
        /// Title, media type or status of what answered.
        answered: String,
        /// Whether it is a page made for people.
        is_page: bool,
    },
    /// There was no answer.
    Failed {
        /// Why.
        code: Code,
        /// The chain of causes.
        detail: String,
    },
}

impl AttemptOutcome {
    /// The code that tells a person about it; `None` where there is nothing wrong.
    pub fn code(&self) -> Option<Code> {
        Some(match self {
            Self::Found { .. }
            | Self::Redirected { .. }
            | Self::AddressChanged { .. }
            | Self::SignInWanted { .. } => return None,
            Self::HostUnconfirmed { .. } => Code::AutodiscoverHostUnconfirmed,
            Self::RedirectRefused { .. } => Code::RedirectedElsewhere,
            Self::RedirectLoop { .. } => Code::AutodiscoverRedirectLoop,
            Self::SignInRejected => Code::SignInRejected,
            Self::TokenWanted { .. } => Code::CloudNeedsModernSignIn,
            Self::Refused { .. } | Self::NotAutodiscover { .. } => Code::AutodiscoverNothingFound,
            Self::Failed { code, .. } => *code,
        })
    }
}

impl fmt::Display for Method {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Json => "Autodiscover v2",
            Self::Pox => "POX",
            Self::Soap => "SOAP",
            Self::PlainRedirect => "http redirect",
        })
    }
}

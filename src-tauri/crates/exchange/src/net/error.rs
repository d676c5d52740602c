//! What can go wrong between a request and its answer.

use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure};
use jiff::Timestamp;
use rustls::CertificateError;

/// The chain of causes below a fault.
type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why no usable answer came. Addresses are shown without query and user information.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum NetError {
    /// The host's name does not resolve, or no name server answered.
    #[error("the name `{host}` does not resolve")]
    Dns {
        /// The host.
        host: String,
        /// Whether name servers answered that there is no such name; otherwise they did not answer.
        not_found: bool,
        /// The resolver's words.
        source: Source,
    },
    /// The connection could not be made.
    #[error("no connection to `{host}`")]
    Connect {
        /// The host, with its port.
        host: String,
        /// In what way.
        fault: ConnectFault,
        /// The system's words.
        source: Source,
    },
    /// The proxy did not let the request through.
    #[error("the proxy did not pass the request to `{host}`")]
    Proxy {
        /// The host behind the proxy.
        host: String,
        /// In what way.
        fault: ProxyFault,
        /// What the proxy said, if it said something.
        source: Option<Source>,
    },
    /// TLS failed.
    #[error("no secure connection to `{host}`")]
    Tls {
        /// The host.
        host: String,
        /// In what way.
        #[source]
        fault: TlsFault,
    },
    /// The answer did not come in time.
    #[error("`{host}` did not answer within {} s", after.as_secs())]
    Timeout {
        /// The host.
        host: String,
        /// What was waited for.
        phase: TimeoutPhase,
        /// The limit.
        after: Duration,
    },
    /// The connection was closed before the answer began.
    #[error("`{host}` closed the connection without an answer")]
    ConnectionLost {
        /// The host.
        host: String,
        /// The system's words.
        source: Source,
    },
    /// The connection was closed in the middle of the answer.
    #[error("the answer of `{host}` was cut short after {received} bytes")]
    BodyCutShort {
        /// The host.
        host: String,
        /// How much came, decompressed.
        received: usize,
        /// The system's words.
        source: Source,
    },
    /// What answered does not speak HTTP, or broke its rules.
    #[error("`{host}` answered something that is not HTTP")]
    NotHttp {
        /// The host.
        host: String,
        /// What was wrong with it.
        source: Source,
    },
    /// The answer points to another address; nothing was sent there.
    #[error("`{host}` sends the request on to `{to}`")]
    Redirected {
        /// The host that answered.
        host: String,
        /// The host it points to, with its port where that is not the usual one.
        to: String,
    },
    /// The answer is larger than the limit.
    #[error("the answer of `{host}` is larger than {limit} bytes")]
    TooLarge {
        /// The host.
        host: String,
        /// The limit, in bytes after decompression.
        limit: usize,
    },
    /// The address is not https, and not on this machine.
    #[error("`{url}` is not an https address")]
    InsecureUrl {
        /// The address.
        url: String,
    },
    /// The client itself could not be made or the request could not be written: a defect, or an unusable machine.
    #[error("the request could not be made")]
    Setup(#[source] Source),
}

/// Why a connection could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConnectFault {
    /// Nothing listens there.
    Refused,
    /// Nothing answered in time.
    TimedOut,
    /// No route, network down, and the like.
    Other,
}

/// Why a proxy did not pass a request on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProxyFault {
    /// It wants a sign-in (407).
    AuthRequired,
    /// It failed or refused in another way.
    Refused,
}

/// What was waited for when time ran out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeoutPhase {
    /// The connection, TLS included.
    Connect,
    /// The first line of the answer.
    Answer,
    /// The rest of the answer.
    Body,
}

/// Why TLS failed, as fine as the remedies differ.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum TlsFault {
    /// No trusted authority stands behind the certificate.
    #[error("the certificate's issuer is not trusted on this machine")]
    UnknownIssuer,
    /// The certificate names other hosts.
    #[error("the certificate is for {}", presented.join(", "))]
    NameMismatch {
        /// The names in the certificate.
        presented: Vec<String>,
    },
    /// The certificate is out of date.
    #[error("the certificate has expired")]
    Expired {
        /// Since when, if told.
        when: Option<Timestamp>,
    },
    /// The certificate's time has not come, or this machine's clock is wrong.
    #[error("the certificate is not valid yet")]
    NotYetValid {
        /// From when, if told.
        when: Option<Timestamp>,
    },
    /// Anything else, usually a server that knows only TLS 1.0 or 1.1.
    #[error("TLS failed: {0}")]
    Other(String),
}

impl From<&rustls::Error> for TlsFault {
    fn from(error: &rustls::Error) -> Self {
        let instant = |time: rustls::pki_types::UnixTime| {
            i64::try_from(time.as_secs()).ok().and_then(|seconds| Timestamp::from_second(seconds).ok())
        };
        let rustls::Error::InvalidCertificate(fault) = error else {
            return Self::Other(error.to_string());
        };
        match fault {
            CertificateError::UnknownIssuer => Self::UnknownIssuer,
            CertificateError::NotValidForName => Self::NameMismatch { presented: Vec::new() },
            CertificateError::NotValidForNameContext { presented, .. } => {
                Self::NameMismatch { presented: presented.iter().map(|name| plain_name(name)).collect() }
            }
            CertificateError::Expired => Self::Expired { when: None },
            CertificateError::ExpiredContext { not_after, .. } => Self::Expired { when: instant(*not_after) },
            CertificateError::NotValidYet => Self::NotYetValid { when: None },
            CertificateError::NotValidYetContext { not_before, .. } => {
                Self::NotYetValid { when: instant(*not_before) }
            }
            // A self-signed certificate with the authority flag, as test set-ups make them: nobody stands behind it.
            CertificateError::Other(other) if format!("{other:?}").contains("CaUsedAsEndEntity") => {
                Self::UnknownIssuer
            }
            other => Self::Other(other.to_string()),
        }
    }
}

/// rustls presents names as `DnsName("mail.contoso.com")`.
fn plain_name(name: &str) -> String {
    name.split('"').nth(1).unwrap_or(name).to_owned()
}

impl NetError {
    /// The stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::Dns { not_found: true, .. } => Code::DnsNotFound,
            Self::Dns { not_found: false, .. } => Code::DnsFailed,
            Self::Connect { fault: ConnectFault::Refused, .. } => Code::ConnectRefused,
            Self::Connect { fault: ConnectFault::TimedOut, .. }
            | Self::Timeout { phase: TimeoutPhase::Connect, .. } => Code::ConnectTimeout,
            Self::Connect { fault: ConnectFault::Other, .. }
            | Self::Proxy { fault: ProxyFault::Refused, .. }
            | Self::Setup(_) => Code::ConnectFailed,
            Self::Proxy { fault: ProxyFault::AuthRequired, .. } => Code::ProxyAuthRequired,
            Self::Tls { fault: TlsFault::UnknownIssuer, .. } => Code::TlsUnknownIssuer,
            Self::Tls { fault: TlsFault::NameMismatch { .. }, .. } => Code::TlsNameMismatch,
            Self::Tls { fault: TlsFault::Expired { .. }, .. } => Code::TlsExpired,
            Self::Tls { fault: TlsFault::NotYetValid { .. }, .. } => Code::TlsNotYetValid,
            Self::Tls { fault: TlsFault::Other(_), .. } => Code::TlsFailed,
            Self::Timeout { .. } => Code::Timeout,
            Self::ConnectionLost { .. } | Self::BodyCutShort { .. } => Code::ConnectionLost,
            Self::NotHttp { .. } => Code::HttpUnexpected,
            Self::Redirected { .. } => Code::RedirectedElsewhere,
            Self::TooLarge { .. } => Code::EwsTooLarge,
            Self::InsecureUrl { .. } => Code::InsecureUrl,
        }
    }

    /// What to do mechanically. What only a person can mend ends the run; what passes by itself is tried again.
    pub fn disposition(&self) -> Disposition {
        match self {
            // The server behind it may be away for a while: hyper does not say with which status the proxy refused.
            Self::Proxy { fault: ProxyFault::Refused, .. } => Disposition::Retry,
            Self::Proxy { .. } | Self::Tls { .. } | Self::Redirected { .. } | Self::InsecureUrl { .. } => {
                Disposition::StopRun
            }
            Self::Setup(_) => Disposition::StopRun,
            Self::TooLarge { .. } => Disposition::SkipItem,
            Self::Timeout { phase: TimeoutPhase::Answer | TimeoutPhase::Body, .. } => Disposition::SlowDown,
            _ => Disposition::Retry,
        }
    }

    /// Whether the server may have read the request before things went wrong.
    pub fn may_have_arrived(&self) -> bool {
        match self {
            Self::Timeout { phase, .. } => *phase != TimeoutPhase::Connect,
            Self::ConnectionLost { .. }
            | Self::BodyCutShort { .. }
            | Self::NotHttp { .. }
            | Self::TooLarge { .. } => true,
            Self::Dns { .. }
            | Self::Connect { .. }
            | Self::Proxy { .. }
            | Self::Tls { .. }
            | Self::Redirected { .. }
            | Self::InsecureUrl { .. }
            | Self::Setup(_) => false,
        }
    }

    /// The host that was asked, where there was one.
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::Dns { host, .. }
            | Self::Connect { host, .. }
            | Self::Proxy { host, .. }
            | Self::Tls { host, .. }
            | Self::Timeout { host, .. }
            | Self::ConnectionLost { host, .. }
            | Self::BodyCutShort { host, .. }
            | Self::NotHttp { host, .. }
            | Self::Redirected { host, .. }
            | Self::TooLarge { host, .. } => Some(host),
            Self::InsecureUrl { .. } | Self::Setup(_) => None,
        }
    }

    /// Adds what the texts of [`NetError::code`] name.
    pub(crate) fn describe(&self, failure: Failure) -> Failure {
        let failure = match self.host() {
            Some(host) => failure.with("host", host),
            None => failure,
        };
        match self {
            Self::Tls { fault: TlsFault::NameMismatch { presented }, .. } => {
                failure.with("names", presented.join(", "))
            }
            Self::Tls { fault: TlsFault::Expired { when } | TlsFault::NotYetValid { when }, .. } => {
                when.map_or(failure.clone(), |when| failure.with("when", when))
            }
            Self::Timeout { after, .. } => failure.with("seconds", after.as_secs()),
            Self::Redirected { to, .. } => failure.with("to", to),
            Self::TooLarge { limit, .. } => failure.with("limit", limit),
            Self::InsecureUrl { url } => failure.with("url", url),
            _ => failure,
        }
    }
}

impl From<NetError> for Failure {
    fn from(error: NetError) -> Self {
        error.describe(Failure::new(error.code(), error.disposition())).caused_by(error)
    }
}

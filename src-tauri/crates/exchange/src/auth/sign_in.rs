//! Signing in to one endpoint.

use anteroom_domain::{Attempt, Closed, Code, Disposition, Failure, Latch, Login};
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};
use url::Url;

use super::{Challenge, Credentials, Scheme, is_basic_hollow};

/// The sign-in to one endpoint and to nothing outside of its origin (scheme, host and port), shared by all requests that use the
/// same credentials. When they may be sent, the [`Latch`] of the account decides.
#[derive(Debug)]
pub struct SignIn {
    endpoint: Url,
    proof: Proof,
    latch: Latch,
}

/// What a request carries to prove who asks. NTLM and Negotiate will need the connection as well, OAuth a source of tokens.
#[derive(Debug)]
enum Proof {
    Basic(HeaderValue),
}

/// How a server refused a sign-in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignInRefusal {
    /// The user name or password is wrong, or the account is locked: Windows does not tell them apart.
    #[error("the server refused the user name or password")]
    Rejected,
    /// The server offers only schemes this version cannot do.
    #[error("the server offers {}", names(offered))]
    SchemeNotOffered {
        /// What it offers.
        offered: Vec<Scheme>,
    },
    /// The server is Exchange Online, or wants a token as it does.
    #[error("the server takes no passwords, but tokens")]
    CloudNeedsModernSignIn,
    /// The server says the account is locked (HTTP 456).
    #[error("the account is locked")]
    Locked,
    /// The server says the password has expired (HTTP 457).
    #[error("the password has expired")]
    PasswordExpired,
}

/// Why a request was not let out.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum SignInError {
    /// The latch of the account is closed.
    #[error(transparent)]
    Closed(#[from] Closed),
    /// The address is not at the host the credentials are for.
    #[error("the credentials are not for `{host}`")]
    OtherHost {
        /// The host that would have received them.
        host: String,
    },
}

impl SignIn {
    /// A sign-in with Basic at `url`. `None` only if the credentials cannot be written into a header.
    pub fn basic(url: &Url, credentials: &Credentials) -> Option<Self> {
        Some(Self {
            endpoint: url.clone(),
            proof: Proof::Basic(credentials.basic_header()?),
            latch: credentials.latch().clone(),
        })
    }

    /// Waits until a request to `url` may be sent with credentials.
    ///
    /// # Errors
    /// If the credentials were refused before, were lost too often, or are for another host.
    ///
    /// # Cancellation
    /// Dropping the future gives up the place in the queue.
    pub async fn begin(&self, url: &Url) -> Result<Attempt, SignInError> {
        if url.origin() != self.endpoint.origin() {
            let host = url.host_str().unwrap_or_default().to_owned();
            return Err(SignInError::OtherHost { host });
        }
        Ok(self.latch.begin(url.as_str()).await?)
    }

    /// Whether the endpoint has taken the credentials.
    ///
    /// # Errors
    /// If no request may carry them there.
    pub fn is_accepted(&self) -> Result<bool, Closed> {
        self.latch.is_accepted(self.endpoint.as_str())
    }

    /// Adds the proof to the headers of the request that `_leave` was given for.
    pub fn authorize(&self, _leave: &Attempt, headers: &mut HeaderMap) {
        match &self.proof {
            Proof::Basic(value) => headers.insert(AUTHORIZATION, value.clone()),
        };
    }
}

impl SignInRefusal {
    /// What a 401 to a request with Basic credentials means, by the challenges it carries.
    pub fn from_challenges(challenges: &[Challenge]) -> Self {
        let offered: Vec<_> = challenges.iter().map(|challenge| challenge.scheme.clone()).collect();
        if is_basic_hollow(challenges) {
            Self::CloudNeedsModernSignIn
        } else if offered.is_empty() || offered.contains(&Scheme::Basic) {
            Self::Rejected
        } else if offered.iter().all(|scheme| *scheme == Scheme::Bearer) {
            Self::CloudNeedsModernSignIn
        } else {
            Self::SchemeNotOffered { offered }
        }
    }

    /// The stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::Rejected => Code::SignInRejected,
            Self::SchemeNotOffered { .. } => Code::SchemeNotOffered,
            Self::CloudNeedsModernSignIn => Code::CloudNeedsModernSignIn,
            Self::Locked => Code::AccountLocked,
            Self::PasswordExpired => Code::PasswordExpired,
        }
    }

    /// Closes the latch, for `url` alone where that takes no passwords at all.
    pub(crate) fn close(self, leave: Attempt, url: &Url, login: &Login) -> Closed {
        let mut refusal = Failure::new(self.code(), Disposition::StopRun)
            .with("host", url.host_str().unwrap_or_default())
            .with("login", login);
        if let Self::SchemeNotOffered { offered } = &self {
            refusal = refusal.with("offered", names(offered));
        }
        let is_of_account = matches!(self, Self::Rejected | Self::Locked | Self::PasswordExpired);
        let refusal = refusal.caused_by(self);
        if is_of_account { leave.refused(refusal) } else { leave.turned_away(refusal) }
    }
}

impl SignInError {
    /// The stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::Closed(closed) => closed.code(),
            Self::OtherHost { .. } => Code::RedirectedElsewhere,
        }
    }

    /// Always [`Disposition::StopRun`]: trying again locks the account.
    pub fn disposition(&self) -> Disposition {
        Disposition::StopRun
    }

    /// A refusal names who refused, which may be another place of the same account.
    pub(crate) fn describe(&self, failure: Failure) -> Failure {
        match self {
            Self::Closed(Closed::Refused(refusal)) => failure.with_all(refusal.args()),
            Self::Closed(Closed::Unanswered) => failure,
            Self::OtherHost { host } => failure.with("to", host),
        }
    }
}

impl From<SignInError> for Failure {
    fn from(error: SignInError) -> Self {
        error.describe(Self::new(error.code(), error.disposition())).caused_by(error)
    }
}

fn names(schemes: &[Scheme]) -> String {
    schemes.iter().map(Scheme::to_string).collect::<Vec<_>>().join(", ")
}

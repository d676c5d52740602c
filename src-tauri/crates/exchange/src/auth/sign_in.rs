//! The latch: one wrong password is one attempt, however many requests wait.

use std::sync::{Mutex, PoisonError};

use anteroom_domain::{Code, Disposition, Failure};
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};
use tokio::sync;
use url::{Origin, Url};

use super::{Challenge, Credentials, Scheme, is_basic_hollow};

/// The sign-in to one origin (scheme, host and port), shared by all requests that use the same credentials.
///
/// While nobody knows whether the server takes the credentials, one request at a time carries them; the others wait for
/// what comes of it. Once refused, no further request is let out: making a new `SignIn` with other credentials is the only
/// way on. The same holds when [`MOST_UNANSWERED`] requests carried them and none brought word of them: a server that counts
/// wrong passwords counts them without being heard.
#[derive(Debug)]
pub struct SignIn {
    origin: Origin,
    proof: Proof,
    standing: Mutex<Standing>,
    first: sync::Mutex<()>,
}

/// Requests that may carry untried credentials without an answer. Accounts lock after five wrong passwords or more.
const MOST_UNANSWERED: u32 = 3;

/// What a request carries to prove who asks. NTLM and Negotiate will need the connection as well, OAuth a source of tokens.
#[derive(Debug)]
enum Proof {
    Basic(HeaderValue),
}

#[derive(Debug, Clone)]
enum Standing {
    Untried { unanswered: u32 },
    Accepted,
    Refused(SignInRefusal),
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
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignInError {
    /// An earlier request was refused; this one was not sent.
    #[error(transparent)]
    Refused(SignInRefusal),
    /// Requests with the credentials were lost before anybody knew whether they are right; this one was not sent.
    #[error("{MOST_UNANSWERED} requests with the password were lost, so it is not sent again")]
    Unanswered,
    /// The address is not at the host the credentials are for.
    #[error("the credentials are not for `{host}`")]
    OtherHost {
        /// The host that would have received them.
        host: String,
    },
}

/// Leave to send one request with credentials. Dropped without a word about what came of it, it counts as unanswered.
#[derive(Debug)]
pub struct Attempt<'s> {
    sign_in: &'s SignIn,
    is_open: bool,
    _first: Option<sync::MutexGuard<'s, ()>>,
}

impl SignIn {
    /// A sign-in with Basic to the origin of `url`. `None` only if the credentials cannot be written into a header.
    pub fn basic(url: &Url, credentials: &Credentials) -> Option<Self> {
        Some(Self {
            origin: url.origin(),
            proof: Proof::Basic(credentials.basic_header()?),
            standing: Mutex::new(Standing::Untried { unanswered: 0 }),
            first: sync::Mutex::new(()),
        })
    }

    /// Waits until a request to `url` may be sent with credentials.
    ///
    /// # Errors
    /// If the credentials were refused before, were lost too often, or are for another host.
    ///
    /// # Cancellation
    /// Dropping the future gives up the place in the queue.
    pub async fn begin(&self, url: &Url) -> Result<Attempt<'_>, SignInError> {
        if url.origin() != self.origin {
            let host = url.host_str().unwrap_or_default().to_owned();
            return Err(SignInError::OtherHost { host });
        }
        if self.is_accepted()? {
            return Ok(Attempt { sign_in: self, is_open: true, _first: None });
        }
        let first = self.first.lock().await;
        let first = if self.is_accepted()? { None } else { Some(first) };
        Ok(Attempt { sign_in: self, is_open: true, _first: first })
    }

    /// Whether the server has taken the credentials.
    ///
    /// # Errors
    /// If it refused them, or they were lost too often.
    pub fn is_accepted(&self) -> Result<bool, SignInError> {
        match &*self.standing.lock().unwrap_or_else(PoisonError::into_inner) {
            Standing::Untried { unanswered } if *unanswered >= MOST_UNANSWERED => {
                Err(SignInError::Unanswered)
            }
            Standing::Untried { .. } => Ok(false),
            Standing::Accepted => Ok(true),
            Standing::Refused(refusal) => Err(SignInError::Refused(refusal.clone())),
        }
    }

    fn settle(&self, verdict: Standing) {
        let mut standing = self.standing.lock().unwrap_or_else(PoisonError::into_inner);
        // A late success must not open again what a refusal has closed.
        if !matches!(*standing, Standing::Refused(_)) {
            *standing = verdict;
        }
    }
}

impl Attempt<'_> {
    /// Adds the proof to a request's headers.
    pub fn authorize(&self, headers: &mut HeaderMap) {
        match &self.sign_in.proof {
            Proof::Basic(value) => headers.insert(AUTHORIZATION, value.clone()),
        };
    }

    /// Nobody counts a wrong password for this request: it never reached the server, or was answered without a refusal.
    pub fn harmless(&mut self) {
        self.is_open = false;
    }

    /// The server took the credentials.
    pub fn accepted(mut self) {
        self.is_open = false;
        self.sign_in.settle(Standing::Accepted);
    }

    /// The server refused the credentials: no other request will carry them.
    pub fn refused(mut self, refusal: SignInRefusal) -> SignInError {
        self.is_open = false;
        self.sign_in.settle(Standing::Refused(refusal.clone()));
        SignInError::Refused(refusal)
    }
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        if self.is_open
            && let Standing::Untried { unanswered } =
                &mut *self.sign_in.standing.lock().unwrap_or_else(PoisonError::into_inner)
        {
            *unanswered += 1;
        }
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
}

impl SignInError {
    /// The stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::Unanswered => Code::ConnectionLost,
            Self::OtherHost { .. } => Code::RedirectedElsewhere,
        }
    }

    /// Always [`Disposition::StopRun`]: trying again locks the account.
    pub fn disposition(&self) -> Disposition {
        Disposition::StopRun
    }

    pub(crate) fn describe(&self, failure: Failure) -> Failure {
        match self {
            Self::Refused(SignInRefusal::SchemeNotOffered { offered }) => {
                failure.with("offered", names(offered))
            }
            Self::Refused(_) | Self::Unanswered => failure,
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

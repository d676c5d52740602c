//! Why a search gave no URL.

use anteroom_domain::Code;
use url::Url;

use super::{Attempt, AttemptOutcome, Discovery, Method, is_microsoft};

/// Why a search gave no URL, as far as the answers tell: each calls for something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A host outside of the mail domain has to be confirmed first.
    HostUnconfirmed {
        /// The host.
        host: String,
    },
    /// A host refused the password.
    SignInRejected,
    /// A host takes tokens alone.
    TokenWanted {
        /// The host.
        host: String,
    },
    /// Autodiscover answered, and does not know the address.
    AddressUnknown {
        /// Who said so.
        host: String,
    },
    /// The redirects go round in a circle.
    RedirectLoop {
        /// Where the circle closes.
        host: String,
    },
    /// A web site answers where Autodiscover is looked for.
    WebSite {
        /// Whose web site.
        host: String,
        /// What answered.
        answered: String,
    },
    /// Nothing that says more.
    NothingFound,
}

/// «No such address», as the forms say it: the numbers are those of plain old XML
/// ([ErrorCode](https://learn.microsoft.com/exchange/client-developer/web-service-reference/errorcode-pox)).
const UNKNOWN: &[&str] = &[
    "500",
    "501",
    "602",
    "invaliduser",
    "usernotfound",
    "mailboxnotfound",
    "recipientnotfound",
    "invaliduserid",
];

impl Cause {
    /// The stable name.
    pub fn code(&self) -> Code {
        match self {
            Self::HostUnconfirmed { .. } => Code::AutodiscoverHostUnconfirmed,
            Self::SignInRejected => Code::SignInRejected,
            Self::TokenWanted { .. } => Code::CloudNeedsModernSignIn,
            Self::AddressUnknown { .. } => Code::AutodiscoverAddressUnknown,
            Self::RedirectLoop { .. } => Code::AutodiscoverRedirectLoop,
            Self::WebSite { .. } => Code::AutodiscoverWebSite,
            Self::NothingFound => Code::AutodiscoverNothingFound,
        }
    }

    /// The host it is about.
    pub fn host(&self) -> Option<&str> {
        match self {
            Self::HostUnconfirmed { host }
            | Self::TokenWanted { host }
            | Self::AddressUnknown { host }
            | Self::RedirectLoop { host }
            | Self::WebSite { host, .. } => Some(host),
            Self::SignInRejected | Self::NothingFound => None,
        }
    }
}

impl Discovery {
    /// Why there is no URL: what a person has to settle first, then what says most.
    pub fn cause(&self) -> Cause {
        let find = |told: fn(&Attempt) -> Option<Cause>| self.attempts.iter().find_map(told);
        if self.sign_in_rejected {
            return Cause::SignInRejected;
        }
        if let Some((host, _)) = self.unconfirmed.first() {
            return Cause::HostUnconfirmed { host: host.clone() };
        }
        // A sign-in nobody could do leaves open what is behind it; a web site asks for none.
        let wants_sign_in = self
            .attempts
            .iter()
            .any(|attempt| matches!(attempt.outcome, AttemptOutcome::SignInWanted { .. }));
        find(token_wanted)
            .or_else(|| find(address_unknown))
            .or_else(|| find(redirect_loop))
            .or_else(|| find(web_site).filter(|_| !wants_sign_in))
            .unwrap_or(Cause::NothingFound)
    }
}

fn token_wanted(attempt: &Attempt) -> Option<Cause> {
    let is_it = matches!(attempt.outcome, AttemptOutcome::TokenWanted { .. });
    is_it.then(|| Cause::TokenWanted { host: host(&attempt.url) })
}

fn address_unknown(attempt: &Attempt) -> Option<Cause> {
    let AttemptOutcome::Refused { code, .. } = &attempt.outcome else { return None };
    let host = host(&attempt.url);
    // Whoever is not in the cloud is unknown there, which says nothing.
    let is_elsewhere = attempt.method == Method::Json && is_microsoft(&host);
    let is_it = !is_elsewhere && UNKNOWN.contains(&code.trim().to_ascii_lowercase().as_str());
    is_it.then_some(Cause::AddressUnknown { host })
}

fn redirect_loop(attempt: &Attempt) -> Option<Cause> {
    let AttemptOutcome::RedirectLoop { to } = &attempt.outcome else { return None };
    Some(Cause::RedirectLoop { host: host(to) })
}

fn web_site(attempt: &Attempt) -> Option<Cause> {
    let AttemptOutcome::NotAutodiscover { answered, is_page } = &attempt.outcome else { return None };
    is_page.then(|| Cause::WebSite { host: host(&attempt.url), answered: answered.clone() })
}

fn host(url: &str) -> String {
    let parsed: Option<Url> = url.parse().ok();
    parsed.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_else(|| url.to_owned())
}

//! What an Autodiscover answer says, whatever its form.

use anteroom_domain::SmtpAddress;
use url::Url;

use crate::auth::SignInRefusal;

/// What an answer says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// The URL of Exchange Web Services.
    Url(Url),
    /// Ask there.
    Redirect(Url),
    /// Ask about this address.
    Address(SmtpAddress),
    /// The server wants a sign-in.
    SignInWanted {
        /// The schemes it offers.
        offered: Vec<String>,
        /// What that means once a password was sent.
        refusal: SignInRefusal,
    },
    /// Autodiscover, but no URL.
    Refused { code: String, message: String },
    /// Something else answered.
    Other {
        /// Title, media type or status.
        words: String,
        /// Whether it is a page made for people.
        is_page: bool,
    },
}

impl Answer {
    /// The answer made of what an XML form may hold, values without their padding. A redirect outranks an error, an error a
    /// missing URL; of several URLs the first that is one counts.
    pub(super) fn from_parts(
        urls: &[&str],
        redirect_url: Option<&str>,
        redirect_address: Option<&str>,
        error: Option<(String, String)>,
    ) -> Self {
        let broken = |what: &str| Self::Refused { code: what.to_owned(), message: String::new() };
        if let Some(target) = redirect_url {
            return target.parse().map_or_else(|_| broken("RedirectUrl"), Self::Redirect);
        }
        if let Some(target) = redirect_address {
            return target.parse().map_or_else(|_| broken("RedirectAddr"), Self::Address);
        }
        if !urls.is_empty() {
            return urls.iter().find_map(|url| url.parse().ok()).map_or_else(|| broken("EwsUrl"), Self::Url);
        }
        let (code, message) = error.unwrap_or_else(|| ("EwsUrl".into(), "no URL is published".into()));
        Self::Refused { code, message }
    }
}

/// A value without the blanks and line feeds around it; one that is nothing else is none.
pub(super) fn filled(value: &str) -> Option<String> {
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

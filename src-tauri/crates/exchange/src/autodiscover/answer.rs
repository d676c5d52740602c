//! What an Autodiscover answer says, whatever its form.

use std::borrow::Cow;

use anteroom_domain::SmtpAddress;
use url::Url;

use super::{Method, json, pox, soap};
use crate::auth::{SignInRefusal, parse_challenges};
use crate::net::HttpReply;
use crate::net::probe::find_title;

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

    /// Reads an HTTP answer to a question asked by `method`.
    pub(super) fn read(method: Method, reply: &HttpReply) -> Self {
        if let Some(target) = reply.find_redirect() {
            return Self::Redirect(target);
        }
        if reply.status.as_u16() == 401 {
            let challenges = parse_challenges(&reply.headers);
            let offered = challenges.iter().map(|offer| offer.scheme.to_string()).collect();
            return Self::SignInWanted { offered, refusal: SignInRefusal::from_challenges(&challenges) };
        }
        let parsed = decode(&reply.body).and_then(|text| match method {
            Method::Json => json::parse(&text),
            Method::Pox => pox::parse(&text).ok().flatten(),
            Method::Soap => soap::parse(&text).ok().flatten(),
            Method::PlainRedirect => None,
        });
        parsed.unwrap_or_else(|| describe(reply))
    }
}

/// A value without the blanks and line feeds around it; one that is nothing else is none.
pub(super) fn filled(value: &str) -> Option<String> {
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// The text of an answer without its byte order mark: .NET writes one where a gateway composes the answer anew.
fn decode(body: &[u8]) -> Option<Cow<'_, str>> {
    let units = |pair: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|two| pair(*two)).collect();
        String::from_utf16(&units).ok().map(Cow::Owned)
    };
    match body {
        [0xEF, 0xBB, 0xBF, text @ ..] => std::str::from_utf8(text).ok().map(Cow::Borrowed),
        [0xFF, 0xFE, text @ ..] => units(u16::from_le_bytes, text),
        [0xFE, 0xFF, text @ ..] => units(u16::from_be_bytes, text),
        text => std::str::from_utf8(text).ok().map(Cow::Borrowed),
    }
}

fn describe(reply: &HttpReply) -> Answer {
    let status = reply.status.as_u16();
    let (title, kind) = (find_title(&reply.body), reply.content_type());
    // A page that says «not found» is what every web server has; one that is there was made for people.
    let is_html = title.is_some() || matches!(kind.as_str(), "text/html" | "application/xhtml+xml");
    let words = match (title, kind) {
        (Some(title), _) => format!("HTTP {status}, a page «{title}»"),
        (None, kind) if kind.is_empty() => format!("HTTP {status}"),
        (None, kind) => format!("HTTP {status}, {kind}"),
    };
    Answer::Other { words, is_page: is_html && reply.status.is_success() }
}

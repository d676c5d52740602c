//! What an Autodiscover answer says, whatever its form.

use anteroom_domain::SmtpAddress;
use url::Url;

use super::{Method, json, pox, soap};
use crate::auth::parse_challenges;
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
    SignInWanted(Vec<String>),
    /// Autodiscover, but no URL.
    Refused { code: String, message: String },
    /// Something else answered.
    Other(String),
}

impl Answer {
    /// The answer made of what an XML form may hold. A redirect outranks an error, an error a missing URL.
    pub(super) fn from_parts(
        url: Option<&str>,
        redirect_url: Option<&str>,
        redirect_address: Option<&str>,
        error: Option<(String, String)>,
    ) -> Self {
        let broken = |what: &str| Self::Refused { code: what.to_owned(), message: String::new() };
        if let Some(target) = redirect_url {
            return target.trim().parse().map_or_else(|_| broken("RedirectUrl"), Self::Redirect);
        }
        if let Some(target) = redirect_address {
            return target.parse().map_or_else(|_| broken("RedirectAddr"), Self::Address);
        }
        if let Some(url) = url {
            return url.trim().parse().map_or_else(|_| broken("EwsUrl"), Self::Url);
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
            let offered =
                parse_challenges(&reply.headers).iter().map(|offer| offer.scheme.to_string()).collect();
            return Self::SignInWanted(offered);
        }
        let parsed = match method {
            Method::Json => json::parse(&reply.body),
            Method::Pox => {
                std::str::from_utf8(&reply.body).ok().and_then(|text| pox::parse(text).ok()).flatten()
            }
            Method::Soap => {
                std::str::from_utf8(&reply.body).ok().and_then(|text| soap::parse(text).ok()).flatten()
            }
            Method::PlainRedirect => None,
        };
        parsed.unwrap_or_else(|| Self::Other(describe(reply)))
    }
}

fn describe(reply: &HttpReply) -> String {
    let status = reply.status.as_u16();
    match (find_title(&reply.body), reply.content_type()) {
        (Some(title), _) => format!("HTTP {status}, a page «{title}»"),
        (None, kind) if kind.is_empty() => format!("HTTP {status}"),
        (None, kind) => format!("HTTP {status}, {kind}"),
    }
}

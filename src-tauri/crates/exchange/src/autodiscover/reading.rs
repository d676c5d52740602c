//! How an HTTP answer is understood, whatever form was asked for.

use std::borrow::Cow;

use super::answer::Answer;
use super::{Method, json, pox, soap};
use crate::auth::{SignInRefusal, parse_challenges};
use crate::net::HttpReply;
use crate::net::probe::find_title;

/// Reads an HTTP answer to a question asked by `method`.
pub(super) fn read(method: Method, reply: &HttpReply) -> Answer {
    if let Some(target) = reply.find_redirect() {
        return Answer::Redirect(target);
    }
    if reply.status.as_u16() == 401 {
        let challenges = parse_challenges(&reply.headers);
        let offered = challenges.iter().map(|offer| offer.scheme.to_string()).collect();
        return Answer::SignInWanted { offered, refusal: SignInRefusal::from_challenges(&challenges) };
    }
    let parsed = decode(&reply.body).and_then(|text| match method {
        Method::Json => json::parse(&text),
        Method::Pox => pox::parse(&text).ok().flatten(),
        Method::Soap => soap::parse(&text).ok().flatten(),
        Method::PlainRedirect => None,
    });
    parsed.unwrap_or_else(|| describe(reply))
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
        (Some(title), _) => format!("HTTP {status}, “{title}”"),
        (None, kind) if kind.is_empty() => format!("HTTP {status}"),
        (None, kind) => format!("HTTP {status}, {kind}"),
    };
    Answer::Other { words, is_page: is_html && reply.status.is_success() }
}

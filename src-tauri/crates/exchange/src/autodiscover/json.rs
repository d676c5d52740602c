//! Version 2: one GET, JSON back.

use anteroom_domain::SmtpAddress;
use serde::Deserialize;
use url::Url;

use super::answer::Answer;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Reply {
    url: Option<String>,
    error_code: Option<String>,
    error_message: Option<String>,
}

/// Where to ask about an address.
pub(super) fn question(base: &Url, address: &SmtpAddress) -> Option<Url> {
    let mut url = base.join("/autodiscover/autodiscover.json").ok()?;
    url.query_pairs_mut().append_pair("Email", address.as_str()).append_pair("Protocol", "EWS");
    Some(url)
}

/// Reads the answer; `None` when it is not Autodiscover's.
pub(super) fn parse(body: &[u8]) -> Option<Answer> {
    let reply: Reply = serde_json::from_slice(body).ok()?;
    if let Some(url) = reply.url {
        return Some(match url.parse() {
            Ok(url) => Answer::Url(url),
            Err(_) => Answer::Refused { code: "Url".into(), message: format!("«{url}» is not a URL") },
        });
    }
    let code = reply.error_code?;
    Some(Answer::Refused { code, message: reply.error_message.unwrap_or_default() })
}

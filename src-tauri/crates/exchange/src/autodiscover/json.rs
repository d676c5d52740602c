//! Version 2: one GET, JSON back.

use anteroom_domain::SmtpAddress;
use serde_json::{Map, Value};
use url::Url;

use super::answer::{Answer, filled};

/// The protocol that is asked for.
const PROTOCOL: &str = "EWS";

/// Where to ask about an address.
pub(super) fn question(base: &Url, address: &SmtpAddress) -> Option<Url> {
    let mut url = base.join("/autodiscover/autodiscover.json").ok()?;
    url.query_pairs_mut().append_pair("Email", address.as_str()).append_pair("Protocol", PROTOCOL);
    Some(url)
}

/// Reads the answer; `None` when it is not Autodiscover's.
///
/// A server that has no answer for the protocol that was asked for may give another one's: the URL of version 1 is where to
/// ask next, and any other is nothing this program can talk to.
pub(super) fn parse(text: &str) -> Option<Answer> {
    let reply: Map<String, Value> = serde_json::from_str(text).ok()?;
    let (protocol, code) = (find(&reply, "Protocol"), find(&reply, "ErrorCode"));
    let refused = |code: &str, message: String| Answer::Refused { code: code.to_owned(), message };
    let Some(url) = find(&reply, "Url") else {
        let message = find(&reply, "ErrorMessage");
        return match (code, protocol) {
            (Some(code), _) => Some(Answer::Refused { code, message: message.unwrap_or_default() }),
            (None, Some(_)) => Some(refused("EwsUrl", "no URL is published".to_owned())),
            (None, None) => None,
        };
    };
    let is = |name: &str| protocol.as_deref().is_none_or(|protocol| protocol.eq_ignore_ascii_case(name));
    Some(match url.parse() {
        Err(_) => refused("Url", format!("“{url}” is not a URL")),
        Ok(url) if is(PROTOCOL) => Answer::Url(url),
        Ok(url) if is("AutodiscoverV1") => Answer::Redirect(url),
        Ok(_) => refused("Protocol", format!("“{url}” is for {}", protocol.unwrap_or_default())),
    })
}

/// A text by its name in whatever case: servers write `Url`, gateways and test set-ups `url`.
fn find(reply: &Map<String, Value>, name: &str) -> Option<String> {
    let (_, value) = reply.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    filled(value.as_str()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EWS: &str = "https://mail.contoso.com/EWS/Exchange.asmx";

    fn read(text: &str) -> Option<Answer> {
        parse(&text.replace("EWS_URL", EWS))
    }

    #[test]
    fn the_url_is_known_by_its_protocol_in_whatever_case() {
        let url = Some(Answer::Url(EWS.parse().unwrap()));
        for text in [
            r#"{"Protocol":"EWS","Url":"EWS_URL"}"#,
            r#"{"protocol":" ews ","url":" EWS_URL\n"}"#,
            r#"{"URL":"EWS_URL"}"#,
            r#"{"Protocol":"","Url":"EWS_URL","ErrorCode":null}"#,
        ] {
            assert_eq!(read(text), url, "{text}");
        }
    }

    #[test]
    fn the_url_of_another_protocol_is_not_taken_for_exchange_web_services() {
        let next = "https://autodiscover.contoso.com/autodiscover/autodiscover.xml";
        assert_eq!(
            read(&format!(r#"{{"Protocol":"AutodiscoverV1","Url":"{next}"}}"#)),
            Some(Answer::Redirect(next.parse().unwrap())),
            "version 1 is asked there"
        );
        for other in ["ActiveSync", "REST", "Substrate"] {
            let answer = read(&format!(r#"{{"Protocol":"{other}","Url":"EWS_URL"}}"#));
            assert!(
                matches!(&answer, Some(Answer::Refused { message, .. }) if message.contains(other)),
                "{other}: {answer:?}"
            );
        }
    }

    #[test]
    fn what_says_nothing_is_absent() {
        let error = r#"{"Url":"","ErrorCode":"UserNotFound","ErrorMessage":"No."}"#;
        let refused = Answer::Refused { code: "UserNotFound".into(), message: "No.".into() };
        assert_eq!(read(error), Some(refused.clone()));
        assert_eq!(
            read(&error.to_lowercase().replace("usernotfound", "UserNotFound").replace("no.", "No.")),
            Some(refused)
        );
        assert!(matches!(read(r#"{"Protocol":"EWS","Url":" "}"#), Some(Answer::Refused { .. })));
        for text in ["{}", "[]", r#"{"Url":7}"#, "null", ""] {
            assert_eq!(read(text), None, "{text} is not Autodiscover");
        }
    }
}

//! What answers at a URL when nobody signs in.

use std::time::Duration;

use http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use http::{HeaderValue, Method};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::net::{HttpClient, HttpReply, HttpRequest, NetError, shown_url};

/// A request any EWS version understands and that needs no mailbox. Servers answer 401 before they read it.
const QUESTION: &str = concat!(
    r#"<?xml version="1.0" encoding="utf-8"?>"#,
    r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/""#,
    r#" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types""#,
    r#" xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">"#,
    r#"<s:Header><t:RequestServerVersion Version="Exchange2013_SP1"/></s:Header>"#,
    r#"<s:Body><m:GetServerTimeZones ReturnFullTimeZoneData="false"><m:Ids><t:Id>UTC</t:Id></m:Ids></m:GetServerTimeZones></s:Body>"#,
    r#"</s:Envelope>"#
);

/// What answered an unauthenticated POST.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndpointFacts {
    /// The HTTP status.
    pub status: u16,
    /// The `WWW-Authenticate` headers as they came.
    pub challenges: Vec<String>,
    /// The `Server` header.
    pub server: Option<String>,
    /// `X-FEServer`: the Exchange front end that answered. Only Exchange sends it.
    pub front_end: Option<String>,
    /// The media type of the body.
    pub content_type: String,
    /// The title of an HTML page.
    pub title: Option<String>,
    /// Where a redirect points, without query.
    pub redirect: Option<String>,
    /// `X-EWS-Policy-Reason`: why Exchange Online refuses Exchange Web Services.
    pub policy_reason: Option<String>,
    /// Whether the body is a SOAP envelope.
    pub is_soap: bool,
    /// The server's `request-id`.
    pub request_id: Option<String>,
    /// When it was asked.
    pub at: Timestamp,
    /// How long the answer took.
    pub elapsed: Duration,
}

pub(super) async fn fetch(http: &HttpClient, url: &Url) -> Result<EndpointFacts, NetError> {
    let mut request = HttpRequest::new(Method::POST, url.clone());
    request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"));
    request.body = QUESTION.as_bytes().to_vec();
    Ok(EndpointFacts::read(&http.send(request).await?))
}

impl EndpointFacts {
    /// The facts of an answer.
    pub(crate) fn read(reply: &HttpReply) -> Self {
        let header = |name: &str| reply.find_header(name).map(str::to_owned);
        Self {
            status: reply.status.as_u16(),
            challenges: reply
                .headers
                .get_all(WWW_AUTHENTICATE)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .map(str::to_owned)
                .collect(),
            server: header("server"),
            front_end: header("x-feserver"),
            content_type: reply.content_type(),
            title: find_title(&reply.body),
            redirect: reply.find_redirect().map(|target| shown_url(&target)),
            policy_reason: header("x-ews-policy-reason"),
            is_soap: is_envelope(&reply.body),
            request_id: header("request-id"),
            at: reply.at,
            elapsed: reply.elapsed,
        }
    }

    /// One line per fact, for evidence.
    pub fn to_lines(&self) -> Vec<String> {
        let mut lines: Vec<String> =
            self.challenges.iter().map(|challenge| format!("WWW-Authenticate: {challenge}")).collect();
        let mut add = |name: &str, value: Option<&str>| {
            lines.extend(value.filter(|value| !value.is_empty()).map(|value| format!("{name}: {value}")));
        };
        add("Server", self.server.as_deref());
        add("X-FEServer", self.front_end.as_deref());
        add("Content-Type", Some(&self.content_type));
        add("Location", self.redirect.as_deref());
        add("title", self.title.as_deref());
        add("X-EWS-Policy-Reason", self.policy_reason.as_deref());
        lines
    }
}

/// The title of an HTML page, one line, at most 120 characters.
pub(crate) fn find_title(body: &[u8]) -> Option<String> {
    let page = String::from_utf8_lossy(body.get(..body.len().min(64 * 1024)).unwrap_or_default());
    // ASCII lower case keeps byte positions, so they hold in the page itself.
    let lower = page.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let from = open + lower.get(open..)?.find('>')? + 1;
    let to = from + lower.get(from..)?.find("</title")?;
    let words: Vec<&str> = page.get(from..to)?.split_whitespace().collect();
    let title: String = words.join(" ").chars().take(120).collect();
    (!title.is_empty()).then_some(title)
}

/// Whether the first element is SOAP's `Envelope`, under any prefix.
fn is_envelope(body: &[u8]) -> bool {
    let start = String::from_utf8_lossy(body.get(..body.len().min(4096)).unwrap_or_default());
    let first =
        start.split('<').skip(1).find(|tag| !tag.starts_with(['?', '!'])).map(|tag| {
            tag.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next().unwrap_or_default()
        });
    first.is_some_and(|name| name.rsplit(':').next() == Some("Envelope"))
        && start.contains("http://schemas.xmlsoap.org/soap/envelope/")
}

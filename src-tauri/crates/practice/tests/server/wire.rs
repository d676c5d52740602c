//! A client as small as can be: it shares no code with the server, so it shares no mistakes with it.

use anteroom_practice::{Options, Practice, organization::Size, start};
use base64::{Engine, prelude::BASE64_STANDARD};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
};

pub const EWS: &str = "/EWS/Exchange.asmx";

/// Options for an organization that starts quickly.
pub fn options() -> Options {
    let mut options = Options::new(jiff::civil::date(2026, 3, 2));
    options.size = Size { rooms: 3, meetings_per_room: 400, users: 30, seed: 7 };
    options
}

pub async fn practice() -> Practice {
    start(options()).await.expect("a practice organization starts")
}

/// An answer as it came.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub raw: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    pub fn body(&self) -> &str {
        std::str::from_utf8(&self.raw).expect("answers are UTF-8")
    }

    /// The text of all elements of this local name.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(self.body()).expect("the answer is XML");
        let named = document.descendants().filter(|node| node.tag_name().name() == name);
        named.map(|node| node.text().unwrap_or_default().to_owned()).collect()
    }

    /// An attribute of all elements of this local name.
    pub fn attributes(&self, name: &str, attribute: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(self.body()).expect("the answer is XML");
        let named = document.descendants().filter(|node| node.tag_name().name() == name);
        named.filter_map(|node| node.attribute(attribute)).map(str::to_owned).collect()
    }

    /// The first response code, of a fault or of a message.
    pub fn code(&self) -> String {
        self.texts("ResponseCode").into_iter().next().unwrap_or_default()
    }
}

/// `host:port` of the unencrypted server.
pub fn host(practice: &Practice) -> String {
    let url = &practice.announcement().ews_http_url;
    url.trim_start_matches("http://").split('/').next().expect("the URL has a host").to_owned()
}

pub fn basic(login: &str, password: &str) -> String {
    format!("Basic {}", BASE64_STANDARD.encode(format!("{login}:{password}")))
}

/// The service account's header.
pub fn service(practice: &Practice) -> String {
    basic(&practice.announcement().username, &practice.announcement().password)
}

/// Sends one request on a stream of its own; `None` when the server hangs up instead of answering.
pub async fn send(
    practice: &Practice,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Option<Answer> {
    let mut stream = TcpStream::connect(host(practice)).await.expect("the server listens");
    exchange(&mut stream, method, path, headers, body).await
}

/// Sends one request on a stream and reads the whole answer, as far as it comes.
pub async fn exchange(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &str,
) -> Option<Answer> {
    let mut request =
        format!("{method} {path} HTTP/1.1\r\nHost: practice\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        request.push_str(&format!("{name}: {value}\r\n"));
    }
    request.push_str("\r\n");
    request.push_str(body);
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut bytes = Vec::new();
    let (head, length) = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8(bytes.drain(..end + 4).collect()).expect("headers are text");
            let length = head
                .lines()
                .find_map(|line| {
                    line.to_ascii_lowercase()
                        .strip_prefix("content-length:")
                        .map(str::trim)
                        .map(str::to_owned)
                })
                .map_or(0, |length| length.parse::<usize>().expect("a length is a number"));
            break (head, length);
        }
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return None;
        }
    };
    while bytes.len() < length && stream.read_buf(&mut bytes).await.unwrap_or(0) > 0 {}
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.trim().to_owned()))
        .collect();
    Some(Answer { status, headers, raw: bytes })
}

/// An envelope around a body, impersonating somebody.
pub fn envelope(room: Option<&str>, body: &str) -> String {
    let sid = |room| format!("<t:PrimarySmtpAddress>{room}</t:PrimarySmtpAddress>");
    envelope_with(&room.map(sid).unwrap_or_default(), body)
}

/// An envelope around a body, with what stands in `ConnectingSID`.
pub fn envelope_with(sid: &str, body: &str) -> String {
    let impersonation = if sid.is_empty() {
        String::new()
    } else {
        format!("<t:ExchangeImpersonation><t:ConnectingSID>{sid}</t:ConnectingSID></t:ExchangeImpersonation>")
    };
    format!(
        r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"
            xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"
            xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages">
        <s:Header><t:RequestServerVersion Version="Exchange2013_SP1"/>{impersonation}</s:Header>
        <s:Body>{body}</s:Body></s:Envelope>"#
    )
}

/// Posts an envelope to EWS as the service account.
pub async fn post(practice: &Practice, text: &str) -> Answer {
    let authorization = service(practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml; charset=utf-8")];
    send(practice, "POST", EWS, &headers, text).await.expect("the server answers")
}

/// Asks EWS something, impersonating `room`.
pub async fn ask(practice: &Practice, room: &str, body: &str) -> Answer {
    post(practice, &envelope(Some(room), body)).await
}

/// The first healthy room.
pub fn room(practice: &Practice) -> String {
    practice.announcement().rooms[0].clone()
}

/// The address with this trouble.
pub fn troubled(practice: &Practice, trouble: anteroom_practice::organization::Trouble) -> String {
    let all = &practice.announcement().troubled;
    let found = all.iter().find(|entry| entry.trouble == trouble);
    found.expect("the organization has one of each").address.as_str().to_owned()
}

/// A calendar view of the first room's calendar.
pub fn view(start: &str, end: &str, most: Option<usize>) -> String {
    let most = most.map(|most| format!(r#" MaxEntriesReturned="{most}""#)).unwrap_or_default();
    format!(
        r#"<m:FindItem Traversal="Shallow"><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape>
        <m:CalendarView{most} StartDate="{start}" EndDate="{end}"/>
        <m:ParentFolderIds><t:DistinguishedFolderId Id="calendar"/></m:ParentFolderIds></m:FindItem>"#
    )
}

/// A request for items by id, in full.
pub fn get_items(ids: &[String]) -> String {
    let ids: String = ids.iter().map(|id| format!(r#"<t:ItemId Id="{id}"/>"#)).collect();
    format!(
        "<m:GetItem><m:ItemShape><t:BaseShape>Default</t:BaseShape></m:ItemShape><m:ItemIds>{ids}</m:ItemIds></m:GetItem>"
    )
}

pub const GET_CALENDAR: &str = r#"<m:GetFolder><m:FolderShape><t:BaseShape>Default</t:BaseShape></m:FolderShape>
    <m:FolderIds><t:DistinguishedFolderId Id="calendar"/></m:FolderIds></m:GetFolder>"#;

//! Searches against servers that answer as scripted, over real sockets.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use url::Url;

use super::*;
use crate::auth::Credentials;
use crate::net::{HttpClient, Timeouts, TrustedAuthorities};

/// What a request asked, as far as the scripts look at it.
#[derive(Debug, Clone)]
struct Asked {
    path: String,
    authorized: bool,
    body: String,
}

/// A server that answers by script and remembers what it was asked.
struct Script {
    base: Url,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Script {
    /// `answer` gives status line and headers, and a body; an empty answer leaves the request hanging.
    async fn start(answer: impl Fn(&Url, &Asked) -> (String, String) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (seen, own, answer) = (Arc::clone(&asked), base.clone(), Arc::new(answer));
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let (seen, own, answer) = (Arc::clone(&seen), own.clone(), Arc::clone(&answer));
                tokio::spawn(async move {
                    let Some(request) = read_request(&mut stream).await else { return };
                    seen.lock().unwrap().push(request.clone());
                    let (head, body) = answer(&own, &request);
                    if head.is_empty() {
                        std::future::pending::<()>().await;
                    }
                    let text = format!(
                        "HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
                        body.len()
                    );
                    let _ = stream.write_all(text.as_bytes()).await;
                });
            }
        });
        Self { base, asked }
    }

    fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    fn sign_ins(&self) -> usize {
        self.asked().iter().filter(|asked| asked.authorized).count()
    }
}

async fn read_request(stream: &mut tokio::net::TcpStream) -> Option<Asked> {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer).await.ok().filter(|count| *count > 0)?;
        text.push_str(&String::from_utf8_lossy(&buffer[..count]));
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let lower = head.to_lowercase();
        let length = lower
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .map_or(0, |value| value.trim().parse().unwrap());
        if body.len() >= length {
            return Some(Asked {
                path: head.split(' ').nth(1)?.to_owned(),
                authorized: lower.contains("\nauthorization:"),
                body: body.to_owned(),
            });
        }
    }
}

fn search(bases: &[&Url]) -> Search {
    Search {
        credentials: Some(Credentials::new("svc@contoso.com".parse().unwrap(), "secret".to_owned().into())),
        places: Places::named(bases.iter().map(|base| (*base).clone()).collect()),
        ..Search::new("svc@contoso.com".parse().unwrap())
    }
}

async fn run(search: &Search) -> (Discovery, Vec<AttemptOutcome>) {
    let http = HttpClient::new(&TrustedAuthorities::system_only(), Timeouts::default()).unwrap();
    let mut streamed = Vec::new();
    let discovery = discover(&http, search, |attempt| streamed.push(attempt.outcome.clone())).await;
    let kept: Vec<_> = discovery.attempts.iter().map(|attempt| attempt.outcome.clone()).collect();
    assert_eq!(streamed, kept, "every attempt is streamed as it is kept");
    (discovery, kept)
}

const UNAUTHORIZED: &str = "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"";
const EWS: &str = "https://mail.contoso.com/EWS/Exchange.asmx";

fn not_found() -> (String, String) {
    ("404 Not Found\r\nContent-Type: text/html".into(), "<title>nothing here</title>".into())
}

fn ok(body: impl Into<String>) -> (String, String) {
    ("200 OK\r\nContent-Type: text/xml".into(), body.into())
}

fn pox_settings() -> String {
    format!(
        r#"<Autodiscover xmlns="http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006"><Response xmlns="http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a"><Account><Action>settings</Action><Protocol><Type>EXCH</Type><EwsUrl>https://inside/EWS/Exchange.asmx</EwsUrl></Protocol><Protocol><Type>EXPR</Type><EwsUrl>{EWS}</EwsUrl></Protocol></Account></Response></Autodiscover>"#
    )
}

fn found(discovery: &Discovery) -> Option<&str> {
    match &discovery.ended {
        Ended::Found { url, .. } => Some(url.as_str()),
        _ => None,
    }
}

#[tokio::test]
async fn version_two_needs_no_sign_in() {
    let server = Script::start(|_, asked| {
        if asked.path == "/autodiscover/autodiscover.json?Email=svc%40contoso.com&Protocol=EWS" {
            return ok(format!(r#"{{"Protocol":"EWS","Url":"{EWS}"}}"#));
        }
        (UNAUTHORIZED.into(), String::new())
    })
    .await;
    let (discovery, _) = run(&search(&[&server.base])).await;
    assert_eq!(found(&discovery), Some(EWS));
    assert_eq!(server.sign_ins(), 0, "the password stays here when the question needs none");
}

#[tokio::test]
async fn pox_is_asked_when_soap_gives_nothing() {
    let server = Script::start(|_, asked| match (asked.path.as_str(), asked.authorized) {
        ("/autodiscover/autodiscover.xml", false) => (UNAUTHORIZED.into(), String::new()),
        ("/autodiscover/autodiscover.xml", true) => {
            assert!(asked.body.contains("<EMailAddress>svc@contoso.com</EMailAddress>"), "{}", asked.body);
            ok(pox_settings())
        }
        _ => not_found(),
    })
    .await;
    let (discovery, outcomes) = run(&search(&[&server.base])).await;
    assert_eq!(found(&discovery), Some(EWS), "the outside address is preferred");
    assert!(
        outcomes.contains(&AttemptOutcome::NotAutodiscover {
            answered: "HTTP 404, “nothing here”".into(),
            is_page: false,
        }),
        "a web page is named: {outcomes:?}"
    );
    assert_eq!(server.sign_ins(), 1);
}

#[tokio::test]
async fn soap_answers_are_read() {
    let server = Script::start(|_, asked| match (asked.path.as_str(), asked.authorized) {
        ("/autodiscover/autodiscover.svc", false) => (UNAUTHORIZED.into(), String::new()),
        ("/autodiscover/autodiscover.svc", true) => ok(format!(
            r#"<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><GetUserSettingsResponseMessage xmlns="http://schemas.microsoft.com/exchange/2010/Autodiscover"><Response><ErrorCode>NoError</ErrorCode><UserResponses><UserResponse><ErrorCode>NoError</ErrorCode><UserSettings><UserSetting><Name>ExternalEwsUrl</Name><Value>{EWS}</Value></UserSetting></UserSettings></UserResponse></UserResponses></Response></GetUserSettingsResponseMessage></s:Body></s:Envelope>"#
        )),
        _ => not_found(),
    })
    .await;
    let (discovery, _) = run(&search(&[&server.base])).await;
    assert_eq!(found(&discovery), Some(EWS));
}

#[tokio::test]
async fn one_wrong_password_is_one_attempt() {
    let first = Script::start(|_, _| (UNAUTHORIZED.into(), String::new())).await;
    let second = Script::start(|_, _| (UNAUTHORIZED.into(), String::new())).await;
    let (discovery, outcomes) = run(&search(&[&first.base, &second.base])).await;
    assert!(discovery.sign_in_rejected);
    assert_eq!(discovery.ended, Ended::NothingFound);
    assert_eq!(first.sign_ins() + second.sign_ins(), 1, "SOAP and POX of two hosts asked for it, one got it");
    assert_eq!(outcomes.last(), Some(&AttemptOutcome::SignInRejected));
}

#[tokio::test]
async fn a_loop_of_redirects_ends() {
    let server = Script::start(|base, asked| {
        let step: u32 = asked.path.rsplit('/').next().and_then(|last| last.parse().ok()).unwrap_or(0);
        let target = base.join(&format!("/hop/{}", (step + 1) % 3)).unwrap();
        (format!("302 Found\r\nLocation: {target}"), String::new())
    })
    .await;
    let (discovery, outcomes) = run(&search(&[&server.base])).await;
    assert_eq!(discovery.ended, Ended::NothingFound);
    assert!(
        outcomes.iter().any(|outcome| matches!(outcome, AttemptOutcome::RedirectLoop { .. })),
        "{outcomes:?}"
    );
    assert_eq!(discovery.cause(), Cause::RedirectLoop { host: "127.0.0.1".into() });
    assert!(server.asked().len() <= 8, "four first questions and each place once: {:?}", server.asked());
}

#[tokio::test]
async fn a_foreign_host_is_named_and_left_alone() {
    let server = Script::start(|_, asked| match asked.path.as_str() {
        "/autodiscover/autodiscover.xml" => {
            ("302 Found\r\nLocation: https://autodiscover.hoster.invalid/a.xml".into(), String::new())
        }
        _ => not_found(),
    })
    .await;
    let (discovery, outcomes) = run(&search(&[&server.base])).await;
    assert_eq!(
        discovery.unconfirmed,
        [("autodiscover.hoster.invalid".to_owned(), "https://autodiscover.hoster.invalid/a.xml".to_owned())]
    );
    assert!(
        !outcomes.iter().any(|outcome| matches!(outcome, AttemptOutcome::Failed { .. })),
        "nobody tried to reach it: {outcomes:?}"
    );
}

#[tokio::test]
async fn another_address_is_asked_about_once() {
    let server = Script::start(|_, asked| match (asked.path.as_str(), asked.authorized) {
        ("/autodiscover/autodiscover.xml", false) => (UNAUTHORIZED.into(), String::new()),
        ("/autodiscover/autodiscover.xml", true) if asked.body.contains("svc@cloud.contoso.com") => {
            ok(pox_settings())
        }
        ("/autodiscover/autodiscover.xml", true) => ok(
            "<Autodiscover><Response><Account><Action>redirectAddr</Action><RedirectAddr>svc@cloud.contoso.com</RedirectAddr></Account></Response></Autodiscover>",
        ),
        _ => not_found(),
    })
    .await;
    let (discovery, outcomes) = run(&search(&[&server.base])).await;
    assert_eq!(found(&discovery), Some(EWS), "{outcomes:?}");
    let changed = outcomes.iter().filter(|outcome| matches!(outcome, AttemptOutcome::AddressChanged { .. }));
    assert_eq!(changed.count(), 1);
}

#[tokio::test]
async fn silence_ends_with_the_deadline() {
    let server = Script::start(|_, _| (String::new(), String::new())).await;
    let mut search = search(&[&server.base]);
    search.deadline = std::time::Duration::from_millis(200);
    let (discovery, outcomes) = run(&search).await;
    assert_eq!(discovery.ended, Ended::OutOfTime);
    assert_eq!(outcomes.len(), 4, "each attempt under way is told");
    assert!(outcomes.iter().all(|outcome| matches!(outcome, AttemptOutcome::Failed { .. })), "{outcomes:?}");
}

#[tokio::test]
async fn damaged_answers_are_no_answers() {
    for body in
        ["<Autodiscover><Response>", "<!DOCTYPE x [<!ENTITY e 'x'>]><Autodiscover/>", "{\"Url\":7}", "\u{1}"]
    {
        let server = Script::start(move |_, _| ok(body)).await;
        let (discovery, outcomes) = run(&search(&[&server.base])).await;
        assert_eq!(discovery.ended, Ended::NothingFound, "{body:?}: {outcomes:?}");
    }
}

#[tokio::test]
async fn version_two_may_name_where_version_one_is_asked() {
    let server = Script::start(|base, asked| {
        let elsewhere = base.join("/elsewhere/autodiscover.xml").unwrap();
        match asked.path.split('?').next().unwrap_or_default() {
            "/autodiscover/autodiscover.json" => {
                ok(format!("\u{feff}{{\"protocol\":\"AutodiscoverV1\",\"url\":\"{elsewhere}\"}}"))
            }
            "/elsewhere/autodiscover.xml" if asked.body.contains("EMailAddress") => ok(pox_settings()),
            _ => not_found(),
        }
    })
    .await;
    let (discovery, outcomes) = run(&search(&[&server.base])).await;
    assert_eq!(found(&discovery), Some(EWS), "plain old XML was asked there: {outcomes:?}");
}

#[tokio::test]
async fn a_place_asked_in_any_case_is_no_loop() {
    let server = Script::start(|base, asked| {
        let place = base.join("/autodiscover/autodiscover.xml").unwrap();
        match (asked.path.split('?').next().unwrap_or_default(), asked.authorized) {
            ("/autodiscover/autodiscover.json", _) => {
                ok(format!(r#"{{"Protocol":"AutodiscoverV1","Url":"{place}"}}"#))
            }
            ("/autodiscover/autodiscover.xml", false) => (UNAUTHORIZED.into(), String::new()),
            ("/autodiscover/autodiscover.xml", true) => ok(pox_settings()),
            _ => not_found(),
        }
    })
    .await;
    let (discovery, outcomes) = run(&search(&[&server.base])).await;
    assert_eq!(found(&discovery), Some(EWS));
    assert!(
        !outcomes.iter().any(|outcome| matches!(outcome, AttemptOutcome::RedirectLoop { .. })),
        "{outcomes:?}"
    );
}

#[tokio::test]
async fn a_server_that_wants_a_token_does_not_blame_the_password() {
    let offer = "401 Unauthorized\r\nWWW-Authenticate: Basic Realm=\"\"\r\n\
         WWW-Authenticate: Bearer client_id=\"x\", authorization_uri=\"https://login.example/authorize\"";
    let first = Script::start(move |_, _| (offer.into(), String::new())).await;
    let second = Script::start(move |_, _| (offer.into(), String::new())).await;
    let (discovery, outcomes) = run(&search(&[&first.base, &second.base])).await;
    assert!(!discovery.sign_in_rejected, "{outcomes:?}");
    assert_eq!(discovery.cause(), Cause::TokenWanted { host: "127.0.0.1".into() });
    assert_eq!(first.sign_ins() + second.sign_ins(), 1, "and still one password is one attempt");
}

#[tokio::test]
async fn why_nothing_was_found_is_told_apart() {
    let unknown = "<Autodiscover><Response><Error><ErrorCode>500</ErrorCode><Message>No such mailbox.</Message></Error>\
         </Response></Autodiscover>";
    let host = || "127.0.0.1".to_owned();
    let answered = "HTTP 200, “Contoso”".to_owned();
    for (body, status, cause) in [
        (unknown, "200 OK", Cause::AddressUnknown { host: host() }),
        ("<title>Contoso</title>", "200 OK", Cause::WebSite { host: host(), answered }),
        ("<title>Gone</title>", "404 Not Found", Cause::NothingFound),
        ("<Autodiscover><Response>", "200 OK\r\nContent-Type: text/xml", Cause::NothingFound),
        (
            r#"{"ErrorCode":"UserNotFound","ErrorMessage":"x"}"#,
            "404 Not Found",
            Cause::AddressUnknown { host: host() },
        ),
    ] {
        let server = Script::start(move |_, _| (status.into(), body.into())).await;
        let (discovery, outcomes) = run(&search(&[&server.base])).await;
        assert_eq!(discovery.cause(), cause, "{body}: {outcomes:?}");
    }
}

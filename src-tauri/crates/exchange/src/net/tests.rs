use std::error::Error;
use std::io::Write;
use std::time::Duration;

use anteroom_domain::{Code, Disposition, Failure, limits};
use flate2::Compression;
use flate2::write::GzEncoder;
use http::{HeaderMap, Method};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use url::Url;

use super::*;
use crate::scripted::{Scripted, answer};

fn client(timeouts: Timeouts) -> HttpClient {
    HttpClient::new(&TrustedAuthorities::system_only(), timeouts).unwrap()
}

async fn fetch(url: Url) -> Result<HttpReply, NetError> {
    client(Timeouts::default()).send(HttpRequest::new(Method::GET, url)).await
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn plain_http_stays_on_this_machine() {
    for (url, allowed) in [
        ("https://mail.contoso.com/", true),
        ("http://127.0.0.1:8080/", true),
        ("http://localhost/", true),
        ("http://[::1]/", true),
        ("http://mail.contoso.com/", false),
        ("http://127.0.0.1.contoso.com/", false),
        ("http://localhost.contoso.com/", false),
        ("http://mail.localhost/", false),
        ("http://10.0.0.1/", false),
        ("ftp://localhost/", false),
    ] {
        assert_eq!(policy::check(&url.parse().unwrap()).is_ok(), allowed, "{url}");
    }
}

#[test]
fn addresses_are_shown_without_secrets() {
    let url = "https://svc:secret@mail.contoso.com/EWS?token=secret#secret".parse().unwrap();
    assert_eq!(shown_url(&url), "https://mail.contoso.com/EWS");
}

#[tokio::test]
async fn redirects_are_reported_and_not_followed() {
    let other = Scripted::serve(|_, _| answer("200 OK", &[], "stolen")).await;
    let target = other.url("/owa").to_string();
    let server = Scripted::serve(move |_, _| answer("302 Found", &[("Location", &target)], "")).await;
    let reply = fetch(server.url("/EWS")).await.unwrap();
    assert_eq!(reply.find_redirect(), Some(other.url("/owa")));
    let error = reply.find_redirect_elsewhere().unwrap();
    assert_eq!((error.code(), error.disposition()), (Code::RedirectedElsewhere, Disposition::StopRun));
    assert!(other.requests().is_empty(), "nothing went to the other host");
}

#[tokio::test]
async fn compressed_answers_are_unpacked_and_bounded() {
    let server = Scripted::serve(|_, request| {
        assert!(request.to_ascii_lowercase().contains("accept-encoding: gzip"), "{request}");
        assert!(request.contains(concat!("Anteroom/", env!("CARGO_PKG_VERSION"))), "{request}");
        let body = if request.starts_with("GET /bomb") { vec![b'a'; 4 << 20] } else { b"hello".to_vec() };
        answer("200 OK", &[("Content-Encoding", "gzip")], gzip(&body))
    })
    .await;
    assert_eq!(fetch(server.url("/")).await.unwrap().body, b"hello");
    let error = fetch(server.url("/bomb")).await.unwrap_err();
    assert!(matches!(error, NetError::TooLarge { limit: 1_048_576, .. }), "{error:?}");
}

#[tokio::test]
async fn a_server_that_drips_is_left_when_the_whole_time_is_over() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
    let dripping = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        // An answer before the question is none.
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n").await;
        // Each byte is in time by itself.
        let mut ticks = tokio::time::interval(Duration::from_millis(5));
        while stream.write_all(b"x").await.is_ok() {
            ticks.tick().await;
        }
    });
    let timeouts = Timeouts { total: Duration::from_millis(300), ..Timeouts::default() };
    let error = client(timeouts).send(HttpRequest::new(Method::GET, url)).await.unwrap_err();
    assert!(matches!(error, NetError::Timeout { phase: TimeoutPhase::Body, .. }), "{error:?}");
    dripping.await.unwrap();
}

#[tokio::test]
async fn a_server_that_sends_a_head_and_nothing_more_is_told_to_be_silent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let place = listener.local_addr().unwrap().to_string();
    let url: Url = format!("http://{place}/").parse().unwrap();
    let unanswered = Unanswered::default();
    let client = client(Timeouts::default()).told_to(unanswered.clone());
    let sending = client.send(HttpRequest::new(Method::GET, url));
    let serving = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        let silence = unanswered.longest().expect("it was asked");
        assert_eq!(silence.host, place);
        assert!(silence.left > limits::ANSWER / 2, "as long as it is waited for: {silence:?}");
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n").await;
        assert!(unanswered.longest().is_some(), "a head is no answer");
        stream.write_all(b"there").await.unwrap();
    };
    let (reply, ()) = tokio::join!(sending, serving);
    assert_eq!(reply.unwrap().body, b"there");
    assert_eq!(unanswered.longest(), None, "it has answered");
}

#[tokio::test]
async fn an_answer_cut_short_is_no_answer() {
    let server = Scripted::serve(|_, request| {
        let whole = if request.starts_with("GET /gzip") {
            answer("200 OK", &[("Content-Encoding", "gzip")], gzip(&[7; 10_000]))?
        } else {
            answer("200 OK", &[], "x".repeat(1000))?
        };
        Some(whole[..whole.len() - 20].to_vec())
    })
    .await;
    for path in ["/plain", "/gzip"] {
        let error = fetch(server.url(path)).await.unwrap_err();
        assert!(matches!(error, NetError::BodyCutShort { .. }), "{path}: {error:?}");
        assert_eq!((error.code(), error.disposition()), (Code::ConnectionLost, Disposition::Retry));
    }
}

#[tokio::test]
async fn a_refusal_cut_short_is_still_a_refusal() {
    let server = Scripted::serve(|_, request| {
        let status = if request.starts_with("GET /long") { "403 Forbidden" } else { "401 Unauthorized" };
        let mut whole = answer(status, &[("WWW-Authenticate", "Basic realm=\"x\"")], "x".repeat(2 << 20))?;
        if request.starts_with("GET /cut") {
            whole.truncate(200);
        }
        Some(whole)
    })
    .await;
    for (path, status) in [("/cut", 401), ("/whole", 401), ("/long", 403)] {
        let reply = fetch(server.url(path)).await.unwrap();
        assert_eq!(reply.status.as_u16(), status, "{path}: the status counts, not the body");
        assert!(reply.find_header("www-authenticate").is_some(), "{path}");
    }
}

#[tokio::test]
async fn user_information_in_an_address_is_sent_nowhere() {
    let server = Scripted::serve(|_, _| answer("200 OK", &[], "")).await;
    let mut url = server.url("/");
    url.set_username("svc").unwrap();
    url.set_password(Some("secret")).unwrap();
    let reply = fetch(url).await.unwrap();
    assert_eq!(reply.url.username(), "", "nor does the answer's address keep it");
    let asked = server.requests().remove(0).to_ascii_lowercase();
    assert!(!asked.contains("authorization"), "{asked}");
}

#[tokio::test]
async fn what_answers_must_speak_http() {
    let server = Scripted::serve(|_, request| {
        Some(if request.starts_with("GET /mail") {
            b"220 smtp.contoso.com ESMTP\r\n".to_vec()
        } else {
            Vec::new()
        })
    })
    .await;
    let error = fetch(server.url("/mail")).await.unwrap_err();
    assert!(matches!(error, NetError::NotHttp { .. }), "{error:?}");
    let error = fetch(server.url("/closed")).await.unwrap_err();
    assert!(matches!(error, NetError::ConnectionLost { .. }), "{error:?}");
}

#[tokio::test]
async fn a_closed_port_refuses() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url: Url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
    drop(listener);
    let error = fetch(url.clone()).await.unwrap_err();
    assert!(matches!(error, NetError::Connect { fault: ConnectFault::Refused, .. }), "{error:?}");
    let failure = Failure::from(error);
    assert_eq!(failure.code(), Code::ConnectRefused);
    assert_eq!(failure.args().find("host"), Some(format!("127.0.0.1:{}", url.port().unwrap()).as_str()));
    assert!(failure.source().is_some(), "the cause is kept");
}

#[tokio::test]
async fn an_unknown_name_is_told() {
    let error = fetch("https://no-such-host.invalid/".parse().unwrap()).await.unwrap_err();
    // A machine behind a proxy cannot ask a name server; there the proxy says so.
    assert!(matches!(error, NetError::Dns { .. } | NetError::Proxy { .. }), "{error:?}");
}

#[tokio::test]
async fn time_is_bounded() {
    let server = Scripted::serve(|_, _| None).await;
    let timeouts = Timeouts { total: Duration::from_millis(50), ..Timeouts::default() };
    let error = client(timeouts).send(HttpRequest::new(Method::GET, server.url("/"))).await.unwrap_err();
    assert!(matches!(error, NetError::Timeout { phase: TimeoutPhase::Answer, .. }), "{error:?}");
    assert_eq!(error.disposition(), Disposition::SlowDown);
}

#[tokio::test]
async fn a_proxy_that_wants_a_sign_in_is_told() {
    let server = Scripted::serve(|_, _| answer("407 Proxy Authentication Required", &[], "")).await;
    let error = fetch(server.url("/")).await.unwrap_err();
    assert_eq!(error.code(), Code::ProxyAuthRequired);
}

#[test]
fn retry_after_is_seconds_or_a_date() {
    let reply = |value: &str| {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", value.parse().unwrap());
        HttpReply {
            url: "https://localhost/".parse().unwrap(),
            status: http::StatusCode::SERVICE_UNAVAILABLE,
            headers,
            body: Vec::new(),
            at: jiff::Timestamp::UNIX_EPOCH,
            elapsed: Duration::ZERO,
        }
    };
    assert_eq!(reply("120").find_retry_after(), Some(Duration::from_secs(120)));
    assert!(reply("Wed, 21 Oct 2099 07:28:00 GMT").find_retry_after().is_some());
    assert_eq!(reply("Wed, 21 Oct 2015 07:28:00 GMT").find_retry_after(), None, "a date in the past");
    assert_eq!(reply("soon").find_retry_after(), None);
}

#[test]
fn certificates_are_read_strictly() {
    let key = rcgen::generate_simple_self_signed(vec!["ca.contoso.com".to_owned()]).unwrap();
    let pem = key.cert.pem();
    let both = format!("{pem}{pem}");
    assert_eq!(TrustedAuthorities::parse_pem(both.as_bytes()).unwrap().certificates().len(), 2);
    assert!(matches!(TrustedAuthorities::parse_pem(b"hello"), Err(AuthoritiesError::Empty)));
    let broken = pem.replace('M', "A");
    assert!(matches!(TrustedAuthorities::parse_pem(broken.as_bytes()), Err(AuthoritiesError::Damaged(_))));
    let missing = TrustedAuthorities::load("/nonexistent/ca.pem".as_ref());
    assert!(matches!(missing, Err(AuthoritiesError::Unreadable { .. })));
}

#[test]
fn a_proxy_that_finds_nobody_behind_it_may_find_somebody_later() {
    let refused =
        |fault| NetError::Proxy { host: "mail.example".to_owned(), fault, source: None }.disposition();
    assert_eq!(refused(ProxyFault::Refused), Disposition::Retry, "a server that is away is waited for");
    assert_eq!(
        refused(ProxyFault::AuthRequired),
        Disposition::StopRun,
        "who must sign in there needs a person"
    );
}

#[tokio::test]
async fn the_chosen_proxy_is_asked_for_everything_but_this_machine() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let proxy: ProxyRule = format!("http://{}", listener.local_addr().unwrap()).parse().unwrap();
    let asked = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut head = vec![0; 512];
        let read = stream.read(&mut head).await.unwrap();
        let refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n";
        stream.write_all(refusal).await.unwrap();
        String::from_utf8_lossy(&head[..read]).into_owned()
    });
    let authorities = TrustedAuthorities::system_only();
    let http = HttpClient::through(&proxy, &authorities, Timeouts::default()).unwrap();
    let server = Scripted::serve(|_, _| answer("200 OK", &[], "here")).await;
    let here = http.send(HttpRequest::new(Method::GET, server.url("/"))).await.unwrap();
    assert_eq!(here.body, b"here", "this machine itself is asked without it");
    let away = "https://mail.anteroom-test.invalid/EWS".parse().unwrap();
    http.send(HttpRequest::new(Method::GET, away)).await.unwrap_err();
    let asked = asked.await.unwrap();
    assert!(asked.starts_with("CONNECT mail.anteroom-test.invalid:443 "), "{asked}");
    assert_eq!(http.proxy(), &proxy, "and a probe goes the same way");
}

//! HTTP, TLS, sign-in.

use std::{io::Read, sync::Arc};

use anteroom_practice::{Practice, Product, Tls, start};
use tokio::net::TcpStream;
use tokio_rustls::{
    TlsConnector,
    rustls::{
        ClientConfig, RootCertStore,
        crypto::aws_lc_rs,
        pki_types::{CertificateDer, ServerName, pem::PemObject},
    },
};

use crate::wire::{
    EWS, GET_CALENDAR, ask, basic, envelope, exchange, options, post, practice, room, send, service,
};

const ROOM_LISTS: &str = "<m:GetRoomLists/>";

#[tokio::test]
async fn without_a_login_the_schemes_are_listed() {
    let mut options = options();
    options.also_offered = vec!["Negotiate".to_owned(), "NTLM".to_owned()];
    let practice = start(options).await.unwrap();
    let answer = send(&practice, "POST", EWS, &[], &envelope(None, ROOM_LISTS)).await.unwrap();
    assert_eq!(answer.status, 401, "EWS wants a login");
    let schemes: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("www-authenticate"))
        .map(|(_, value)| value.split(' ').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(schemes, ["Negotiate", "NTLM", "Basic"], "every scheme in a header of its own");
    assert!(practice.log().sign_ins.is_empty(), "no login was tried");
}

#[tokio::test]
async fn wrong_passwords_lock_the_account_and_every_attempt_is_counted() {
    let mut options = options();
    options.lockout_after = 2;
    let practice = start(options).await.unwrap();
    let login = practice.announcement().username.clone();
    let right = service(&practice);
    let wrong = basic(&login, "guess");
    let mut statuses = Vec::new();
    for header in [&right, &wrong, &wrong, &right] {
        let headers = [("Authorization", header.as_str()), ("Content-Type", "text/xml")];
        statuses
            .push(send(&practice, "POST", EWS, &headers, &envelope(None, ROOM_LISTS)).await.unwrap().status);
    }
    assert_eq!(statuses, [200, 401, 401, 401], "after two wrong passwords even the right one is refused");
    let counted = practice.log().sign_ins[&login];
    assert_eq!((counted.accepted, counted.rejected), (1, 3), "each attempt is counted");
}

#[tokio::test]
async fn an_answer_is_compressed_and_dressed_as_exchange_does() {
    let practice = practice().await;
    let authorization = service(&practice);
    let headers = [
        ("Authorization", authorization.as_str()),
        ("Content-Type", "text/xml; charset=utf-8"),
        ("Accept-Encoding", "gzip, deflate"),
        ("client-request-id", "6f1c2a30-0000-4000-8000-000000000001"),
    ];
    let answer =
        send(&practice, "POST", "/ews/EXCHANGE.asmx", &headers, &envelope(None, ROOM_LISTS)).await.unwrap();
    assert_eq!(answer.header("content-encoding"), Some("gzip"), "gzip was asked for");
    let mut text = String::new();
    flate2::read::GzDecoder::new(answer.raw.as_slice()).read_to_string(&mut text).unwrap();
    assert!(text.contains("GetRoomListsResponse"), "the path matches in any case: {text}");
    assert_eq!(
        answer.header("client-request-id"),
        Some("6f1c2a30-0000-4000-8000-000000000001"),
        "the client finds its id again"
    );
    for header in ["request-id", "X-FEServer", "X-CalculatedBETarget", "X-DiagInfo"] {
        assert!(answer.header(header).is_some(), "{header} is missing");
    }
}

#[tokio::test]
async fn a_connection_is_kept_and_closed_when_the_server_stops() {
    let practice = practice().await;
    let mut stream = TcpStream::connect(crate::wire::host(&practice)).await.unwrap();
    let authorization = service(&practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml")];
    for round in 0..2 {
        let answer = exchange(&mut stream, "POST", EWS, &headers, &envelope(None, ROOM_LISTS)).await;
        assert_eq!(answer.unwrap().status, 200, "request {round} on the same connection");
    }
    assert_eq!(practice.log().connections, 1, "one connection carried both");
    practice.stop().await;
    let after = exchange(&mut stream, "POST", EWS, &headers, &envelope(None, ROOM_LISTS)).await;
    assert!(after.is_none(), "nothing answers any more");
}

async fn handshake(practice: &Practice, name: &'static str) -> Result<u16, std::io::Error> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(practice.ca_pem().as_bytes()).unwrap()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let url = &practice.announcement().ews_url;
    let host = url.trim_start_matches("https://").split('/').next().unwrap_or_default();
    let stream = TcpStream::connect(host).await?;
    let name = ServerName::try_from(name).unwrap();
    let mut stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
    let authorization = service(practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml")];
    Ok(exchange(&mut stream, "POST", EWS, &headers, &envelope(None, ROOM_LISTS)).await.unwrap().status)
}

#[tokio::test]
async fn the_certificate_is_good_for_all_the_servers_names() {
    let practice = practice().await;
    for name in ["127.0.0.1", "localhost", "autodiscover.practice.example"] {
        assert_eq!(handshake(&practice, name).await.unwrap(), 200, "{name} is on the certificate");
    }
    assert!(handshake(&practice, "mail.elsewhere.example").await.is_err(), "another name is not");
}

#[tokio::test]
async fn certificates_can_be_wrong_on_purpose() {
    for (tls, wanted) in [(Tls::Expired, "xpired"), (Tls::WrongName, "NotValidForName")] {
        let mut options = options();
        options.tls = tls;
        let practice = start(options).await.unwrap();
        let error = format!("{:?}", handshake(&practice, "127.0.0.1").await.unwrap_err());
        assert!(error.contains(wanted), "{tls:?} should fail for its own reason: {error}");
    }
    let mut options = options();
    options.tls = Tls::HttpOnly;
    let practice = start(options).await.unwrap();
    assert_eq!(
        practice.announcement().ews_url,
        practice.announcement().ews_http_url,
        "there is only one address"
    );
    assert!(practice.ca_pem().is_empty(), "and no authority");
}

#[tokio::test]
async fn wrong_paths_methods_and_types_get_the_web_servers_answers() {
    let practice = practice().await;
    let authorization = service(&practice);
    let signed_in = ("Authorization", authorization.as_str());
    for (method, path, kind, status) in [
        ("POST", "/owa/", "text/xml", 404),
        ("GET", EWS, "text/xml", 200),
        ("PUT", EWS, "text/xml", 405),
        ("POST", EWS, "application/json", 415),
    ] {
        let headers = [signed_in, ("Content-Type", kind)];
        let answer = send(&practice, method, path, &headers, "<a/>").await.unwrap();
        assert_eq!(answer.status, status, "{method} {path} as {kind}");
    }
}

#[tokio::test]
async fn each_reply_names_the_server_and_older_ones_refuse_newer_schemas() {
    let mut options = options();
    options.product = Product::Exchange2013;
    let practice = start(options).await.unwrap();
    let answer = ask(&practice, &room(&practice), GET_CALENDAR).await;
    assert_eq!(
        answer.attributes("ServerVersionInfo", "MajorBuildNumber"),
        ["1497"],
        "the product was chosen"
    );
    let newer = envelope(None, ROOM_LISTS).replace("Exchange2013_SP1", "Exchange2016");
    let refused = post(&practice, &newer).await;
    assert_eq!(
        (refused.status, refused.code().as_str()),
        (500, "ErrorInvalidServerVersion"),
        "a schema from later"
    );
    assert_eq!(refused.attributes("ServerVersionInfo", "MinorVersion"), ["0"], "faults name the server, too");
}

#[tokio::test]
async fn the_log_tells_who_asked_what() {
    let practice = practice().await;
    let room = room(&practice);
    ask(&practice, &room, GET_CALENDAR).await;
    let log = practice.log();
    assert_eq!(log.count("GetFolder"), 1, "by operation");
    assert_eq!(log.by_path["/ews/exchange.asmx"], 1, "by path");
    assert_eq!(log.by_status[&200], 1, "by status");
    assert_eq!(log.lines[0].mailbox.as_deref(), Some(room.as_str()), "with the mailbox it was about");
    assert_eq!((log.in_flight, log.in_flight_peak, log.panics), (0, 1, 0), "nothing is left over");
}

#[tokio::test]
async fn a_request_the_client_gave_up_is_in_the_log_too() {
    let mut options = options();
    options.latency = std::time::Duration::from_secs(3600);
    let practice = start(options).await.unwrap();
    let mut stream = TcpStream::connect(crate::wire::host(&practice)).await.unwrap();
    let authorization = service(&practice);
    let headers = [("Authorization", authorization.as_str()), ("Content-Type", "text/xml")];
    let body = envelope(None, ROOM_LISTS);
    let asked = exchange(&mut stream, "POST", EWS, &headers, &body);
    let seen = async {
        while practice.log().in_flight == 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::select! {
        _ = asked => unreachable!("the answer takes an hour"),
        () = seen => {}
    }
    drop(stream);
    while practice.log().in_flight > 0 {
        tokio::task::yield_now().await;
    }
    let log = practice.log();
    assert_eq!((log.count("GetRoomLists"), log.by_status[&0]), (1, 1), "asked, and never answered");
}

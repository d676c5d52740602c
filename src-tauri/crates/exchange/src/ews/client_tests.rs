use std::sync::{Arc, Mutex};
use std::time::Duration;

use anteroom_domain::{Closed, Code, Disposition, Errand, Failure, Pacing, SendOnce, ServerVersion};
use futures_util::future::{BoxFuture, join_all};

use super::operations::{GetFolder, GetRoomLists};
use super::types::FolderRef;
use super::{EwsClient, EwsError, EwsFault};
use crate::auth::{Credentials, SignInRefusal};
use crate::net::{HttpClient, Timeouts, TrustedAuthorities};
use crate::scripted::{Scripted, answer, soap};

const ROOM_LISTS: &str = "<m:GetRoomListsResponse ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode>\
     <m:RoomLists/></m:GetRoomListsResponse>";

fn client(server: &Scripted, password: &str) -> EwsClient {
    let http = HttpClient::new(&TrustedAuthorities::system_only(), Timeouts::default()).unwrap();
    let credentials = Credentials::new("CONTOSO\\svc".parse().unwrap(), password.to_owned().into());
    EwsClient::new(server.url("/EWS/Exchange.asmx"), &credentials, http).unwrap()
}

async fn ask(server: &Scripted) -> Result<(), EwsError> {
    client(server, "right").call(&GetRoomLists, None).await.map(drop)
}

fn unauthorized() -> Option<Vec<u8>> {
    answer(
        "401 Unauthorized",
        &[("WWW-Authenticate", "Negotiate"), ("WWW-Authenticate", "Basic realm=\"x\"")],
        "",
    )
}

#[tokio::test]
async fn one_wrong_password_is_one_attempt() {
    let server = Scripted::serve(|_, _| unauthorized()).await;
    let client = client(&server, "wrong");
    let calls = (0..8).map(|_| {
        let client = client.clone();
        tokio::spawn(async move { client.call(&GetRoomLists, None).await.unwrap_err() })
    });
    for error in join_all(calls).await {
        let error = error.unwrap();
        assert_eq!((error.code(), error.disposition()), (Code::SignInRejected, Disposition::StopRun));
    }
    client.call(&GetRoomLists, None).await.unwrap_err();
    assert_eq!(server.requests().len(), 1, "the other eight were never sent");
}

#[tokio::test]
async fn parallel_calls_go_out_once_the_sign_in_works() {
    let server = Scripted::serve(|_, _| soap("200 OK", ROOM_LISTS)).await;
    let client = client(&server, "right");
    let calls = (0..8).map(|_| client.call(&GetRoomLists, None));
    assert!(join_all(calls).await.iter().all(Result::is_ok));
    assert_eq!(server.requests().len(), 8);
}

#[tokio::test]
async fn a_lost_first_request_leaves_the_sign_in_open() {
    let server =
        Scripted::serve(|number, _| if number == 0 { Some(Vec::new()) } else { soap("200 OK", ROOM_LISTS) })
            .await;
    let client = client(&server, "right");
    let results = join_all((0..3).map(|_| client.call(&GetRoomLists, None))).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 2);
}

/// Asks so often at most, until it is answered, and keeps why it was not.
#[derive(Debug)]
struct Stubborn(usize, Mutex<Vec<Failure>>);

impl Pacing for Stubborn {
    fn pace<'a>(&'a self, _: Errand, send: &'a SendOnce<'a>) -> BoxFuture<'a, Result<Duration, Failure>> {
        Box::pin(async move {
            if self.0 == 0 {
                return Err(Failure::new(Code::EwsThrottled, Disposition::SlowDown).with("seconds", 5));
            }
            for _ in 0..self.0 {
                match send().await {
                    Ok(()) => break,
                    Err(failure) => self.1.lock().unwrap().push(failure),
                }
            }
            Ok(Duration::from_secs(2))
        })
    }
}

#[tokio::test]
async fn a_paced_call_is_sent_as_often_as_its_pacing_sees_fit() {
    let answered = |number| if number < 2 { answer("503 Busy", &[], "") } else { soap("200 OK", ROOM_LISTS) };
    for (most, sent, ends_well) in [(5, 3, true), (2, 2, false), (0, 0, false)] {
        let server = Scripted::serve(move |number, _| answered(number)).await;
        let pacing = Arc::new(Stubborn(most, Mutex::default()));
        let client = client(&server, "right").paced(Arc::clone(&pacing) as Arc<dyn Pacing>);
        let reply = client.call(&GetRoomLists, None).await;
        assert_eq!(reply.is_ok(), ends_well, "at most {most}: what came last is the answer");
        assert_eq!(server.requests().len(), sent, "at most {most}; what is not sent is told as why");
        match reply {
            Ok(reply) => assert_eq!(reply.meta.paused.as_secs(), 2, "beside the answer"),
            Err(error) if most == 0 => {
                assert_eq!(Failure::from(error).args().find("seconds"), Some("5"), "in its own words");
            }
            Err(error) => assert_eq!((error.code(), error.paused.as_secs()), (Code::HttpUnavailable, 2)),
        }
        let told = pacing.1.lock().unwrap();
        assert!(told.iter().all(|failure| failure.code() == Code::HttpUnavailable), "{told:?}");
        assert!(
            told.iter().all(|failure| failure.args().find("host").is_some()),
            "with the values of its words"
        );
    }
}

#[tokio::test]
async fn a_password_nobody_answers_for_is_not_sent_for_ever() {
    let server = Scripted::serve(|_, _| Some(Vec::new())).await;
    let client = client(&server, "perhaps wrong");
    let results = join_all((0..8).map(|_| client.call(&GetRoomLists, None))).await;
    let dispositions: Vec<_> = results.into_iter().map(|result| result.unwrap_err().disposition()).collect();
    assert_eq!(server.requests().len(), 3, "a server that drops the answer may still count the attempts");
    assert_eq!(dispositions.iter().filter(|found| **found == Disposition::StopRun).count(), 5);
    assert!(matches!(client.standing().signed_in, Err(Closed::Unanswered)), "a person has to open the latch");
    assert_eq!(client.call(&GetRoomLists, None).await.unwrap_err().code(), Code::ConnectionLost);
}

#[tokio::test]
async fn a_refusal_whose_page_is_cut_short_is_one_attempt() {
    let server = Scripted::serve(|_, _| {
        let mut whole = answer("401 Unauthorized", &[("WWW-Authenticate", "Basic")], "x".repeat(500))?;
        whole.truncate(150);
        Some(whole)
    })
    .await;
    let client = client(&server, "wrong");
    for _ in 0..2 {
        assert_eq!(client.call(&GetRoomLists, None).await.unwrap_err().code(), Code::SignInRejected);
    }
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_password_refused_later_is_not_tried_again() {
    let server =
        Scripted::serve(|number, _| if number == 0 { soap("200 OK", ROOM_LISTS) } else { unauthorized() })
            .await;
    let client = client(&server, "changed meanwhile");
    client.call(&GetRoomLists, None).await.unwrap();
    for _ in 0..3 {
        assert_eq!(client.call(&GetRoomLists, None).await.unwrap_err().code(), Code::SignInRejected);
    }
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn the_schemes_offered_tell_what_a_refusal_means() {
    for (offer, code) in [
        ("NTLM", Code::SchemeNotOffered),
        ("Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"", Code::CloudNeedsModernSignIn),
        ("Basic realm=\"x\"", Code::SignInRejected),
        (
            "Bearer authorization_uri=\"https://login.example/authorize\", Basic Realm=\"\"",
            Code::CloudNeedsModernSignIn,
        ),
        (
            "Bearer authorization_uri=\"https://login.example/authorize\", Basic realm=\"mail.contoso.com\"",
            Code::SignInRejected,
        ),
    ] {
        let server =
            Scripted::serve(move |_, _| answer("401 Unauthorized", &[("WWW-Authenticate", offer)], "")).await;
        let error = ask(&server).await.unwrap_err();
        assert_eq!((error.code(), error.disposition()), (code, Disposition::StopRun), "{offer}");
    }
    assert_eq!(SignInRefusal::from_challenges(&[]), SignInRefusal::Rejected, "a 401 that offers nothing");
}

#[tokio::test]
async fn requests_carry_what_exchange_wants() {
    let server = Scripted::serve(|_, _| soap("200 OK", ROOM_LISTS)).await;
    let room = "room'1@contoso.com".parse().unwrap();
    client(&server, "pass").call(&GetFolder { folder: FolderRef::Calendar }, Some(&room)).await.unwrap_err();
    let request = server.requests().remove(0).to_ascii_lowercase();
    for header in [
        "post /ews/exchange.asmx http/1.1",
        "content-type: text/xml; charset=utf-8",
        "x-anchormailbox: room'1@contoso.com",
        "client-request-id: ",
        "return-client-request-id: true",
        "x-preferserveraffinity: true",
        "authorization: basic q09ove9tt1xzdmm6cgfzcw==",
    ] {
        assert!(request.contains(header), "{header} in {request}");
    }
}

#[tokio::test]
async fn an_answer_carries_its_evidence() {
    let server = Scripted::serve(|_, _| soap("200 OK", ROOM_LISTS)).await;
    let reply = client(&server, "right").call(&GetRoomLists, None).await.unwrap();
    assert_eq!(reply.meta.request_id.as_deref(), Some("e1"));
    assert_eq!(reply.meta.version, Some(ServerVersion { major: 15, minor: 2, build: 1544, revision: 4 }));
}

#[tokio::test]
async fn a_fault_carries_code_wait_and_evidence() {
    let fault = "<s:Fault><faultcode xmlns:a=\"http://schemas.microsoft.com/exchange/services/2006/types\">a:ErrorServerBusy\
         </faultcode><faultstring xml:lang=\"en-US\">The server cannot service this request right now.</faultstring><detail>\
         <e:ResponseCode xmlns:e=\"http://schemas.microsoft.com/exchange/services/2006/errors\">ErrorServerBusy</e:ResponseCode>\
         <e:Message xmlns:e=\"http://schemas.microsoft.com/exchange/services/2006/errors\">Busy</e:Message>\
         <t:MessageXml><t:Value Name=\"BackOffMilliseconds\">297749</t:Value></t:MessageXml></detail></s:Fault>";
    let server = Scripted::serve(move |_, _| soap("500 Internal Server Error", fault)).await;
    let error = ask(&server).await.unwrap_err();
    assert_eq!(error.code(), Code::EwsThrottled);
    assert_eq!(error.disposition(), Disposition::RetryAfter(Duration::from_millis(297_749)));
    let meta = error.meta.as_ref().unwrap();
    assert_eq!((meta.status, meta.version.map(|version| version.build)), (500, Some(1544)));
    let failure = Failure::from(error);
    assert_eq!(failure.args().find("response_code"), Some("ErrorServerBusy"));
    assert_eq!(failure.args().find("request_id"), Some("e1"));
    assert_eq!(failure.args().find("host"), Some("127.0.0.1"));
    assert_eq!(failure.args().find("login"), Some("CONTOSO\\svc"));
    assert!(failure.detail().contains("cannot service"), "{}", failure.detail());
    assert!(failure.detail().contains("request-id e1"), "an administrator looks it up: {}", failure.detail());
}

#[tokio::test]
async fn whatever_answers_instead_of_exchange_is_named() {
    let page = "<!DOCTYPE html><html><head><title>Sign in to\n Contoso</title></head></html>";
    for (response, code, disposition) in [
        (answer("200 OK", &[("Content-Type", "text/html")], page), Code::NotEws, Disposition::StopRun),
        (
            answer("200 OK", &[("Content-Type", "application/json")], "{\"a\":1}"),
            Code::NotEws,
            Disposition::StopRun,
        ),
        (
            answer("302 Found", &[("Location", "/owa/auth/logon.aspx?u=1")], ""),
            Code::NotEws,
            Disposition::StopRun,
        ),
        (
            answer("302 Found", &[("Location", "https://sts.contoso.com/adfs/ls")], ""),
            Code::RedirectedElsewhere,
            Disposition::StopRun,
        ),
        (
            answer("302 Found", &[("Location", "/ews/genericerrorpage.htm")], ""),
            Code::HttpUnavailable,
            Disposition::Retry,
        ),
        (answer("403 Forbidden", &[], ""), Code::HttpForbidden, Disposition::StopRun),
        (
            answer(
                "403 Forbidden",
                &[("X-EWS-Policy-Reason", "EWS is disabled for this user or tenant")],
                "",
            ),
            Code::EwsDisabled,
            Disposition::StopRun,
        ),
        (answer("404 Not Found", &[], page), Code::HttpNotFound, Disposition::StopRun),
        (
            answer("503 Service Unavailable", &[("Retry-After", "7")], page),
            Code::HttpUnavailable,
            Disposition::RetryAfter(Duration::from_secs(7)),
        ),
        (answer("500 Internal Server Error", &[], page), Code::HttpUnavailable, Disposition::Retry),
        (answer("456 Locked", &[], ""), Code::AccountLocked, Disposition::StopRun),
        (
            answer("200 OK", &[("Content-Type", "text/xml; charset=utf-8")], "<s:Envelope"),
            Code::EwsMalformed,
            Disposition::Retry,
        ),
        (
            answer("200 OK", &[("Content-Type", "text/xml")], "<a>".repeat(100_000)),
            Code::EwsMalformed,
            Disposition::Retry,
        ),
    ] {
        let shown =
            String::from_utf8_lossy(response.as_deref().unwrap()).chars().take(90).collect::<String>();
        let server = Scripted::serve(move |_, _| response.clone()).await;
        let error = ask(&server).await.unwrap_err();
        assert_eq!((error.code(), error.disposition()), (code, disposition), "{shown}: {error:?}");
        assert!(error.meta.is_some(), "evidence of {shown}");
    }
}

#[tokio::test]
async fn a_page_is_known_by_its_title() {
    let page = "<html><head><title>Sign in to\n Contoso</title></head><body>…</body></html>";
    let server =
        Scripted::serve(move |_, _| answer("200 OK", &[("Content-Type", "text/html; charset=x")], page))
            .await;
    let error = ask(&server).await.unwrap_err();
    let EwsFault::NotEws { content_type, beginning, .. } = &*error.fault else { panic!("{error:?}") };
    assert_eq!((content_type.as_str(), beginning.as_str()), ("text/html", "Sign in to Contoso"));
    assert_eq!(
        Failure::from(error).args().find("answered"),
        Some("“Sign in to Contoso”"),
        "its text names it"
    );
}

#[tokio::test]
async fn once_proven_an_endpoint_is_given_another_chance() {
    let server = Scripted::serve(|number, _| match number {
        0 => soap("200 OK", ROOM_LISTS),
        1 => answer("404 Not Found", &[], ""),
        _ => answer("200 OK", &[("Content-Type", "text/html")], "<p>Maintenance</p>"),
    })
    .await;
    let client = client(&server, "right");
    client.call(&GetRoomLists, None).await.unwrap();
    for code in [Code::HttpNotFound, Code::NotEws] {
        let error = client.call(&GetRoomLists, None).await.unwrap_err();
        assert_eq!((error.code(), error.disposition()), (code, Disposition::Retry));
    }
}

#[tokio::test]
async fn the_password_shows_in_no_error() {
    let server = Scripted::serve(|_, _| answer("500 Internal Server Error", &[], "")).await;
    let client = client(&server, "Sup3rSecret");
    let error = client.call(&GetRoomLists, None).await.unwrap_err();
    let debug = format!("{client:?} {error:?}");
    let shown = debug + &Failure::from(error).detail();
    assert!(!shown.contains("Sup3rSecret") && !shown.contains("U3VwM3JTZWNyZXQ"), "{shown}");
}

/// A fault of Exchange with a time to wait, or of what is around it.
fn fault(code: &str) -> String {
    let detail = if code.contains("Error") {
        "<detail><t:MessageXml><t:Value Name=\"BackOffMilliseconds\">4000</t:Value></t:MessageXml></detail>"
    } else {
        ""
    };
    format!("<s:Fault><faultcode>{code}</faultcode><faultstring>No</faultstring>{detail}</s:Fault>")
}

#[tokio::test]
async fn a_fault_is_read_whatever_status_it_comes_with() {
    let wait = |seconds| Disposition::RetryAfter(Duration::from_secs(seconds));
    for (status, retry_after, code_of_fault, code, disposition) in [
        ("503 Service Unavailable", "", "a:ErrorServerBusy", Code::EwsThrottled, wait(4)),
        ("503 Service Unavailable", "9", "a:ErrorServerBusy", Code::EwsThrottled, wait(9)),
        ("429 Too Many Requests", "2", "a:ErrorServerBusy", Code::EwsThrottled, wait(4)),
        ("400 Bad Request", "", "a:ErrorSchemaValidation", Code::EwsRequestRefused, Disposition::SkipItem),
        ("400 Bad Request", "", "s:Client", Code::EwsRequestRefused, Disposition::SkipItem),
        ("503 Service Unavailable", "7", "s:Server", Code::HttpUnavailable, wait(7)),
        ("429 Too Many Requests", "", "s:Server", Code::EwsThrottled, Disposition::SlowDown),
        ("500 Internal Server Error", "3", "s:Server", Code::ServerTransient, wait(3)),
        (
            "500 Internal Server Error",
            "",
            "a:InternalServiceFault",
            Code::ServerTransient,
            Disposition::Retry,
        ),
        ("500 Internal Server Error", "", "", Code::ServerTransient, Disposition::Retry),
        ("500 Internal Server Error", "", "soap:Client", Code::EwsRequestRefused, Disposition::SkipItem),
    ] {
        let body = crate::scripted::envelope(&fault(code_of_fault));
        let mut headers = vec![("Content-Type", "text/xml; charset=utf-8")];
        if !retry_after.is_empty() {
            headers.push(("Retry-After", retry_after));
        }
        let response = answer(status, &headers, body);
        let server = Scripted::serve(move |_, _| response.clone()).await;
        let error = ask(&server).await.unwrap_err();
        assert_eq!(
            (error.code(), error.disposition()),
            (code, disposition),
            "{status}, {code_of_fault}: {error:?}"
        );
    }
}

#[tokio::test]
async fn a_fault_without_any_code_passes() {
    let server = Scripted::serve(|_, _| soap("500 Internal Server Error", "<s:Fault/>")).await;
    let error = ask(&server).await.unwrap_err();
    assert_eq!((error.code(), error.disposition()), (Code::ServerTransient, Disposition::Retry));
}

#[tokio::test]
async fn a_page_labelled_as_xml_is_not_exchange() {
    let page = "<?xml version=\"1.0\"?><!DOCTYPE html><html><head><title>Portal</title></head></html>";
    let server = Scripted::serve(move |_, _| answer("200 OK", &[("Content-Type", "text/xml")], page)).await;
    let error = ask(&server).await.unwrap_err();
    assert_eq!((error.code(), error.disposition()), (Code::NotEws, Disposition::StopRun));
}

#[tokio::test]
async fn answers_in_other_encodings_keep_their_letters() {
    let lists = "<m:GetRoomListsResponse ResponseClass=\"Success\"><m:ResponseCode>NoError</m:ResponseCode><m:RoomLists>\
         <t:Address><t:Name>Räume Süd</t:Name></t:Address></m:RoomLists></m:GetRoomListsResponse>";
    let text = crate::scripted::envelope(lists);
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let narrow: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    for (content_type, body) in [
        ("text/xml; charset=windows-1252", narrow.clone()),
        ("text/xml; charset=\"ISO-8859-1\"", narrow),
        ("text/xml; charset=utf-16", wide.clone()),
        ("text/xml", wide),
    ] {
        let response = answer("200 OK", &[("Content-Type", content_type)], body);
        let server = Scripted::serve(move |_, _| response.clone()).await;
        let reply = client(&server, "right").call(&GetRoomLists, None).await.unwrap();
        assert_eq!(reply.value[0].name, "Räume Süd", "{content_type}");
    }
}

#[tokio::test]
async fn a_mailbox_refused_after_it_was_opened_is_asked_again_until_that_is_hopeless() {
    let denied = "<s:Fault><faultcode>s:Client</faultcode><faultstring>x</faultstring><detail>\
         <e:ResponseCode xmlns:e=\"http://schemas.microsoft.com/exchange/services/2006/errors\">ErrorImpersonateUserDenied\
         </e:ResponseCode></detail></s:Fault>";
    let server = Scripted::serve(move |number, _| match number {
        1 => soap("200 OK", ROOM_LISTS),
        _ => soap("500 Internal Server Error", denied),
    })
    .await;
    let client = client(&server, "right");
    let (room, other) = ("room1@x.example".parse().unwrap(), "room2@x.example".parse().unwrap());
    let ask = async |mailbox| client.call(&GetRoomLists, Some(mailbox)).await;
    let first = ask(&room).await.unwrap_err();
    assert_eq!((first.code(), first.disposition()), (Code::ImpersonationDenied, Disposition::SkipItem));
    ask(&room).await.unwrap();
    for _ in 0..9 {
        let error = ask(&room).await.unwrap_err();
        assert_eq!((error.code(), error.disposition()), (Code::ImpersonationSporadic, Disposition::Retry));
        assert_eq!(Failure::from(error).args().find("room"), Some("room1@x.example"));
    }
    assert_eq!(ask(&other).await.unwrap_err().code(), Code::ImpersonationDenied, "each mailbox by itself");
    assert_eq!(ask(&room).await.unwrap_err().code(), Code::ImpersonationDenied, "the right was taken away");
}

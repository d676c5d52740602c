//! One question to one place.

use std::time::{Duration, Instant};

use anteroom_domain::{Attempt as Leave, Code, Disposition, Failure, SmtpAddress};
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Method as HttpMethod};
use jiff::Timestamp;
use url::Url;

use super::answer::Answer;
use super::{Method, plain, pox, soap};
use crate::net::{HttpClient, HttpRequest, TimeoutPhase};

/// A place to ask, and how.
#[derive(Debug, Clone)]
pub(super) struct Lead {
    pub(super) method: Method,
    pub(super) url: Url,
}

/// What came of one question.
pub(super) struct Reply {
    pub(super) lead: Lead,
    pub(super) answer: Result<Answer, Fault>,
    pub(super) status: Option<u16>,
    pub(super) at: Timestamp,
    pub(super) elapsed: Duration,
    pub(super) evidence: Vec<String>,
}

/// Why there is no answer.
pub(super) struct Fault {
    pub(super) code: Code,
    pub(super) detail: String,
}

/// Asks one place, with the password where it may have it.
pub(super) async fn ask(
    http: &HttpClient,
    lead: Lead,
    address: SmtpAddress,
    proof: Option<(HeaderValue, &mut Leave)>,
    limit: Duration,
) -> Reply {
    let (at, began) = (Timestamp::now(), Instant::now());
    let asked = tokio::time::timeout(limit, exchange(http, &lead, &address, proof)).await;
    let timed_out = || HttpClient::timed_out(&lead.url, TimeoutPhase::Answer, limit);
    let result = asked.unwrap_or_else(|_| Err(Failure::from(timed_out())));
    let elapsed = began.elapsed();
    match result {
        Ok((answer, status, evidence)) => {
            Reply { lead, answer: Ok(answer), status: Some(status), at, elapsed, evidence }
        }
        Err(failure) => {
            let fault = Fault { code: failure.code(), detail: failure.detail() };
            Reply { lead, answer: Err(fault), status: None, at, elapsed, evidence: Vec::new() }
        }
    }
}

async fn exchange(
    http: &HttpClient,
    lead: &Lead,
    address: &SmtpAddress,
    proof: Option<(HeaderValue, &mut Leave)>,
) -> Result<(Answer, u16, Vec<String>), Failure> {
    if lead.method == Method::PlainRedirect {
        let reply = plain::fetch_redirect(&lead.url)
            .await
            .map_err(|error| Failure::new(Code::ConnectFailed, Disposition::Retry).caused_by(error))?;
        let answer = reply.redirect.map_or_else(
            || Answer::Other { words: format!("HTTP {}", reply.status), is_page: false },
            Answer::Redirect,
        );
        return Ok((answer, reply.status, Vec::new()));
    }
    let mut request = HttpRequest::new(HttpMethod::POST, lead.url.clone());
    request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"));
    match lead.method {
        Method::Soap => request.body = soap::question(address, &lead.url).into_bytes(),
        Method::Pox | Method::PlainRedirect => request.body = pox::question(address).into_bytes(),
        Method::Json => {
            request.method = HttpMethod::GET;
            request.headers.remove(CONTENT_TYPE);
        }
    }
    let leave = proof.map(|(value, leave)| {
        request.headers.insert(AUTHORIZATION, value);
        leave
    });
    let reply = http.send(request).await.inspect_err(|error| {
        if let Some(leave) = leave.filter(|_| !error.may_have_arrived()) {
            leave.harmless();
        }
    })?;
    let evidence = ["server", "x-feserver", "request-id", "x-diaginfo"]
        .into_iter()
        .filter_map(|name| Some(format!("{name}: {}", reply.find_header(name)?)))
        .collect();
    Ok((super::reading::read(lead.method, &reply), reply.status.as_u16(), evidence))
}

//! Sends operations to one Exchange endpoint.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anteroom_domain::ports::Standing;
use anteroom_domain::{Attempt, Code, Errand, Failure, Pacing, ServerVersion, SmtpAddress, limits};
use futures_util::future::BoxFuture;
use http::header::CONTENT_TYPE;
use http::{HeaderName, HeaderValue, Method, StatusCode};
use url::Url;
use uuid::Uuid;

use super::envelope::{self, OpenError};
use super::page::{beginning, is_page};
use super::{AnswerError, EwsError, EwsFault, Operation, Reply, ReplyMeta, ResponseError};
use crate::auth::{Credentials, SignIn, SignInRefusal, parse_challenges};
use crate::autodiscover::is_microsoft;
use crate::net::{HttpClient, HttpReply, HttpRequest};

/// One Exchange Web Services endpoint with one account. Cloning is cheap; clones share connections and the sign-in, so a
/// refused password stays refused for all of them, and for whoever else shares its latch. A new client is made for new credentials.
#[derive(Debug, Clone)]
pub struct EwsClient {
    endpoint: Url,
    credentials: Credentials,
    http: HttpClient,
    sign_in: Arc<SignIn>,
    server: Arc<Server>,
    let_in: Arc<LetIn>,
    pacing: Option<Arc<dyn Pacing>>,
}

/// What the endpoint has shown of itself.
#[derive(Debug, Default)]
struct Server {
    /// Whether it has answered as Exchange.
    is_proven: AtomicBool,
    /// The build that answered last.
    version: Mutex<Option<ServerVersion>>,
}

/// The mailboxes that were opened by impersonation, each with how often it was refused since.
#[derive(Debug, Default)]
struct LetIn(Mutex<HashMap<SmtpAddress, u32>>);

/// A mailbox refused so often in a row was opened before its right was taken away.
const MOST_REFUSALS: u32 = 9;

impl EwsClient {
    /// A client for `endpoint`, usually `https://mail.contoso.com/EWS/Exchange.asmx`. Nothing is sent yet. `None` only if the
    /// credentials cannot be written into a header.
    pub fn new(endpoint: Url, credentials: &Credentials, http: HttpClient) -> Option<Self> {
        let sign_in = Arc::new(SignIn::basic(&endpoint, credentials)?);
        let credentials = credentials.clone();
        let (server, let_in) = Default::default();
        Some(Self { endpoint, credentials, http, sign_in, server, let_in, pacing: None })
    }

    /// The same client, whose calls go through `pacing`.
    #[must_use]
    pub fn paced(self, pacing: Arc<dyn Pacing>) -> Self {
        Self { pacing: Some(pacing), ..self }
    }

    /// Whether its calls are sent when somebody else sees fit, so that how long one takes says nothing about the server.
    pub fn is_paced(&self) -> bool {
        self.pacing.is_some()
    }

    /// The endpoint.
    pub fn endpoint(&self) -> &Url {
        &self.endpoint
    }

    /// How the account stands with the endpoint by now.
    pub fn standing(&self) -> Standing {
        let version = self.server.version.lock().unwrap_or_else(PoisonError::into_inner);
        Standing { signed_in: self.sign_in.is_accepted(), server: *version }
    }

    /// Calls an operation, as the account itself or on behalf of `impersonated`. Nothing is tried twice, unless by the pacing.
    ///
    /// # Errors
    /// Whatever kept the answer from coming. After one refused sign-in every call fails with `auth.rejected` (or a finer
    /// code) and sends nothing.
    ///
    /// # Cancellation
    /// Dropping the future abandons the request; the server may or may not have acted on it.
    pub async fn call<O: Operation>(
        &self,
        operation: &O,
        impersonated: Option<&SmtpAddress>,
    ) -> Result<Reply<O::Response>, EwsError> {
        let Some(pacing) = &self.pacing else { return self.call_once(operation, impersonated).await };
        let errand = Errand { kind: O::REQUEST, mailbox: impersonated.or(operation.foreign()).cloned() };
        let answered = Mutex::new(None);
        let keep = &answered;
        let send = move || -> BoxFuture<'_, Result<(), Failure>> {
            Box::pin(async move {
                let answer = self.call_once(operation, impersonated).await;
                let told = answer.as_ref().map(drop).map_err(EwsError::describe);
                *keep.lock().unwrap_or_else(PoisonError::into_inner) = Some(answer);
                told
            })
        };
        let paced = pacing.pace(errand, &send).await;
        let answered = answered.into_inner().unwrap_or_else(PoisonError::into_inner);
        match (answered, paced) {
            (Some(Ok(mut reply)), paced) => {
                reply.meta.paused = paced.unwrap_or_default();
                Ok(reply)
            }
            (Some(Err(error)), paced) => Err(EwsError { paused: paced.unwrap_or_default(), ..error }),
            (None, Err(failure)) => {
                Err(self.failed(EwsFault::Unsent(failure), operation, impersonated, None))
            }
            (None, Ok(_)) => self.call_once(operation, impersonated).await,
        }
    }

    fn failed<O: Operation>(
        &self,
        fault: EwsFault,
        operation: &O,
        impersonated: Option<&SmtpAddress>,
        meta: Option<ReplyMeta>,
    ) -> EwsError {
        EwsError {
            fault: Box::new(fault),
            operation: O::REQUEST,
            host: self.endpoint.host_str().unwrap_or_default().into(),
            login: self.credentials.login().to_string(),
            mailbox: impersonated.or(operation.foreign()).cloned(),
            let_in: false,
            meta: meta.map(Box::new),
            paused: Duration::ZERO,
        }
    }

    /// Sends one request. What fails is logged under the ids by which both sides find it in their logs; with nothing of what was
    /// asked or answered.
    async fn call_once<O: Operation>(
        &self,
        operation: &O,
        impersonated: Option<&SmtpAddress>,
    ) -> Result<Reply<O::Response>, EwsError> {
        let id = Uuid::new_v4();
        let answered = self.exchange(operation, impersonated, id).await;
        if let Err(error) = &answered {
            error.log(id);
        }
        answered
    }

    async fn exchange<O: Operation>(
        &self,
        operation: &O,
        impersonated: Option<&SmtpAddress>,
        id: Uuid,
    ) -> Result<Reply<O::Response>, EwsError> {
        let failed =
            |fault: EwsFault, meta: Option<ReplyMeta>| self.failed(fault, operation, impersonated, meta);
        let refused = |fault: EwsFault, meta: ReplyMeta| {
            let mut error = failed(fault, Some(meta));
            if error.code() == Code::ImpersonationDenied {
                error.let_in = impersonated.is_some_and(|mailbox| self.let_in.was_opened(mailbox));
            }
            error
        };
        let body = envelope::write(operation, impersonated);
        let mut attempt =
            self.sign_in.begin(&self.endpoint).await.map_err(|error| failed(error.into(), None))?;
        let request = self.request(&attempt, id, body, impersonated);
        let reply = self.http.send(request).await.map_err(|error| {
            if !error.may_have_arrived() {
                attempt.harmless();
            }
            failed(error.into(), None)
        })?;
        let mut meta = ReplyMeta::read(&reply, id);
        let proven = self.is_proven();
        if let Some(refusal) = find_refusal(&reply) {
            let closed = refusal.close(attempt, &self.endpoint, self.credentials.login());
            return Err(failed(EwsFault::SignIn(closed.into()), Some(meta)));
        }
        attempt.harmless();
        if let Some(fault) = find_redirect(&reply, proven) {
            return Err(failed(fault, Some(meta)));
        }
        let text = reply.text();
        let opened = envelope::open::<O>(&text);
        meta.version = opened.version;
        if let Some(version) = opened.version {
            *self.server.version.lock().unwrap_or_else(PoisonError::into_inner) = Some(version);
        }
        if !matches!(reply.status, StatusCode::OK | StatusCode::INTERNAL_SERVER_ERROR) {
            let fault = match opened.answer {
                Err(OpenError::Fault(error)) if says_more(&reply, &error) => {
                    EwsFault::Fault(hinted(*error, &reply))
                }
                _ => status_fault(&reply, proven),
            };
            return Err(failed(fault, Some(meta)));
        }
        match opened.answer {
            Ok(value) => {
                self.took(attempt);
                if let Some(mailbox) = impersonated {
                    self.let_in.opened(mailbox);
                }
                tracing::debug!(operation = O::REQUEST, elapsed = ?meta.elapsed, "answered");
                Ok(Reply { value, meta })
            }
            Err(OpenError::NotSoap(_)) if reply.status != StatusCode::OK => {
                Err(failed(status_fault(&reply, proven), Some(meta)))
            }
            Err(OpenError::NotSoap(error)) => {
                // Exchange itself broke off, or sent nonsense: not another web server, unless it sent a page by a false name.
                let fault = if reply.content_type() == "text/xml" && !is_page(&text) {
                    EwsFault::Malformed(error)
                } else {
                    EwsFault::NotEws {
                        content_type: reply.content_type(),
                        beginning: beginning(&text),
                        proven,
                    }
                };
                Err(failed(fault, Some(meta)))
            }
            Err(OpenError::Fault(error)) => {
                self.took(attempt);
                Err(refused(EwsFault::Fault(hinted(*error, &reply)), meta))
            }
            Err(OpenError::Answer(AnswerError::Response(error))) => {
                self.took(attempt);
                Err(refused(EwsFault::Response(*error), meta))
            }
            Err(OpenError::Answer(AnswerError::Xml(error))) => {
                // It is SOAP all the same, and comes after the sign-in.
                self.took(attempt);
                Err(failed(EwsFault::Malformed(error), Some(meta)))
            }
        }
    }

    fn is_proven(&self) -> bool {
        self.server.is_proven.load(Ordering::Relaxed)
    }

    /// The endpoint answered as Exchange does to whoever signed in.
    fn took(&self, attempt: Attempt) {
        self.server.is_proven.store(true, Ordering::Relaxed);
        attempt.accepted();
    }

    /// Posts to another path of the same server with the same sign-in; `None` without an answer. What another service thinks of
    /// the password is not what this one thinks of it, so a refusal there closes nothing here: it is for questions that are
    /// asked after this endpoint has taken it.
    pub(crate) async fn post_beside(&self, url: Url, body: String) -> Option<HttpReply> {
        if !self.is_proven() {
            return None;
        }
        let mut attempt = self.sign_in.begin(&url).await.ok()?;
        attempt.harmless();
        let mut request = HttpRequest::new(Method::POST, url);
        request.body = body.into_bytes();
        request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"));
        self.sign_in.authorize(&attempt, &mut request.headers);
        let reply = self.http.send(request).await.ok()?;
        match find_refusal(&reply) {
            Some(refusal) => drop(refusal.close(attempt, &reply.url, self.credentials.login())),
            None => attempt.accepted(),
        }
        Some(reply)
    }

    fn request(
        &self,
        leave: &Attempt,
        id: Uuid,
        body: String,
        impersonated: Option<&SmtpAddress>,
    ) -> HttpRequest {
        let mut request = HttpRequest::new(Method::POST, self.endpoint.clone());
        request.body = body.into_bytes();
        request.most_bytes = limits::ANSWER_BYTES;
        let headers = &mut request.headers;
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/xml; charset=utf-8"));
        headers.insert(HeaderName::from_static("return-client-request-id"), HeaderValue::from_static("true"));
        headers.insert(HeaderName::from_static("x-preferserveraffinity"), HeaderValue::from_static("true"));
        if let Ok(id) = HeaderValue::from_str(&id.to_string()) {
            headers.insert(HeaderName::from_static("client-request-id"), id);
        }
        // Routes the request to the server that holds the mailbox; an address with characters outside ASCII goes without.
        if let Some(Ok(anchor)) = impersonated.map(|address| HeaderValue::from_str(address.as_str())) {
            headers.insert(HeaderName::from_static("x-anchormailbox"), anchor);
        }
        self.sign_in.authorize(leave, headers);
        request
    }
}

impl LetIn {
    fn opened(&self, mailbox: &SmtpAddress) {
        self.lock().insert(mailbox.clone(), 0);
    }

    /// Whether a mailbox that is refused now was opened before; counts the refusal.
    fn was_opened(&self, mailbox: &SmtpAddress) -> bool {
        let mut known = self.lock();
        let Some(refusals) = known.get_mut(mailbox) else { return false };
        *refusals += 1;
        let is_open = *refusals <= MOST_REFUSALS;
        if !is_open {
            known.remove(mailbox);
        }
        is_open
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SmtpAddress, u32>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether the answer refuses the sign-in. 456 and 457 are Exchange Online's.
fn find_refusal(reply: &HttpReply) -> Option<SignInRefusal> {
    match reply.status.as_u16() {
        401 if reply.url.host_str().is_some_and(is_microsoft) => Some(SignInRefusal::CloudNeedsModernSignIn),
        401 => Some(SignInRefusal::from_challenges(&parse_challenges(&reply.headers))),
        456 => Some(SignInRefusal::Locked),
        457 => Some(SignInRefusal::PasswordExpired),
        _ => None,
    }
}

/// Answers that send elsewhere.
fn find_redirect(reply: &HttpReply, proven: bool) -> Option<EwsFault> {
    if let Some(error) = reply.find_redirect_elsewhere() {
        return Some(error.into());
    }
    let target = reply.find_redirect()?;
    // Exchange's own page for a passing trouble; any other is a sign-in form in front of Exchange.
    if target.path().to_ascii_lowercase().ends_with("/genericerrorpage.htm") {
        return Some(EwsFault::Status { status: 503, reason: None, retry_after: None, proven });
    }
    Some(EwsFault::NotEws {
        content_type: reply.content_type(),
        beginning: target.path().chars().take(120).collect(),
        proven,
    })
}

/// Whether a fault that came with a status which carries none says more than the status: it names a code of Exchange, or
/// refuses the request with the status that means the same.
fn says_more(reply: &HttpReply, fault: &ResponseError) -> bool {
    let is_policy =
        reply.status == StatusCode::FORBIDDEN && reply.find_header("x-ews-policy-reason").is_some();
    let is_refusal = reply.status == StatusCode::BAD_REQUEST && !fault.code.is_of_server();
    (fault.code.is_of_exchange() && !is_policy) || is_refusal
}

/// A fault with the longer of the two times to wait, its own and that of the web server around it.
fn hinted(fault: ResponseError, reply: &HttpReply) -> ResponseError {
    ResponseError { back_off: fault.back_off.max(reply.find_retry_after()), ..fault }
}

fn status_fault(reply: &HttpReply, proven: bool) -> EwsFault {
    let reason = reply.find_header("x-ews-policy-reason").or_else(|| reply.find_header("x-caserrorcode"));
    EwsFault::Status {
        status: reply.status.as_u16(),
        reason: reason.map(|reason| reason.chars().take(200).collect()),
        retry_after: reply.find_retry_after(),
        proven,
    }
}

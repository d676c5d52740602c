//! The one HTTP client.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use anteroom_domain::limits;
use http::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use http::{HeaderMap, Method, StatusCode};
use jiff::Timestamp;
use reqwest::redirect;
use url::Url;

use super::classify::{self, shown_host};
use super::{
    NetError, ProxyFault, ProxyRule, TimeoutPhase, Timeouts, TrustedAuthorities, Unanswered, is_loopback,
    policy, text, tls,
};

/// The HTTP client everything shares. Cloning it is cheap and shares its connections.
///
/// It adds `User-Agent: Anteroom/<version>` and asks for gzip. It follows no redirect, keeps no cookie, tries nothing twice.
#[derive(Debug, Clone)]
pub struct HttpClient {
    outbound: reqwest::Client,
    local: reqwest::Client,
    timeouts: Timeouts,
    proxy: ProxyRule,
    unanswered: Unanswered,
}

/// One request.
#[derive(Debug, Clone)]
pub struct HttpRequest {
    /// The method.
    pub method: Method,
    /// Where it goes.
    pub url: Url,
    /// Headers beside those the client adds. Credentials must be marked sensitive.
    pub headers: HeaderMap,
    /// The body; empty for none.
    pub body: Vec<u8>,
    /// The most bytes accepted as an answer, after decompression.
    pub most_bytes: usize,
}

/// An answer, whatever its status.
#[derive(Debug, Clone)]
pub struct HttpReply {
    /// The address that answered.
    pub url: Url,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, decompressed.
    pub body: Vec<u8>,
    /// When the request was sent.
    pub at: Timestamp,
    /// From sending the request to the last byte of the answer.
    pub elapsed: Duration,
}

impl HttpClient {
    /// A client that trusts the operating system's authorities and `authorities`, and uses the system's proxy except towards
    /// this machine.
    ///
    /// # Errors
    /// [`NetError::Setup`] if TLS cannot be set up.
    pub fn new(authorities: &TrustedAuthorities, timeouts: Timeouts) -> Result<Self, NetError> {
        Self::through(&ProxyRule::System, authorities, timeouts)
    }

    /// The same through the proxy that was chosen.
    ///
    /// # Errors
    /// [`NetError::Setup`] if TLS or the proxy cannot be set up.
    pub fn through(
        proxy: &ProxyRule,
        authorities: &TrustedAuthorities,
        timeouts: Timeouts,
    ) -> Result<Self, NetError> {
        let build = |proxy: &ProxyRule| {
            let tls = tls::client_config(authorities).map_err(|error| NetError::Setup(Box::new(error)))?;
            let builder = reqwest::Client::builder()
                .tls_backend_preconfigured(tls)
                .http1_only()
                .redirect(redirect::Policy::none())
                .referer(false)
                .user_agent(concat!("Anteroom/", env!("CARGO_PKG_VERSION")))
                .connect_timeout(timeouts.connect)
                .timeout(timeouts.total);
            let builder = match proxy {
                ProxyRule::System => builder,
                ProxyRule::None => builder.no_proxy(),
                ProxyRule::Url(url) => builder.proxy(
                    reqwest::Proxy::all(url.clone()).map_err(|error| NetError::Setup(Box::new(error)))?,
                ),
            };
            builder.build().map_err(|error| NetError::Setup(Box::new(error)))
        };
        Ok(Self {
            outbound: build(proxy)?,
            local: build(&ProxyRule::None)?,
            timeouts,
            proxy: proxy.clone(),
            unanswered: Unanswered::default(),
        })
    }

    /// The same client, whose requests are told to whoever looks who is silent.
    #[must_use]
    pub fn told_to(self, unanswered: Unanswered) -> Self {
        Self { unanswered, ..self }
    }

    /// Sends a request and reads its whole answer. Any status is an answer, redirects too: see
    /// [`HttpReply::find_redirect`]. User information in the address is left out, so that what a server or a settings file wrote
    /// there is sent nowhere.
    ///
    /// # Errors
    /// If the address breaks the policy, or no whole answer came within the limits.
    ///
    /// # Cancellation
    /// Dropping the future closes the connection; the server may or may not have acted.
    pub async fn send(&self, request: HttpRequest) -> Result<HttpReply, NetError> {
        policy::check(&request.url)?;
        let client = if is_loopback(&request.url) { &self.local } else { &self.outbound };
        let HttpRequest { method, url, headers, body, most_bytes } = request;
        let url = without_user(url);
        let (at, began) = (Timestamp::now(), Instant::now());
        let mut sending = client.request(method, url.clone()).headers(headers);
        if !body.is_empty() {
            sending = sending.body(body);
        }
        let asked = self.unanswered.asked(&policy::host_and_port(&url), self.timeouts.total);
        let mut response = sending.send().await.map_err(|error| {
            asked.failed();
            classify::sending(error, &url, &self.timeouts)
        })?;
        asked.heard();
        let status = response.status();
        if status == StatusCode::PROXY_AUTHENTICATION_REQUIRED {
            return Err(NetError::Proxy {
                host: shown_host(&url),
                fault: ProxyFault::AuthRequired,
                source: None,
            });
        }
        let headers = std::mem::take(response.headers_mut());
        let mut body = Vec::new();
        loop {
            let spoilt = match response.chunk().await {
                Ok(None) => break,
                Ok(Some(chunk)) if body.len() + chunk.len() <= most_bytes => {
                    asked.heard();
                    body.extend_from_slice(&chunk);
                    continue;
                }
                Ok(Some(_)) => NetError::TooLarge { host: shown_host(&url), limit: most_bytes },
                Err(error) => {
                    asked.failed();
                    classify::receiving(error, &url, &self.timeouts, body.len())
                }
            };
            // A refusal is whole with its headers. Taken for a lost connection, it would be asked again, password and all.
            if status.is_client_error() {
                break;
            }
            return Err(spoilt);
        }
        Ok(HttpReply { url, status, headers, body, at, elapsed: began.elapsed() })
    }

    /// Which proxy it goes through.
    pub fn proxy(&self) -> &ProxyRule {
        &self.proxy
    }

    /// The limits in time.
    pub fn timeouts(&self) -> Timeouts {
        self.timeouts
    }

    /// The error for an exchange that ran over its whole time in `phase`; for callers with a shorter limit of their own.
    pub fn timed_out(url: &Url, phase: TimeoutPhase, after: Duration) -> NetError {
        NetError::Timeout { host: shown_host(url), phase, after }
    }
}

fn without_user(mut url: Url) -> Url {
    // Both fail only for addresses that cannot carry user information at all.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}

impl HttpRequest {
    /// A request without headers or body that accepts an answer of up to [`limits::SMALL_ANSWER_BYTES`].
    pub fn new(method: Method, url: Url) -> Self {
        let most_bytes = limits::SMALL_ANSWER_BYTES;
        Self { method, url, headers: HeaderMap::new(), body: Vec::new(), most_bytes }
    }
}

impl HttpReply {
    /// A header as text, if it is there and is text.
    pub fn find_header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The media type in lower case without its parameters, or an empty text.
    pub fn content_type(&self) -> String {
        let value = self.find_header(CONTENT_TYPE.as_str()).unwrap_or_default();
        value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
    }

    /// The body as text, decoded as its mark, its media type or its XML declaration say.
    pub fn text(&self) -> Cow<'_, str> {
        let parameters = self.find_header(CONTENT_TYPE.as_str()).unwrap_or_default().split(';').skip(1);
        let charset =
            parameters.filter_map(|parameter| parameter.split_once('=')).find_map(|(name, value)| {
                name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches(['"', '\'']))
            });
        text::decode(&self.body, charset)
    }

    /// Where a redirect points, made absolute; `None` for other answers and for unusable targets.
    pub fn find_redirect(&self) -> Option<Url> {
        if !matches!(self.status.as_u16(), 301 | 302 | 303 | 307 | 308) {
            return None;
        }
        self.url.join(self.find_header(LOCATION.as_str())?).ok()
    }

    /// The error for a redirect to another host, port or scheme; `None` for other answers.
    pub fn find_redirect_elsewhere(&self) -> Option<NetError> {
        let target = self.find_redirect()?;
        (target.origin() != self.url.origin())
            .then(|| NetError::Redirected { host: shown_host(&self.url), to: shown_host(&target) })
    }

    /// How long the server asks to wait: `Retry-After` in seconds or as a date
    /// ([RFC 9110, section 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)).
    pub fn find_retry_after(&self) -> Option<Duration> {
        let value = self.find_header(RETRY_AFTER.as_str())?.trim();
        if let Ok(seconds) = value.parse::<u64>() {
            return Some(Duration::from_secs(seconds));
        }
        let until = jiff::fmt::rfc2822::parse(value).ok()?.timestamp();
        Duration::try_from(until.duration_since(Timestamp::now())).ok()
    }
}

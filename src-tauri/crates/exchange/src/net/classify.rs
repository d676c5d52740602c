//! From reqwest's errors to ours: which stage failed, and whose fault it is.

use std::error::Error;
use std::io;

use url::Url;

use super::Timeouts;
use super::{ConnectFault, NetError, ProxyFault, TimeoutPhase, TlsFault};

/// The host as messages name it: with its port where that is not the usual one.
pub(super) fn shown_host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

/// An error before the answer began.
pub(super) fn sending(error: reqwest::Error, url: &Url, timeouts: &Timeouts) -> NetError {
    let host = shown_host(url);
    let error = error.without_url();
    if error.is_builder() {
        return NetError::Setup(Box::new(error));
    }
    if let Some(fault) = find::<rustls::Error>(&error).map(TlsFault::from) {
        return NetError::Tls { host, fault };
    }
    if error.is_dns() {
        return NetError::Dns { host, not_found: !is_resolver_failure(&error), source: Box::new(error) };
    }
    let io_kind = find::<io::Error>(&error).map(io::Error::kind);
    if error.is_connect() {
        let words = chain(&error);
        if words.contains("proxy authorization required") {
            return NetError::Proxy { host, fault: ProxyFault::AuthRequired, source: Some(Box::new(error)) };
        }
        if words.contains("tunnel error") {
            return NetError::Proxy { host, fault: ProxyFault::Refused, source: Some(Box::new(error)) };
        }
        let fault = match io_kind {
            Some(io::ErrorKind::ConnectionRefused) => ConnectFault::Refused,
            _ if error.is_timeout() => ConnectFault::TimedOut,
            _ => ConnectFault::Other,
        };
        return NetError::Connect { host, fault, source: Box::new(error) };
    }
    if error.is_timeout() {
        return NetError::Timeout { host, phase: TimeoutPhase::Answer, after: timeouts.total };
    }
    if find::<hyper::Error>(&error).is_some_and(hyper::Error::is_parse) {
        return NetError::NotHttp { host, source: Box::new(error) };
    }
    NetError::ConnectionLost { host, source: Box::new(error) }
}

/// An error after the answer began.
pub(super) fn receiving(error: reqwest::Error, url: &Url, timeouts: &Timeouts, received: usize) -> NetError {
    let host = shown_host(url);
    let error = error.without_url();
    if error.is_timeout() {
        return NetError::Timeout { host, phase: TimeoutPhase::Body, after: timeouts.total };
    }
    let is_cut = find::<hyper::Error>(&error)
        .is_some_and(|error| error.is_incomplete_message() || error.is_body_write_aborted())
        || find::<io::Error>(&error).is_some_and(|error| {
            matches!(
                error.kind(),
                io::ErrorKind::UnexpectedEof
                    | io::ErrorKind::ConnectionReset
                    | io::ErrorKind::ConnectionAborted
                    | io::ErrorKind::BrokenPipe
            )
        });
    if is_cut {
        NetError::BodyCutShort { host, received, source: Box::new(error) }
    } else {
        NetError::NotHttp { host, source: Box::new(error) }
    }
}

/// Whether name servers failed rather than denied the name. The standard library passes `getaddrinfo`'s verdict on as text
/// alone; the texts are those of glibc and musl (`EAI_AGAIN`), of macOS, and of Windows (`WSATRY_AGAIN`, 11002).
fn is_resolver_failure(error: &reqwest::Error) -> bool {
    let words = chain(error);
    ["emporary failure", "ry again", "11002"].iter().any(|sign| words.contains(sign))
}

/// The first error of type `E` among the causes, looking into `io::Error` too: its `source` passes over what it wraps.
fn find<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    let mut next = Some(error);
    while let Some(cause) = next {
        if let Some(found) = cause.downcast_ref::<E>() {
            // An io::Error that only wraps another one says less than the one inside.
            if let Some(inner) = wrapped(cause)
                && let Some(deeper) = find::<E>(inner)
            {
                return Some(deeper);
            }
            return Some(found);
        }
        next = wrapped(cause).or_else(|| cause.source());
    }
    None
}

fn wrapped<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e (dyn Error + 'static)> {
    let inner = error.downcast_ref::<io::Error>()?.get_ref()?;
    Some(inner)
}

fn chain(error: &(dyn Error + 'static)) -> String {
    let mut words = error.to_string();
    let mut next = wrapped(error).or_else(|| error.source());
    while let Some(cause) = next {
        words.push_str(": ");
        words.push_str(&cause.to_string());
        next = wrapped(cause).or_else(|| cause.source());
    }
    words
}

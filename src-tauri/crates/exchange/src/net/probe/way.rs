//! The proxy, as the HTTP client finds it, and the tunnel through it.

use std::fmt;

use http::{HeaderValue, Uri};
use hyper_util::client::proxy::matcher::Matcher;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::Url;

use crate::net::{NetError, ProxyFault, ProxyRule, is_loopback};

/// The longest head of an answer a proxy may give to CONNECT.
const LONGEST_HEAD: usize = 16 * 1024;

/// A proxy in front of a host.
#[derive(Debug, Clone)]
pub(super) struct Proxy {
    pub(super) host: String,
    pub(super) port: u16,
    basic: Option<HeaderValue>,
}

impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

/// The proxy in front of this URL, by the rules the HTTP client follows.
pub(super) fn find_proxy(url: &Url, rule: &ProxyRule) -> Option<Proxy> {
    if is_loopback(url) {
        return None;
    }
    match rule {
        ProxyRule::System => find_system_proxy(url),
        ProxyRule::None => None,
        ProxyRule::Url(proxy) => Some(Proxy {
            host: proxy.host_str()?.to_owned(),
            port: proxy.port_or_known_default().unwrap_or(80),
            basic: None,
        }),
    }
}

/// The one the system names: environment, then the settings of Windows and macOS, minus their exceptions.
fn find_system_proxy(url: &Url) -> Option<Proxy> {
    let target: Uri = url.as_str().parse().ok()?;
    let intercept = Matcher::from_system().intercept(&target)?;
    let uri = intercept.uri();
    Some(Proxy {
        host: uri.host()?.to_owned(),
        port: uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 }),
        basic: intercept.basic_auth().cloned(),
    })
}

/// Asks the proxy for a tunnel ([RFC 9110, section 9.3.6](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6)).
pub(super) async fn tunnel(
    stream: &mut TcpStream,
    proxy: &Proxy,
    host: &str,
    port: u16,
) -> Result<(), NetError> {
    let refused = |fault, source: Option<std::io::Error>| NetError::Proxy {
        host: host.to_owned(),
        fault,
        source: source.map(|source| source.into()),
    };
    let mut request = format!("CONNECT {host}:{port} HTTP/1.1\r\nHost: {host}:{port}\r\n").into_bytes();
    if let Some(basic) = &proxy.basic {
        request.extend_from_slice(b"Proxy-Authorization: ");
        request.extend_from_slice(basic.as_bytes());
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"\r\n");
    stream.write_all(&request).await.map_err(|source| refused(ProxyFault::Refused, Some(source)))?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let byte = stream.read_u8().await.map_err(|source| refused(ProxyFault::Refused, Some(source)))?;
        head.push(byte);
        if head.len() > LONGEST_HEAD {
            return Err(refused(ProxyFault::Refused, None));
        }
    }
    let status = head.get(9..12).unwrap_or_default();
    match status {
        [b'2', _, _] => Ok(()),
        b"407" => Err(refused(ProxyFault::AuthRequired, None)),
        _ => Err(refused(ProxyFault::Refused, None)),
    }
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    /// Asks a proxy that answers `answer`; gives what came of it and what the proxy was asked.
    async fn ask(answer: &'static str) -> (Result<(), NetError>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = Vec::new();
            while !asked.ends_with(b"\r\n\r\n") {
                asked.push(stream.read_u8().await.unwrap());
            }
            stream.write_all(answer.as_bytes()).await.unwrap();
            String::from_utf8(asked).unwrap()
        });
        let proxy = Proxy { host: "127.0.0.1".into(), port, basic: None };
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        let result = tunnel(&mut stream, &proxy, "mail.contoso.com", 443).await;
        (result, serving.await.unwrap())
    }

    #[tokio::test]
    async fn a_tunnel_is_asked_for_and_refusals_are_told_apart() {
        let (open, asked) = ask("HTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n").await;
        assert!(open.is_ok(), "{open:?}");
        assert!(asked.starts_with("CONNECT mail.contoso.com:443 HTTP/1.1\r\n"), "{asked}");
        assert!(
            !asked.to_lowercase().contains("authorization"),
            "nothing is proved without being configured"
        );
        for (answer, fault) in [
            ("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", ProxyFault::AuthRequired),
            ("HTTP/1.1 403 Forbidden\r\n\r\n", ProxyFault::Refused),
            ("nonsense", ProxyFault::Refused),
        ] {
            let (refused, _) = ask(answer).await;
            assert!(
                matches!(&refused, Err(NetError::Proxy { fault: found, .. }) if *found == fault),
                "{answer:?}: {refused:?}"
            );
        }
    }
}

//! The one plain http request there is: a GET without credentials whose answer is read for nothing but a redirect.
//!
//! It does not go through the HTTP client, whose policy allows no plain http to other machines; that policy is for everything
//! that carries or brings something, and this does neither.

use std::io;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use url::Url;

/// The longest head of an answer that is read.
const LONGEST_HEAD: u64 = 16 * 1024;

/// A status and where it redirects.
pub(super) struct PlainReply {
    pub(super) status: u16,
    pub(super) redirect: Option<Url>,
}

/// Asks `url` for its redirect.
///
/// # Errors
/// If no HTTP answer came.
pub(super) async fn fetch_redirect(url: &Url) -> io::Result<PlainReply> {
    let host = url.host_str().unwrap_or_default();
    let port = url.port_or_known_default().unwrap_or(80);
    let mut stream = TcpStream::connect((host.trim_start_matches('[').trim_end_matches(']'), port)).await?;
    let request = format!(
        "GET {} HTTP/1.1\r\nHost: {host}:{port}\r\nUser-Agent: Anteroom/{}\r\nAccept: */*\r\nConnection: close\r\n\r\n",
        url.path(),
        env!("CARGO_PKG_VERSION"),
    );
    stream.write_all(request.as_bytes()).await?;
    let mut head = Vec::new();
    stream.take(LONGEST_HEAD).read_to_end(&mut head).await?;
    parse(&String::from_utf8_lossy(&head), url)
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "the answer is not HTTP"))
}

fn parse(head: &str, url: &Url) -> Option<PlainReply> {
    let mut lines = head.lines();
    let status: u16 = lines.next()?.strip_prefix("HTTP/1.")?.split(' ').nth(1)?.parse().ok()?;
    let location = lines
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.trim().eq_ignore_ascii_case("location"))
        .and_then(|(_, value)| url.join(value.trim()).ok());
    let is_redirect = matches!(status, 301 | 302 | 303 | 307 | 308);
    Some(PlainReply { status, redirect: location.filter(|_| is_redirect) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_redirect_and_nothing_else() {
        let url: Url = "http://autodiscover.contoso.com/autodiscover/autodiscover.xml".parse().unwrap();
        let reply = parse("HTTP/1.1 302 Found\r\nlocation: https://mail.contoso.com/a.xml\r\n\r\nbody", &url)
            .unwrap();
        assert_eq!(reply.redirect.unwrap().as_str(), "https://mail.contoso.com/a.xml");
        let ok = parse("HTTP/1.1 200 OK\r\nLocation: https://x.example/\r\n\r\n", &url).unwrap();
        assert!(ok.redirect.is_none(), "only a redirect's location counts");
        let body = parse("HTTP/1.1 302 Found\r\n\r\nLocation: https://x.example/", &url).unwrap();
        assert!(body.redirect.is_none(), "a line of the body is no header");
        assert!(parse("SSH-2.0-OpenSSH", &url).is_none());
    }
}

//! The packet's way taken apart, for evidence: name, connection, certificate, what answers. Nothing here carries a
//! credential, and nothing here judges.

mod certificate;
mod endpoint;
mod handshake;
mod way;

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use tokio::net::TcpStream;
use url::Url;

pub use certificate::CertificateFacts;
pub use endpoint::EndpointFacts;
pub(crate) use endpoint::find_title;
pub use handshake::TlsFacts;

use super::{ConnectFault, HttpClient, NetError, TimeoutPhase, TrustedAuthorities};

/// Takes the way to one URL apart.
#[derive(Debug, Clone)]
pub struct Probe {
    url: Url,
    authorities: TrustedAuthorities,
    http: HttpClient,
}

/// The addresses of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// In the order the system would try them; empty when a proxy resolves the name instead.
    pub addresses: Vec<IpAddr>,
    /// The proxy that resolves and connects for us, as host and port.
    pub proxy: Option<String>,
    /// How long it took.
    pub elapsed: Duration,
}

/// A connection that was made, and closed again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Connected {
    /// The address that accepted it: the server's, or the proxy's.
    pub address: SocketAddr,
    /// The proxy it went through, as host and port.
    pub proxy: Option<String>,
    /// How long it took, all addresses tried before included.
    pub elapsed: Duration,
}

impl Probe {
    /// A probe of the way to `url`, as `http` would go it.
    pub fn new(url: Url, authorities: TrustedAuthorities, http: HttpClient) -> Self {
        Self { url, authorities, http }
    }

    /// Resolves the host's name with the system's resolver. Behind a proxy the proxy's name is resolved instead.
    ///
    /// # Errors
    /// [`NetError::Dns`], also when the resolver stays silent.
    pub async fn resolve_name(&self) -> Result<Resolved, NetError> {
        let began = Instant::now();
        let proxy = way::find_proxy(&self.url, self.http.proxy());
        let (host, port) = self.first_hop(proxy.as_ref());
        let silent = |error| match error {
            NetError::Timeout { .. } => {
                NetError::Dns { host: host.clone(), not_found: false, source: Box::new(error) }
            }
            other => other,
        };
        let addresses = self.in_time(self.lookup(&host, port)).await.map_err(silent)?;
        Ok(Resolved {
            addresses: addresses.iter().map(SocketAddr::ip).collect(),
            proxy: proxy.map(|proxy| proxy.to_string()),
            elapsed: began.elapsed(),
        })
    }

    /// Connects, through the proxy if there is one, and closes the connection.
    ///
    /// # Errors
    /// Which stage failed: the name, the connection, the proxy.
    pub async fn connect(&self) -> Result<Connected, NetError> {
        let began = Instant::now();
        let (stream, proxy) = self.open().await?;
        let address = stream.peer_addr().map_err(|source| NetError::Connect {
            host: self.host(),
            fault: ConnectFault::Other,
            source: Box::new(source),
        })?;
        Ok(Connected { address, proxy, elapsed: began.elapsed() })
    }

    /// Posts to the URL without credentials and reads what answers: status, the sign-ins it offers, what kind of server it is.
    ///
    /// # Errors
    /// When no whole answer came.
    pub async fn fetch_endpoint(&self) -> Result<EndpointFacts, NetError> {
        endpoint::fetch(&self.http, &self.url).await
    }

    /// A connection to the server, or a tunnel to it through the proxy.
    async fn open(&self) -> Result<(TcpStream, Option<String>), NetError> {
        let proxy = way::find_proxy(&self.url, self.http.proxy());
        let (host, port) = self.first_hop(proxy.as_ref());
        let open = async {
            let addresses = self.lookup(&host, port).await?;
            let mut stream = connect_to_any(&addresses, &self.host()).await?;
            if let Some(proxy) = &proxy {
                way::tunnel(&mut stream, proxy, &self.host(), self.port()).await?;
            }
            Ok(stream)
        };
        Ok((self.in_time(open).await?, proxy.map(|proxy| proxy.to_string())))
    }

    async fn lookup(&self, host: &str, port: u16) -> Result<Vec<SocketAddr>, NetError> {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        match tokio::net::lookup_host((bare, port)).await {
            Ok(addresses) => Ok(addresses.collect()),
            Err(source) => {
                let words = source.to_string();
                // getaddrinfo's EAI_AGAIN (glibc, musl, macOS) and Windows' WSATRY_AGAIN come as words alone.
                let silent =
                    ["emporary failure", "ry again", "11002"].iter().any(|sign| words.contains(sign));
                Err(NetError::Dns { host: host.to_owned(), not_found: !silent, source: Box::new(source) })
            }
        }
    }

    async fn in_time<T>(&self, work: impl Future<Output = Result<T, NetError>>) -> Result<T, NetError> {
        let limit = self.http.timeouts().connect;
        tokio::time::timeout(limit, work)
            .await
            .unwrap_or_else(|_| Err(HttpClient::timed_out(&self.url, TimeoutPhase::Connect, limit)))
    }

    fn first_hop(&self, proxy: Option<&way::Proxy>) -> (String, u16) {
        proxy.map_or_else(|| (self.host(), self.port()), |proxy| (proxy.host.clone(), proxy.port))
    }

    fn host(&self) -> String {
        self.url.host_str().unwrap_or_default().to_owned()
    }

    fn port(&self) -> u16 {
        self.url.port_or_known_default().unwrap_or(443)
    }
}

/// Tries the addresses in order; gives the last error when none accepts.
async fn connect_to_any(addresses: &[SocketAddr], host: &str) -> Result<TcpStream, NetError> {
    let mut last = std::io::Error::new(std::io::ErrorKind::AddrNotAvailable, "the name has no address");
    for address in addresses {
        match TcpStream::connect(address).await {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    let fault = match last.kind() {
        std::io::ErrorKind::ConnectionRefused => ConnectFault::Refused,
        std::io::ErrorKind::TimedOut => ConnectFault::TimedOut,
        _ => ConnectFault::Other,
    };
    Err(NetError::Connect { host: host.to_owned(), fault, source: Box::new(last) })
}

#[cfg(test)]
mod tests;

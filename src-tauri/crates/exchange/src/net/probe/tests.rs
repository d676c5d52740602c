use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::*;
use crate::net::{Timeouts, TlsFault};

struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(rcgen::DnType::CommonName, "Contoso test authority");
        Self { issuer: CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap() }
    }

    fn trusted(&self) -> TrustedAuthorities {
        TrustedAuthorities::parse_pem(self.issuer.pem().as_bytes()).unwrap()
    }

    /// A server that shakes hands with a certificate for `name`, valid between the years, and then reads to the end. Gives
    /// its port and how many bytes of application data ever arrived.
    async fn serve(
        &self,
        name: &str,
        years: (i32, i32),
    ) -> (u16, tokio::sync::mpsc::UnboundedReceiver<usize>) {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(years.0, 1, 1);
        params.not_after = date_time_ymd(years.1, 1, 1);
        let key = KeyPair::generate().unwrap();
        let leaf = params.signed_by(&key, &self.issuer).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![leaf.der().clone()], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
            .unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (counts, received) = tokio::sync::mpsc::unbounded_channel();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let mut bytes = Vec::new();
                    let _ = stream.read_to_end(&mut bytes).await;
                    let _ = counts.send(bytes.len());
                }
            }
        });
        (port, received)
    }
}

fn probe(url: &str, authorities: TrustedAuthorities) -> Probe {
    let http = HttpClient::new(&authorities, Timeouts::default()).unwrap();
    Probe::new(url.parse().unwrap(), authorities, http)
}

#[tokio::test]
async fn a_valid_certificate_is_shown_and_verified() {
    let authority = Authority::new();
    let (port, mut received) = authority.serve("localhost", (2020, 2090)).await;
    let facts = probe(&format!("https://localhost:{port}/"), authority.trusted()).handshake().await.unwrap();
    assert_eq!(facts.verified, Ok(()), "the authority was added");
    assert_eq!(facts.chain[0].names, ["localhost"]);
    assert_eq!(facts.chain[0].not_after.map(|at| at.to_string()).as_deref(), Some("2090-01-01T00:00:00Z"));
    assert_eq!(facts.chain[0].sha256.len(), 64, "a SHA-256 in hexadecimal");
    assert!(facts.chain[0].issuer.contains("Contoso test authority"));
    assert_eq!(facts.protocol.as_deref(), Some("TLS 1.3"));
    assert_eq!(received.recv().await, Some(0), "a probe sends no application data");
}

#[tokio::test]
async fn a_refused_certificate_is_shown_all_the_same() {
    let authority = Authority::new();
    let unknown = {
        let (port, mut received) = authority.serve("localhost", (2020, 2090)).await;
        let url = format!("https://localhost:{port}/");
        let facts = probe(&url, TrustedAuthorities::system_only()).handshake().await.unwrap();
        assert_eq!(received.recv().await, Some(0), "nothing goes over a connection that only looks");
        facts
    };
    assert_eq!(unknown.verified, Err(TlsFault::UnknownIssuer));
    assert_eq!(unknown.chain[0].names, ["localhost"], "the certificate can be looked at");

    let (port, _) = authority.serve("mail.contoso.com", (2020, 2090)).await;
    let other = probe(&format!("https://localhost:{port}/"), authority.trusted()).handshake().await.unwrap();
    assert_eq!(
        other.verified,
        Err(TlsFault::NameMismatch { presented: vec!["mail.contoso.com".into()] }),
        "the names it does have are told"
    );

    let (port, _) = authority.serve("localhost", (2020, 2021)).await;
    let expired =
        probe(&format!("https://localhost:{port}/"), authority.trusted()).handshake().await.unwrap();
    assert!(matches!(expired.verified, Err(TlsFault::Expired { .. })), "{:?}", expired.verified);
    assert_eq!(expired.chain[0].not_after.map(|at| at.to_string()).as_deref(), Some("2021-01-01T00:00:00Z"));
}

#[tokio::test]
async fn what_is_not_tls_is_a_tls_fault() {
    let url = answering("HTTP/1.1 400 Bad Request\r\n\r\n").await.replace("http:", "https:");
    let error = probe(&url, TrustedAuthorities::system_only()).handshake().await.unwrap_err();
    assert!(matches!(error, NetError::Tls { .. }), "{error:?}");
}

#[tokio::test]
async fn a_closed_port_refuses() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let probe = probe(&format!("https://127.0.0.1:{port}/"), TrustedAuthorities::system_only());
    assert_eq!(probe.resolve_name().await.unwrap().addresses, ["127.0.0.1".parse::<IpAddr>().unwrap()]);
    let error = probe.connect().await.unwrap_err();
    assert!(matches!(error, NetError::Connect { fault: ConnectFault::Refused, .. }), "{error:?}");
}

#[tokio::test]
async fn an_unknown_name_has_no_address() {
    let probe = probe("https://no-such-host.invalid/", TrustedAuthorities::system_only());
    let error = probe.resolve_name().await.unwrap_err();
    assert!(matches!(error, NetError::Dns { .. }), "{error:?}");
}

/// A server that gives one answer to everything; its base URL.
async fn answering(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut request = vec![0; 8192];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.shutdown().await;
        }
    });
    format!("http://127.0.0.1:{port}/EWS/Exchange.asmx")
}

#[tokio::test]
async fn tells_what_answers() {
    let url = answering(
        "HTTP/1.1 401 Unauthorized\r\nServer: Microsoft-IIS/10.0\r\nX-FEServer: EX01\r\nrequest-id: 7\r\n\
         WWW-Authenticate: Negotiate\r\nWWW-Authenticate: Basic realm=\"mail\"\r\nContent-Length: 0\r\n\r\n",
    )
    .await;
    let facts = probe(&url, TrustedAuthorities::system_only()).fetch_endpoint().await.unwrap();
    assert_eq!(facts.status, 401);
    assert_eq!(facts.challenges, ["Negotiate", "Basic realm=\"mail\""]);
    assert_eq!(facts.front_end.as_deref(), Some("EX01"));
    assert_eq!(facts.request_id.as_deref(), Some("7"));

    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n\
                <html><head><TITLE lang=en>\n Welcome to\n nginx </TITLE></head>";
    let facts =
        probe(&answering(page).await, TrustedAuthorities::system_only()).fetch_endpoint().await.unwrap();
    assert_eq!(facts.title.as_deref(), Some("Welcome to nginx"));
    assert_eq!(facts.content_type, "text/html");
    assert!(!facts.is_soap, "a web page is no SOAP");

    let soap = "HTTP/1.1 500 Error\r\nContent-Type: text/xml\r\nConnection: close\r\n\r\n\
                <?xml version=\"1.0\"?><s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"/>";
    let facts =
        probe(&answering(soap).await, TrustedAuthorities::system_only()).fetch_endpoint().await.unwrap();
    assert!(facts.is_soap, "a fault without a sign-in is SOAP, too");
}

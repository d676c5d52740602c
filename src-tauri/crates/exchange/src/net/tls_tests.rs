use std::sync::Arc;

use http::Method;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::*;

type Issuer = CertifiedIssuer<'static, KeyPair>;

fn authority() -> Issuer {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// Serves one answer a connection with a certificate for `name`, valid between the years.
async fn serve(issuer: &Issuer, name: &str, years: (i32, i32)) -> url::Url {
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.not_before = date_time_ymd(years.0, 1, 1);
    params.not_after = date_time_ymd(years.1, 1, 1);
    let key = KeyPair::generate().unwrap();
    let leaf = params.signed_by(&key, issuer).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![leaf.der().clone()], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}/", listener.local_addr().unwrap().port()).parse().unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            if let Ok(mut stream) = acceptor.accept(stream).await {
                let _ = stream.read(&mut [0; 4096]).await;
                let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").await;
                let _ = stream.shutdown().await;
            }
        }
    });
    url
}

async fn fetch(url: url::Url, authorities: &TrustedAuthorities) -> Result<HttpReply, NetError> {
    HttpClient::new(authorities, Timeouts::default()).unwrap().send(HttpRequest::new(Method::GET, url)).await
}

fn trusted(issuer: &Issuer) -> TrustedAuthorities {
    TrustedAuthorities::parse_pem(issuer.pem().as_bytes()).unwrap()
}

#[tokio::test]
async fn an_authority_of_the_administrator_is_trusted() {
    let issuer = authority();
    let url = serve(&issuer, "localhost", (2020, 2090)).await;
    assert_eq!(fetch(url.clone(), &trusted(&issuer)).await.unwrap().body, b"ok");
    let error = fetch(url, &TrustedAuthorities::system_only()).await.unwrap_err();
    assert!(matches!(error, NetError::Tls { fault: TlsFault::UnknownIssuer, .. }), "{error:?}");
}

#[tokio::test]
async fn each_fault_of_a_certificate_is_told_apart() {
    let issuer = authority();
    let fault = |name: &'static str, years| {
        let issuer = &issuer;
        async move {
            match fetch(serve(issuer, name, years).await, &trusted(issuer)).await.unwrap_err() {
                NetError::Tls { fault, .. } => fault,
                other => panic!("{other:?}"),
            }
        }
    };
    assert_eq!(
        fault("mail.contoso.com", (2020, 2090)).await,
        TlsFault::NameMismatch { presented: vec!["mail.contoso.com".to_owned()] }
    );
    let when = Some("2021-01-01T00:00:00Z".parse().unwrap());
    assert_eq!(fault("localhost", (2020, 2021)).await, TlsFault::Expired { when });
    let when = Some("2080-01-01T00:00:00Z".parse().unwrap());
    assert_eq!(fault("localhost", (2080, 2090)).await, TlsFault::NotYetValid { when });
}

#[tokio::test]
async fn what_is_not_tls_is_a_fault_of_tls() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}/", listener.local_addr().unwrap().port()).parse().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let error = fetch(url, &TrustedAuthorities::system_only()).await.unwrap_err();
    assert!(matches!(error, NetError::Tls { fault: TlsFault::Other(_), .. }), "{error:?}");
}

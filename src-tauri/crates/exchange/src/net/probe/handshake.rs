//! The TLS handshake, with and without trust.

use std::sync::Arc;
use std::time::{Duration, Instant};

use rustls::client::danger::ServerCertVerified;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, Error, ProtocolVersion};
use tokio_rustls::TlsConnector;

use super::{CertificateFacts, Probe};
use crate::net::tls::SameVerdict;
use crate::net::{NetError, TlsFault, client_config};

/// What a handshake showed.
#[derive(Debug, Clone, PartialEq)]
pub struct TlsFacts {
    /// The protocol version agreed on, such as `TLS 1.3`; `None` for one this version has no name for.
    pub protocol: Option<String>,
    /// The certificates the server sent, its own first.
    pub chain: Vec<CertificateFacts>,
    /// Whether the client would accept them, and if not, why.
    pub verified: Result<(), TlsFault>,
    /// How long the handshake took, connection included.
    pub elapsed: Duration,
}

/// What one handshake gave before the connection was closed again.
struct Seen {
    protocol: Option<String>,
    chain: Vec<CertificateFacts>,
}

impl Probe {
    /// Makes the TLS handshake and closes the connection: which protocol, which certificates, and whether they hold. The facts
    /// are there even when the certificates do not hold.
    ///
    /// # Errors
    /// When no handshake came about at all.
    pub async fn handshake(&self) -> Result<TlsFacts, NetError> {
        shake_hands(self).await
    }
}

/// Shakes hands as the client does. When that fails over the certificates, shakes hands once more with a verifier that
/// refuses nothing, only to see them: not a byte of application data goes over that connection.
async fn shake_hands(probe: &Probe) -> Result<TlsFacts, NetError> {
    let began = Instant::now();
    let setup = |error: Error| NetError::Setup(Box::new(error));
    let trusting = client_config(&probe.authorities).map_err(setup)?;
    match attempt(probe, trusting).await {
        Ok(seen) => Ok(facts(seen, Ok(()), began)),
        Err(NetError::Tls { fault, host }) => match attempt(probe, looking().map_err(setup)?).await {
            Ok(seen) => Ok(facts(seen, Err(fault), began)),
            // Without certificates there is nothing to add to what the client itself met.
            Err(_) => Err(NetError::Tls { host, fault }),
        },
        Err(other) => Err(other),
    }
}

fn facts(seen: Seen, verified: Result<(), TlsFault>, began: Instant) -> TlsFacts {
    TlsFacts { protocol: seen.protocol, chain: seen.chain, verified, elapsed: began.elapsed() }
}

async fn attempt(probe: &Probe, config: ClientConfig) -> Result<Seen, NetError> {
    let host = probe.host();
    let bare = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let name = ServerName::try_from(bare).map_err(|error| NetError::Setup(Box::new(error)))?;
    let (stream, _) = probe.open().await?;
    let connector = TlsConnector::from(Arc::new(config));
    let shaking = async {
        connector.connect(name, stream).await.map_err(|error| {
            let fault = error
                .get_ref()
                .and_then(|inner| inner.downcast_ref::<Error>())
                .map_or_else(|| TlsFault::Other(error.to_string()), TlsFault::from);
            NetError::Tls { host: host.clone(), fault }
        })
    };
    let stream = probe.in_time(shaking).await?;
    let (_, connection) = stream.get_ref();
    let protocol = match connection.protocol_version() {
        Some(ProtocolVersion::TLSv1_2) => Some("TLS 1.2".to_owned()),
        Some(ProtocolVersion::TLSv1_3) => Some("TLS 1.3".to_owned()),
        _ => None,
    };
    let chain = connection.peer_certificates().unwrap_or_default();
    Ok(Seen { protocol, chain: chain.iter().map(CertificateFacts::parse).collect() })
}

/// Lets every certificate through so that it can be shown. For the probe's second look alone.
fn looking() -> Result<ClientConfig, Error> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    Ok(ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(SameVerdict {
            provider,
            verdict: || Ok(ServerCertVerified::assertion()),
        }))
        .with_no_client_auth())
}

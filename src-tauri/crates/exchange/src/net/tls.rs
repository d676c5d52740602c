//! How TLS is set up, for requests and for probes alike.

use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, aws_lc_rs, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};

use super::TrustedAuthorities;

/// The TLS configuration of every connection: TLS 1.2 and 1.3, certificates judged by the operating system plus
/// `authorities`.
///
/// # Errors
/// If the cryptography cannot be set up, or an authority's certificate cannot be used.
pub fn client_config(authorities: &TrustedAuthorities) -> Result<ClientConfig, Error> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    Ok(ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier(authorities, provider)?)
        .with_no_client_auth())
}

#[cfg(any(all(unix, not(target_os = "android")), windows))]
fn verifier(
    authorities: &TrustedAuthorities,
    provider: Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, Error> {
    let extra = authorities.certificates();
    match rustls_platform_verifier::Verifier::new_with_extra_roots(
        extra.iter().cloned(),
        Arc::clone(&provider),
    ) {
        Ok(verifier) => Ok(Arc::new(verifier)),
        Err(error) if extra.is_empty() => {
            tracing::warn!(%error, "this machine has no certificate authorities; every certificate will be refused");
            // A machine without authorities can still speak to itself over plain http, so their absence must not keep the
            // client from being made.
            Ok(Arc::new(SameVerdict { provider, verdict: || Err(CertificateError::UnknownIssuer.into()) }))
        }
        Err(error) => Err(error),
    }
}

/// Gives every certificate the same verdict, unseen; that the server holds its key is verified all the same.
#[derive(Debug)]
pub(super) struct SameVerdict {
    pub(super) provider: Arc<CryptoProvider>,
    pub(super) verdict: fn() -> Result<ServerCertVerified, Error>,
}

impl ServerCertVerifier for SameVerdict {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        (self.verdict)()
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(
            message,
            certificate,
            signature,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(
            message,
            certificate,
            signature,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

//! The certificate authority of a practice organization and the certificate its server shows.

use std::sync::Arc;

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use tokio_rustls::{
    TlsAcceptor,
    rustls::{
        self, ServerConfig,
        pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
    },
};

use crate::options::Tls;

/// Names the certificate is good for, beside the loopback address.
const NAMES: [&str; 5] =
    ["localhost", "127.0.0.1", "practice.example", "mail.practice.example", "autodiscover.practice.example"];

/// Why no certificate could be made.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// The certificate itself could not be generated or signed.
    #[error("the practice certificate could not be made")]
    Generate(#[from] rcgen::Error),
    /// The TLS stack refused the certificate.
    #[error("the practice certificate was refused by the TLS stack")]
    Refused(#[from] rustls::Error),
}

/// An authority made for one run, and the acceptor that shows its certificate.
pub(crate) struct Certificates {
    pub(crate) ca_pem: String,
    pub(crate) acceptor: TlsAcceptor,
}

/// Makes an authority and a server certificate. Their dates come from the machine's clock and not from the
/// organization's day, because the client judges them by the machine's clock.
pub(crate) fn issue(tls: Tls) -> Result<Certificates, CertificateError> {
    let today = Timestamp::now().to_zoned(TimeZone::UTC).date();
    let day = |offset: i64| {
        let date = today.saturating_add(offset.days());
        date_time_ymd(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
    };
    let mut authority = CertificateParams::new(Vec::<String>::new())?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    authority.distinguished_name.push(DnType::CommonName, "Practice Root CA");
    authority.distinguished_name.push(DnType::OrganizationName, "Practice");
    (authority.not_before, authority.not_after) = (day(-400), day(800));
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate()?)?;

    let names: &[&str] = if tls == Tls::WrongName { &["mail.elsewhere.example"] } else { &NAMES };
    let mut leaf = CertificateParams::new(names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>())?;
    leaf.distinguished_name.push(DnType::CommonName, names.last().copied().unwrap_or_default());
    leaf.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    leaf.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    leaf.use_authority_key_identifier_extension = true;
    (leaf.not_before, leaf.not_after) =
        if tls == Tls::Expired { (day(-366), day(-1)) } else { (day(-1), day(364)) };
    let key = KeyPair::generate()?;
    let certificate = leaf.signed_by(&key, &authority)?;

    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der())),
        )?;
    Ok(Certificates { ca_pem: authority.pem(), acceptor: TlsAcceptor::from(Arc::new(config)) })
}

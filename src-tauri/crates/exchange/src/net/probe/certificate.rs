//! Certificates as a person reads them.

use std::net::IpAddr;

use jiff::Timestamp;
use rustls::crypto::aws_lc_rs::cipher_suite::TLS13_AES_128_GCM_SHA256;
use rustls::pki_types::CertificateDer;
use serde::{Deserialize, Serialize};
use x509_parser::extensions::GeneralName;
use x509_parser::prelude::{ASN1Time, FromDer, X509Certificate};

/// One certificate of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateFacts {
    /// Whom it is for.
    pub subject: String,
    /// Who signed it.
    pub issuer: String,
    /// The host names and addresses it is for.
    pub names: Vec<String>,
    /// Valid from.
    pub not_before: Option<Timestamp>,
    /// Valid until.
    pub not_after: Option<Timestamp>,
    /// SHA-256 of the whole certificate, in hexadecimal, as browsers show it.
    pub sha256: String,
}

impl CertificateFacts {
    /// Reads a certificate. What cannot be read stays empty; the fingerprint is there in any case.
    pub(super) fn parse(der: &CertificateDer<'_>) -> Self {
        let mut facts = Self {
            subject: String::new(),
            issuer: String::new(),
            names: Vec::new(),
            not_before: None,
            not_after: None,
            sha256: fingerprint(der),
        };
        let Ok((_, certificate)) = X509Certificate::from_der(der) else {
            return facts;
        };
        facts.subject = certificate.subject().to_string();
        facts.issuer = certificate.issuer().to_string();
        facts.not_before = instant(&certificate.validity().not_before);
        facts.not_after = instant(&certificate.validity().not_after);
        if let Ok(Some(extension)) = certificate.subject_alternative_name() {
            facts.names = extension.value.general_names.iter().filter_map(name).collect();
        }
        facts
    }

    /// One line per fact, for evidence.
    pub fn to_lines(&self) -> Vec<String> {
        let day =
            |instant: Option<Timestamp>| instant.map_or_else(|| "unknown".to_owned(), |at| at.to_string());
        let mut lines = vec![format!("subject: {}", self.subject), format!("  issuer: {}", self.issuer)];
        if !self.names.is_empty() {
            lines.push(format!("  names: {}", self.names.join(", ")));
        }
        lines.push(format!("  valid: {} to {}", day(self.not_before), day(self.not_after)));
        lines.push(format!("  sha256: {}", self.sha256));
        lines
    }
}

fn instant(time: &ASN1Time) -> Option<Timestamp> {
    Timestamp::from_second(time.timestamp()).ok()
}

fn name(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(bytes) => {
            let v4 = <[u8; 4]>::try_from(*bytes).map(IpAddr::from).ok();
            let address = v4.or_else(|| <[u8; 16]>::try_from(*bytes).map(IpAddr::from).ok())?;
            Some(address.to_string())
        }
        _ => None,
    }
}

/// The hash comes from the cipher suite that uses SHA-256: the TLS library has no other door to it, and one digest is no
/// reason for a second cryptography library.
fn fingerprint(der: &[u8]) -> String {
    let Some(suite) = TLS13_AES_128_GCM_SHA256.tls13() else {
        return String::new();
    };
    let digest = suite.common.hash_provider.hash(der);
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

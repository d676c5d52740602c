//! Certificate authorities the administrator trusts beside those of the operating system.

use std::path::Path;

use anteroom_domain::{Args, Reason};
use anteroom_files::{FileError, limits};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

/// Certificates of authorities trusted in addition to the operating system's, usually that of a company's own authority.
#[derive(Debug, Clone, Default)]
pub struct TrustedAuthorities(Vec<CertificateDer<'static>>);

/// Why a file with certificates of authorities cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AuthoritiesError {
    /// The file cannot be read.
    #[error(transparent)]
    Unreadable(#[from] FileError),
    /// The text holds no certificate in PEM form (`-----BEGIN CERTIFICATE-----`).
    #[error("there is no PEM certificate in it")]
    Empty,
    /// A certificate is damaged, or not one of an authority.
    #[error("a certificate in it is damaged")]
    Damaged(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl AuthoritiesError {
    /// Why, as a problem with the file tells it.
    pub fn reason(&self) -> Args {
        match self {
            Self::Unreadable(error) => error.reason(),
            Self::Empty => Args::new().worded(Reason::NoCertificate),
            Self::Damaged(_) => Args::new().worded(Reason::DamagedCertificate),
        }
    }
}

impl TrustedAuthorities {
    /// No authorities beside the operating system's.
    pub fn system_only() -> Self {
        Self::default()
    }

    /// Loads the certificates of one PEM file; it may hold several.
    ///
    /// # Errors
    /// If the file cannot be read, lies on another computer, or holds anything but certificates of authorities.
    pub fn load(path: &Path) -> Result<Self, AuthoritiesError> {
        Self::parse_pem(&anteroom_files::read(path, limits::AUTHORITIES)?)
    }

    /// Reads certificates from PEM text.
    ///
    /// # Errors
    /// If there is none, or one is damaged.
    pub fn parse_pem(pem: &[u8]) -> Result<Self, AuthoritiesError> {
        let certificates: Vec<_> = CertificateDer::pem_slice_iter(pem)
            .collect::<Result<_, _>>()
            .map_err(|error| AuthoritiesError::Damaged(Box::new(error)))?;
        if certificates.is_empty() {
            return Err(AuthoritiesError::Empty);
        }
        let mut store = RootCertStore::empty();
        for certificate in &certificates {
            store.add(certificate.clone()).map_err(|error| AuthoritiesError::Damaged(Box::new(error)))?;
        }
        Ok(Self(certificates))
    }

    /// These authorities and others.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// The certificates, in DER.
    pub fn certificates(&self) -> &[CertificateDer<'static>] {
        &self.0
    }
}

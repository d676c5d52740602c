//! Why TLS failed, as fine as the remedies differ.

use std::error::Error;
use std::io;

use anteroom_domain::{Args, Code};
use rustls::CertificateError;

/// The TLS error among the causes of an error; an `io::Error` wraps it without naming it as its source.
pub(crate) fn find_fault<'e>(error: &'e (dyn Error + 'static)) -> Option<&'e rustls::Error> {
    let mut next = Some(error);
    while let Some(cause) = next {
        if let Some(fault) = cause.downcast_ref::<rustls::Error>() {
            return Some(fault);
        }
        let wrapped = cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        next = match wrapped {
            Some(inner) => Some(inner),
            None => cause.source(),
        };
    }
    None
}

/// The code of a TLS error, and the values its text names.
pub(crate) fn code(fault: &rustls::Error) -> (Code, Args) {
    let rustls::Error::InvalidCertificate(fault) = fault else { return (Code::TlsFailed, Args::new()) };
    match fault {
        CertificateError::UnknownIssuer => (Code::TlsUnknownIssuer, Args::new()),
        // A self-signed certificate with the authority flag: nobody stands behind it.
        CertificateError::Other(other) if format!("{other:?}").contains("CaUsedAsEndEntity") => {
            (Code::TlsUnknownIssuer, Args::new())
        }
        CertificateError::NotValidForName => (Code::TlsNameMismatch, Args::new()),
        CertificateError::NotValidForNameContext { presented, .. } => {
            let names: Vec<&str> = presented.iter().map(|name| plain_name(name)).collect();
            (Code::TlsNameMismatch, Args::new().with("names", names.join(", ")))
        }
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
            (Code::TlsExpired, Args::new())
        }
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            (Code::TlsNotYetValid, Args::new())
        }
        _ => (Code::TlsFailed, Args::new()),
    }
}

/// rustls presents names as `DnsName("dc1.contoso.com")`.
fn plain_name(name: &str) -> &str {
    name.split('"').nth(1).unwrap_or(name)
}

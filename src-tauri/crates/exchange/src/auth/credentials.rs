//! A user name with its secret.

use anteroom_domain::{Latch, Login};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

/// A user name with its password, and the latch of both. Debug shows no password.
#[derive(Debug, Clone)]
pub struct Credentials {
    login: Login,
    secret: SecretString,
    latch: Latch,
}

impl Credentials {
    /// A user name with its password, which nobody else uses.
    pub fn new(login: Login, secret: SecretString) -> Self {
        Self::behind(Latch::default(), login, secret)
    }

    /// A user name with its password, behind the latch that whoever else uses them shares.
    pub fn behind(latch: Latch, login: Login, secret: SecretString) -> Self {
        Self { login, secret, latch }
    }

    /// The user name.
    pub fn login(&self) -> &Login {
        &self.login
    }

    /// What lets requests out that carry them.
    pub fn latch(&self) -> &Latch {
        &self.latch
    }

    /// The value of `Authorization` for Basic, in UTF-8, marked sensitive
    /// ([RFC 7617](https://www.rfc-editor.org/rfc/rfc7617)). `None` cannot happen: Base64 is valid in a header.
    pub fn basic_header(&self) -> Option<HeaderValue> {
        let pair = SecretString::from(format!("{}:{}", self.login, self.secret.expose_secret()));
        let value =
            SecretString::from(format!("Basic {}", BASE64_STANDARD.encode(pair.expose_secret().as_bytes())));
        let mut header = HeaderValue::from_str(value.expose_secret()).ok()?;
        header.set_sensitive(true);
        Some(header)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_shows_nowhere() {
        let credentials = Credentials::new("svc@contoso.com".parse().unwrap(), "Grüße:123".to_owned().into());
        let header = credentials.basic_header().unwrap();
        assert_eq!(
            header.to_str().unwrap(),
            "Basic c3ZjQGNvbnRvc28uY29tOkdyw7zDn2U6MTIz",
            "UTF-8, as RFC 7617 allows"
        );
        let shown = format!("{credentials:?} {header:?}");
        assert!(!shown.contains("Grüße") && !shown.contains("c3Zj"), "{shown}");
    }
}

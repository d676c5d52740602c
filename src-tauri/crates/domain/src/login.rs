//! The forms in which a service account's user name is written.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::text::clean;

/// A user name, tagged by its form so that a UPN suffix is never taken for a NetBIOS domain.
///
/// HTTP Basic against Exchange needs one of the first two; a bare name works only where IIS has a default domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Login {
    /// User principal name: `svc-rooms@contoso.com`.
    Upn(String),
    /// Down-level logon name: `CONTOSO\svc-rooms`.
    DownLevel {
        /// The NetBIOS name of the domain.
        domain: String,
        /// The account name (`sAMAccountName`).
        user: String,
    },
    /// A name without a domain.
    Bare(String),
}

/// Why a text is not a user name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LoginError {
    /// Nothing was typed.
    #[error("a user name is needed, as svc-rooms@contoso.com or CONTOSO\\svc-rooms")]
    Empty,
    /// One side of `\` or `@` is empty, or there are several.
    #[error("`{0}` is neither name@domain nor DOMAIN\\name")]
    Form(String),
    /// A colon would end the user name early in HTTP Basic (RFC 7617).
    #[error("a user name cannot contain a colon or a line break")]
    Character,
}

impl FromStr for Login {
    type Err = LoginError;

    fn from_str(text: &str) -> Result<Self, LoginError> {
        let text = clean(text);
        if text.is_empty() {
            return Err(LoginError::Empty);
        }
        if text.chars().any(|c| c == ':' || c.is_control()) {
            return Err(LoginError::Character);
        }
        let form = |text: &str| LoginError::Form(text.chars().take(120).collect());
        if let Some((domain, user)) = text.split_once('\\') {
            if domain.is_empty() || user.is_empty() || user.contains('\\') {
                return Err(form(&text));
            }
            return Ok(Self::DownLevel { domain: domain.to_owned(), user: user.to_owned() });
        }
        match text.split_once('@') {
            Some((user, suffix)) if user.is_empty() || suffix.is_empty() || suffix.contains('@') => {
                Err(form(&text))
            }
            Some(_) => Ok(Self::Upn(text)),
            None => Ok(Self::Bare(text)),
        }
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Upn(name) | Self::Bare(name) => f.write_str(name),
            Self::DownLevel { domain, user } => write!(f, "{domain}\\{user}"),
        }
    }
}

impl TryFrom<String> for Login {
    type Error = LoginError;

    fn try_from(text: String) -> Result<Self, LoginError> {
        text.parse()
    }
}

impl From<Login> for String {
    fn from(login: Login) -> Self {
        login.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_forms_apart() {
        assert_eq!("svc@contoso.com".parse(), Ok(Login::Upn("svc@contoso.com".into())));
        assert_eq!(
            " CONTOSO\\svc ".parse(),
            Ok(Login::DownLevel { domain: "CONTOSO".into(), user: "svc".into() }),
            "white space around a pasted name does not count"
        );
        assert_eq!("svc".parse(), Ok(Login::Bare("svc".into())));
    }

    #[test]
    fn refuses_what_http_basic_cannot_carry() {
        assert_eq!("a:b".parse::<Login>(), Err(LoginError::Character));
        assert!(matches!("\\svc".parse::<Login>(), Err(LoginError::Form(_))));
        assert!(matches!("svc@".parse::<Login>(), Err(LoginError::Form(_))));
    }
}

//! SMTP addresses, compared as Exchange compares them.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::text::clean;

/// An e-mail address such as `room101@contoso.com`.
///
/// Equal without regard to case, as Exchange treats proxy addresses; shown as it was written. Parsing accepts what
/// people paste: white space and invisible characters around it, `smtp:` or `SMTP:` in front, angle brackets.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SmtpAddress(String);

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// Nothing was typed.
    #[error("an e-mail address is needed")]
    Empty,
    /// There is no `@`, or more than one.
    #[error("`{0}` needs exactly one @")]
    At(String),
    /// The part before the `@` is empty, too long, or has characters that no mailbox has.
    #[error("`{0}` is not an e-mail address: the part before the @ is not valid")]
    Local(String),
    /// The part after the `@` is empty, too long, or has characters that no domain has.
    #[error("`{0}` is not an e-mail address: the part after the @ is not valid")]
    Domain(String),
}

impl SmtpAddress {
    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the `@`, in lower case.
    pub fn domain(&self) -> String {
        self.0.rsplit('@').next().unwrap_or_default().to_lowercase()
    }

    /// The part before the `@`.
    pub fn local_part(&self) -> &str {
        self.0.split('@').next().unwrap_or_default()
    }

    /// The form used for comparing and as a key: lower case.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for SmtpAddress {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Self, AddressError> {
        let cleaned = clean(text);
        let mut bare = cleaned.as_str();
        if let Some(prefix) = bare.get(..5)
            && prefix.eq_ignore_ascii_case("smtp:")
        {
            bare = &bare[5..];
        }
        if let Some(inner) = bare.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            bare = inner;
        }
        let bare = bare.trim();
        if bare.is_empty() {
            return Err(AddressError::Empty);
        }
        let shown = || bare.chars().take(120).collect::<String>();
        let (local, domain) = bare.split_once('@').ok_or_else(|| AddressError::At(shown()))?;
        if domain.contains('@') {
            return Err(AddressError::At(shown()));
        }
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && local.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>()[],;:\\\"".contains(c));
        if !local_ok {
            return Err(AddressError::Local(shown()));
        }
        let domain_ok = domain.len() <= 253
            && domain.split('.').all(|label| {
                !label.is_empty()
                    && label.len() <= 63
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            });
        if !domain_ok {
            return Err(AddressError::Domain(shown()));
        }
        Ok(Self(bare.to_owned()))
    }
}

impl PartialEq for SmtpAddress {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for SmtpAddress {}

impl Hash for SmtpAddress {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl PartialOrd for SmtpAddress {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SmtpAddress {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.key().cmp(&other.key())
    }
}

impl fmt::Display for SmtpAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for SmtpAddress {
    type Error = AddressError;

    fn try_from(text: String) -> Result<Self, AddressError> {
        text.parse()
    }
}

impl From<SmtpAddress> for String {
    fn from(address: SmtpAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_people_paste() {
        for text in [
            "room@contoso.com",
            " SMTP:room@contoso.com",
            "<Room@Contoso.com>\u{200b}",
            "\u{feff}room@CONTOSO.com\n",
        ] {
            let parsed: SmtpAddress = text.parse().unwrap();
            assert_eq!(parsed.key(), "room@contoso.com", "{text:?} is the same mailbox");
        }
    }

    #[test]
    fn keeps_unusual_but_real_addresses() {
        for text in ["o'brien+rooms@contoso.co.uk", "raum_ä@bücher.example", "a@b"] {
            assert!(text.parse::<SmtpAddress>().is_ok(), "{text} exists in real organizations");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        assert_eq!("".parse::<SmtpAddress>(), Err(AddressError::Empty));
        assert!(matches!("room".parse::<SmtpAddress>(), Err(AddressError::At(_))));
        assert!(matches!("a@b@c".parse::<SmtpAddress>(), Err(AddressError::At(_))));
        assert!(matches!("a b@c.d".parse::<SmtpAddress>(), Err(AddressError::Local(_))));
        assert!(matches!("a@c..d".parse::<SmtpAddress>(), Err(AddressError::Domain(_))));
        assert!(matches!("a@-c".parse::<SmtpAddress>(), Err(AddressError::Domain(_))));
    }
}

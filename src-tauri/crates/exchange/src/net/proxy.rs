//! Which proxy requests go through.

use std::fmt;
use std::str::FromStr;

use anteroom_domain::Reason;
use serde::{Deserialize, Serialize};
use url::Url;

/// Through which proxy the world outside is reached. This machine itself is never asked through one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ProxyRule {
    /// The one the system names: environment, then the settings of Windows and macOS, minus their exceptions.
    #[default]
    System,
    /// None, whatever the system names.
    None,
    /// This one for everything, by plain http to the proxy itself: what goes through it is TLS from end to end.
    Url(Url),
}

/// Why a text names no proxy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProxyRuleError {
    /// It is no address at all.
    #[error("it is neither “system” nor “none” nor an address such as http://proxy.contoso.com:8080")]
    NotAnAddress,
    /// It is the address of another kind of proxy.
    #[error("it has to begin with http://, which is how the proxy itself is spoken to")]
    OtherScheme,
    /// A user name or a password stands in front of the host.
    #[error(
        "it names a user or a password, which are not kept in settings; a proxy that wants a sign-in cannot be used this way"
    )]
    NamesAUser,
    /// Something stands behind the port.
    #[error("nothing may stand behind the host and its port")]
    HasAPath,
}

impl ProxyRuleError {
    /// Why, as a problem with the setting tells it.
    pub fn reason(self) -> Reason {
        match self {
            Self::NotAnAddress => Reason::NoProxyAddress,
            Self::OtherScheme => Reason::OtherProxyScheme,
            Self::NamesAUser => Reason::ProxyNamesAUser,
            Self::HasAPath => Reason::ProxyHasAPath,
        }
    }
}

impl FromStr for ProxyRule {
    type Err = ProxyRuleError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        match text.to_ascii_lowercase().as_str() {
            "system" => return Ok(Self::System),
            "none" => return Ok(Self::None),
            _ => {}
        }
        // Before anything else: whatever stands before the last `@` may be a password, and is refused, not shown.
        if text.contains('@') {
            return Err(ProxyRuleError::NamesAUser);
        }
        let full = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
        let url = Url::parse(&full).map_err(|_| ProxyRuleError::NotAnAddress)?;
        if url.scheme() != "http" {
            return Err(ProxyRuleError::OtherScheme);
        }
        if text.is_empty() || !url.has_host() || text.contains(char::is_whitespace) {
            return Err(ProxyRuleError::NotAnAddress);
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(ProxyRuleError::HasAPath);
        }
        Ok(Self::Url(url))
    }
}

impl fmt::Display for ProxyRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System => f.write_str("system"),
            Self::None => f.write_str("none"),
            Self::Url(url) => f.write_str(url.as_str().trim_end_matches('/')),
        }
    }
}

impl TryFrom<String> for ProxyRule {
    type Error = ProxyRuleError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<ProxyRule> for String {
    fn from(rule: ProxyRule) -> Self {
        rule.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_an_address_and_never_a_password() {
        let read = |text: &str| text.parse::<ProxyRule>().map(|rule| rule.to_string());
        assert_eq!(read(" SYSTEM "), Ok("system".to_owned()));
        assert_eq!(read("none"), Ok("none".to_owned()));
        assert_eq!(read("proxy.contoso.com:8080"), Ok("http://proxy.contoso.com:8080".to_owned()));
        assert_eq!(read("http://[::1]:3128/"), Ok("http://[::1]:3128".to_owned()));
        for named in ["http://ann:hunter2@proxy:8080", "ann:p/w@proxy", "http://ann@proxy", "@proxy"] {
            assert_eq!(read(named), Err(ProxyRuleError::NamesAUser), "{named}");
        }
        assert_eq!(read("https://proxy:8080"), Err(ProxyRuleError::OtherScheme));
        assert_eq!(read("socks5://proxy:1080"), Err(ProxyRuleError::OtherScheme));
        assert_eq!(read("http://proxy/path"), Err(ProxyRuleError::HasAPath));
        for nonsense in ["", "http://", "a b"] {
            assert_eq!(read(nonsense), Err(ProxyRuleError::NotAnAddress), "{nonsense:?}");
        }
    }
}

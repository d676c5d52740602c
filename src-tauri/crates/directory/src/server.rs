//! Where a directory is.

use std::fmt;
use std::str::FromStr;

use anteroom_domain::clean;
use url::{Host, Url};

use crate::DirectoryError;

/// The port of LDAP, with or without StartTLS.
const LDAP: u16 = 389;
/// The port of LDAP inside TLS.
const LDAPS: u16 = 636;

/// How the way to a directory is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Protection {
    /// TLS from the first byte (`ldaps`).
    Tls,
    /// TLS before anything is said ([RFC 4511, section 4.14](https://www.rfc-editor.org/rfc/rfc4511#section-4.14)).
    StartTls,
    /// None: this machine itself.
    None,
}

/// A directory server: host, port and protection.
///
/// A bare host name means `ldaps`. `ldap` means StartTLS, which is insisted on; only to this machine is it plain.
///
/// ```
/// use anteroom_directory::DirectoryServer;
///
/// let server: DirectoryServer = "dc1.contoso.com".parse()?;
/// assert_eq!(server.to_string(), "ldaps://dc1.contoso.com");
/// # Ok::<(), anteroom_directory::DirectoryError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryServer {
    host: Host,
    port: u16,
    pub(crate) protection: Protection,
}

impl DirectoryServer {
    /// The host and the port, for a socket.
    pub(crate) fn place(&self) -> (String, u16) {
        // An IPv6 address is bracketed in URLs alone.
        let host = match &self.host {
            Host::Ipv6(address) => address.to_string(),
            other => other.to_string(),
        };
        (host, self.port)
    }

    /// Whether it is this machine, by an address or by the name that means it everywhere.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.host)
    }

    /// The host as messages name it: with its port where that is not the usual one.
    pub fn shown(&self) -> String {
        let usual = if self.protection == Protection::Tls { LDAPS } else { LDAP };
        if self.port == usual { self.host.to_string() } else { format!("{}:{}", self.host, self.port) }
    }
}

impl FromStr for DirectoryServer {
    type Err = DirectoryError;

    fn from_str(text: &str) -> Result<Self, DirectoryError> {
        let text = clean(text);
        let invalid = || DirectoryError::Address { text: without_user_information(&text) };
        let full = if text.contains("://") { text.clone() } else { format!("ldaps://{text}") };
        let url = Url::parse(&full).map_err(|_| invalid())?;
        let has_extras = !url.username().is_empty()
            || url.password().is_some()
            || url.query().is_some()
            || url.fragment().is_some()
            || !matches!(url.path(), "" | "/");
        // The parser leaves hosts of schemes it does not know as they are written.
        let host = url.host_str().and_then(|host| Host::parse(host).ok());
        let (Some(host), false) = (host, has_extras) else { return Err(invalid()) };
        let protection = match url.scheme() {
            "ldaps" => Protection::Tls,
            "ldap" if is_loopback(&host) => Protection::None,
            "ldap" => Protection::StartTls,
            _ => return Err(invalid()),
        };
        let usual = if protection == Protection::Tls { LDAPS } else { LDAP };
        Ok(Self { host, port: url.port().unwrap_or(usual), protection })
    }
}

impl fmt::Display for DirectoryServer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = if self.protection == Protection::Tls { "ldaps" } else { "ldap" };
        write!(f, "{scheme}://{}", self.shown())
    }
}

fn is_loopback(host: &Host) -> bool {
    match host {
        Host::Domain(name) => name.trim_end_matches('.').eq_ignore_ascii_case("localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.to_canonical().is_loopback(),
    }
}

/// What was typed, but for a user name and password in front of the host.
fn without_user_information(text: &str) -> String {
    text.rsplit_once('@').map_or_else(|| text.chars().take(120).collect(), |(_, rest)| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Option<(String, u16, Protection)> {
        let server: DirectoryServer = text.parse().ok()?;
        let (host, port) = server.place();
        Some((host, port, server.protection))
    }

    #[test]
    fn a_password_never_goes_over_the_network_in_the_clear() {
        let dc1 = || "dc1.contoso.com".to_owned();
        assert_eq!(parsed(" DC1.contoso.com\u{200b}"), Some((dc1(), 636, Protection::Tls)), "a host alone");
        assert_eq!(parsed("dc1.contoso.com:3269"), Some((dc1(), 3269, Protection::Tls)), "global catalogue");
        assert_eq!(parsed("ldaps://dc1.contoso.com/"), Some((dc1(), 636, Protection::Tls)));
        assert_eq!(parsed("ldap://dc1.contoso.com"), Some((dc1(), 389, Protection::StartTls)));
        assert_eq!(parsed("ldap://127.0.0.1:3890"), Some(("127.0.0.1".into(), 3890, Protection::None)));
        assert_eq!(parsed("ldap://[::1]"), Some(("::1".into(), 389, Protection::None)));
        assert_eq!(
            parsed("ldap://localhost.contoso.com").map(|(_, _, protection)| protection),
            Some(Protection::StartTls),
            "a name below localhost may be anywhere"
        );
    }

    #[test]
    fn what_is_no_directory_server_is_refused_without_its_password() {
        for text in [
            "",
            "https://dc1",
            "ldapi:///run/slapd",
            "ldaps://",
            "ldaps://dc1/dc=contoso?sub",
            "a b",
            "dc1:x",
        ] {
            assert!(matches!(text.parse::<DirectoryServer>(), Err(DirectoryError::Address { .. })), "{text}");
        }
        let refused = "ldaps://svc:hunter2@dc1".parse::<DirectoryServer>().unwrap_err();
        assert!(!format!("{refused} {refused:?}").contains("hunter2"), "{refused:?}");
    }

    #[test]
    fn it_is_written_as_it_is_read() {
        for text in ["ldaps://dc1.contoso.com", "ldaps://10.0.0.5:1636", "ldap://[::1]:10389"] {
            assert_eq!(text.parse::<DirectoryServer>().unwrap().to_string(), text);
        }
    }
}

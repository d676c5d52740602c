//! What goes wrong between this machine and a directory.

use std::io;
use std::time::Duration;

use anteroom_domain::{Closed, Code, Disposition, Failure, Limit, Reason, Suggested, What};
use ldap3::{LdapError, LdapResult};

use crate::refusal::{BindRefusal, told};
use crate::tls;

/// Why a directory could not be asked, or did not answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DirectoryError {
    /// The text is not the address of a directory server.
    #[error("`{text}` is not the address of a directory server, such as ldaps://dc1.contoso.com")]
    Address {
        /// What was typed.
        text: String,
    },
    /// The host name has no address, or name servers failed.
    #[error("`{host}` could not be resolved")]
    Dns {
        /// The host.
        host: String,
        /// Why.
        source: io::Error,
    },
    /// No connection.
    #[error("no connection to {host}")]
    Connect {
        /// The host.
        host: String,
        /// Why.
        source: io::Error,
    },
    /// The connection was not there in time.
    #[error("{host} did not answer the connection within {} s", after.as_secs())]
    ConnectTimeout {
        /// The host.
        host: String,
        /// How long was waited.
        after: Duration,
    },
    /// TLS failed, StartTLS included.
    #[error("no secure connection to {host}")]
    Tls {
        /// The host.
        host: String,
        /// Why.
        source: io::Error,
    },
    /// An answer did not come in time.
    #[error("{host} did not answer within {} s", after.as_secs())]
    Timeout {
        /// The host.
        host: String,
        /// How long was waited.
        after: Duration,
    },
    /// The connection ended before the answer did.
    #[error("the connection to {host} broke off")]
    Lost {
        /// The host.
        host: String,
        /// Why, if it is known.
        source: Option<Box<LdapError>>,
    },
    /// What came is not LDAP.
    #[error("{host} answered something that is not LDAP")]
    Malformed {
        /// The host.
        host: String,
    },
    /// It sends more than is read.
    #[error("{host} sent more than {count} {limit}")]
    TooLarge {
        /// The host.
        host: String,
        /// Of what.
        limit: Limit,
        /// How many are read at most.
        count: usize,
    },
    /// There is no password to sign in with. A directory takes a name without one for an anonymous visitor
    /// ([RFC 4513, section 5.1.2](https://www.rfc-editor.org/rfc/rfc4513#section-5.1.2)), so it is never sent.
    #[error("there is no password for {login}")]
    NoPassword {
        /// The user name.
        login: String,
    },
    /// The user name has no domain, so the sign-in was not tried: the attempt would count against the account.
    #[error("{host} cannot know who `{login}` is without a domain")]
    LoginWithoutDomain {
        /// The host.
        host: String,
        /// The user name.
        login: String,
        /// The DNS name of the host's domain, where it is known.
        domain: Option<String>,
    },
    /// The server takes no password over a connection that is not encrypted.
    #[error("{host} takes sign-ins over an encrypted connection alone")]
    NeedsEncryption {
        /// The host.
        host: String,
        /// The server's own words.
        #[source]
        source: Box<LdapResult>,
    },
    /// The sign-in was not tried: somewhere the account or its password was refused before.
    #[error("the sign-in of {login} to {host} was not tried")]
    Closed {
        /// The host.
        host: String,
        /// The user name.
        login: String,
        /// Why.
        #[source]
        closed: Closed,
    },
    /// The sign-in was refused.
    #[error("{host} refused the sign-in of {login}: {refusal:?}")]
    SignIn {
        /// The host.
        host: String,
        /// The user name.
        login: String,
        /// Why, as far as it tells.
        refusal: BindRefusal,
        /// The server's own words.
        #[source]
        source: Box<LdapResult>,
    },
    /// The server sends to another one, which is not followed.
    #[error("{host} sends to {to}")]
    Elsewhere {
        /// The host.
        host: String,
        /// Where it sends.
        to: String,
    },
    /// Nothing has this distinguished name.
    #[error("{host} has nothing named `{name}`")]
    NameNotFound {
        /// The host.
        host: String,
        /// The distinguished name.
        name: String,
    },
    /// What has this distinguished name is no group.
    #[error("`{name}` on {host} is {kind}, no group")]
    NotAGroup {
        /// The host.
        host: String,
        /// The distinguished name.
        name: String,
        /// What it is.
        kind: What,
    },
    /// Nobody has this user name.
    #[error("{host} has no account `{login}`")]
    AccountNotFound {
        /// The host.
        host: String,
        /// The user name.
        login: String,
    },
    /// The server answered with a result code that has no better name here.
    #[error("{host} answered an error")]
    Refused {
        /// The host.
        host: String,
        /// What it said.
        #[source]
        source: Box<LdapResult>,
    },
}

impl DirectoryError {
    /// What to tell, and what to do mechanically. A refused sign-in always ends the run.
    pub(crate) fn describe(&self) -> Failure {
        let stop = |code| Failure::new(code, Disposition::StopRun);
        match self {
            Self::Address { text } => stop(Code::DirectoryAddressInvalid).with("text", text),
            Self::Dns { host, source } => {
                Failure::new(dns_code(source), Disposition::Retry).with("host", host)
            }
            Self::Connect { host, source } => {
                let code = match source.kind() {
                    io::ErrorKind::ConnectionRefused => Code::ConnectRefused,
                    io::ErrorKind::TimedOut => Code::ConnectTimeout,
                    _ => Code::ConnectFailed,
                };
                Failure::new(code, Disposition::Retry).with("host", host)
            }
            Self::ConnectTimeout { host, .. } => {
                Failure::new(Code::ConnectTimeout, Disposition::Retry).with("host", host)
            }
            Self::Tls { host, source } => {
                let fault = tls::find_fault(source).map(tls::code);
                let (code, args) = fault.unwrap_or((Code::TlsFailed, anteroom_domain::Args::new()));
                stop(code).with("host", host).with_all(&args)
            }
            Self::Timeout { host, after } => Failure::new(Code::Timeout, Disposition::SlowDown)
                .with("host", host)
                .with("seconds", after.as_secs()),
            Self::Lost { host, .. } => {
                Failure::new(Code::ConnectionLost, Disposition::Retry).with("host", host)
            }
            Self::Malformed { host } => {
                stop(Code::DirectoryRefused).with("host", host).worded(Reason::NotLdap)
            }
            Self::TooLarge { host, limit, count } => {
                stop(Code::DirectoryTooLarge).with("host", host).worded(*limit).with("count", count)
            }
            Self::NoPassword { login } => stop(Code::SecretMissing).with("login", login),
            Self::LoginWithoutDomain { host, login, domain } => {
                let failure = stop(Code::LoginInvalid).with("host", host).with("login", login);
                match domain {
                    Some(domain) => failure.worded(Suggested::WithDomain).with("domain", domain),
                    None => failure,
                }
            }
            Self::NeedsEncryption { host, .. } => stop(Code::DirectoryNeedsEncryption).with("host", host),
            Self::Closed { host, login, closed } => {
                let failure = stop(closed.code()).with("host", host).with("login", login);
                // A refusal names who refused.
                let refusal = Failure::from(closed.clone());
                failure.with_all(refusal.args())
            }
            Self::SignIn { host, login, refusal, .. } => {
                let failure = stop(refusal.code()).with("host", host).with("login", login);
                match refusal {
                    BindRefusal::Other(words) => failure.with("reason", words),
                    _ => failure,
                }
            }
            Self::Elsewhere { host, to } => stop(Code::RedirectedElsewhere).with("host", host).with("to", to),
            Self::NameNotFound { host, name } => {
                stop(Code::DirectoryNameNotFound).with("host", host).with("name", name)
            }
            Self::NotAGroup { host, name, kind } => {
                stop(Code::DirectoryNotAGroup).with("host", host).with("name", name).worded(*kind)
            }
            Self::AccountNotFound { host, login } => {
                stop(Code::DirectoryAccountNotFound).with("host", host).with("login", login)
            }
            Self::Refused { host, source } => {
                let disposition =
                    if is_passing(source.rc) { Disposition::Retry } else { Disposition::StopRun };
                Failure::new(Code::DirectoryRefused, disposition)
                    .with("host", host)
                    .with("reason", told(source.rc, &source.text))
            }
        }
    }
}

impl From<DirectoryError> for Failure {
    fn from(error: DirectoryError) -> Self {
        error.describe().caused_by(error)
    }
}

/// `busy` and `unavailable` ([RFC 4511, appendix A](https://www.rfc-editor.org/rfc/rfc4511#appendix-A)).
fn is_passing(result: u32) -> bool {
    matches!(result, 51 | 52)
}

/// The standard library passes the verdict of name servers on as text alone; see `getaddrinfo` and `WSATRY_AGAIN`.
fn dns_code(error: &io::Error) -> Code {
    let words = error.to_string();
    let failed = ["emporary failure", "ry again", "11002"].iter().any(|sign| words.contains(sign));
    if failed { Code::DnsFailed } else { Code::DnsNotFound }
}

#[cfg(test)]
mod tests {
    use anteroom_domain::Area;

    use super::*;

    fn result(rc: u32, text: &str) -> Box<LdapResult> {
        let (matched, refs, ctrls) = (String::new(), Vec::new(), Vec::new());
        Box::new(LdapResult { rc, matched, text: text.to_owned(), refs, ctrls })
    }

    #[test]
    fn every_refused_sign_in_ends_the_run() {
        let said = ["52e", "525", "530", "531", "532", "533", "701", "773", "775", "569", "7", ""];
        for refusal in said.map(|data| BindRefusal::parse(49, &format!("data {data}, v4563"))) {
            let (host, login, source) = ("dc1".to_owned(), "svc".to_owned(), result(49, ""));
            let shown = format!("{refusal:?}");
            let failure = Failure::from(DirectoryError::SignIn { host, login, refusal, source });
            let code = failure.code();
            assert_eq!(
                failure.disposition(),
                Disposition::StopRun,
                "{shown}: one wrong password, one attempt"
            );
            assert!(
                matches!(code.area(), Area::SignIn | Area::Secrets),
                "{shown} is about signing in: {code}"
            );
        }
    }

    #[test]
    fn a_name_without_its_domain_is_told_with_it() {
        let error = |domain: Option<&str>| {
            let (host, login) = ("dc1".to_owned(), "svc".to_owned());
            Failure::from(DirectoryError::LoginWithoutDomain {
                host,
                login,
                domain: domain.map(str::to_owned),
            })
        };
        let suggested = error(Some("contoso.com"));
        let values = ["suggested", "login", "domain"].map(|name| suggested.args().find(name));
        assert_eq!(values, [Some("with_domain"), Some("svc"), Some("contoso.com")]);
        assert_eq!((suggested.code(), error(None).args().find("suggested")), (Code::LoginInvalid, None));
    }

    #[test]
    fn the_servers_words_are_kept_in_one_line() {
        let source = result(1, "000004DC: LdapErr: a successful bind must be completed.\r\n\0");
        let failure = Failure::from(DirectoryError::Refused { host: "dc1".into(), source });
        assert_eq!(
            failure.args().find("reason"),
            Some("LDAP 1: 000004DC: LdapErr: a successful bind must be completed")
        );
        let busy = Failure::from(DirectoryError::Refused { host: "dc1".into(), source: result(51, "") });
        assert_eq!((busy.disposition(), busy.args().find("reason")), (Disposition::Retry, Some("LDAP 51")));
    }
}

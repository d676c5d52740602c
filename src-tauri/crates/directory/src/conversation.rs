//! A signed-in connection to a directory.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use anteroom_domain::{Latch, Login, limits};
use ldap3::controls::{Control, ControlType, PagedResults, RawControl};
use ldap3::{Ldap, LdapConnAsync, LdapConnSettings, LdapError, LdapResult, ResultEntry, Scope};
use rustls::ClientConfig;
use secrecy::{ExposeSecret as _, SecretString};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::entry::Entry;
use crate::filter::Filter;
use crate::guard::{self, Guard};
use crate::measure;
use crate::refusal::BindRefusal;
use crate::task::Task;
use crate::{DirectoryError, DirectoryServer};

/// How a directory is reached, and as whom.
#[derive(Clone)]
pub struct Access {
    /// Where it is.
    pub server: DirectoryServer,
    /// The user name: Active Directory takes `name@domain` and `DOMAIN\name`, every directory takes a distinguished name.
    pub login: Login,
    /// The password.
    pub password: SecretString,
    /// What whoever else uses name and password shares.
    pub latch: Latch,
    /// How certificates are judged.
    pub tls: Arc<ClientConfig>,
    /// How long is waited.
    pub timeouts: Timeouts,
}

impl fmt::Debug for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { server, login, .. } = self;
        f.debug_struct("Access").field("server", server).field("login", login).finish_non_exhaustive()
    }
}

/// How long a directory is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// For the connection, TLS included.
    pub connect: Duration,
    /// For each part of an answer.
    pub answer: Duration,
    /// For a whole answer.
    pub whole: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: limits::DIRECTORY_CONNECT,
            answer: limits::DIRECTORY_PART,
            whole: limits::DIRECTORY_PAGE,
        }
    }
}

/// What is searched for.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) base: String,
    pub(crate) scope: Scope,
    pub(crate) filter: Filter,
    pub(crate) attributes: &'static [&'static str],
    /// How many entries a page has, and where it begins; `None` asks for everything at once.
    pub(crate) page: Option<(i32, Vec<u8>)>,
}

impl Question {
    /// About one entry alone.
    pub(crate) fn about(name: &str, filter: Filter, attributes: &'static [&'static str]) -> Self {
        Self { base: name.to_owned(), scope: Scope::Base, filter, attributes, page: None }
    }

    /// About everything below an entry, and the entry.
    pub(crate) fn below(base: &str, filter: Filter, attributes: &'static [&'static str]) -> Self {
        Self { base: base.to_owned(), scope: Scope::Subtree, filter, attributes, page: None }
    }
}

/// A page of entries.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) entries: Vec<Entry>,
    /// Where the next page begins; empty after the last one.
    pub(crate) cookie: Vec<u8>,
}

/// A signed-in connection. Dropping it closes it.
#[derive(Debug)]
pub(crate) struct Conversation {
    ldap: Ldap,
    host: String,
    timeouts: Timeouts,
    guard: Guard,
    _driver: Task<()>,
}

impl Conversation {
    /// Connects, encrypts and signs in: once, and not at all where the latch is closed.
    pub(crate) async fn open(access: &Access) -> Result<Self, DirectoryError> {
        let host = access.server.shown();
        let login = access.login.to_string();
        if access.password.expose_secret().is_empty() {
            return Err(DirectoryError::NoPassword { login });
        }
        let (connection, ldap, guard) = connect(access).await?;
        let driver = Task(tokio::spawn(async move {
            if let Err(error) = connection.drive().await {
                tracing::debug!(%error, "a connection to a directory ended");
            }
        }));
        let mut conversation = Self { ldap, host, timeouts: access.timeouts, guard, _driver: driver };
        if is_without_domain(&access.login) {
            let domain = conversation.find_domain().await;
            return Err(DirectoryError::LoginWithoutDomain { host: conversation.host, login, domain });
        }
        let begun = access.latch.begin(&access.server.to_string()).await;
        let host = conversation.host.clone();
        let mut leave = match begun {
            Ok(leave) => leave,
            Err(closed) => return Err(DirectoryError::Closed { host, login, closed }),
        };
        let result = conversation.bind(&login, access.password.clone()).await?;
        leave.harmless();
        match result.rc {
            0 => {
                leave.accepted();
                Ok(conversation)
            }
            // Wrong credentials, an account that may not sign in this way, and `unwillingToPerform` for a locked account.
            48 | 49 | 53 => {
                let refusal = BindRefusal::parse(result.rc, &result.text);
                let is_of_account = refusal.is_of_account();
                let error = DirectoryError::SignIn { host, login, refusal, source: Box::new(result) };
                let told = error.describe();
                if is_of_account {
                    leave.refused(told)
                } else {
                    leave.turned_away(told)
                };
                Err(error)
            }
            // `strongerAuthRequired` and `confidentialityRequired`.
            8 | 13 => Err(DirectoryError::NeedsEncryption { host, source: Box::new(result) }),
            _ => Err(refused(host, "", result)),
        }
    }

    async fn bind(&mut self, login: &str, password: SecretString) -> Result<LdapResult, DirectoryError> {
        let (mut ldap, wait, login) = (self.ldap.clone(), self.timeouts.answer, login.to_owned());
        let bound =
            async move { ldap.with_timeout(wait).simple_bind(&login, password.expose_secret()).await };
        self.told(guarded(&self.host, self.timeouts, bound).await)
    }

    /// Searches; entries that lie on other servers are left alone.
    pub(crate) async fn search(&mut self, question: Question) -> Result<Answer, DirectoryError> {
        let mut ldap = self.ldap.clone();
        let wait = self.timeouts.answer;
        let base = question.base.clone();
        let searched = guarded(&self.host, self.timeouts, async move {
            if let Some((size, cookie)) = question.page {
                let control: RawControl = PagedResults { size, cookie }.into();
                ldap.with_controls(RawControl { crit: true, ..control });
            }
            ldap.with_timeout(wait);
            let attributes = question.attributes.to_vec();
            let filter = question.filter.to_string();
            let mut stream =
                ldap.streaming_search(&question.base, question.scope, &filter, attributes).await?;
            let mut entries = Vec::new();
            while let Some(entry) = stream.next().await? {
                if is_entry(&entry) {
                    entries.push(Entry::read(entry));
                }
            }
            let result = stream.finish().await;
            let cookie = cookie(&result);
            Ok((entries, cookie, result))
        })
        .await;
        let (entries, cookie, result) = self.told(searched)?;
        match result.rc {
            0 => Ok(Answer { entries, cookie }),
            _ => Err(refused(self.host.clone(), &base, result)),
        }
    }

    /// What was asked for, or why it did not come: what a server sent too much of looks like a lost connection.
    fn told<T>(&self, answer: Result<T, DirectoryError>) -> Result<T, DirectoryError> {
        let Err(error) = answer else { return answer };
        let host = self.host.clone();
        Err(match self.guard.find_excess().map(|excess| excess.limit()) {
            Some(Some((limit, count))) => DirectoryError::TooLarge { host, limit, count },
            Some(None) => DirectoryError::Malformed { host },
            None => error,
        })
    }

    /// The host, for errors.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }
}

/// Whether a directory cannot know who is meant: a name without its domain is none of the forms Active Directory takes
/// ([MS-ADTS, section 5.1.1.1.1](https://learn.microsoft.com/openspecs/windows_protocols/ms-adts/6a5891b8-928e-4b75-a4a5-0e3b77eaca52)),
/// and an attempt with it counts as one with a wrong password. A distinguished name has no domain in front and is one all the
/// same.
fn is_without_domain(login: &Login) -> bool {
    matches!(login, Login::Bare(name) if !name.contains('='))
}

/// An entry, and neither a reference to another server nor something in between.
fn is_entry(entry: &ResultEntry) -> bool {
    !entry.is_ref() && !entry.is_intermediate()
}

fn cookie(result: &LdapResult) -> Vec<u8> {
    let paged = result.ctrls.iter().find_map(|Control(kind, raw)| {
        let is_page = matches!(kind, Some(ControlType::PagedResults));
        // It lies inside a value, where nobody has measured it so far.
        let is_bearable = raw.val.as_deref().is_some_and(|value| measure::count(value).is_ok());
        (is_page && is_bearable).then(|| raw.parse::<PagedResults>())
    });
    paged.map(|paged| paged.cookie).unwrap_or_default()
}

/// A result that is no success.
fn refused(host: String, name: &str, result: LdapResult) -> DirectoryError {
    match result.rc {
        // noSuchObject, invalidDNSyntax.
        32 | 34 if !name.is_empty() => DirectoryError::NameNotFound { host, name: name.to_owned() },
        10 => {
            let to = result.refs.first().map(|reference| elsewhere(reference)).unwrap_or_default();
            DirectoryError::Elsewhere { host, to }
        }
        _ => DirectoryError::Refused { host, source: Box::new(result) },
    }
}

/// The host of a reference, without what may stand around it; empty where it names none.
fn elsewhere(reference: &str) -> String {
    let url = url::Url::parse(reference).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

async fn connect(access: &Access) -> Result<(LdapConnAsync, Ldap, Guard), DirectoryError> {
    let host = access.server.shown();
    let after = access.timeouts.connect;
    let connecting = async {
        let (name, port) = access.server.place();
        let addresses = tokio::net::lookup_host((name.as_str(), port))
            .await
            .map_err(|source| DirectoryError::Dns { host: host.clone(), source })?;
        let addresses: Vec<_> = addresses.collect();
        let stream = TcpStream::connect(&*addresses)
            .await
            .map_err(|source| DirectoryError::Connect { host: host.clone(), source })?;
        let (stream, guard) = guard::guarded(stream, &name, access.server.protection, &access.tls)
            .await
            .map_err(|source| DirectoryError::Tls { host: host.clone(), source })?;
        let settings = LdapConnSettings::new().set_std_stream(stream);
        let (connection, ldap) = LdapConnAsync::with_settings(settings, guard::PLACE)
            .await
            .map_err(|error| DirectoryError::Lost { host: host.clone(), source: Some(Box::new(error)) })?;
        Ok((connection, ldap, guard))
    };
    timeout(after, connecting)
        .await
        .unwrap_or_else(|_| Err(DirectoryError::ConnectTimeout { host: host.clone(), after }))
}

/// Runs a part of the conversation in a task of its own: ldap3 panics at answers that are no LDAP, and what came from the
/// network must not end the program.
async fn guarded<T: Send + 'static>(
    host: &str,
    timeouts: Timeouts,
    part: impl Future<Output = Result<T, LdapError>> + Send + 'static,
) -> Result<T, DirectoryError> {
    let (host, after) = (host.to_owned(), timeouts.answer);
    let mut task = Task(tokio::spawn(part));
    let Ok(ended) = timeout(timeouts.whole, &mut task.0).await else {
        return Err(DirectoryError::Timeout { host, after: timeouts.whole });
    };
    match ended {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(LdapError::Timeout { .. })) => Err(DirectoryError::Timeout { host, after }),
        Ok(Err(error)) => Err(DirectoryError::Lost { host, source: Some(Box::new(error)) }),
        Err(error) if error.is_panic() => Err(DirectoryError::Malformed { host }),
        Err(_) => Err(DirectoryError::Lost { host, source: None }),
    }
}

#[cfg(test)]
mod tests {
    use rustls::RootCertStore;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    /// What comes of a server that answers the sign-in with these bytes.
    async fn ask(answer: &'static [u8]) -> DirectoryError {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = [0; 1024];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(answer).await;
            // An open connection: that nothing more comes must be noticed here.
            while !answer.is_empty() && stream.read(&mut request).await.is_ok_and(|read| read > 0) {}
        });
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let tls =
            ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let access = Access {
            server: format!("ldap://127.0.0.1:{port}").parse().unwrap(),
            login: "svc@contoso.com".parse().unwrap(),
            password: "secret".into(),
            latch: Latch::default(),
            tls: Arc::new(tls.with_root_certificates(RootCertStore::empty()).with_no_client_auth()),
            timeouts: Timeouts { answer: Duration::from_millis(200), ..Timeouts::default() },
        };
        let error = Conversation::open(&access).await.expect_err("it is no directory");
        serving.abort();
        error
    }

    #[tokio::test]
    async fn one_entry_after_the_other_comes_to_an_end() {
        let dripping = async move {
            std::future::pending::<()>().await;
            Ok(())
        };
        let timeouts = Timeouts { whole: Duration::from_millis(20), ..Timeouts::default() };
        let error = guarded("dc1", timeouts, dripping).await.unwrap_err();
        assert!(matches!(error, DirectoryError::Timeout { .. }), "the whole answer has an end: {error:?}");
    }

    #[tokio::test]
    async fn what_is_no_directory_ends_the_question_and_not_the_program() {
        for answer in [
            &b"HTTP/1.1 400 Bad Request\r\n\r\n"[..],
            // A message without an operation, a bind response without a result, one whose result is a number of another kind,
            // a length that never comes, a primitive where a sequence belongs.
            b"\x30\x03\x02\x01\x01",
            b"\x30\x05\x02\x01\x01\x61\x00",
            b"\x30\x08\x02\x01\x01\x61\x03\x02\x01\x00",
            b"\x30\x84\x7f\xff\xff\xff\x02",
            b"\x04\x02\x61\x00",
            b"",
        ] {
            let error = ask(answer).await;
            assert!(
                matches!(
                    error,
                    DirectoryError::Malformed { .. }
                        | DirectoryError::TooLarge { .. }
                        | DirectoryError::Lost { .. }
                        | DirectoryError::Timeout { .. }
                ),
                "{answer:?} is told as what it is: {error:?}"
            );
        }
    }
}

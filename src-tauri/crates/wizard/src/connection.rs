//! From what was typed to a source that can be asked.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anteroom_asking::{Asking, Gate, Pace};
use anteroom_diagnosis::{DirectoryQuestion, Scene};
use anteroom_domain::ports::{CalendarReader as _, Source as _};
use anteroom_domain::{Closed, Code, Disposition, Environment, Failure, Login, Pacing, SmtpAddress, clean};
use anteroom_exchange::EwsSource;
use anteroom_exchange::auth::Credentials;
use anteroom_exchange::net::{HttpClient, ProxyRule, TrustedAuthorities, is_loopback};
use anteroom_products::Profile;
use anteroom_scripts::TaskId;
use tokio_util::sync::CancellationToken;
use url::Url;

use crate::Wizard;
use crate::courtesy::{Courtesy, Prompt};
use crate::open_setup::OpenSetup;
use crate::setup::Setup;
use crate::wire::SetupId;

/// What every use case asks, and the one place that says which protocol it speaks.
pub(crate) type ExchangeSource = EwsSource;

/// Connections of open setups. One is kept until something about it changes, so that a refused password stays refused however
/// many steps ask; only a test the person starts makes a fresh one.
#[derive(Debug, Default)]
pub struct Connections(Mutex<HashMap<SetupId, Arc<Connection>>>);

/// Everything needed to talk to one setup's Exchange.
#[derive(Debug, Clone)]
pub struct Connection {
    /// What the checks are asked about.
    pub scene: Scene,
    /// The file of authorities that was named.
    authority_file: String,
    /// Authorities beside the system's.
    pub authorities: TrustedAuthorities,
    /// The HTTP client.
    pub http: HttpClient,
    /// What it signs in with.
    pub credentials: Credentials,
    /// Exchange, each question sent at once, and once: for what has a manner of asking of its own, such as an import through the same gate.
    pub source: ExchangeSource,
    /// The gate in front of the endpoint, shared by whoever asks.
    pub gate: Arc<Gate>,
    /// How many rooms or people in a row are asked about.
    in_bulk: Arc<Asking>,
    /// How single questions are asked that a person waits for.
    for_person: Arc<Asking>,
}

impl Connections {
    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SetupId, Arc<Connection>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The connection at hand, if it still signs in as the same account at the same endpoint, and sends requests at all.
    fn find(&self, id: &SetupId, scene: Scene, setup: &Setup, proxy: &ProxyRule) -> Option<Arc<Connection>> {
        let mut connections = self.lock();
        let known = connections
            .get_mut(id)
            .filter(|known| known.leads_to(&scene, setup, proxy) && !known.is_spent())?;
        if known.scene != scene {
            // Another fallback owner is no reason to try a refused password again.
            *known = Arc::new(Connection { scene, ..Connection::clone(known) });
        }
        Some(Arc::clone(known))
    }

    /// The gate of the connection at hand, if the same account asks the same endpoint: another try of the sign-in is no reason to forget
    /// what the server asked for.
    fn find_gate(&self, id: &SetupId, scene: &Scene) -> Option<Arc<Gate>> {
        let connections = self.lock();
        let known = connections
            .get(id)
            .filter(|known| known.scene.endpoint == scene.endpoint && known.scene.login == scene.login)?;
        Some(Arc::clone(&known.gate))
    }
}

impl Wizard {
    /// The connection of a setup; the one at hand, if nothing about it changed.
    ///
    /// # Errors
    /// What is missing or not valid among the forms, and `auth.secret_missing`.
    pub(crate) async fn connection(&self, id: &SetupId) -> Result<Arc<Connection>, Failure> {
        let opened = self.opened(id)?;
        let (setup, scene) = (opened.setup(), self.scene(&opened)?);
        // A connection at hand may be asked for what was named since: its search for Autodiscover takes the password along.
        self.password(&opened).await?;
        let proxy = self.settings()?.settings.proxy;
        match self.connections.find(id, scene, &setup, &proxy) {
            Some(known) => Ok(known),
            None => self.connect(id).await,
        }
    }

    /// A new connection whose sign-in is tried once more whatever became of it before, which replaces the one at hand.
    ///
    /// # Errors
    /// As [`Wizard::connection`].
    pub(crate) async fn fresh_connection(&self, id: &SetupId) -> Result<Arc<Connection>, Failure> {
        let connection = self.connect(id).await?;
        connection.credentials.latch().reopen();
        Ok(connection)
    }

    async fn connect(&self, id: &SetupId) -> Result<Arc<Connection>, Failure> {
        let opened = self.opened(id)?;
        let (setup, scene) = (opened.setup(), self.scene(&opened)?);
        // First of all: until every place is confirmed, not even the file of authorities is opened.
        let credentials = self.credentials(&opened).await?;
        let authorities = load_authorities(&setup)?;
        let http = self.http_client(&authorities)?;
        let source = ExchangeSource::new(scene.endpoint.clone(), &credentials, http.clone())
            .ok_or_else(|| Failure::new(Code::LoginInvalid, Disposition::StopRun))?;
        let gate = self.connections.find_gate(id, &scene);
        let most = source.capabilities().most_concurrent_requests;
        let gate = gate.unwrap_or_else(|| Arc::new(Gate::new(most, self.pace())));
        // Not ended with what is asked: whoever is cancelled drops the question, and one that ended unasked would need an answer.
        let asking = |pace| Arc::new(Asking::new(Arc::clone(&gate), pace, CancellationToken::new()));
        let connection = Arc::new(Connection {
            scene,
            authority_file: setup.exchange.authority_file.clone(),
            authorities,
            http,
            credentials,
            source,
            in_bulk: asking(self.pace()),
            for_person: asking(Pace {
                longest_asking: self.pace().longest_asking.min(Pace::interactive().longest_asking),
                ..Pace::interactive()
            }),
            gate,
        });
        self.connections.lock().insert(id.clone(), Arc::clone(&connection));
        Ok(connection)
    }

    /// The client for everything that is asked of the world outside: through the proxy the settings name.
    ///
    /// # Errors
    /// What [`Wizard::settings`] says: without it nobody knows which way to go.
    pub(crate) fn http_client(&self, authorities: &TrustedAuthorities) -> Result<HttpClient, Failure> {
        let proxy = self.settings()?.settings.proxy;
        HttpClient::through(&proxy, authorities, self.timeouts())
            .map(|client| client.told_to(self.unanswered.clone()))
            .map_err(Failure::from)
    }

    /// What the checks are asked about, from what was typed. Details of the product that are not valid count as not typed: they
    /// stand in the way of the checks that need them alone.
    pub(crate) fn scene(&self, opened: &OpenSetup) -> Result<Scene, Failure> {
        let content = opened.content();
        let setup = &content.setup;
        let profile = self.profile_of(setup);
        let server = Some(clean(&setup.ldap.server)).filter(|server| !server.is_empty());
        Ok(Scene {
            account: optional_address(&setup.account.email)?,
            fallback_owner: optional_address(&setup.exchange.fallback_owner)?,
            rooms: content.rooms.iter().map(|room| room.address.clone()).collect(),
            equipment: find_address(&setup.details.equipment),
            room_list: find_address(&setup.details.room_list),
            test_user: find_address(&setup.details.test_user),
            outside_mailbox: find_address(&setup.details.outside_mailbox),
            impersonation: profile.as_ref().and_then(find_impersonation),
            product: profile.as_ref().map(|profile| profile.name.clone()),
            processing_wished: profile.and_then(|profile| profile.processing.equipment).unwrap_or_default(),
            autodiscover_bases: setup
                .autodiscover_bases
                .iter()
                .filter_map(|base| base.parse().ok())
                .collect(),
            // The place people are read below is theirs: the account may lie anywhere in the domain.
            directory: server.map(|server| DirectoryQuestion { server, base: String::new() }),
            ..Scene::new(parse_endpoint(&setup.exchange.url)?, parse_login(&setup.account.user_name)?)
        })
    }

    /// Forgets the connection at hand: something it was made from changes.
    pub(crate) fn forget_connection(&self, id: &SetupId) {
        self.connections.lock().remove(id);
    }
}

impl Connection {
    /// Exchange, asked as it bears it, for one piece of work about many rooms or people, and what tells why that ended. `stop` is
    /// cancelled when what is met is no single room's or person's.
    pub(crate) fn bulk(&self, stop: CancellationToken) -> (ExchangeSource, Arc<Courtesy>) {
        let courtesy = self.courtesy(stop);
        (self.source.paced(Arc::clone(&courtesy) as Arc<dyn Pacing>), courtesy)
    }

    /// Exchange for single questions that a person waits for: a pause of some seconds is waited for, a longer one is the answer.
    pub(crate) fn interactive(&self) -> ExchangeSource {
        self.source.paced(Arc::new(Prompt(Arc::clone(&self.for_person))))
    }

    /// How many rooms are worth asking about at once: each costs two or three requests, one after the other, and the gate decides how
    /// many of these there are.
    pub(crate) fn at_once(&self) -> usize {
        usize::from(self.source.capabilities().most_concurrent_requests)
    }

    fn courtesy(&self, stop: CancellationToken) -> Arc<Courtesy> {
        Arc::new(Courtesy::new(self.source.clone(), Arc::clone(&self.in_bulk), stop))
    }

    /// Whether nothing is sent any more because the first requests were lost. A person who tries again does so with a new connection.
    fn is_spent(&self) -> bool {
        matches!(self.source.standing().signed_in, Err(Closed::Unanswered))
    }

    /// Whether it signs in as the same account at the same endpoint, by the same way.
    fn leads_to(&self, scene: &Scene, setup: &Setup, proxy: &ProxyRule) -> bool {
        self.scene.endpoint == scene.endpoint
            && self.scene.login == scene.login
            && self.authority_file == setup.exchange.authority_file
            && self.http.proxy() == proxy
    }
}

/// The task by which a product is granted whom it impersonates in Exchange Server.
fn find_impersonation(profile: &Profile) -> Option<TaskId> {
    let tasks = profile.requirements(Environment::OnPremises).iter().filter_map(|one| one.task);
    tasks.into_iter().find(|task| task.grants_impersonation())
}

/// The EWS URL from what was typed: a missing scheme is https; a bare host gets the usual path.
///
/// # Errors
/// `setup.incomplete` when nothing was typed, `net.invalid_url`, `net.insecure_url` for http to anything but this machine.
pub fn parse_endpoint(text: &str) -> Result<Url, Failure> {
    let text = clean(text);
    if text.is_empty() {
        return Err(incomplete("url"));
    }
    let full = if text.contains("://") { text.clone() } else { format!("https://{text}") };
    let invalid =
        || Failure::new(Code::InvalidUrl, Disposition::StopRun).with("url", without_user_information(&text));
    let mut url = Url::parse(&full).map_err(|error| invalid().caused_by(error))?;
    let names_a_user = !url.username().is_empty() || url.password().is_some();
    if !matches!(url.scheme(), "https" | "http") || url.host_str().is_none() || names_a_user {
        return Err(invalid());
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        return Err(Failure::new(Code::InsecureUrl, Disposition::StopRun).with("url", &text));
    }
    if url.path() == "/" {
        url.set_path("/EWS/Exchange.asmx");
    }
    Ok(url)
}

/// A URL as typed, but for a user name and password in front of the host: those are neither kept nor shown. A password may
/// hold every sign a URL is divided by, so once there is one, everything up to the last `@` may be part of it.
pub fn without_user_information(text: &str) -> String {
    let (scheme, rest) = text.split_once("://").map_or(("", text), |(scheme, rest)| (scheme, rest));
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_port = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = host.starts_with('[') || host.split_once(':').is_none_or(|(_, port)| is_port(port));
    if is_plain && !host.contains('@') {
        return text.to_owned();
    }
    let Some((_, bare)) = rest.rsplit_once('@') else { return text.to_owned() };
    if scheme.is_empty() { bare.to_owned() } else { format!("{scheme}://{bare}") }
}

/// The user name from what was typed.
///
/// # Errors
/// `setup.incomplete` when nothing was typed, `auth.login_invalid`.
pub fn parse_login(text: &str) -> Result<Login, Failure> {
    if clean(text).is_empty() {
        return Err(incomplete("userName"));
    }
    text.parse().map_err(|error| {
        Failure::new(Code::LoginInvalid, Disposition::StopRun).with("login", clean(text)).caused_by(error)
    })
}

/// An address from what was typed; one that is missing or not valid yet is none.
pub fn find_address(text: &str) -> Option<SmtpAddress> {
    optional_address(text).ok().flatten()
}

/// An address, if something was typed.
///
/// # Errors
/// `address.invalid`.
pub fn optional_address(text: &str) -> Result<Option<SmtpAddress>, Failure> {
    if clean(text).is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| {
        Failure::new(Code::AddressInvalid, Disposition::StopRun).with("text", clean(text)).caused_by(error)
    })
}

/// Mail domains from what was typed: separated by anything that stands in no domain, with or without `@` in front.
pub fn parse_domains(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
        .map(|domain| domain.trim_matches('.').to_lowercase())
        .filter(|domain| !domain.is_empty())
        .collect()
}

/// A step that needs a field nobody filled in.
pub(crate) fn incomplete(field: &str) -> Failure {
    let missing = match field {
        "url" => "the address of Exchange",
        "userName" => "a user name",
        "email" => "the account's e-mail address",
        "fallbackOwner" => "a fallback owner",
        "ldapServer" => "the address of a directory server",
        "name" => "a name",
        "window" => "a time window that begins before it ends",
        other => other,
    };
    Failure::new(Code::SetupIncomplete, Disposition::StopRun).with("field", field).with("missing", missing)
}

pub(crate) fn load_authorities(setup: &Setup) -> Result<TrustedAuthorities, Failure> {
    let file = clean(&setup.exchange.authority_file);
    if file.is_empty() {
        return Ok(TrustedAuthorities::system_only());
    }
    TrustedAuthorities::load(Path::new(&file)).map_err(|error| {
        Failure::new(Code::AuthorityUnreadable, Disposition::StopRun)
            .with("file", &file)
            .with("reason", &error)
            .caused_by(error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_typed_into_the_url_is_not_kept() {
        for (typed, kept) in [
            ("https://u:p@mail.contoso.com/EWS", "https://mail.contoso.com/EWS"),
            ("u:p@mail.contoso.com", "mail.contoso.com"),
            ("https://mail.contoso.com/a@b", "https://mail.contoso.com/a@b"),
            ("mail.contoso.com", "mail.contoso.com"),
            ("ldaps://[::1]:636/a@b", "ldaps://[::1]:636/a@b"),
            ("https://mail.contoso.com:8443/a@b", "https://mail.contoso.com:8443/a@b"),
            ("ldaps://svc:p@ss/w0rd@dc1", "ldaps://dc1"),
            ("ldaps://svc:p/w#?0rd@dc1", "ldaps://dc1"),
        ] {
            assert_eq!(without_user_information(typed), kept);
        }
    }

    #[test]
    fn domains_are_read_however_they_are_separated() {
        assert_eq!(
            parse_domains("@Contoso.com, fabrikam.co.uk;\n bücher.example "),
            ["contoso.com", "fabrikam.co.uk", "bücher.example"]
        );
        assert!(parse_domains(" , ").is_empty());
    }

    #[test]
    fn a_bare_host_becomes_the_usual_url() {
        let url = |text: &str| parse_endpoint(text).map(String::from).map_err(|failure| failure.code());
        assert_eq!(url(" mail.contoso.com\u{200b}"), Ok("https://mail.contoso.com/EWS/Exchange.asmx".into()));
        assert_eq!(
            url("https://mail.contoso.com/ews/x.asmx"),
            Ok("https://mail.contoso.com/ews/x.asmx".into())
        );
        assert_eq!(
            url("http://127.0.0.1:80/EWS/Exchange.asmx"),
            Ok("http://127.0.0.1/EWS/Exchange.asmx".into())
        );
        assert_eq!(
            url("http://mail.contoso.com"),
            Err(Code::InsecureUrl),
            "a password never goes over plain http"
        );
        assert_eq!(url("https://u:p@mail.contoso.com"), Err(Code::InvalidUrl), "no password in a URL");
        assert_eq!(url("https://:p@mail.contoso.com"), Err(Code::InvalidUrl), "without a user neither");
        let refused = parse_endpoint("https://u:hunter2@mail.contoso.com/x").unwrap_err();
        assert!(!format!("{refused:?}").contains("hunter2"), "nor in what is said about it: {refused:?}");
        assert_eq!(url(""), Err(Code::SetupIncomplete));
        assert_eq!(url("file:///etc/passwd"), Err(Code::InvalidUrl));
    }
}

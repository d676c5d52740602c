//! From what was typed to a source that can be asked.

use std::path::Path;
use std::sync::Arc;

use anteroom_asking::{Asking, Gate, Pace};
use anteroom_diagnosis::{DirectoryQuestion, Scene};
use anteroom_domain::ports::CalendarReader as _;
use anteroom_domain::{Code, Disposition, Environment, Failure, clean};
use anteroom_exchange::net::{HttpClient, TrustedAuthorities};
use anteroom_products::Profile;
use anteroom_scripts::TaskId;
use tokio_util::sync::CancellationToken;

use crate::Wizard;
use crate::connections::Connection;
use crate::forms::{find_address, optional_address, parse_endpoint, parse_login};
use crate::gentle::Gentleness;
use crate::open_setup::OpenSetup;
use crate::setup::Setup;
use crate::source::ExchangeSource;
use crate::wire::SetupId;

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
        let capabilities = source.capabilities();
        let gate = gate.unwrap_or_else(|| {
            let gentleness = Gentleness::new(self.data_folder().to_owned(), self.now);
            Arc::new(Gate::new(capabilities, self.pace()).gently_while(move || gentleness.holds()))
        });
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

/// The task by which a product is granted whom it impersonates in Exchange Server.
fn find_impersonation(profile: &Profile) -> Option<TaskId> {
    let tasks = profile.requirements(Environment::OnPremises).iter().filter_map(|one| one.task);
    tasks.into_iter().find(|task| task.grants_impersonation())
}

pub(crate) fn load_authorities(setup: &Setup) -> Result<TrustedAuthorities, Failure> {
    let file = clean(&setup.exchange.authority_file);
    if file.is_empty() {
        return Ok(TrustedAuthorities::system_only());
    }
    TrustedAuthorities::load(Path::new(&file)).map_err(|error| {
        Failure::new(Code::AuthorityUnreadable, Disposition::StopRun)
            .with("file", &file)
            .with_all(&error.reason())
            .caused_by(error)
    })
}

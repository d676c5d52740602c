//! The connections of a session, one for each setup.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anteroom_asking::{Asking, Gate};
use anteroom_diagnosis::Scene;
use anteroom_domain::ports::{CalendarReader as _, Source as _};
use anteroom_domain::{Closed, Pacing};
use anteroom_exchange::auth::Credentials;
use anteroom_exchange::net::{HttpClient, ProxyRule, TrustedAuthorities};
use tokio_util::sync::CancellationToken;

use crate::courtesy::{Courtesy, Prompt};
use crate::setup::Setup;
use crate::source::ExchangeSource;
use crate::wire::SetupId;

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
    pub(crate) authority_file: String,
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
    pub(crate) in_bulk: Arc<Asking>,
    /// How single questions are asked that a person waits for.
    pub(crate) for_person: Arc<Asking>,
}

impl Connections {
    pub(crate) fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SetupId, Arc<Connection>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The connection at hand, if it still signs in as the same account at the same endpoint, and sends requests at all.
    pub(crate) fn find(
        &self,
        id: &SetupId,
        scene: Scene,
        setup: &Setup,
        proxy: &ProxyRule,
    ) -> Option<Arc<Connection>> {
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
    pub(crate) fn find_gate(&self, id: &SetupId, scene: &Scene) -> Option<Arc<Gate>> {
        let connections = self.lock();
        let known = connections
            .get(id)
            .filter(|known| known.scene.endpoint == scene.endpoint && known.scene.login == scene.login)?;
        Some(Arc::clone(&known.gate))
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

//! The way to the server, and what it says to the service account.

use std::time::{Duration, Instant};

use anteroom_domain::{Failure, SmtpAddress};
use anteroom_exchange::ews::EwsClient;
use anteroom_exchange::ews::operations::{GetFolder, GetPasswordExpirationDate, GetServerTimeZones};
use anteroom_exchange::ews::types::FolderRef;
use anteroom_exchange::net::NetError;
use anteroom_exchange::net::probe::{EndpointFacts, Probe};
use jiff::Timestamp;
use tokio::sync::OnceCell;

use super::room::{fetch_recipient, nobody_named};
use super::{ListedRooms, observe, patiently};
use crate::facts::{
    AccountFacts, CertificateChain, ConnectionFacts, Fault, NameFacts, Observed, PasswordFacts, ServerFacts,
};
use crate::{CheckId, Collect, Facts, Scene};

/// Collects the facts of the connection checks. Checks that rest on the same request share it; a new collector asks anew.
#[derive(Debug)]
pub struct ExchangeCollector {
    scene: Scene,
    probe: Probe,
    client: EwsClient,
    listed: ListedRooms,
    endpoint: OnceCell<Observed<EndpointFacts>>,
    signed_in: OnceCell<Observed<ServerFacts>>,
    password: OnceCell<Observed<PasswordFacts>>,
}

impl ExchangeCollector {
    /// A collector for `scene`, whose endpoint `probe` and `client` must both be for. A client whose sign-in was refused
    /// answers from that refusal and sends nothing.
    pub fn new(scene: Scene, probe: Probe, client: EwsClient) -> Self {
        Self {
            scene,
            probe,
            listed: ListedRooms::new(client.clone()),
            client,
            endpoint: OnceCell::new(),
            signed_in: OnceCell::new(),
            password: OnceCell::new(),
        }
    }

    async fn certificate(&self) -> Observed<CertificateChain> {
        if self.scene.endpoint.scheme() == "http" {
            let plain =
                CertificateChain { encrypted: false, protocol: None, chain: Vec::new(), refused: None };
            return Observed::new(Timestamp::now(), Duration::ZERO, Ok(plain));
        }
        timed(self.probe.handshake()).await.map(CertificateChain::from)
    }

    async fn endpoint(&self) -> Observed<EndpointFacts> {
        self.endpoint.get_or_init(|| timed(self.probe.fetch_endpoint())).await.clone()
    }

    /// The first request with the password. It needs no mailbox, and is sent once whatever comes of it.
    async fn signed_in(&self) -> Observed<ServerFacts> {
        let ask = async {
            let answer = self.client.call(&GetServerTimeZones { ids: vec!["UTC".into()] }, None).await;
            let version = answer.as_ref().ok().and_then(|reply| reply.meta.version);
            observe(answer).map(|_| ServerFacts { version })
        };
        self.signed_in.get_or_init(|| ask).await.clone()
    }

    async fn account(&self) -> Observed<AccountFacts> {
        let folder = patiently(|| self.client.call(&GetFolder { folder: FolderRef::Calendar }, None)).await;
        let (mut recipient, mut password_expires) = (None, None);
        if let (Ok(_), Some(address)) = (&folder.answer, &self.scene.account) {
            recipient = fetch_recipient(&self.client, address).await.answer.ok();
            password_expires = self.password(address).await.answer.ok().and_then(|facts| facts.expires);
        }
        folder.map(|folder| AccountFacts { calendar_items: folder.total_count, recipient, password_expires })
    }

    async fn password(&self, account: &SmtpAddress) -> Observed<PasswordFacts> {
        let ask = GetPasswordExpirationDate { mailbox: account.clone() };
        let fetch = async {
            patiently(|| self.client.call(&ask, None)).await.map(|expires| PasswordFacts { expires })
        };
        self.password.get_or_init(|| fetch).await.clone()
    }
}

impl Collect for ExchangeCollector {
    async fn collect(&self, check: CheckId) -> Facts {
        match check {
            CheckId::NameResolves => {
                Facts::Name(timed(self.probe.resolve_name()).await.map(|resolved| NameFacts {
                    addresses: resolved.addresses.iter().map(ToString::to_string).collect(),
                    proxy: resolved.proxy,
                }))
            }
            CheckId::HostReachable => Facts::Connection(timed(self.probe.connect()).await.map(|connected| {
                ConnectionFacts { address: connected.address.to_string(), proxy: connected.proxy }
            })),
            CheckId::TlsValid => Facts::Certificate(self.certificate().await),
            CheckId::EndpointIsEws | CheckId::SignInSchemes | CheckId::SignInBasic => {
                Facts::Endpoint(self.endpoint().await)
            }
            CheckId::SignInAccepted
            | CheckId::SignInSingleFactor
            | CheckId::AccountEws
            | CheckId::ServerVersion => Facts::SignIn(self.signed_in().await),
            CheckId::AccountMailbox => Facts::Account(self.account().await),
            CheckId::AccountPasswordExpiry => Facts::Password(match &self.scene.account {
                Some(account) => self.password(account).await,
                None => nobody_named(),
            }),
            CheckId::FallbackOwnerMailbox => Facts::Owner(match &self.scene.fallback_owner {
                Some(owner) => {
                    let mut seen = fetch_recipient(&self.client, owner).await;
                    if let Ok(facts) = &mut seen.answer {
                        self.listed.complete(facts, owner).await;
                    }
                    seen
                }
                None => nobody_named(),
            }),
            _ => Facts::Room(nobody_named()),
        }
    }
}

async fn timed<T>(work: impl Future<Output = Result<T, NetError>>) -> Observed<T> {
    let (at, began) = (Timestamp::now(), Instant::now());
    let result = work.await;
    Observed::new(at, began.elapsed(), result.map_err(|error| Fault::from(&Failure::from(error))))
}

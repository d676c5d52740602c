//! The way to the server, and what it says to the service account.

use std::time::{Duration, Instant};

use anteroom_directory::Access;
use anteroom_domain::{Failure, MailboxKind, SmtpAddress};
use anteroom_exchange::ews::EwsClient;
use anteroom_exchange::ews::operations::{GetFolder, GetPasswordExpirationDate};
use anteroom_exchange::ews::types::FolderRef;
use anteroom_exchange::net::probe::{EndpointFacts, Probe};
use anteroom_exchange::net::{NetError, ServiceRecords};
use jiff::Timestamp;
use tokio::sync::OnceCell;

use super::room::{fetch_recipient, nobody_named};
use super::{ListedRooms, account, asked, autodiscover, mailboxes, observe, room_lists};
use crate::facts::{
    AccountFacts, AutodiscoverFacts, CertificateChain, ConnectionFacts, Fault, NameFacts, Observed,
    PasswordFacts, RecipientFacts, RoomListFacts, ServerFacts, Whereabouts,
};
use crate::{CheckId, Collect, Facts, Scene};

/// Collects the facts of all checks that are not about one room. Checks that rest on the same request share it; a new collector
/// asks anew.
#[derive(Debug)]
pub struct ExchangeCollector {
    scene: Scene,
    probe: Probe,
    client: EwsClient,
    listed: ListedRooms,
    directory: Option<Access>,
    records: ServiceRecords,
    endpoint: OnceCell<Observed<EndpointFacts>>,
    signed_in: OnceCell<Observed<ServerFacts>>,
    password: OnceCell<Observed<PasswordFacts>>,
    found: OnceCell<Observed<AutodiscoverFacts>>,
    equipment: OnceCell<Observed<RecipientFacts>>,
    lists: OnceCell<Observed<RoomListFacts>>,
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
            directory: None,
            records: ServiceRecords::system(),
            endpoint: OnceCell::new(),
            signed_in: OnceCell::new(),
            password: OnceCell::new(),
            found: OnceCell::new(),
            equipment: OnceCell::new(),
            lists: OnceCell::new(),
        }
    }

    /// The same, which also asks Active Directory. `access` must be for the server the scene names.
    #[must_use]
    pub fn with_directory(self, access: Access) -> Self {
        Self { directory: Some(access), ..self }
    }

    /// The same, which asks `records` where services are instead of the name servers of this machine.
    #[must_use]
    pub fn with_records(self, records: ServiceRecords) -> Self {
        Self { records, ..self }
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

    /// The first request with the password: the operation every server has, whether or not the account has a mailbox. Refused,
    /// it is not sent again; told to wait, it waits. An answer of Exchange itself names the version, an error as well.
    async fn signed_in(&self) -> Observed<ServerFacts> {
        let ask = async {
            let top = GetFolder { folder: FolderRef::Root };
            let result = self.client.call(&top, None).await;
            let version = match &result {
                Ok(reply) => reply.meta.version,
                Err(error) => error.meta.as_ref().and_then(|meta| meta.version),
            };
            let seen = observe(result);
            // An error is Exchange's own where it has one of its codes, or its version beside it.
            let is_exchange = seen.response_code.is_some() || version.is_some();
            let mut seen = seen.map(|_| ServerFacts { version, complaint: None });
            if is_exchange && let Err(fault) = seen.answer {
                seen.answer = Ok(ServerFacts { version, complaint: Some(fault) });
            }
            seen
        };
        self.signed_in.get_or_init(|| ask).await.clone()
    }

    async fn account(&self) -> Observed<AccountFacts> {
        let folder = asked(|| self.client.call(&GetFolder { folder: FolderRef::Calendar }, None)).await;
        let (mut recipient, mut password_expires) = (None, None);
        if let (Ok(_), Some(address)) = (&folder.answer, &self.scene.account) {
            recipient = fetch_recipient(&self.client, address).await.answer.ok();
            password_expires = self.password(address).await.answer.ok().and_then(|facts| facts.expires);
        }
        folder.map(|folder| AccountFacts { calendar_items: folder.total_count, recipient, password_expires })
    }

    async fn password(&self, account: &SmtpAddress) -> Observed<PasswordFacts> {
        let ask = GetPasswordExpirationDate { mailbox: account.clone() };
        let fetch =
            async { asked(|| self.client.call(&ask, None)).await.map(|expires| PasswordFacts { expires }) };
        self.password.get_or_init(|| fetch).await.clone()
    }

    async fn autodiscover(&self, account: &SmtpAddress) -> Observed<AutodiscoverFacts> {
        let search = autodiscover::search(&self.client, &self.scene, account);
        self.found.get_or_init(|| search).await.clone()
    }

    async fn owner(&self, owner: &SmtpAddress) -> Observed<RecipientFacts> {
        let mut seen = fetch_recipient(&self.client, owner).await;
        if let Ok(facts) = &mut seen.answer {
            self.listed.complete(facts, owner).await;
        }
        seen
    }

    async fn equipment(&self, equipment: &SmtpAddress) -> Observed<RecipientFacts> {
        let ask = async {
            let mut seen = self.owner(equipment).await;
            if let Ok(facts) = &mut seen.answer {
                match facts.found.as_mut_slice() {
                    [] => {
                        let place = mailboxes::find_whereabouts(&self.client, equipment).await;
                        facts.answers = place == Ok(Whereabouts::Here);
                    }
                    // The address book calls rooms by their name, but equipment a person.
                    [one] if matches!(one.kind, MailboxKind::User | MailboxKind::Unknown) => {
                        let keeps = mailboxes::keeps_bookings(&self.client, &one.address).await;
                        one.kind = if keeps { MailboxKind::Equipment } else { MailboxKind::Unknown };
                    }
                    _ => {}
                }
            }
            seen
        };
        self.equipment.get_or_init(|| ask).await.clone()
    }

    async fn lists(&self, list: &SmtpAddress) -> Observed<RoomListFacts> {
        let fetch = room_lists::fetch_room_lists(&self.client, list);
        self.lists.get_or_init(|| fetch).await.clone()
    }

    async fn open_as_named(&self, mailbox: &Option<SmtpAddress>) -> Facts {
        let ask = async |mailbox: &SmtpAddress| mailboxes::open_as_named(&self.client, mailbox).await;
        Facts::Calendar(Self::about(mailbox, ask).await)
    }

    /// What rests on an address: asked if there is one.
    async fn about<T>(
        address: &Option<SmtpAddress>,
        ask: impl AsyncFnOnce(&SmtpAddress) -> Observed<T>,
    ) -> Observed<T> {
        match address {
            Some(address) => ask(address).await,
            None => nobody_named(),
        }
    }
}

impl Collect for ExchangeCollector {
    async fn collect(&self, check: CheckId) -> Facts {
        let (scene, client) = (&self.scene, &self.client);
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
            CheckId::AccountNames => {
                let ask = async |account: &SmtpAddress| account::fetch_person(client, account).await;
                Facts::Person(Self::about(&scene.account, ask).await)
            }
            CheckId::AccountPasswordExpiry => {
                let ask = async |account: &SmtpAddress| self.password(account).await;
                Facts::Password(Self::about(&scene.account, ask).await)
            }
            CheckId::AccountDirectoryAddress => {
                let directory = self.directory.as_ref();
                let ask = async |account: &SmtpAddress| {
                    account::fetch_directory_address(client, directory, scene, account).await
                };
                Facts::Directory(Self::about(&scene.account, ask).await)
            }
            CheckId::AutodiscoverFound => {
                let ask = async |account: &SmtpAddress| self.autodiscover(account).await;
                Facts::Autodiscover(Self::about(&scene.account, ask).await)
            }
            CheckId::AutodiscoverSrv => {
                let ask = async |account: &SmtpAddress| {
                    let found = self.autodiscover(account).await.answer.ok().map(|facts| facts.url.is_some());
                    autodiscover::look_up(&self.records, scene, account, found).await
                };
                Facts::Service(Self::about(&scene.account, ask).await)
            }
            CheckId::FallbackOwnerMailbox => {
                let ask = async |owner: &SmtpAddress| self.owner(owner).await;
                Facts::Owner(Self::about(&scene.fallback_owner, ask).await)
            }
            CheckId::EnvironmentSingle => {
                Facts::Environment(mailboxes::fetch_environment(client, scene).await)
            }
            CheckId::ImpersonationSelf => self.open_as_named(&scene.account).await,
            CheckId::ImpersonationUsers => self.open_as_named(&scene.test_user).await,
            CheckId::ImpersonationEquipment => self.open_as_named(&scene.equipment).await,
            CheckId::ImpersonationScope => {
                let ask = async |outside: &SmtpAddress| mailboxes::fetch_scope(client, scene, outside).await;
                Facts::Scope(Self::about(&scene.outside_mailbox, ask).await)
            }
            CheckId::EquipmentExists | CheckId::EquipmentKind => {
                let ask = async |equipment: &SmtpAddress| self.equipment(equipment).await;
                Facts::Equipment(Self::about(&scene.equipment, ask).await)
            }
            CheckId::EquipmentProcessing => {
                let ask =
                    async |equipment: &SmtpAddress| mailboxes::fetch_processing(client, equipment).await;
                Facts::Processing(Self::about(&scene.equipment, ask).await)
            }
            CheckId::RoomListExists
            | CheckId::RoomListKind
            | CheckId::RoomListSize
            | CheckId::RoomListMembers => {
                let ask = async |list: &SmtpAddress| self.lists(list).await;
                Facts::RoomLists(Self::about(&scene.room_list, ask).await)
            }
            CheckId::RoomExists
            | CheckId::RoomKind
            | CheckId::RoomPrimaryAddress
            | CheckId::RoomImpersonation
            | CheckId::RoomFullAccess
            | CheckId::RoomCalendar
            | CheckId::RoomSubjects => Facts::Room(nobody_named()),
        }
    }
}

async fn timed<T>(work: impl Future<Output = Result<T, NetError>>) -> Observed<T> {
    let (at, began) = (Timestamp::now(), Instant::now());
    let result = work.await;
    Observed::new(at, began.elapsed(), result.map_err(|error| Fault::from(&Failure::from(error))))
}

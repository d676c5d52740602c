//! The way to the server, and what it says to the service account.

use std::time::{Duration, Instant};

use anteroom_directory::Access;
use anteroom_domain::ports::{Entrance, Source};
use anteroom_domain::{Failure, MailboxKind, SmtpAddress};
use anteroom_exchange::net::probe::EndpointFacts;
use anteroom_exchange::net::{NetError, ServiceRecords};
use jiff::Timestamp;
use tokio::sync::OnceCell;

use super::recipient::{fetch_recipient, nobody_named};
use super::way::Way;
use super::{ListedRooms, account, asked, autodiscover, mailboxes, room_lists};
use crate::checks::check;
use crate::facts::{
    AccountFacts, AutodiscoverFacts, CertificateChain, ConnectionFacts, Fault, NameFacts, Observed,
    PasswordFacts, RecipientFacts, RoomListFacts, ServerFacts, Whereabouts,
};
use crate::question::Question;
use crate::{CheckId, Collect, Facts, Scene};

/// Collects the facts of all checks that are not about one room. Checks that rest on the same request share it; a new collector
/// asks anew.
#[derive(Debug)]
pub struct ExchangeCollector<S> {
    scene: Scene,
    way: Way,
    source: S,
    listed: ListedRooms<S>,
    directory: Option<Access>,
    records: ServiceRecords,
    endpoint: OnceCell<Observed<EndpointFacts>>,
    signed_in: OnceCell<Observed<ServerFacts>>,
    password: OnceCell<Observed<PasswordFacts>>,
    found: OnceCell<Observed<AutodiscoverFacts>>,
    owner: OnceCell<Observed<RecipientFacts>>,
    equipment: OnceCell<Observed<RecipientFacts>>,
    lists: OnceCell<Observed<RoomListFacts>>,
}

impl<S: Source> ExchangeCollector<S> {
    /// A collector for `scene`, whose endpoint `way` and `source` must both be for. A source whose sign-in was refused
    /// answers from that refusal and sends nothing.
    pub fn new(scene: Scene, way: Way, source: S) -> Self {
        Self {
            scene,
            way,
            listed: ListedRooms::new(source.clone()),
            source,
            directory: None,
            records: ServiceRecords::system(),
            endpoint: OnceCell::new(),
            signed_in: OnceCell::new(),
            password: OnceCell::new(),
            found: OnceCell::new(),
            owner: OnceCell::new(),
            equipment: OnceCell::new(),
            lists: OnceCell::new(),
        }
    }

    /// The same, which also asks Active Directory. `access` must be for the server the scene names.
    #[must_use]
    pub fn with_directory(self, access: Access) -> Self {
        Self { directory: Some(access), ..self }
    }

    async fn certificate(&self) -> Observed<CertificateChain> {
        if self.scene.endpoint.scheme() == "http" {
            let plain =
                CertificateChain { encrypted: false, protocol: None, chain: Vec::new(), refused: None };
            return Observed::new(Timestamp::now(), Duration::ZERO, Ok(plain));
        }
        timed(self.way.probe.handshake()).await.map(CertificateChain::from)
    }

    async fn endpoint(&self) -> Observed<EndpointFacts> {
        self.endpoint.get_or_init(|| timed(self.way.probe.fetch_endpoint())).await.clone()
    }

    /// The first request with the password: the operation every server has, whether or not the account has a mailbox. Refused,
    /// it is not sent again; told to wait, it waits. An answer of Exchange itself names the version, an error as well.
    async fn signed_in(&self) -> Observed<ServerFacts> {
        let ask = async {
            let answer = self.source.open(Entrance::OwnMailbox).await;
            let version = answer.evidence.version;
            let seen = Observed::from(answer);
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
        let folder = asked(|| self.source.open(Entrance::OwnCalendar)).await;
        let (mut recipient, mut password_expires) = (None, None);
        if let (Ok(_), Some(address)) = (&folder.answer, &self.scene.account) {
            recipient = fetch_recipient(&self.source, address).await.answer.ok();
            password_expires = self.password(address).await.answer.ok().and_then(|facts| facts.expires);
        }
        folder.map(|folder| AccountFacts { calendar_items: folder.items, recipient, password_expires })
    }

    async fn password(&self, account: &SmtpAddress) -> Observed<PasswordFacts> {
        let fetch = async {
            let seen = asked(|| self.source.fetch_password_expiry(account)).await;
            seen.map(|expires| PasswordFacts { expires })
        };
        self.password.get_or_init(|| fetch).await.clone()
    }

    async fn autodiscover(&self, account: &SmtpAddress) -> Observed<AutodiscoverFacts> {
        let search = autodiscover::search(&self.way, &self.scene, account);
        self.found.get_or_init(|| search).await.clone()
    }

    async fn owner(&self, owner: &SmtpAddress) -> Observed<RecipientFacts> {
        self.owner.get_or_init(|| self.recipient(owner)).await.clone()
    }

    async fn recipient(&self, address: &SmtpAddress) -> Observed<RecipientFacts> {
        let mut seen = fetch_recipient(&self.source, address).await;
        if let Ok(facts) = &mut seen.answer {
            self.listed.complete(facts, address).await;
        }
        seen
    }

    async fn equipment(&self, equipment: &SmtpAddress) -> Observed<RecipientFacts> {
        let ask = async {
            let mut seen = self.recipient(equipment).await;
            if let Ok(facts) = &mut seen.answer {
                match facts.found.as_mut_slice() {
                    [] => {
                        let place = mailboxes::find_whereabouts(&self.source, equipment).await;
                        facts.answers = place == Ok(Whereabouts::Here);
                    }
                    // The address book calls rooms by their name, but equipment a person.
                    [one] if matches!(one.kind, MailboxKind::User | MailboxKind::Unknown) => {
                        let keeps = mailboxes::keeps_bookings(&self.source, &one.address).await;
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
        let fetch = room_lists::fetch_room_lists(&self.source, list);
        self.lists.get_or_init(|| fetch).await.clone()
    }

    async fn open_as_named(&self, mailbox: &Option<SmtpAddress>) -> Facts {
        let ask = async |mailbox: &SmtpAddress| mailboxes::open_as_named(&self.source, mailbox).await;
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

impl<S: Source> Collect for ExchangeCollector<S> {
    async fn collect(&self, id: CheckId) -> Facts {
        let (scene, source) = (&self.scene, &self.source);
        match check(id).collect {
            Question::Name => {
                Facts::Name(timed(self.way.probe.resolve_name()).await.map(|resolved| NameFacts {
                    addresses: resolved.addresses.iter().map(ToString::to_string).collect(),
                    proxy: resolved.proxy,
                }))
            }
            Question::Connection => {
                Facts::Connection(timed(self.way.probe.connect()).await.map(|connected| ConnectionFacts {
                    address: connected.address.to_string(),
                    proxy: connected.proxy,
                }))
            }
            Question::Certificate => Facts::Certificate(self.certificate().await),
            Question::Endpoint => Facts::Endpoint(self.endpoint().await),
            Question::SignIn => Facts::SignIn(self.signed_in().await),
            Question::Account => Facts::Account(self.account().await),
            Question::Names => {
                let ask = async |account: &SmtpAddress| account::fetch_person(source, account).await;
                Facts::Person(Self::about(&scene.account, ask).await)
            }
            Question::PasswordExpiry => {
                let ask = async |account: &SmtpAddress| self.password(account).await;
                Facts::Password(Self::about(&scene.account, ask).await)
            }
            Question::DirectoryAddress => {
                let directory = self.directory.as_ref();
                let ask = async |account: &SmtpAddress| {
                    account::fetch_directory_address(source, directory, scene, account).await
                };
                Facts::Directory(Self::about(&scene.account, ask).await)
            }
            Question::Autodiscover => {
                let ask = async |account: &SmtpAddress| self.autodiscover(account).await;
                Facts::Autodiscover(Self::about(&scene.account, ask).await)
            }
            Question::Service => {
                let ask = async |account: &SmtpAddress| {
                    let found = self.autodiscover(account).await.answer.ok().map(|facts| facts.url.is_some());
                    autodiscover::look_up(&self.records, scene, account, found).await
                };
                Facts::Service(Self::about(&scene.account, ask).await)
            }
            Question::FallbackOwner => {
                let ask = async |owner: &SmtpAddress| self.owner(owner).await;
                Facts::Owner(Self::about(&scene.fallback_owner, ask).await)
            }
            Question::Environment => Facts::Environment(mailboxes::fetch_environment(source, scene).await),
            Question::OpenAccount => self.open_as_named(&scene.account).await,
            Question::OpenTestUser => self.open_as_named(&scene.test_user).await,
            Question::OpenEquipment => self.open_as_named(&scene.equipment).await,
            Question::Scope => {
                let ask = async |outside: &SmtpAddress| mailboxes::fetch_scope(source, scene, outside).await;
                Facts::Scope(Self::about(&scene.outside_mailbox, ask).await)
            }
            Question::Equipment => {
                let ask = async |equipment: &SmtpAddress| self.equipment(equipment).await;
                Facts::Equipment(Self::about(&scene.equipment, ask).await)
            }
            Question::Processing => {
                let ask =
                    async |equipment: &SmtpAddress| mailboxes::fetch_processing(source, equipment).await;
                Facts::Processing(Self::about(&scene.equipment, ask).await)
            }
            Question::RoomLists => {
                let ask = async |list: &SmtpAddress| self.lists(list).await;
                Facts::RoomLists(Self::about(&scene.room_list, ask).await)
            }
            // Of one room, which is asked about by a collector of its own.
            Question::Room | Question::RoomCalendar | Question::RoomInbox | Question::RoomSubjects => {
                Facts::Room(nobody_named())
            }
        }
    }
}

async fn timed<T>(work: impl Future<Output = Result<T, NetError>>) -> Observed<T> {
    let (at, began) = (Timestamp::now(), Instant::now());
    let result = work.await;
    Observed::new(at, began.elapsed(), result.map_err(|error| Fault::from(&Failure::from(error))))
}

//! A setup for the practice organization, whoever runs it.

use anteroom_catalogue::Words;
use anteroom_catalogue::texts::practice as texts;
use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};
use jiff::Timestamp;
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use crate::Wizard;
use crate::rooms::Room;
use crate::setup::{PracticeSize, Setup, SetupDocument, SetupStore};
use crate::wire::{AccountForm, DetailsForm, EnvironmentKind, ExchangeForm, SetupId, SetupRef, SetupView};

/// Where a practice organization listens and who may sign in, as whoever started it knows.
#[derive(Debug, Clone)]
pub struct PracticeSite {
    /// What it was made from.
    pub size: PracticeSize,
    /// The EWS URL.
    pub ews_url: String,
    /// Base URLs Autodiscover is asked at.
    pub autodiscover_bases: Vec<String>,
    /// The file with its certificate authority, as PEM; empty for none.
    pub authority_file: String,
    /// The service account's user name.
    pub user_name: String,
    /// The service account's address.
    pub email: String,
    /// Somebody suited as fallback owner.
    pub fallback_owner: String,
    /// Its mail domain.
    pub domain: String,
    /// What products ask to be told, as it is in this organization.
    pub details: DetailsForm,
    /// Its Active Directory server; empty for none.
    pub directory: String,
    /// The rooms somebody asked for; a setup that starts from nothing begins with them.
    pub rooms: Vec<SmtpAddress>,
}

/// The line a practice organization prints about itself, as far as a setup needs it.
#[derive(Debug, Deserialize)]
struct Announced {
    ews_url: String,
    username: String,
    email: String,
    fallback_owner: String,
    domain: String,
    ca_file: Option<String>,
    rooms: Vec<SmtpAddress>,
    equipment: String,
    room_list: String,
    test_user: String,
    outside_mailbox: String,
    account_first_name: String,
    account_last_name: String,
    #[serde(default)]
    ldap_url: String,
}

impl PracticeSite {
    /// The site an organization of this size announces.
    ///
    /// # Errors
    /// `practice.failed` when something a setup needs is not announced.
    pub fn announced(size: PracticeSize, announcement: impl Serialize) -> Result<Self, Failure> {
        let failed = |error: serde_json::Error| {
            Failure::new(Code::PracticeFailed, Disposition::StopRun).with("reason", &error).caused_by(error)
        };
        let line = serde_json::to_value(announcement).map_err(failed)?;
        let announced: Announced = serde_json::from_value(line).map_err(failed)?;
        Ok(Self {
            size,
            autodiscover_bases: vec![announced.ews_url.trim_end_matches("/EWS/Exchange.asmx").to_owned()],
            ews_url: announced.ews_url,
            authority_file: announced.ca_file.unwrap_or_default(),
            user_name: announced.username,
            email: announced.email,
            fallback_owner: announced.fallback_owner,
            domain: announced.domain,
            details: DetailsForm {
                first_name: announced.account_first_name,
                last_name: announced.account_last_name,
                equipment: announced.equipment,
                room_list: announced.room_list,
                test_user: announced.test_user,
                outside_mailbox: announced.outside_mailbox,
                ..DetailsForm::default()
            },
            directory: announced.ldap_url,
            rooms: announced.rooms,
        })
    }

    /// A complete setup with its rooms, for the command line, which prints it for machines.
    pub fn to_document(&self, now: Timestamp) -> SetupDocument {
        let name = Words::english().tell(&texts::name());
        let mut setup = Setup::new(SetupId("practice".to_owned()), name, now);
        self.fill(&mut setup);
        SetupDocument::new(setup, self.listed())
    }

    fn listed(&self) -> Vec<Room> {
        self.rooms.iter().map(|address| Room::new(address.clone(), None)).collect()
    }

    /// Writes what changes with every start into a setup, without making its checks doubtful: it is the same organization.
    fn fill(&self, setup: &mut Setup) {
        setup.practice = Some(self.size);
        setup.environment = Some(EnvironmentKind::OnPremises);
        setup.account = AccountForm { user_name: self.user_name.clone(), email: self.email.clone() };
        setup.autodiscover_bases.clone_from(&self.autodiscover_bases);
        setup.exchange = ExchangeForm {
            url: self.ews_url.clone(),
            attendee_domains: self.domain.clone(),
            fallback_owner: self.fallback_owner.clone(),
            authority_file: self.authority_file.clone(),
        };
        setup.details = self.details.clone();
        setup.ldap.server.clone_from(&self.directory);
    }
}

impl Wizard {
    /// The practice organization a setup needs to be running, if it is one for practice.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn practice_size(&self, setup: &SetupId) -> Result<Option<PracticeSize>, Failure> {
        Ok(self.opened(setup)?.setup().practice)
    }

    /// Opens the setup of a practice organization that was just started: the one named, or a new one. The form fields are filled
    /// in; the password is kept for the session only, because it is made anew from the seed each time.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn practice_attach(
        &self,
        setup: Option<SetupId>,
        site: &PracticeSite,
        password: SecretString,
    ) -> Result<SetupView, Failure> {
        let id = match setup {
            Some(id) => id,
            None => {
                let (site, now, name) = (site.clone(), (self.now)(), self.words().tell(&texts::name()));
                let create = move |store: &SetupStore| {
                    let id = SetupId(uuid::Uuid::new_v4().to_string());
                    let mut fresh = Setup::new(id, free_name(store, &name), now);
                    site.fill(&mut fresh);
                    if site.size.from_nothing {
                        store.save_rooms(&fresh.id, &site.listed())?;
                    }
                    store.save(&fresh)?;
                    Ok(fresh.id)
                };
                self.store.in_turn(now, create).await?
            }
        };
        self.forget_connection(&id);
        self.secrets.keep_for_session(&id, password);
        let opened = self.opened(&id)?;
        opened.change(&self.store, (self.now)(), |setup| site.fill(setup)).await?;
        self.setup_open(SetupRef { setup: id }).await
    }
}

/// A name no other setup has.
fn free_name(store: &SetupStore, wished: &str) -> String {
    let taken: Vec<String> = store
        .load_all()
        .map(|(setups, _)| setups.into_iter().map(|stored| stored.setup.name).collect())
        .unwrap_or_default();
    let mut name = wished.to_owned();
    let mut number = 2;
    while taken.contains(&name) {
        name = format!("{wished} {number}");
        number += 1;
    }
    name
}

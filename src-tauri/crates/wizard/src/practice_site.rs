//! A setup for the practice organisation, whoever runs it.

use anteroom_domain::{Failure, SmtpAddress};
use jiff::Timestamp;
use secrecy::SecretString;

use crate::Wizard;
use crate::rooms::Room;
use crate::setup::{PracticeSize, Setup, SetupDocument};
use crate::wire::{AccountForm, EnvironmentKind, ExchangeForm, SetupId, SetupRef, SetupView};

/// Where a practice organisation listens and who may sign in, as whoever started it knows.
#[derive(Debug)]
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
}

/// The practice setup's name.
const NAME: &str = "Practice organisation";

impl PracticeSite {
    /// A complete setup with these rooms, for the command line.
    pub fn to_document(&self, rooms: &[SmtpAddress], now: Timestamp) -> SetupDocument {
        let mut setup = Setup::new(SetupId("practice".to_owned()), NAME.to_owned(), now);
        self.fill(&mut setup);
        SetupDocument::new(setup, rooms.iter().map(|address| Room::new(address.clone(), None)).collect())
    }

    /// Writes what changes with every start into a setup, without making its checks doubtful: it is the same organisation.
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
    }
}

impl Wizard {
    /// The practice organisation a setup needs to be running, if it is one for practice.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn practice_size(&self, setup: &SetupId) -> Result<Option<PracticeSize>, Failure> {
        Ok(self.opened(setup)?.setup().practice)
    }

    /// Opens the setup of a practice organisation that was just started: the one named, or a new one. The form fields are filled
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
                let mut fresh =
                    Setup::new(SetupId(uuid::Uuid::new_v4().to_string()), self.practice_name(), (self.now)());
                site.fill(&mut fresh);
                self.store.save(&fresh)?;
                fresh.id
            }
        };
        self.forget_connection(&id);
        self.secrets.keep_for_session(&id, password);
        let opened = self.opened(&id)?;
        opened.change(&self.store, (self.now)(), |setup| site.fill(setup)).await?;
        self.setup_open(SetupRef { setup: id }).await
    }

    fn practice_name(&self) -> String {
        let taken: Vec<String> = self
            .store
            .load_all()
            .map(|(setups, _)| setups.into_iter().map(|stored| stored.setup.name).collect())
            .unwrap_or_default();
        let mut name = NAME.to_owned();
        let mut number = 2;
        while taken.contains(&name) {
            name = format!("{NAME} {number}");
            number += 1;
        }
        name
    }
}

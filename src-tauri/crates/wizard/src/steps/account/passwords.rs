//! The one way to a password: every place it could go to was typed or confirmed by a person, and it was typed for them.

use anteroom_domain::Failure;
use anteroom_exchange::auth::Credentials;
use secrecy::SecretString;

use crate::Wizard;
use crate::forms::{parse_login, without_user_information};
use crate::open_setup::OpenSetup;
use crate::places::{self, Confirmed, Place, Purpose};
use crate::secrets::Wanted;
use crate::setup::Home;
use crate::steps::users;
use crate::wire::{Empty, HostRow, HostsConfirm, LdapForm, SecretState, SetupId, SetupView, StoredPasswords};

impl Wizard {
    /// The hosts of a setup that nobody has confirmed, and what they are for.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn hosts_unconfirmed(&self, setup: &SetupId) -> Result<Vec<HostRow>, Failure> {
        let opened = self.opened(setup)?;
        Ok(places::unconfirmed(&opened.setup()).iter().map(Place::to_row).collect())
    }

    /// The hosts a setup names, confirmed or not, and what they are for.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn hosts_named(&self, setup: &SetupId) -> Result<Vec<HostRow>, Failure> {
        let opened = self.opened(setup)?;
        Ok(places::places(&opened.setup()).iter().map(Place::to_row).collect())
    }

    /// A person has looked at hosts and says that they are right. Saved with a setup of the store; for a file it holds as long as
    /// this process, because what a file says is not believed.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn hosts_confirm(&self, request: HostsConfirm) -> Result<SetupView, Failure> {
        let opened = self.opened(&request.setup)?;
        opened.change(&self.store, (self.now)(), |setup| places::confirm(setup, &request.hosts)).await?;
        self.view(&opened).await
    }

    /// A person names the directory server themselves, on the command line.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn directory_choose(&self, setup: &SetupId, server: &str) -> Result<(), Failure> {
        let opened = self.opened(setup)?;
        let server = without_user_information(server);
        opened
            .change(&self.store, (self.now)(), |setup| {
                // Named anew, so that it is theirs even where the file says the same.
                setup.ldap.server.clear();
                places::typed(setup, |setup| {
                    setup.ldap = users::kept(LdapForm { server, ..setup.ldap.clone() })
                });
            })
            .await
    }

    /// Whether every host a password could go to was confirmed.
    ///
    /// # Errors
    /// `setup.host_unconfirmed` with all that were not.
    pub fn expect_hosts_confirmed(&self, setup: &SetupId) -> Result<(), Failure> {
        let opened = self.opened(setup)?;
        Confirmed::of(&opened.setup(), opened.home()).map(|_| ())
    }

    /// Whether the password is there and may be used, for whoever needs it later.
    ///
    /// # Errors
    /// As [`Wizard::password`].
    pub async fn secret_find(&self, setup: &SetupId) -> Result<(), Failure> {
        let opened = self.opened(setup)?;
        self.password(&opened).await.map(|_| ())
    }

    /// The password of a setup.
    ///
    /// # Errors
    /// `setup.host_unconfirmed` while there is a host nobody has confirmed, whatever it is for; `auth.secret_typed_for_other`,
    /// `auth.secret_missing` and what the credential store says.
    pub(crate) async fn password(&self, opened: &OpenSetup) -> Result<SecretString, Failure> {
        let setup = opened.setup();
        let confirmed = Confirmed::of(&setup, opened.home())?;
        self.secrets.ask_each_time(self.settings()?.settings.ask_password_each_time);
        let former = self.former(opened);
        self.secrets.load(&setup.id, &confirmed, former.as_ref()).await
    }

    /// User name and password of a setup.
    ///
    /// # Errors
    /// As [`Wizard::password`], and when the user name is missing or has no valid form.
    pub(crate) async fn credentials(&self, opened: &OpenSetup) -> Result<Credentials, Failure> {
        let login = parse_login(&opened.setup().account.user_name)?;
        let password = self.password(opened).await?;
        Ok(Credentials::behind(self.latches.of(&login, &password), login, password))
    }

    /// Where the password is, for the window.
    pub(crate) async fn secret_state(&self, opened: &OpenSetup) -> SecretState {
        let setup = opened.setup();
        // Settings that cannot be read stand in the way of whoever needs the password, and not of saying where it is.
        if let Ok(effective) = self.settings() {
            self.secrets.ask_each_time(effective.settings.ask_password_each_time);
        }
        let wanted = Wanted { now: Purpose::of(&setup), former: self.former(opened) };
        self.secrets.state_for(&setup.id, Some(&wanted)).await
    }

    /// The setups whose passwords are in the credential store, whether or not they may be used.
    ///
    /// # Errors
    /// When the data folder cannot be read.
    pub async fn passwords_stored(&self, request: Empty) -> Result<StoredPasswords, Failure> {
        let Empty {} = request;
        let mut setups = Vec::new();
        for stored in self.store.load_all()?.0 {
            if self.secrets.is_stored(&stored.setup.id).await {
                setups.push(stored.setup.name);
            }
        }
        Ok(StoredPasswords { setups })
    }

    /// Removes the passwords of all setups from the credential store; gives those that are still there.
    ///
    /// # Errors
    /// When the data folder cannot be read.
    pub async fn passwords_forget(&self, request: Empty) -> Result<StoredPasswords, Failure> {
        for stored in self.store.load_all()?.0 {
            self.secrets.forget(&stored.setup.id).await;
            self.forget_connection(&stored.setup.id);
        }
        self.passwords_stored(request).await
    }

    /// What an entry of an earlier version was typed for: what the saved setup says.
    fn former(&self, opened: &OpenSetup) -> Option<Purpose> {
        let setup = opened.setup();
        match opened.home() {
            Home::Stored => Some(Purpose::of(&setup)),
            Home::File(_) => self.store.load(&setup.id).ok().map(|kept| Purpose::of(&kept.setup)),
        }
    }
}

//! The start page: saved setups, and where the person was.

use std::path::Path;

use anteroom_domain::{Code, Disposition, Failure, Missing, clean};

use crate::Wizard;
use crate::forms::{incomplete, without_user_information};
use crate::merging::merge;
use crate::open_setup::OpenSetup;
use crate::places::{self, Place, Purpose};
use crate::rooms::Room;
use crate::setup::{Refused, Setup, SetupDocument, SetupStore, StoredSetup};
use crate::steps::import::planning::{days_of, window};
use crate::steps::standing::summarise;
use crate::steps::users;
use crate::wire::{
    SecretSave, SecretState, Session, SetupCreate, SetupExport, SetupFile, SetupId, SetupRef, SetupRename,
    SetupSave, SetupSummary, SetupView,
};

impl Wizard {
    /// Lists setups and where the person was: `last`, as whoever shows them remembers it, if it still exists.
    ///
    /// # Errors
    /// When the data folder cannot be read.
    pub async fn session_open(&self, last: Option<SetupId>) -> Result<Session, Failure> {
        let unforgotten = self.finish_forgetting_once().await;
        let (stored, refused) = self.store.load_all()?;
        let mut setups = Vec::new();
        for stored in stored {
            setups.push(self.summary_of(&stored).await);
        }
        let last = last.filter(|last| setups.iter().any(|setup| setup.id == *last));
        let is_newer = |one: &&Refused| one.failure.code() == Code::SetupNewer;
        let named = |one: &Refused| {
            let folder = one.folder.display();
            one.name.as_ref().map_or_else(|| folder.to_string(), |name| format!("{name} ({folder})"))
        };
        Ok(Session {
            setups,
            last,
            unreadable: refused
                .iter()
                .filter(|one| !is_newer(one))
                .map(|one| one.folder.display().to_string())
                .collect(),
            newer: refused.iter().filter(is_newer).map(named).collect(),
            unforgotten,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            data_folder: self.store.folder().display().to_string(),
            // What is around the window, the shell knows.
            has_session_bus: true,
        })
    }

    /// Creates a setup and opens it.
    ///
    /// # Errors
    /// `setup.name_taken` when another setup has the name, `setup.incomplete` when it is empty.
    pub async fn setup_create(&self, request: SetupCreate) -> Result<SetupView, Failure> {
        let now = (self.now)();
        let create = move |store: &SetupStore| {
            let setup = Setup::new(fresh_id(), free_name(store, &request.name, None)?, now);
            store.save(&setup)?;
            Ok(setup.id)
        };
        let setup = self.store.in_turn(now, create).await?;
        self.setup_open(SetupRef { setup }).await
    }

    /// Opens a setup.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub async fn setup_open(&self, request: SetupRef) -> Result<SetupView, Failure> {
        let opened = self.opened(&request.setup)?;
        self.view(&opened).await
    }

    /// Writes what was typed, valid or not.
    ///
    /// # Errors
    /// `settings.unwritable`.
    pub async fn setup_save(&self, request: SetupSave) -> Result<SetupView, Failure> {
        let opened = self.opened(&request.setup)?;
        let offered = opened.content().offered.clone();
        // Forms come whole, also the fields nobody typed into: those stay what another program made of them.
        let shown = opened.content().shown.clone();
        let shown = shown.unwrap_or_else(|| opened.setup());
        opened
            .change(&self.store, (self.now)(), |setup| {
                places::typed(setup, |setup| take_over(setup, &shown, request));
                // What a server offered stands in the field like what was typed, and was not.
                if let Some(url) = offered.filter(|url| *url == setup.exchange.url) {
                    places::distrust(setup, &url);
                }
            })
            .await?;
        self.view(&opened).await
    }

    /// Renames a setup.
    ///
    /// # Errors
    /// `setup.name_taken`.
    pub async fn setup_rename(&self, request: SetupRename) -> Result<SetupView, Failure> {
        let opened = self.opened(&request.setup)?;
        opened
            .try_change(&self.store, (self.now)(), |store, setup| {
                setup.name = free_name(store, &request.name, Some(&setup.id))?;
                Ok(())
            })
            .await?;
        self.view(&opened).await
    }

    /// Copies a setup, without password and without imported data.
    ///
    /// # Errors
    /// `setup.name_taken`.
    pub async fn setup_duplicate(&self, request: SetupRename) -> Result<SetupSummary, Failure> {
        let source = self.opened(&request.setup)?;
        self.keep_as_new(source.setup(), source.rooms(), move |store| free_name(store, &request.name, None))
            .await
    }

    /// Writes a setup to a file.
    ///
    /// # Errors
    /// `output.unwritable`.
    pub fn setup_export(&self, request: &SetupExport) -> Result<(), Failure> {
        let opened = self.opened(&request.setup)?;
        let document = SetupDocument::new(opened.setup(), opened.rooms());
        crate::asked_for::write(Path::new(&request.file), &document.to_json()?)
    }

    /// Reads a setup from a file, as a new one: an existing setup is never overwritten.
    ///
    /// # Errors
    /// `setup.unreadable`.
    pub async fn setup_import(&self, request: SetupFile) -> Result<SetupSummary, Failure> {
        let stored = self.store.load_named(&request.file)?;
        let wanted = stored.setup.name.clone();
        let numbered = move |store: &SetupStore| {
            let mut name = wanted.clone();
            let mut number = 2;
            while free_name(store, &name, None).is_err() && number < 1000 {
                name = format!("{wanted} ({number})");
                number += 1;
            }
            Ok(name)
        };
        self.keep_as_new(stored.setup, stored.rooms, numbered).await
    }

    /// Writes what changed in a setup that was given as a file back to it; gives the file if there was something to write. What
    /// others changed in it meanwhile stays.
    ///
    /// # Errors
    /// `settings.unwritable`, `setup.busy`, or what makes the file unusable by now.
    pub async fn setup_write_back(&self, request: SetupRef) -> Result<Option<String>, Failure> {
        let written = self.opened(&request.setup)?.write_back(&self.store, (self.now)()).await?;
        Ok(written.map(|file| file.display().to_string()))
    }

    /// Stores the password.
    ///
    /// # Errors
    /// `setup.not_found`.
    pub async fn secret_save(&self, request: SecretSave) -> Result<SecretState, Failure> {
        let opened = self.opened(&request.setup)?;
        self.forget_connection(&request.setup);
        self.spare_password(&request.setup);
        let purpose = Purpose::of(&opened.setup());
        self.secrets.ask_each_time(self.settings()?.settings.ask_password_each_time);
        let state = self.secrets.save(&request.setup, request.password, purpose).await;
        opened.change(&self.store, (self.now)(), |setup| setup.change_secret()).await?;
        Ok(state)
    }

    /// Forgets the password.
    ///
    /// # Errors
    /// `setup.not_found`.
    pub async fn secret_forget(&self, request: SetupRef) -> Result<SecretState, Failure> {
        let opened = self.opened(&request.setup)?;
        self.forget_connection(&request.setup);
        // Nothing to forget and no store to forget it in are both fine.
        let _ = self.secrets.forget(&request.setup).await;
        opened.change(&self.store, (self.now)(), |setup| setup.change_secret()).await?;
        Ok(self.secret_state(&opened).await)
    }

    /// The whole setup for the window.
    pub(crate) async fn view(&self, opened: &OpenSetup) -> Result<SetupView, Failure> {
        let setup = opened.setup();
        let secret = self.secret_state(opened).await;
        let mark = self.import_mark(opened).await;
        let checklist = self.checklist(opened);
        let profile = self.profile_of(&setup);
        let planner_holder = self.find_planner_holder(opened).await;
        let mut content = opened.content();
        content.shown = Some(setup.clone());
        Ok(SetupView {
            set_right: checklist.set_right(),
            unconfirmed_hosts: places::unconfirmed(&setup).iter().map(Place::to_row).collect(),
            planner_holder,
            planner_gone: opened.planner.is_gone(),
            wrong: self.field_rows(&setup, &secret),
            steps: summarise(
                self.words(),
                &setup,
                profile.as_ref(),
                &checklist.states(),
                &content.rooms,
                mark,
                (self.now)(),
            ),
            no_import: profile.as_ref().and_then(|profile| profile.no_import.clone()),
            rooms: u32::try_from(content.rooms.len()).unwrap_or(u32::MAX),
            practice: setup.practice.is_some(),
            id: setup.id,
            name: setup.name,
            step: setup.step,
            product_name: profile.map(|profile| profile.name).or_else(|| setup.product.clone()),
            product: setup.product,
            environment: setup.environment,
            details: setup.details,
            ldap: setup.ldap,
            account: setup.account,
            secret,
            exchange: setup.exchange,
            silence_notifications: setup.silence_notifications,
            import_days: window(&setup.import, (self.now)()).ok().as_ref().map(days_of),
            import: setup.import,
        })
    }

    /// Saves a setup under a new id and a name that is free. It has no password there, so what was verified with one is doubtful.
    async fn keep_as_new(
        &self,
        setup: Setup,
        rooms: Vec<Room>,
        name: impl FnOnce(&SetupStore) -> Result<String, Failure> + Send + 'static,
    ) -> Result<SetupSummary, Failure> {
        let now = (self.now)();
        let create = move |store: &SetupStore| {
            let mut setup = Setup { id: fresh_id(), name: name(store)?, changed: now, ..setup };
            setup.change_secret();
            store.save_rooms(&setup.id, &rooms)?;
            store.save(&setup)?;
            store.load(&setup.id)
        };
        let stored = self.store.in_turn(now, create).await?;
        Ok(self.summary_of(&stored).await)
    }

    async fn summary_of(&self, stored: &StoredSetup) -> SetupSummary {
        let setup = &stored.setup;
        SetupSummary {
            id: setup.id.clone(),
            name: setup.name.clone(),
            practice: setup.practice.is_some(),
            step: setup.step,
            rooms: u32::try_from(stored.rooms.len()).unwrap_or(u32::MAX),
            changed: setup.changed,
            unfinished_import: self.has_unfinished_import(&setup.id).await,
        }
    }
}

/// A name, if no other setup has it. Asked and used in one turn.
pub(crate) fn free_name(
    store: &SetupStore,
    wanted: &str,
    except: Option<&SetupId>,
) -> Result<String, Failure> {
    let name = clean(wanted);
    if name.is_empty() {
        return Err(incomplete("name", Missing::Name));
    }
    let (stored, refused) = store.load_all()?;
    let is_taken =
        |id: &SetupId, other: &str| Some(id) != except && other.to_lowercase() == name.to_lowercase();
    let taken = stored.iter().any(|other| is_taken(&other.setup.id, &other.setup.name))
        || refused.iter().any(|other| is_taken(&other.id, other.name.as_deref().unwrap_or_default()));
    if taken {
        return Err(Failure::new(Code::SetupNameTaken, Disposition::StopRun).with("setup", name));
    }
    Ok(name)
}

/// Takes over what was typed since the forms were shown.
pub(crate) fn take_over(setup: &mut Setup, shown: &Setup, request: SetupSave) {
    if let Some(step) = request.step {
        setup.step = step;
    }
    if let Some(environment) = request.environment {
        setup.environment = Some(environment);
    }
    if let Some(details) = request.details {
        setup.change_details(merge(&setup.details, &shown.details, &details));
    }
    if let Some(ldap) = request.ldap {
        setup.ldap = merge(&setup.ldap, &shown.ldap, &users::kept(ldap));
    }
    if let Some(account) = request.account {
        setup.change_account(merge(&setup.account, &shown.account, &account));
    }
    if let Some(mut exchange) = request.exchange {
        exchange.url = without_user_information(&exchange.url);
        setup.change_exchange(merge(&setup.exchange, &shown.exchange, &exchange));
    }
    if let Some(import) = request.import {
        setup.import = merge(&setup.import, &shown.import, &import);
    }
}

pub(crate) fn fresh_id() -> SetupId {
    SetupId(uuid::Uuid::new_v4().to_string())
}

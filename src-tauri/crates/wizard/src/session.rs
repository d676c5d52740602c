//! The start page: saved setups, and where the person was.

use std::path::Path;

use anteroom_domain::{Code, Disposition, Failure, clean};

use crate::connection::{incomplete, without_user_information};
use crate::open_setup::OpenSetup;
use crate::rooms::Room;
use crate::setup::{Home, Setup, SetupDocument, StoredSetup};
use crate::steps::summarise;
use crate::wire::{
    SecretSave, SecretState, Session, SetupCreate, SetupExport, SetupFile, SetupId, SetupRef, SetupRename,
    SetupSave, SetupSummary, SetupView,
};
use crate::{Wizard, users};

impl Wizard {
    /// Lists setups and where the person was: `last`, as whoever shows them remembers it, if it still exists.
    ///
    /// # Errors
    /// When the data folder cannot be read.
    pub async fn session_open(&self, last: Option<SetupId>) -> Result<Session, Failure> {
        let (stored, unreadable) = self.store.load_all()?;
        let mut setups = Vec::new();
        for stored in stored {
            setups.push(self.summary_of(&stored).await);
        }
        let last = last.filter(|last| setups.iter().any(|setup| setup.id == *last));
        Ok(Session {
            setups,
            last,
            unreadable,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            data_folder: self.store.folder().display().to_string(),
        })
    }

    /// Creates a setup and opens it.
    ///
    /// # Errors
    /// `setup.name_taken` when another setup has the name, `setup.incomplete` when it is empty.
    pub async fn setup_create(&self, request: SetupCreate) -> Result<SetupView, Failure> {
        let name = self.free_name(&request.name, None)?;
        let setup = Setup::new(fresh_id(), name, (self.now)());
        self.store.save(&setup)?;
        self.setup_open(SetupRef { setup: setup.id }).await
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
        opened
            .change(&self.store, (self.now)(), |setup| {
                if let Some(step) = request.step {
                    setup.step = step;
                }
                if let Some(environment) = request.environment {
                    setup.environment = Some(environment);
                }
                if let Some(details) = request.details {
                    setup.change_details(details);
                }
                if let Some(ldap) = request.ldap {
                    setup.ldap = users::kept(ldap);
                }
                if let Some(account) = request.account {
                    setup.change_account(account);
                }
                if let Some(mut exchange) = request.exchange {
                    exchange.url = without_user_information(&exchange.url);
                    setup.change_exchange(exchange);
                }
                if let Some(import) = request.import {
                    setup.import = import;
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
        let name = self.free_name(&request.name, Some(&request.setup))?;
        let opened = self.opened(&request.setup)?;
        opened.change(&self.store, (self.now)(), |setup| setup.name = name).await?;
        self.view(&opened).await
    }

    /// Copies a setup, without password and without imported data.
    ///
    /// # Errors
    /// `setup.name_taken`.
    pub async fn setup_duplicate(&self, request: SetupRename) -> Result<SetupSummary, Failure> {
        let name = self.free_name(&request.name, None)?;
        let source = self.opened(&request.setup)?;
        self.keep_as_new(source.setup(), source.rooms(), name).await
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
        let mut name = stored.setup.name.clone();
        let mut number = 2;
        while self.free_name(&name, None).is_err() && number < 1000 {
            name = format!("{} ({number})", stored.setup.name);
            number += 1;
        }
        self.keep_as_new(stored.setup, stored.rooms, name).await
    }

    /// Deletes a setup, its password and its planner database.
    ///
    /// # Errors
    /// `import.running` while it imports.
    pub async fn setup_delete(&self, request: SetupRef) -> Result<(), Failure> {
        self.close_planner(&request.setup).await?;
        self.close(&request.setup);
        self.secrets.forget(&request.setup).await;
        self.store.delete(&request.setup)
    }

    /// Stores the password.
    ///
    /// # Errors
    /// `setup.not_found`.
    pub async fn secret_save(&self, request: SecretSave) -> Result<SecretState, Failure> {
        let opened = self.opened(&request.setup)?;
        self.forget_connection(&request.setup);
        let state = self.secrets.save(&request.setup, request.password).await;
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
        self.secrets.forget(&request.setup).await;
        opened.change(&self.store, (self.now)(), |setup| setup.change_secret()).await?;
        Ok(self.secrets.state(&request.setup).await)
    }

    /// The whole setup for the window.
    pub(crate) async fn view(&self, opened: &OpenSetup) -> Result<SetupView, Failure> {
        let setup = opened.setup();
        let secret = self.secrets.state(&setup.id).await;
        let mark = self.import_mark(opened).await;
        let requirements = self.checklist(opened).states();
        let profile = self.profile_of(&setup);
        let content = opened.content();
        Ok(SetupView {
            steps: summarise(&setup, &requirements, &content.rooms, mark),
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
            import: setup.import,
        })
    }

    /// Saves a setup under a new id. It has no password there, so what was verified with one is doubtful.
    async fn keep_as_new(
        &self,
        setup: Setup,
        rooms: Vec<Room>,
        name: String,
    ) -> Result<SetupSummary, Failure> {
        let mut setup = Setup { id: fresh_id(), name, changed: (self.now)(), ..setup };
        setup.change_secret();
        let stored = StoredSetup { setup, rooms, home: Home::Stored };
        self.store.save_rooms(&stored.setup.id, &stored.rooms)?;
        self.store.save(&stored.setup)?;
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

    fn free_name(&self, wanted: &str, except: Option<&SetupId>) -> Result<String, Failure> {
        let name = clean(wanted);
        if name.is_empty() {
            return Err(incomplete("name"));
        }
        let (stored, _) = self.store.load_all()?;
        let taken = stored.iter().any(|other| {
            Some(&other.setup.id) != except && other.setup.name.to_lowercase() == name.to_lowercase()
        });
        if taken {
            return Err(Failure::new(Code::SetupNameTaken, Disposition::StopRun).with("setup", name));
        }
        Ok(name)
    }
}

fn fresh_id() -> SetupId {
    SetupId(uuid::Uuid::new_v4().to_string())
}

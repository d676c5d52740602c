//! The wizard: everything that lives as long as the app.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anteroom_domain::{Code, Failure};
use anteroom_exchange::net::Unanswered;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::attendance::Attendance;
use crate::connections::Connections;
use crate::latches::Latches;
use crate::open_setup::OpenSetup;
use crate::operations::Operations;
use crate::places::Purpose;
use crate::planners::PlannerPlace;
use crate::policy::Policy;
use crate::secrets::{Secrets, StorePolicy};
use crate::setup::{Home, Setup, SetupStore, StoredSetup};
use crate::shelf::Shelf;
use crate::spoken::Spoken;
use crate::support::Bundle;
use crate::under_way::Imports;
use crate::wire::{OperationRef, SetupId};

/// How a wizard is set up.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where setups, planner databases and logs are.
    pub data_folder: PathBuf,
    /// Where passwords go.
    pub secrets: StorePolicy,
    /// The clock. Injected, so that tests own the time.
    pub now: fn() -> Timestamp,
}

impl Options {
    /// The options of the installed app: the user's data folder, or the one in `ANTEROOM_DATA`; the operating system's credential
    /// store; the system's clock.
    pub fn installed() -> Self {
        let data_folder = std::env::var_os("ANTEROOM_DATA").map_or_else(
            || dirs::data_dir().unwrap_or_else(|| PathBuf::from(".")).join("io.anteroom.desktop"),
            PathBuf::from,
        );
        Self { data_folder, secrets: StorePolicy::CredentialStore, now: Timestamp::now }
    }
}

/// The use cases of all six steps. One per process; every method may be called at the same time as every other.
///
/// Methods take and give wire types, and fail with a [`Failure`] whose code has a text. Dropping the future of a method
/// abandons what it waits for; what was saved stays saved.
#[derive(Debug)]
pub struct Wizard {
    pub(crate) store: SetupStore,
    pub(crate) secrets: Secrets,
    pub(crate) operations: Operations,
    pub(crate) now: fn() -> Timestamp,
    pub(crate) imports: Imports,
    pub(crate) attendance: Attendance,
    pub(crate) connections: Connections,
    pub(crate) latches: Latches,
    /// Whom all connections of this wizard ask and who is silent.
    pub(crate) unanswered: Unanswered,
    pub(crate) spoken: Spoken,
    pub(crate) shelf: Mutex<Arc<Shelf>>,
    pub(crate) bundle: Mutex<Option<Arc<Bundle>>>,
    pub(crate) unforgotten: tokio::sync::OnceCell<Vec<crate::wire::ForgetLeft>>,
    policy: fn() -> Policy,
    open: Mutex<HashMap<SetupId, Arc<OpenSetup>>>,
}

impl Wizard {
    /// A wizard over a data folder.
    pub fn new(options: Options) -> Self {
        close(&options.data_folder);
        Self {
            shelf: Mutex::new(Arc::new(Shelf::load(&options.data_folder))),
            store: SetupStore::new(options.data_folder),
            secrets: Secrets::new(options.secrets),
            operations: Operations::default(),
            now: options.now,
            imports: Imports::default(),
            attendance: Attendance::default(),
            connections: Connections::default(),
            latches: Latches::default(),
            spoken: Spoken::default(),
            bundle: Mutex::new(None),
            unforgotten: tokio::sync::OnceCell::new(),
            policy: Policy::of_this_computer,
            unanswered: Unanswered::default(),
            open: Mutex::new(HashMap::new()),
        }
    }

    /// The same, under the name others are told who have to wait for it: «anteroom-cli import».
    #[must_use]
    pub fn known_as(mut self, program: &str) -> Self {
        self.store.set_program(program);
        self
    }

    /// The same, under another word of the administrators: tests own that, too.
    #[must_use]
    pub fn ruled_by(mut self, policy: fn() -> Policy) -> Self {
        self.policy = policy;
        self
    }

    /// What the organization fixes, as it is by now.
    pub fn policy(&self) -> Policy {
        (self.policy)()
    }

    /// The passwords.
    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// Where setups, planner databases and logs are.
    pub fn data_folder(&self) -> &Path {
        self.store.folder()
    }

    /// The day it is here.
    pub fn today(&self) -> Date {
        local_date((self.now)())
    }

    /// The person wants what is running to end: operations are cancelled, imports too, at a page's border.
    pub async fn interrupt(&self) {
        self.operations.cancel_all();
        self.cancel_imports().await;
    }

    /// The process is about to end: as [`Wizard::interrupt`], but what was being imported can be resumed, and nobody is said to have
    /// cancelled it.
    pub async fn wind_down(&self) {
        self.operations.cancel_all();
        self.interrupt_imports().await;
    }

    /// The app closes: as [`Wizard::wind_down`], and planner databases are closed.
    pub async fn shut_down(&self) {
        self.wind_down().await;
        self.imports.planners.until_closed(None).await;
    }

    /// Cancels something long; what has ended already is none to cancel.
    pub fn operation_cancel(&self, request: &OperationRef) {
        self.operations.cancel(&request.operation);
    }

    /// Opens a setup by the customer's name, its id or the path of a file, for the command line.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn open_named(&self, name_or_file: &str, planner_file: Option<PathBuf>) -> Result<SetupId, Failure> {
        let mut stored = self.store.load_named(name_or_file)?;
        let id = stored.setup.id.clone();
        let mut planner_file = planner_file;
        if let Home::File(_) = &stored.home {
            let own_planner = self.compare_with_saved(&mut stored.setup);
            planner_file = planner_file.or(own_planner);
        }
        self.adopt(stored, planner_file);
        Ok(id)
    }

    /// What is known here of a file that carries the id of a saved setup: the hosts that were confirmed for it are, the others are
    /// not. It shares the planner where it connects the same account at the same server, as an exported setup does, and has one
    /// of its own, which this gives, where it does not: an id in a file is no right to somebody's planner.
    pub(crate) fn compare_with_saved(&self, setup: &mut Setup) -> Option<PathBuf> {
        let purpose = Purpose::of(setup);
        match self.store.load(&setup.id) {
            Ok(saved) => {
                setup.trusted.clone_from(&saved.setup.trusted);
                let is_same = purpose.is_same_connection(&Purpose::of(&saved.setup));
                (!is_same).then(|| self.store.planner_beside(&setup.id, &purpose.folder_name()))
            }
            Err(failure) if failure.code() == Code::SetupNotFound => None,
            // Somebody's, and nobody can tell whose.
            Err(_) => Some(self.store.planner_beside(&setup.id, &purpose.folder_name())),
        }
    }

    /// Puts a setup among the open ones.
    pub(crate) fn adopt(&self, stored: StoredSetup, planner_file: Option<PathBuf>) -> Arc<OpenSetup> {
        let id = stored.setup.id.clone();
        let planner_file = planner_file.unwrap_or_else(|| self.store.planner_file(&id));
        let opened = Arc::new(OpenSetup::new(stored, PlannerPlace::new(planner_file)));
        self.lock().insert(id, Arc::clone(&opened));
        opened
    }

    /// An open setup as it is by now; reads it when it is not open yet, or another program changed it.
    pub(crate) fn opened(&self, id: &SetupId) -> Result<Arc<OpenSetup>, Failure> {
        let opened = self.lock().get(id).cloned();
        if let Some(opened) = opened {
            if let Err(failure) = opened.refresh(&self.store) {
                self.close(id);
                return Err(failure);
            }
            return Ok(opened);
        }
        let stored = self.store.load(id)?;
        Ok(self.adopt(stored, None))
    }

    /// Forgets an open setup; its files stay.
    pub(crate) fn close(&self, id: &SetupId) {
        self.lock().remove(id);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SetupId, Arc<OpenSetup>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Closes a data folder that others may look into: one of an earlier version, or one somebody made beforehand.
fn close(data_folder: &Path) {
    match anteroom_files::close_folder(data_folder) {
        Ok(true) => {
            tracing::warn!(folder = %data_folder.display(), "the data folder was open to others; it is closed now")
        }
        // It is made, closed, when something is kept in it first.
        Ok(false) => {}
        Err(error) if error.is_not_found() => {}
        Err(error) => {
            tracing::warn!(folder = %data_folder.display(), %error, "the data folder cannot be closed to others");
        }
    }
}

/// The day an instant falls on in the system's time zone.
pub fn local_date(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::system()).date()
}

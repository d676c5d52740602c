//! A setup while it is open: its forms and rooms in memory, saved behind every change.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};
use jiff::Timestamp;

use crate::doubt::Doubted;
use crate::rooms::Room;
use crate::setup::{Home, Setup, SetupStore, StoredSetup};
use crate::wire::{CheckRow, ImportForm, UsersAdded};

/// What of an open setup is changed together.
#[derive(Debug, Clone)]
pub struct Content {
    /// The setup.
    pub setup: Setup,
    /// Its rooms.
    pub rooms: Vec<Room>,
    /// The checks of rooms validated in this session.
    pub room_checks: HashMap<SmtpAddress, Vec<CheckRow>>,
    /// What the other checks said last in this session, by their dotted names.
    pub check_rows: HashMap<String, CheckRow>,
    /// What a failure took back of what the connection's test had proven, until it is believed again.
    pub doubted: Option<Doubted>,
    /// What was counted before an import in this session.
    pub counted: Option<Counted>,
    /// What the last addition of users in this session did.
    pub users_added: Option<UsersAdded>,
    /// Another window for imports of this session; never saved.
    pub window: Option<ImportForm>,
    /// A URL that Autodiscover gave and whose host nobody confirmed: where it stands in the form, it was not typed.
    pub offered: Option<String>,
}

/// What an import would bring, as counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Entries in the window.
    pub meetings: u32,
    /// Distinct organizers, where the entries told them.
    pub people: Option<u32>,
}

/// One open setup.
#[derive(Debug)]
pub struct OpenSetup {
    home: Home,
    content: Mutex<Content>,
    /// One writer at a time, so that an older content never lands on a newer one.
    writing: tokio::sync::Mutex<()>,
    /// The planner database of this setup.
    pub planner_file: PathBuf,
}

impl OpenSetup {
    /// Opens what was read.
    pub fn new(stored: StoredSetup, planner_file: PathBuf) -> Self {
        Self {
            home: stored.home,
            content: Mutex::new(Content {
                setup: stored.setup,
                rooms: stored.rooms,
                room_checks: HashMap::new(),
                check_rows: HashMap::new(),
                doubted: None,
                counted: None,
                users_added: None,
                window: None,
                offered: None,
            }),
            writing: tokio::sync::Mutex::new(()),
            planner_file,
        }
    }

    /// Where it is saved.
    pub fn home(&self) -> &Home {
        &self.home
    }

    /// Looks at the content. The guard must not live across an await.
    pub fn content(&self) -> MutexGuard<'_, Content> {
        self.content.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The setup as it is now.
    pub fn setup(&self) -> Setup {
        self.content().setup.clone()
    }

    /// Step 6's choices: those of this session, or the saved ones.
    pub fn import_form(&self) -> ImportForm {
        let content = self.content();
        content.window.clone().unwrap_or_else(|| content.setup.import.clone())
    }

    /// The rooms as they are now.
    pub fn rooms(&self) -> Vec<Room> {
        self.content().rooms.clone()
    }

    /// Changes the setup and saves it.
    ///
    /// # Errors
    /// `settings.unwritable`; the change is in force for this session all the same.
    pub async fn change(
        &self,
        store: &SetupStore,
        now: Timestamp,
        change: impl FnOnce(&mut Setup) + Send,
    ) -> Result<(), Failure> {
        {
            let mut content = self.content();
            change(&mut content.setup);
            content.setup.changed = now;
        }
        self.save(store, false).await
    }

    /// Changes the rooms and saves them.
    ///
    /// # Errors
    /// `settings.unwritable`; the change is in force for this session all the same.
    pub async fn change_rooms<T: Send>(
        &self,
        store: &SetupStore,
        now: Timestamp,
        change: impl FnOnce(&mut Vec<Room>) -> T + Send,
    ) -> Result<T, Failure> {
        let result = {
            let mut content = self.content();
            content.setup.changed = now;
            change(&mut content.rooms)
        };
        self.save(store, true).await?;
        Ok(result)
    }

    async fn save(&self, store: &SetupStore, rooms: bool) -> Result<(), Failure> {
        if self.home != Home::Stored {
            return Ok(());
        }
        let _turn = self.writing.lock().await;
        let content = self.content().clone();
        let store = store.clone();
        tokio::task::spawn_blocking(move || {
            if rooms {
                store.save_rooms(&content.setup.id, &content.rooms)?;
            }
            store.save(&content.setup)
        })
        .await
        .map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))?
    }
}

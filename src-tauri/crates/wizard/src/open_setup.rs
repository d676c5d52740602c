//! A setup while it is open: its forms and rooms in memory, saved behind every change.
//!
//! Other programs have it open, too. A change is therefore made to what is on the disk and not to what is in memory: it is read,
//! changed and written in one turn, and memory follows. A change says what is to be different and nothing else.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anteroom_domain::CheckId;
use anteroom_domain::{Code, Disposition, Failure, SmtpAddress};
use jiff::Timestamp;

use crate::doubted::Doubted;
use crate::kept_checks::KeptCheck;
use crate::merging::{merge, merge_rooms};
use crate::planners::PlannerPlace;
use crate::rooms::Room;
use crate::setup::{Home, Setup, SetupDocument, SetupStore, StoredSetup};
use crate::wire::{CheckRow, ImportForm, RoomEntry, RoomStatus, UsersAdded};

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
    pub check_rows: HashMap<CheckId, CheckRow>,
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
    /// Rooms as the validation under way has them, until their verdicts are saved.
    pub unsaved: HashMap<SmtpAddress, Room>,
    /// The forms as the window saw them last; `None` until it did.
    pub shown: Option<Setup>,
    /// How often the setup had been changed when it was read.
    revision: u64,
    /// Whether memory has changes that could not be written.
    is_ahead: bool,
}

impl Content {
    /// Follows what is on the disk. What a validation found out meanwhile is laid over it.
    fn follow(&mut self, setup: Setup, rooms: Vec<Room>) {
        (self.setup, self.rooms) = (setup, rooms);
        lay_over(&mut self.rooms, &self.unsaved);
    }

    /// All checks of a room, unless an earlier session or another program made them.
    pub fn find_whole_rows(&self, room: &Room) -> Option<&Vec<CheckRow>> {
        self.room_checks.get(&room.address).filter(|rows| KeptCheck::of(rows) == room.checks)
    }

    /// The checks of a room: all of them, or what is kept of them.
    pub fn rows_of(&self, room: &Room) -> Vec<CheckRow> {
        self.find_whole_rows(room).cloned().unwrap_or_else(|| room.check_rows())
    }

    /// A room's row, as things stand.
    pub fn entry(&self, room: &Room, now: Timestamp) -> RoomEntry {
        room.to_entry(&self.setup.set_right, now)
    }

    /// Verdicts that are reached and not saved yet.
    fn verdicts(&self) -> HashMap<SmtpAddress, Room> {
        let reached = self.unsaved.iter().filter(|(_, room)| room.status != RoomStatus::Checking);
        reached.map(|(address, room)| (address.clone(), room.clone())).collect()
    }
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
    /// Setup and rooms as the file had them that they came from; what differs is this session's.
    origin: Mutex<(Setup, Vec<Room>)>,
    /// One change at a time in this process, in the order they were asked for.
    writing: tokio::sync::Mutex<()>,
    /// Where the planner of this setup is.
    pub planner: PlannerPlace,
}

impl OpenSetup {
    /// Opens what was read.
    pub fn new(stored: StoredSetup, planner: PlannerPlace) -> Self {
        let origin = Mutex::new((stored.setup.clone(), stored.rooms.clone()));
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
                unsaved: HashMap::new(),
                shown: None,
                revision: stored.revision,
                is_ahead: false,
            }),
            origin,
            writing: tokio::sync::Mutex::new(()),
            planner,
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

    /// Looks whether another program changed the setup, and follows it.
    ///
    /// # Errors
    /// `setup.not_found` when it was deleted, `setup.newer` or `setup.unreadable`.
    pub fn refresh(&self, store: &SetupStore) -> Result<(), Failure> {
        // While something of this process is changed, memory is ahead of the disk.
        let Ok(_still) = self.writing.try_lock() else { return Ok(()) };
        if self.home != Home::Stored {
            return Ok(());
        }
        let (id, known) = {
            let content = self.content();
            (content.setup.id.clone(), content.revision)
        };
        if store.find_revision(&id)? == Some(known) {
            return Ok(());
        }
        let stored = store.load(&id)?;
        let mut content = self.content();
        (content.revision, content.is_ahead) = (stored.revision, false);
        content.follow(stored.setup, stored.rooms);
        Ok(())
    }

    /// Changes the setup and saves it. The change is applied to what is on the disk by then.
    ///
    /// # Errors
    /// `setup.not_found` when it was deleted meanwhile, `setup.newer`, `setup.unreadable` or `setup.busy`; nothing is changed.
    /// `settings.unwritable`; the change is in force for this session all the same.
    pub async fn change(
        &self,
        store: &SetupStore,
        now: Timestamp,
        change: impl FnOnce(&mut Setup) + Send,
    ) -> Result<(), Failure> {
        let change = |setup: &mut Setup, _: &mut Vec<Room>| {
            change(setup);
            Ok(())
        };
        self.alter(store, now, change, false).await
    }

    /// As [`OpenSetup::change`], with a change that looks at the other setups first and may turn out not to be possible.
    ///
    /// # Errors
    /// As there, and those of the change; nothing is changed then.
    pub async fn try_change(
        &self,
        store: &SetupStore,
        now: Timestamp,
        change: impl FnOnce(&SetupStore, &mut Setup) -> Result<(), Failure> + Send,
    ) -> Result<(), Failure> {
        self.alter(store, now, |setup, _| change(store, setup), false).await
    }

    /// Changes the rooms and saves them, together with what validation found out.
    ///
    /// # Errors
    /// As [`OpenSetup::change`].
    pub async fn change_rooms<T: Send>(
        &self,
        store: &SetupStore,
        now: Timestamp,
        change: impl FnOnce(&mut Vec<Room>) -> T + Send,
    ) -> Result<T, Failure> {
        self.alter(store, now, |_, rooms| Ok(change(rooms)), true).await
    }

    /// Changes setup and rooms together, if the change turns out to be possible.
    ///
    /// # Errors
    /// As [`OpenSetup::change`], and those of the change; it has changed nothing then.
    pub async fn try_change_whole<T: Send>(
        &self,
        store: &SetupStore,
        now: Timestamp,
        change: impl FnOnce(&mut Setup, &mut Vec<Room>) -> Result<T, Failure> + Send,
    ) -> Result<T, Failure> {
        self.alter(store, now, change, true).await
    }

    async fn alter<T: Send>(
        &self,
        store: &SetupStore,
        now: Timestamp,
        change: impl FnOnce(&mut Setup, &mut Vec<Room>) -> Result<T, Failure> + Send,
        saves_rooms: bool,
    ) -> Result<T, Failure> {
        let _still = self.writing.lock().await;
        let id = self.content().setup.id.clone();
        if self.home != Home::Stored {
            return self.alter_memory(now, change, saves_rooms);
        }
        let (reader, read_id) = (store.clone(), id.clone());
        let read = blocking(move || {
            let turn = reader.turn(now)?;
            Ok((turn, reader.load(&read_id)?))
        });
        let (turn, stored) = match read.await {
            Ok(read) => read,
            Err(failure) if failure.code() == Code::SettingsUnwritable => {
                self.alter_memory(now, change, saves_rooms)?;
                return Err(failure);
            }
            Err(failure) => return Err(failure),
        };
        let (mut setup, mut rooms) = {
            let content = self.content();
            // What could not be written before is in force all the same, until somebody else changes the setup.
            if content.is_ahead && content.revision == stored.revision {
                (content.setup.clone(), content.rooms.clone())
            } else {
                (stored.setup, stored.rooms)
            }
        };
        let verdicts = if saves_rooms { self.content().verdicts() } else { HashMap::new() };
        lay_over(&mut rooms, &verdicts);
        let value = change(&mut setup, &mut rooms)?;
        setup.changed = now;
        {
            let mut content = self.content();
            // Of those that came meanwhile nothing is saved yet.
            content.unsaved.retain(|address, room| verdicts.get(address) != Some(room));
            (content.revision, content.is_ahead) = (stored.revision + 1, false);
            content.follow(setup.clone(), rooms.clone());
        }
        let writer = store.clone();
        // The turn goes along: whoever waits no longer for this does not end it half-way.
        blocking(move || {
            let _turn = turn;
            if saves_rooms {
                writer.save_rooms_over(&id, &rooms)?;
            }
            writer.save_over(&setup, stored.revision)
        })
        .await
        .inspect_err(|_| {
            let mut content = self.content();
            (content.revision, content.is_ahead) = (stored.revision, true);
        })?;
        Ok(value)
    }

    /// Changes what is in memory alone.
    fn alter_memory<T>(
        &self,
        now: Timestamp,
        change: impl FnOnce(&mut Setup, &mut Vec<Room>) -> Result<T, Failure>,
        settles_rooms: bool,
    ) -> Result<T, Failure> {
        let mut content = self.content();
        content.is_ahead = true;
        content.setup.changed = now;
        if settles_rooms {
            content.unsaved.retain(|_, room| room.status == RoomStatus::Checking);
        }
        let Content { setup, rooms, .. } = &mut *content;
        change(setup, rooms)
    }

    /// Writes what this session changed back to the file the setup came from: rooms added and removed, their settings and verdicts,
    /// and what differs in the setup. What somebody else changed in the file meanwhile stays. Gives the file, or `None` when the setup
    /// came from none or nothing is different.
    ///
    /// # Errors
    /// `setup.not_found` when the file is gone, `setup.newer`, `setup.unreadable`, `setup.busy` or `settings.unwritable`.
    pub async fn write_back(&self, store: &SetupStore, now: Timestamp) -> Result<Option<PathBuf>, Failure> {
        let Home::File(file) = self.home.clone() else { return Ok(None) };
        let _still = self.writing.lock().await;
        let origin = self.origin.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mine = (self.setup(), self.rooms());
        let trusted = mine.0.trusted.clone();
        let place = file.clone();
        let written = store.in_turn(now, move |store| {
            let theirs = store.load_named(&place.to_string_lossy())?;
            // Whom this person trusts is not for the file.
            let setup = merge(&theirs.setup, &origin.0, &mine.0).handed_over();
            let rooms = merge_rooms(theirs.rooms.clone(), &origin.1, &mine.1);
            if is_same(&setup, &theirs.setup) && rooms == theirs.rooms {
                return Ok(None);
            }
            let document = SetupDocument::new(setup, rooms);
            crate::setup::replace(&place, &document.to_json()?)?;
            Ok(Some((document.setup, document.rooms)))
        });
        let Some(written) = written.await? else { return Ok(None) };
        *self.origin.lock().unwrap_or_else(PoisonError::into_inner) = written.clone();
        self.content().follow(Setup { trusted, ..written.0 }, written.1);
        Ok(Some(file))
    }
}

/// Gives rooms the verdicts that were found out about them.
fn lay_over(rooms: &mut [Room], verdicts: &HashMap<SmtpAddress, Room>) {
    for room in rooms {
        if let Some(found) = verdicts.get(&room.address) {
            room.take_verdict(found);
        }
    }
}

/// Whether two setups differ in nothing but the time they were changed.
fn is_same(one: &Setup, other: &Setup) -> bool {
    *one == Setup { changed: one.changed, ..other.clone() }
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let worked = tokio::task::spawn_blocking(work).await;
    worked.map_err(|error| Failure::new(Code::Bug, Disposition::StopRun).caused_by(error))?
}

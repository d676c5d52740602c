//! Setups on disk: a folder each, written whole or not at all.

use std::path::{Path, PathBuf};

use super::home::{Home, is_plain_name};
use anteroom_domain::{Code, Disposition, Failure, Reason, decode_marked};

use super::file::{Heading, RoomsDocument};
use super::{Setup, SetupDocument};
use crate::rooms::Room;
use crate::wire::SetupId;

/// A setup read from the store or a file.
#[derive(Debug, Clone)]
pub struct StoredSetup {
    /// The setup.
    pub setup: Setup,
    /// Its rooms.
    pub rooms: Vec<Room>,
    /// Where it is saved.
    pub home: Home,
    /// How often it was changed, as far as is known.
    pub revision: u64,
}

/// A setup that cannot be used and stays as it is.
#[derive(Debug)]
pub struct Refused {
    /// Its folder.
    pub folder: PathBuf,
    /// The id it would have.
    pub id: SetupId,
    /// The customer's name, if it can be read.
    pub name: Option<String>,
    /// Why: `setup.newer` or `setup.unreadable`.
    pub failure: Failure,
}

/// The folder with all setups.
///
/// Layout: `setups/<id>/setup.json`, `setups/<id>/rooms.json`, `setups/<id>/planner.sqlite`, and `setups.lock`. Files are replaced
/// by renaming a complete new one over them, so a crash leaves the old or the new content, never half of it; whoever reads needs
/// no turn.
#[derive(Debug, Clone)]
pub struct SetupStore {
    pub(super) folder: PathBuf,
    pub(super) program: String,
}

impl SetupStore {
    /// The store below `folder`, which is made when something is written first.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, program: "Anteroom".to_owned() }
    }

    /// The folder all data is in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The planner database of a setup.
    pub fn planner_file(&self, id: &SetupId) -> PathBuf {
        self.setup_folder(id).join("planner.sqlite")
    }

    /// The planner database of a file that carries the id of a saved setup and connects something else.
    pub fn planner_beside(&self, id: &SetupId, name: &str) -> PathBuf {
        self.folder.join("setups").join(format!("{}.{name}", id.0)).join("planner.sqlite")
    }

    /// Loads all setups, newest first, and tells which cannot be used.
    ///
    /// # Errors
    /// When the folder itself cannot be listed.
    pub fn load_all(&self) -> Result<(Vec<StoredSetup>, Vec<Refused>), Failure> {
        let folders = match anteroom_files::entries(&self.folder.join("setups")) {
            Ok(folders) => folders,
            Err(error) if error.is_not_found() => return Ok((Vec::new(), Vec::new())),
            Err(error) => return Err(error.into_failure(Code::SetupUnreadable)),
        };
        let mut setups = Vec::new();
        let mut refused = Vec::new();
        for folder in folders {
            // A planner of a setup that was given as a file lives in a folder without a setup; so does one saved half.
            if folder.is_dir() && !folder.join("setup.json").exists() {
                continue;
            }
            let id = SetupId(folder.file_name().unwrap_or_default().to_string_lossy().into_owned());
            match self.load(&id) {
                Ok(setup) => setups.push(setup),
                // Another program deleted it between the listing and the look.
                Err(failure) if failure.code() == Code::SetupNotFound => {}
                Err(failure) => {
                    let text = read(&folder.join("setup.json")).ok().flatten().unwrap_or_default();
                    let name = Heading::parse(&text).name;
                    refused.push(Refused { folder, id, name, failure });
                }
            }
        }
        setups.sort_by_key(|stored| std::cmp::Reverse(stored.setup.changed));
        Ok((setups, refused))
    }

    /// Loads one setup.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn load(&self, id: &SetupId) -> Result<StoredSetup, Failure> {
        if !is_plain_name(&id.0) {
            return Err(not_found(&id.0));
        }
        let file = self.setup_folder(id).join("setup.json");
        let text = read(&file)?.ok_or_else(|| not_found(&id.0))?;
        let mut document = SetupDocument::parse(&text, &file.display().to_string())?;
        crate::places::take_over(&mut document.setup);
        let rooms_file = self.setup_folder(id).join("rooms.json");
        let rooms = match read(&rooms_file)? {
            Some(text) => RoomsDocument::parse(&text, &rooms_file.display().to_string())?,
            None => Vec::new(),
        };
        Ok(StoredSetup { setup: document.setup, rooms, home: Home::Stored, revision: document.revision })
    }

    /// How often a setup was changed; `None` when there is none.
    ///
    /// # Errors
    /// `setup.newer` or `setup.unreadable`.
    pub fn find_revision(&self, id: &SetupId) -> Result<Option<u64>, Failure> {
        if !is_plain_name(&id.0) {
            return Err(not_found(&id.0));
        }
        let file = self.setup_folder(id).join("setup.json");
        let Some(text) = read(&file)? else { return Ok(None) };
        Ok(Some(SetupDocument::parse(&text, &file.display().to_string())?.revision))
    }

    /// Loads a setup by the customer's name, its id, or the path of a file.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`.
    pub fn load_named(&self, name_or_file: &str) -> Result<StoredSetup, Failure> {
        let path = Path::new(name_or_file);
        if path.is_file() {
            let text = read(path)?.ok_or_else(|| not_found(name_or_file))?;
            let SetupDocument { setup, rooms, revision, .. } = SetupDocument::parse(&text, name_or_file)?;
            let (setup, home) = (setup.handed_over(), Home::File(path.to_owned()));
            return Ok(StoredSetup { setup, rooms, home, revision });
        }
        let (setups, refused) = self.load_all()?;
        let is_wanted = |name: &str, id: &SetupId| {
            name.to_lowercase() == name_or_file.to_lowercase() || id.0 == name_or_file
        };
        if let Some(found) = setups.into_iter().find(|stored| is_wanted(&stored.setup.name, &stored.setup.id))
        {
            return Ok(found);
        }
        // One that is there and cannot be used is not missing.
        let refused =
            refused.into_iter().find(|one| is_wanted(one.name.as_deref().unwrap_or_default(), &one.id));
        if let Some(one) = refused {
            return Err(one.failure);
        }
        // A folder or a device is refused in the words for files: it is there, and no name of the list would help.
        if path.exists() {
            read(path)?;
        }
        Err(not_found(name_or_file))
    }

    /// Saves a setup without its rooms; one that was there is saved by whoever has the turn. Its rooms are saved before it, because
    /// it counts the changes.
    ///
    /// # Errors
    /// `settings.unwritable`, or `setup.newer` and `setup.unreadable` for what must not be written over; the old content stays.
    pub fn save(&self, setup: &Setup) -> Result<(), Failure> {
        self.save_over(setup, self.find_revision(&setup.id)?.unwrap_or_default())
    }

    /// As [`SetupStore::save`], for whoever has the turn and has read what is there, which had been changed this often.
    ///
    /// # Errors
    /// `settings.unwritable`; the old content stays.
    pub(crate) fn save_over(&self, setup: &Setup, revision: u64) -> Result<(), Failure> {
        let document = SetupDocument::kept(setup.clone(), revision + 1);
        keep(&self.setup_folder(&setup.id).join("setup.json"), &document.to_json()?)
    }

    /// Saves the rooms of a setup.
    ///
    /// # Errors
    /// As [`SetupStore::save`].
    pub fn save_rooms(&self, id: &SetupId, rooms: &[Room]) -> Result<(), Failure> {
        self.find_revision(id)?;
        self.save_rooms_over(id, rooms)
    }

    /// As [`SetupStore::save_rooms`], for whoever has the turn and has read what is there.
    ///
    /// # Errors
    /// `settings.unwritable`; the old content stays.
    pub(crate) fn save_rooms_over(&self, id: &SetupId, rooms: &[Room]) -> Result<(), Failure> {
        keep(&self.setup_folder(id).join("rooms.json"), &RoomsDocument::to_json(rooms.to_vec())?)
    }

    /// The folder of a setup.
    ///
    /// # Errors
    /// `setup.not_found` for what is no id: a path would lead out of the store.
    pub(crate) fn find_folder(&self, id: &SetupId) -> Result<PathBuf, Failure> {
        if !is_plain_name(&id.0) {
            return Err(not_found(&id.0));
        }
        Ok(self.setup_folder(id))
    }

    /// The folders with planners of files that carry the id of a saved setup and connect something else.
    pub(crate) fn find_beside(&self, id: &SetupId) -> Vec<PathBuf> {
        let beginning = format!("{}.", id.0);
        let folders = anteroom_files::entries(&self.folder.join("setups")).unwrap_or_default();
        let is_beside = |folder: &PathBuf| {
            folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&beginning))
        };
        folders.into_iter().filter(is_beside).collect()
    }

    fn setup_folder(&self, id: &SetupId) -> PathBuf {
        self.folder.join("setups").join(&id.0)
    }
}

/// Writes a complete new file and renames it over the old one.
///
/// # Errors
/// `settings.unwritable`; the old content stays.
pub(crate) fn replace(file: &Path, text: &str) -> Result<(), Failure> {
    anteroom_files::replace(file, text.as_bytes())
        .map_err(|error| error.into_failure(Code::SettingsUnwritable))
}

/// As [`replace`], for a file of our own: its folder is made when it is missing, closed to others.
fn keep(file: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = file.parent() {
        anteroom_files::private_folder(folder)
            .map_err(|error| error.into_failure(Code::SettingsUnwritable))?;
    }
    replace(file, text)
}

fn read(file: &Path) -> Result<Option<String>, Failure> {
    let bytes = anteroom_files::read_if_there(file, anteroom_files::limits::SETUP)
        .map_err(|error| error.into_failure(Code::SetupUnreadable))?;
    let Some(bytes) = bytes else { return Ok(None) };
    // A setup that Windows PowerShell sent through `>` is UTF-16.
    match decode_marked(&bytes) {
        Some(text) => Ok(Some(text)),
        None => Err(unreadable(file).worded(Reason::NoUnicode)),
    }
}

fn not_found(name: &str) -> Failure {
    Failure::new(Code::SetupNotFound, Disposition::StopRun).with("setup", name)
}

fn unreadable(file: &Path) -> Failure {
    Failure::new(Code::SetupUnreadable, Disposition::StopRun).with("file", file.display())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn setup(id: &str, name: &str, changed: &str) -> Setup {
        Setup::new(SetupId(id.into()), name.into(), changed.parse().unwrap())
    }

    #[test]
    fn the_newest_comes_first_and_a_broken_one_does_not_hide_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let store = SetupStore::new(folder.path().to_owned());
        store.save(&setup("a", "Old", "2026-01-01T00:00:00Z")).unwrap();
        store.save(&setup("b", "New", "2026-02-01T00:00:00Z")).unwrap();
        fs::create_dir_all(folder.path().join("setups/c")).unwrap();
        fs::write(folder.path().join("setups/c/setup.json"), "{").unwrap();
        let (setups, refused) = store.load_all().unwrap();
        let names: Vec<_> = setups.iter().map(|stored| stored.setup.name.as_str()).collect();
        assert_eq!(names, ["New", "Old"]);
        assert_eq!(refused.len(), 1, "the damaged folder is named");
    }

    #[test]
    fn what_a_newer_version_wrote_is_told_by_name_and_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let store = SetupStore::new(folder.path().to_owned());
        store.save(&setup("a", "Old", "2026-01-01T00:00:00Z")).unwrap();
        let file = folder.path().join("setups/a/setup.json");
        let newer = r#"{"anteroom_setup":7,"name":"Contoso","places":["of which nothing is known"]}"#;
        fs::write(&file, newer).unwrap();
        assert_eq!(store.load_named("contoso").unwrap_err().code(), Code::SetupNewer, "it is not missing");
        let (_, refused) = store.load_all().unwrap();
        assert_eq!(refused[0].failure.code(), Code::SetupNewer);
        let old = setup("a", "Old", "2026-01-01T00:00:00Z");
        assert_eq!(store.save(&old).unwrap_err().code(), Code::SetupNewer);
        assert_eq!(store.save_rooms(&old.id, &[]).unwrap_err().code(), Code::SetupNewer);
        assert_eq!(fs::read_to_string(&file).unwrap(), newer, "it stays as it is");
        assert!(!folder.path().join("setups/a/rooms.json").exists());
    }

    #[test]
    fn each_save_is_counted_and_one_turn_waits_for_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let store = SetupStore::new(folder.path().join("data"));
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        let one = setup("a", "One", "2026-01-01T00:00:00Z");
        let held = store.turn(now).unwrap();
        let other = store.clone();
        let waiting = std::thread::spawn(move || {
            let _turn = other.turn(now).unwrap();
            other.find_revision(&SetupId("a".into())).unwrap()
        });
        store.save(&one).unwrap();
        store.save(&one).unwrap();
        drop(held);
        assert_eq!(waiting.join().unwrap(), Some(2), "it came after both");
    }

    #[test]
    fn an_id_cannot_walk_out_of_the_store() {
        let store = SetupStore::new(PathBuf::from("data"));
        assert!(store.find_folder(&SetupId("../../precious".into())).is_err(), "a path is not an id");
        assert!(store.find_folder(&SetupId("4711-a".into())).is_ok());
    }

    #[test]
    fn a_setup_is_found_by_name_whatever_its_case() {
        let folder = tempfile::tempdir().unwrap();
        let store = SetupStore::new(folder.path().to_owned());
        store.save(&setup("a", "Contoso Åre", "2026-01-01T00:00:00Z")).unwrap();
        assert_eq!(store.load_named("contoso åre").unwrap().setup.id.0, "a");
        assert_eq!(store.load_named("Fabrikam").unwrap_err().code(), Code::SetupNotFound);
    }
}

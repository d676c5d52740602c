//! A practice organization and a wizard that is set up for it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anteroom_practice::faults::FaultScript;
use anteroom_practice::organization::Size;
use anteroom_practice::{Options as PracticeOptions, Practice, start};
use anteroom_wizard::secrets::StorePolicy;
use anteroom_wizard::setup::PracticeSize;
use anteroom_wizard::wire::{
    ExchangeForm, ImportForm, ImportOpen, ImportProgress, ImportResult, ImportScope, ImportStart,
    OperationId, RoomEntry, RoomsValidate, RoomsValidated, RunPhaseKind, SetupFile, SetupForget, SetupId,
    SetupRef, SetupSave, SetupView, TestRequest,
};
use anteroom_wizard::{Failure, Options, PracticeSite, Wizard};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use rusqlite::Connection;
use secrecy::SecretString;
use tempfile::TempDir;

/// The day every test is played on.
pub const TODAY: Date = date(2026, 3, 2);

/// The moment every test is played at.
pub fn now() -> Timestamp {
    "2026-03-02T09:00:00Z".parse().unwrap()
}

/// An operation's id; tests run one at a time per wizard.
pub fn operation() -> OperationId {
    OperationId("test".to_owned())
}

/// A running organization, a wizard, and a setup whose rooms are the organization's healthy ones.
pub struct Stage {
    pub practice: Practice,
    pub wizard: Wizard,
    pub setup: SetupId,
    pub folder: TempDir,
    planner: PathBuf,
}

impl Stage {
    /// An organization of this size.
    pub async fn open(rooms: usize, meetings_per_room: usize) -> Self {
        Self::open_with(rooms, meetings_per_room, |_| ()).await
    }

    /// An organization of this size, changed before it starts.
    pub async fn open_with(
        rooms: usize,
        meetings_per_room: usize,
        change: impl FnOnce(&mut PracticeOptions),
    ) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut options = PracticeOptions::new(TODAY);
        options.size = Size { rooms, meetings_per_room, users: 60, seed: 3 };
        options.ca_file = Some(folder.path().join("authority.pem"));
        change(&mut options);
        let practice = start(options).await.unwrap();
        let announcement = practice.announcement();
        let document = site(&practice, rooms, meetings_per_room).to_document(now());
        let mut document: serde_json::Value = serde_json::from_str(&document.to_json().unwrap()).unwrap();
        document["product"] = "pronestor-planner".into();
        let file = folder.path().join("setup.json");
        std::fs::write(&file, document.to_string()).unwrap();
        let wizard = wizard(folder.path());
        let setup = wizard
            .open_named(&file.display().to_string(), Some(folder.path().join("planner.sqlite")))
            .unwrap();
        wizard.secrets().keep_for_session(&setup, SecretString::from(announcement.password.clone()));
        let planner = folder.path().join("planner.sqlite");
        Self { practice, wizard, setup, folder, planner }
    }

    /// An organization of this size, and a setup that is saved, as the window has it.
    pub async fn open_stored(rooms: usize, meetings_per_room: usize) -> Self {
        Self::open(rooms, meetings_per_room).await.stored().await
    }

    /// The same with its setup saved, as the window has it.
    pub async fn stored(mut self) -> Self {
        let file = SetupFile { file: self.setup_file().display().to_string() };
        self.setup = self.wizard.setup_import(file).await.unwrap().id;
        self.planner = self.wizard.data_folder().join("setups").join(&self.setup.0).join("planner.sqlite");
        self.know_password();
        self
    }

    /// Closes the wizard and opens another over the same folder, as after a restart of the computer.
    pub async fn restart(&mut self) {
        self.wizard.shut_down().await;
        self.wizard = wizard(self.folder.path());
        self.know_password();
    }

    /// Types the password.
    pub fn know_password(&self) {
        let password = SecretString::from(self.practice.announcement().password.clone());
        self.wizard.secrets().keep_for_session(&self.setup, password);
    }

    /// The planner's file.
    pub fn planner(&self) -> PathBuf {
        self.planner.clone()
    }

    /// The setup's file.
    pub fn setup_file(&self) -> PathBuf {
        self.folder.path().join("setup.json")
    }

    /// Names the setup.
    pub fn named(&self) -> SetupRef {
        SetupRef { setup: self.setup.clone() }
    }

    /// Names the setup's import.
    pub fn import(&self) -> ImportOpen {
        ImportOpen { setup: self.setup.clone() }
    }

    /// The setup as the window shows it.
    pub async fn view(&self) -> SetupView {
        self.wizard.setup_open(self.named()).await.unwrap()
    }

    /// A save that changes nothing yet.
    pub fn save(&self) -> SetupSave {
        let setup = self.setup.clone();
        SetupSave {
            setup,
            step: None,
            environment: None,
            details: None,
            ldap: None,
            account: None,
            exchange: None,
            import: None,
        }
    }

    /// Types step 3's form.
    pub async fn save_exchange(&self, form: ExchangeForm) {
        self.wizard.setup_save(SetupSave { exchange: Some(form), ..self.save() }).await.unwrap();
    }

    /// Chooses whether organizers the directory knows become users.
    pub async fn adopt(&self, adopt_directory_users: bool) {
        let form = ImportForm { adopt_directory_users, ..ImportForm::default() };
        self.wizard.setup_save(SetupSave { import: Some(form), ..self.save() }).await.unwrap();
    }

    /// Asks for a test.
    pub fn test(&self) -> TestRequest {
        TestRequest { setup: self.setup.clone(), operation: operation() }
    }

    /// The rooms of the setup.
    pub fn rooms(&self) -> Vec<RoomEntry> {
        self.wizard.rooms_list(&self.named()).unwrap()
    }

    /// Validates all rooms.
    pub async fn validate(&self) -> RoomsValidated {
        let request =
            RoomsValidate { setup: self.setup.clone(), operation: operation(), addresses: Vec::new() };
        self.wizard.rooms_validate(request, |_| ()).await.unwrap()
    }

    /// Starts an import of all rooms.
    pub async fn start_import(&self) -> Result<(), Failure> {
        let addresses = self.rooms().into_iter().map(|room| room.address).collect();
        self.wizard
            .import_start(ImportStart {
                setup: self.setup.clone(),
                scope: ImportScope::Rooms { addresses },
                allow_removals: false,
            })
            .await
    }

    /// Imports all rooms and waits for the end.
    pub async fn import_all(&self) -> ImportResult {
        self.start_import().await.unwrap();
        self.finish_import().await
    }

    /// Waits until the import under way is in this phase.
    pub async fn until_phase(&self, wanted: RunPhaseKind) {
        self.until_progress(move |progress| progress.phase == wanted).await;
    }

    /// Waits until the import under way is like this.
    pub async fn until_progress(
        &self,
        is_wanted: impl Fn(&ImportProgress) -> bool + Send + Sync + 'static,
    ) -> ImportProgress {
        let (tell, mut seen) = tokio::sync::watch::channel(None);
        let listener = move |progress: ImportProgress| {
            tell.send_if_modified(|reached| {
                let now = reached.is_none() && is_wanted(&progress);
                if now {
                    *reached = Some(progress);
                }
                now
            });
        };
        tokio::select! {
            biased;
            reached = seen.wait_for(Option::is_some) => reached.unwrap().clone().unwrap(),
            _ = self.wizard.import_watch(self.import(), listener) => panic!("it ended without being so"),
        }
    }

    /// Waits for the end of the import under way.
    pub async fn finish_import(&self) -> ImportResult {
        self.wizard.import_watch(self.import(), |_| ()).await.unwrap();
        self.wizard.import_result(self.import()).await.unwrap().expect("there was an import")
    }

    /// Waits until Exchange is being asked.
    pub async fn until_asked(&self) {
        let mut ticks = tokio::time::interval(Duration::from_millis(1));
        while self.practice.log().in_flight == 0 {
            ticks.tick().await;
        }
    }

    /// Waits until nobody waits for an answer.
    pub async fn until_quiet(&self) {
        let mut ticks = tokio::time::interval(Duration::from_millis(1));
        while self.practice.log().in_flight > 0 {
            ticks.tick().await;
        }
    }

    /// Makes requests go wrong from here on.
    pub fn faults(&self, json: &str) {
        self.practice.set_faults(FaultScript::parse(json).unwrap());
    }
}

/// To forget a setup with all that goes along unless somebody leaves it out.
pub fn everything(setup: &SetupId) -> SetupForget {
    SetupForget { setup: setup.clone(), beside: true, logs: true, papers: true, elsewhere: false }
}

/// A wizard with its data in this folder, and passwords in memory alone.
pub fn wizard(folder: &Path) -> Wizard {
    let wizard =
        Wizard::new(Options { data_folder: folder.join("data"), secrets: StorePolicy::SessionOnly, now });
    // However slow the machine is, what is counted is counted to the end.
    wizard.count_within(Duration::MAX);
    wizard
}

/// What the wizard is told of an organization.
pub fn site(practice: &Practice, rooms: usize, meetings_per_room: usize) -> PracticeSite {
    let size = PracticeSize {
        rooms: u32::try_from(rooms).unwrap(),
        meetings_per_room: u32::try_from(meetings_per_room).unwrap(),
        users: 60,
        seed: 3,
        today: TODAY,
        from_nothing: false,
    };
    PracticeSite::announced(size, practice.announcement()).unwrap()
}

/// Everything a person would call the content of the planner, one line a row, sorted: without row numbers, and without the
/// times and runs of writing.
pub fn content(planner: &Path) -> Vec<String> {
    let database = Connection::open(planner).unwrap();
    let meetings = "SELECT m.room || '|' || m.uid || '|' || ifnull(m.original_start_utc, '') || '|' || m.kind || '|' ||
            ifnull(m.series_id, '') || '|' || m.start_utc || '|' || m.end_utc || '|' || ifnull(m.time_zone, '') || '|' ||
            ifnull(m.all_day_first, '') || '|' || ifnull(m.all_day_last, '') || '|' || m.subject || '|' || m.private || '|' ||
            m.location || '|' || m.organizer_name || '|' || m.organizer_address || '|' || m.response || '|' ||
            m.availability || '|' || m.sensitivity || '|' || u.address || '|' || m.owner_reason || '|' ||
            (SELECT ifnull(group_concat(ifnull(a.address, '') || ',' || a.name || ',' || a.role || ',' || a.response, ';'), '')
               FROM attendees a WHERE a.meeting_id = m.id)
        FROM meetings m JOIN users u ON u.id = m.owner_id";
    let mut statement = database.prepare(meetings).unwrap();
    let mut rows: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    rows.sort_unstable();
    rows
}

/// Every column of every row of the meetings and attendees, as they stand.
pub fn rows(planner: &Path) -> Vec<String> {
    let database = Connection::open(planner).unwrap();
    let mut all = Vec::new();
    for table in ["meetings", "attendees"] {
        let mut statement = database.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2, 3")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<String> =
                (0..columns).map(|column| format!("{:?}", row.get_ref(column).unwrap())).collect();
            all.push(format!("{table} {}", values.join("|")));
        }
    }
    all
}

//! Several processes do whatever comes to their minds on one data folder; a model says what must be there afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anteroom_wizard::wire::{
    DetailsForm, OperationId, RoomsAdd, RoomsRemove, RoomsValidate, SetupCreate, SetupId, SetupRef,
    SetupRename, SetupSave,
};
use anteroom_wizard::{Code, Failure, Wizard};

use crate::process::run;
use crate::support::{Stage, everything, wizard};

/// Numbers without end, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// How long they go on.
#[derive(Clone, Copy)]
enum Until {
    /// Each has done so many things.
    Steps(usize),
    /// This much time has passed.
    Time(Duration),
}

/// What one of them answers for: nobody else touches it, so it knows what must be there.
#[derive(Default)]
struct Own {
    rooms: BTreeSet<String>,
    users: BTreeSet<String>,
    setups: BTreeMap<String, SetupId>,
    detail: String,
    count: usize,
}

struct Actor {
    number: usize,
    stage: Arc<Stage>,
    /// A window that stands open all the time.
    window: Wizard,
    own: Own,
    dice: Dice,
}

/// Who is kept away says so with this exit or this code, and has changed nothing.
const WAITING: i32 = 4;

fn must<T>(result: Result<T, Failure>, what: &str) -> T {
    result.unwrap_or_else(|failure| panic!("{what}: {failure}"))
}

impl Actor {
    fn fresh(&mut self, what: &str) -> String {
        self.own.count += 1;
        format!("{what}{}-{}", self.number, self.own.count)
    }

    fn setup(&self) -> SetupRef {
        self.stage.named()
    }

    fn list(&self, lines: &[String]) -> String {
        let file = self.stage.folder.path().join(format!("actor{}.csv", self.number));
        fs::write(&file, lines.join("\n")).unwrap();
        file.display().to_string()
    }

    async fn exit(&self, command: Command) -> i32 {
        let output = run(command).await;
        output.status.code().unwrap_or_else(|| panic!("killed: {}", String::from_utf8_lossy(&output.stderr)))
    }

    async fn step(&mut self) {
        match self.dice.below(10) {
            0 | 1 => self.add_rooms_as_a_command().await,
            2 => self.add_a_room_in_the_window().await,
            3 => self.remove_a_room().await,
            4 => self.type_a_detail().await,
            5 => self.add_users().await,
            6 => self.import().await,
            7 => self.validate().await,
            8 => self.make_or_rename_a_setup().await,
            _ => self.delete_a_setup().await,
        }
        self.look();
    }

    async fn add_rooms_as_a_command(&mut self) {
        let rooms: Vec<String> =
            (0..=self.dice.below(5)).map(|_| self.fresh("room") + "@x.example").collect();
        let list = self.list(&rooms);
        let exit = self.exit(self.stage.saved("rooms", &["--list", "--add", &list])).await;
        assert_eq!(exit, 0, "nothing stands in the way of a list for long");
        self.own.rooms.extend(rooms);
    }

    async fn add_a_room_in_the_window(&mut self) {
        let room = self.fresh("room") + "@x.example";
        let request = RoomsAdd { setup: self.setup().setup, text: room.clone() };
        must(self.window.rooms_add(request).await, "adding a room");
        self.own.rooms.insert(room);
    }

    async fn remove_a_room(&mut self) {
        let Some(room) = self.own.rooms.pop_first() else { return };
        let request = RoomsRemove { setup: self.setup().setup, addresses: vec![room] };
        must(self.window.rooms_remove(request).await, "removing a room");
    }

    /// Each has a field of its own in the same form, and sends the form whole.
    async fn type_a_detail(&mut self) {
        self.own.detail = self.fresh("detail");
        let shown = must(self.window.setup_open(self.setup()).await, "opening").details;
        let typed = self.own.detail.clone();
        let details = match self.number {
            0 => DetailsForm { first_name: typed, ..shown },
            1 => DetailsForm { last_name: typed, ..shown },
            _ => DetailsForm { vendor_contact: typed, ..shown },
        };
        let request = SetupSave { details: Some(details), ..self.stage.save() };
        must(self.window.setup_save(request).await, "typing");
    }

    async fn add_users(&mut self) {
        let users: Vec<String> = (0..3).map(|_| self.fresh("user") + "@practice.example").collect();
        let list = self.list(&users);
        match self.exit(self.stage.saved("users", &["--csv", &list])).await {
            0 => self.own.users.extend(users),
            exit => assert_eq!(exit, WAITING, "somebody else is at the planner"),
        }
    }

    async fn import(&self) {
        let room = &self.stage.practice.announcement().rooms[self.number].to_string();
        let command = self.stage.saved("import", &["--fresh", "--days-back", "3000", "--room", room]);
        let output = run(command).await;
        let is_well = output.status.code().is_some_and(|exit| [0, 1, WAITING].contains(&exit));
        assert!(is_well, "an import ends well or waits: {output:?}");
    }

    async fn validate(&self) {
        let room = self.stage.practice.announcement().rooms[self.number].to_string();
        let request = RoomsValidate {
            setup: self.setup().setup,
            operation: OperationId(format!("actor{}", self.number)),
            addresses: vec![room],
        };
        must(self.window.rooms_validate(request, |_| ()).await, "validating");
    }

    async fn make_or_rename_a_setup(&mut self) {
        let name = self.fresh("Setup ");
        if let Some((_, setup)) = self.own.setups.pop_first() {
            let request = SetupRename { setup: setup.clone(), name: name.clone() };
            must(self.window.setup_rename(request).await, "renaming");
            self.own.setups.insert(name, setup);
            return;
        }
        let made = must(self.window.setup_create(SetupCreate { name: name.clone() }).await, "creating");
        self.own.setups.insert(name, made.id);
        // Everybody wants this one, and at most one has it.
        let wanted = self.window.setup_create(SetupCreate { name: "Contoso".to_owned() }).await;
        assert!(wanted.is_ok() || wanted.is_err_and(|failure| failure.code() == Code::SetupNameTaken));
    }

    async fn delete_a_setup(&mut self) {
        let Some((_, setup)) = self.own.setups.pop_first() else { return };
        must(self.window.setup_forget(everything(&setup)).await, "forgetting");
    }

    /// What this one answers for is there, whoever else was at work.
    fn look(&self) {
        let mine = format!("room{}-", self.number);
        let rooms = must(self.window.rooms_list(&self.setup()), "listing");
        let found: BTreeSet<String> =
            rooms.into_iter().map(|room| room.address).filter(|room| room.starts_with(&mine)).collect();
        assert_eq!(found, self.own.rooms, "the rooms of {}", self.number);
    }
}

async fn live(number: usize, stage: Arc<Stage>, seed: u64, until: Until) -> Own {
    let window = wizard(stage.folder.path());
    let password = stage.practice.announcement().password.clone().into();
    window.secrets().keep_for_session(&stage.setup, password);
    let dice = Dice(seed.wrapping_mul(31).wrapping_add(number as u64));
    let mut actor = Actor { number, stage, window, own: Own::default(), dice };
    let began = Instant::now();
    let mut steps = 0;
    loop {
        let is_over = match until {
            Until::Steps(wanted) => steps >= wanted,
            Until::Time(wanted) => began.elapsed() >= wanted,
        };
        if is_over {
            actor.window.shut_down().await;
            return actor.own;
        }
        actor.step().await;
        steps += 1;
    }
}

async fn three_at_once(seed: u64, until: Until) {
    let stage = Arc::new(Stage::open_stored(4, 4).await);
    stage.validate().await;
    let lives = (0..3).map(|number| tokio::spawn(live(number, Arc::clone(&stage), seed, until)));
    let lives: Vec<_> = lives.collect();
    let mut owns = Vec::new();
    for life in lives {
        owns.push(life.await.unwrap_or_else(|error| panic!("seed {seed}: {error}")));
    }

    let late = wizard(stage.folder.path());
    let rooms: BTreeSet<String> =
        late.rooms_list(&stage.named()).unwrap().into_iter().map(|room| room.address).collect();
    let details = late.setup_open(stage.named()).await.unwrap().details;
    let session = late.session_open(None).await.unwrap();
    assert!(session.unreadable.is_empty(), "seed {seed}: {:?}", session.unreadable);
    let names: Vec<_> = session.setups.iter().map(|setup| setup.name.clone()).collect();
    let typed = [details.first_name, details.last_name, details.vendor_contact];
    let mut want_rooms = 4;
    for (own, typed) in owns.iter().zip(typed) {
        assert!(own.rooms.is_subset(&rooms), "seed {seed}: rooms are lost");
        want_rooms += own.rooms.len();
        assert!(
            own.detail.is_empty() || own.detail == typed,
            "seed {seed}: {typed} instead of {}",
            own.detail
        );
        assert!(own.setups.keys().all(|name| names.contains(name)), "seed {seed}: {names:?}");
    }
    assert_eq!(rooms.len(), want_rooms, "seed {seed}: and none came back that was removed");
    let wanted = names.iter().filter(|name| *name == "Contoso").count();
    let made: usize = owns.iter().map(|own| own.setups.len()).sum();
    assert!(wanted <= 1 && names.len() == 1 + made + wanted, "seed {seed}: {names:?}");

    if owns.iter().any(|own| !own.users.is_empty()) {
        let database = rusqlite::Connection::open(stage.planner()).unwrap();
        let sound: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
        assert_eq!(sound, "ok", "seed {seed}");
        let mut statement = database.prepare("SELECT address FROM users").unwrap();
        let users: BTreeSet<String> =
            statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        assert!(owns.iter().all(|own| own.users.is_subset(&users)), "seed {seed}: users are lost");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn three_processes_on_one_folder_lose_no_change() {
    three_at_once(1, Until::Steps(9)).await;
}

/// Ten minutes of it.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes ten minutes: cargo xtask soak"]
async fn soak_three_processes_on_one_folder_lose_no_change() {
    for seed in 100..104 {
        three_at_once(seed, Until::Time(Duration::from_secs(150))).await;
    }
}

//! Window and command line on one data folder at the same time: no change is lost, and who waits is told for whom.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use anteroom_wizard::wire::{
    ExchangeForm, RoomsAdd, RoomsRemove, RunPhaseKind, SetupCreate, SetupRef, SetupRename, SetupSave,
    StepState, UsersAddCsv,
};
use anteroom_wizard::{Code, Failure, Wizard};
use serde_json::{Value, json};

use crate::process::{command_line, run};
use crate::support::{Stage, content, everything, wizard};

/// Enough days back that the command line, which counts from the real day, reads what the organization has.
const FAR_BACK: &str = "3000";

impl Stage {
    /// A command about the stage's saved setup.
    pub fn saved(&self, name: &str, arguments: &[&str]) -> Command {
        let mut command = command_line();
        command
            .args([name, "--setup", &self.setup.0, "--json"])
            .args(arguments)
            .env("ANTEROOM_SECRET", &self.practice.announcement().password)
            .env("ANTEROOM_DATA", self.wizard.data_folder());
        command
    }

    fn list(&self, name: &str, lines: impl IntoIterator<Item = String>) -> String {
        let file = self.folder.path().join(name);
        fs::write(&file, lines.into_iter().collect::<String>()).unwrap();
        file.display().to_string()
    }

    /// Has an import last long enough to be looked at.
    fn hold_up_a_room(&self) {
        let room = &self.rooms()[0].address;
        let matches = json!({ "operation": "GetItem", "mailbox": room });
        self.faults(&json!([{ "match": matches, "action": { "delay_ms": 4_000 } }]).to_string());
    }
}

fn code<T>(result: Result<T, Failure>) -> Option<Code> {
    result.err().map(|failure| failure.code())
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!(
            "{error}: {} {}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )
    })
}

/// Starts all of them before it waits for any, and gives their exit codes.
async fn all_at_once(commands: Vec<Command>) -> Vec<Option<i32>> {
    let children: Vec<Child> = commands
        .into_iter()
        .map(|mut command| command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
        .collect();
    let wait = move || children.into_iter().map(|mut child| child.wait().unwrap().code()).collect();
    tokio::task::spawn_blocking(wait).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_added_by_many_processes_at_once_are_all_there() {
    let stage = Stage::open_stored(2, 2).await;
    let lists: Vec<_> = (0..16)
        .map(|one| {
            stage.list(&format!("{one}.csv"), (0..25).map(|room| format!("r{one}-{room}@x.example\n")))
        })
        .collect();
    let exits =
        all_at_once(lists.iter().map(|list| stage.saved("rooms", &["--list", "--add", list])).collect())
            .await;
    assert_eq!(exits, [Some(0); 16], "each says that it added them");
    assert_eq!(stage.rooms().len(), 2 + 16 * 25, "in the window that was open all the time");
    // The same for a setup that is a file.
    let file = |list: &String| {
        let mut command = stage.command("rooms");
        command.args(["--list", "--add", list]);
        command
    };
    let exits = all_at_once(lists.iter().map(file).collect()).await;
    assert_eq!(exits, [Some(0); 16]);
    let written: Value = serde_json::from_str(&fs::read_to_string(stage.setup_file()).unwrap()).unwrap();
    assert_eq!(written["rooms"].as_array().map(Vec::len), Some(2 + 16 * 25), "in the file");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_validation_keeps_its_verdicts_and_what_was_changed_while_it_ran() {
    let stage = Stage::open_stored(6, 2).await;
    let gone = stage.rooms()[5].address.clone();
    stage.faults(r#"[{"action": {"delay_ms": 60}}]"#);
    let list = stage.list("more.csv", (0..100).map(|room| format!("more{room}@x.example\n")));
    let other = wizard(stage.folder.path());
    let (validated, ()) = tokio::join!(stage.validate(), async {
        stage.until_asked().await;
        let added = run(stage.saved("rooms", &["--list", "--add", &list])).await;
        assert_eq!(added.status.code(), Some(0));
        let request = RoomsRemove { setup: stage.setup.clone(), addresses: vec![gone.clone()] };
        other.rooms_remove(request).await.unwrap();
        let shown = stage.rooms();
        assert_eq!(shown.len(), 105, "the window shows both while it validates");
    });
    assert_eq!(validated.problems, 0);
    for looks in [&stage.wizard, &other, &wizard(stage.folder.path())] {
        let rooms = looks.rooms_list(&stage.named()).unwrap();
        assert_eq!(rooms.len(), 105, "nothing was lost, and what was removed is gone");
        assert_eq!(rooms.iter().filter(|room| room.validated.is_some()).count(), 5, "the verdicts are kept");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_changes_back_nothing_another_program_changed() {
    let stage = Stage::open_stored(1, 1).await;
    let other = wizard(stage.folder.path());
    let shown = stage.view().await.exchange;
    let theirs = other.setup_open(stage.named()).await.unwrap().exchange;
    let domains = ExchangeForm { attendee_domains: "contoso.com".into(), ..theirs };
    other.setup_save(SetupSave { exchange: Some(domains), ..stage.save() }).await.unwrap();
    let typed = ExchangeForm { fallback_owner: "ann@practice.example".into(), ..shown };
    stage.save_exchange(typed).await;
    let together = stage.view().await.exchange;
    assert_eq!(together.attendee_domains, "contoso.com", "the other's");
    assert_eq!(together.fallback_owner, "ann@practice.example", "and what was typed here");
    assert_eq!(other.setup_open(stage.named()).await.unwrap().exchange, together, "seen by both");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setup_deleted_meanwhile_is_said_to_be_and_not_made_again() {
    let stage = Stage::open_stored(1, 1).await;
    let other = wizard(stage.folder.path());
    other.setup_forget(everything(&stage.setup)).await.unwrap();
    let add = RoomsAdd { setup: stage.setup.clone(), text: "a@x.example".into() };
    assert_eq!(code(stage.wizard.rooms_add(add).await), Some(Code::SetupNotFound));
    let folder = stage.wizard.data_folder().join("setups").join(&stage.setup.0);
    assert!(!folder.exists(), "nothing of it came back");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_want_one_name_one_gets_it() {
    let folder = tempfile::tempdir().unwrap();
    let wizards: Vec<Wizard> = (0..6).map(|_| wizard(folder.path())).collect();
    let wish = |wizard: Wizard| async move {
        code(wizard.setup_create(SetupCreate { name: "Contoso".into() }).await)
    };
    let mut tasks = tokio::task::JoinSet::new();
    wizards.into_iter().for_each(|wizard| drop(tasks.spawn(wish(wizard))));
    let mut refused = tasks.join_all().await;
    refused.sort();
    assert_eq!(refused[..2], [None, Some(Code::SetupNameTaken)], "{refused:?}");
    let late = wizard(folder.path());
    let made = late.setup_create(SetupCreate { name: "Fabrikam".into() }).await.unwrap();
    let request = SetupRename { setup: made.id, name: "contoso".into() };
    assert_eq!(code(late.setup_rename(request).await), Some(Code::SetupNameTaken));
    assert_eq!(late.session_open(None).await.unwrap().setups.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_setup_is_shown_as_such_and_left_alone() {
    let stage = Stage::open_stored(1, 1).await;
    let file = stage.wizard.data_folder().join("setups").join(&stage.setup.0).join("setup.json");
    let newer = r#"{"anteroom_setup":9,"name":"Contoso Next","rooms":"another form"}"#;
    fs::write(&file, newer).unwrap();
    let session = stage.wizard.session_open(None).await.unwrap();
    assert!(session.setups.is_empty() && session.unreadable.is_empty());
    assert!(session.newer.len() == 1 && session.newer[0].contains("Contoso Next"), "{:?}", session.newer);
    let add = RoomsAdd { setup: stage.setup.clone(), text: "a@x.example".into() };
    assert_eq!(code(stage.wizard.rooms_add(add).await), Some(Code::SetupNewer));
    let mut command = stage.saved("rooms", &["--list"]);
    command.args(["--add", &stage.list("one.csv", ["b@x.example\n".to_owned()])]);
    let output = run(command).await;
    assert_eq!(output.status.code(), Some(2));
    let problem = &json(&output)["problem"];
    assert_eq!(problem["code"], json!("setup.newer"), "not “not found”, not “damaged”");
    assert_eq!(problem["args"]["found"], json!("9"));
    assert_eq!(fs::read_to_string(&file).unwrap(), newer, "not a byte of it was changed");
}

async fn stage_of_today(rooms: usize, meetings: usize) -> Stage {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    Stage::open_with(rooms, meetings, |options| {
        options.today = today;
        options.latency = Duration::from_millis(3);
    })
    .await
}

fn import_into(stage: &Stage, planner: &Path) -> Command {
    let mut command = stage.command("import");
    command.arg("--planner").arg(format!("sqlite:{}", planner.display())).arg("--json");
    command
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_import_waits_its_turn_by_whatever_name_the_planner_goes() {
    let calm = stage_of_today(4, 60).await;
    assert!(run(calm.import_command()).await.status.success());
    let stage = stage_of_today(4, 60).await;
    stage.hold_up_a_room();
    let mut first = stage.import_command().stdout(Stdio::piped()).spawn().unwrap();
    assert!(stage.until_imports(&mut first).await, "it is running");
    let mut names = vec![stage.planner()];
    #[cfg(unix)]
    {
        let link = stage.folder.path().join("link.sqlite");
        std::os::unix::fs::symlink(stage.planner(), &link).unwrap();
        names.push(link);
    }
    for name in names {
        let second = run(import_into(&stage, &name)).await;
        assert_eq!(second.status.code(), Some(4), "{}", name.display());
        let problem = &json(&second)["problem"];
        assert_eq!(problem["code"], json!("planner.busy"));
        assert_eq!(problem["args"]["holder"], json!("anteroom-cli import"), "who: {problem}");
        assert!(problem["args"]["since"].is_string(), "and since when");
    }
    fs::remove_file(stage.planner().with_file_name("planner.sqlite.lock")).unwrap();
    let second = run(import_into(&stage, &stage.planner())).await;
    let first = tokio::task::spawn_blocking(move || first.wait_with_output()).await.unwrap().unwrap();
    let ends = [first.status.code(), second.status.code()];
    assert!(ends.contains(&Some(0)), "one of them comes to its end: {ends:?}");
    for ended in [&first, &second] {
        match ended.status.code() {
            Some(0) => assert_eq!(json(ended)["roomsDone"], json!(4), "0 says that all rooms are done"),
            // The one that was at it writes nothing more once the other has taken over.
            other => assert!(
                matches!(other, Some(3 | 4)),
                "the other one says that it was kept away: {}",
                json(ended)
            ),
        }
    }
    assert_eq!(content(&stage.planner()), content(&calm.planner()), "the same rows as alone");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idle_window_blocks_neither_import_nor_users() {
    let stage = Stage::open_stored(3, 40).await;
    stage.validate().await;
    // The window has looked at every page that shows the planner, and written once.
    let person = stage.list("person.csv", ["Email,Name\nann@practice.example,Ann\n".to_owned()]);
    let request = UsersAddCsv { setup: stage.setup.clone(), file: person };
    stage.wizard.users_add_csv(request).await.unwrap();
    stage.view().await;
    stage.wizard.notifications_preview(stage.named()).await.unwrap();
    stage.wizard.import_result(stage.import()).await.unwrap();

    let people = stage.list("people.csv", (0..20).map(|one| format!("p{one}@practice.example,P {one}\n")));
    let users = run(stage.saved("users", &["--csv", &people])).await;
    assert_eq!(users.status.code(), Some(0), "{}", String::from_utf8_lossy(&users.stderr));
    let arguments = ["--days-back", FAR_BACK];
    stage.hold_up_a_room();
    let mut import = stage.saved("import", &arguments).spawn().unwrap();
    assert!(stage.until_imports(&mut import).await, "it is running");
    let holder = stage.view().await.planner_holder.expect("the window tells who is at it");
    assert_eq!(holder.program, "anteroom-cli import");
    let rail = stage.view().await.steps;
    assert_eq!(rail[5].state, StepState::InProgress, "and that it is running");
    assert_eq!(code(stage.start_import().await), Some(Code::PlannerBusy), "and does not get in between");
    let preview = stage.wizard.notifications_preview(stage.named()).await.unwrap();
    assert!(preview.disabled_now, "pages that only look show the truth");
    let ended = tokio::task::spawn_blocking(move || import.wait().unwrap().code()).await.unwrap();
    assert_eq!(ended, Some(0));
    let view = stage.view().await;
    assert_eq!(view.planner_holder, None);
    let result = stage.wizard.import_result(stage.import()).await.unwrap().expect("there was an import");
    assert_eq!(result.phase, RunPhaseKind::Finished, "the window sees what came of it");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switch_of_a_killed_import_is_given_back_by_a_window_that_stands_open() {
    let stage = Stage::open_stored(3, 40).await;
    stage.validate().await;
    stage.view().await;
    let mut import = stage.saved("import", &["--days-back", FAR_BACK]).spawn().unwrap();
    assert!(stage.until_imports(&mut import).await, "it is running");
    import.kill().unwrap();
    import.wait().unwrap();
    let disabled = || -> String {
        let database = rusqlite::Connection::open(stage.planner()).unwrap();
        let switch = "SELECT value FROM settings WHERE name = 'notifications.disabled'";
        database.query_row(switch, [], |row| row.get(0)).unwrap()
    };
    assert_eq!(disabled(), "true", "the import took it along");
    let view = stage.wizard.setup_open(SetupRef { setup: stage.setup.clone() }).await.unwrap();
    assert_eq!(view.planner_holder, None, "nobody is at it any more");
    assert_eq!(disabled(), "false", "the window gave it back");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    assert_eq!(stage.finish_import().await.phase, RunPhaseKind::Finished);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planner_that_was_damaged_is_named_and_not_imported_into() {
    let stage = stage_of_today(2, 40).await;
    assert!(run(stage.import_command()).await.status.success());
    let mut bytes = fs::read(stage.planner()).unwrap();
    let page = 4_096;
    let middle = bytes.len() / page / 2 * page;
    bytes[middle..middle + page].fill(0);
    fs::write(stage.planner(), &bytes).unwrap();
    let output = run(stage.import_command()).await;
    assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stderr));
    let problem = &json(&output)["problem"];
    assert_eq!(problem["code"], json!("planner.damaged"));
    let path = problem["args"]["path"].as_str().expect("the file is named");
    assert!(path.ends_with("planner.sqlite"), "{path}");
    assert_eq!(fs::read(stage.planner()).unwrap(), bytes, "not a byte of it was changed");
}

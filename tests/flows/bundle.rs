//! What is given to whoever is asked for help: logs, descriptions of mistakes, the support bundle.

use std::path::{Path, PathBuf};
use std::process::Command;

use anteroom_wizard::setup::{SetupDocument, SetupStore};
use serde_json::Value;

use crate::command_line::Ended;
use crate::process::{command_line, run};
use crate::support::Stage;

fn at(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = command_line();
    command.args(arguments).env("ANTEROOM_DATA", folder);
    command
}

async fn ended(command: Command) -> Ended {
    Ended::of(run(command).await)
}

impl Stage {
    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Saves the stage's setup in the data folder of its commands, as the window would have done it.
    fn keep_setup(&self) {
        let text = std::fs::read_to_string(self.setup_file()).unwrap();
        let document = SetupDocument::parse(&text, "setup.json").unwrap();
        let store = SetupStore::new(self.data());
        store.save(&document.setup).unwrap();
        store.save_rooms(&document.setup.id, &document.rooms).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_holds_what_helps_and_nothing_of_the_organization() {
    let stage = Stage::open(4, 20).await;
    let rooms = stage.practice.announcement().rooms.clone();
    stage.faults(&format!(
        r#"[{{"match": {{"operation": "FindItem", "mailbox": "{}"}}, "action": {{"soap_fault": {{"code": "ErrorMailboxStoreUnavailable"}}}}}}]"#,
        rooms[0]
    ));
    let mut import = stage.import_command();
    import.env("ANTEROOM_LOG", "anteroom=debug").args(["--patience", "0s"]);
    stage.run(import).await;
    let mut refused = stage.import_command();
    refused.env("ANTEROOM_SECRET", "not-this-one-either");
    stage.run(refused).await.expect(3, "a refused sign-in");
    stage.keep_setup();
    let someone = stage.practice.announcement().test_user.clone();
    let mut broken = at(&stage.data(), &["logs"]);
    broken.env("ANTEROOM_BREAK", format!("nobody is {someone}"));
    ended(broken).await.expect(70, "a mistake");

    let shown = ended(at(&stage.data(), &["support", "--show"])).await.expect(0, "it is shown");
    let file = stage.folder.path().join("help.zip");
    let saved = ended(at(&stage.data(), &["support", "--json", "--save", &file.display().to_string()])).await;
    let bundle = saved.expect(0, "it is saved").json();
    let texts: Vec<&str> =
        bundle["files"].as_array().unwrap().iter().map(|file| file["text"].as_str().unwrap()).collect();
    let all = format!("{}\n{}", shown.out, texts.join("\n")).to_lowercase();
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"), "it is an archive");

    let announcement = stage.practice.announcement();
    let mut names =
        vec![announcement.password.clone(), "not-this-one-either".to_owned(), announcement.domain.clone()];
    for recipient in stage.practice.organization().directory().recipients() {
        names.push(recipient.display_name.clone());
        names.push(recipient.primary.to_string());
        names.extend(recipient.proxies.iter().map(ToString::to_string));
    }
    for name in names.iter().filter(|name| !name.is_empty()) {
        assert!(!all.contains(&name.to_lowercase()), "“{name}” stands in it:\n{all}");
    }
    for wanted in [
        "an exchange failed",
        "client_request_id=",
        "request_id=",
        "front_end=\"host-",
        "what: nobody is person-",
        "auth.rejected",
    ] {
        assert!(all.contains(wanted), "{wanted} is missing:\n{all}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_ends_with_70_and_says_where_it_is_described() {
    let folder = tempfile::tempdir().unwrap();
    let mut broken = at(folder.path(), &["logs"]);
    broken.env("ANTEROOM_BREAK", "words\u{1b}[2J\nversion: 9");
    let told = ended(broken).await.expect(70, "a mistake of Anteroom");
    assert_eq!(told.err.lines().count(), 1, "in one line: {}", told.err);
    let logs = folder.path().join("logs");
    let file = std::fs::read_dir(&logs).unwrap().flatten().map(|entry| entry.path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "txt")).unwrap();
    assert!(told.err.contains(&file.display().to_string()), "it says where: {}", told.err);
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text.matches("\nversion: ").count(), 1, "nothing in it begins a line of its own: {text}");
    assert!(text.contains("\nthread: main\n") && text.contains("main.rs"), "{text}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let whole = ended(at(folder.path(), &["logs"])).await.expect(0, "the next one");
    assert_eq!(whole.out.trim(), logs.display().to_string());
    assert_eq!(whole.err, "", "nobody looks, so that it is offered to the next who does");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bundle_can_be_put_together_where_nothing_is_in_order() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("settings.json"), "{").unwrap();
    std::fs::create_dir_all(folder.path().join("setups/a-b")).unwrap();
    std::fs::write(folder.path().join("setups/a-b/setup.json"), r#"{"anteroom_setup":9,"name":"Contoso"}"#)
        .unwrap();
    let bundle = ended(at(folder.path(), &["support", "--show", "--json"]))
        .await
        .expect(0, "it helps most now")
        .json();
    let text = bundle.to_string();
    assert!(text.contains("settings.unreadable") && text.contains("setup.newer"), "{text}");
    assert!(!text.contains("Contoso"), "{text}");
    let refused = ended(at(folder.path(), &["support"])).await;
    refused.expect(2, "what to do with it has to be said");
    let view: Value =
        ended(at(folder.path(), &["settings", "--json"])).await.expect(2, "they cannot be used").json();
    assert_eq!(view["problem"]["code"], "settings.unreadable");
}

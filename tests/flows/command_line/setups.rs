//! `setup`: made, looked into and changed by the command line alone.

use std::fs;
use std::path::Path;
use std::process::Command;

use anteroom_wizard::wire::{SetupExport, SetupRef};
use serde_json::{Value, json};

use super::Ended;
use crate::process::{command_line, run};
use crate::support::{Stage, wizard};

/// A person with an empty home, and an organization to connect to.
struct Desk {
    stage: Stage,
}

impl Desk {
    async fn open() -> Self {
        Self { stage: Stage::open(2, 3).await }
    }

    fn home(&self) -> &Path {
        self.stage.folder.path()
    }

    /// A file in the home.
    fn file(&self, name: &str, text: &str) -> String {
        let file = self.home().join(name);
        fs::write(&file, text).unwrap();
        file.display().to_string()
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = command_line();
        command.args(words).env("ANTEROOM_DATA", self.home().join("data"));
        command
    }

    async fn ask(&self, words: &[&str]) -> Ended {
        self.stage.run(self.command(words)).await
    }

    /// What the window's forms would be told of the organization.
    fn named(&self) -> Vec<String> {
        let told = self.stage.practice.announcement();
        let authority = told.ca_file.as_deref().expect("an authority");
        let mut words = Vec::new();
        for (option, value) in [
            ("--product", "pronestor-planner"),
            ("--environment", "on-premises"),
            ("--login", &told.username),
            ("--account", &told.email),
            ("--url", &told.ews_url),
            ("--fallback-owner", &told.fallback_owner),
            ("--authority", authority),
        ] {
            words.extend([option.to_owned(), value.to_owned()]);
        }
        words
    }

    /// Creates with all of that, and more.
    async fn create(&self, more: &[&str]) -> Ended {
        let named = self.named();
        let words = ["setup", "create", "--json"].into_iter();
        let words: Vec<_> =
            words.chain(named.iter().map(String::as_str)).chain(more.iter().copied()).collect();
        self.ask(&words).await
    }

    /// The setups there are.
    async fn names(&self) -> Vec<String> {
        let session = wizard(self.home()).session_open(None).await.unwrap();
        assert_eq!(session.unreadable, [""; 0]);
        session.setups.into_iter().map(|setup| setup.name).collect()
    }
}

fn fields(refusal: &Value) -> Vec<(&str, &str)> {
    let wrong = refusal["wrong"].as_array().expect("what is wrong").iter();
    let text = |value: &Value| value.as_str().expect("a text").to_owned().leak() as &str;
    wrong.map(|one| (text(&one["field"]), text(&one["why"]["code"]))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn from_an_empty_home_to_an_import_without_the_window() {
    let desk = Desk::open().await;
    let rooms = desk.stage.practice.announcement().rooms.iter();
    let rooms: Vec<_> = rooms.map(|room| format!("{room},\n")).collect();
    let csv = desk.file("rooms.csv", &format!("Email,Name\n{}", rooms.concat()));
    let made = desk.create(&["--name", "Contoso", "--rooms", &csv]).await.expect(0, "created").json();
    assert_eq!(made["added"][0]["added"].as_array().map(Vec::len), Some(2), "{made}");
    assert_eq!((&made["file"], &made["setup"]["name"]), (&Value::Null, &json!("Contoso")));
    assert_eq!(made["setup"]["unconfirmedHosts"], json!([]), "who typed the hosts is asked about none");
    assert_eq!(desk.names().await, ["Contoso"], "the window has it");

    let command = |name: &str, more: &[&str]| {
        let mut command = desk.command(&[name, "--json", "--setup", "contoso"]);
        command.args(more).env("ANTEROOM_SECRET", &desk.stage.practice.announcement().password);
        command
    };
    for (name, more) in [("check", &[][..]), ("requirements", &["--check"]), ("rooms", &[]), ("import", &[])]
    {
        let ended = desk.stage.run(command(name, more)).await;
        assert!(ended.code == Some(0) || name == "requirements", "{name}: {}\n{}", ended.out, ended.err);
        if name == "requirements" {
            let list = ended.json()["requirements"].as_array().cloned().unwrap_or_default();
            assert!(list.iter().any(|one| one["state"] == "met"), "it was verified: {list:?}");
        }
    }
    let status = desk.stage.run(command("status", &[])).await.json();
    assert_eq!(status["lastImport"]["roomsDone"], json!(2), "{status}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_it_makes_is_the_file_the_window_exports() {
    let desk = Desk::open().await;
    let room = desk.stage.practice.announcement().rooms[0].clone();
    let out = desk.home().join("contoso.json").display().to_string();
    let more = ["--name", "Contoso", "--room", &room, "--equipment", "cart@contoso.com"];
    let made = desk.create(&[&more[..], &["--out", &out]].concat()).await.expect(0, "as a file").json();
    assert_eq!(made["file"], json!(out));
    assert!(desk.names().await.is_empty(), "it is nowhere else");
    let hosts = made["setup"]["unconfirmedHosts"].as_array().map(Vec::len);
    assert!(hosts > Some(0), "a file is believed by nobody: {made}");

    let made = desk.create(&more).await.expect(0, "as the window keeps them").json();
    let setup = serde_json::from_value(made["setup"]["id"].clone()).unwrap();
    let exported = desk.home().join("exported.json").display().to_string();
    let window = wizard(desk.home());
    window.setup_export(&SetupExport { setup, file: exported.clone() }).unwrap();
    let read = |file: &str| {
        let mut document: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
        for varies in ["id", "changed"] {
            assert!(document.as_object_mut().unwrap().remove(varies).is_some(), "{varies} is there");
        }
        document
    };
    assert_eq!(read(&out), read(&exported));

    let mut check = desk.command(&["check", "--setup", &out]);
    check.env("ANTEROOM_SECRET", &desk.stage.practice.announcement().password);
    let ended = desk.stage.run(check).await.expect(2, "the hosts of a file are confirmed first");
    assert!(ended.err.contains("--confirm-host"), "{}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_used_is_told_with_its_option_and_nothing_is_made() {
    let desk = Desk::open().await;
    let out = desk.home().join("contoso.json").display().to_string();
    let csv = desk.file("rooms.csv", "Email,Name\noak@contoso.com,Oak\nelm,Elm\n");
    let wrong = [
        ("--url", "http://mail.contoso.com"),
        ("--login", "CONTOSO\\"),
        ("--product", "nobody"),
        ("--fallback-owner", "front desk"),
        ("--days-ahead", "99999"),
        ("--room", "oak"),
        ("--rooms", csv.as_str()),
    ];
    let wrong: Vec<_> = wrong.into_iter().flat_map(|(option, value)| [option, value]).collect();
    for place in [&[][..], &["--out", &out]] {
        let words = [&["setup", "create", "--json", "--name", "Contoso"], &wrong[..], place].concat();
        let ended = desk.ask(&words).await.expect(2, "nothing of it can be used");
        let refusal = ended.json();
        assert_eq!(
            fields(&refusal),
            [
                ("product", "product.not_found"),
                ("userName", "auth.login_invalid"),
                ("url", "net.insecure_url"),
                ("fallbackOwner", "address.invalid"),
                ("room", "address.invalid"),
                ("rooms", "list.unreadable"),
                ("daysAhead", "setup.incomplete"),
            ]
        );
        assert_eq!(refusal["problem"]["code"], json!("product.not_found"), "the first, as of every failure");
        assert_eq!(refusal["rejected"][0]["line"], json!(3));
        for told in ["--url: ", "--login: ", "--days-ahead: ", "line 3", "Nothing is created"] {
            assert!(ended.err.contains(told), "{told} is told: {}", ended.err);
        }
    }
    assert!(!Path::new(&out).exists() && desk.names().await.is_empty(), "not even a half");

    for (words, why) in [
        (&["--name", " "][..], "a name that is none"),
        (&["--name", "Contoso", "--days-back", "many"], "no number"),
        (&["--name", "Contoso", "--environment", "cloud"], "no such place"),
        (&["--name", "Contoso", "--password", "x"], "no password by argument"),
        (&["--product", "flowscape"], "no name"),
    ] {
        desk.ask(&[&["setup", "create"], words].concat()).await.expect(2, why);
    }
    assert!(desk.names().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_is_there_is_written_over() {
    let desk = Desk::open().await;
    desk.ask(&["setup", "create", "--name", "Contoso"]).await.expect(0, "a name is enough");
    let again = desk.ask(&["setup", "create", "--json", "--name", "CONTOSO"]).await;
    let refusal = again.expect(2, "the name is taken").json();
    assert_eq!(fields(&refusal), [("name", "setup.name_taken")]);

    let precious = desk.file("precious.json", "Dear diary");
    let words = ["setup", "create", "--json", "--name", "Fabrikam", "--out", &precious];
    let ended = desk.ask(&words).await.expect(2, "the file is there");
    assert_eq!(ended.json()["problem"]["code"], json!("output.unwritable"));
    assert!(ended.err.contains("already") && ended.err.contains("precious.json"), "{}", ended.err);
    assert_eq!(fs::read_to_string(&precious).unwrap(), "Dear diary");
    let nowhere = desk.home().join("nowhere/x.json").display().to_string();
    desk.ask(&["setup", "create", "--name", "Fabrikam", "--out", &nowhere]).await.expect(2, "no such folder");
    assert_eq!(desk.names().await, ["Contoso"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_shown_until_it_is_named() {
    let desk = Desk::open().await;
    let out = desk.home().join("contoso.json").display().to_string();
    for (setup, place) in [("Contoso", &[][..]), (out.as_str(), &["--out", &out])] {
        let create =
            [&["setup", "create", "--name", "Contoso", "--product", "pronestor-planner"], place].concat();
        let ended = desk.ask(&create).await.expect(0, "what is left out can follow");
        assert!(ended.out.contains("missing") && ended.out.contains("(--environment)"), "{}", ended.out);
        let show = ["setup", "show", "--setup", setup];
        let ended = desk.ask(&show).await.expect(1, "something is missing");
        for told in ["(--login)", "(--url)", "(--fallback-owner)", "missing"] {
            assert!(ended.out.contains(told), "{told}: {}", ended.out);
        }
        let named = desk.named();
        let change = ["setup", "change", "--setup", setup, "--room", "Oak <oak@contoso.com>"];
        let words: Vec<_> = change.into_iter().chain(named.iter().map(String::as_str)).collect();
        let ended = desk.ask(&words).await.expect(0, "changed");
        assert!(ended.out.contains("1 room added"), "{}", ended.out);
        let shown = desk.ask(&[&show[..], &["--json"]].concat()).await.expect(0, "nothing is missing").json();
        assert_eq!((&shown["setup"]["rooms"], &shown["setup"]["name"]), (&json!(1), &json!("Contoso")));
        assert!(shown["open"].as_array().expect("a list").contains(&json!("vendorContact")), "{shown}");
        assert_eq!(shown["file"], if place.is_empty() { Value::Null } else { json!(out) });

        let wrong = ["setup", "change", "--setup", setup, "--json", "--equipment", "cart@x.example"];
        let ended = desk.ask(&[&wrong[..], &["--url", "ftp://x"]].concat()).await.expect(2, "one is wrong");
        assert_eq!(fields(&ended.json()), [("url", "net.invalid_url")]);
        let shown = desk.ask(&[&show[..], &["--json"]].concat()).await.expect(0, "as it was").json();
        assert_eq!(shown["setup"]["details"]["equipment"], json!(""), "and nothing of the rest is kept");
        desk.ask(&["setup", "change", "--setup", setup, "--url", ""]).await.expect(0, "cleared");
        let ended = desk.ask(&show).await.expect(1, "it is missing again");
        let owner = desk.stage.practice.announcement().fallback_owner.clone();
        assert!(ended.out.contains(&owner), "what was not named stays: {}", ended.out);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setup_gets_another_name_unless_it_is_taken() {
    let desk = Desk::open().await;
    for name in ["Contoso", "Fabrikam"] {
        desk.ask(&["setup", "create", "--name", name]).await.expect(0, name);
    }
    let rename = ["setup", "change", "--json", "--setup", "Contoso", "--name"];
    let refusal = desk.ask(&[&rename[..], &["fabrikam"]].concat()).await.expect(2, "taken").json();
    assert_eq!(fields(&refusal), [("name", "setup.name_taken")]);
    desk.ask(&[&rename[..], &["Tailspin"]].concat()).await.expect(0, "renamed");
    let mut names = desk.names().await;
    names.sort_unstable();
    assert_eq!(names, ["Fabrikam", "Tailspin"]);
    let ended = desk.ask(&["setup", "show", "--json", "--setup", "Contoso"]).await.expect(2, "it is gone");
    assert_eq!(ended.json()["problem"]["code"], json!("setup.not_found"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_of_a_file_a_room_cannot_take_over_is_told_and_ends_with_1() {
    let desk = Desk::open().await;
    let csv = desk.file("rooms.csv", "Email,Name,Seats\noak@contoso.com,Oak,plenty\n");
    let words = ["setup", "create", "--name", "Contoso", "--rooms", &csv];
    let ended = desk.ask(&words).await.expect(1, "the room is there, its seats are not");
    assert!(ended.out.contains("line 2") && ended.out.contains("plenty"), "{}", ended.out);
    let window = wizard(desk.home());
    let setup = window.session_open(None).await.unwrap().setups.remove(0).id;
    assert_eq!(window.rooms_list(&SetupRef { setup }).unwrap()[0].address, "oak@contoso.com");
    let empty = desk.file("empty.csv", "");
    let words = ["setup", "change", "--json", "--setup", "Contoso", "--rooms", &empty];
    let refusal = desk.ask(&words).await.expect(2, "nothing is in it").json();
    assert_eq!(fields(&refusal), [("rooms", "list.unreadable")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn exchange_online_is_prepared_with_its_own_fields_and_told_in_german() {
    let desk = Desk::open().await;
    let words = ["setup", "create", "--name", "Contoso", "--product", "pronestor-planner"];
    let online = ["--environment", "exchange-online", "--client-id", "11111111-2222-3333-4444-555555555555"];
    desk.ask(&[&words[..], &online].concat()).await.expect(0, "created");
    let show = ["--language", "de", "setup", "show", "--setup", "Contoso"];
    let ended = desk.ask(&show).await.expect(1, "the account is missing");
    for told in
        ["Wo die Postfächer liegen (--environment): Exchange Online", "(--client-id): 11111111", "fehlt"]
    {
        assert!(ended.out.contains(told), "{told}: {}", ended.out);
    }
    let machine = desk.ask(&[&show[..], &["--json"]].concat()).await.expect(1, "for machines").json();
    assert_eq!(machine["setup"]["environment"], json!("exchange_online"));
    assert!(machine["open"].as_array().expect("a list").contains(&json!("appObjectId")), "{machine}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_without_rooms_and_meetings_is_shown_without_both() {
    let desk = Desk::open().await;
    let create =
        ["setup", "create", "--name", "Contoso", "--product", "pexip-vmr", "--environment", "on-premises"];
    desk.ask(&create).await.expect(0, "created");
    let ended = desk.ask(&["setup", "show", "--setup", "Contoso"]).await.expect(1, "the account is missing");
    assert!(
        ended.out.contains("works with no rooms") && ended.out.contains("nothing to import"),
        "{}",
        ended.out
    );
    for none in ["(--fallback-owner)", "(--days-back)", "rooms --add"] {
        assert!(!ended.out.contains(none), "{none} is none of its: {}", ended.out);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_of_its_commands_shows_an_example() {
    for name in ["create", "show", "change"] {
        let mut help = command_line();
        help.args(["setup", name, "--help"]);
        let ended = Ended::of(run(help).await).expect(0, name);
        assert!(ended.out.contains(&format!("Example:\n  anteroom-cli setup {name}")), "{}", ended.out);
    }
}

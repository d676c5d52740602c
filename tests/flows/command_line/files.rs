//! Files that people and their programs save, handed to the command line.

use std::fs;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};

use super::Ended;
use crate::process::{command_line, run};
use crate::support::Stage;

/// What an initial password in a file looks like here.
const HUSH: &str = "Hush-4711";

impl Stage {
    fn written(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let file = self.folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        file
    }

    async fn add_rooms_of(&self, file: &Path, more: &[&str]) -> Ended {
        let mut command = self.command("rooms");
        command.args(more).arg("--add").arg(file);
        self.run(command).await
    }

    async fn add_people_of(&self, file: &Path, more: &[&str]) -> Ended {
        let mut command = self.command("users");
        command.args(more).arg("--csv").arg(file);
        self.run(command).await
    }
}

fn utf16(text: &str) -> Vec<u8> {
    [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
}

fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Notes").unwrap().write(0, 0, "Written by hand").unwrap();
    let sheet = book.add_worksheet().set_name("List").unwrap();
    for (row, cells) in (2..).zip(rows) {
        for (column, cell) in (1..).zip(*cells) {
            sheet.write(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn entra_bulk(people: &str) -> String {
    format!(
        "version:v1.0,,,\r\nName [displayName] Required,User name [userPrincipalName] Required,\
         Initial password [passwordProfile] Required,Block sign in (Yes/No) [accountEnabled] Required\r\n{people}"
    )
}

/// Whether a word stands in any file of a folder.
fn is_in_folder(folder: &Path, word: &str) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let holds = |path: PathBuf| {
        let bytes = fs::read(&path).unwrap_or_default();
        is_in_folder(&path, word) || bytes.windows(word.len()).any(|part| part == word.as_bytes())
    };
    entries.flatten().any(|entry| holds(entry.path()))
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_come_from_whatever_was_exported() {
    for (name, bytes) in [
        (
            "german.csv",
            b"\"Anzeigename\";\"E-Mail-Adresse\";\"Kapazit\xe4t\"\r\n\"Ebbe\";\"ebbe@x.example\";\"9\"\r\n"
                .to_vec(),
        ),
        ("title.csv", b"Our rooms\r\n\r\nRoom,Email,Seats\r\nEbbe,ebbe@x.example,9\r\n".to_vec()),
        (
            "place.csv",
            b"\"Identity\",\"DisplayName\",\"Capacity\"\n\"ebbe@x.example\",\"Ebbe\",\"9\"\n".to_vec(),
        ),
        ("utf16.txt", utf16("Rom\tE-post\tPlasser\r\nEbbe\tebbe@x.example\t9\r\n")),
        ("book.xlsx", workbook(&[&["Lokale", "E-mailadresse", "Pladser"], &["Ebbe", "ebbe@x.example", "9"]])),
        ("book-named.csv", workbook(&[&["Salle", "Courriel", "Places"], &["Ebbe", "ebbe@x.example", "9"]])),
    ] {
        let stage = Stage::open(1, 1).await;
        let file = stage.written(name, bytes);
        let answer = stage.add_rooms_of(&file, &["--list", "--json"]).await.expect(0, name).json();
        assert_eq!(answer["added"][0]["added"], json!(["ebbe@x.example"]), "{name}: {answer}");
        let rooms = answer["rooms"].as_array().expect("rooms");
        let room = rooms.iter().find(|room| room["address"] == "ebbe@x.example").expect("it is there");
        assert_eq!((&room["displayName"], &room["capacity"]), (&json!("Ebbe"), &json!(9)), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_used_is_told_with_its_line_and_ends_with_1() {
    let stage = Stage::open(1, 1).await;
    let nothing = stage.written("nothing.csv", "Fruit,Colour\nApple,red\n");
    let ended = stage.add_rooms_of(&nothing, &["--list"]).await.expect(1, "nothing was added");
    assert!(ended.out.contains("0 rooms added") && ended.out.contains("line 2: "), "{}", ended.out);
    stage.add_rooms_of(&stage.written("empty.csv", ""), &["--list"]).await.expect(1, "an empty file");

    let habits = "Raum;E-Mail;Plätze;Zeitzone\nEbbe;ebbe@x.example;viele;Atlantis/Deep\n\
                  Flut;flut@x.example;1.400;W. Europe Standard Time\nWatt;watt;;\n";
    let ended = stage
        .add_rooms_of(&stage.written("habits.csv", habits), &["--list"])
        .await
        .expect(1, "not all of it");
    for told in
        ["line 2: “Ebbe; ebbe@x.example” “viele”", "“Atlantis/Deep” is no time zone", "line 4: “Watt; watt”"]
    {
        assert!(ended.out.contains(told), "{told}: {}", ended.out);
    }
    let rooms = stage.run(stage.json("rooms", &["--list"])).await.json();
    let of = |name: &str| -> Value {
        let rooms = rooms["rooms"].as_array().expect("rooms");
        rooms.iter().find(|room| room["displayName"] == name).cloned().unwrap_or_default()
    };
    assert_eq!((&of("Ebbe")["capacity"], &of("Ebbe")["timeZone"]), (&json!(null), &json!("")));
    assert_eq!((&of("Flut")["capacity"], &of("Flut")["timeZone"]), (&json!(1400), &json!("Europe/Berlin")));

    let ended = stage.add_rooms_of(&nothing, &[]).await;
    assert!(ended.out.contains("line 2: "), "without --list, too: {}", ended.out);
    assert_eq!(ended.code, Some(1), "rooms that are well do not make up for it: {}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_another_program_is_told_by_name() {
    let stage = Stage::open(1, 1).await;
    let mut old = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    old.resize(512, 0);
    let entry = |name: &str| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(64, 0);
        entry.extend(u16::try_from(name.len() * 2 + 2).unwrap().to_le_bytes());
        entry.resize(128, 0);
        entry
    };
    for (stream, code) in [("Workbook", "list.other_format"), ("EncryptedPackage", "list.protected")] {
        let file = stage.written("list.xlsx", [old.clone(), entry(stream)].concat());
        let ended = stage.add_rooms_of(&file, &["--list", "--json"]).await.expect(2, stream);
        assert_eq!(ended.json()["problem"]["code"], json!(code));
        assert_eq!(
            stage.add_people_of(&file, &["--json"]).await.expect(2, stream).json()["problem"]["code"],
            json!(code)
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_initial_password_is_nowhere() {
    let stage = Stage::open(1, 1).await;
    let people = format!("Ebba Lind,ebba@x.example,{HUSH},No\r\nNo Address,nobody,{HUSH},No\r\n");
    let bulk = stage.written("bulk.csv", entra_bulk(&people));
    for more in [&[][..], &["--json"]] {
        let users = stage.add_people_of(&bulk, more).await.expect(1, "one line is refused");
        let rooms =
            stage.add_rooms_of(&bulk, &[more, &["--list"]].concat()).await.expect(1, "one line is refused");
        for ended in [users, rooms] {
            assert!(!ended.out.contains(HUSH) && !ended.err.contains(HUSH), "{}\n{}", ended.out, ended.err);
            assert!(ended.out.contains("nobody"), "the refused line is known by its address: {}", ended.out);
        }
    }
    assert!(!is_in_folder(&stage.folder.path().join("data"), HUSH), "not in a log, not in the planner");
    let unknown = stage.written("unknown.csv", format!("Thing,Other\nx,{HUSH}\n"));
    let ended = stage.add_rooms_of(&unknown, &["--list"]).await.expect(1, "no addresses");
    assert!(!ended.out.contains(HUSH), "{}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_come_from_microsoft_365_with_all_their_addresses() {
    let stage = Stage::open(1, 1).await;
    let active = "Block credential,Display name,Object Id,Proxy addresses,User principal name\r\n\
                  False,Ebba Lind,0a0b0c0d-0000-4000-8000-000000000001,\
                  smtp:elind@x.example+SMTP:ebba.lind@x.example,elind@x.example\r\n\
                  True,Gone Lind,0a0b0c0d-0000-4000-8000-000000000002,SMTP:gone@x.example,gone@x.example\r\n";
    let file = stage.written("active.csv", active);
    let answer = stage.add_people_of(&file, &["--json"]).await.expect(0, "all is well").json();
    assert_eq!((&answer["added"]["added"], &answer["users"]), (&json!(1), &json!(1)), "{answer}");
    assert_eq!(answer["added"]["refused"][0]["text"], json!("1 disabled account"));
    let again = stage.written("again.csv", "Name,Mail\nEbba Lind,elind@x.example\n");
    let answer = stage.add_people_of(&again, &["--json"]).await.json();
    assert_eq!(answer["added"]["added"], json!(0), "she is known by the other address: {answer}");

    let book =
        workbook(&[&["Prénom", "Nom de famille", "Adresse e-mail"], &["Ida", "Holm", "ida@x.example"]]);
    let ended = stage.add_people_of(&stage.written("people.xlsx", book), &[]).await.expect(0, "a workbook");
    assert!(ended.out.contains("The sheet “List” was read."), "{}", ended.out);

    let types =
        "Name;mail;proxyAddresses\nJo;jo@x.example;System.String[]\nMy;my@x.example;System.String[]\n";
    let ended =
        stage.add_people_of(&stage.written("types.csv", types), &[]).await.expect(1, "addresses are missing");
    assert!(ended.out.contains("name of a type") && ended.out.contains("lines 2 to 3"), "{}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn setups_and_fault_scripts_are_read_by_their_mark() {
    let stage = Stage::open(2, 1).await;
    let text = fs::read_to_string(stage.setup_file()).unwrap();
    fs::write(stage.setup_file(), utf16(&text)).unwrap();
    let answer = stage.run(stage.json("rooms", &["--list"])).await.expect(0, "a setup in UTF-16").json();
    assert_eq!(answer["rooms"].as_array().map(Vec::len), Some(2));

    let script =
        stage.written("faults.json", utf16("[{\"match\": {\"opration\": \"é\"}, \"action\": \"html\"}]"));
    let mut command = command_line();
    command.args(["practice", "--faults"]).arg(script);
    let ended = Ended::of(run(command).await).expect(2, "a misspelt script");
    assert!(ended.out.contains("opration"), "it was read before it was refused: {}", ended.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_setup_file_keeps_what_validation_found() {
    let stage = Stage::open(2, 3).await;
    let text = fs::read_to_string(stage.setup_file()).unwrap();
    let seen = stage.run(stage.json("dry-run", &[])).await.expect(0, "they are validated first").json();
    assert_eq!(seen["rooms"].as_array().map(Vec::len), Some(2), "{seen}");
    assert_eq!(fs::read_to_string(stage.setup_file()).unwrap(), text, "a look writes nothing");
    stage.run(stage.command("rooms")).await.expect(0, "validating");
    let ended = stage.run(stage.json("dry-run", &[])).await.expect(0, "the verdicts are in the file");
    assert!(ended.err.is_empty(), "nothing is validated again: {}", ended.err);

    let mut setup: Value = serde_json::from_str(&text).unwrap();
    setup["rooms"] = json!([]);
    fs::write(stage.setup_file(), setup.to_string()).unwrap();
    let ended = stage.run(stage.command("dry-run")).await.expect(2, "no rooms");
    assert!(!ended.err.contains("step"), "no step of the window is named: {}", ended.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_product_there_is_not_is_named_and_can_be_replaced() {
    let stage = Stage::open(1, 1).await;
    let text = fs::read_to_string(stage.setup_file()).unwrap();
    let mut setup: Value = serde_json::from_str(&text).unwrap();
    setup["product"] = json!("pronester-planer");
    fs::write(stage.setup_file(), setup.to_string()).unwrap();
    for name in ["requirements", "rooms"] {
        let problem = stage.run(stage.json(name, &[])).await.expect(2, name).json();
        assert_eq!(problem["problem"]["code"], json!("product.not_found"), "{name}");
        assert_eq!(problem["problem"]["args"]["product"], json!("pronester-planer"), "{name}");
    }
    let mut command = stage.command("requirements");
    command.args(["--product", "flowscape"]);
    let ended = stage.run(command).await;
    assert!(matches!(ended.code, Some(0 | 1)), "another one is chosen: {}", ended.err);
}

//! `rooms`: adds, validates, lists, and keeps what was added where the setup came from.

use std::fs;

use serde_json::json;

use crate::process::command_line;
use crate::support::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn healthy_rooms_end_with_0_and_a_troubled_one_with_1() {
    let stage = Stage::open(3, 3).await;
    let answer = stage.run(stage.json("rooms", &[])).await.expect(0, "all are ready").json();
    assert_eq!(answer["validated"]["ready"], json!(3));
    assert!(answer["rooms"][0]["roomKind"] == json!("room"), "the directory's word: {}", answer["rooms"][0]);

    let troubled =
        stage.practice.announcement().troubled.last().expect("there is trouble").address.to_string();
    let csv = stage.folder.path().join("rooms.csv");
    fs::write(&csv, format!("Email,Name\n{troubled},Trouble\nnot an address,x\n")).unwrap();
    let add = ["--add", csv.to_str().expect("a path")];
    let answer = stage.run(stage.json("rooms", &add)).await.expect(1, "one has a problem").json();
    assert_eq!(answer["added"][0]["added"], json!([troubled]));
    assert_eq!(answer["added"][0]["rejected"][0]["line"], json!(3), "what is no address is given back");
    assert_eq!(answer["validated"]["problems"], json!(1));
    let list = stage.run(stage.json("rooms", &["--list"])).await.expect(0, "the next call").json();
    let room = &list["rooms"][3];
    assert_eq!(
        room["findings"][0]["code"], room["problems"][0],
        "the reason is there without the server: {room}"
    );
    assert_eq!(room["findings"][0]["args"]["room"], json!(troubled));
    assert!(room["validated"].is_string(), "and since when");
    let mut list = stage.command("rooms");
    list.arg("--list");
    let list = stage.run(list).await.expect(0, "in words");
    assert!(list.out.contains("PROBLEM") && list.out.contains(", validated 20"), "{}", list.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_added_to_a_setup_file_are_in_it_afterwards() {
    let stage = Stage::open(2, 3).await;
    let before = fs::read_to_string(stage.setup_file()).unwrap();
    stage.run(stage.json("rooms", &["--list"])).await.expect(0, "listing");
    assert_eq!(fs::read_to_string(stage.setup_file()).unwrap(), before, "looking changes no file");
    stage.run(stage.json("rooms", &[])).await.expect(0, "validating");
    let validated = fs::read_to_string(stage.setup_file()).unwrap();
    assert!(validated.contains("\"ready\""), "what was found is in it: {validated}");
    stage.run(stage.json("rooms", &[])).await.expect(0, "again");
    assert_eq!(
        fs::read_to_string(stage.setup_file()).unwrap(),
        validated,
        "a file that has it stays as it is"
    );

    let csv = stage.folder.path().join("rooms.csv");
    fs::write(&csv, "new@x.example,New\n").unwrap();
    let mut add = stage.command("rooms");
    add.args(["--list", "--add"]).arg(&csv);
    let ended = stage.run(add).await.expect(0, "adding without validating");
    assert!(ended.out.contains("saved in"), "it says where they are kept: {}", ended.out);
    let mut list = stage.json("rooms", &["--list"]);
    list.env_remove("ANTEROOM_SECRET");
    let answer = stage.run(list).await.expect(0, "the list needs neither password nor server").json();
    assert_eq!(answer["rooms"].as_array().map(Vec::len), Some(3), "the next call finds it");
    let twice = stage.run(stage.json("rooms", &["--list", "--add", csv.to_str().expect("a path")])).await;
    assert_eq!(twice.expect(0, "again").json()["added"][0]["duplicates"], json!(1), "once is enough");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_setup_is_named_by_its_name_and_keeps_what_is_added() {
    let stage = Stage::open_stored(2, 3).await;
    let named = |arguments: &[&str]| {
        let mut command = command_line();
        command
            .args(["rooms", "--json", "--setup", "PRACTICE organization"])
            .args(arguments)
            .env("ANTEROOM_SECRET", &stage.practice.announcement().password)
            .env("ANTEROOM_DATA", stage.wizard.data_folder());
        command
    };
    let answer = stage.run(named(&["--from-lists", "--list"])).await.expect(0, "from room lists").json();
    let added = answer["added"][0]["added"].as_array().map_or(0, Vec::len);
    assert!(added > 0, "the lists have equipment, too: {answer}");
    let answer = stage.run(named(&["--list"])).await.expect(0, "listing").json();
    assert_eq!(answer["rooms"].as_array().map(Vec::len), Some(2 + added), "they are saved");
}

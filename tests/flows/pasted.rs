//! What check commands printed, given to the command line.

use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::command_line::Ended;
use crate::support::Stage;

impl Stage {
    /// `requirements` for a product whose room list has a manager.
    fn requirements(&self, more: &[&str]) -> Command {
        let mut command = self.json("requirements", &["--product", "serraview"]);
        command.env_remove("ANTEROOM_SECRET").args(more);
        command
    }

    /// What Get-DistributionGroup prints of the room list.
    fn room_list(&self, manager: &str) -> String {
        let list = &self.practice.announcement().room_list;
        format!(
            "DisplayName          : Meeting rooms\r\nPrimarySmtpAddress   : {list}\r\nRecipientTypeDetails : RoomList\r\n\
             ManagedBy            : {{{manager}}}\r\n"
        )
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let file = self.folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file.display().to_string()
    }
}

/// The state of the requirement in what a command printed.
fn state(answer: &Value) -> &Value {
    let all = answer["requirements"].as_array().expect("the list");
    &all.iter().find(|one| one["id"] == "room_list.manager").expect("it is on the list")["state"]
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_verifies_what_the_window_would_have_verified() {
    let stage = Stage::open(2, 1).await;
    let account = stage.practice.announcement().email.clone();
    let text = stage.room_list(&account);
    // As Windows PowerShell's `>` writes it.
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let file = stage.file("room-list.txt", &utf16);
    let ended = stage.run(stage.requirements(&["--paste", &file])).await.expect(0, "nothing is unmet");
    let answer = ended.json();
    let pasted = &answer["pasted"][0];
    assert_eq!(
        (&pasted["file"], &pasted["command"]),
        (&json!(file), &json!("Get-DistributionGroup")),
        "{answer}"
    );
    assert_eq!(
        pasted["verified"],
        json!([{ "requirement": "room_list.manager", "met": true, "reason": null }])
    );
    assert_eq!(state(&answer), "met", "{answer}");
    let later = stage.run(stage.requirements(&[])).await.expect(0, "it is in the setup's file").json();
    assert_eq!(state(&later), "met", "and stays verified");
    assert_eq!(later["pasted"], json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn standard_input_is_read_and_somebody_else_is_not_met() {
    let stage = Stage::open(2, 1).await;
    let mut command = stage.requirements(&["--paste", "-"]);
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let text = stage.room_list("practice.example/People/Somebody Else");
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).unwrap();
    let output = tokio::task::spawn_blocking(move || child.wait_with_output().unwrap()).await.unwrap();
    let answer = Ended::of(output).expect(1, "somebody else manages it").json();
    assert_eq!((&answer["pasted"][0]["file"], state(&answer)), (&json!("-"), &json!("not_met")), "{answer}");
    let reason = answer["pasted"][0]["verified"][0]["reason"].as_str().expect("why");
    assert!(reason.contains("Somebody Else"), "{reason}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_id_decides_nothing_and_the_command_that_does_is_named() {
    let stage = Stage::open(2, 1).await;
    let file = stage.file("ids.txt", stage.room_list("6b0c1f5e-2d7a-4f0b-9a35-0c4be1d97a21").as_bytes());
    let ended = stage.run(stage.requirements(&["--paste", &file])).await.expect(1, "nothing was decided");
    let answer = ended.json();
    assert_eq!((&answer["pasted"][0]["verified"], state(&answer)), (&json!([]), &json!("open")), "{answer}");
    let lines = answer["pasted"][0]["lines"].to_string();
    assert!(lines.contains("an id does not tell") && lines.contains("Get-Recipient"), "{lines}");
    assert!(!lines.contains("other mailboxes"), "that is not the reason: {lines}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_told_as_elsewhere() {
    let stage = Stage::open(2, 1).await;
    let file = stage.file("letter.txt", b"Dear colleague,\n\nthe rooms are ready.\n");
    let mut words = stage.command("requirements");
    words.args(["--product", "serraview", "--paste", &file]);
    let ended = stage.run(words).await.expect(1, "it proves nothing");
    assert!(ended.out.contains("letter.txt: not read"), "{}", ended.out);
    let ended = stage.run(stage.requirements(&["--paste", "/nowhere.txt"])).await.expect(2, "no such file");
    assert_eq!(ended.json()["problem"]["code"], json!("list.output_unreadable"));
    let picture = stage.file("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let ended = stage.run(stage.requirements(&["--paste", &picture])).await.expect(2, "no text");
    assert_eq!(ended.json()["problem"]["code"], json!("list.output_unreadable"));
}

//! What validation says of rooms, one of each kind.

use anteroom_wizard::Code;
use anteroom_wizard::wire::{RoomFindingsQuery, RoomsAdd};
use serde_json::{Map, Value};

use super::shelf::keep;
use super::stage;
use super::tape::normal;

#[tokio::test(flavor = "multi_thread")]
async fn rooms_of_each_kind_are_as_recorded() {
    let stage = stage(|_| ()).await;
    let troubled = stage.practice.announcement().troubled.clone();
    let text: Vec<_> = troubled.iter().map(|one| one.address.as_str()).collect();
    stage.wizard.rooms_add(RoomsAdd { setup: stage.setup.clone(), text: text.join("\n") }).await.unwrap();
    stage.validate().await;
    let played =
        [None, Some(Code::RoomNotFound), Some(Code::ImpersonationDenied), Some(Code::RoomSubjectsHidden)];
    let mut kinds = Map::new();
    for room in stage.rooms() {
        let code = room.problems.first().copied();
        let kind = code.map_or("ready", Code::dotted);
        if played.contains(&code) && !kinds.contains_key(kind) {
            let query = RoomFindingsQuery { setup: stage.setup.clone(), address: room.address };
            let findings = stage.wizard.room_findings(&query).unwrap();
            kinds.insert(kind.to_owned(), normal(&stage, findings));
        }
    }
    assert_eq!(kinds.len(), played.len(), "a room of each kind: {:?}", kinds.keys());
    keep("rooms", "rooms", "RecordedRooms", &Value::Object(kinds));
}

//! Rooms from typed text, files, room lists and the address book.

use std::fs;

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    DirectoryQuery, RoomKindName, RoomPatch, RoomStatus, RoomsAdd, RoomsAddCsv, RoomsAddFromLists,
    RoomsAdded, RoomsRemove, RoomsUpdate,
};

use crate::support::Stage;

/// A stage whose setup has no rooms yet.
async fn empty(rooms: usize) -> Stage {
    let stage = Stage::open_stored(rooms, 3).await;
    let addresses = stage.rooms().into_iter().map(|room| room.address).collect();
    stage.wizard.rooms_remove(RoomsRemove { setup: stage.setup.clone(), addresses }).await.unwrap();
    stage
}

impl Stage {
    async fn type_rooms(&self, text: &str) -> RoomsAdded {
        let request = RoomsAdd { setup: self.setup.clone(), text: text.to_owned() };
        self.wizard.rooms_add(request).await.unwrap()
    }

    async fn add_csv(&self, bytes: &[u8]) -> Result<RoomsAdded, Code> {
        let file = self.folder.path().join("rooms.csv");
        fs::write(&file, bytes).unwrap();
        let request = RoomsAddCsv { setup: self.setup.clone(), file: file.display().to_string() };
        self.wizard.rooms_add_csv(request).await.map_err(|failure| failure.code())
    }

    async fn update(&self, addresses: &[&str], patch: RoomPatch) -> Result<usize, Code> {
        let addresses = addresses.iter().map(|one| (*one).to_owned()).collect();
        let request = RoomsUpdate { setup: self.setup.clone(), addresses, patch };
        self.wizard.rooms_update(request).await.map(|rows| rows.len()).map_err(|failure| failure.code())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_is_in_the_list_once_wherever_it_comes_from() {
    let mut stage = empty(6).await;
    let typed = stage.type_rooms("Big <a@x.example>; b@x.example\nA@X.EXAMPLE oops").await;
    assert_eq!((typed.added.len(), typed.duplicates), (2, 1), "upper case is the same room");
    assert_eq!(typed.rejected.len(), 1, "what is no address is given back: {:?}", typed.rejected);
    assert_eq!((typed.rejected[0].line, typed.rejected[0].text.as_str()), (2, "oops"));
    let csv = b"Name;Email;Capacity\nOther;a@x.example;3\nNew;c@x.example;12\n";
    let read = stage.add_csv(csv).await.unwrap();
    assert_eq!((read.added.as_slice(), read.duplicates), (&["c@x.example".to_owned()][..], 1));
    let rooms = stage.rooms();
    assert_eq!(rooms[0].display_name, "Big", "a room that was there keeps its settings");
    assert_eq!((rooms[2].display_name.as_str(), rooms[2].capacity), ("New", Some(12)));
    assert!(rooms.iter().all(|room| room.status == RoomStatus::New), "nobody has validated them");
    stage.restart().await;
    assert_eq!(stage.rooms(), rooms, "they are saved");
}

#[tokio::test(flavor = "multi_thread")]
async fn room_lists_and_the_address_book_bring_the_organizations_rooms() {
    let stage = empty(8).await;
    let lists = stage.wizard.room_lists(stage.named()).await.unwrap();
    assert!(!lists.is_empty(), "the organization has lists");
    let addresses: Vec<_> = lists.into_iter().map(|list| list.address).collect();
    let request = || RoomsAddFromLists { setup: stage.setup.clone(), lists: addresses.clone() };
    let added = stage.wizard.rooms_add_from_lists(request()).await.unwrap();
    let announced = &stage.practice.announcement().rooms;
    assert!(announced.iter().all(|room| added.added.contains(room)), "each room is in a list");
    let again = stage.wizard.rooms_add_from_lists(request()).await.unwrap();
    assert!(again.added.is_empty() && again.duplicates >= 8, "a second time adds nothing: {again:?}");
    let rooms = stage.rooms();
    assert!(rooms.iter().all(|room| !room.room_list.is_empty()), "and where they came from");
    let room = &rooms[0];
    let query = DirectoryQuery { setup: stage.setup.clone(), query: room.display_name.clone(), offset: 0 };
    let page = stage.wizard.directory_search(query).await.unwrap();
    let found = page.rows.iter().find(|row| row.address == room.address).expect("found by its name");
    assert_eq!(found.room_kind, RoomKindName::Room, "and known as a room");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_may_be_cut_off_is_named() {
    let stage = empty(130).await;
    let lists = stage.wizard.room_lists(stage.named()).await.unwrap();
    let lists = lists.into_iter().map(|list| list.address).collect();
    let request = RoomsAddFromLists { setup: stage.setup.clone(), lists };
    let added = stage.wizard.rooms_add_from_lists(request).await.unwrap();
    assert_eq!(added.truncated_lists.len(), 1, "the list of all has more than a server gives");
    let announced = &stage.practice.announcement().rooms;
    assert!(announced.iter().all(|room| added.added.contains(room)), "the smaller lists have the rest");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_cannot_be_read_change_nothing() {
    let stage = empty(2).await;
    stage.type_rooms("a@x.example").await;
    assert_eq!(stage.add_csv(b"\x89PNG\0\0").await.err(), Some(Code::ListUnreadable), "a picture");
    let request = RoomsAddCsv { setup: stage.setup.clone(), file: "/nowhere/rooms.csv".to_owned() };
    let missing = stage.wizard.rooms_add_csv(request).await.expect_err("there is no such file");
    assert_eq!(missing.code(), Code::ListUnreadable);
    assert_eq!(missing.args().find("file"), Some("/nowhere/rooms.csv"), "the file is named");
    let empty = stage.add_csv(b"").await.unwrap();
    assert!(empty.added.is_empty() && empty.rejected.is_empty(), "an empty file has no rooms");
    assert_eq!(stage.rooms().len(), 1, "what was there is there");
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_changed_for_one_or_many_and_a_bad_zone_for_none() {
    let mut stage = empty(2).await;
    stage.type_rooms("a@x.example b@x.example c@x.example").await;
    let patch =
        RoomPatch { time_zone: Some("Europe/Oslo".into()), capacity: Some(8), ..RoomPatch::default() };
    assert_eq!(stage.update(&["a@x.example", "B@x.example", "z@x.example"], patch).await, Ok(2));
    let bad = RoomPatch { time_zone: Some("Mars/Olympus".into()), capacity: Some(1), ..RoomPatch::default() };
    assert_eq!(stage.update(&["a@x.example"], bad).await, Err(Code::ZoneUnknown));
    let cleared = RoomPatch { capacity: Some(0), display_name: Some(" ".into()), ..RoomPatch::default() };
    assert_eq!(stage.update(&["b@x.example"], cleared).await, Ok(1));
    stage.restart().await;
    let rooms = stage.rooms();
    let seen: Vec<_> = rooms.iter().map(|room| (room.capacity, room.time_zone.as_str())).collect();
    assert_eq!(seen, [(Some(8), "Europe/Oslo"), (None, "Europe/Oslo"), (None, "")], "after a restart, too");
    assert_eq!(rooms[1].display_name, "b", "a room is never nameless");
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_rooms_are_added_and_found_again() {
    let stage = empty(2).await;
    let csv: String = (0..10_000).map(|number| format!("room{number}@x.example,Room {number}\n")).collect();
    assert_eq!(stage.add_csv(csv.as_bytes()).await.unwrap().added.len(), 10_000);
    assert_eq!(stage.add_csv(csv.as_bytes()).await.unwrap().duplicates, 10_000, "a second time adds nothing");
    assert_eq!(stage.rooms().len(), 10_000);
}

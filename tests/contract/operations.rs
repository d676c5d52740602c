//! Every operation of the client, once, against the practice organization: each side was written from Microsoft's pages
//! alone, so where they understand each other both are probably right.

use anteroom_domain::{Code, Disposition, TimeWindow};
use anteroom_exchange::ews::operations::{
    CreateItem, DeleteItem, ExpandDl, FindItem, GetFolder, GetItem, GetPasswordExpirationDate,
    GetServerTimeZones, ItemView, SyncFolderItems, UpdateItem,
};
use anteroom_exchange::ews::types::FolderRef;
use anteroom_practice::organization::Trouble;

use crate::world::{World, address};

#[tokio::test]
async fn an_entry_is_written_read_changed_and_removed() {
    let world = World::open(5).await;
    let (client, room) = (world.client(), address(world.rooms()[0]));
    let state = client
        .call(&SyncFolderItems { folder: FolderRef::Calendar, state: None, most: 512 }, Some(&room))
        .await
        .unwrap()
        .value
        .state;
    let when =
        TimeWindow::new("2026-05-05T09:00:00Z".parse().unwrap(), "2026-05-05T10:00:00Z".parse().unwrap())
            .unwrap();
    let create = CreateItem { subject: "Write <test> & more".into(), window: when, location: "Here".into() };
    let id = client.call(&create, Some(&room)).await.unwrap().value;

    let items = client.call(&GetItem { ids: vec![id.clone()] }, Some(&room)).await.unwrap().value;
    let item = items[0].as_ref().unwrap();
    assert_eq!((item.subject.as_str(), item.location.as_str()), ("Write <test> & more", "Here"));
    assert_eq!((item.start, item.end), (Some(when.start()), Some(when.end())));

    let sync = SyncFolderItems { folder: FolderRef::Calendar, state: Some(state), most: 512 };
    let changes = client.call(&sync, Some(&room)).await.unwrap().value;
    assert!(changes.created.iter().any(|created| created.id == id.id), "the new entry is a change");

    let update = UpdateItem { id: id.clone(), subject: "Changed".into() };
    let changed = client.call(&update, Some(&room)).await.unwrap().value;
    assert_ne!(changed.change_key, id.change_key, "a new version");
    client.call(&DeleteItem { id: changed.clone() }, Some(&room)).await.unwrap();
    let gone = client.call(&GetItem { ids: vec![changed] }, Some(&room)).await.unwrap().value;
    assert_eq!(gone[0].as_ref().unwrap_err().code(), Code::ItemNotFound);
}

#[tokio::test]
async fn folders_and_pages_are_found() {
    let world = World::open(5).await;
    let (client, room) = (world.client(), address(world.rooms()[0]));
    let calendar = client.call(&GetFolder { folder: FolderRef::Calendar }, Some(&room)).await.unwrap();
    assert_eq!(calendar.value.class, "IPF.Appointment");
    assert!(calendar.meta.version.is_some() && calendar.meta.request_id.is_some(), "the evidence is there");
    let page = FindItem { folder: FolderRef::Calendar, view: ItemView::Page { offset: 0, most: 2 } };
    let found = client.call(&page, Some(&room)).await.unwrap().value;
    assert_eq!(found.items.len(), 2);
    assert_eq!(found.total, calendar.value.total_count, "the page tells how many there are");
}

#[tokio::test]
async fn the_account_is_asked_about() {
    let world = World::open(5).await;
    let client = world.client();
    let own = world.practice.announcement().email.parse().unwrap();
    let zones = GetServerTimeZones { ids: vec!["UTC".into()] };
    assert_eq!(client.call(&zones, None).await.unwrap().value[0].id, "UTC");
    let expiry = GetPasswordExpirationDate { mailbox: own };
    client.call(&expiry, None).await.unwrap();
}

#[tokio::test]
async fn groups_are_read() {
    let world = World::open(200).await;
    let client = world.client();
    let list = world.practice.announcement().room_lists[0].address.parse().unwrap();
    let members = client.call(&ExpandDl { group: list }, None).await.unwrap().value;
    assert!(members.is_complete && !members.members.is_empty());
}

#[tokio::test]
async fn troubled_rooms_are_skipped_for_their_own_reason() {
    let world = World::open(5).await;
    let client = world.client();
    for entry in world.organization().troubled() {
        let expected = match entry.trouble {
            Trouble::MoveInProgress => (Code::MailboxMoving, Disposition::Retry),
            Trouble::MailboxDisabled => (Code::MailboxUnavailable, Disposition::SkipItem),
            Trouble::OutsideImpersonationScope => (Code::ImpersonationDenied, Disposition::SkipItem),
            Trouble::NoMailbox | Trouble::Unknown => (Code::MailboxNotFound, Disposition::SkipItem),
            Trouble::Alias | Trouble::UserMailbox => continue,
        };
        let room = entry.address.as_str().parse().unwrap();
        let get = GetFolder { folder: FolderRef::Calendar };
        let error = client.call(&get, Some(&room)).await.unwrap_err();
        assert_eq!((error.code(), error.disposition()), expected, "{}: {:?}", entry.explanation, error.fault);
    }
}

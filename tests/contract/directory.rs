//! What every [`RoomDirectory`] must do.

use anteroom_domain::ports::{AddressBook as _, RoomDirectory};
use anteroom_domain::{Code, Disposition, MailboxKind, Resolution};
use anteroom_practice::organization::{MailboxState, Recipient, RecipientKind, Trouble};

use crate::memory::MemoryDirectory;
use crate::world::{World, address};

#[tokio::test]
async fn exchange_web_services_conform() {
    let world = World::open(5).await;
    conforms(&world.source(), &world).await;
    assert_eq!(world.practice.log().panics, 0, "the server stayed sound");
}

#[tokio::test]
async fn memory_conforms() {
    let world = World::open(5).await;
    conforms(&MemoryDirectory::copy(&world), &world).await;
}

#[tokio::test]
async fn the_address_book_is_browsed_to_its_end() {
    let world = World::open(5).await;
    let directory = world.source();
    let (mut rooms, mut offset) = (0, Some(0));
    while let Some(from) = offset {
        let page = directory.fetch_people("a", from).await.unwrap();
        rooms += page.people.iter().filter(|person| person.kind == MailboxKind::Room).count();
        assert!(page.next.is_none_or(|next| next > from), "browsing goes forward");
        offset = page.next;
    }
    let books = world.organization().directory().people(Some("a"), 0, usize::MAX);
    let expected = books.people.iter().filter(|person| matches!(person.kind, RecipientKind::Room(_))).count();
    assert_eq!(rooms, expected, "the address book tells rooms from people");
}

async fn conforms(directory: &impl RoomDirectory, world: &World) {
    lists_every_room_list(directory, world).await;
    says_when_there_is_no_such_list(directory).await;
    resolves_primary_addresses(directory, world).await;
    resolves_aliases_to_their_mailbox(directory, world).await;
    resolves_every_address_of_somebody(directory, world).await;
    makes_nobody_of_a_part_of_an_address(directory, world).await;
    tells_resources_from_people(directory, world).await;
    resolves_distinguished_names(directory, world).await;
    finds_nobody_without_an_error(directory).await;
    says_when_several_are_meant(directory, world).await;
}

async fn lists_every_room_list(directory: &impl RoomDirectory, world: &World) {
    let lists = directory.fetch_room_lists().await.unwrap();
    let expected = world.organization().directory().room_lists();
    assert_eq!(lists.len(), expected.len());
    for (list, expected) in lists.iter().zip(expected) {
        assert_eq!(list.address, address(expected));
        assert_eq!(list.display_name, expected.display_name);
        let rooms = directory.fetch_rooms(&list.address).await.unwrap();
        let names: Vec<_> = rooms.iter().map(|room| room.address.key()).collect();
        let members = world.organization().directory().rooms_of(list.address.as_str()).unwrap();
        assert_eq!(names, members.iter().map(|room| address(room).key()).collect::<Vec<_>>());
        assert!(rooms.iter().all(|room| room.list.as_ref() == Some(&list.address)), "each names its list");
    }
}

async fn says_when_there_is_no_such_list(directory: &impl RoomDirectory) {
    let failure = directory.fetch_rooms(&"no-list@practice.example".parse().unwrap()).await.unwrap_err();
    assert_eq!((failure.code(), failure.disposition()), (Code::RoomNotFound, Disposition::SkipItem));
}

async fn resolves_primary_addresses(directory: &impl RoomDirectory, world: &World) {
    for room in world.rooms() {
        expect(directory, room.primary.as_str(), room).await;
        expect(directory, &room.primary.as_str().to_uppercase(), room).await;
    }
}

async fn resolves_aliases_to_their_mailbox(directory: &impl RoomDirectory, world: &World) {
    let troubled = world.organization().troubled();
    let alias = troubled.iter().find(|entry| entry.trouble == Trouble::Alias).unwrap();
    let owner = world.organization().directory().find(alias.address.as_str()).unwrap();
    assert!(!owner.is_primary(alias.address.as_str()));
    expect(directory, alias.address.as_str(), owner).await;
}

/// The person with the most addresses, who is shown and answers.
fn well_addressed(world: &World) -> &Recipient {
    let all = world.organization().directory().recipients();
    let people = all.iter().filter(|one| matches!(one.kind, RecipientKind::User) && one.is_listed());
    let people = people.filter(|one| one.mailbox == MailboxState::Available);
    people.max_by_key(|one| one.proxies.len()).unwrap()
}

async fn resolves_every_address_of_somebody(directory: &impl RoomDirectory, world: &World) {
    let person = well_addressed(world);
    assert!(person.proxies.len() > 2, "more than an answer of Exchange shows: {:?}", person.proxies);
    for asked in std::iter::once(&person.primary).chain(&person.proxies) {
        expect(directory, asked.as_str(), person).await;
    }
}

async fn makes_nobody_of_a_part_of_an_address(directory: &impl RoomDirectory, world: &World) {
    for recipient in [well_addressed(world), world.rooms()[0]] {
        let whole = recipient.primary.as_str();
        for part in [&whole[..whole.len() - 1], &whole[1..], &format!("{whole}.au")] {
            assert_eq!(directory.resolve(part).await.unwrap(), Resolution::NotFound, "{part} is not {whole}");
        }
    }
}

async fn tells_resources_from_people(directory: &impl RoomDirectory, world: &World) {
    let kind = async |recipient: &Recipient| {
        directory.resolve(recipient.primary.as_str()).await.unwrap().found().map(|mailbox| mailbox.kind)
    };
    assert_eq!(kind(well_addressed(world)).await, Some(MailboxKind::User));
    for resource in world.rooms().into_iter().chain(world.organization().equipment()) {
        let found = kind(resource).await;
        assert!(found.is_some_and(MailboxKind::is_resource), "{}: {found:?}", resource.primary);
    }
}

async fn resolves_distinguished_names(directory: &impl RoomDirectory, world: &World) {
    let all = world.organization().directory().recipients();
    let user = all.iter().find(|one| matches!(one.kind, RecipientKind::User) && !one.hidden).unwrap();
    expect(directory, user.legacy_dn.as_str(), user).await;
    let gone = "/o=Practice/ou=Exchange Administrative Group/cn=Recipients/cn=nobody-at-all";
    assert_eq!(directory.resolve(gone).await.unwrap(), Resolution::NotFound, "somebody who left");
}

async fn finds_nobody_without_an_error(directory: &impl RoomDirectory) {
    for query in ["nobody-at-all@practice.example", "Zzyzx Nobody", "", "  "] {
        assert_eq!(directory.resolve(query).await.unwrap(), Resolution::NotFound, "{query:?}");
    }
}

async fn says_when_several_are_meant(directory: &impl RoomDirectory, world: &World) {
    let all = world.organization().directory().recipients();
    let name = all
        .iter()
        .filter(|one| matches!(one.kind, RecipientKind::User) && !one.hidden)
        .filter_map(|one| one.display_name.chars().next())
        .find(|first| {
            let shares = |one: &&Recipient| !one.hidden && one.display_name.starts_with(*first);
            all.iter().filter(shares).count() > 1
        })
        .unwrap();
    let resolution = directory.resolve(&name.to_string()).await.unwrap();
    assert!(
        matches!(&resolution, Resolution::Ambiguous(several) if several.len() > 1),
        "{name}: {resolution:?}"
    );
}

async fn expect(directory: &impl RoomDirectory, query: &str, expected: &Recipient) {
    match directory.resolve(query).await.unwrap() {
        Resolution::Found(mailbox) => {
            assert_eq!(mailbox.address, address(expected), "{query}");
            assert_eq!(mailbox.display_name, expected.display_name, "{query}");
            let is_its = query.parse().is_ok_and(|asked| mailbox.has(&asked));
            assert!(is_its || query.starts_with('/'), "{query} is among its addresses: {mailbox:?}");
        }
        other => panic!("{query}: {other:?}"),
    }
}

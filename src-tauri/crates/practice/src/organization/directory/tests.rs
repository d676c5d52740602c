//! Looking people up in a small organization.

use jiff::civil::date;

use crate::options::Looseness;
use crate::organization::{Organization, RecipientKind, Size};

fn organization() -> Organization {
    Organization::generate(&Size { rooms: 6, meetings_per_room: 0, users: 60, seed: 3 }, date(2026, 11, 21))
}

#[test]
fn every_form_of_an_address_leads_to_the_same_room() {
    let organization = organization();
    let directory = organization.directory();
    let room = organization.rooms().next().unwrap();
    let alias = room.proxies.first().unwrap();
    let texts = [
        room.primary.to_string(),
        room.primary.to_string().to_uppercase(),
        format!("smtp:{alias}"),
        format!("SMTP: {}", room.primary),
        room.legacy_dn.as_str().to_owned(),
    ];
    for text in texts {
        let found: Vec<_> = directory.resolve(&text).iter().map(|entry| entry.guid).collect();
        assert_eq!(found, [room.guid], "{text} means this room and nothing else");
    }
    assert!(!room.is_primary(alias.as_str()), "an alias is not the primary address");
}

#[test]
fn the_beginning_of_a_name_may_mean_several() {
    let organization = organization();
    let found = organization.directory().resolve("Akerhus");
    assert!(found.len() > 1, "all rooms of the building begin so: {found:?}");
    let by_family_name = organization.directory().resolve("o'con");
    assert_eq!(by_family_name.len(), 1, "a later word of the name counts: {by_family_name:?}");
    assert!(organization.directory().resolve("").is_empty(), "nothing means nobody");
    assert!(organization.directory().resolve("smtp:Akerhus").is_empty(), "an address is exact");
}

#[test]
fn a_loose_server_offers_more_than_was_meant() {
    let organization = organization();
    let directory = organization.directory();
    let person = directory.recipients().iter().find(|entry| entry.alias == "anne.smith").unwrap();
    let whole = person.primary.folded();
    let offered = |query: &str, looseness| {
        directory.offer(query, looseness).iter().any(|entry| entry.guid == person.guid)
    };
    let beginning = format!("smtp:{}", &whole[..whole.len() - 2]);
    let part = format!("smtp:{}", &whole[2..]);
    for (query, by) in [
        (format!("smtp:{whole}"), vec!["exact", "prefix", "substring", "several"]),
        (beginning, vec!["prefix", "substring", "several"]),
        (part, vec!["substring"]),
        (person.legacy_dn.as_str().to_owned(), vec!["exact", "prefix", "substring", "several"]),
        (person.legacy_dn.as_str()[..person.legacy_dn.as_str().len() - 1].to_owned(), vec![]),
    ] {
        let all = Looseness::ALL.into_iter();
        let names: Vec<_> = all.filter(|one| offered(&query, *one)).map(Looseness::name).collect();
        assert_eq!(names, by, "{query}");
    }
    let many = directory.offer("smtp:anne.smith", Looseness::Several);
    assert!(many.len() > 1, "others come beside them: {many:?}");
}

#[test]
fn hidden_people_are_not_found_but_exist() {
    let organization = organization();
    let directory = organization.directory();
    let hidden = directory.recipients().iter().find(|entry| entry.hidden).unwrap();
    assert!(directory.resolve(hidden.primary.as_str()).is_empty(), "not by address");
    assert!(
        directory.resolve(&hidden.display_name).iter().all(|found| found.guid != hidden.guid),
        "nor by name"
    );
    let people = directory.people(None, 0, usize::MAX).people;
    assert!(people.iter().all(|found| found.guid != hidden.guid), "nor among all people");
    assert!(directory.find(hidden.primary.as_str()).is_some(), "mail still arrives");
}

#[test]
fn people_come_in_parts() {
    let organization = organization();
    let directory = organization.directory();
    let all = directory.people(None, 0, usize::MAX);
    let part = directory.people(None, 2, 3);
    assert_eq!(part.total, all.people.len(), "the total does not depend on the part");
    let expected: Vec<_> = all.people.iter().skip(2).take(3).map(|entry| entry.guid).collect();
    let found: Vec<_> = part.people.iter().map(|entry| entry.guid).collect();
    assert_eq!(found, expected, "the third, fourth and fifth");
    assert_eq!(directory.people(Some("akerhus"), 0, 1).people.len(), 1, "a query and a limit together");
}

#[test]
fn each_healthy_room_is_in_the_list_of_its_building() {
    let organization = organization();
    let directory = organization.directory();
    let lists = directory.room_lists();
    for room in organization.rooms() {
        let holding = lists.iter().filter(|list| {
            let rooms = directory.rooms_of(list.primary.as_str()).unwrap_or_default();
            rooms.iter().any(|entry| entry.guid == room.guid)
        });
        assert_eq!(holding.count(), 1, "{} is in one list", room.primary);
    }
    let person = directory.recipients().iter().find(|entry| entry.kind == RecipientKind::User).unwrap();
    assert!(directory.rooms_of(person.primary.as_str()).is_none(), "a person is no room list");
}

#[test]
fn a_large_organization_has_a_list_of_more_than_a_hundred_rooms() {
    let size = Size { rooms: 101, meetings_per_room: 0, users: 2, seed: 3 };
    let organization = Organization::generate(&size, date(2026, 11, 21));
    let directory = organization.directory();
    let sizes: Vec<usize> = directory
        .room_lists()
        .iter()
        .filter_map(|list| directory.rooms_of(list.primary.as_str()))
        .map(|rooms| rooms.len())
        .collect();
    assert_eq!(sizes.iter().max(), Some(&101), "one list holds them all: {sizes:?}");
}

#[test]
fn groups_tell_their_members() {
    let organization = organization();
    let members = organization.directory().members_of("everybody@practice.example").unwrap();
    assert!(members.len() > 40, "most people are staff: {}", members.len());
    assert!(members.iter().all(|member| !member.hidden), "hidden members stay hidden");
}

#[test]
fn nobody_shares_an_address_a_name_or_a_number() {
    let size = Size { rooms: 1500, meetings_per_room: 0, users: 1500, seed: 9 };
    let organization = Organization::generate(&size, date(2026, 11, 21));
    let recipients = organization.directory().recipients();
    let mut addresses = std::collections::HashSet::new();
    let mut others = std::collections::HashSet::new();
    for recipient in recipients {
        for address in std::iter::once(&recipient.primary).chain(&recipient.proxies) {
            assert!(addresses.insert(address.folded()), "{address} is there twice");
        }
        for other in [recipient.alias.as_str(), recipient.sid.as_str(), recipient.legacy_dn.as_str()] {
            assert!(others.insert(other.to_lowercase()), "{other} is there twice");
        }
    }
    let names: std::collections::HashSet<&str> =
        recipients.iter().map(|recipient| recipient.display_name.as_str()).collect();
    assert!(names.len() < recipients.len(), "namesakes exist, as in any organization");
}

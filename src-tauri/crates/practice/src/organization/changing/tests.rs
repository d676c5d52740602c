//! Each change alone: what it makes true, and nothing else.

use std::collections::BTreeMap;
use std::sync::Arc;

use anteroom_domain::{Automation, CalendarProcessing, Change, Reach};
use jiff::civil::date;

use crate::organization::recipient::{MailboxState, Recipient, RecipientKind};
use crate::organization::{ImpersonationScope, Organization, Preparation, Processing, Size, SmtpAddress};

fn bare() -> Arc<Organization> {
    let size = Size { rooms: 8, meetings_per_room: 40, users: 40, seed: 3 };
    Arc::new(Organization::generate(&size, date(2026, 11, 21)).unprepared())
}

fn address(text: &str) -> anteroom_domain::SmtpAddress {
    text.parse().unwrap()
}

fn told(organization: &Organization, position: usize) -> anteroom_domain::SmtpAddress {
    address(organization.roles().rooms[position].as_str())
}

fn all_told(organization: &Organization) -> Vec<anteroom_domain::SmtpAddress> {
    organization.roles().rooms.iter().map(|room| address(room.as_str())).collect()
}

/// Everything that can be compared about a state.
fn state(organization: &Organization) -> (BTreeMap<String, Recipient>, Preparation, ImpersonationScope) {
    let entries = organization.directory().recipients().iter();
    let entries = entries.map(|entry| (entry.guid.to_string(), entry.clone())).collect();
    (entries, organization.preparation().clone(), organization.scope())
}

/// The primary addresses of entries that differ between two states.
fn differing(one: &Organization, other: &Organization) -> Vec<String> {
    let ((mut before, ..), (after, ..)) = (state(one), state(other));
    let mut names: Vec<String> = after
        .into_iter()
        .filter(|(guid, entry)| before.remove(guid).as_ref() != Some(entry))
        .map(|(_, entry)| entry.primary.to_string())
        .collect();
    let gone = before.into_iter().filter(|(guid, _)| {
        other.directory().recipients().iter().all(|entry| entry.guid.to_string() != *guid)
    });
    names.extend(gone.map(|(_, entry)| entry.primary.to_string()));
    names.sort();
    names
}

fn every_change(organization: &Organization) -> Vec<Change> {
    let roles = organization.roles();
    let list = address(roles.room_list.as_str());
    vec![
        Change::EnableAccount,
        Change::NameAccount { first_name: "Room".to_owned(), last_name: "Planner".to_owned() },
        Change::GiveMailbox,
        Change::KeepPassword,
        Change::DropSecondFactor,
        Change::AlignDirectoryAddress,
        Change::EnableEws,
        Change::OfferBasic,
        Change::PublishEws,
        Change::PublishAutodiscover,
        Change::MoveHere { mailboxes: vec![told(organization, 3)] },
        Change::CreateRooms { rooms: vec![told(organization, 2), told(organization, 5)] },
        Change::MakePrimary { addresses: vec![told(organization, 1)] },
        Change::CreateEquipment { equipment: address(roles.equipment.as_str()) },
        Change::SetProcessing {
            mailboxes: vec![told(organization, 0)],
            processing: CalendarProcessing { delete_subject: Some(false), ..Default::default() },
        },
        Change::GrantFullAccess { mailboxes: vec![told(organization, 0)] },
        Change::GrantImpersonation { reach: Reach::Everybody },
        Change::CreateRoomList { list: list.clone() },
        Change::UpdateAddressBook,
        Change::EnableCustomization,
        Change::GrantApplication { client_id: "5C1A20AB-0000-4000-8000-000000000001".to_owned() },
        Change::FillRoomLists { list: list.clone(), rooms: all_told(organization) },
        Change::ManageRoomList { list },
    ]
}

#[test]
fn twice_is_once_and_undone_is_as_before() {
    let origin = bare();
    for change in every_change(&origin) {
        // Only a list that is there can be managed, and given back as it was before it was filled.
        let needs_list = matches!(change, Change::FillRoomLists { .. } | Change::ManageRoomList { .. });
        let list = Change::CreateRoomList { list: address(origin.roles().room_list.as_str()) };
        let before = if needs_list { Arc::new(origin.with(&list)) } else { Arc::clone(&origin) };
        let once = Arc::new(before.with(&change));
        assert_ne!(state(&once), state(&before), "{change:?} does something");
        assert_eq!(state(&once.with(&change)), state(&once), "{change:?} a second time does nothing");
        assert_eq!(state(&once.without(&change, &origin)), state(&before), "{change:?} can be undone");
    }
}

#[test]
fn changes_in_any_order_can_be_undone_one_by_one() {
    let origin = bare();
    for seed in 0..40 {
        let mut rng = fastrand::Rng::with_seed(seed);
        let mut changes = every_change(&origin);
        rng.shuffle(&mut changes);
        changes.truncate(rng.usize(2..=changes.len()));
        let mut organization = Arc::clone(&origin);
        for change in &changes {
            organization = Arc::new(organization.with(change));
        }
        for change in changes.iter().rev() {
            organization = Arc::new(organization.without(change, &origin));
        }
        assert_eq!(differing(&origin, &organization), [""; 0], "seed {seed}: {changes:?}");
        assert_eq!(state(&organization), state(&origin), "seed {seed}: nothing is left behind");
    }
}

#[test]
fn done_in_any_order_all_of_it_is_the_same_where_nothing_waits_for_another() {
    let origin = bare();
    // What needs something that another change makes stands behind it.
    let is_second = |change: &Change| {
        matches!(
            change,
            Change::FillRoomLists { .. } | Change::ManageRoomList { .. } | Change::GrantFullAccess { .. }
        )
    };
    let (second, first): (Vec<_>, Vec<_>) = every_change(&origin).into_iter().partition(is_second);
    let all = |first: &[Change]| {
        let changes = first.iter().chain(&second);
        changes.fold(Arc::clone(&origin), |organization, change| Arc::new(organization.with(change)))
    };
    let expected = all(&first);
    for seed in 0..20 {
        let mut shuffled = first.clone();
        fastrand::Rng::with_seed(seed).shuffle(&mut shuffled);
        assert_eq!(state(&all(&shuffled)), state(&expected), "seed {seed}: {shuffled:?}");
    }
}

#[test]
fn account_changes_touch_one_fact_each() {
    let origin = bare();
    let service = |organization: &Organization| organization.service_account().unwrap().clone();
    let was = service(&origin);
    let names = Change::NameAccount { first_name: "A".to_owned(), last_name: "B".to_owned() };
    for (change, expected) in [
        (Change::EnableAccount, Recipient { enabled: true, ..was.clone() }),
        (Change::GiveMailbox, Recipient { mailbox: MailboxState::Available, ..was.clone() }),
        (Change::AlignDirectoryAddress, Recipient { directory_mail: None, ..was.clone() }),
        (names, Recipient { first_name: "A".to_owned(), last_name: "B".to_owned(), ..was }),
    ] {
        let changed = origin.with(&change);
        assert_eq!(service(&changed), expected, "{change:?}");
        assert_eq!(differing(&origin, &changed), [expected.primary.to_string()], "{change:?}: nobody else");
        assert_eq!(state(&changed).1, state(&origin).1, "{change:?}: no setting");
    }
    let mailbox = origin.with(&Change::GiveMailbox);
    assert!(mailbox.calendar(&service(&mailbox)).is_some(), "a mailbox has a calendar");
    assert!(origin.calendar(&service(&origin)).is_none(), "no mailbox has none");
}

#[test]
fn settings_change_one_by_one() {
    let origin = bare();
    let was = origin.preparation().clone();
    let service = origin.service_account().unwrap().guid;
    let mut kept = was.clone();
    assert!(kept.password_expiry.remove(&service).is_some(), "the password ends some day at first");
    for (change, expected) in [
        (Change::DropSecondFactor, Preparation { single_factor: true, ..was.clone() }),
        (Change::EnableEws, Preparation { ews_enabled: true, ..was.clone() }),
        (Change::OfferBasic, Preparation { basic_offered: true, ..was.clone() }),
        (Change::PublishEws, Preparation { ews_published: true, ..was.clone() }),
        (Change::PublishAutodiscover, Preparation { autodiscover_published: true, ..was.clone() }),
        (Change::UpdateAddressBook, Preparation { address_book_current: true, ..was.clone() }),
        (Change::EnableCustomization, Preparation { customization: true, ..was }),
        (Change::KeepPassword, kept),
    ] {
        let changed = origin.with(&change);
        assert_eq!(*changed.preparation(), expected, "{change:?}");
        assert_eq!(differing(&origin, &changed), [""; 0], "{change:?}: no entry of the directory");
    }
}

#[test]
fn rooms_that_were_asked_for_come_one_way_each() {
    let origin = bare();
    let find = |organization: &Organization, position: usize| {
        organization.directory().find(told(&origin, position).as_str()).cloned()
    };
    assert_eq!(find(&origin, 2), None, "nobody has made the third room");
    let created = origin.with(&Change::CreateRooms { rooms: vec![told(&origin, 2)] });
    let room = find(&created, 2).unwrap();
    assert_eq!(room.room().map(|room| room.processing), Some(Processing::NEW), "as New-Mailbox makes it");
    assert_eq!(created.calendar(&room).map(|calendar| calendar.item_count()), Some(0), "and empty");
    assert_eq!(differing(&origin, &created), [told(&origin, 2).to_string()]);

    let alias = told(&origin, 1);
    let before = find(&origin, 1).unwrap();
    assert!(!before.is_primary(alias.as_str()), "the second room's address is an alias");
    let primary = origin.with(&Change::MakePrimary { addresses: vec![alias.clone()] });
    let after = find(&primary, 1).unwrap();
    assert!(after.is_primary(alias.as_str()) && after.proxies.contains(&before.primary), "{after:?}");
    assert_eq!(after.guid, before.guid, "the mailbox is the same, and its meetings with it");

    let away = find(&origin, 3).unwrap();
    assert_eq!((away.kind, away.mailbox), (RecipientKind::MailUser, MailboxState::Absent), "elsewhere");
    let moved = origin.with(&Change::MoveHere { mailboxes: vec![told(&origin, 3)] });
    let here = find(&moved, 3).unwrap();
    assert!(here.room().is_some() && here.mailbox == MailboxState::Available, "{here:?}");
    assert!(moved.calendar(&here).unwrap().item_count() > 0, "a moved mailbox brings its meetings");
    assert_eq!(moved.rooms().count(), origin.rooms().count() + 1);
}

#[test]
fn an_address_that_is_taken_stays_what_it_is() {
    let origin = bare();
    for taken in [told(&origin, 0), told(&origin, 1), told(&origin, 3)] {
        let changed = origin.with(&Change::CreateRooms { rooms: vec![taken.clone()] });
        assert_eq!(differing(&origin, &changed), [""; 0], "{taken} is taken");
    }
}

#[test]
fn equipment_comes_of_nothing_and_of_a_person() {
    let origin = bare();
    let person = origin.roles().test_user.clone();
    for place in [origin.roles().equipment.clone(), person] {
        let change = Change::CreateEquipment { equipment: address(place.as_str()) };
        let changed = Arc::new(origin.with(&change));
        let made = changed.directory().find(place.as_str()).unwrap();
        assert!(matches!(made.kind, RecipientKind::Equipment(_)), "{place}: {:?}", made.kind);
        assert_eq!(made.room().unwrap().processing.automation, Automation::AutoUpdate, "nobody answers yet");
        assert!(changed.calendar(made).is_some(), "{place} has a calendar");
        assert_eq!(differing(&origin, &changed), [place.to_string()]);
        assert_eq!(state(&changed.without(&change, &origin)), state(&origin), "{place} can be undone");
    }
}

#[test]
fn what_a_room_keeps_shows_in_its_calendar() {
    let origin = bare();
    let room = |organization: &Organization| organization.rooms().next().unwrap().clone();
    let subjects = |organization: &Organization| -> Vec<String> {
        let items = organization.calendar(&room(organization)).unwrap().items();
        let meetings = items.iter().filter(|item| item.appointment.is_meeting);
        meetings.map(|item| item.appointment.subject.trim_start_matches("Canceled: ").to_owned()).collect()
    };
    let organizers: Vec<String> = {
        let items = origin.calendar(&room(&origin)).unwrap().items();
        let meetings = items.iter().filter(|item| item.appointment.is_meeting);
        meetings.map(|item| item.appointment.organizer.display_name.clone()).collect()
    };
    assert_eq!(subjects(&origin), organizers, "subjects are hidden at first");
    let processing = CalendarProcessing {
        delete_subject: Some(false),
        add_organizer_to_subject: Some(false),
        ..Default::default()
    };
    let mailboxes = vec![told(&origin, 0)];
    let open = origin.with(&Change::SetProcessing { mailboxes: mailboxes.clone(), processing });
    assert_ne!(subjects(&open), organizers, "the same meetings, with their subjects");
    assert_eq!(subjects(&open).len(), organizers.len());
    assert_eq!(differing(&origin, &open), [room(&origin).primary.to_string()]);
    let elsewhere = CalendarProcessing { allow_conflicts: Some(true), ..Default::default() };
    let other = origin.with(&Change::SetProcessing { mailboxes, processing: elsewhere });
    let calendar =
        |organization: &Organization| std::ptr::from_ref(organization.calendar(&room(organization)).unwrap());
    assert_eq!(calendar(&other), calendar(&origin), "what leaves meetings alone leaves the calendar alone");
}

#[test]
fn impersonation_reaches_whom_it_should() {
    let origin = bare();
    let list = address(origin.roles().room_list.as_str());
    let user = origin.roles().test_user.to_string();
    let mut organization = Arc::clone(&origin);
    for change in [
        Change::CreateRoomList { list: list.clone() },
        Change::FillRoomLists { list: list.clone(), rooms: vec![told(&origin, 0)] },
    ] {
        organization = Arc::new(organization.with(&change));
    }
    let service = organization.service_account().unwrap().primary.to_string();
    let outside = origin.roles().outside_mailbox.to_string();
    let (listed, unlisted) = (told(&origin, 0).to_string(), told(&origin, 4).to_string());
    let also = vec![address(&service), address(&user)];
    for (reach, expected) in [
        (Reach::Everybody, [true, true, true, true, true]),
        (Reach::Resources, [true, true, false, false, false]),
        (Reach::Members { groups: vec![list], also: also.clone() }, [true, false, true, true, false]),
        (Reach::Mailboxes(also), [false, false, true, true, false]),
    ] {
        let change = Change::GrantImpersonation { reach: reach.clone() };
        let changed = organization.with(&change);
        let account = changed.service_account().unwrap();
        let reached = [&listed, &unlisted, &user, &service, &outside]
            .map(|target| changed.can_impersonate(account, changed.directory().find(target).unwrap()));
        assert_eq!(reached, expected, "{reach:?}");
        assert_eq!(differing(&organization, &changed), [""; 0], "{reach:?}: no entry of the directory");
    }
}

#[test]
fn full_access_is_per_mailbox() {
    let origin = bare();
    let mailboxes = vec![told(&origin, 0), told(&origin, 2), told(&origin, 3)];
    let changed = origin.with(&Change::GrantFullAccess { mailboxes });
    let service = changed.service_account().unwrap();
    let open = changed.rooms().filter(|room| changed.can_open(service, room));
    let open: Vec<_> = open.map(|room| room.primary.as_str()).collect();
    assert_eq!(
        open,
        [told(&origin, 0).as_str()],
        "the missing room and the one elsewhere have no mailbox here"
    );
    assert_eq!(changed.preparation().full_access.len(), 1, "and nothing is remembered for later");
}

#[test]
fn room_lists_are_split_at_seventy_five() {
    let size = Size { rooms: 170, meetings_per_room: 0, users: 3, seed: 3 };
    let origin = Arc::new(Organization::generate(&size, date(2026, 11, 21)).unprepared());
    let list = address("meeting-rooms@practice.example");
    let fill = |rooms: usize| Change::FillRoomLists {
        list: list.clone(),
        rooms: origin.rooms().take(rooms).map(|room| address(room.primary.as_str())).collect(),
    };
    let lists = |organization: &Organization| -> Vec<(String, usize)> {
        let lists = organization.directory().room_lists().into_iter();
        lists.map(|list| (list.primary.to_string(), list.members().unwrap().len())).collect()
    };
    let made = Arc::new(origin.with(&Change::CreateRoomList { list: list.clone() }));
    assert_eq!(lists(&made), [("meeting-rooms@practice.example".to_owned(), 0)], "an empty list");
    let full = Arc::new(made.with(&fill(160)));
    assert_eq!(lists(&origin.with(&fill(160))), lists(&full), "filling makes what is not there");
    let expected = [
        ("meeting-rooms@practice.example", 75),
        ("meeting-rooms-02@practice.example", 75),
        ("meeting-rooms-03@practice.example", 10),
    ];
    assert_eq!(lists(&full), expected.map(|(list, count)| (list.to_owned(), count)));
    let fewer: Vec<usize> = lists(&full.with(&fill(20))).into_iter().map(|(_, count)| count).collect();
    assert_eq!(fewer, [20, 0, 0], "lists hold exactly the rooms that were named");
    assert_eq!(
        lists(&full.without(&fill(160), &origin)),
        lists(&made),
        "undone, the first list is empty again"
    );
}

#[test]
fn a_person_at_a_lists_address_stays_a_person() {
    let origin = bare();
    let list = address(origin.roles().test_user.as_str());
    let fill = Change::FillRoomLists { list: list.clone(), rooms: all_told(&origin) };
    let filled = Arc::new(origin.with(&fill));
    assert_eq!(differing(&origin, &filled), [""; 0], "nothing is filled");
    assert_eq!(differing(&origin, &filled.without(&fill, &origin)), [""; 0], "and nobody taken away");
    let made = origin.with(&Change::CreateRoomList { list });
    assert_eq!(differing(&origin, &made), [""; 0], "nothing is made of a person");
}

#[test]
fn a_group_becomes_a_room_list_and_gets_a_manager() {
    let origin = bare();
    let group =
        origin.directory().recipients().iter().find(|entry| matches!(entry.kind, RecipientKind::Group(_)));
    let group = group.unwrap().clone();
    let list = address(group.primary.as_str());
    let managed = origin.with(&Change::ManageRoomList { list: list.clone() });
    assert_eq!(differing(&origin, &managed), [""; 0], "a group that is no room list is none of our business");
    let made = Arc::new(origin.with(&Change::CreateRoomList { list: list.clone() }));
    let entry = made.directory().find(list.as_str()).unwrap().clone();
    assert_eq!(entry.kind, RecipientKind::RoomList(group.members().unwrap().to_vec()), "with its members");
    let managed = made.with(&Change::ManageRoomList { list: list.clone() });
    let managers = vec![SmtpAddress::new("svc-rooms@practice.example")];
    assert_eq!(
        managed.directory().find(list.as_str()),
        Some(&Recipient { managers, ..entry }),
        "the manager is all that changed"
    );
}

#[test]
fn a_prepared_organization_can_be_changed_as_well() {
    let size = Size { rooms: 4, meetings_per_room: 30, users: 20, seed: 3 };
    let origin = Arc::new(Organization::generate(&size, date(2026, 11, 21)));
    let room = origin.rooms().next().unwrap();
    let items = origin.calendar(room).unwrap().items();
    let reach = Reach::Mailboxes(vec![address(room.primary.as_str())]);
    let change = Change::GrantImpersonation { reach };
    let changed = Arc::new(origin.with(&change));
    let room = changed.rooms().next().unwrap();
    assert_eq!(changed.calendar(room).unwrap().items(), items, "the calendars are shared");
    let service = changed.service_account().unwrap();
    let reached = changed.rooms().filter(|room| changed.can_impersonate(service, room)).count();
    assert_eq!(reached, 1, "the new right replaces the old one");
    assert_eq!(changed.without(&change, &origin).scope(), origin.scope(), "and is taken back");
}

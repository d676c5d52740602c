//! The organization as a whole: the same each time, complete, and believable.

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::date;

use super::*;

const TODAY: Date = date(2026, 11, 21);

fn organization(rooms: usize, meetings_per_room: usize, seed: u64) -> Organization {
    Organization::generate(&Size { rooms, meetings_per_room, users: 60, seed }, TODAY)
}

fn truth(organization: &Organization) -> Truth {
    let (from, until) = organization.default_window();
    organization.truth(from, until)
}

/// Share of the entries for which something holds, in percent.
fn share(truth: &Truth, holds: impl Fn(&EntryTruth) -> bool) -> f64 {
    let entries = truth.rooms.iter().flat_map(|room| &room.entries);
    let (mut holding, mut all) = (0_u32, 0_u32);
    for entry in entries {
        all += 1;
        holding += u32::from(holds(entry));
    }
    f64::from(holding) * 100.0 / f64::from(all.max(1))
}

#[test]
fn the_same_size_and_day_make_the_same_organization() {
    let (one, other) = (organization(5, 60, 7), organization(5, 60, 7));
    assert_eq!(one.directory().recipients(), other.directory().recipients(), "the same people and rooms");
    // The other one is looked at from the end, so that nothing may depend on what was looked at first.
    let rooms: Vec<&Recipient> = other.rooms().collect();
    for room in rooms.into_iter().rev() {
        other.calendar(room).map(Calendar::items);
    }
    assert_eq!(truth(&one), truth(&other), "the same meetings");
    let items = |organization: &Organization| -> Vec<_> {
        organization
            .rooms()
            .filter_map(|room| organization.calendar(room))
            .flat_map(Calendar::items)
            .collect()
    };
    assert_eq!(items(&one), items(&other), "ids and change keys included");
    assert_eq!(
        one.password_of("svc-rooms@practice.example"),
        other.password_of("svc-rooms@practice.example")
    );
}

#[test]
fn many_threads_may_look_at_once() {
    let (organization, quiet) = (organization(4, 60, 7), organization(4, 60, 7));
    let expected = truth(&quiet);
    let seen: Vec<Truth> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| truth(&organization))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(seen.iter().all(|truth| *truth == expected), "a calendar is filled once, whoever comes first");
}

#[test]
fn another_seed_makes_another_organization() {
    assert_ne!(truth(&organization(3, 60, 7)), truth(&organization(3, 60, 8)), "the seed has no effect");
}

#[test]
fn every_room_shows_exactly_what_was_asked_for() {
    for meetings in [0, 1, 2, 3, 5, 17, 40, 200, 1000] {
        for (position, room) in truth(&organization(3, meetings, 11)).rooms.iter().enumerate() {
            assert_eq!(room.entries.len(), meetings, "room {position} of an organization of {meetings}");
        }
    }
}

#[test]
fn the_count_is_exact_on_every_day_of_the_year() {
    for (seed, day) in (0_u64..).zip(date(2027, 10, 20).series(jiff::Span::new().days(17)).take(30)) {
        let size = Size { rooms: 13, meetings_per_room: 33, users: 9, seed };
        let organization = Organization::generate(&size, day);
        for room in truth(&organization).rooms {
            assert_eq!(room.entries.len(), 33, "{} with seed {seed} on {day}", room.room);
        }
    }
}

#[test]
fn a_crowded_room_is_still_exact() {
    let organization = organization(1, 22_500, 5);
    let truth = truth(&organization);
    let shown: Vec<usize> = truth.rooms.iter().map(|room| room.entries.len()).collect();
    assert_eq!(shown, [22_500], "there are fewer half hours in the window than this");
    assert!(share(&truth, |entry| entry.series_uid.is_some()) > 5.0, "and it has series all the same");
}

#[test]
fn ids_and_occurrences_are_unique_in_a_mailbox_and_uids_between_them() {
    let organization = organization(6, 300, 2);
    let (from, until) = organization.default_window();
    let mut ids = HashSet::new();
    let mut owners: HashMap<Uid, usize> = HashMap::new();
    for room in organization.rooms() {
        let calendar = organization.calendar(room).unwrap();
        for entry in calendar.view(from, until) {
            assert!(ids.insert(entry.id.clone()), "{:?} is there twice", entry.id);
            assert!(calendar.find(&entry.id).is_ok(), "{:?} cannot be found", entry.id);
        }
        let uids: HashSet<Uid> = calendar.items().iter().map(|item| item.appointment.uid.clone()).collect();
        assert_eq!(uids.len(), calendar.item_count(), "each item of {} has its own UID", room.primary);
        for uid in uids {
            *owners.entry(uid).or_default() += 1;
        }
    }
    let shared = owners.values().filter(|count| **count == 2).count();
    assert!(shared >= 3 * 10, "pairs of rooms share meetings, only {shared} were shared");
    assert!(owners.values().all(|count| *count <= 2), "no meeting takes three rooms");
}

#[test]
fn shared_meetings_are_at_the_same_time_in_both_rooms() {
    let truth = truth(&organization(2, 200, 2));
    let times = |room: &RoomTruth| -> BTreeMap<_, _> {
        let entries = room.entries.iter();
        entries.map(|entry| ((entry.uid.clone(), entry.original_start), (entry.start, entry.end))).collect()
    };
    let (one, other) = (times(&truth.rooms[0]), times(&truth.rooms[1]));
    let both: Vec<_> = one.iter().filter(|(key, _)| other.contains_key(*key)).collect();
    assert!(both.len() >= 10, "there are shared meetings: {}", both.len());
    for (key, times) in both {
        assert_eq!(other.get(key), Some(times), "{key:?} is at one time");
    }
}

#[test]
fn the_mixture_is_believable() {
    let organization = organization(20, 1000, 1);
    let truth = truth(&organization);
    let between = |name: &str, range: std::ops::Range<f64>, holds: &dyn Fn(&EntryTruth) -> bool| {
        let share = share(&truth, holds);
        assert!(range.contains(&share), "{name}: {share:.2} % is not in {range:?}");
    };
    between("of series", 35.0..50.0, &|entry| entry.series_uid.is_some());
    between("exceptions", 1.0..8.0, &|entry| entry.kind == EntryKind::Exception);
    between("cancelled", 2.0..5.0, &|entry| entry.is_cancelled);
    between("declined", 1.0..4.0, &|entry| entry.my_response == Response::Decline);
    between("tentative", 3.0..7.0, &|entry| entry.my_response == Response::Tentative);
    between("whole days", 2.0..6.0, &|entry| entry.all_day);
    between("private", 2.0..6.0, &|entry| entry.sensitivity != Sensitivity::Normal);
    between("by unknown organizers", 7.0..14.0, &|entry| entry.organizer_resolved.is_none());
    between("by people who left", 3.0..8.0, &|entry| {
        entry.organizer_resolved.is_none() && entry.organizer_address.starts_with('/')
    });
    between("by present people under a DN", 1.0..6.0, &|entry| {
        entry.organizer_resolved.is_some() && entry.organizer_address.starts_with('/')
    });
}

#[test]
fn a_small_organization_has_something_of_everything() {
    let truth = truth(&organization(5, 40, 1));
    let has = |name: &str, holds: &dyn Fn(&EntryTruth) -> bool| {
        assert!(
            truth.rooms.iter().flat_map(|room| &room.entries).any(holds),
            "nobody can learn what {name} means"
        );
    };
    has("a series", &|entry| entry.kind == EntryKind::Occurrence);
    has("an exception", &|entry| {
        entry.kind == EntryKind::Exception && entry.original_start != Some(entry.start)
    });
    has("a cancelled meeting", &|entry| entry.is_cancelled && entry.subject.starts_with("Canceled: "));
    has("a declined meeting", &|entry| entry.my_response == Response::Decline);
    has("a tentative meeting", &|entry| entry.my_response == Response::Tentative);
    has("a whole day", &|entry| entry.all_day);
    has("a private meeting", &|entry| entry.sensitivity == Sensitivity::Private);
    has("a room's own entry", &|entry| entry.my_response == Response::Organizer);
    has("an organizer who left", &|entry| {
        entry.organizer_resolved.is_none() && entry.organizer_address.starts_with('/')
    });
    has("an organizer from outside", &|entry| {
        entry.organizer_resolved.is_none() && entry.organizer_address.contains('@')
    });
}

#[test]
fn meetings_that_take_a_room_seldom_collide() {
    let truth = truth(&organization(10, 400, 9));
    let (mut collisions, mut all) = (0, 0);
    for room in &truth.rooms {
        let held = room.entries.iter().filter(|entry| !entry.all_day && !entry.is_cancelled);
        let held: Vec<_> = held.filter(|entry| entry.my_response != Response::Decline).collect();
        collisions += held.windows(2).filter(|pair| pair[1].start < pair[0].end).count();
        all += held.len();
    }
    assert!(collisions * 50 < all, "{collisions} of {all} meetings collide, that is more than 2 %");
}

#[test]
fn default_rooms_hide_subjects_and_open_ones_do_not() {
    let organization = organization(20, 100, 1);
    let truth = truth(&organization);
    let mut defaults = 0;
    for (room, shown) in organization.rooms().zip(&truth.rooms) {
        let processing = room.room().unwrap().processing;
        let invited = shown.entries.iter().filter(|entry| entry.my_response != Response::Organizer);
        let (hidden, open): (Vec<_>, Vec<_>) =
            invited.partition(|entry| entry.subject.trim_start_matches("Canceled: ") == entry.organizer_name);
        if processing.delete_subject {
            defaults += 1;
            assert!(open.is_empty(), "{} keeps {:?}", room.primary, open.first());
        } else {
            assert!(hidden.is_empty(), "{} hides {:?}", room.primary, hidden.first());
        }
        if processing.remove_private_property {
            let private = shown.entries.iter().find(|entry| {
                entry.sensitivity != Sensitivity::Normal && entry.my_response != Response::Organizer
            });
            assert_eq!(private, None, "{} removes the private flag", room.primary);
        }
    }
    assert_eq!(defaults, 4, "a fifth of the rooms has Exchange's default settings");
}

#[test]
fn a_person_has_a_copy_of_a_meeting_the_person_called() {
    let organization = organization(10, 100, 1);
    let person =
        |entry: &&Recipient| entry.kind == RecipientKind::User && entry.mailbox == MailboxState::Available;
    let people = organization.directory().recipients().iter().filter(person);
    let in_rooms: HashSet<Uid> = organization
        .rooms()
        .filter_map(|room| organization.calendar(room))
        .flat_map(Calendar::items)
        .map(|item| item.appointment.uid.clone())
        .collect();
    let items = people.filter_map(|person| organization.calendar(person)).flat_map(Calendar::items);
    let copies: Vec<_> = items.filter(|item| in_rooms.contains(&item.appointment.uid)).collect();
    assert!(copies.len() > 20, "only {} copies", copies.len());
    assert!(copies.iter().all(|item| item.appointment.my_response == Response::Organizer));
}

#[test]
fn each_trouble_is_what_it_says() {
    let organization = organization(4, 10, 1);
    let service = organization.service_account().unwrap();
    assert_eq!(organization.troubled().len(), 7, "{:#?}", organization.troubled());
    for troubled in organization.troubled() {
        let address = troubled.address.as_str();
        let mailbox = organization.mailbox(address);
        match troubled.trouble {
            Trouble::Alias => assert!(!mailbox.unwrap().is_primary(address)),
            Trouble::UserMailbox => assert_eq!(mailbox.unwrap().kind, RecipientKind::User),
            Trouble::MoveInProgress => assert_eq!(mailbox, Err(MailboxError::MoveInProgress)),
            Trouble::MailboxDisabled => assert_eq!(mailbox, Err(MailboxError::Disabled)),
            Trouble::OutsideImpersonationScope => {
                assert!(!organization.can_impersonate(service, mailbox.unwrap()), "{address}");
            }
            Trouble::NoMailbox => {
                assert!(organization.directory().find(address).is_some(), "the contact exists");
                assert_eq!(mailbox, Err(MailboxError::NonExistent));
            }
            Trouble::Unknown => assert!(organization.directory().find(address).is_none(), "{address}"),
        }
    }
    for room in organization.rooms() {
        assert!(organization.mailbox(room.primary.as_str()).is_ok(), "{} is healthy", room.primary);
        assert!(organization.can_impersonate(service, room), "{} is within reach", room.primary);
    }
}

#[test]
fn only_the_service_account_impersonates_and_only_as_far_as_its_role_reaches() {
    let organization = organization(2, 0, 1).with_scope(ImpersonationScope::RoomsExcept(Vec::new()));
    let service = organization.service_account().unwrap();
    let reception = organization.fallback_owner().unwrap();
    let room = organization.rooms().next().unwrap();
    assert!(organization.can_impersonate(service, room), "a room is in scope");
    assert!(!organization.can_impersonate(service, reception), "a person is not");
    assert!(!organization.can_impersonate(reception, room), "and a person has no role");
    organization.set_scope(ImpersonationScope::Nobody);
    assert!(!organization.can_impersonate(service, room), "the role is gone");
}

#[test]
fn sites_cover_the_clocks_of_the_world() {
    let organization = organization(1, 0, 1);
    let offsets: HashSet<i32> = organization
        .sites()
        .iter()
        .map(|site| site.zone.rules().to_offset(organization.default_window().0).seconds())
        .collect();
    assert!(offsets.len() >= 6, "{offsets:?}");
    assert!(offsets.iter().any(|offset| offset % 3600 != 0), "one is half an hour off: {offsets:?}");
}

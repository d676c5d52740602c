//! Whose an address is: nobody's meetings go to somebody else, whatever a directory thinks is near enough.

use std::collections::BTreeMap;

use anteroom_practice::organization::{
    Address, Appointment, Draft, FreeBusy, LegacyDn, MailboxState, Party, Recipient, RecipientKind, Response,
    Sensitivity, SmtpAddress, Uid, Zone,
};
use anteroom_practice::{Looseness, Tls};
use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    DryRunStart, ExchangeForm, RoomStatus, RoomsAdd, RunPhaseKind, UsersAddCsv, UsersFetch,
};
use jiff::{Timestamp, ToSpan as _};
use rusqlite::Connection;

use crate::support::{Stage, now, operation};

/// The owner a meeting got, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    owner: String,
    reason: String,
    organizer: String,
}

impl Stage {
    /// An organization whose rooms are empty, with a directory this loose.
    async fn empty(rooms: usize, looseness: Looseness) -> Self {
        Self::open_with(rooms, 0, |options| {
            options.looseness = looseness;
            options.tls = Tls::HttpOnly;
        })
        .await
    }

    /// Puts a meeting into the first room's calendar, as its organizer's mail program would have written it.
    fn call(&self, subject: &str, organizer: Address) {
        let organization = self.practice.organization();
        let room = organization.mailbox(&self.rooms()[0].address).unwrap();
        let calendar = organization.calendar(room).unwrap();
        let start: Timestamp = now() + i64::try_from(calendar.item_count() + 1).unwrap().hours();
        let appointment = Appointment {
            uid: Uid(String::new()),
            subject: subject.to_owned(),
            body: String::new(),
            location: String::new(),
            start,
            end: start + 30.minutes(),
            zone: Zone::utc(),
            all_day: false,
            organizer: Party { display_name: subject.to_owned(), address: organizer },
            required: Vec::new(),
            optional: Vec::new(),
            resources: Vec::new(),
            is_meeting: true,
            is_cancelled: false,
            my_response: Response::Accept,
            free_busy: FreeBusy::Busy,
            sensitivity: Sensitivity::Normal,
            reminder_minutes: None,
            categories: Vec::new(),
        };
        calendar.create(Draft { appointment, recurrence: None }, now()).unwrap();
    }

    fn call_by(&self, organizer: &str) {
        self.call(organizer, Address::Smtp(SmtpAddress::new(organizer)));
    }

    /// Imports the rooms that are there, and gives the meetings by subject. The dry run must have said the same.
    async fn owners(&self) -> BTreeMap<String, Row> {
        let ready = self.validate().await.ready;
        let request = DryRunStart { setup: self.setup.clone(), operation: operation() };
        let forecast = self.wizard.dry_run(request, |_| ()).await.unwrap().total;
        let result = self.import_all().await;
        assert_eq!((result.phase, result.rooms_done), (RunPhaseKind::Finished, ready), "{:?}", result.causes);
        assert_eq!(u64::from(forecast.owner_unknown), u64::from(result.tally.fallback_owned), "as forecast");
        let database = Connection::open(self.planner()).unwrap();
        let query = "SELECT m.subject, u.address, m.owner_reason, m.organizer_address
                       FROM meetings m JOIN users u ON u.id = m.owner_id";
        let mut statement = database.prepare(query).unwrap();
        let row = |row: &rusqlite::Row<'_>| {
            let found = Row { owner: row.get(1)?, reason: row.get(2)?, organizer: row.get(3)? };
            Ok((row.get(0)?, found))
        };
        statement.query_map([], row).unwrap().collect::<Result<_, _>>().unwrap()
    }

    /// Somebody with a mailbox that answers and address lists show.
    fn somebody(&self, wanted: impl Fn(&Recipient) -> bool) -> &Recipient {
        let all = self.practice.organization().directory().recipients();
        let people = all.iter().filter(|one| one.kind == RecipientKind::User && !one.hidden);
        let mut people =
            people.filter(|one| one.mailbox == MailboxState::Available && !one.first_name.is_empty());
        people.find(|one| wanted(one)).expect("there is somebody like that")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_only_a_part_of_somebodys_is_nobodys() {
    for looseness in [Looseness::Prefix, Looseness::Substring, Looseness::Several] {
        let stage = Stage::empty(1, looseness).await;
        let person = stage.somebody(|one| one.proxies.len() > 1 && one.alias.len() > 6);
        let (whole, alias) = (person.primary.as_str(), person.proxies[0].as_str());
        let parts = [&whole[1..], &whole[..whole.len() - 3], &alias[1..], &format!("{whole}.au")];
        parts.iter().for_each(|part| stage.call_by(part));
        stage.call_by(alias);
        let owners = stage.owners().await;
        for part in parts {
            let row = &owners[part];
            assert!(
                ["unresolved", "external"].contains(&row.reason.as_str()),
                "{looseness:?}: {part}: {row:?}"
            );
            assert_eq!(row.owner, stage.practice.announcement().fallback_owner, "{looseness:?}: {part}");
        }
        assert_eq!(owners[alias].owner.to_lowercase(), person.primary.folded(), "{looseness:?}: by an alias");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_the_answer_has_no_room_for_is_found_all_the_same() {
    let stage = Stage::empty(1, Looseness::Prefix).await;
    let person = stage.somebody(|one| one.proxies.len() > 2);
    let hidden = person.proxies.last().unwrap().as_str();
    stage.call_by(hidden);
    let owners = stage.owners().await;
    assert_eq!(owners[hidden].reason, "organizer", "{owners:?}");
    assert_eq!(owners[hidden].owner.to_lowercase(), person.primary.folded());
    assert!(stage.practice.log().count("AutodiscoverSoap") > 0, "ResolveNames alone cannot tell");

    let stage = Stage::empty(1, Looseness::Prefix).await;
    stage.faults(r#"[{"match": {"operation": "AutodiscoverSoap"}, "action": {"status": {"code": 401}}}]"#);
    stage.call_by(hidden);
    let owners = stage.owners().await;
    let why = "nobody is guessed, of an address of another domain, and a refusal there stops nothing here";
    assert_eq!(owners[hidden].reason, "external", "{why}");
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_and_equipment_that_call_meetings_own_none() {
    let stage = Stage::empty(2, Looseness::Prefix).await;
    let organization = stage.practice.organization();
    let other = organization.mailbox(&stage.rooms()[1].address).unwrap();
    let equipment = organization.equipment().next().unwrap();
    let unlisted = organization.mailbox("vault@practice.example").unwrap();
    let person = stage.somebody(|_| true);
    let by_alias = other.proxies[0].as_str();
    let resources = [other.primary.as_str(), by_alias, equipment.primary.as_str(), unlisted.primary.as_str()];
    resources.iter().for_each(|resource| stage.call_by(resource));
    stage.call("by name", Address::Legacy(equipment.legacy_dn.clone()));
    stage.call_by(person.primary.as_str());
    let owners = stage.owners().await;
    for subject in resources.into_iter().chain(["by name"]) {
        let row = &owners[subject];
        assert_eq!(row.reason, "room", "{subject}: {row:?}");
        assert_eq!(row.owner, stage.practice.announcement().fallback_owner);
    }
    assert_eq!(owners[person.primary.as_str()].reason, "organizer", "a person beside them does");
    let expected = [stage.practice.announcement().fallback_owner.to_lowercase(), person.primary.folded()];
    assert_eq!(stage.users(), expected.into_iter().collect(), "no resource became a user");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrapped_organizer_is_looked_up_by_the_name_inside() {
    let wrapped = |dn: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "=.".contains(c);
        let letter = |c: char| match c {
            '/' => "_".to_owned(),
            c if plain(c) => c.to_string(),
            c => format!("+{:02X}", u32::from(c)),
        };
        format!("IMCEAEX-{}@mail.fabrikam.example", dn.chars().map(letter).collect::<String>())
    };
    let stage = Stage::empty(1, Looseness::Prefix).await;
    let person = stage.somebody(|_| true);
    let known = person.legacy_dn.as_str();
    let gone = "/o=Fabrikam/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=gone";
    stage.call("known", Address::Smtp(SmtpAddress::new(&wrapped(known))));
    stage.call("gone", Address::Smtp(SmtpAddress::new(&wrapped(gone))));
    stage.call("short", Address::Smtp(SmtpAddress::new("IMCEAEX-_o=F_cn=gone@mail.fabrikam.example")));
    let owners = stage.owners().await;
    assert_eq!(owners["known"].reason, "organizer", "{owners:?}");
    assert_eq!(owners["known"].owner.to_lowercase(), person.primary.folded());
    let lost = |subject: &str| (owners[subject].reason.as_str(), owners[subject].organizer.as_str());
    assert_eq!(lost("gone"), ("unresolved", gone), "who it was is kept");
    assert_eq!(lost("short"), ("unresolved", "/o=F/cn=gone"), "it only looks like an address");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_room_and_a_mistyped_fallback_owner_are_found_out() {
    let stage = Stage::empty(1, Looseness::Substring).await;
    let mistyped = stage.rooms()[0].address[1..].to_owned();
    let request = RoomsAdd { setup: stage.setup.clone(), text: mistyped.clone() };
    stage.wizard.rooms_add(request).await.unwrap();
    stage.validate().await;
    let room = stage.rooms().into_iter().find(|room| room.address == mistyped).unwrap();
    assert_eq!(
        (room.status, room.problems.first()),
        (RoomStatus::Problem, Some(&Code::RoomNotFound)),
        "{room:?}"
    );

    let form = stage.view().await.exchange;
    let fallback_owner = form.fallback_owner[1..].to_owned();
    stage.save_exchange(ExchangeForm { fallback_owner, ..form }).await;
    let tested = stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap();
    let cause = tested.root_cause.expect("nobody has this address").code;
    assert_eq!(cause, Code::FallbackOwnerNotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_book_brings_people_and_says_who_is_none() {
    let stage = Stage::empty(3, Looseness::Prefix).await;
    // What the wizard is told to be a room is none of the people, whatever the address book calls it.
    let request = RoomsAdd { setup: stage.setup.clone(), text: "boardroom@practice.example".to_owned() };
    stage.wizard.rooms_add(request).await.unwrap();
    let request = UsersFetch { setup: stage.setup.clone(), operation: operation() };
    let added = stage.wizard.users_fetch(request, |_| ()).await.unwrap();
    let directory = stage.practice.organization().directory();
    let users = stage.users();
    for user in &users {
        let known = directory.find(user).expect("somebody of the directory");
        assert_eq!(known.kind, RecipientKind::User, "{user}");
    }
    let account = stage.practice.organization().service_account().unwrap().primary.folded();
    assert!(!users.contains(&account), "the service account is nobody");
    assert!(!users.contains("boardroom@practice.example"), "nor is a room of the setup");
    assert!(
        users.contains("reception@practice.example"),
        "a mailbox without a person's name may be somebody's"
    );
    let count = |what: &str| {
        let row = added.refused.iter().find(|row| row.text.contains(what));
        row.and_then(|row| row.text.split(' ').next()?.parse::<usize>().ok())
    };
    let rooms = directory.recipients().iter().filter(|one| one.room().is_some() && one.is_listed()).count();
    assert_eq!(count("rooms and equipment"), Some(rooms + 1), "{:?}", added.refused);
    assert_eq!(count("service account"), Some(1), "{:?}", added.refused);
}

/// The ways an organizer of the past may be written, made of somebody the directory knows.
fn written(person: &Recipient, chance: &mut impl FnMut(usize) -> usize) -> Address {
    let all: Vec<&str> =
        std::iter::once(&person.primary).chain(&person.proxies).map(|one| one.as_str()).collect();
    let address = all[chance(all.len())];
    let (local, domain) = address.split_once('@').unwrap();
    let letters: Vec<char> = local.chars().collect();
    let cut = 1 + chance(letters.len().max(2) - 1).min(letters.len() - 1);
    let dn = person.legacy_dn.as_str();
    let text = match chance(10) {
        0 | 1 => address.to_owned(),
        2 => address.to_uppercase(),
        3 => address[..address.len() - 1 - chance(4)].to_owned(),
        4 => format!("{}@{domain}", letters[..cut].iter().collect::<String>()),
        5 => format!("{}@{domain}", letters[letters.len() - cut..].iter().collect::<String>()),
        6 => format!("{address}.au"),
        7 => return Address::Legacy(LegacyDn::new(dn)),
        8 => return Address::Legacy(LegacyDn::new(&dn[..dn.len() - 1 - chance(3)])),
        _ => return Address::Legacy(LegacyDn::new(&person.display_name)),
    };
    Address::Smtp(SmtpAddress::new(&text))
}

/// Whether an organizer is one of somebody's addresses or names.
fn has(person: &Recipient, organizer: &str) -> bool {
    let organizer = organizer.to_lowercase();
    let addresses = std::iter::once(&person.primary).chain(&person.proxies);
    let names = std::iter::once(&person.legacy_dn).chain(&person.former_dns);
    addresses.map(SmtpAddress::folded).any(|address| address == organizer)
        || names.map(|name| name.as_str().to_lowercase()).any(|name| name == organizer)
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_ever_owns_meetings_of_an_organizer_whose_address_they_do_not_have() {
    let (mut owned, mut fallen) = (0, 0);
    for seed in 0..200_u64 {
        let looseness = Looseness::ALL[usize::try_from(seed).unwrap() % Looseness::ALL.len()];
        let stage = Stage::open_with(1, 0, |options| {
            options.looseness = looseness;
            options.tls = Tls::HttpOnly;
            options.size.users = 16;
            options.size.seed = seed;
        })
        .await;
        let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        let mut chance = move |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % u64::try_from(below.max(1)).unwrap()).unwrap()
        };
        let directory = stage.practice.organization().directory();
        let all = directory.recipients();
        let mut calls = Vec::new();
        for number in 0..14 {
            let person = &all[chance(all.len())];
            let organizer = written(person, &mut chance);
            stage.call(&format!("call {number}"), organizer.clone());
            calls.push((person, organizer));
        }
        if looseness == Looseness::Nobody {
            // A fallback owner whom neither the directory nor the planner knows is refused.
            let file = stage.folder.path().join("owners.csv");
            let owner = &stage.practice.announcement().fallback_owner;
            std::fs::write(&file, format!("Name,Mail\nReception,{owner}\n")).unwrap();
            let file = file.display().to_string();
            stage.wizard.users_add_csv(UsersAddCsv { setup: stage.setup.clone(), file }).await.unwrap();
        }
        let result = stage.import_all().await;
        assert_eq!(result.phase, RunPhaseKind::Finished, "seed {seed}: {:?}", result.stopped_by);
        assert_eq!(result.tally.imported, 14, "seed {seed}: nothing is lost");
        let database = Connection::open(stage.planner()).unwrap();
        let query =
            "SELECT m.subject, u.address, m.owner_reason FROM meetings m JOIN users u ON u.id = m.owner_id";
        let mut statement = database.prepare(query).unwrap();
        let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let rows: Vec<(String, String, String)> =
            statement.query_map([], row).unwrap().collect::<Result<_, _>>().unwrap();
        for (subject, owner, reason) in rows {
            let (person, organizer) = &calls[subject[5..].parse::<usize>().unwrap()];
            let organizer = organizer.as_str();
            let why =
                format!("seed {seed}, {looseness:?}: {organizer} ({}): {owner}, {reason}", person.primary);
            if reason == "organizer" {
                owned += 1;
                let owner = directory.find(&owner).unwrap_or_else(|| panic!("{why}: nobody"));
                assert!(has(owner, organizer), "{why}");
                assert!(owner.room().is_none(), "{why}: a resource");
            } else {
                fallen += 1;
                let is_sure = looseness != Looseness::Nobody && has(person, organizer);
                let is_person =
                    person.kind == RecipientKind::User && person.is_listed() && person.has_mailbox();
                assert!(!(is_sure && is_person), "{why}: they are known and have no meetings");
            }
        }
    }
    assert!(owned > 300 && fallen > 300, "both happened: {owned} and {fallen}");
}

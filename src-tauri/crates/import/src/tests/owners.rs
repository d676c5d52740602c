use std::sync::atomic::Ordering;

use anteroom_domain::{Code, Disposition, Failure, MailboxKind, OrganizerAddress, OwnerReason};

use super::world::{Request, mailbox, meeting};
use super::*;

/// One room whose entries are called by these, an hour each.
async fn called_by(organizers: &[OrganizerAddress]) -> Ground {
    let ground = Ground::new(World::with_rooms(1)).await;
    let entries = (1_i32..).zip(organizers).map(|(hour, organizer)| {
        let start = window().start() + jiff::SignedDuration::from_hours(1) * hour;
        meeting(&format!("entry {hour}"), start, organizer.clone())
    });
    ground.world.calendars.lock().unwrap().insert(address("room00@contoso.com"), entries.collect());
    ground
}

async fn reasons(ground: &Ground, adopt: bool) -> Vec<OwnerReason> {
    let run = ground.create(adopt).await;
    let outcome = ground.start(run, false).await.wait().await;
    assert!(matches!(outcome, RunOutcome::Finished), "{outcome:?}");
    ground.rows().await.into_iter().map(|(_, row)| row.owner_reason).collect()
}

fn smtp(text: &str) -> OrganizerAddress {
    OrganizerAddress::Smtp(address(text))
}

fn dn(name: &str) -> OrganizerAddress {
    OrganizerAddress::LegacyDn(format!("/o=Contoso/cn={name}"))
}

#[tokio::test(start_paused = true)]
async fn each_organizer_leads_to_an_owner_for_a_reason() {
    let ground = called_by(&[
        smtp("ANN@contoso.com"),
        dn("ann"),
        smtp("room00@contoso.com"),
        dn("room"),
        smtp("bo@contoso.com"),
        smtp("left@contoso.com"),
        dn("left"),
        smtp("guest@fabrikam.com"),
        smtp("contact@fabrikam.com"),
        OrganizerAddress::Missing,
    ])
    .await;
    ground.world.directory.lock().unwrap().extend([
        ("/o=Contoso/cn=ann".to_owned(), mailbox("ann@contoso.com", MailboxKind::User)),
        ("/o=Contoso/cn=room".to_owned(), mailbox("room00@contoso.com", MailboxKind::Room)),
        ("contact@fabrikam.com".to_owned(), mailbox("contact@fabrikam.com", MailboxKind::Contact)),
    ]);
    let mut expected = [
        OwnerReason::Organizer,
        OwnerReason::Organizer,
        OwnerReason::Room,
        OwnerReason::Room,
        OwnerReason::NotInPlanner,
        OwnerReason::Unresolved,
        OwnerReason::Unresolved,
        OwnerReason::External,
        OwnerReason::External,
        OwnerReason::Missing,
    ];
    assert_eq!(reasons(&ground, false).await, expected);
    expected[4] = OwnerReason::Organizer;
    assert_eq!(
        reasons(&ground, true).await,
        expected,
        "people of the directory become users, rooms and contacts do not"
    );
}

#[tokio::test(start_paused = true)]
async fn each_organizer_is_looked_up_once() {
    let ground = Ground::new(World::with_rooms(8)).await;
    ground.import().await;
    let lookups = ground.world.lookups.load(Ordering::SeqCst);
    assert_eq!(lookups, 2, "Bo and the one who left; Ann is a user; eight rooms in parallel");
}

#[tokio::test(start_paused = true)]
async fn a_lookup_that_fails_is_never_a_reason_for_the_fallback_owner() {
    let ground = called_by(&[smtp("bo@contoso.com")]).await;
    ground.world.fault(|request| {
        matches!(request, Request::Resolve(_))
            .then(|| Failure::new(Code::ServerTransient, Disposition::Retry))
    });
    assert_eq!(reasons(&ground, true).await, [], "the unit failed, nothing was guessed");
    let failures = ground.planner.planner.load_failures(RunId(1)).await.unwrap();
    assert_eq!(failures[0].code, Code::ServerTransient);
    assert_eq!(
        ground.world.lookups.load(Ordering::SeqCst),
        10,
        "three attempts of three tries each, and one question whether it answers at all"
    );

    ground.world.fault(|_| None);
    ground.start(RunId(1), true).await.wait().await;
    let owner = ground.rows().await[0].1.owner.clone();
    assert_eq!(owner, address("bo@contoso.com"), "once the directory answers, the owner is right");
}

#[tokio::test(start_paused = true)]
async fn an_organizer_the_directory_stumbles_over_costs_no_other_meeting() {
    for disposition in [Disposition::SkipItem, Disposition::Retry] {
        let ground =
            called_by(&[smtp("bo@contoso.com"), smtp("odd@contoso.com"), smtp("ann@contoso.com")]).await;
        ground.world.fault(move |request| {
            matches!(request, Request::Resolve("odd@contoso.com"))
                .then(|| Failure::new(Code::EwsUnrecognized, disposition))
        });
        let expected = [OwnerReason::Organizer, OwnerReason::Unresolved, OwnerReason::Organizer];
        assert_eq!(reasons(&ground, true).await, expected, "{disposition:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_guest_the_directory_knows_stays_outside_and_an_old_address_does_not() {
    let ground = called_by(&[smtp("guest@elsewhere.example"), smtp("bo@bought.example")]).await;
    let mut bo = mailbox("bo@contoso.com", MailboxKind::User);
    bo.aliases.push(address("bo@bought.example"));
    ground.world.directory.lock().unwrap().extend([
        ("guest@elsewhere.example".to_owned(), mailbox("guest@elsewhere.example", MailboxKind::User)),
        ("bo@bought.example".to_owned(), bo),
    ]);
    assert_eq!(
        reasons(&ground, true).await,
        [OwnerReason::External, OwnerReason::Organizer],
        "whose primary address is the organization's belongs to it, whatever address the meeting has"
    );
}

#[tokio::test(start_paused = true)]
async fn a_directory_that_gives_somebody_else_gives_nobody() {
    let ground = called_by(&[smtp("b@contoso.com"), smtp("bo@contoso.co"), smtp("bo@contoso.com")]).await;
    let bo = || mailbox("bo@contoso.com", MailboxKind::User);
    ground
        .world
        .directory
        .lock()
        .unwrap()
        .extend([("b@contoso.com".to_owned(), bo()), ("bo@contoso.co".to_owned(), bo())]);
    assert_eq!(
        reasons(&ground, true).await,
        [OwnerReason::Unresolved, OwnerReason::External, OwnerReason::Organizer],
        "the only one it knows is not everybody it is asked for"
    );
}

#[tokio::test(start_paused = true)]
async fn other_rooms_and_equipment_own_nothing_and_become_nobody() {
    let ground = Ground::new(World::with_rooms(2)).await;
    let at = |hour: i32| window().start() + jiff::SignedDuration::from_hours(1) * hour;
    let called =
        [smtp("ROOM01@contoso.com"), smtp("beamer@contoso.com"), smtp("hall@contoso.com"), dn("hall")];
    let entries = (1_i32..).zip(called).map(|(hour, by)| meeting(&format!("entry {hour}"), at(hour), by));
    {
        let mut calendars = ground.world.calendars.lock().unwrap();
        calendars.insert(address("room00@contoso.com"), entries.collect());
        calendars.insert(address("room01@contoso.com"), Vec::new());
    }
    ground.world.directory.lock().unwrap().extend([
        ("beamer@contoso.com".to_owned(), mailbox("beamer@contoso.com", MailboxKind::Equipment)),
        ("hall@contoso.com".to_owned(), mailbox("hall@contoso.com", MailboxKind::Room)),
        ("/o=Contoso/cn=hall".to_owned(), mailbox("hall@contoso.com", MailboxKind::Room)),
    ]);
    assert_eq!(reasons(&ground, true).await, [OwnerReason::Room; 4], "whatever mailbox is a resource");
    for resource in ["room01@contoso.com", "beamer@contoso.com", "hall@contoso.com"] {
        let user = ground.planner.planner.find_user(&address(resource)).await.unwrap();
        assert_eq!(user, None, "{resource} is no user");
    }
}

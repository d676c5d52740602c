//! Validating rooms: what is wrong with each, cancelling, and many of them.

use std::sync::Mutex;

use anteroom_practice::organization::Trouble;
use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    OperationRef, RequirementState, RoomFindingsQuery, RoomKindName, RoomPatch, RoomStatus, RoomsAdd,
    RoomsUpdate, RoomsValidate,
};

use crate::support::{Stage, operation};

impl Stage {
    async fn add(&self, text: &str) {
        let request = RoomsAdd { setup: self.setup.clone(), text: text.to_owned() };
        self.wizard.rooms_add(request).await.unwrap();
    }

    fn whole(&self) -> RoomsValidate {
        RoomsValidate { setup: self.setup.clone(), operation: operation(), addresses: Vec::new() }
    }
}

fn expected(trouble: Trouble) -> Code {
    match trouble {
        Trouble::Alias => Code::RoomAddressIsAlias,
        Trouble::UserMailbox | Trouble::NoMailbox => Code::RoomWrongKind,
        Trouble::MoveInProgress => Code::MailboxMoving,
        Trouble::MailboxDisabled => Code::MailboxUnavailable,
        Trouble::OutsideImpersonationScope => Code::ImpersonationDenied,
        Trouble::Unknown => Code::RoomNotFound,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_troubled_room_gets_its_own_cause_and_the_healthy_ones_are_ready() {
    let stage = Stage::open_stored(4, 40).await;
    let troubled = stage.practice.announcement().troubled.clone();
    let lines: Vec<_> = troubled.iter().map(|one| one.address.as_str()).collect();
    stage.add(&lines.join("\n")).await;
    let result = stage.validate().await;
    assert_eq!((result.ready, result.problems), (4, 7), "four healthy rooms, seven kinds of trouble");
    let rooms = stage.rooms();
    for one in troubled {
        let room = rooms.iter().find(|room| room.address == one.address.as_str()).expect("it is in the list");
        assert_eq!(room.status, RoomStatus::Problem, "{}", one.explanation);
        assert!(room.problems.contains(&expected(one.trouble)), "{}: {:?}", one.explanation, room.problems);
        let query = RoomFindingsQuery { setup: stage.setup.clone(), address: room.address.clone() };
        let findings = stage.wizard.room_findings(&query).unwrap();
        assert!(!findings.rows.is_empty(), "{}: the side panel has its checks", one.explanation);
    }
    let requirements = stage.wizard.requirements_list(&stage.named()).unwrap();
    let state = |id: &str| requirements.iter().find(|one| one.id == id).expect("it is on the list").state;
    assert_eq!(state("account.impersonation"), RequirementState::NotMet, "one room is outside the scope");
    assert_eq!(state("addresses.primary"), RequirementState::NotMet, "one address is an alias");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_restart_each_room_still_says_why_and_since_when() {
    let mut stage = Stage::open_stored(2, 10).await;
    let troubled = stage.practice.announcement().troubled.clone();
    let lines: Vec<_> = troubled.iter().map(|one| one.address.as_str()).collect();
    stage.add(&lines.join("\n")).await;
    stage.validate().await;
    let before = stage.wizard.rooms_found(&stage.named()).unwrap();
    let status = stage.wizard.setup_status(stage.named(), None).await.unwrap();

    stage.restart().await;
    assert_eq!(stage.wizard.rooms_found(&stage.named()).unwrap(), before, "codes, values and times are kept");
    let rooms = stage.wizard.setup_status(stage.named(), None).await.unwrap().rooms;
    assert_eq!(rooms, status.rooms);
    assert_eq!(rooms.causes.iter().map(|cause| cause.rooms).sum::<u32>(), 7, "{rooms:?}");
    let denied = troubled.iter().find(|one| one.trouble == Trouble::OutsideImpersonationScope).unwrap();
    let query = RoomFindingsQuery { setup: stage.setup.clone(), address: denied.address.to_string() };
    let found = stage.wizard.room_findings(&query).unwrap();
    let finding = found.rows.iter().flat_map(|row| &row.findings).next().expect("the reason");
    assert!(!found.whole && finding.code == Code::ImpersonationDenied, "{found:?}");
    assert!(
        finding.remedy.as_ref().is_some_and(|remedy| remedy.script.is_some()),
        "its script is written anew"
    );

    let healthy = before.iter().find(|(_, findings)| findings.is_empty()).unwrap().0.address.clone();
    let one = RoomsValidate { addresses: vec![healthy], ..stage.whole() };
    assert_eq!(stage.wizard.rooms_validate(one, |_| ()).await.unwrap().ready, 1);
    let requirements = stage.wizard.requirements_list(&stage.named()).unwrap();
    let right = requirements.iter().find(|one| one.id == "account.impersonation").expect("it is on the list");
    assert_eq!(right.state, RequirementState::NotMet, "one healthy room does not speak for the others");
    assert!(right.problem.is_some(), "and the requirement says why: {right:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_takes_over_the_directorys_name_and_kind_unless_somebody_named_it() {
    let stage = Stage::open_stored(2, 10).await;
    let organization = stage.practice.organization();
    let equipment = organization.equipment().next().expect("there is equipment");
    stage.add(&format!("{0}\n", equipment.primary.as_str())).await;
    let named = stage.rooms()[0].address.clone();
    let patch = RoomPatch { display_name: Some("Ours".into()), ..Default::default() };
    let update = RoomsUpdate { setup: stage.setup.clone(), addresses: vec![named], patch };
    stage.wizard.rooms_update(update).await.unwrap();
    stage.validate().await;
    let rooms = stage.rooms();
    assert_eq!(rooms[0].display_name, "Ours", "a typed name stays");
    let known = organization.rooms().find(|room| room.primary.as_str() == rooms[1].address).expect("a room");
    assert_eq!(rooms[1].display_name, known.display_name, "the name is the directory's");
    assert_eq!(rooms[1].room_kind, RoomKindName::Room);
    assert_eq!(rooms[2].display_name, equipment.display_name);
    // The address book calls both «Room»; that it is no person is what can be told.
    assert_eq!(rooms[2].room_kind, RoomKindName::Room);
}

#[tokio::test(flavor = "multi_thread")]
async fn requirements_turn_green_by_checks_and_not_by_rooms_that_cannot_be_asked() {
    let stage = Stage::open_stored(2, 10).await;
    let state = |id: &str| {
        let list = stage.wizard.requirements_list(&stage.named()).unwrap();
        list.into_iter().find(|one| one.id == id).expect("it is on the list").state
    };
    assert_eq!(state("account.impersonation"), RequirementState::Open, "nobody has looked");
    stage.faults(r#"[{"action": "drop"}]"#);
    stage.validate().await;
    assert_eq!(state("account.impersonation"), RequirementState::Open, "a lost connection proves nothing");
    stage.faults("[]");
    stage.validate().await;
    assert_eq!(state("account.impersonation"), RequirementState::Met);
    assert_eq!(state("addresses.primary"), RequirementState::Met);
    assert_eq!(state("account.mailbox"), RequirementState::Open, "the account was not tested");
    stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap();
    for id in ["account.mailbox", "account.no_second_factor", "fallback_owner.chosen", "ews.reachable"] {
        assert_eq!(state(id), RequirementState::Met, "{id} is proven by the connection test");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_half_way_rooms_keep_the_verdict_they_had() {
    let mut stage = Stage::open_stored(12, 5).await;
    let first = stage.rooms()[0].address.clone();
    let one = RoomsValidate { addresses: vec![first.clone()], ..stage.whole() };
    stage.wizard.rooms_validate(one, |_| ()).await.unwrap();
    // Nothing is answered before the cancellation.
    stage.faults(r#"[{"action": {"delay_ms": 60000}}]"#);
    let work = stage.wizard.rooms_validate(stage.whole(), |_| ());
    let cancel = async {
        stage.until_asked().await;
        assert!(stage.rooms().iter().all(|room| room.status == RoomStatus::Checking), "all are in line");
        stage.wizard.operation_cancel(&OperationRef { operation: operation() });
    };
    let (result, ()) = tokio::join!(work, cancel);
    let result = result.unwrap();
    assert!(result.cancelled, "it says so");
    assert_eq!((result.ready, result.skipped), (0, 12), "nobody was reached");
    let verdicts = |stage: &Stage| {
        stage.rooms().iter().map(|room| (room.address == first, room.status)).collect::<Vec<_>>()
    };
    for (is_first, status) in verdicts(&stage) {
        let ready = matches!(status, RoomStatus::Ready | RoomStatus::Warning);
        assert!(if is_first { ready } else { status == RoomStatus::Skipped }, "{is_first}: {status:?}");
    }
    let before = verdicts(&stage);
    stage.restart().await;
    assert_eq!(verdicts(&stage), before, "and after a restart");
}

#[tokio::test(flavor = "multi_thread")]
async fn abandoned_it_leaves_no_room_in_checking() {
    let stage = Stage::open_stored(3, 5).await;
    stage.faults(r#"[{"action": {"delay_ms": 60000}}]"#);
    tokio::select! {
        _ = stage.wizard.rooms_validate(stage.whole(), |_| ()) => panic!("nothing was answered"),
        () = stage.until_asked() => {}
    }
    assert!(stage.rooms().iter().all(|room| room.status == RoomStatus::Skipped), "{:?}", stage.rooms());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_rooms_are_validated_with_a_few_large_events() {
    let stage = Stage::open(1_000, 1).await;
    let events = std::sync::Arc::new(Mutex::new(Vec::new()));
    let kept = std::sync::Arc::clone(&events);
    let listener = move |event: anteroom_wizard::wire::RoomsEvent| {
        kept.lock().unwrap().push((event.rows.len(), event.done, event.total));
    };
    let result = stage.wizard.rooms_validate(stage.whole(), listener).await.unwrap();
    assert_eq!((result.ready, result.problems, result.skipped), (1_000, 0, 0));
    let events = events.lock().unwrap();
    assert_eq!(events.first(), Some(&(1_000, 0, 1_000)), "first all rows as being checked");
    assert_eq!(events.last().map(|last| (last.1, last.2)), Some((1_000, 1_000)), "at the end all are done");
    assert!(events.windows(2).all(|pair| pair[0].1 <= pair[1].1), "what is done never grows less");
    let sent: usize = events.iter().skip(1).map(|event| event.0).sum();
    assert_eq!(sent, 1_000, "each verdict is sent once");
}

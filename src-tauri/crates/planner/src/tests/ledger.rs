use anteroom_domain::ports::FailedUnit;
use anteroom_domain::{Code, Disposition, Failure, RoomState, RunOutcome, SmtpAddress};

use super::*;

async fn fail(ground: &Ground, unit: &LeasedUnit, code: Code, again: bool) {
    let failure = Failure::new(code, Disposition::Retry).with("host", "mail.contoso.com");
    let failed = FailedUnit { unit: unit.id, failure, again, at: at("2026-01-01T10:00:00Z") };
    ground.planner.fail_unit(failed).await.unwrap();
}

#[tokio::test]
async fn units_are_lent_once_and_failed_ones_come_last() {
    let ground = Ground::new().await;
    let run = ground
        .planner
        .create_run(&plan(&[ROOM, "room2@contoso.com"], 3, false), Timestamp::UNIX_EPOCH)
        .await
        .unwrap();
    let first = ground.lease(run).await;
    let second = ground.lease(run).await;
    assert!(first.window.first && !second.window.first, "the earliest window is the first");
    let third = ground.lease(run).await;
    assert_eq!(third.room.address.as_str(), "room2@contoso.com", "two units of a room at once are enough");
    fail(&ground, &first, Code::Timeout, true).await;
    for _ in 0..3 {
        assert_ne!(ground.lease(run).await.id, first.id, "those never tried come first");
        for unit in [&second, &third] {
            ground.planner.release_unit(unit.id).await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_lost_process_leaves_units_that_go_on_where_they_stood() {
    let ground = Ground::new().await;
    let run = ground.run(false).await;
    let unit = ground.lease(run).await;
    let entry = ground.owned(meeting("one", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&unit, vec![entry], Some("page 2")).await;
    let ground = ground.reopen().await;
    let record = ground.planner.find_unfinished_run().await.unwrap().expect("the run can be resumed");
    assert_eq!((record.id, record.plan), (run, plan(&[ROOM], 2, false)));
    ground.planner.reopen_run(run, false).await.unwrap();
    let again = ground.lease(run).await;
    assert_eq!(
        (again.id, again.cursor.clone(), again.attempts),
        (unit.id, Some(Cursor("page 2".to_owned())), 0)
    );
    let added = ground.commit(&again, Vec::new(), None).await;
    assert_eq!(added.removed, 0, "what the lost process saw was seen");
}

#[tokio::test]
async fn failed_units_of_a_finished_run_are_tried_again_where_they_stood() {
    let ground = Ground::new().await;
    let run = ground.run(false).await;
    let (unit, other) = (ground.lease(run).await, ground.lease(run).await);
    let entry = ground.owned(meeting("one", "2026-01-02T10:00:00Z"), OwnerReason::Organizer).await;
    ground.commit(&unit, vec![entry], Some("page 2")).await;
    fail(&ground, &unit, Code::Timeout, false).await;
    ground.commit(&other, Vec::new(), None).await;
    ground.planner.end_run(run, &RunOutcome::Finished, at("2026-01-01T11:00:00Z")).await.unwrap();
    let failures = ground.planner.load_failures(run).await.unwrap();
    assert_eq!((failures[0].code, failures[0].rooms.len(), failures[0].units), (Code::Timeout, 1, 1));
    assert_eq!(failures[0].args.find("host"), Some("mail.contoso.com"));

    let refused = ground.planner.reopen_run(run, false).await.expect_err("it has finished");
    assert_eq!(refused.code(), Code::Bug);
    ground.planner.reopen_run(run, true).await.unwrap();
    let again = ground.lease(run).await;
    assert_eq!(again.cursor, Some(Cursor("page 2".to_owned())));
    let added = ground.commit(&again, Vec::new(), None).await;
    assert_eq!(added.removed, 0, "what it had seen before it failed stays");
    assert!(
        ground.planner.lease_unit(run, 2).await.unwrap().is_none(),
        "units that are done are not read again"
    );
}

#[tokio::test]
async fn rooms_show_the_states_of_the_guide() {
    let ground = Ground::new().await;
    let rooms = ["a@contoso.com", "b@contoso.com", "c@contoso.com", "d@contoso.com", "e@contoso.com"];
    let run = ground.planner.create_run(&plan(&rooms, 1, false), Timestamp::UNIX_EPOCH).await.unwrap();
    let states = async |run| -> Vec<RoomState> {
        ground.planner.room_progress(run).await.unwrap().into_iter().map(|room| room.state).collect()
    };
    assert_eq!(states(run).await, [RoomState::Waiting; 5]);
    let units =
        [ground.lease(run).await, ground.lease(run).await, ground.lease(run).await, ground.lease(run).await];
    ground.commit(&units[0], Vec::new(), None).await;
    fail(&ground, &units[1], Code::MailboxNotFound, false).await;
    fail(&ground, &units[2], Code::ConnectRefused, true).await;
    fail(&ground, &units[3], Code::EwsThrottled, true).await;
    ground.lease(run).await;
    let expected = [
        RoomState::Imported,
        RoomState::MailboxNotFound,
        RoomState::ConnectionLost,
        RoomState::RecoveringFromError,
        RoomState::Importing,
    ];
    assert_eq!(states(run).await, expected);
    let problems: Vec<_> =
        ground.planner.room_progress(run).await.unwrap().into_iter().map(|room| room.problem).collect();
    assert_eq!(problems[1], Some(Code::MailboxNotFound));
    assert_eq!(problems[4], None);

    let next = ground.planner.create_run(&plan(&rooms[..1], 1, false), Timestamp::UNIX_EPOCH).await.unwrap();
    ground.lease(next).await;
    assert_eq!(states(next).await, [RoomState::Synchronizing], "a room imported before is compared");
    let history = ground.planner.load_history().await.unwrap();
    let outcomes: Vec<_> = history.iter().map(|run| run.outcome).collect();
    assert_eq!(
        outcomes,
        [PastOutcome::Unfinished, PastOutcome::Abandoned],
        "there is one run to resume at most"
    );
}

#[tokio::test]
async fn people_are_known_by_every_address_and_no_address_changes_hands() {
    let ground = Ground::new().await;
    let address = |text: &str| text.parse::<SmtpAddress>().unwrap();
    let person = |name: &str, addresses: &[&str]| NewUser {
        name: name.to_owned(),
        address: address(addresses[0]),
        aliases: addresses[1..].iter().map(|text| address(text)).collect(),
        identity: None,
    };
    let ann = person("Ann", &["ann@contoso.com", "a.berg@contoso.com"]);
    let bo = person("Bo", &["bo@contoso.com", "ANN@contoso.com"]);
    let imported = ground.import_people(vec![ann.clone(), ann.clone()]).await;
    assert_eq!((imported.added, imported.unchanged), (1, 1));
    let planner = &ground.planner;
    let by_alias = planner.find_user(&address("A.Berg@contoso.com")).await.unwrap();
    assert_eq!(by_alias, planner.find_user(&ann.address).await.unwrap(), "both are Ann's");
    let kept = planner.save_user(&ann.address, "Somebody").await.unwrap();
    assert_eq!(Some(kept), by_alias, "a known address gives the one who has it");
    planner.save_user(&bo.address, "Bo").await.unwrap();
    let imported = ground.import_people(vec![bo]).await;
    assert_eq!(imported.taken, [ann.address], "Ann keeps her address");
    assert_eq!(planner.count_users().await.unwrap(), 2);
}

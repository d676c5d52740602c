//! What is no room's fault, in the middle of validating rooms: a server that goes away, and one that wants to be left alone.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    DryRun, DryRunEvent, DryRunStart, ImportForm, ImportSummary, ImportSummaryQuery, OperationId,
    RequirementState, RequirementsCheck, RequirementsEvent, RoomStatus, RoomsEvent, RoomsValidate,
    RoomsValidated, SetupRef, SetupSave, SetupView, StepId, StepState, TestRequest,
};

use crate::process::{command_line, run};
use crate::support::{Stage, operation};

fn ready(status: RoomStatus) -> bool {
    matches!(status, RoomStatus::Ready | RoomStatus::Warning)
}

/// Requests that reached the server with the password.
fn sent(stage: &Stage) -> u64 {
    stage.practice.log().sign_ins.values().map(|sign_ins| sign_ins.accepted + sign_ins.rejected).sum()
}

fn state(view: &SetupView, step: StepId) -> StepState {
    view.steps.iter().find(|row| row.step == step).expect("it has a row").state
}

impl Stage {
    /// A dry run, and whether a wait was told meanwhile.
    async fn looked_at_patiently(&self) -> (DryRun, bool) {
        let told = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&told);
        let request = DryRunStart { setup: self.setup.clone(), operation: operation() };
        let listener = move |event: DryRunEvent| {
            heard.fetch_or(event.waiting.is_some_and(|wait| wait.asked_by_server), Ordering::Relaxed);
        };
        let dry = self.wizard.dry_run(request, listener).await.unwrap();
        (dry, told.load(Ordering::Relaxed))
    }

    /// What each requirement came to, and whether a wait was told meanwhile.
    async fn verified(&self) -> (Vec<(String, RequirementState)>, bool) {
        let told = Arc::new(AtomicBool::new(false));
        let heard = Arc::clone(&told);
        let request = RequirementsCheck {
            setup: self.setup.clone(),
            operation: operation(),
            requirement: None,
            set_right: false,
            by_itself: false,
        };
        let listener = move |event: RequirementsEvent| {
            heard.fetch_or(event.waiting.is_some(), Ordering::Relaxed);
        };
        let list = self.wizard.requirements_check(request, listener).await.unwrap();
        let states = list.into_iter().map(|one| (one.id, one.state)).collect();
        (states, told.load(Ordering::Relaxed))
    }

    async fn counted_patiently(&self) -> ImportSummary {
        let request = ImportSummaryQuery { setup: self.setup.clone(), operation: operation() };
        self.wizard.import_summary(request, |_| ()).await.unwrap()
    }

    /// Validates all rooms, and does something as soon as one has a verdict.
    async fn validate_until_one_is_done(&self, then: impl Future<Output = ()>) -> RoomsValidated {
        let (seen, mut done) = tokio::sync::watch::channel(0);
        let request =
            RoomsValidate { setup: self.setup.clone(), operation: operation(), addresses: Vec::new() };
        let listener = move |event: RoomsEvent| {
            seen.send_replace(event.done);
        };
        let disturb = async {
            done.wait_for(|done| *done > 0).await.expect("a room is validated before all ends");
            then.await;
        };
        let (result, ()) = tokio::join!(self.wizard.rooms_validate(request, listener), disturb);
        result.unwrap()
    }

    async fn validate_heard(&self) -> (RoomsValidated, Vec<RoomsEvent>) {
        let events = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&events);
        let request =
            RoomsValidate { setup: self.setup.clone(), operation: operation(), addresses: Vec::new() };
        let result =
            self.wizard.rooms_validate(request, move |event| kept.lock().unwrap().push(event)).await.unwrap();
        let events = std::mem::take(&mut *events.lock().unwrap());
        (result, events)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_goes_away_stops_validation_and_is_no_rooms_problem() {
    let mut stage = Stage::open_stored(300, 2).await;
    stage.wizard.exchange_test(stage.test(), |_| ()).await.unwrap();
    let view = stage.view().await;
    for step in [StepId::ServiceAccount, StepId::Exchange] {
        assert_eq!(state(&view, step), StepState::Done, "{step:?} is proven to begin with");
    }
    let some: Vec<String> = stage.rooms().into_iter().take(20).map(|room| room.address).collect();
    let request = |addresses| RoomsValidate { setup: stage.setup.clone(), operation: operation(), addresses };
    stage.wizard.rooms_validate(request(some.clone()), |_| ()).await.unwrap();

    let result = stage.validate_until_one_is_done(async { stage.faults(r#"[{"action": "drop"}]"#) }).await;
    let cause = result.stopped_by.as_ref().expect("it says what stopped it");
    assert_eq!(cause.code, Code::ConnectionLost);
    assert!(cause.args.find("host").is_some_and(|host| !host.is_empty()), "it names the server: {cause:?}");
    assert!(!result.cancelled, "nobody cancelled");
    assert_eq!(result.problems, 0, "no room is to blame");
    assert!(result.ready > 0, "verdicts reached before stay");
    assert_eq!(result.unreached.len(), 300 - result.ready as usize, "the others were not reached");
    assert_eq!(result.skipped as usize, result.unreached.len());
    for room in stage.rooms() {
        let was_ready = some.contains(&room.address) || !result.unreached.contains(&room.address);
        let wanted = if was_ready { ready(room.status) } else { room.status == RoomStatus::Skipped };
        assert!(wanted, "{} keeps the verdict it had: {:?}", room.address, room.status);
    }
    let view = stage.view().await;
    assert_eq!(state(&view, StepId::Exchange), StepState::NeedsAttention, "the connection is not proven");
    assert_eq!(state(&view, StepId::ServiceAccount), StepState::InProgress, "nor is the sign-in");

    stage.faults("[]");
    let rest = result.unreached.clone();
    let request = RoomsValidate { setup: stage.setup.clone(), operation: operation(), addresses: rest };
    let resumed = stage.wizard.rooms_validate(request, |_| ()).await.unwrap();
    assert_eq!((resumed.problems, resumed.skipped), (0, 0), "going on validates the rest");
    assert_eq!(result.ready + resumed.ready, 300, "and only the rest");
    let view = stage.view().await;
    for step in [StepId::ServiceAccount, StepId::Exchange] {
        assert_eq!(
            state(&view, step),
            StepState::Done,
            "{step:?}: the server answers the same account again"
        );
    }
    stage.restart().await;
    assert!(stage.rooms().iter().all(|room| ready(room.status)), "all are ready, after a restart as well");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_room_that_never_answers_is_that_rooms_problem() {
    let stage = Stage::open_stored(6, 5).await;
    let silent = stage.rooms()[2].address.clone();
    stage.faults(&format!(r#"[{{"match": {{"mailbox": "{silent}"}}, "action": "drop"}}]"#));
    let result = stage.validate().await;
    assert_eq!(result.stopped_by, None, "the server answers the others");
    assert_eq!((result.ready, result.problems, result.skipped), (5, 1, 0));
    let room = stage.rooms().into_iter().find(|room| room.address == silent).expect("it is listed");
    assert_eq!((room.status, room.problems.first()), (RoomStatus::Problem, Some(&Code::ConnectionLost)));
}

#[tokio::test(flavor = "multi_thread")]
async fn trouble_that_passes_by_itself_is_no_rooms_problem() {
    let stage = Stage::open_stored(6, 5).await;
    stage.faults(r#"[{"match": {"every": 7}, "action": "drop"}]"#);
    let result = stage.validate().await;
    assert_eq!((result.ready, result.problems, result.stopped_by), (6, 0, None));
}

#[tokio::test(flavor = "multi_thread")]
async fn forty_healthy_rooms_are_ready_however_little_the_server_bears() {
    let mut is_wait_told = false;
    for throttle in [
        "concurrency=2,per_second=1000,back_off_ms=1000",
        "concurrency=3",
        "concurrency=1,per_second=1000",
        "concurrency=27,per_second=30,back_off_ms=400",
    ] {
        let stage = Stage::open_with(40, 3, |options| options.throttle = None).await;
        stage.practice.set_throttle(Some(throttle.parse().unwrap()));
        let (result, events) = stage.validate_heard().await;
        assert_eq!((result.ready, result.problems, result.skipped), (40, 0, 0), "{throttle}");
        assert_eq!(result.stopped_by, None, "{throttle}: waiting is no failure");
        let busy: Vec<_> = stage.rooms().into_iter().filter(|room| !room.problems.is_empty()).collect();
        assert!(busy.is_empty(), "{throttle}: {busy:?}");
        // Which of them the server has to hold back hangs on how fast this machine asks.
        is_wait_told |= events.iter().filter_map(|event| event.waiting).any(|wait| wait.asked_by_server);
        assert_eq!(events.last().map(|event| (event.done, event.waiting)), Some((40, None)), "{throttle}");
    }
    assert!(is_wait_told, "a wait is told as one");
}

#[tokio::test(flavor = "multi_thread")]
async fn requirements_of_forty_rooms_are_verified_however_little_the_server_bears() {
    let mut is_wait_told = false;
    for throttle in [
        "concurrency=2,per_second=1000,back_off_ms=300",
        "concurrency=1,per_second=1000",
        "concurrency=27,per_second=20,back_off_ms=400",
    ] {
        let stage = Stage::open_with(40, 3, |options| options.throttle = None).await;
        let quiet = stage.verified().await;
        stage.practice.set_throttle(Some(throttle.parse().unwrap()));
        let busy = stage.verified().await;
        assert_eq!(busy.0, quiet.0, "{throttle}: what is met does not hang on how busy the server is");
        is_wait_told |= busy.1;
    }
    assert!(is_wait_told, "a wait is told as one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_goes_away_among_the_rooms_proves_nothing_of_their_requirements() {
    let stage =
        Stage::open_with(60, 3, |options| options.latency = std::time::Duration::from_millis(20)).await;
    let of_rooms = |list: &[(String, RequirementState)]| {
        list.iter().filter(|(id, state)| id.starts_with("rooms.") && *state == RequirementState::Met).count()
    };
    assert!(of_rooms(&stage.verified().await.0) > 0, "they are met while it is there");
    let (told, mut is_among) = tokio::sync::watch::channel(false);
    let request = RequirementsCheck {
        setup: stage.setup.clone(),
        operation: operation(),
        requirement: None,
        set_right: false,
        by_itself: false,
    };
    let checking = stage.wizard.requirements_check(request, move |event| {
        told.send_modify(|is_among| *is_among |= event.doing.contains('@'));
    });
    let disturb = async {
        is_among.wait_for(|is_among| *is_among).await.expect("it comes to the rooms");
        stage.faults(r#"[{"action": "drop"}]"#);
    };
    let (checked, ()) = tokio::join!(checking, disturb);
    assert_eq!(checked.unwrap_err().code(), Code::ConnectionLost, "it says what ended it");
    let list = stage.wizard.requirements_list(&SetupRef { setup: stage.setup.clone() }).unwrap();
    let list: Vec<_> = list.into_iter().map(|one| (one.id, one.state)).collect();
    assert_eq!(of_rooms(&list), 0, "some rooms say nothing about all");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_validation_was_told_to_wait_for_a_test_waits_for_as_well() {
    let stage = Stage::open_with(8, 3, |options| options.throttle = None).await;
    stage.practice.set_throttle(Some("concurrency=27,per_second=2,back_off_ms=20000".parse().unwrap()));
    let (told, mut is_told) = tokio::sync::watch::channel(false);
    let request = RoomsValidate { setup: stage.setup.clone(), operation: operation(), addresses: Vec::new() };
    let validating = stage.wizard.rooms_validate(request, move |event| {
        let is_asked = event.waiting.is_some_and(|wait| wait.asked_by_server);
        told.send_modify(|is_told| *is_told |= is_asked);
    });
    let beside = async {
        is_told.wait_for(|is_told| *is_told).await.expect("the server asks for a pause");
        let before = sent(&stage);
        let request = SetupRef { setup: stage.setup.clone() };
        let asked = tokio::time::timeout(std::time::Duration::from_secs(2), stage.wizard.room_lists(request));
        assert!(asked.await.is_err(), "the same account asks the same server: it waits, too");
        let another = TestRequest { operation: OperationId("another".to_owned()), ..stage.test() };
        let testing = stage.wizard.exchange_test(another, |_| ());
        let tested = tokio::time::timeout(std::time::Duration::from_secs(2), testing).await;
        assert!(tested.is_err(), "another try of the sign-in is no reason to forget it");
        assert_eq!(sent(&stage), before, "nothing was sent meanwhile");
    };
    tokio::select! {
        result = validating => panic!("it ended within the pause: {result:?}"),
        () = beside => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_ahead_gives_no_room_up_for_a_pause_the_server_asks_for() {
    let mut is_wait_told = false;
    for throttle in
        ["concurrency=2,per_second=1000,back_off_ms=300", "concurrency=27,per_second=12,back_off_ms=300"]
    {
        let stage = Stage::open_stored(6, 5).await;
        stage.validate().await;
        // A month of it: how a room is asked is the same for a year.
        let month = ImportForm { days_back: 7, days_ahead: 21, ..ImportForm::default() };
        stage.wizard.setup_save(SetupSave { import: Some(month), ..stage.save() }).await.unwrap();
        stage.practice.set_throttle(Some(throttle.parse().unwrap()));
        let (dry, told) = stage.looked_at_patiently().await;
        let missing: Vec<_> = dry.rooms.iter().filter(|row| row.counts.is_none()).collect();
        assert!(dry.rooms.len() == 6 && missing.is_empty(), "{throttle}: {missing:?}");
        assert_eq!(stage.counted_patiently().await.uncounted, 0, "{throttle}");
        is_wait_told |= told;
    }
    assert!(is_wait_told, "a wait is told as one");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_keeps_verdicts_when_the_server_is_away_and_ends_with_3() {
    let stage = Stage::open_stored(5, 3).await;
    let password = stage.practice.announcement().password.clone();
    let data = stage.wizard.data_folder().to_owned();
    let rooms = |arguments: &[&str]| {
        let mut command = command_line();
        command
            .args(["rooms", "--setup", "practice organization"])
            .args(arguments)
            .env("ANTEROOM_SECRET", &password)
            .env("ANTEROOM_DATA", &data);
        command
    };
    let ended = run(rooms(&[])).await;
    assert_eq!(ended.status.code(), Some(0), "all are ready: {ended:?}");
    let Stage { practice, wizard: _wizard, folder: _folder, .. } = stage;
    practice.stop().await;

    let ended = run(rooms(&[])).await;
    let out = String::from_utf8(ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(3), "no room is to blame: {out}");
    assert!(out.contains("127.0.0.1") || out.contains("localhost"), "the server is named: {out}");
    assert!(!out.contains("PROBLEM"), "no room has a problem: {out}");
    let listed = run(rooms(&["--list", "--json"])).await;
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    let statuses: Vec<_> = listed["rooms"].as_array().unwrap().iter().map(|room| &room["status"]).collect();
    assert_eq!(statuses.len(), 5);
    assert!(statuses.iter().all(|status| *status == "ready"), "what was known is kept: {statuses:?}");
}

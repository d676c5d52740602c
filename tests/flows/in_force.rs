//! What was set a moment ago is waiting, with a clock, and is found in force by looking again.

use anteroom_wizard::Code;
use anteroom_wizard::wire::{
    ClockRow, EnvironmentKind, ProductAdd, ProductChoose, RemedyDone, Requirement, RequirementState,
    RequirementsCheck, RoomStatus, StepId, StepState,
};
use secrecy::SecretString;
use serde_json::json;

use crate::support::{Stage, operation};

impl Stage {
    async fn set(&self, remedy: &str, done: bool) -> Vec<Requirement> {
        let request = RemedyDone { setup: self.setup.clone(), remedy: remedy.to_owned(), done };
        self.wizard.remedy_done(request).await.unwrap()
    }

    async fn look_again(&self) -> Vec<Requirement> {
        self.wizard.requirements_check(self.by_the_clock(), |_| ()).await.unwrap()
    }

    fn by_the_clock(&self) -> RequirementsCheck {
        RequirementsCheck {
            setup: self.setup.clone(),
            operation: operation(),
            requirement: None,
            set_right: true,
            by_itself: true,
        }
    }
}

fn find<'l>(list: &'l [Requirement], id: &str) -> &'l Requirement {
    list.iter().find(|one| one.id == id).unwrap()
}

/// The service account may not act as a room.
fn denied(room: &str) -> String {
    let refused = json!([{
        "match": {"operation": "GetFolder", "mailbox": room},
        "action": {"soap_fault": {"code": "ErrorImpersonateUserDenied"}},
    }]);
    refused.to_string()
}

const MAILBOX: &str = "account.mailbox";

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_waits_until_it_is_in_force() {
    let stage = Stage::from_nothing("flowscape").await;
    // What stands before it is met, so that its own check is asked.
    let mut list = stage.check_all().await;
    while find(&list, MAILBOX).state == RequirementState::Open {
        let next = list.iter().find(|one| one.checkable && one.state == RequirementState::NotMet).unwrap();
        stage.meet(next).await;
        list = stage.check_all().await;
    }
    assert_eq!(find(&list, MAILBOX).state, RequirementState::NotMet, "{:?}", find(&list, MAILBOX));
    assert_eq!(find(&list, MAILBOX).clock, None, "nobody said that it is set");

    let list = stage.set(MAILBOX, true).await;
    let waiting = find(&list, MAILBOX);
    assert_eq!(waiting.state, RequirementState::Waiting);
    let clock = waiting.clock.clone().unwrap();
    let longest = clock.in_force_by.unwrap().duration_since(clock.set_at);
    assert_eq!(longest.as_mins(), 15, "as the catalogue says of a mailbox");
    assert!(clock.again_at.unwrap() < clock.in_force_by.unwrap(), "and is looked at before");
    let view = stage.view().await;
    assert_eq!(view.set_right.iter().map(|row| row.remedy.as_str()).collect::<Vec<_>>(), [MAILBOX]);

    let list = stage.look_again().await;
    assert_eq!(
        find(&list, MAILBOX).state,
        RequirementState::Waiting,
        "a check that finds the same is no failure"
    );

    stage.meet(find(&list, MAILBOX)).await;
    let list = stage.look_again().await;
    assert_eq!(find(&list, MAILBOX).state, RequirementState::Met);
    assert!(stage.view().await.set_right.is_empty(), "nothing is waited for any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_set_after_all_fails_again() {
    let stage = Stage::from_nothing("flowscape").await;
    let failing =
        stage.check_all().await.into_iter().find(|one| one.state == RequirementState::NotMet).unwrap();
    stage.set(&failing.id, true).await;
    let list = stage.set(&failing.id, false).await;
    assert_eq!(find(&list, &failing.id).state, RequirementState::NotMet);
    assert!(list.iter().filter_map(|one| one.clock.as_ref()).all(|clock| !ClockRow::runs(clock)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_waits_until_what_was_set_is_in_force_and_is_ready_then() {
    let stage = Stage::open_stored(3, 3).await;
    let room = stage.rooms()[1].address.clone();
    let found = || stage.rooms().into_iter().find(|one| one.address == room).unwrap();
    stage.faults(&denied(&room));
    assert_eq!(stage.validate().await.problems, 1);
    let step = async || {
        let steps = stage.view().await.steps;
        steps.into_iter().find(|one| one.step == StepId::Rooms).map(|one| (one.state, one.attention))
    };
    assert_eq!(step().await, Some((StepState::NeedsAttention, 1)));

    stage.set("account.impersonation", true).await;
    assert_eq!(found().status, RoomStatus::Waiting);
    assert_eq!(found().problems, [Code::ImpersonationDenied], "what was found stays in sight");
    assert!(found().clock.as_ref().is_some_and(ClockRow::runs));
    assert_eq!(step().await, Some((StepState::Waiting, 0)), "nobody has to do anything");
    let result = stage.validate().await;
    assert_eq!(
        (result.ready, result.problems, result.waiting),
        (2, 0, 1),
        "and is no failure if found again"
    );
    let stand = stage.wizard.setup_status(stage.named(), None).await.unwrap().rooms;
    assert_eq!((stand.ready, stand.causes.len(), stand.waiting[0].rooms), (2, 0, 1));
    assert!(stand.waiting[0].clock.as_ref().is_some_and(ClockRow::runs));
    assert_eq!(stage.wizard.ready_rooms(&stage.setup).unwrap().unvalidated.len(), 1, "an import looks again");

    stage.look_again().await;
    assert_eq!(found().status, RoomStatus::Waiting);
    stage.faults("[]");
    stage.look_again().await;
    assert_eq!((found().status, found().clock), (RoomStatus::Ready, None), "looked at by the clock alone");
    assert_eq!(step().await, Some((StepState::Done, 0)));
    assert!(stage.view().await.set_right.is_empty());

    stage.faults(&denied(&room));
    stage.validate().await;
    assert_eq!(found().status, RoomStatus::Problem, "what fails once it was in force does not wait");

    stage.set("account.impersonation", true).await;
    stage.faults("[]");
    stage.check_all().await;
    assert_eq!(found().status, RoomStatus::Ready, "whoever checks the list on the first page finds it, too");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_requirement_of_somebodys_own_product_waits_as_long_as_its_file_says() {
    let stage = Stage::open_stored(3, 3).await;
    let page = include_str!("../../src-tauri/crates/products/WRITING.md");
    let (_, example) = page.split_once("```toml\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let own = "[[requirement]]\nid = \"signs.read\"\nsource = \"Rights\"\ntitle = \"The signs may read the rooms\"\n\
               why = \"They show them.\"\naudience = \"exchange_administrator\"\nsteps = [\"Grant it.\"]\n\
               verify = { checks = [\"room.impersonation\"] }\nin_force = \"minutes\"\n";
    let shared = "[[requirement]]\nuse = \"account.impersonation\"\nsource = \"Rights\"\n";
    assert!(example.contains(shared), "the example grants the role");
    let file = stage.folder.path().join("room-signs.toml");
    std::fs::write(&file, example.replace(shared, own)).unwrap();
    let added = stage.wizard.product_add(ProductAdd { file: file.display().to_string() }).await.unwrap();
    assert!(added.problems.is_empty(), "{:?}", added.problems);
    let request = ProductChoose {
        setup: stage.setup.clone(),
        product: "room-signs".to_owned(),
        environment: Some(EnvironmentKind::OnPremises),
    };
    stage.wizard.product_choose(request).await.unwrap();
    stage.faults(&denied(&stage.rooms()[1].address));
    let list = stage.check_all().await;
    assert_eq!(find(&list, "signs.read").state, RequirementState::NotMet);
    let timed = |id: &str| find(&list, id).remedy.as_ref().map(|remedy| remedy.timed);
    assert_eq!(timed("signs.read"), Some(true));
    assert_eq!(timed("signs.powered"), Some(false), "nobody knows how long, and no check would see it");

    let list = stage.set("signs.read", true).await;
    let clock = find(&list, "signs.read").clock.clone().unwrap();
    assert_eq!(clock.in_force_by.unwrap().duration_since(clock.set_at).as_mins(), 15);
    assert_eq!(find(&list, "signs.read").state, RequirementState::Waiting);
    let shown = stage.view().await.set_right;
    assert_eq!(shown.iter().map(|row| row.remedy.as_str()).collect::<Vec<_>>(), ["signs.read"]);
    assert_eq!(find(&stage.look_again().await, "signs.read").state, RequirementState::Waiting);
    stage.faults("[]");
    assert_eq!(find(&stage.look_again().await, "signs.read").state, RequirementState::Met);
    assert!(stage.view().await.set_right.is_empty(), "what is met is not waited for");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_tells_a_room_that_waits_by_its_clock_and_with_4() {
    let stage = Stage::open(3, 3).await;
    let room = stage.rooms()[1].address.clone();
    stage.faults(&denied(&room));
    stage.run(stage.command("rooms")).await.expect(1, "one is refused");
    let unknown = stage.json("requirements", &["--done", "account.impersonating"]);
    let told = stage.run(unknown).await.expect(2, "nothing has that name").err;
    assert!(
        told.contains("account.impersonating can") && told.contains("  account.impersonation\n"),
        "{told}"
    );
    stage.run(stage.json("requirements", &["--done", "account.impersonation"])).await;
    let told = stage.run(stage.command("rooms")).await.expect(4, "what was set is not in force yet").out;
    assert!(told.contains(&format!("waiting  {room}")) && told.contains("in force by"), "{told}");
    assert!(told.contains("0 with a problem, 1 not in force yet"), "{told}");
    let told = stage.run(stage.command("status")).await.out;
    assert!(told.contains("0 with a problem, 1 not in force yet") && told.contains("in force by"), "{told}");
    stage.faults("[]");
    stage.run(stage.command("rooms")).await.expect(0, "it is in force");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_clock_tries_no_refused_password_again() {
    let stage = Stage::open(4, 10).await;
    let request = ProductChoose {
        setup: stage.setup.clone(),
        product: "flowscape".to_owned(),
        environment: Some(EnvironmentKind::OnPremises),
    };
    stage.wizard.product_choose(request).await.unwrap();
    stage.wizard.secrets().keep_for_session(&stage.setup, SecretString::from("not-the-password"));
    stage.check_all().await;
    let attempts = || -> u64 { stage.practice.log().sign_ins.values().map(|tried| tried.rejected).sum() };
    assert_eq!(attempts(), 1);
    stage.set("account.enabled", true).await;
    for _ in 0..3 {
        let _ = stage.wizard.requirements_check(stage.by_the_clock(), |_| ()).await;
    }
    assert_eq!(attempts(), 1, "nobody typed another one");
}

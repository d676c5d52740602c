//! What was set a moment ago is waiting, with a clock, and is found in force by looking again.

use anteroom_wizard::wire::{
    ClockRow, EnvironmentKind, ProductChoose, RemedyDone, Requirement, RequirementState, RequirementsCheck,
};
use secrecy::SecretString;

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

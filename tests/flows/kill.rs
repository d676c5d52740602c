//! A process that is killed loses nothing and doubles nothing.

use std::process::Child;
use std::time::Duration;

use anteroom_wizard::wire::RunPhaseKind;

use crate::support::{Stage, content};

fn import(stage: &Stage) -> Child {
    stage.import_command().spawn().unwrap()
}

/// The command line counts its window from the real day, so both imports have to be its own.
#[tokio::test(flavor = "multi_thread")]
async fn killed_at_twenty_moments_and_resumed_it_has_the_same_rows() {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    let calm = Stage::open_with(6, 150, |options| options.today = today).await;
    assert!(import(&calm).wait().unwrap().success(), "an undisturbed import ends well");
    let want = content(&calm.planner());
    assert!(want.len() > 600, "there is something to lose: {}", want.len());
    let requests = calm.practice.log().requests;

    let stormy = Stage::open_with(6, 150, |options| options.today = today).await;
    let mut killed = 0;
    for moment in 1..=20_u64 {
        let mut child = import(&stormy);
        let at = stormy.practice.log().requests.max(requests * moment / 22) + 1;
        if stormy.until_requests(at, &mut child).await {
            child.kill().unwrap();
            killed += 1;
        }
        child.wait().unwrap();
    }
    assert_eq!(killed, 20, "each kill met a running import");
    assert!(import(&stormy).wait().unwrap().success(), "the last one is left to end");
    assert_eq!(content(&stormy.planner()), want, "the same rows as without any kill");
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelled_it_writes_nothing_more_and_goes_on_later() {
    let stage = Stage::open_with(4, 200, |options| options.latency = Duration::from_millis(5)).await;
    stage.start_import().await.unwrap();
    stage.wizard.import_cancel(stage.import()).await.unwrap();
    let before = content(&stage.planner());
    let result = stage.wizard.import_result(stage.import()).await.unwrap().unwrap();
    assert_eq!(result.phase, RunPhaseKind::Cancelled);
    assert_eq!(content(&stage.planner()), before, "nothing is written after the cancellation returned");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    assert_eq!(stage.finish_import().await.phase, RunPhaseKind::Finished);
}

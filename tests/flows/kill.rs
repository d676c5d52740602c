//! A process that is killed loses nothing and doubles nothing.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anteroom_wizard::wire::RunPhaseKind;

use crate::support::{Stage, content};

/// The command line's binary, which the build puts beside the folder of the test binaries.
fn command_line() -> PathBuf {
    let tests = std::env::current_exe().unwrap();
    let folder = tests.ancestors().nth(2).unwrap();
    let binary = folder.join(format!("anteroom-cli{}", std::env::consts::EXE_SUFFIX));
    assert!(binary.exists(), "build it first: cargo build --package anteroom-cli ({})", binary.display());
    binary
}

fn import(stage: &Stage) -> Child {
    Command::new(command_line())
        .arg("import")
        .arg("--setup")
        .arg(stage.setup_file())
        .arg("--planner")
        .arg(format!("sqlite:{}", stage.planner().display()))
        .arg("--json")
        .env("ANTEROOM_SECRET", &stage.practice.announcement().password)
        .env("ANTEROOM_DATA", stage.folder.path().join("data"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Waits until the server has answered so many requests, or the process has ended by itself.
async fn wait_for_requests(stage: &Stage, wanted: u64, child: &mut Child) -> bool {
    let mut ticks = tokio::time::interval(Duration::from_millis(1));
    loop {
        ticks.tick().await;
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        if stage.practice.log().requests >= wanted {
            return true;
        }
    }
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
        if wait_for_requests(&stormy, at, &mut child).await {
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

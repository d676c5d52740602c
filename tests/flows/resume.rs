//! The app closes at any moment; opened again, the import goes on where it stood.

use anteroom_wizard::Code;
use anteroom_wizard::wire::{RunPhaseKind, StepId, StepState};

use crate::support::{Stage, content, everything};

async fn calm(rooms: usize, meetings: usize) -> Vec<String> {
    let stage = Stage::open(rooms, meetings).await;
    stage.import_all().await;
    content(&stage.planner())
}

impl Stage {
    async fn phase(&self) -> RunPhaseKind {
        self.wizard.import_result(self.import()).await.unwrap().expect("there was an import").phase
    }

    async fn is_offered(&self) -> bool {
        let session = self.wizard.session_open(None).await.unwrap();
        session.setups.iter().any(|setup| setup.id == self.setup && setup.unfinished_import)
    }

    async fn import_step(&self) -> StepState {
        let view = self.wizard.setup_open(self.named()).await.unwrap();
        view.steps.iter().find(|step| step.step == StepId::Import).expect("there are six").state
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_and_restarted_it_is_offered_and_ends_with_the_same_rows() {
    let mut stage = Stage::open_stored(4, 60).await;
    stage.start_import().await.unwrap();
    stage.until_asked().await;
    stage.restart().await;
    assert!(stage.is_offered().await, "the start page offers to resume");
    assert_eq!(
        stage.phase().await,
        RunPhaseKind::Unfinished,
        "closing the app ends at a page's border: nobody cancelled"
    );
    assert_eq!(stage.import_step().await, StepState::InProgress);
    let kept = content(&stage.planner());
    stage.restart().await;
    assert_eq!(content(&stage.planner()), kept, "opening alone imports nothing");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    assert_eq!(stage.finish_import().await.phase, RunPhaseKind::Finished);
    assert_eq!(content(&stage.planner()), calm(4, 60).await, "the same rows as undisturbed");
    assert!(!stage.is_offered().await, "nothing is left to resume");
    assert_eq!(stage.import_step().await, StepState::Done);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_re_import_that_is_interrupted_says_what_is_in_the_planner_and_that_nobody_cancelled() {
    let mut stage = Stage::open_stored(4, 60).await;
    let first = stage.import_all().await;
    assert_eq!(first.in_planner, first.tally.imported, "the first import brought all there is");
    stage.faults(r#"[{"match": {"operation": "GetItem"}, "action": {"delay_ms": 400}}]"#);
    stage.start_import().await.unwrap();
    stage.until_asked().await;
    stage.restart().await;
    let again = stage.wizard.import_result(stage.import()).await.unwrap().expect("there was an import");
    assert_eq!(again.phase, RunPhaseKind::Unfinished, "nobody cancelled");
    assert!(again.tally.imported < first.tally.imported, "it did not come far");
    assert_eq!(again.in_planner, first.in_planner, "what the first import brought is still there");

    stage.faults("[]");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    stage.wizard.import_cancel(stage.import()).await.unwrap();
    stage.restart().await;
    let phase = stage.phase().await;
    assert!(
        matches!(phase, RunPhaseKind::Cancelled | RunPhaseKind::Finished),
        "a person's cancel is one, after a restart as well: {phase:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn stopped_and_restarted_it_still_says_why_and_goes_on() {
    let mut stage = Stage::open_stored(3, 30).await;
    stage.faults(r#"[{"action": {"status": {"code": 401}}}]"#);
    assert_eq!(stage.import_all().await.phase, RunPhaseKind::Stopped);
    stage.restart().await;
    let result = stage.wizard.import_result(stage.import()).await.unwrap().expect("there was an import");
    assert_eq!(result.phase, RunPhaseKind::Stopped);
    assert_eq!(
        result.stopped_by.map(|cause| cause.code),
        Some(Code::SignInRejected),
        "the ledger keeps the cause"
    );
    stage.faults("[]");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    assert_eq!(stage.finish_import().await.phase, RunPhaseKind::Finished);
    assert_eq!(content(&stage.planner()), calm(3, 30).await, "the same rows as undisturbed");
}

/// The command line counts its window from the real day, so both imports have to be its own.
#[tokio::test(flavor = "multi_thread")]
async fn killed_in_one_process_it_is_resumed_in_another() {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    let calm = Stage::open_with(3, 60, |options| options.today = today).await;
    assert!(
        calm.import_command().spawn().unwrap().wait().unwrap().success(),
        "an undisturbed import ends well"
    );
    // It is still at it when the other has waited for its turn.
    let latency = std::time::Duration::from_millis(100);
    let stage = Stage::open_with(3, 60, |options| {
        (options.today, options.latency) = (today, latency);
    })
    .await;
    let mut child = stage.import_command().spawn().unwrap();
    assert!(stage.until_imports(&mut child).await, "it is running");
    let busy = stage.start_import().await.expect_err("another process is importing");
    assert_eq!(busy.code(), Code::PlannerBusy);
    assert!(stage.wizard.import_result(stage.import()).await.unwrap().is_some(), "but it can be looked at");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(stage.phase().await, RunPhaseKind::Unfinished, "nobody wrote an end");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    assert_eq!(stage.finish_import().await.phase, RunPhaseKind::Finished);
    assert_eq!(content(&stage.planner()), content(&calm.planner()), "the same rows as undisturbed");
}

#[tokio::test(flavor = "multi_thread")]
async fn paused_nothing_is_written_and_a_second_start_is_refused() {
    let stage = Stage::open_stored(4, 40).await;
    stage.start_import().await.unwrap();
    assert_eq!(stage.start_import().await.map_err(|failure| failure.code()), Err(Code::ImportRunning));
    let deleted = stage.wizard.setup_forget(everything(&stage.setup)).await;
    assert_eq!(
        deleted.map_err(|failure| failure.code()).err(),
        Some(Code::ImportRunning),
        "not while it imports"
    );
    stage.wizard.import_pause(stage.import()).await.unwrap();
    stage.until_phase(RunPhaseKind::Paused).await;
    let kept = content(&stage.planner());
    assert_eq!(stage.phase().await, RunPhaseKind::Paused);
    assert_eq!(content(&stage.planner()), kept, "nothing is written while it is paused");
    stage.wizard.import_resume(stage.import()).await.unwrap();
    assert_eq!(stage.finish_import().await.phase, RunPhaseKind::Finished);
    assert_eq!(content(&stage.planner()), calm(4, 40).await, "the same rows as undisturbed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_was_given_up_leaves_nothing_to_resume() {
    let stage = Stage::open_stored(3, 30).await;
    stage.start_import().await.unwrap();
    stage.wizard.import_cancel(stage.import()).await.unwrap();
    stage.wizard.import_discard(stage.import()).await.unwrap();
    let resumed = stage.wizard.import_resume(stage.import()).await;
    assert_eq!(resumed.map_err(|failure| failure.code()), Err(Code::ImportNothing));
    assert_eq!(stage.import_all().await.phase, RunPhaseKind::Finished, "a new one can be started");
    assert_eq!(content(&stage.planner()), calm(3, 30).await, "with the same rows as undisturbed");
}

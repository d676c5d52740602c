//! Ended at every moment: by the person, and by the end of the process.

use std::time::Duration;

use anteroom_domain::ports::PastOutcome;

use super::*;

/// What an undisturbed import leaves, and how many moments it has.
async fn undisturbed() -> (Vec<(SmtpAddress, PlannerMeeting)>, usize) {
    let ground = Ground::new(World::with_rooms(2)).await;
    let run = ground.create(true).await;
    ground.world.tap.set(0);
    ground.start(run, false).await.wait().await;
    let points = ground.world.tap.passed();
    (ground.rows().await, points)
}

#[tokio::test(start_paused = true)]
async fn cancelled_at_any_moment_it_writes_nothing_more_and_goes_on_to_the_same_rows() {
    let (rows, points) = undisturbed().await;
    assert!(points > 60, "the table of moments is not empty: {points}");
    for point in 1..=points {
        let ground = Ground::new(World::with_rooms(2)).await;
        let run = ground.create(true).await;
        let tap = Arc::clone(&ground.world.tap);
        tap.set(point);
        let handle = ground.start(run, false).await;
        // The last moments may come in another order; a run that ended before its moment is still checked.
        tokio::select! {
            () = tap.reached.notified() => {}
            _ = handle.wait() => {}
        }
        let outcome = handle.cancel().await;
        let (calls, holdings) = (tap.passed(), ground.holdings().await);
        tokio::time::sleep(Duration::from_secs(600)).await;
        assert_eq!(tap.passed(), calls, "moment {point}: nobody asks or writes any more");
        assert_eq!(ground.holdings().await, holdings, "moment {point}: nothing more was written");
        assert!(handle.progress().borrow().phase.is_final(), "moment {point}: the last snapshot says so");
        let switch = ground.planner.planner.load_notification_switch().await.unwrap();
        assert!(!switch.disabled, "moment {point}: notifications are what they were");
        if !matches!(outcome, RunOutcome::Finished) {
            assert!(matches!(outcome, RunOutcome::Cancelled), "moment {point}: {outcome:?}");
            let outcome = ground.start(run, false).await.wait().await;
            assert!(matches!(outcome, RunOutcome::Finished), "moment {point}: {outcome:?}");
        }
        assert_eq!(ground.rows().await, rows, "moment {point}: the same rows as an undisturbed import");
        assert_eq!(
            ground.planner.tally(run).await.unwrap().imported,
            12,
            "moment {point}: each counted once"
        );
    }
}

fn paused_runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap()
}

#[test]
fn killed_at_any_moment_it_goes_on_to_the_same_rows() {
    let (rows, points) = paused_runtime().block_on(undisturbed());
    for point in (1..=points).step_by(3) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("planner.sqlite");
        let world = Arc::new(World::with_rooms(2));
        let first_process = paused_runtime();
        let run = first_process.block_on(async {
            let ground = Ground::at(Arc::clone(&world), path.clone()).await;
            let run = ground.create(true).await;
            world.tap.set(point);
            let handle = ground.start(run, false).await;
            tokio::select! {
                () = world.tap.reached.notified() => {}
                _ = handle.wait() => {}
            }
            run
        });
        // Every task is dropped where it stands; no one gives anything back.
        drop(first_process);

        world.tap.set(0);
        paused_runtime().block_on(async {
            let ground = Ground::at(Arc::clone(&world), path).await;
            let switch = ground.planner.planner.load_notification_switch().await.unwrap();
            assert!(!switch.disabled, "moment {point}: opening puts the switch back");
            match ground.planner.find_unfinished_run().await.unwrap() {
                Some(record) => {
                    assert_eq!(record.id, run, "moment {point}");
                    let outcome = ground.start(run, false).await.wait().await;
                    assert!(matches!(outcome, RunOutcome::Finished), "moment {point}: {outcome:?}");
                }
                None => {
                    let history = ground.planner.planner.load_history().await.unwrap();
                    assert_eq!(
                        history[0].outcome,
                        PastOutcome::Finished,
                        "moment {point}: it was over before it was killed"
                    );
                }
            }
            assert_eq!(ground.rows().await, rows, "moment {point}: the same rows as an undisturbed import");
            assert!(ground.path.exists());
        });
    }
}

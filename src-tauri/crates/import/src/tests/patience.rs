//! A server that goes away in the middle of a run nobody watches.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use anteroom_domain::{Away, Code, Disposition, Failure, Progress, RunPhase};
use tokio::time::Instant;

use super::world::Request;
use super::*;
use anteroom_asking::Patience;

impl Ground {
    async fn start_patient(&self, run: RunId, longest: Duration) -> ImportHandle {
        let (world, planner) = (Arc::clone(&self.world), Arc::clone(&self.planner));
        let importer = Importer::new(Arc::clone(&world), world, planner).with_clock(Arc::new(Still));
        importer.with_patience(Patience::of(longest)).unattended().start(run, false).await.unwrap()
    }

    /// Answers nothing from the `from`-th request on, for so long.
    fn away(&self, from: u32, lasting: Duration, failure: impl Fn() -> Failure + Send + 'static) {
        let (mut asked, mut began) = (0, None);
        self.world.fault(move |_| {
            asked += 1;
            if asked < from {
                return None;
            }
            (began.get_or_insert_with(Instant::now).elapsed() < lasting).then(&failure)
        });
    }
}

fn refused() -> Failure {
    Failure::new(Code::ConnectRefused, Disposition::Retry)
}

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test(start_paused = true)]
async fn a_server_that_is_away_for_half_an_hour_costs_no_room_anything() {
    let calm = Ground::new(World::with_rooms(12)).await;
    calm.import().await;
    let ground = Ground::new(World::with_rooms(12)).await;
    ground.away(9, HOUR / 2, refused);
    let run = ground.create(false).await;
    let handle = ground.start_patient(run, HOUR).await;
    let mut progress = handle.progress();
    let away = progress.wait_for(|progress| progress.away.is_some()).await.unwrap().clone();
    assert_eq!(away.phase, RunPhase::Importing, "it is not paused: nobody would resume it");
    assert_eq!((away.rate, away.remaining), (None, None), "nothing can be told while nothing comes");
    let Away { code, since, until, .. } = away.away.unwrap();
    assert_eq!((code, until.duration_since(since).as_secs()), (Code::ConnectRefused, 3600));
    let before = ground.world.requests();
    tokio::time::sleep(HOUR / 4).await;
    let asked = ground.world.requests() - before;
    assert!(
        (5..16).contains(&asked),
        "one request at a time, in growing pauses: {asked} in a quarter of an hour"
    );
    let outcome = handle.wait().await;
    assert!(matches!(outcome, RunOutcome::Finished), "{outcome:?}");
    assert_eq!(ground.rows().await, calm.rows().await, "the same rows as undisturbed");
    assert_eq!(ground.planner.planner.load_failures(run).await.unwrap(), [], "no unit failed");
    assert!(handle.progress().borrow().away.is_none(), "it is told no longer");
}

#[tokio::test(start_paused = true)]
async fn when_the_patience_ends_the_run_stops_and_can_be_resumed() {
    let ground = Ground::new(World::with_rooms(4)).await;
    ground.world.fault(|_| Some(refused()));
    let run = ground.create(false).await;
    let began = Instant::now();
    let handle = ground.start_patient(run, HOUR).await;
    let outcome = handle.wait().await;
    let RunOutcome::Stopped(failure) = &outcome else { panic!("{outcome:?}") };
    assert_eq!(failure.code(), Code::ConnectRefused, "what it was met with");
    let waited = began.elapsed();
    assert!(waited >= HOUR && waited < HOUR + Duration::from_secs(60), "as long as was said: {waited:?}");
    let switch = ground.planner.planner.load_notification_switch().await.unwrap();
    assert!(!switch.disabled, "notifications are what they were");
    let requests = ground.world.requests();
    tokio::time::sleep(HOUR).await;
    assert_eq!(ground.world.requests(), requests, "nobody asks any more");
    ground.world.fault(|_| None);
    assert!(matches!(ground.start_patient(run, HOUR).await.wait().await, RunOutcome::Finished));
    assert_eq!(ground.rows().await.len(), 24);
}

#[tokio::test(start_paused = true)]
async fn without_patience_it_stops_once_the_server_is_known_to_be_away() {
    let ground = Ground::new(World::with_rooms(4)).await;
    ground.world.fault(|_| Some(refused()));
    let run = ground.create(false).await;
    let began = Instant::now();
    let outcome = ground.start_patient(run, Duration::ZERO).await.wait().await;
    assert!(
        matches!(&outcome, RunOutcome::Stopped(why) if why.code() == Code::ConnectRefused),
        "{outcome:?}"
    );
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
    assert_eq!(ground.planner.planner.load_failures(run).await.unwrap(), [], "no room is to blame");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_takes_connections_and_says_nothing_costs_no_more_than_the_patience() {
    for longest in [Duration::ZERO, Duration::from_secs(90), Duration::from_secs(600), HOUR] {
        let ground = Ground::new(World::with_rooms(4)).await;
        *ground.world.silence.lock().unwrap() = Patience::of(longest).answer();
        ground.world.fault(|_| Some(Failure::new(Code::Timeout, Disposition::SlowDown)));
        let run = ground.create(false).await;
        let began = Instant::now();
        let outcome = ground.start_patient(run, longest).await.wait().await;
        assert!(matches!(&outcome, RunOutcome::Stopped(why) if why.code() == Code::Timeout), "{outcome:?}");
        // A request and a look are the least that tells a silent server from a silent room.
        let most = longest.max(Duration::from_secs(60)) + Duration::from_secs(15);
        assert!(began.elapsed() <= most, "{longest:?}: {:?}", began.elapsed());
        assert_eq!(ground.planner.planner.load_failures(run).await.unwrap(), [], "no room is to blame");
    }
}

#[tokio::test(start_paused = true)]
async fn a_sign_in_that_is_refused_when_the_server_is_back_is_one_attempt() {
    let ground = Ground::new(World::with_rooms(6)).await;
    let (began, refusals) = (Instant::now(), Arc::new(AtomicU32::new(0)));
    let counted = Arc::clone(&refusals);
    ground.world.fault(move |_| {
        if began.elapsed() < Duration::from_secs(120) {
            return Some(refused());
        }
        counted.fetch_add(1, Ordering::SeqCst);
        Some(Failure::new(Code::SignInRejected, Disposition::StopRun))
    });
    let run = ground.create(false).await;
    let outcome = ground.start_patient(run, HOUR).await.wait().await;
    assert!(
        matches!(&outcome, RunOutcome::Stopped(why) if why.code() == Code::SignInRejected),
        "{outcome:?}"
    );
    tokio::time::sleep(HOUR).await;
    assert_eq!(refusals.load(Ordering::SeqCst), 1, "the one who looked; nobody tried it again");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_names_a_time_is_not_asked_before() {
    let ground = Ground::new(World::with_rooms(3)).await;
    let began = Instant::now();
    let asked = Arc::new(std::sync::Mutex::new(Vec::new()));
    let kept = Arc::clone(&asked);
    ground.world.fault(move |_| {
        kept.lock().unwrap().push(began.elapsed().as_secs());
        let wait = Duration::from_secs(400);
        (began.elapsed() < Duration::from_secs(1500))
            .then(|| Failure::new(Code::HttpUnavailable, Disposition::RetryAfter(wait)))
    });
    let run = ground.create(false).await;
    let outcome = ground.start_patient(run, HOUR).await.wait().await;
    assert!(matches!(outcome, RunOutcome::Finished), "{outcome:?}");
    let asked = asked.lock().unwrap();
    let early: Vec<_> =
        asked.windows(2).filter(|pair| pair[0] < 1500 && (1..400).contains(&(pair[1] - pair[0]))).collect();
    assert!(early.is_empty(), "each wait is kept: {asked:?}");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_always_asks_to_wait_is_not_put_up_with_for_ever() {
    let ground = Ground::new(World::with_rooms(3)).await;
    let wait = Duration::from_secs(900);
    ground.world.fault(move |_| Some(Failure::new(Code::EwsThrottled, Disposition::RetryAfter(wait))));
    let run = ground.create(false).await;
    let began = Instant::now();
    let outcome = ground.start_patient(run, HOUR).await.wait().await;
    assert!(matches!(&outcome, RunOutcome::Stopped(why) if why.code() == Code::EwsThrottled), "{outcome:?}");
    assert!(began.elapsed() < HOUR * 2, "{:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn a_room_that_does_not_answer_is_no_outage() {
    let ground = Ground::new(World::with_rooms(4)).await;
    ground.world.fault(|request| {
        matches!(request, Request::Page { room, .. } if room.local_part() == "room02").then(refused)
    });
    let run = ground.create(false).await;
    let handle = ground.start_patient(run, HOUR).await;
    let mut seen = handle.progress();
    let away =
        tokio::spawn(
            async move { seen.wait_for(|progress: &Progress| progress.away.is_some()).await.is_ok() },
        );
    assert!(matches!(handle.wait().await, RunOutcome::Finished), "the others are read");
    assert_eq!(ground.rows().await.len(), 18);
    let failures = ground.planner.planner.load_failures(run).await.unwrap();
    assert_eq!(failures.iter().map(|group| group.rooms.len()).sum::<usize>(), 1, "{failures:?}");
    drop(handle);
    assert!(!away.await.unwrap(), "nobody was said to be away");
}

#[tokio::test(start_paused = true)]
async fn many_rooms_that_fail_stop_a_run_nobody_watches() {
    let ground = Ground::new(World::with_rooms(30)).await;
    ground.world.fault(|request| matches!(request, Request::Page { .. }).then(refused));
    let run = ground.create(false).await;
    let outcome = ground.start_patient(run, HOUR).await.wait().await;
    assert!(
        matches!(&outcome, RunOutcome::Stopped(why) if why.code() == Code::ImportPausedByFailures),
        "{outcome:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn waiting_ends_with_the_run_and_at_a_persons_word() {
    let ground = Ground::new(World::with_rooms(4)).await;
    ground.world.fault(|_| Some(refused()));
    let run = ground.create(false).await;
    let handle = ground.start_patient(run, HOUR).await;
    let mut progress = handle.progress();
    progress.wait_for(|progress| progress.away.is_some()).await.unwrap();
    tokio::time::sleep(HOUR / 3).await;
    let requests = ground.world.requests();
    ground.world.fault(|_| None);
    handle.resume();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(ground.world.requests() > requests, "whoever cannot wait asks at once");
    assert!(matches!(handle.wait().await, RunOutcome::Finished));

    ground.world.fault(|_| Some(refused()));
    let run = ground.create(false).await;
    let handle = ground.start_patient(run, HOUR).await;
    let mut progress = handle.progress();
    progress.wait_for(|progress| progress.away.is_some()).await.unwrap();
    let began = Instant::now();
    assert!(matches!(handle.interrupt().await, RunOutcome::Interrupted));
    assert!(began.elapsed() < Duration::from_secs(1), "nobody waits for a server when the process ends");
}

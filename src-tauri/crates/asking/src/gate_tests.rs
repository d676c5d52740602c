//! What the gate lets through, and when.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use anteroom_domain::Errand;
use tokio::time::Instant;

use crate::gate::{Gate, Permit, bears};
use crate::pace::Pace;
use crate::queue::{Lane, Sent};

const ANY: Errand = Errand { kind: "any", mailbox: None };

/// Four requests under way together.
async fn four<'g>(gate: &'g Gate, errand: &Errand) -> [Permit<'g>; 4] {
    let enter = || gate.enter(Lane::Bulk, Sent::Never, errand);
    [enter().await, enter().await, enter().await, enter().await]
}

#[tokio::test(start_paused = true)]
async fn a_burst_of_refusals_halves_once_and_all_wait() {
    let gate = Gate::new(bears(16), Pace::default());
    let permits = four(&gate, &ANY).await;
    for permit in permits {
        permit.refused(Some(Duration::from_secs(30)), 0.0);
    }
    assert_eq!(gate.concurrency(), 2, "four requests under way together are one sign");
    let waiting = gate.waiting().unwrap();
    assert!(waiting.asked_by_server);
    assert_eq!(waiting.remaining, Duration::from_secs(30));
    let before = Instant::now();
    let permit = gate.enter(Lane::Bulk, Sent::Never, &ANY).await;
    assert_eq!(before.elapsed().as_secs(), 30, "nobody enters before the server's time is over");
    assert!(gate.waiting().is_none(), "the wait is over");
    permit.refused(None, 1.0);
    assert_eq!(gate.concurrency(), 1);
    assert!(!gate.waiting().unwrap().asked_by_server, "without a hint the wait is our own");
}

/// A server that bears six requests a second and wants 25 s of silence for the seventh.
#[tokio::test(start_paused = true)]
async fn a_server_that_counts_by_the_clock_is_asked_at_its_own_pace() {
    let gate = Gate::new(bears(4), Pace::default());
    let (began, mut waits, mut tokens, mut filled) = (Instant::now(), 0, 6.0_f64, Instant::now());
    let mut answered = 0;
    while answered < 160 {
        let permit = gate.enter(Lane::Bulk, Sent::Never, &ANY).await;
        tokens = (tokens + filled.elapsed().as_secs_f64() * 6.0).min(6.0);
        filled = Instant::now();
        if tokens < 1.0 {
            waits += 1;
            permit.refused(Some(Duration::from_secs(25)), 0.0);
        } else {
            tokens -= 1.0;
            answered += 1;
            permit.succeeded();
        }
    }
    assert!(waits <= 8, "{waits} waits for 160 requests; 26 if they came six at a time");
    assert!(began.elapsed() < Duration::from_secs(250), "{:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn answers_let_more_in_up_to_the_most() {
    let gate = Gate::new(bears(6), Pace::default());
    for _ in 0..9 {
        gate.enter(Lane::Bulk, Sent::Never, &ANY).await.succeeded();
    }
    assert_eq!(gate.concurrency(), 4, "one at a time says nothing about five");
    let permits = four(&gate, &ANY).await;
    permits.into_iter().for_each(Permit::succeeded);
    assert_eq!(gate.concurrency(), 6, "never more than the protocol bears");
}

#[tokio::test(start_paused = true)]
async fn a_server_that_names_no_time_at_all_is_given_some() {
    let gate = Gate::new(bears(6), Pace::default());
    gate.enter(Lane::Bulk, Sent::Never, &ANY).await.refused(Some(Duration::ZERO), 1.0);
    let waiting = gate.waiting().expect("nobody asks at once");
    assert_eq!((waiting.remaining, waiting.asked_by_server), (Pace::default().first_wait, false));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_names_a_year_is_not_waited_for_that_long() {
    let gate = Gate::new(bears(6), Pace::default());
    gate.enter(Lane::Bulk, Sent::Never, &ANY).await.refused(Some(Duration::MAX), 0.0);
    assert_eq!(gate.waiting().unwrap().remaining, Pace::default().longest_hint);
}

/// One request at a time, of ten workers and a person who comes last.
#[tokio::test(start_paused = true)]
async fn a_person_waits_for_one_request_and_not_for_the_import() {
    let gate = Arc::new(Gate::new(bears(1), Pace::default()));
    let order = Arc::new(Mutex::new(Vec::new()));
    let ask = |who: usize, lane| {
        let (gate, order) = (Arc::clone(&gate), Arc::clone(&order));
        async move {
            let permit = gate.enter(lane, Sent::Never, &ANY).await;
            tokio::time::sleep(Duration::from_millis(50)).await;
            order.lock().unwrap().push(who);
            permit.succeeded();
        }
    };
    let mut tasks: Vec<_> = (0..10).map(|worker| tokio::spawn(ask(worker, Lane::Patient))).collect();
    tokio::time::sleep(Duration::from_millis(1)).await;
    tasks.push(tokio::spawn(ask(99, Lane::Person)));
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(*order.lock().unwrap(), [0, 99, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
}

#[tokio::test(start_paused = true)]
async fn who_goes_away_gives_the_turn_to_the_next() {
    let gate = Gate::new(bears(1), Pace::default());
    let held = gate.enter(Lane::Bulk, Sent::Never, &ANY).await;
    let gone =
        tokio::time::timeout(Duration::from_secs(1), gate.enter(Lane::Person, Sent::Never, &ANY)).await;
    assert!(gone.is_err(), "there is one place");
    held.succeeded();
    gate.enter(Lane::Patient, Sent::Never, &ANY).await.succeeded();
}

#[tokio::test(start_paused = true)]
async fn a_server_that_is_spared_is_asked_two_questions_at_once_until_the_hours_are_over() {
    let (gentle, told) = (Arc::new(std::sync::atomic::AtomicBool::new(true)), Duration::from_secs(1));
    let until = Arc::clone(&gentle);
    let gate = Gate::new(bears(16), Pace::default())
        .gently_while(move || until.load(std::sync::atomic::Ordering::Relaxed));
    let permits =
        [gate.enter(Lane::Bulk, Sent::Never, &ANY).await, gate.enter(Lane::Bulk, Sent::Never, &ANY).await];
    assert_eq!(gate.concurrency(), 2);
    assert!(
        tokio::time::timeout(told, gate.enter(Lane::Bulk, Sent::Never, &ANY)).await.is_err(),
        "no third one"
    );
    gentle.store(false, std::sync::atomic::Ordering::Relaxed);
    assert!(tokio::time::timeout(told, gate.enter(Lane::Bulk, Sent::Never, &ANY)).await.is_ok());
    drop(permits);
}

#[tokio::test(start_paused = true)]
async fn nothing_is_added_before_it_is_known_how_quick_a_server_is() {
    let gate = Gate::new(bears(6), Pace::default());
    for kind in ["page", "organizer", "details"] {
        let errand = Errand::of(kind);
        let permits = four(&gate, &errand).await;
        permits.into_iter().for_each(Permit::succeeded);
        assert_eq!(gate.concurrency(), 4, "four answers of a kind tell little");
    }
}

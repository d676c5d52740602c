//! Interrupted at random, in every way a process can be: the planner is what an undisturbed one is.

use std::collections::BTreeMap;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;

use crate::relay::Relay;
use crate::support::{Stage, content};

const ROOMS: usize = 4;
const MEETINGS: usize = 60;

/// What happens to an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Blow {
    /// A signal: KILL, TERM, INT, HUP.
    Signal(&'static str),
    /// No file may grow: the disk is full.
    DiskFull,
    /// The server is gone, and nobody waits for it.
    ServerGone,
    /// The server is gone for a moment, and waited for.
    Outage,
}

const BLOWS: [Blow; 7] = [
    Blow::Signal("-KILL"),
    Blow::Signal("-TERM"),
    Blow::Signal("-INT"),
    Blow::Signal("-HUP"),
    Blow::DiskFull,
    Blow::ServerGone,
    Blow::Outage,
];

/// The planner's number of each meeting, by what makes it that meeting.
fn numbers(stage: &Stage) -> BTreeMap<(String, String, String), i64> {
    let database = Connection::open(stage.planner()).unwrap();
    let sql = "SELECT room, uid, ifnull(original_start_utc, ''), id FROM meetings";
    let mut statement = database.prepare(sql).unwrap();
    let rows =
        statement.query_map([], |row| Ok(((row.get(0)?, row.get(1)?, row.get(2)?), row.get(3)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn is_silent(stage: &Stage) -> bool {
    let database = Connection::open(stage.planner()).unwrap();
    let sql = "SELECT value FROM settings WHERE name = 'notifications.disabled'";
    database.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap() == "true"
}

/// Moves some meetings of each room and takes a few away; the same ones wherever the seed is the same.
fn change_calendars(stage: &Stage, seed: u64) {
    let mut random = fastrand::Rng::with_seed(seed);
    let now: Timestamp = "2026-03-02T09:00:00Z".parse().unwrap();
    let organization = stage.practice.organization();
    for room in stage.rooms() {
        let calendar = organization.calendar(organization.mailbox(&room.address).unwrap()).unwrap();
        let mut singles: Vec<_> = calendar.items().into_iter().filter(|item| item.series.is_none()).collect();
        singles.sort_by(|one, other| {
            (one.appointment.start, &one.id).cmp(&(other.appointment.start, &other.id))
        });
        random.shuffle(&mut singles);
        for (place, item) in singles.into_iter().take(8).enumerate() {
            if place < 3 {
                calendar.delete(&item.id, now).unwrap();
                continue;
            }
            let to = item.appointment.start + SignedDuration::from_hours(24 * random.i64(1..20));
            let length = item.appointment.end.duration_since(item.appointment.start);
            calendar
                .update(&item.id, None, now, |draft| {
                    (draft.appointment.start, draft.appointment.end) = (to, to + length);
                })
                .unwrap();
        }
    }
}

async fn open() -> Stage {
    let today = anteroom_wizard::local_date(jiff::Timestamp::now());
    Stage::open_with(ROOMS, MEETINGS, |options| {
        options.today = today;
        options.latency = Duration::from_millis(1);
    })
    .await
}

/// The same command under a limit for the size of every file it writes, in the shell's blocks of 512 bytes.
fn with_a_full_disk(command: &Command, blocks: u64) -> Command {
    let mut limited = Command::new("sh");
    limited.args(["-c", &format!(r#"trap "" XFSZ; ulimit -f {blocks}; exec "$0" "$@""#)]);
    limited.arg(command.get_program()).args(command.get_args()).stdin(Stdio::null());
    limited.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    limited.stdout(Stdio::null()).stderr(Stdio::null());
    limited
}

async fn ended(child: &mut Child) -> ExitStatus {
    let mut ticks = tokio::time::interval(Duration::from_millis(2));
    loop {
        ticks.tick().await;
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
    }
}

fn outages_told(stage: &Stage) -> usize {
    let log = stage.folder.path().join("data/logs/anteroom-cli.log");
    std::fs::read_to_string(log).unwrap_or_default().matches("Exchange is away").count()
}

/// Imports under this blow, struck after so many further requests; whether it met a running import.
async fn strike(stage: &Stage, relay: &mut Relay, blow: Blow, after: u64) -> bool {
    let mut command = stage.import_command();
    command.args(["--patience", if blow == Blow::Outage { "5m" } else { "0s" }]);
    if blow == Blow::DiskFull {
        command = with_a_full_disk(&command, 64 + after * 8);
    }
    let at = stage.practice.log().requests + after;
    let told = outages_told(stage);
    let mut child = command.spawn().unwrap();
    let met = blow == Blow::DiskFull || stage.until_requests(at, &mut child).await;
    if met {
        match blow {
            Blow::Signal(signal) => {
                // One that ended in this very moment is none to be hit.
                let _ = Command::new("kill")
                    .args([signal, &child.id().to_string()])
                    .stderr(Stdio::null())
                    .status();
            }
            Blow::ServerGone => relay.go_away().await,
            Blow::Outage => {
                relay.go_away().await;
                stage.until(|| outages_told(stage) > told, &mut child).await;
                relay.come_back().await;
            }
            Blow::DiskFull => {}
        }
    }
    let status = ended(&mut child).await;
    if blow == Blow::ServerGone {
        relay.come_back().await;
    }
    // Whoever is not killed and can write gives the switch back before it is gone.
    if !matches!(blow, Blow::Signal("-KILL") | Blow::DiskFull) && stage.planner().exists() {
        assert!(!is_silent(stage), "{blow:?} after {after} requests: {status:?}");
    }
    met
}

/// An import by itself, which must end well.
async fn import(stage: &Stage, why: &str) {
    let mut child = stage.import_command().spawn().unwrap();
    let status = ended(&mut child).await;
    assert!(status.success(), "{why}: {status:?}");
}

/// A first import, then changes and a second one, each struck so often and then left to end.
async fn weather(blows: u32, seed: u64) {
    let calm = open().await;
    let (storm, mut random) = (open().await, fastrand::Rng::with_seed(seed));
    let mut relay = Relay::before(&storm).await;
    let (mut met, mut first) = (0, BTreeMap::new());
    for (round, strikes) in [(1, blows / 2), (2, blows - blows / 2)] {
        let why = format!("seed {seed}, round {round}");
        let before = calm.practice.log().requests;
        import(&calm, "undisturbed").await;
        let most = (calm.practice.log().requests - before).max(8);
        for _ in 0..strikes {
            let blow = BLOWS[random.usize(..BLOWS.len())];
            met += u32::from(strike(&storm, &mut relay, blow, random.u64(1..most)).await);
        }
        import(&storm, &why).await;
        assert_eq!(
            content(&storm.planner()),
            content(&calm.planner()),
            "{why}: the same rows as undisturbed"
        );
        assert!(!is_silent(&storm), "{why}: notifications are what they were");
        let numbers = numbers(&storm);
        let renumbered =
            numbers.iter().filter(|(key, number)| first.get(*key).is_some_and(|old| old != *number));
        assert_eq!(renumbered.count(), 0, "{why}: every meeting keeps its number");
        if round == 1 {
            first = numbers;
            change_calendars(&calm, seed);
            change_calendars(&storm, seed);
        } else {
            assert!(numbers.len() < first.len(), "{why}: what was removed is gone");
        }
    }
    // How many do depends on the machine.
    assert!(met > 0, "seed {seed}: {met} of {blows} blows met a running import");
}

#[tokio::test(flavor = "multi_thread")]
async fn interrupted_ten_times_at_random_the_planner_is_what_it_would_be() {
    weather(10, 16).await;
}

/// Three hundred blows, in storms of thirty; `ANTEROOM_SEED` repeats those a failure names. The clock of the day is no part of them: waiting goes by another one, which jumps for
/// nobody.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes: cargo xtask soak"]
async fn soak_three_hundred_interruptions_leave_the_planner_as_it_would_be() {
    let seed = std::env::var("ANTEROOM_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or_else(|| fastrand::u64(..1 << 32));
    for storm in 0..10 {
        weather(30, seed + storm).await;
    }
}

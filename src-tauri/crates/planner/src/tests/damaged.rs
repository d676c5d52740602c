//! Files that something went over: none of them is imported into as if nothing were wrong.

use std::collections::BTreeSet;
use std::path::Path;

use anteroom_domain::{Code, Failure};

use super::*;

/// Numbers without end, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

const PAGE: usize = 4_096;

/// What a failing disk, an interrupted copy or another program does to a file.
fn damage(sound: &[u8], dice: &mut Dice, kind: usize) -> Vec<u8> {
    let mut bytes = sound.to_vec();
    let pages = bytes.len() / PAGE;
    let page = |dice: &mut Dice| PAGE * dice.below(pages);
    match kind {
        0 => {
            for _ in 0..=dice.below(8) {
                let place = dice.below(bytes.len());
                bytes[place] ^= 1 << dice.below(8);
            }
        }
        1 => bytes.truncate(1 + dice.below(bytes.len() - 1)),
        2 => {
            let from = page(dice);
            bytes[from..from + PAGE].fill(0);
        }
        3 => {
            let (from, to) = (page(dice), page(dice));
            bytes.copy_within(from..from + PAGE, to);
        }
        // A page's head says what the page holds.
        _ => {
            let place = page(dice) + dice.below(12);
            bytes[place] ^= 1 << dice.below(8);
        }
    }
    bytes
}

fn meetings() -> Vec<Meeting> {
    (0..120)
        .map(|number| {
            let mut one = meeting(&format!("uid-{number}"), "2026-01-02T10:00:00Z");
            one.start = at("2026-01-02T00:00:00Z") + SignedDuration::from_mins(17 * number);
            one.end = one.start + SignedDuration::from_mins(15);
            one
        })
        .collect()
}

/// Reads the calendar once more, as far as it goes.
async fn read_again(path: &Path) -> Result<BTreeSet<String>, Failure> {
    let planner = SqlitePlanner::open(path).await?;
    let run = planner.create_run(&plan(&[ROOM], 2, false), at("2026-01-03T00:00:00Z")).await?;
    let address: anteroom_domain::SmtpAddress = "ann@contoso.com".parse().unwrap();
    let user = planner.save_user(&address, "Ann").await?;
    let owner = Owner { user, address, reason: OwnerReason::Organizer };
    while let Some(unit) = planner.lease_unit(run, 2).await? {
        let own = |meeting: &Meeting| unit.window.owns(meeting.start, meeting.end);
        let meetings = meetings().into_iter().filter(own);
        let page = PageCommit {
            unit: unit.id,
            meetings: meetings.map(|meeting| OwnedMeeting { meeting, owner: owner.clone() }).collect(),
            skipped: Vec::new(),
            next: None,
            read_at: at("2026-01-03T01:00:00Z"),
        };
        planner.commit_page(page).await?;
    }
    planner.end_run(run, &anteroom_domain::RunOutcome::Finished, at("2026-01-03T02:00:00Z")).await?;
    planner
        .read(|connection| {
            let mut statement = connection.prepare("SELECT uid FROM meetings")?;
            let uids = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            Ok(uids)
        })
        .await
}

#[tokio::test]
async fn eighty_damaged_files_are_refused_by_name_or_hold_what_they_held() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("planner.sqlite");
    let want = read_again(&path).await.unwrap();
    assert_eq!(want.len(), 120, "there is something to lose");
    let (sound, seal) = (std::fs::read(&path).unwrap(), path.with_file_name("planner.sqlite.sealed"));
    let sealed = std::fs::read(&seal).expect("it was closed in good order");
    let mut dice = Dice(16);
    let mut refused = 0;
    for variant in 0..80 {
        for ending in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.path().join(format!("planner.sqlite{ending}")));
        }
        std::fs::write(&path, damage(&sound, &mut dice, variant % 5)).unwrap();
        std::fs::write(&seal, &sealed).unwrap();
        match read_again(&path).await {
            Ok(held) => assert_eq!(held, want, "variant {variant} was taken for sound"),
            Err(failure) => {
                refused += 1;
                let code = failure.code();
                assert!(
                    matches!(code, Code::PlannerDamaged | Code::PlannerNewer | Code::PlannerUnwritable),
                    "variant {variant}: {code}, {}",
                    failure.detail()
                );
                let named =
                    failure.args().find("path").is_some_and(|named| named.ends_with("planner.sqlite"));
                assert!(named, "variant {variant} is named");
            }
        }
    }
    assert!(refused >= 40, "{refused} were damaged enough to be noticed");
}

#[tokio::test]
async fn a_sound_file_without_its_seal_is_as_good_as_before() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("planner.sqlite");
    let want = read_again(&path).await.unwrap();
    std::fs::remove_file(path.with_file_name("planner.sqlite.sealed")).unwrap();
    assert_eq!(read_again(&path).await.unwrap(), want, "examined and found sound");
}

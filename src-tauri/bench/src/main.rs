//! Reads five thousand calendar items as Exchange gives them, stores them in a planner, and does both again.
//!
//! `anteroom-bench STAGE FOLDER` stops behind one of the stages in [`STAGES`], so that what a stage costs is what a run has more
//! than the one before. Always the same: no network, no clock, no dice, one worker; the folder is to be empty.

mod calendar;

use std::error::Error;
use std::path::Path;

use anteroom_domain::ports::{OwnedMeeting, PageCommit, Planner as _};
use anteroom_domain::{
    Meeting, OwnDomains, Owner, OwnerReason, Plan, PlannedRoom, SmtpAddress, TimeWindow, UserId,
};
use anteroom_exchange::fuzzing::{meetings, views};
use anteroom_planner::SqlitePlanner;
use jiff::{SignedDuration, Timestamp};

/// Making the answers of the server, reading them, storing what they hold, reading and storing it once more.
const STAGES: [&str; 4] = ["prepare", "parse", "store", "again"];

/// How many meetings one page brings, as the reader of calendars gives them.
const PAGE: usize = 250;

type Failed = Box<dyn Error>;

fn main() -> Result<(), Failed> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [stage, folder] = words.as_slice() else {
        return Err(format!("usage: anteroom-bench {} FOLDER", STAGES.join("|")).into());
    };
    let last = STAGES.iter().position(|known| known == stage).ok_or("there is no such stage")?;
    let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build()?;
    let read = runtime.block_on(go(last, Path::new(folder)))?;
    println!("{stage}: {read} meetings");
    Ok(())
}

async fn go(last: usize, folder: &Path) -> Result<usize, Failed> {
    let answers = calendar::answers();
    if last == 0 {
        return Ok(answers.len());
    }
    let first = read(&answers)?;
    if last == 1 {
        return Ok(first.len());
    }
    let planner = SqlitePlanner::open(folder.join("planner.sqlite")).await?;
    let owner = save_owner(&planner).await?;
    let count = first.len();
    store(&planner, &owner, first).await?;
    if last == 3 {
        store(&planner, &owner, read(&answers)?).await?;
    }
    Ok(count)
}

/// Everything the answers hold.
fn read(answers: &[calendar::Answer]) -> Result<Vec<Meeting>, Failed> {
    let mut all = Vec::new();
    for answer in answers {
        let listed = views(&answer.view, calendar::DAYS);
        let (meetings, unreadable) = answer.details.iter().map(|text| meetings(text)).fold(
            (Vec::new(), 0),
            |(mut all, unreadable), (more, others)| {
                all.extend(more);
                (all, unreadable + others)
            },
        );
        if listed != meetings.len() || unreadable > 0 {
            return Err(format!("{listed} entries listed, {} read, {unreadable} not", meetings.len()).into());
        }
        all.extend(meetings);
    }
    Ok(all)
}

async fn save_owner(planner: &SqlitePlanner) -> Result<(UserId, SmtpAddress), Failed> {
    let address: SmtpAddress = "ann@tailspin.example".parse()?;
    Ok((planner.save_user(&address, "Ann").await?, address))
}

/// One run of one room in one piece, page by page.
async fn store(
    planner: &SqlitePlanner,
    (user, address): &(UserId, SmtpAddress),
    meetings: Vec<Meeting>,
) -> Result<(), Failed> {
    let start: Timestamp = calendar::START.parse()?;
    let window = TimeWindow::new(start, start + SignedDuration::from_hours(24 * calendar::DAYS))?;
    let room = PlannedRoom { address: "loft@tailspin.example".parse()?, display_name: "Loft".to_owned() };
    let plan = Plan {
        rooms: vec![room],
        window,
        pieces: vec![window],
        fallback_owner: address.clone(),
        adopt_directory_users: false,
        own_domains: OwnDomains::default(),
        silence_notifications: false,
    };
    let run = planner.create_run(&plan, start).await?;
    let unit = planner.lease_unit(run, 1).await?.ok_or("no unit is pending")?;
    let count = meetings.len();
    let mut meetings = meetings.into_iter().peekable();
    let mut pages = 0;
    while meetings.peek().is_some() {
        let owner = |meeting| OwnedMeeting {
            meeting,
            owner: Owner { user: *user, address: address.clone(), reason: OwnerReason::Organizer },
        };
        let page: Vec<_> = meetings.by_ref().take(PAGE).map(owner).collect();
        pages += 1;
        let next = meetings.peek().map(|_| anteroom_domain::Cursor(format!("page {pages}")));
        let commit = PageCommit { unit: unit.id, meetings: page, skipped: Vec::new(), next, read_at: start };
        planner.commit_page(commit).await?;
    }
    let imported = planner.tally(run).await?.imported;
    if usize::try_from(imported)? != count {
        return Err(format!("{imported} of {count} meetings are in the planner").into());
    }
    planner.end_run(run, &anteroom_domain::RunOutcome::Finished, start).await?;
    Ok(())
}

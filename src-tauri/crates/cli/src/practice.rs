//! `practice`: a simulated organization, served until standard input closes.

use std::path::Path;
use std::time::Duration;

use anteroom_practice::faults::FaultScript;
use anteroom_practice::organization::Size;
use anteroom_practice::{Options, Product, StartError, start};
use anteroom_wizard::files::{TemporaryFolder, limits, read};
use anteroom_wizard::setup::PracticeSize;
use anteroom_wizard::{Code, Disposition, Failure, PracticeSite, decode_marked, texts};
use tokio::io::AsyncReadExt as _;

use crate::arguments::PracticeOptions;
use crate::exit::Exit;
use crate::{output, session};

/// Prints one JSON line (addresses, credentials, rooms, and a complete `setup`), then serves until standard input closes.
pub async fn run(chosen: PracticeOptions) -> Result<Exit, Failure> {
    let now = jiff::Timestamp::now();
    let today = anteroom_wizard::local_date(now);
    let mut options = Options::new(today);
    options.size = Size {
        rooms: chosen.rooms as usize,
        meetings_per_room: chosen.meetings as usize,
        users: chosen.users as usize,
        seed: chosen.seed,
    };
    // The one on-premises version Microsoft still supports: an older one would greet newcomers with a warning.
    options.product = Product::SubscriptionEdition;
    options.from_nothing = chosen.from_nothing;
    options.latency = Duration::from_millis(chosen.latency_ms);
    options.throttle = chosen.throttle;
    options.looseness = chosen.loose;
    if let Some(file) = &chosen.faults {
        options.faults = load_faults(file)?;
    }
    // Whoever knows the authority's key could stand between its clients and any server: nobody else may have put the file there.
    let folder = TemporaryFolder::new("anteroom-practice-").map_err(failed)?;
    options.ca_file = Some(folder.path().join("authority.pem"));
    let practice = start(options).await.map_err(unserved)?;
    let size = PracticeSize {
        rooms: chosen.rooms,
        meetings_per_room: chosen.meetings,
        users: chosen.users,
        seed: chosen.seed,
        today,
        from_nothing: chosen.from_nothing,
    };
    let announcement = practice.announcement();
    let document = PracticeSite::announced(size, announcement)?.to_document(now);
    let mut line = serde_json::to_value(announcement).map_err(failed)?;
    line["setup"] = serde_json::to_value(document).map_err(failed)?;
    output::json(&line);
    if output::is_lost() {
        // Nobody was told where it is.
        return Ok(Exit::Done);
    }
    let mut rest = [0_u8; 4096];
    let mut input = tokio::io::stdin();
    let served = async { while input.read(&mut rest).await.is_ok_and(|read| read > 0) {} };
    let ended = session::unless_interrupted(served).await;
    practice.stop().await;
    drop(folder);
    Ok(if ended.is_some() { Exit::Done } else { Exit::Cancelled })
}

fn load_faults(file: &Path) -> Result<FaultScript, Failure> {
    let bytes = read(file, limits::FAULTS).map_err(|error| error.into_failure(Code::FaultsUnreadable))?;
    let text = decode_marked(&bytes)
        .ok_or_else(|| unreadable(file, std::io::Error::other(output::tell(&texts::cli::no_text()))))?;
    FaultScript::parse(&text).map_err(|error| unreadable(file, error))
}

fn unreadable(file: &Path, error: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::new(Code::FaultsUnreadable, Disposition::StopRun)
        .with("file", file.display())
        .with("reason", &error)
        .caused_by(error)
}

fn failed(error: impl std::error::Error + Send + Sync + 'static) -> Failure {
    Failure::new(Code::PracticeFailed, Disposition::StopRun).with("reason", &error).caused_by(error)
}

fn unserved(error: StartError) -> Failure {
    match error {
        StartError::TooLarge(excess) => {
            let failure = Failure::new(Code::PracticeTooLarge, Disposition::StopRun);
            failure.with_all(&excess.reason()).caused_by(error)
        }
        error => failed(error),
    }
}

//! What a bundle holds: versions and system, settings, each setup with what the planner counts, logs.

use std::path::{Path, PathBuf};

use anteroom_domain::ports::{PastOutcome, PastRun, PlannerRecords};
use anteroom_domain::{Code, Failure, Tally, shown_lines};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::Value;

use super::stand_ins::StandIns;
use crate::open_setup::OpenSetup;
use crate::settings::Settings;
use crate::setup::{Setup, StoredSetup};
use crate::wire::{SetupRef, SupportFile};

use crate::{COMMIT, VERSION, Wizard, bug, crash, logs_folder};

/// How much of the end of each log is taken along.
const LOG_END: usize = 512 * 1024;
/// How many setups: the ones that were changed last.
const MOST_SETUPS: usize = 20;
/// How many runs of each planner.
const MOST_RUNS: usize = 20;

/// What a planner counts; nothing of any meeting.
#[derive(Debug, Serialize)]
struct Counts {
    meetings: u32,
    users: u32,
    outbox: u32,
    runs: Vec<RunCounts>,
}

#[derive(Debug, Serialize)]
struct RunCounts {
    outcome: PastOutcome,
    started: Timestamp,
    ended: Option<Timestamp>,
    from: Timestamp,
    until: Timestamp,
    rooms: u32,
    stopped_by: Option<&'static str>,
    tally: Tally,
}

impl Wizard {
    /// The files of a bundle, with stand-ins in them.
    pub(super) async fn support_files(&self, facts: &[(&str, String)]) -> Result<Vec<SupportFile>, Failure> {
        let (stored, refused) = self.store.load_all().unwrap_or_default();
        let mut stand_ins = StandIns::default();
        learn_surroundings(&mut stand_ins);
        stored.iter().for_each(|stored| learn(&mut stand_ins, stored));
        refused.iter().filter_map(|one| one.name.as_deref()).for_each(|name| stand_ins.learn(name));
        let mut files = vec![
            file("about.txt", stand_ins.text(&about(facts, (self.now)()))),
            file("settings.json", self.settings_text(&mut stand_ins)?),
        ];
        for (stored, number) in stored.iter().take(MOST_SETUPS).zip(1..) {
            files.extend(self.setup_files(stored, number, &mut stand_ins).await?);
        }
        let refused: String =
            refused.iter().map(|one| format!("{}: {}\n", one.id.0, one.failure.detail())).collect();
        if !refused.is_empty() {
            files.push(file("setups/refused.txt", stand_ins.text(&refused)));
        }
        files.extend(log_files(self.data_folder(), &mut stand_ins));
        let list: String =
            files.iter().map(|file| format!("{}  {} bytes\n", file.name, file.text.len())).collect();
        files.insert(0, file("README.txt", format!("{WHAT_IT_IS}\n{list}")));
        Ok(files)
    }

    fn settings_text(&self, stand_ins: &mut StandIns) -> Result<String, Failure> {
        match Settings::load(self.data_folder()) {
            Ok(settings) => {
                let names = crate::wire::SettingName::ALL;
                let mut values: serde_json::Map<String, Value> = names
                    .iter()
                    .map(|name| (name.to_string(), Value::String(settings.value(*name))))
                    .collect();
                if let Some(proxy) =
                    values.get_mut("proxy").filter(|proxy| **proxy != "system" && **proxy != "none")
                {
                    stand_ins.document(proxy);
                }
                pretty(&values)
            }
            Err(failure) => Ok(stand_ins.text(&failure.to_string())),
        }
    }

    async fn setup_files(
        &self,
        stored: &StoredSetup,
        number: usize,
        stand_ins: &mut StandIns,
    ) -> Result<Vec<SupportFile>, Failure> {
        let named = |what: &str, text: String| file(&format!("setups/{number}/{what}.json"), text);
        let mut setup = serde_json::to_value(without_trust(&stored.setup)).map_err(bug)?;
        stand_ins.document(&mut setup);
        let mut rooms = serde_json::to_value(&stored.rooms).map_err(bug)?;
        stand_ins.document(&mut rooms);
        let mut files = vec![named("setup", pretty(&setup)?), named("rooms", pretty(&rooms)?)];
        let Ok(opened) = self.opened(&stored.setup.id) else { return Ok(files) };
        let status = self.setup_status(SetupRef { setup: stored.setup.id.clone() }, None).await;
        files.push(named("status", document(status, stand_ins)?));
        let mut checks: Vec<_> = opened.content().check_rows.values().cloned().collect();
        if !checks.is_empty() {
            checks.sort_by_key(|row| row.check);
            files.push(named("checks", document(Ok(checks), stand_ins)?));
        }
        if opened.planner.exists() {
            files.push(named("planner", document(counts(&opened).await, stand_ins)?));
        }
        Ok(files)
    }
}

const WHAT_IT_IS: &str = "Support bundle of Anteroom.\n\n\
    Instead of people, domains, hosts, customers and rooms there are stand-ins: person-1@domain-1, host-1, name-1. The same thing has\n\
    the same stand-in throughout this bundle, and another one in the next. There are no passwords and no meetings in it. Nothing was\n\
    sent anywhere: whoever saved this file has seen all of it, and gives it to whom they choose.\n";

/// Which places somebody trusts says nothing that the forms do not say.
fn without_trust(setup: &Setup) -> Setup {
    Setup { trusted: None, ..setup.clone() }
}

fn about(facts: &[(&str, String)], now: Timestamp) -> String {
    let mut lines = vec![
        format!("version: {VERSION}"),
        format!("commit: {COMMIT}"),
        format!("system: {} {}", std::env::consts::OS, std::env::consts::ARCH),
        format!("distribution: {}", distribution().unwrap_or_default()),
        format!("time: {now}"),
        format!("time zone: {}", TimeZone::system().iana_name().unwrap_or("unknown")),
    ];
    for name in ["XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "LANG"] {
        if let Ok(value) = std::env::var(name) {
            lines.push(format!("{name}: {value}"));
        }
    }
    // Their values name hosts and may hold passwords.
    for name in
        ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy", "ANTEROOM_DATA"]
    {
        if std::env::var_os(name).is_some() {
            lines.push(format!("{name}: set"));
        }
    }
    lines.extend(facts.iter().map(|(name, value)| format!("{name}: {value}")));
    lines.join("\n") + "\n"
}

/// The name of a Linux distribution ([os-release(5)](https://www.freedesktop.org/software/systemd/man/os-release.html)).
fn distribution() -> Option<String> {
    let bytes = anteroom_files::read(Path::new("/etc/os-release"), 64 * 1024).ok()?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let line = text.lines().find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(line.trim_matches('"').to_owned())
}

/// Whoever uses this computer, and what it is called.
fn learn_surroundings(stand_ins: &mut StandIns) {
    for name in ["USER", "USERNAME", "LOGNAME", "HOSTNAME", "COMPUTERNAME", "USERDOMAIN"] {
        if let Ok(value) = std::env::var(name) {
            stand_ins.learn(&value);
        }
    }
    if let Some(home) = dirs::home_dir() {
        stand_ins.learn(&home.file_name().unwrap_or_default().to_string_lossy());
    }
}

fn learn(stand_ins: &mut StandIns, stored: &StoredSetup) {
    let StoredSetup { setup, rooms, .. } = stored;
    for address in [&setup.account.email, &setup.exchange.fallback_owner] {
        stand_ins.learn_address(address);
    }
    stand_ins.learn_login(&setup.account.user_name);
    stand_ins.learn(&setup.name);
    for name in [&setup.details.first_name, &setup.details.last_name, &setup.details.vendor_contact] {
        stand_ins.learn(name);
    }
    for room in rooms {
        stand_ins.learn_address(room.address.as_str());
        stand_ins.learn(room.address.local_part());
        stand_ins.learn(&room.display_name);
        stand_ins.learn(&room.location);
        stand_ins.learn(&room.room_list);
    }
}

async fn counts(opened: &OpenSetup) -> Result<Counts, Failure> {
    let planner = opened.planner.look().await?;
    Ok(Counts {
        meetings: planner.count_meetings().await?,
        users: planner.count_users().await?,
        outbox: planner.count_outbox().await?,
        runs: planner.load_history().await?.iter().take(MOST_RUNS).map(run_counts).collect(),
    })
}

fn run_counts(run: &PastRun) -> RunCounts {
    RunCounts {
        outcome: run.outcome,
        started: run.started,
        ended: run.ended,
        from: run.window.start(),
        until: run.window.end(),
        rooms: run.rooms,
        stopped_by: run.stopped_by.map(Code::dotted),
        tally: run.tally,
    }
}

/// Logs and descriptions of mistakes, the newest last.
fn log_files(data_folder: &Path, stand_ins: &mut StandIns) -> Vec<SupportFile> {
    let is_log = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "log");
    let listed = anteroom_files::entries(&logs_folder(data_folder)).unwrap_or_default();
    let paths = listed.into_iter().filter(is_log).chain(crash::list(data_folder));
    let mut files = Vec::new();
    for path in paths {
        let name = format!("logs/{}", path.file_name().unwrap_or_default().to_string_lossy());
        let text = match anteroom_files::read(&path, anteroom_files::limits::LOG) {
            Ok(bytes) => end_of(&bytes),
            Err(error) => format!("cannot be read: {error}\n"),
        };
        files.push(file(&name, stand_ins.text(&shown_lines(&text))));
    }
    files
}

/// The last lines of a log.
fn end_of(bytes: &[u8]) -> String {
    if bytes.len() <= LOG_END {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let end = bytes.get(bytes.len() - LOG_END..).unwrap_or_default();
    // What was cut in two is left out.
    let first = end.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let lines = String::from_utf8_lossy(end.get(first..).unwrap_or_default()).into_owned();
    format!("… {} bytes before this are left out\n{lines}", bytes.len() - LOG_END + first)
}

/// A document of ours, or why there is none.
fn document(value: Result<impl Serialize, Failure>, stand_ins: &mut StandIns) -> Result<String, Failure> {
    let mut value = match value {
        Ok(value) => serde_json::to_value(value).map_err(bug)?,
        Err(failure) => serde_json::json!({ "code": failure.code().dotted(), "detail": failure.detail() }),
    };
    stand_ins.document(&mut value);
    pretty(&value)
}

fn pretty(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(bug)
}

fn file(name: &str, text: String) -> SupportFile {
    SupportFile { name: name.to_owned(), text }
}

//! Where an administrator looks for a failure nobody saw: the journal, the Event Log, the log file.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use anteroom_wizard::{LogLines, files, logs_folder, texts};
use tracing_subscriber::EnvFilter;

/// How pressing a line is, as `<syslog.h>` counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// `LOG_ERR`: somebody has to look.
    Error = 3,
    /// `LOG_NOTICE`: worth knowing.
    Notice = 5,
}

/// A text as the journal takes it where standard error leads there: a priority before each line (sd-daemon(3)), by which
/// `journalctl -p err` finds it. Elsewhere the text as it is.
pub fn mark(level: Level, text: &str) -> String {
    static JOURNAL: OnceLock<bool> = OnceLock::new();
    if !*JOURNAL.get_or_init(leads_to_journal) {
        return text.to_owned();
    }
    let lines: Vec<_> = text.lines().map(|line| format!("<{}>{line}", level as u8)).collect();
    lines.join("\n")
}

/// Whether standard error is the stream systemd has connected to the journal: it names the device and number of its socket
/// (systemd.exec(5), `$JOURNAL_STREAM`), because a program may have been given another one since.
#[cfg(target_os = "linux")]
fn leads_to_journal() -> bool {
    use std::os::unix::fs::MetadataExt as _;

    let Ok(named) = std::env::var("JOURNAL_STREAM") else { return false };
    std::fs::metadata("/proc/self/fd/2").is_ok_and(|seen| named == format!("{}:{}", seen.dev(), seen.ino()))
}

#[cfg(not(target_os = "linux"))]
fn leads_to_journal() -> bool {
    false
}

/// Writes a failure nobody saw into the Application log, as the source «Anteroom». `eventcreate` comes with Windows and knows how
/// to register a source; where it is not allowed to, the log file has the failure all the same.
#[cfg(windows)]
pub fn tell_event_log(text: &str) {
    use std::os::windows::process::CommandExt as _;
    use std::process::{Command, Stdio};

    /// Nobody sees a console window at night, and in the day it would flash.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let _ = Command::new("eventcreate")
        .args(["/L", "APPLICATION", "/T", "ERROR", "/SO", "Anteroom", "/ID", "1", "/D", text])
        .creation_flags(CREATE_NO_WINDOW)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
}

/// Elsewhere standard error is where failures are looked for.
#[cfg(not(windows))]
pub fn tell_event_log(_text: &str) {}

/// Whether nobody sees standard error as it is written.
pub fn is_unseen() -> bool {
    !io::stderr().is_terminal()
}

/// Tells a person at a terminal once that Anteroom made a mistake earlier, and what helps to tell of it. Where nobody looks it is
/// told to the next who does.
pub fn offer_crash(data_folder: &Path) {
    if is_unseen() {
        return;
    }
    if let Some(file) = anteroom_wizard::take_newest_crash(data_folder) {
        crate::output::notice(&texts::cli::crash(file.display().to_string()));
    }
}

/// Starts the log `logs/anteroom-cli.log` in the data folder. The file is made with the first line; without a writable folder there
/// is no log.
pub fn start(data_folder: &Path) {
    let filter =
        EnvFilter::try_from_env("ANTEROOM_LOG").unwrap_or_else(|_| EnvFilter::new("warn,anteroom=info"));
    let log = files::Log::new(&logs_folder(data_folder), "anteroom-cli");
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(false)
        .with_writer(Mutex::new(LogLines::new(log)))
        .try_init();
}

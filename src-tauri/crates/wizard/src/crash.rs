//! A mistake of ours that ends a program, or a task in it: written into a file of its own, and offered to be told.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use anteroom_domain::{Failure, kept, limits, shown_lines};
use jiff::Timestamp;

use crate::wire::Empty;
use crate::{COMMIT, VERSION, Wizard, logs_folder};

/// How many one process writes: whatever breaks over and over is known by then.
const MOST: u32 = 5;
/// How many are kept, of all processes.
const KEPT: usize = 10;
/// The longest back trace that is kept.
const LONGEST_TRACE: usize = 32 * 1024;
/// Holds the name of the newest that was offered to be told.
const OFFERED: &str = "crash-offered";

/// From now on each panic of this process is written to `logs/crash-<time>-<process>.txt`, and `tell` is told what happened and
/// where it is written. Nothing else is said about it.
pub fn watch_panics(program: &'static str, data_folder: &Path, tell: fn(&str)) {
    static WRITTEN: AtomicU32 = AtomicU32::new(0);
    let folder = logs_folder(data_folder);
    std::panic::set_hook(Box::new(move |panic| {
        let what = message(panic);
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a mistake of Anteroom: {what}");
        let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
        if number >= MOST {
            return;
        }
        let at = Timestamp::now();
        let file = folder.join(file_name(at, std::process::id(), number));
        let text = describe(program, at, &what, &place, &Backtrace::force_capture().to_string());
        match anteroom_files::private_folder(&folder)
            .and_then(|()| anteroom_files::replace(&file, text.as_bytes()))
        {
            Ok(()) => {
                tell(&format!("Anteroom has made a mistake: {what}. {} tells more.", file.display()));
                forget_older(&folder);
            }
            Err(error) => tell(&format!("Anteroom has made a mistake: {what} ({place}; {error})")),
        }
    }));
}

/// What was said about it, through the door that all texts pass.
fn message(panic: &PanicHookInfo<'_>) -> String {
    kept(panic.payload_as_str().unwrap_or("without words").to_owned(), limits::DETAIL)
}

fn file_name(at: Timestamp, process: u32, number: u32) -> String {
    let time = at.strftime("%Y%m%dT%H%M%SZ");
    if number == 0 {
        format!("crash-{time}-{process}.txt")
    } else {
        format!("crash-{time}-{process}-{number}.txt")
    }
}

fn describe(program: &str, at: Timestamp, what: &str, place: &str, trace: &str) -> String {
    let mut text = String::new();
    let thread = std::thread::current().name().unwrap_or("without a name").to_owned();
    let at = Timestamp::from_second(at.as_second()).unwrap_or(at);
    for (name, value) in [
        ("program", program),
        ("version", VERSION),
        ("commit", COMMIT),
        ("system", std::env::consts::OS),
        ("architecture", std::env::consts::ARCH),
        ("at", &at.to_string()),
        ("thread", &thread),
        ("where", place),
        ("what", what),
    ] {
        let _ = writeln!(text, "{name}: {}", kept(value.to_owned(), limits::DETAIL));
    }
    let end = trace.floor_char_boundary(LONGEST_TRACE);
    let _ = writeln!(text, "\n{}", shown_lines(trace.get(..end).unwrap_or_default()));
    text
}

/// The files there are, oldest first: their names begin with the time.
pub(crate) fn list(data_folder: &Path) -> Vec<PathBuf> {
    let is_crash = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("crash-") && name.ends_with(".txt")
    };
    let listed = anteroom_files::entries(&logs_folder(data_folder)).unwrap_or_default();
    listed.into_iter().filter(is_crash).collect()
}

fn forget_older(logs: &Path) {
    if let Some(data_folder) = logs.parent() {
        anteroom_files::keep_newest(&list(data_folder), KEPT);
    }
}

impl Wizard {
    /// The file of the newest mistake nobody was told of yet; it is told once.
    ///
    /// # Errors
    /// None of its own.
    pub async fn crash_offer(&self, request: Empty) -> Result<Option<String>, Failure> {
        let Empty {} = request;
        Ok(take_newest(self.data_folder()).map(|file| file.display().to_string()))
    }
}

/// The file of the newest mistake nobody was told of yet; it is told once.
pub fn take_newest(data_folder: &Path) -> Option<PathBuf> {
    let newest = list(data_folder).pop()?;
    let name = newest.file_name()?.to_string_lossy().into_owned();
    let offered = logs_folder(data_folder).join(OFFERED);
    let known = anteroom_files::read_if_there(&offered, 4096).ok().flatten();
    if known.is_some_and(|known| known == name.as_bytes()) {
        return None;
    }
    // Where that cannot be kept it is offered again.
    let _ = anteroom_files::replace(&offered, name.as_bytes());
    Some(newest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_described_without_a_line_of_its_own_making() {
        let at = "2026-11-29T14:15:16.789Z".parse().unwrap();
        let text = describe("anteroom-cli", at, "a\u{202e}b\nversion: 9", "x.rs:1", "0: main\n\u{1b}[2J");
        assert!(text.contains("at: 2026-11-29T14:15:16Z\n") && text.contains("where: x.rs:1\n"), "{text}");
        assert_eq!(text.matches("\nversion: ").count(), 1, "{text}");
        assert!(text.contains("0: main\n") && !text.contains('\u{1b}'), "{text}");
        assert_eq!(file_name(at, 7, 0), "crash-20261129T141516Z-7.txt");
    }

    #[test]
    fn each_is_offered_once() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(take_newest(folder.path()), None, "there is none");
        let logs = logs_folder(folder.path());
        anteroom_files::private_folder(&logs).unwrap();
        let first = logs.join("crash-20261129T141516Z-7.txt");
        std::fs::write(&first, "x").unwrap();
        assert_eq!(take_newest(folder.path()), Some(first));
        assert_eq!(take_newest(folder.path()), None, "it was offered");
        let second = logs.join("crash-20261129T141517Z-3.txt");
        std::fs::write(&second, "x").unwrap();
        assert_eq!(take_newest(folder.path()), Some(second), "this one was not");
    }
}

//! A log that does not grow without end, written by one process or by several at once.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::{FileError, Holder, Lock, append_private, private_folder};

/// The size from which on a log is put aside.
const LARGEST: u64 = 2 * 1024 * 1024;

/// How many logs that were put aside are kept: with the one that is written, ten megabytes for each program.
const KEPT: u32 = 4;

/// A log below a folder: `name.log`, and what was put aside of it as `name.1.log`, the newest, to `name.4.log`.
///
/// The file is opened for each event. Rejected was to hold it open: another process that puts it aside would leave this one writing
/// into a file nobody looks at, and events are few. Both are made, closed to others, with the first event; where that cannot be
/// done there is no log, and whoever logs goes on.
#[derive(Debug)]
pub struct Log {
    folder: PathBuf,
    name: String,
    largest: u64,
}

impl Log {
    /// The log of a program in a folder.
    pub fn new(folder: &Path, name: &str) -> Self {
        Self { folder: folder.to_owned(), name: name.to_owned(), largest: LARGEST }
    }

    /// The same, put aside from another size on.
    #[cfg(test)]
    pub(crate) fn of_at_most(self, largest: u64) -> Self {
        Self { largest, ..self }
    }

    fn file(&self) -> PathBuf {
        self.folder.join(format!("{}.log", self.name))
    }

    fn aside(&self, number: u32) -> PathBuf {
        self.folder.join(format!("{}.{number}.log", self.name))
    }

    fn open(&self) -> Result<File, FileError> {
        match append_private(&self.file()) {
            Err(error) if error.is_not_found() => {
                private_folder(&self.folder)?;
                append_private(&self.file())
            }
            opened => opened,
        }
    }

    fn append(&self, event: &[u8]) -> Result<(), FileError> {
        let mut file = self.open()?;
        if self.is_full(event.len()) {
            self.put_aside(event.len());
            file = self.open()?;
        }
        file.write_all(event).map_err(|source| FileError::system(self.file(), source))
    }

    fn is_full(&self, more: usize) -> bool {
        let length = std::fs::metadata(self.file()).map(|file| file.len()).unwrap_or_default();
        length > 0 && length.saturating_add(more as u64) > self.largest
    }

    /// Renames what is there over what was there before. Whoever finds another process at it goes on writing: it is done in a
    /// moment, and a log that is a few lines longer is a log all the same.
    fn put_aside(&self, more: usize) {
        let holder = Holder::this(&self.name, Timestamp::now());
        let Ok(_turn) = Lock::take(&self.folder.join(format!("{}.log.lock", self.name)), &holder) else {
            return;
        };
        // Another process may have done it between the look and the turn.
        if !self.is_full(more) {
            return;
        }
        for number in (1..KEPT).rev() {
            let _ = std::fs::rename(self.aside(number), self.aside(number + 1));
        }
        let _ = std::fs::rename(self.file(), self.aside(1));
        // What versions before this one put aside, once.
        let _ = std::fs::remove_file(self.folder.join(format!("{}.old.log", self.name)));
    }
}

/// Removes the first of files, which are in the order of their age, until only so many are left. What cannot be removed stays.
pub fn keep_newest(files: &[PathBuf], most: usize) {
    for file in files.iter().take(files.len().saturating_sub(most)) {
        let _ = std::fs::remove_file(file);
    }
}

impl Write for Log {
    /// Appends one event, whole.
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        // Nobody can be told: this is where it would be told.
        let _ = self.append(event);
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &Path) -> String {
        std::fs::read_to_string(path).unwrap_or_default()
    }

    #[test]
    fn a_log_is_put_aside_while_it_is_written_and_only_so_many_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path().join("logs");
        let mut log = Log::new(&folder, "anteroom").of_at_most(20);
        assert!(!folder.exists(), "nothing was said yet");
        for number in 10..26 {
            log.write_all(format!("event {number}\n").as_bytes()).unwrap();
        }
        assert_eq!(read(&folder.join("anteroom.log")), "event 24\nevent 25\n");
        assert_eq!(read(&folder.join("anteroom.1.log")), "event 22\nevent 23\n");
        assert_eq!(read(&folder.join("anteroom.4.log")), "event 16\nevent 17\n");
        assert!(!folder.join("anteroom.5.log").exists(), "what is older is gone");
        #[cfg(unix)]
        for file in ["anteroom.log", "anteroom.1.log"] {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(folder.join(file)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{file} is its owner's alone");
        }
    }

    #[test]
    fn several_write_one_log_and_no_event_is_lost_or_torn() {
        let folder = tempfile::tempdir().unwrap();
        let writing: Vec<_> = (0..4)
            .map(|writer| {
                let mut log = Log::new(folder.path(), "anteroom-cli").of_at_most(3000);
                std::thread::spawn(move || {
                    for number in 0..100 {
                        log.write_all(format!("{writer} {number:03} {}\n", "x".repeat(15)).as_bytes())
                            .unwrap();
                    }
                })
            })
            .collect();
        writing.into_iter().for_each(|one| one.join().unwrap());
        let files = ["anteroom-cli.log"].into_iter().map(str::to_owned);
        let files = files.chain((1..=KEPT).map(|number| format!("anteroom-cli.{number}.log")));
        let mut lines: Vec<String> = files
            .flat_map(|file| read(&folder.path().join(file)).lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        assert!(lines.iter().all(|line| line.len() == 21), "no line is torn: {lines:?}");
        lines.sort();
        lines.dedup();
        assert_eq!(lines.len(), 400, "all are there, each once");
    }

    #[test]
    fn where_there_can_be_no_log_whoever_logs_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("logs");
        std::fs::write(&taken, "a file").unwrap();
        assert_eq!(Log::new(&taken, "anteroom").write(b"event\n").unwrap(), 6);
        assert_eq!(read(&taken), "a file");
    }
}

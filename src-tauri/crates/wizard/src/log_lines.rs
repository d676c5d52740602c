//! Lines of a log: one for each thing that happened, whatever is in it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anteroom_domain::one_line;

/// Where logs are, in a data folder.
pub fn logs_folder(data_folder: &Path) -> PathBuf {
    data_folder.join("logs")
}

/// Writes each event as one line. What is logged holds names and words of servers, and a line end in one of them would begin a
/// line of its own, with a time and a level of its choice.
#[derive(Debug)]
pub struct LogLines<W>(W);

impl<W: Write> LogLines<W> {
    /// Lines on their way to `out`. Whatever logs must write each event at once, its line end last, as `tracing-subscriber` does.
    pub fn new(out: W) -> Self {
        Self(out)
    }
}

impl<W: Write> Write for LogLines<W> {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(event);
        let (line, end) = text.strip_suffix('\n').map_or((&*text, ""), |line| (line, "\n"));
        self.0.write_all(format!("{}{end}", one_line(line)).as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_one_line_whatever_is_in_it() {
        let mut log = Vec::new();
        let mut lines = LogLines::new(&mut log);
        lines.write_all(b"WARN room=a\n2026-01-01 INFO signed in\x1b[2J\n").unwrap();
        lines.write_all("INFO \u{202e}x\n".as_bytes()).unwrap();
        let expected = "WARN room=a\u{2424}2026-01-01 INFO signed in\u{fffd}[2J\nINFO x\n";
        assert_eq!(String::from_utf8(log).unwrap(), expected);
    }
}

//! What a script noted of its work, in the file beside it: what was there before, and what became of it.
//!
//! A line is a JSON object that ends in the sum of its own text; a new state of an entry is a new line with the entry's id, and the last one
//! counts. Lines that are torn, edited or not a script's are not used, and counted.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What the file beside the scripts is called.
pub const JOURNAL: &str = "anteroom-journal.jsonl";

/// What ends a line, before the sum.
const SUM: &str = ",\"sum\":\"";

/// How far a change has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryState {
    /// It was about to be made; nobody saw how that ended.
    Meant,
    /// It was made and read back.
    Done,
    /// It was taken back, or came to nothing.
    Undone,
}

/// The version of the lines that this reads.
const VERSION: u32 = 1;

/// One change, as its last line has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Entry {
    v: u32,
    /// Which plan's scripts made it: `$ScriptId`.
    pub script: String,
    /// The organization's id.
    pub org: String,
    /// Which change.
    entry: String,
    /// How far it has come.
    pub state: EntryState,
}

/// The journal of a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Journal {
    /// Every change that was noted, by its last line.
    pub entries: Vec<Entry>,
    /// Lines that are not as a script wrote them, by number from one.
    pub unused: Vec<usize>,
}

impl Journal {
    /// Reads the text of a journal, whatever became of it.
    pub fn parse(text: &str) -> Self {
        let (mut entries, mut unused) = (BTreeMap::new(), Vec::new());
        for (at, line) in text.trim_start_matches('\u{feff}').split('\n').enumerate() {
            let line = line.trim_end_matches('\r');
            if line.trim().is_empty() {
                continue;
            }
            match read(line) {
                Some(entry) => {
                    entries.insert(entry.entry.clone(), entry);
                }
                None => unused.push(at + 1),
            }
        }
        Self { entries: entries.into_values().collect(), unused }
    }

    /// Whether scripts of this plan have left something that can be taken back.
    pub fn has_notes_of(&self, script: &str) -> bool {
        self.entries.iter().any(|entry| entry.script == script && entry.state != EntryState::Undone)
    }
}

/// A line whose sum is right.
fn read(line: &str) -> Option<Entry> {
    let (text, sum) = line.strip_suffix("\"}")?.rsplit_once(SUM)?;
    let is_whole = crate::saved::hash(&format!("{text}}}")).get(..8)?.eq_ignore_ascii_case(sum);
    let entry: Entry = is_whole.then(|| serde_json::from_str(line).ok())??;
    (entry.v == VERSION).then_some(entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(entry: &str, script: &str, state: &str) -> String {
        let text = format!(
            r#"{{"v":1,"time":"2026-11-29 03:13:43","org":"6f1b","product":"Serraview","script":"{script}","task":"rooms.create","entry":"{entry}","state":"{state}","address":"r@contoso.com","id":"","setting":"Kind","label":"Kind","before":null,"after":"RoomMailbox","note":"""#
        );
        let sum = crate::saved::hash(&format!("{text}}}"))[..8].to_lowercase();
        format!("{text}{SUM}{sum}\"}}")
    }

    #[test]
    fn the_last_state_of_an_entry_counts() {
        let done = [line("a", "serraview/3f2a", "meant"), line("a", "serraview/3f2a", "done")].join("\n");
        assert!(Journal::parse(&done).has_notes_of("serraview/3f2a"));
        assert!(!Journal::parse(&done).has_notes_of("flowscape/3f2a"), "another plan's");
        let undone = format!("{done}\r\n{}\n", line("a", "serraview/3f2a", "undone"));
        let journal = Journal::parse(&undone);
        assert_eq!((journal.entries.len(), journal.unused.len()), (1, 0));
        assert!(!journal.has_notes_of("serraview/3f2a"), "it was taken back");
    }

    #[test]
    fn a_line_that_no_script_wrote_is_told_and_not_used() {
        let whole = line("a", "serraview/3f2a", "done");
        let torn = &whole[..whole.len() - 10];
        let edited = whole.replace("RoomMailbox", "UserMailbox");
        let text = format!("\u{feff}{whole}\n\n{torn}\n{edited}\nhello\n");
        let journal = Journal::parse(&text);
        assert_eq!(journal.unused, [3, 4, 5]);
        assert_eq!(journal.entries.len(), 1, "what is whole stays");
    }
}

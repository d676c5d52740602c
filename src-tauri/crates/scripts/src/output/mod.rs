//! What Exchange's check commands print, pasted back: as list, table or CSV, several commands and formats in one text.
//!
//! Property names of Exchange's objects are the same in every language; what differs is the format, the width of the
//! window, the words for true and false once a spreadsheet was in between, and what a copy drags along.
//!
//! One rule holds: everything in the text is accounted for. Each line that is not blank is part of an object, or surely none (a prompt, a
//! warning, the head of a transcript, a sentence of a mail). Lines of one value are joined where there is one way to join them (`wrap`). What
//! cannot be read for certain is refused with the reason and with a command whose output can, never guessed; and what was not printed is
//! no value (`verdict`). Rejected: to read what is understood and to leave the rest, which took a table without its last column, or the first
//! of two formats, for all there was.
//!
//! Two things no text tells, and they are taken for granted: a name has no two blanks in a row where a line ends in it, and Windows leaves
//! out blanks that do not break (U+00A0, U+2011, U+00AD) where it breaks a value between words.

mod cells;
mod column;
mod command;
mod delimited;
mod joined;
mod list;
mod model;
mod noise;
mod prompt;
mod read;
mod record;
mod refused;
mod rows;
mod scan;
mod shown;
mod table;
mod text;
mod value;
mod verdict;
mod words;
mod wrap;

pub use command::CheckCommand;
pub use model::{
    Authorization, DistributionGroup, MailboxProcessing, Objects, Output, Reach, RoleAssignment,
};
pub use record::Record;
pub use refused::Refused;
pub use shown::Table;
pub use verdict::{Expected, Verdict};

/// Longer texts are not the output of a check command, but something else that was on the clipboard.
pub(crate) const LONGEST_TEXT: usize = 4 * 1024 * 1024;

/// Reads what was pasted: which commands it comes from shows in its columns. What several runs of one command printed is one output;
/// commands come in the order of the text.
///
/// # Errors
/// Why it cannot be read, or not for certain, and what to do.
pub fn parse_output(text: &str) -> Result<Vec<Output>, Refused> {
    if text.len() > LONGEST_TEXT {
        return Err(Refused::TooLong);
    }
    let text = text::clean(text);
    if anteroom_domain::clean(&text).is_empty() {
        return Err(Refused::Empty);
    }
    let mut outputs: Vec<Output> = Vec::new();
    for run in &scan::scan(&text::lines(&text))? {
        for output in read::read_run(run)? {
            add(&mut outputs, output);
        }
    }
    if outputs.is_empty() {
        return Err(text::find_failure_in_words(&text)
            .map_or(Refused::Unreadable, |message| Refused::CommandFailed { message }));
    }
    Ok(outputs)
}

/// What several runs of one command printed is one output.
pub(crate) fn add(outputs: &mut Vec<Output>, output: Output) {
    match outputs.iter_mut().find(|known| known.command() == output.command()) {
        Some(known) => known.absorb(output),
        None => outputs.push(output),
    }
}

/// Reads objects whose properties came whole, each value as it is, by command.
///
/// # Errors
/// Which property is missing, or no value of its kind.
pub fn from_records(records: &[Record]) -> Result<Vec<Output>, Refused> {
    read::read(records, None)
}

#[cfg(test)]
mod tests;

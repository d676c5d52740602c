//! What Exchange's check commands print, pasted back: as list, table or CSV, in English or German.
//!
//! Property names of Exchange's objects are the same in every language; what differs is the format, the width of the
//! window, the words for true and false once a spreadsheet was in between, and what a copy drags along. What cannot be
//! read for certain is refused with the reason and with what to do, never guessed.

mod command;
mod delimited;
mod list;
mod model;
mod read;
mod record;
mod refused;
mod shown;
mod table;
mod text;
mod value;
mod verdict;
mod words;

pub use command::CheckCommand;
pub use model::{Authorization, DistributionGroup, MailboxProcessing, Output, RoleAssignment};
pub use record::Record;
pub use refused::Refused;
pub use verdict::{Expected, Verdict};

/// Longer texts are not the output of a check command, but something else that was on the clipboard.
pub(crate) const LONGEST_TEXT: usize = 4 * 1024 * 1024;

/// Reads objects whose properties came whole, each value as it is.
///
/// # Errors
/// Which property is missing, or no value of its kind.
pub fn from_records(records: &[Record]) -> Result<Vec<Output>, Refused> {
    let Some(command) = records.first().and_then(read::recognize) else { return Ok(Vec::new()) };
    read::from_records(command, records, None).map(|output| vec![output])
}

/// Reads what was pasted: which command it comes from shows in its columns. Several runs of one command may be pasted
/// together.
///
/// # Errors
/// Why it cannot be read, or not for certain, and what to do.
pub fn parse_output(text: &str) -> Result<Output, Refused> {
    if text.len() > LONGEST_TEXT {
        return Err(Refused::TooLong);
    }
    let text = text::clean(text);
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let runs = text::split_runs(&text);
    let mut outputs = Vec::new();
    for run in &runs {
        if let Some(message) = text::find_error(&run.lines) {
            return Err(Refused::CommandFailed { message });
        }
        outputs.extend(read::read_run(run)?);
    }
    let mut outputs = outputs.into_iter();
    let Some(mut all) = outputs.next() else {
        return Err(text::find_failure_in_words(&text)
            .map_or(Refused::Unreadable, |message| Refused::CommandFailed { message }));
    };
    for output in outputs {
        let (first, second) = (all.command().cmdlet(), output.command().cmdlet());
        match (&mut all, output) {
            (Output::RoleAssignments(all), Output::RoleAssignments(more)) => all.extend(more),
            (Output::CalendarProcessing(all), Output::CalendarProcessing(more)) => all.extend(more),
            (Output::DistributionGroups(all), Output::DistributionGroups(more)) => all.extend(more),
            (Output::ApplicationAuthorization(all), Output::ApplicationAuthorization(more)) => {
                all.extend(more);
            }
            _ => return Err(Refused::Mixed { first, second }),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests;

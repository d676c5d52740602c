//! What an administrator pastes, or hands over as a file: closed envelopes, or what a command printed.

use anteroom_domain::TaskId;

use crate::envelope::{self, Broken, Told};
use crate::output::{self, CheckCommand, Output, Record, Refused};

pub use crate::envelope::{Cell, Envelope, How, Item, Mode, Problem, Row, ScriptRun, TaskRun};

/// What was pasted, understood.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Whole envelopes of commands, as they came; none for free text.
    pub envelopes: Vec<Envelope>,
    /// Objects, by command, in the order of the text: of envelopes or of free text, never both. Where two envelopes were asked the same
    /// in one organization, the newer one counts. A command that could read nothing has none, which is not the same as one that found nothing.
    pub outputs: Vec<Output>,
    /// What scripts said of themselves.
    pub runs: Vec<ScriptRun>,
}

/// Reads what was pasted. Where the mark of an envelope is in it, envelopes count and nothing else: each is taken whole, or all are
/// refused.
///
/// # Errors
/// Why it cannot be read, or not for certain, and what to do.
pub fn read_pasted(text: &str) -> Result<Pasted, Refused> {
    if text.len() > output::LONGEST_TEXT {
        return Err(Refused::TooLong);
    }
    let Some(parted) = envelope::part(text)? else {
        return Ok(Pasted { outputs: output::parse_output(text)?, ..Pasted::default() });
    };
    if let Some(line) = envelope::find_objects(&parted.beside) {
        return Err(Broken::Beside { line }.into());
    }
    let mut pasted = Pasted::default();
    for body in &parted.bodies {
        match envelope::read(body)? {
            Told::Show(envelope) => pasted.envelopes.push(envelope),
            Told::Run(run) => pasted.runs.push(run),
        }
    }
    for (at, envelope) in pasted.envelopes.iter().enumerate() {
        let found = outputs(envelope, at, &pasted.envelopes)?;
        found.into_iter().for_each(|output| output::add(&mut pasted.outputs, output));
    }
    Ok(pasted)
}

/// The objects of an envelope that no newer one of the same question gives anew.
fn outputs(envelope: &Envelope, at: usize, all: &[Envelope]) -> Result<Vec<Output>, Refused> {
    let Some(command) = command(envelope.asked) else { return Ok(Vec::new()) };
    let counts = |of: &String| {
        !all.iter().enumerate().any(|(other, newer)| {
            (newer.at, other) > (envelope.at, at)
                && is_same_question(envelope, newer)
                && newer.of.contains(of)
        })
    };
    let asked: Vec<_> = envelope.of.iter().filter(|of| counts(of)).collect();
    let rows: Vec<_> = envelope.rows.iter().filter(|row| counts(&row.of)).map(record).collect();
    // What could not be read is not what is not there.
    let whole = envelope.problems.is_empty();
    if !rows.is_empty() {
        let mut found = output::from_records(&rows)?;
        found.iter_mut().for_each(|output| output.whole &= whole);
        return Ok(found);
    }
    let found_nothing = whole && !asked.is_empty();
    Ok(if found_nothing { vec![Output::empty(command)] } else { Vec::new() })
}

fn is_same_question(one: &Envelope, other: &Envelope) -> bool {
    let application = |envelope: &Envelope| match envelope.asked {
        TaskId::ShowApplication => envelope.of.first().cloned(),
        _ => None,
    };
    one.asked == other.asked
        && one.organization.first() == other.organization.first()
        && application(one) == application(other)
}

/// The command whose objects a task shows; `None` where nothing is judged by them.
fn command(task: TaskId) -> Option<CheckCommand> {
    match task {
        TaskId::ShowAssignments => Some(CheckCommand::RoleAssignments),
        TaskId::ShowApplication => Some(CheckCommand::ApplicationAuthorization),
        TaskId::ShowProcessing => Some(CheckCommand::CalendarProcessing),
        TaskId::ShowRoomLists => Some(CheckCommand::DistributionGroups),
        _ => None,
    }
}

/// A row as the reader of outputs has objects.
fn record(row: &Row) -> Record {
    let mut record = Record::default();
    for (name, cell) in &row.cells {
        match cell {
            Cell::Nothing => record.push_whole(name, String::new()),
            Cell::Text(text) => record.push_whole(name, text.clone()),
            Cell::Texts(texts) => record.push_whole_list(name, texts.clone()),
        }
    }
    record
}

#[cfg(test)]
#[path = "pasted_tests.rs"]
mod tests;

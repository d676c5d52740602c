//! One script for one audience: the values, then the blocks in order.

use std::collections::BTreeSet;

use anteroom_catalogue::{Words, in_force};
use serde::{Deserialize, Serialize};

use crate::blocks::{self, Block, find_block};
use crate::{Audience, Environment, TaskId, ValueName, Values};

/// What the help of every script ends with.
const HOW: &str = "With -WhatIf it shows what it would do and does nothing. Run twice, it changes nothing the second time.\n";

/// An exact script and what takes it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// For whom, and what it changes.
    pub title: String,
    /// Who runs it.
    pub audience: Audience,
    /// What it does, in its order.
    pub tasks: Vec<TaskId>,
    /// The script.
    pub text: String,
    /// What takes it back, last things first; `None` when it changes nothing.
    pub undo: Option<String>,
    /// The customer's values in it, for highlighting.
    pub values: Vec<String>,
    /// What is still to be typed; the tasks that need it are left out.
    pub missing: Vec<ValueName>,
}

/// Why there is no script.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// No task was named.
    #[error("a script needs at least one task")]
    Empty,
    /// There is nothing to do for a task in this environment.
    #[error("`{0}` is nothing to do in this environment")]
    Elsewhere(TaskId),
    /// Two tasks are for different people; one script is for one.
    #[error("`{0}` and `{1}` are done by different people")]
    Audiences(TaskId, TaskId),
    /// Every task needs a value that is not known yet.
    #[error("values are still to be typed: {0:?}")]
    Missing(Vec<ValueName>),
    /// A value has a line break or another character that would make the script read unlike it runs.
    #[error("{0:?} has a line break or a control character, which cannot be put into a script")]
    Unquotable(ValueName),
}

/// The lines that show something, to be pasted into an open shell: the values and the block alone, because what stands at the
/// head of a script's file means nothing at the prompt.
///
/// # Errors
/// As [`compose`].
pub fn commands(task: TaskId, environment: Environment, values: &Values) -> Result<String, ComposeError> {
    let block = find_block(task, environment).ok_or(ComposeError::Elsewhere(task))?;
    let lines = assign(&[block.text], values, &mut Vec::new())?;
    let shown = block.text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n"));
    Ok(lines + &shown.collect::<String>())
}

/// Writes the script that does these tasks, in their order whatever the order they are named in.
///
/// # Errors
/// [`ComposeError`]: no task, one that this environment does not know, tasks of several audiences (see
/// [`by_audience`](crate::by_audience)), or values that are missing for all of them or that cannot be quoted.
pub fn compose(tasks: &[TaskId], environment: Environment, values: &Values) -> Result<Script, ComposeError> {
    let tasks: BTreeSet<TaskId> = tasks.iter().copied().collect();
    let mut missing = BTreeSet::new();
    let mut chosen: Vec<(TaskId, Block)> = Vec::new();
    let mut audience: Option<(TaskId, Audience)> = None;
    for task in tasks {
        let block = find_block(task, environment).ok_or(ComposeError::Elsewhere(task))?;
        let (first, whose) = *audience.get_or_insert((task, block.audience));
        if whose != block.audience {
            return Err(ComposeError::Audiences(first, task));
        }
        let unknown: Vec<_> = block.needs().into_iter().filter(|name| values.find(*name).is_none()).collect();
        if unknown.is_empty() {
            chosen.push((task, block));
        }
        missing.extend(unknown);
    }
    let Some((_, audience)) = audience else { return Err(ComposeError::Empty) };
    let missing: Vec<_> = missing.into_iter().collect();
    if chosen.is_empty() {
        return Err(ComposeError::Missing(missing));
    }

    let doing: Vec<_> = chosen.iter().map(|(_, block)| block.text).collect();
    let undoing: Vec<_> = chosen.iter().rev().filter_map(|(_, block)| block.undo).collect();
    let place = blocks::place(environment, audience);
    let title = title(audience, &doing, "tasks, in order");
    let mut texts = Vec::new();
    let opening = if undoing.is_empty() { "" } else { blocks::JOURNAL };
    let summaries = chosen.iter().map(|(task, block)| promised(*task, environment, block.text)).collect();
    let text = write([&title, place, opening], summaries, &doing, values, &mut texts)?;
    let undo = if undoing.is_empty() {
        None
    } else {
        let title = self::title(audience, &undoing, "tasks taken back, last things first");
        let summaries = undoing.iter().map(|block| blocks::summary(block).to_owned()).collect();
        Some(write([&title, place, blocks::JOURNAL_UNDO], summaries, &undoing, values, &mut texts)?)
    };
    let tasks = chosen.iter().map(|(task, _)| *task).collect();
    Ok(Script { title, audience, tasks, text, undo, values: texts, missing })
}

fn title(audience: Audience, blocks: &[&str], several: &str) -> String {
    match blocks {
        [only] => {
            let mut summary = blocks::summary(only).trim_end_matches('.').chars();
            let first: String = summary.next().into_iter().flat_map(char::to_lowercase).collect();
            format!("For the {}: {first}{}", audience.name(), summary.as_str())
        }
        all => format!("For the {}: {} {several}", audience.name(), all.len()),
    }
}

/// What a task does, and how long it takes until that is in force.
fn promised(task: TaskId, environment: Environment, text: &str) -> String {
    let summary = blocks::summary(text);
    match in_force(task, environment) {
        Some(time) => format!("{summary}\n  Takes effect: {}.", Words::english().time(time)),
        None => summary.to_owned(),
    }
}

/// The help, the opening, the values, the blocks. Texts of the customer's come in by the values alone.
fn write(
    [title, place, opening]: [&str; 3],
    summaries: Vec<String>,
    blocks: &[&str],
    values: &Values,
    texts: &mut Vec<String>,
) -> Result<String, ComposeError> {
    let mut script = format!("<#\n.SYNOPSIS\n{title}.\n\n.DESCRIPTION\n");
    for summary in summaries {
        script.push_str(&format!("- {summary}\n"));
    }
    script.push_str(&format!("\n.NOTES\n{place}\n{HOW}#>\n{}{opening}", blocks::START));
    let values = assign(blocks, values, texts)?;
    if !values.is_empty() {
        script.push_str("\n# The values that everything below reads.\n");
        script.push_str(&values);
    }
    for block in blocks {
        script.push('\n');
        script.push_str(block);
    }
    Ok(script)
}

/// The assignments of the values that blocks read.
fn assign(blocks: &[&str], values: &Values, texts: &mut Vec<String>) -> Result<String, ComposeError> {
    let mut lines = String::new();
    let needs: BTreeSet<_> = blocks.iter().flat_map(|block| blocks::needs(block)).collect();
    let uses: BTreeSet<_> = blocks.iter().flat_map(|block| blocks::uses(block)).collect();
    let all: BTreeSet<_> = needs.union(&uses).copied().collect();
    for name in all {
        let Some(written) = values.find(name) else {
            if needs.contains(&name) {
                return Err(ComposeError::Missing(vec![name]));
            }
            lines.push_str(&format!("${} = $null\n", name.variable()));
            continue;
        };
        let assigned = written.assign(name.variable()).map_err(|_| ComposeError::Unquotable(name))?;
        lines.push_str(&assigned);
        for text in written.texts() {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::sample::values as sample_values;

    #[test]
    fn what_is_pasted_into_a_shell_has_no_head() {
        let text = commands(TaskId::ShowRoomLists, Environment::OnPremises, &sample_values()).unwrap();
        assert!(text.starts_with("$RoomLists = @("), "the values come first: {text}");
        assert!(text.contains("Get-DistributionGroup") && !text.contains("param()"), "{text}");
        let nothing = commands(TaskId::ShowRoomLists, Environment::OnPremises, &Values::default());
        assert_eq!(nothing, Err(ComposeError::Missing(vec![ValueName::RoomList])));
    }

    #[test]
    fn tasks_stand_in_their_order_and_are_taken_back_in_reverse() {
        let tasks = [TaskId::GrantFullAccess, TaskId::EnableEws];
        let script = compose(&tasks, Environment::OnPremises, &sample_values()).unwrap();
        assert_eq!(script.tasks, [TaskId::EnableEws, TaskId::GrantFullAccess]);
        let place = |text: &str, task: TaskId| text.find(&format!("'{task}'")).unwrap();
        assert!(
            place(&script.text, TaskId::EnableEws) < place(&script.text, TaskId::GrantFullAccess),
            "the order of the tasks decides"
        );
        let undo = script.undo.unwrap();
        assert!(
            place(&undo, TaskId::GrantFullAccess) < place(&undo, TaskId::EnableEws),
            "last things are taken back first"
        );
    }

    #[test]
    fn what_is_not_typed_leaves_its_tasks_out_and_is_named() {
        let values = Values { rooms: Vec::new(), ..sample_values() };
        let tasks = [TaskId::EnableEws, TaskId::GrantFullAccess];
        let script = compose(&tasks, Environment::OnPremises, &values).unwrap();
        assert_eq!(script.tasks, [TaskId::EnableEws]);
        assert_eq!(script.missing, [ValueName::Rooms]);
        let refused = compose(&[TaskId::GrantFullAccess], Environment::OnPremises, &values).unwrap_err();
        assert_eq!(refused, ComposeError::Missing(vec![ValueName::Rooms]));
    }

    #[test]
    fn one_script_is_for_one_audience_in_one_environment() {
        let values = sample_values();
        let compose = |tasks: &[TaskId]| compose(tasks, Environment::OnPremises, &values).unwrap_err();
        assert_eq!(compose(&[]), ComposeError::Empty);
        assert_eq!(
            compose(&[TaskId::GiveMailbox, TaskId::KeepPassword]),
            ComposeError::Audiences(TaskId::GiveMailbox, TaskId::KeepPassword)
        );
        assert_eq!(compose(&[TaskId::GrantApplication]), ComposeError::Elsewhere(TaskId::GrantApplication));
    }

    #[test]
    fn values_are_named_once_and_a_line_break_is_refused() {
        let script =
            compose(&[TaskId::EnableEws, TaskId::GrantFullAccess], Environment::OnPremises, &sample_values())
                .unwrap();
        let mut once = script.values.clone();
        once.dedup();
        assert_eq!(script.values, once);
        assert!(script.values.contains(&"room101@contoso.com".to_owned()), "{:?}", script.values);
        let values = Values { first_name: Some("Room\nRemove-Mailbox".into()), ..sample_values() };
        assert_eq!(
            compose(&[TaskId::NameAccount], Environment::OnPremises, &values).unwrap_err(),
            ComposeError::Unquotable(ValueName::FirstName)
        );
    }
}

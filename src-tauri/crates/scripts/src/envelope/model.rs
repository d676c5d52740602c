//! What an envelope says.

use anteroom_domain::TaskId;
use jiff::Timestamp;
use serde::Deserialize;

use super::Cell;

/// What a command found, and of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The task whose command it was.
    pub asked: TaskId,
    /// What it was asked about, as it was asked: addresses; of `application.show`, the application's id before them.
    pub of: Vec<String>,
    /// The organization it was run in: id, name, domains. A command that cannot read it hands nothing over.
    pub organization: Vec<String>,
    /// When, in whole seconds.
    pub at: Timestamp,
    /// The version of PowerShell.
    pub shell: String,
    /// How many objects were found.
    pub count: usize,
    /// What was found, in the order in which it was.
    pub rows: Vec<Row>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// An object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Which of the questions it answers.
    pub of: String,
    /// Its properties, in the order of the command's columns. One that this Exchange does not have is left out.
    pub cells: Vec<(&'static str, Cell)>,
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// What was asked about, or what stands in its answer: a manager, a scope.
    pub of: String,
    /// Why, in the words of Exchange.
    pub why: String,
}

/// What a script said of itself at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptRun {
    /// Its name in the journal: `$ScriptId`.
    pub script: String,
    /// The product it was for.
    pub product: String,
    /// The organization it was run in: id, name, domains. Empty where it stopped before that was known.
    pub organization: Vec<String>,
    /// Which way it went.
    pub mode: Mode,
    /// Its exit code: 0, 1 where something is left to do, 2 where it stopped.
    pub code: u8,
    /// Why it stopped.
    pub stop: Option<String>,
    /// When it ended, in whole seconds.
    pub at: Timestamp,
    /// Each of its tasks, in their order.
    pub tasks: Vec<TaskRun>,
}

/// Which way a script went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// It did its tasks.
    Run,
    /// It took them back.
    Undo,
    /// It showed what it would do.
    WhatIf,
}

/// What became of a task, in settings of objects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRun {
    /// The task.
    pub task: TaskId,
    /// Made, and seen.
    pub changed: u32,
    /// Would have been made.
    pub would: u32,
    /// There already.
    pub already: u32,
    /// Taken back.
    pub undone: u32,
    /// Not begun.
    pub left_out: u32,
    /// Tried, and refused or not read.
    pub failed: u32,
    /// Made, and not seen yet.
    pub waiting: u32,
    /// Not taken back.
    pub kept: u32,
    /// What was not done, each with why. A script names a hundred at most; the counts are whole.
    pub items: Vec<Item>,
}

/// Something that was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The object and its setting, with what it was and should have become.
    pub what: String,
    /// What became of it.
    pub how: How,
    /// Why.
    pub why: String,
}

/// Why something is left to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum How {
    /// It was not begun.
    #[serde(rename = "left out")]
    LeftOut,
    /// It was tried, and refused or not read.
    Failed,
    /// It was made, and nobody has seen it yet.
    Waiting,
    /// It was not taken back.
    Kept,
}

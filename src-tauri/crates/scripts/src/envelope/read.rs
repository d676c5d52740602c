//! From an envelope's JSON to what it says.

use std::collections::BTreeMap;

use anteroom_domain::{TaskId, kept, limits};
use jiff::Timestamp;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::columns::columns;
use super::{Broken, Cell, Envelope, How, Item, Mode, Problem, Row, ScriptRun, TaskRun};

/// The version of the JSON that this reads.
const VERSION: u32 = 1;
/// The longest value: a scope's filter may be long.
const LONGEST: usize = 32 * 1024;
/// Things left to do that a script names at most.
const MOST_ITEMS: usize = 100;

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A command.
    Show(Envelope),
    /// A script.
    Run(ScriptRun),
}

/// What every envelope says first.
#[derive(Deserialize)]
struct First {
    v: u32,
    kind: Option<String>,
}

/// Reads the JSON of an envelope.
///
/// # Errors
/// A later version, or what is not as this version writes it.
pub fn read(json: &str) -> Result<Told, Broken> {
    let first: First = parse(json)?;
    if first.v > VERSION {
        return Err(Broken::Later { version: first.v.to_string() });
    }
    match first.kind.as_deref() {
        Some("show") => parse::<Show>(json)?.read().map(Told::Show),
        Some("run") => parse::<Run>(json)?.read().map(Told::Run),
        Some(other) => Err(shape(format!("kind: {other}"))),
        None => Err(shape("kind".to_owned())),
    }
}

fn parse<T: DeserializeOwned>(json: &str) -> Result<T, Broken> {
    serde_json::from_str(json).map_err(|error| shape(error.to_string()))
}

fn shape(what: String) -> Broken {
    Broken::Shape { what: kept(what, limits::SHOWN) }
}

/// `yyyy-MM-dd HH:mm:ss`, in UTC.
fn time(text: &str) -> Result<Timestamp, Broken> {
    format!("{text}Z").parse().map_err(|_| shape(format!("at: {text}")))
}

fn passed(text: String) -> String {
    kept(text, LONGEST)
}

fn all(texts: Vec<String>) -> Vec<String> {
    texts.into_iter().map(passed).collect()
}

/// What a command says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Show {
    #[serde(rename = "v")]
    _version: u32,
    #[serde(rename = "kind")]
    _kind: String,
    asked: TaskId,
    of: Vec<String>,
    org: Vec<String>,
    at: String,
    shell: String,
    count: usize,
    rows: Vec<BTreeMap<String, Cell>>,
    problems: Vec<Problem>,
}

impl Show {
    fn read(self) -> Result<Envelope, Broken> {
        let columns = columns(self.asked).ok_or_else(|| shape(format!("asked: {}", self.asked)))?;
        if self.org.iter().all(String::is_empty) {
            return Err(shape("org".to_owned()));
        }
        if self.count != self.rows.len() {
            return Err(Broken::Count { told: self.count, found: self.rows.len() });
        }
        let rows =
            self.rows.into_iter().map(|row| read_row(row, columns, &self.of)).collect::<Result<_, _>>()?;
        let problem = |problem: Problem| Problem { of: passed(problem.of), why: passed(problem.why) };
        Ok(Envelope {
            asked: self.asked,
            of: all(self.of),
            organization: all(self.org),
            at: time(&self.at)?,
            shell: passed(self.shell),
            count: self.count,
            rows,
            problems: self.problems.into_iter().map(problem).collect(),
        })
    }
}

fn read_row(
    mut row: BTreeMap<String, Cell>,
    columns: &[(&'static str, bool)],
    asked: &[String],
) -> Result<Row, Broken> {
    let of = match row.remove("of") {
        Some(Cell::Text(of)) if asked.contains(&of) => passed(of),
        other => return Err(shape(format!("of: {other:?}"))),
    };
    let mut cells = Vec::with_capacity(columns.len());
    for (name, is_list) in columns {
        let cell = match (row.remove(*name), is_list) {
            (None, _) => continue,
            (Some(Cell::Nothing), _) => Cell::Nothing,
            (Some(Cell::Text(text)), false) => Cell::Text(passed(text)),
            (Some(Cell::Texts(texts)), true) => Cell::Texts(all(texts)),
            (Some(_), _) => return Err(shape((*name).to_owned())),
        };
        cells.push((*name, cell));
    }
    match row.into_keys().next() {
        Some(unknown) => Err(shape(unknown)),
        None => Ok(Row { of, cells }),
    }
}

/// What a script says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Run {
    #[serde(rename = "v")]
    _version: u32,
    #[serde(rename = "kind")]
    _kind: String,
    script: String,
    product: String,
    org: Vec<String>,
    mode: Mode,
    code: u8,
    stop: String,
    at: String,
    count: Counts,
    tasks: BTreeMap<TaskId, Counts>,
    items: Vec<Left>,
    bad: usize,
}

#[derive(Deserialize, Default, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(deny_unknown_fields)]
struct Counts {
    changed: u32,
    would: u32,
    already: u32,
    #[serde(rename = "left out")]
    left_out: u32,
    failed: u32,
    waiting: u32,
    undone: u32,
    kept: u32,
}

impl Counts {
    fn plus(self, more: &Self) -> Self {
        Self {
            changed: self.changed.saturating_add(more.changed),
            would: self.would.saturating_add(more.would),
            already: self.already.saturating_add(more.already),
            left_out: self.left_out.saturating_add(more.left_out),
            failed: self.failed.saturating_add(more.failed),
            waiting: self.waiting.saturating_add(more.waiting),
            undone: self.undone.saturating_add(more.undone),
            kept: self.kept.saturating_add(more.kept),
        }
    }

    fn left(&self) -> usize {
        [self.left_out, self.failed, self.waiting, self.kept].into_iter().map(|count| count as usize).sum()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Left {
    task: TaskId,
    what: String,
    how: How,
    why: String,
}

impl Run {
    fn read(self) -> Result<ScriptRun, Broken> {
        let sum = self.tasks.values().fold(Counts::default(), Counts::plus);
        if sum != self.count || self.bad != sum.left() {
            return Err(shape("tasks".to_owned()));
        }
        if self.items.len() != self.bad.min(MOST_ITEMS) {
            return Err(Broken::Count { told: self.bad.min(MOST_ITEMS), found: self.items.len() });
        }
        let mut tasks: Vec<TaskRun> =
            self.tasks.iter().map(|(task, counts)| task_run(*task, *counts)).collect();
        for left in self.items {
            let task = tasks.iter_mut().find(|run| run.task == left.task);
            let task = task.ok_or_else(|| shape(format!("items: {}", left.task)))?;
            task.items.push(Item { what: passed(left.what), how: left.how, why: passed(left.why) });
        }
        Ok(ScriptRun {
            script: passed(self.script),
            product: passed(self.product),
            organization: all(self.org),
            mode: self.mode,
            code: self.code,
            stop: Some(passed(self.stop)).filter(|stop| !stop.is_empty()),
            at: time(&self.at)?,
            tasks,
        })
    }
}

fn task_run(task: TaskId, counts: Counts) -> TaskRun {
    TaskRun {
        task,
        changed: counts.changed,
        would: counts.would,
        already: counts.already,
        undone: counts.undone,
        left_out: counts.left_out,
        failed: counts.failed,
        waiting: counts.waiting,
        kept: counts.kept,
        items: Vec::new(),
    }
}

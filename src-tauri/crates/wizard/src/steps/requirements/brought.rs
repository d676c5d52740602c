//! What was brought back, beside the setup it is for: whether it is about that setup, and what its scripts did for which
//! requirement.

use anteroom_catalogue::texts::brought as texts;
use anteroom_catalogue::{Text, Words};
use anteroom_domain::TaskId;
use anteroom_scripts::pasted::{Mode, Pasted, ScriptRun, TaskRun};
use anteroom_scripts::{Audience, Plan, audience};
use jiff::Timestamp;

use super::checklist::Checklist;
use crate::documents::minute;
use crate::setup::{MOST_REASONS, RanMark, Setup};
use crate::wire::{OutputRan, OutputRun, OutputTask, TaskEnd};

/// Why nothing of it is used.
pub(super) enum Foreign {
    /// It was run somewhere else.
    Organization {
        /// Where.
        its: String,
        /// What this setup is about.
        ours: String,
    },
    /// It is about another application.
    Application {
        /// Its client id.
        its: String,
        /// The client id of this setup.
        ours: String,
    },
    /// It was asked about another account.
    Account {
        /// Which.
        its: String,
        /// The account of this setup.
        ours: String,
    },
    /// It is of a script of another setup or product.
    Script {
        /// The product.
        product: String,
    },
}

/// What was brought back, for one setup.
pub(super) struct Brought<'a> {
    pub pasted: Pasted,
    checklist: &'a Checklist,
}

impl<'a> Brought<'a> {
    /// Beside a setup's checklist.
    ///
    /// # Errors
    /// Why it is not about this setup.
    pub fn new(pasted: Pasted, checklist: &'a Checklist) -> Result<Self, Foreign> {
        let values = checklist.values();
        let shown = pasted
            .envelopes
            .iter()
            .map(|one| (audience(one.asked, checklist.environment()), &one.organization));
        // A script that could not read where it was says so itself.
        let located = pasted.runs.iter().filter(|run| run.stop.is_none() || !run.organization.is_empty());
        let run = located.map(|run| {
            let first = run.tasks.first().map(|task| task.task);
            (first.and_then(|task| audience(task, checklist.environment())), &run.organization)
        });
        for (audience, organization) in shown.chain(run) {
            // A task that this environment does not know is of the other one.
            let plan = Plan::of(audience.unwrap_or(Audience::ExchangeAdministrator), values);
            if plan.is_of(organization) == Some(false) {
                let ours = plan.organization.join(", ");
                return Err(Foreign::Organization { its: name_of(organization).to_owned(), ours });
            }
        }
        // Which application it is stands in the question alone.
        let asked = pasted.envelopes.iter().filter(|one| one.asked == TaskId::ShowApplication);
        let applications = asked.filter_map(|one| one.of.first().zip(values.client_id.as_ref()));
        if let Some((its, ours)) =
            applications.into_iter().find(|(its, ours)| !its.eq_ignore_ascii_case(ours))
        {
            return Err(Foreign::Application { its: its.clone(), ours: ours.clone() });
        }
        let is_ours = |of: &String| {
            let account =
                values.account.as_ref().is_some_and(|one| of.eq_ignore_ascii_case(&one.to_string()));
            account || values.login.as_ref().is_some_and(|one| of.eq_ignore_ascii_case(&one.to_string()))
        };
        let asked = pasted.envelopes.iter().filter(|one| one.asked == TaskId::ShowAssignments);
        if let (Some(its), Some(ours)) =
            (asked.flat_map(|one| &one.of).find(|of| !is_ours(of)), &values.account)
        {
            return Err(Foreign::Account { its: its.clone(), ours: ours.to_string() });
        }
        let plan = Plan::of(Audience::ExchangeAdministrator, values);
        if let Some(other) = pasted.runs.iter().find(|run| run.script != plan.id) {
            return Err(Foreign::Script { product: other.product.clone() });
        }
        Ok(Self { pasted, checklist })
    }

    /// The commands and scripts it comes from.
    pub fn sources(&self) -> String {
        let mut sources: Vec<&str> = Vec::new();
        for source in self.pasted.outputs.iter().map(|output| output.command().cmdlet()) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources.extend(self.pasted.runs.first().map(|run| run.product.as_str()));
        sources.join(", ")
    }

    /// Where it comes from.
    pub fn origins(&self, words: &Words) -> Vec<Text> {
        let of_command = self.pasted.envelopes.iter().map(|one| {
            let (name, time) = (name_of(&one.organization), minute(words, one.at));
            texts::of_command(one.count, words.task(one.asked).does, name, time)
        });
        let of_script = self.pasted.runs.iter().map(|run| {
            let mode = match run.mode {
                Mode::Run => "run",
                Mode::Undo => "undo",
                Mode::WhatIf => "whatif",
            };
            texts::of_script(mode, &run.product, name_of(&run.organization), minute(words, run.at))
        });
        let all: Vec<_> = of_command.chain(of_script).collect();
        if all.is_empty() { vec![texts::of_text()] } else { all }
    }

    /// What could not be read there, and what could not be compared here.
    pub fn remarks(&self) -> Vec<Text> {
        let plan = Plan::of(Audience::ExchangeAdministrator, self.checklist.values());
        let somewhere = self.pasted.envelopes.first().map(|one| &one.organization);
        let somewhere = somewhere.or(self.pasted.runs.first().map(|run| &run.organization));
        let unknown = somewhere.filter(|names| !names.is_empty() && plan.is_of(names).is_none());
        let problems = self.pasted.envelopes.iter().flat_map(|one| &one.problems);
        let stopped = self.pasted.runs.iter().filter_map(|run| run.stop.as_ref());
        unknown
            .map(|names| texts::organization_unknown(name_of(names)))
            .into_iter()
            .chain(problems.map(|problem| texts::not_read(&problem.of, &problem.why)))
            .chain(stopped.map(texts::stopped))
            .collect()
    }

    /// A run as it is shown.
    pub fn run(&self, words: &Words, run: &ScriptRun) -> OutputRun {
        let task = |task: &TaskRun| OutputTask {
            does: words.task(task.task).does,
            ended: ended(run, task),
            changed: task.changed + task.undone + task.would,
            already: task.already,
            why: reasons(run, task).into_iter().take(MOST_REASONS).collect(),
            total: unfinished(task),
        };
        OutputRun { at: run.at, tasks: run.tasks.iter().map(task).collect() }
    }

    /// The requirements whose scripts ran, and how they ended.
    pub fn ran(&self) -> Vec<OutputRan> {
        let ran = |(requirement, run, task): (&str, &ScriptRun, &TaskRun)| OutputRan {
            requirement: requirement.to_owned(),
            ended: ended(run, task),
        };
        self.each().map(ran).collect()
    }

    /// What was done, a sentence a task, and what to know of it.
    pub fn lines(&self, ran: &[OutputRan], words: &Words) -> Vec<Text> {
        let mut lines = self.remarks();
        for (run, task) in
            self.pasted.runs.iter().flat_map(|run| run.tasks.iter().map(move |task| (run, task)))
        {
            let (name, does) = (ended(run, task).name(), words.task(task.task).does);
            lines.push(texts::ended(name, does));
        }
        if ran.is_empty() && !self.pasted.runs.is_empty() {
            lines.push(texts::decides_nothing());
        }
        lines
    }

    /// What is kept of it, requirement by requirement. The clock there may be ahead of the one here.
    pub fn marks(&self, now: Timestamp) -> Vec<Mark> {
        let mut all: Vec<_> = self.each().collect();
        all.sort_by_key(|(_, run, _)| run.at);
        all.into_iter()
            .map(|(requirement, run, task)| Mark {
                requirement: requirement.to_owned(),
                is_timed: self.checklist.find(requirement).is_some_and(|one| one.is_timed()),
                ran: RanMark::new(
                    kept_as(run, task),
                    run.at.min(now),
                    self.checklist.about_task(task.task),
                    &reasons(run, task),
                    unfinished(task),
                ),
            })
            .collect()
    }

    /// When the newest of the envelopes was made in which a fact may stand; `None` for free text, which does not tell.
    pub fn asked_at(&self) -> Option<Timestamp> {
        self.pasted.envelopes.iter().map(|one| one.at).max()
    }

    /// Each task that did something or found it done, with the requirement it is for.
    fn each(&self) -> impl Iterator<Item = (&str, &ScriptRun, &TaskRun)> {
        let tasks = self.pasted.runs.iter().flat_map(|run| run.tasks.iter().map(move |task| (run, task)));
        let tasks = tasks.filter(|(run, task)| run.stop.is_some() || !is_idle(task));
        tasks.flat_map(|(run, task)| self.requirements_of(task.task).map(move |id| (id, run, task)))
    }

    fn requirements_of(&self, task: TaskId) -> impl Iterator<Item = &str> {
        let definitions = self.checklist.definitions().iter();
        definitions.filter(move |one| one.task == Some(task)).map(|one| one.id.as_str())
    }
}

/// What is kept of one task for one requirement.
pub(super) struct Mark {
    requirement: String,
    is_timed: bool,
    ran: RanMark,
}

impl Mark {
    /// Keeps it, unless something newer is known. Text brought back twice changes nothing, and what was only tried neither.
    pub fn note(self, setup: &mut Setup) {
        let Self { requirement, is_timed, ran } = self;
        let is_older = setup.ran.get(&requirement).is_some_and(|known| known.at > ran.at);
        match ran.ended {
            TaskEnd::Planned => {}
            _ if is_older => {}
            // It stays as long as nothing newer is known: what was there before it proves nothing any more.
            TaskEnd::Undone => {
                setup.set_right.note(&requirement, None);
                setup.ran.insert(requirement, ran);
            }
            TaskEnd::Done | TaskEnd::Waiting | TaskEnd::LeftOut => {
                if is_timed && ran.ended != TaskEnd::LeftOut {
                    setup.set_right.note(&requirement, Some(ran.at));
                }
                setup.ran.insert(requirement, ran);
            }
        }
    }
}

/// How a task ended. One that was broken off before its end is not done, whatever it had got to.
fn ended(run: &ScriptRun, task: &TaskRun) -> TaskEnd {
    match run.mode {
        Mode::WhatIf => TaskEnd::Planned,
        _ if run.stop.is_some() || task.left_out + task.failed + task.kept > 0 => TaskEnd::LeftOut,
        Mode::Undo if task.waiting > 0 => TaskEnd::LeftOut,
        Mode::Undo => TaskEnd::Undone,
        Mode::Run if task.waiting > 0 => TaskEnd::Waiting,
        Mode::Run => TaskEnd::Done,
    }
}

/// What a task's end means for the requirement: taken back in part is taken back.
fn kept_as(run: &ScriptRun, task: &TaskRun) -> TaskEnd {
    match run.mode {
        Mode::Undo if task.undone > 0 => TaskEnd::Undone,
        _ => ended(run, task),
    }
}

/// Whether nothing is told of a task.
fn is_idle(task: &TaskRun) -> bool {
    task.changed + task.would + task.already + task.undone + unfinished(task) == 0
}

fn unfinished(task: &TaskRun) -> u32 {
    task.left_out + task.failed + task.kept + task.waiting
}

/// What was left out, failed or is not to be seen yet, and why.
fn reasons(run: &ScriptRun, task: &TaskRun) -> Vec<String> {
    let said = task.items.iter().map(|item| match item.why.as_str() {
        "" => item.what.clone(),
        why => format!("{}: {why}", item.what),
    });
    run.stop.iter().cloned().chain(said).collect()
}

/// What an organization is called among its names: its name, which stands behind its id.
fn name_of(organization: &[String]) -> &str {
    organization.get(1).or(organization.first()).map_or("", String::as_str)
}

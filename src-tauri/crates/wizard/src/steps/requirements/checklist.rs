//! The checklist of step 1: what the product's profile asks for, and how far it is met.

use std::collections::HashMap;

use anteroom_catalogue::texts::requirements;
use anteroom_catalogue::{Words, subject};
use anteroom_domain::CalendarProcessing;
use anteroom_domain::CheckId;
use anteroom_products::{Environment, Profile, Requirement as Definition, Step};
use anteroom_scripts::rights::Wish;
use anteroom_scripts::{ComposeError, Values, commands, offer};
use jiff::Timestamp;

use super::values::{values, waits};
use crate::kept_checks::KeptFinding;
use crate::open_setup::Content;
use crate::setup::{CheckMark, Setup};
use crate::wire::{
    CheckRow, ClockRow, EnvironmentKind, FindingRow, OutcomeKind, RemedyRow, Requirement, RequirementState,
    ScriptRef, SetRow, StepId, Verified,
};

/// The checklist of a setup as things stand.
#[derive(Debug)]
pub struct Checklist {
    words: &'static Words,
    setup: Setup,
    /// What the checks of this session said.
    seen: HashMap<CheckId, CheckRow>,
    values: Values,
    room_processing: CalendarProcessing,
    environment: Environment,
    definitions: Vec<Definition>,
    now: Timestamp,
}

impl Checklist {
    /// The checklist of a setup's profile; empty until product and environment are chosen.
    pub fn new(words: &'static Words, content: &Content, profile: Option<Profile>, now: Timestamp) -> Self {
        let environment = environment(content.setup.environment);
        let definitions = match (&profile, content.setup.environment) {
            (Some(profile), Some(_)) => profile.requirements(environment).to_vec(),
            _ => Vec::new(),
        };
        Self {
            words,
            values: values(content, profile.as_ref()),
            room_processing: profile.and_then(|profile| profile.processing.rooms).unwrap_or_default(),
            setup: content.setup.clone(),
            seen: content.check_rows.clone(),
            environment,
            definitions,
            now,
        }
    }

    /// What the profile asks for.
    pub fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    /// How the product wishes rooms to process requests.
    pub fn room_processing(&self) -> &CalendarProcessing {
        &self.room_processing
    }

    /// The assignment of a role that the product's script gives the account; `None` where it gives none.
    pub fn right(&self) -> Option<Wish> {
        self.definitions.iter().filter_map(|one| one.task).find_map(|task| Wish::of(task, &self.values))
    }

    /// What scripts are written with.
    pub fn values(&self) -> &Values {
        &self.values
    }

    /// Where the mailboxes are.
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// What was set, is waited for, and can be looked at.
    pub fn set_right(&self) -> Vec<SetRow> {
        self.noted().filter(|row| row.clock.runs()).collect()
    }

    /// The checks that tell whether what was set is in force: once more, too, when its time has come to an end.
    pub fn set_checks(&self) -> Vec<CheckId> {
        self.noted().flat_map(|row| row.checks).collect()
    }

    fn noted(&self) -> impl Iterator<Item = SetRow> {
        self.setup.set_right.ids().filter_map(|id| {
            let definition = self.find(id);
            if definition.is_some_and(|definition| is_met(self.state(definition).0)) {
                return None;
            }
            let clock = match definition {
                Some(definition) => self.clock_of(definition),
                None => self.setup.set_right.clock(id, self.environment, self.now),
            };
            let checks = match (definition, subject(id)) {
                (Some(definition), _) => definition.checks().to_vec(),
                (None, Some(subject)) => subject.all_checks().collect(),
                (None, None) => Vec::new(),
            };
            let remedy = id.to_owned();
            clock.filter(|_| !checks.is_empty()).map(|clock| SetRow { remedy, checks, clock })
        })
    }

    /// The clock of a requirement that was set itself.
    fn clock_of(&self, definition: &Definition) -> Option<ClockRow> {
        self.setup.set_right.clock_after(&definition.id, definition.in_force.as_deref()?, self.now)
    }

    /// The requirement with this id.
    pub fn find(&self, id: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.id == id)
    }

    /// The states of the lines alone: what the rail counts, without writing a script for each line.
    pub fn states(&self) -> Vec<RequirementState> {
        self.definitions.iter().map(|definition| self.state(definition).0).collect()
    }

    /// The lines of the list.
    pub fn rows(&self) -> Vec<Requirement> {
        self.definitions.iter().map(|definition| self.row(definition)).collect()
    }

    /// Whether `id` is a requirement that a person may confirm: one that no check can verify.
    pub fn is_confirmable(&self, id: &str) -> bool {
        self.find(id).is_some_and(|definition| definition.checks().is_empty())
    }

    /// A requirement's state, and how it was verified.
    pub fn state(&self, definition: &Definition) -> (RequirementState, Verified) {
        if let Some(mark) = self.setup.pasted.get(&definition.id) {
            let state = if mark.passed { RequirementState::Met } else { RequirementState::NotMet };
            return (state, Verified::ByOutput { at: mark.at });
        }
        if definition.checks().is_empty() {
            return match self.setup.confirmed.get(&definition.id) {
                Some(at) => (RequirementState::Met, Verified::ByHand { at: *at }),
                None => (RequirementState::Open, Verified::Not),
            };
        }
        let marks: Vec<Option<&CheckMark>> =
            definition.checks().iter().map(|check| self.setup.checks.get(check)).collect();
        let Some(at) = marks.iter().flatten().map(|mark| mark.at).max() else {
            return (RequirementState::Open, Verified::Not);
        };
        let known = || marks.iter().flatten();
        let state = if known().any(|mark| !mark.passed) {
            match self.clock(definition) {
                Some(clock) if clock.runs() => RequirementState::Waiting,
                _ => RequirementState::NotMet,
            }
        } else if known().count() < marks.len() {
            return (RequirementState::Open, Verified::Not);
        } else if known().any(|mark| mark.warned) {
            RequirementState::Warning
        } else {
            RequirementState::Met
        };
        (state, Verified::ByCheck { at })
    }

    /// When what it needs was set, where somebody said so: the requirement itself, or what mends what its checks found.
    fn clock(&self, definition: &Definition) -> Option<ClockRow> {
        let marks = definition.checks().iter().filter_map(|check| self.setup.checks.get(check));
        let mut codes = marks.flat_map(|mark| &mark.findings).map(|finding| finding.code);
        let mends = codes.find_map(|code| self.setup.set_right.clock_for(code, self.environment, self.now));
        self.clock_of(definition).or(mends)
    }

    fn row(&self, definition: &Definition) -> Requirement {
        let (state, verified) = self.state(definition);
        let is_met = state == RequirementState::Met;
        let shell = self.shell(definition);
        Requirement {
            id: definition.id.clone(),
            title: definition.title.clone(),
            why: definition.why.clone(),
            audience: definition.audience.into(),
            checkable: !definition.checks().is_empty(),
            state,
            verified,
            remedy: Some(RemedyRow {
                id: definition.id.clone(),
                audience: definition.audience.into(),
                steps: definition.steps.iter().cloned().chain(shell.waits).collect(),
                script: shell.script,
                commands: shell.commands,
                takes_effect: definition.takes_effect.clone(),
                timed: definition.is_timed(),
            }),
            problem: if is_met { None } else { self.problem(definition) },
            guide: definition.source.sentence(self.words),
            replaced: definition.replaced.as_ref().map(|replaced| replaced.sentence(self.words)),
            paste: definition.paste().map(|paste| self.paste_command(definition, paste.command)),
            appliable: !is_met && self.setup.practice.is_some() && !self.changes(definition).is_empty(),
            step: definition.step.map(step_id),
            clock: if is_met { None } else { self.clock(definition) },
        }
    }

    /// What the check that failed found: in this session, or when it ran last.
    fn problem(&self, definition: &Definition) -> Option<FindingRow> {
        definition.checks().iter().find_map(|check| match self.seen.get(check) {
            Some(row) if matches!(row.outcome, OutcomeKind::Pass | OutcomeKind::Skipped) => None,
            Some(row) => row.findings.first().cloned(),
            None => self.setup.checks.get(check)?.findings.first().map(KeptFinding::to_row),
        })
    }

    /// What PowerShell does about a requirement, or what that still waits for.
    fn shell(&self, definition: &Definition) -> Offered {
        let Some(task) = definition.task else { return Offered::default() };
        let found = match offer(&[task], self.environment, &self.values) {
            Ok(_) => {
                return Offered {
                    script: Some(ScriptRef { tasks: vec![task], room: None }),
                    ..Offered::default()
                };
            }
            Err(ComposeError::Shows(_)) => commands(task, self.environment, &self.values).map(Some),
            Err(error) => Err(error),
        };
        let waits = match found {
            Ok(commands) => return Offered { commands, ..Offered::default() },
            Err(ComposeError::Missing(missing)) => waits(self.words, &missing),
            Err(error) => requirements::script_none(error.to_string()),
        };
        Offered { waits: Some(self.words.tell(&waits)), ..Offered::default() }
    }

    /// The command whose output is pasted, with the setup's names in it; its bare name while they are not typed.
    fn paste_command(&self, definition: &Definition, command: &str) -> String {
        let lines = definition
            .paste()
            .and_then(|paste| commands(paste.shown_by(), self.environment, &self.values).ok());
        lines.unwrap_or_else(|| command.to_owned())
    }
}

/// What PowerShell offers for a requirement: a script, lines that show something, or a sentence why not yet.
#[derive(Debug, Default)]
struct Offered {
    script: Option<ScriptRef>,
    commands: Option<String>,
    waits: Option<String>,
}

fn is_met(state: RequirementState) -> bool {
    matches!(state, RequirementState::Met | RequirementState::Warning)
}

/// The environment a profile is read for; on-premises until it is chosen.
pub fn environment(kind: Option<EnvironmentKind>) -> Environment {
    match kind {
        Some(EnvironmentKind::ExchangeOnline) => Environment::ExchangeOnline,
        Some(EnvironmentKind::OnPremises) | None => Environment::OnPremises,
    }
}

fn step_id(step: Step) -> StepId {
    match step {
        Step::Requirements => StepId::Requirements,
        Step::ServiceAccount => StepId::ServiceAccount,
        Step::Exchange => StepId::Exchange,
        Step::Rooms => StepId::Rooms,
        Step::Notifications => StepId::Notifications,
        Step::Import => StepId::Import,
    }
}

//! The checklist of step 1: what the product's profile asks for, and how far it is met.

use std::collections::HashMap;

use anteroom_catalogue::texts::requirements;
use anteroom_catalogue::{Fact, Words, longest_minutes, subject};
use anteroom_domain::{CalendarProcessing, CheckId, TaskId};
use anteroom_products::{Environment, Profile, Requirement as Definition, Step};
use anteroom_scripts::rights::Wish;
use anteroom_scripts::{ComposeError, ValueName, Values, commands, fingerprint, offer, reads};
use jiff::Timestamp;

use super::values::{values, waits};
use crate::in_force::clock_since;
use crate::kept_checks::KeptFinding;
use crate::open_setup::Content;
use crate::setup::{CheckMark, PastedMark, RanMark, Setup};
use crate::wire::{
    CheckRow, ClockRow, EnvironmentKind, FindingRow, OutcomeKind, RemedyRow, Requirement, RequirementState,
    ScriptRef, SetRow, StepId, TaskEnd, Verified,
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

    /// A requirement's state, and how it was verified: by whatever told of it last.
    pub fn state(&self, definition: &Definition) -> (RequirementState, Verified) {
        let (state, verified) = self.proven(definition);
        let Some(ran) = self.ran(definition) else { return (state, verified) };
        if verified.at().is_some_and(|at| at >= ran.at) {
            return (state, verified);
        }
        let by_script = Verified::ByScript { at: ran.at };
        let runs = |clock: Option<ClockRow>| clock.is_some_and(|clock| clock.runs());
        match ran.ended {
            // A script that was not let in unmakes nothing.
            TaskEnd::LeftOut if !is_met(state) => (RequirementState::NotMet, by_script),
            TaskEnd::Waiting if runs(self.clock(definition)) => (RequirementState::Waiting, by_script),
            // A check sees more than the script did: until it has looked, nobody knows.
            TaskEnd::Done if definition.checks().is_empty() => (RequirementState::Met, by_script),
            TaskEnd::Done if state == RequirementState::NotMet && runs(self.clock(definition)) => {
                (RequirementState::Waiting, by_script)
            }
            TaskEnd::Done | TaskEnd::Waiting => (RequirementState::Open, by_script),
            TaskEnd::Undone => (RequirementState::Open, Verified::Not),
            TaskEnd::LeftOut | TaskEnd::Planned => (state, verified),
        }
    }

    /// A requirement's state by checks, pasted outputs and a person's word.
    fn proven(&self, definition: &Definition) -> (RequirementState, Verified) {
        let marks: Vec<Option<&CheckMark>> =
            definition.checks().iter().map(|check| self.setup.checks.get(check)).collect();
        let looked_at = marks.iter().flatten().map(|mark| mark.at).max();
        if let Some((passed, at)) =
            self.pasted(definition).filter(|(_, at)| looked_at.is_none_or(|looked| looked <= *at))
        {
            let state = if passed { RequirementState::Met } else { RequirementState::NotMet };
            return (state, Verified::ByOutput { at });
        }
        if definition.checks().is_empty() {
            return match self.setup.confirmed.get(&definition.id) {
                Some(at) => (RequirementState::Met, Verified::ByHand { at: *at }),
                None => (RequirementState::Open, Verified::Not),
            };
        }
        let Some(at) = looked_at else { return (RequirementState::Open, Verified::Not) };
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

    /// What a pasted output proved, and when. What it was judged by may have been typed anew since: then it proves nothing.
    fn pasted(&self, definition: &Definition) -> Option<(bool, Timestamp)> {
        let PastedMark { mark, about } = self.setup.pasted.get(&definition.id)?;
        let now = definition.paste().map(|paste| self.about_fact(paste.proves));
        let is_about = about.is_none() || *about == now;
        is_about.then_some((mark.passed, mark.at))
    }

    /// How its script ended, if that was run with the values of today.
    fn ran(&self, definition: &Definition) -> Option<&RanMark> {
        let mark = self.setup.ran.get(&definition.id)?;
        (mark.about == self.about_task(definition.task?)).then_some(mark)
    }

    /// A fingerprint of what a fact is judged by.
    pub fn about_fact(&self, fact: Fact) -> String {
        let names: &[ValueName] = match fact {
            Fact::Impersonation => &[ValueName::Account, ValueName::Login],
            Fact::EquipmentProcessing => &[ValueName::Equipment, ValueName::Processing],
            // What the product wishes of rooms is no value of a script.
            Fact::RoomsProcessing => {
                let values = Values { processing: self.room_processing.clone(), ..self.values.clone() };
                return self.here(fingerprint(&values, &[ValueName::Rooms, ValueName::Processing]));
            }
            Fact::RoomListKind => &[ValueName::RoomList],
            Fact::RoomListManager => &[ValueName::RoomList, ValueName::Account, ValueName::Login],
            Fact::ApplicationAccess => &[ValueName::ClientId, ValueName::Rooms],
        };
        self.here(fingerprint(&self.values, names))
    }

    /// What was looked at in one environment proves nothing in the other.
    fn here(&self, fingerprint: String) -> String {
        format!("{fingerprint} {}", self.environment)
    }

    /// A fingerprint of what a task is run with.
    pub fn about_task(&self, task: TaskId) -> String {
        self.here(fingerprint(&self.values, &reads(task, self.environment)))
    }

    /// When what it needs was set, where somebody said so: the requirement itself, or what mends what its checks found.
    fn clock(&self, definition: &Definition) -> Option<ClockRow> {
        let marks = definition.checks().iter().filter_map(|check| self.setup.checks.get(check));
        let mut codes = marks.flat_map(|mark| &mark.findings).map(|finding| finding.code);
        let mends = codes.find_map(|code| self.setup.set_right.clock_for(code, self.environment, self.now));
        let set = self.clock_of(definition).or(mends);
        let unseen = || {
            let ran = self.ran(definition).filter(|ran| ran.ended == TaskEnd::Waiting)?;
            let minutes = definition.in_force.as_deref().and_then(longest_minutes);
            clock_since(ran.at, minutes, self.now)
        };
        set.or_else(unseen)
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
            ran: self.ran(definition).map(RanMark::to_row),
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

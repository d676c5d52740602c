//! Scripts whole: to be read, and in files for whoever runs them somewhere else.

use std::collections::BTreeSet;
use std::path::Path;

use anteroom_domain::{Code, Disposition, Failure, TaskId, clean, limits};
use anteroom_files::read_if_there;
use anteroom_scripts::{
    ComposeError, Environment, JOURNAL, Journal, Script, TaskTold, compose, engine_hash, file_hash,
    file_text, tell,
};

use super::scripting::audience_kind;
use super::values::waits;
use crate::Wizard;
use crate::asked_for;
use crate::forms::optional_address;
use crate::open_setup::{Content, OpenSetup};
use crate::rooms::Room;
use crate::wire::{
    ConsentKind, ConsentRow, ConsentSet, ScriptRead, ScriptRef, ScriptSave, ScriptStep, ScriptText,
};

impl Wizard {
    /// A script whole, with what a person has to know before it is run.
    ///
    /// # Errors
    /// `setup.not_found` or `setup.unreadable`; `script.impossible` with the reason where there is no such script with these values.
    pub async fn script_read(&self, request: ScriptRead) -> Result<ScriptText, Failure> {
        let opened = self.opened(&request.setup)?;
        let (script, environment) = self.written(&opened, &request.script)?;
        let consents = consents(&opened.content(), &script.tasks, environment);
        let told = tell(&script.tasks, environment, self.words());
        let step = |task: TaskTold| ScriptStep {
            does: task.words.does,
            takes_effect: task.takes_effect,
            asks: task.words.asks,
            leaves: task.words.leaves,
        };
        let file_name = file_name(&script);
        Ok(ScriptText {
            run: run_lines(&file_name),
            file_name,
            audience: audience_kind(script.audience),
            hash: file_hash(&script.text),
            engine: engine_hash().to_owned(),
            steps: told.tasks.into_iter().map(step).collect(),
            asks: told.asks,
            leaves: told.leaves,
            organization: script.organization,
            values: script.values,
            text: script.text,
            consents,
        })
    }

    /// Notes that scripts may do something to an object, or may not.
    ///
    /// # Errors
    /// `setup.not_found`, `setup.unreadable` or `settings.unwritable`.
    pub async fn consent_set(&self, request: ConsentSet) -> Result<(), Failure> {
        let opened = self.opened(&request.setup)?;
        let name = clean(&request.name);
        opened
            .change(&self.store, (self.now)(), |setup| setup.consent.set(request.kind, &name, request.agreed))
            .await?;
        Ok(())
    }

    /// Writes a script to a file the person chose: UTF-8 with a mark and with Windows line ends.
    ///
    /// # Errors
    /// As [`script_read`](Self::script_read); `output.unwritable`, also for a file that does not end in `.ps1`; `script.in_use` where a
    /// script of that name stands beside a journal that still has its notes: it is the way back.
    pub async fn script_save(&self, request: ScriptSave) -> Result<(), Failure> {
        let file = asked_for::expect_ending(&request.file, "ps1")?;
        let (script, _) = self.written(&*self.opened(&request.setup)?, &request.script)?;
        expect_unused(file, &script)?;
        asked_for::write(file, &file_text(&script.text))
    }

    fn written(&self, opened: &OpenSetup, wanted: &ScriptRef) -> Result<(Script, Environment), Failure> {
        let checklist = self.checklist(opened);
        let environment = checklist.environment();
        let mut values = checklist.values().clone();
        if let Some(room) = &wanted.room {
            values.rooms = optional_address(room)?.into_iter().collect();
        }
        match compose(&wanted.tasks, environment, &values) {
            Ok(script) => Ok((script, environment)),
            Err(error) => Err(self.impossible(&error)),
        }
    }

    fn impossible(&self, error: &ComposeError) -> Failure {
        let reason = match error {
            ComposeError::Missing(missing) => self.words().tell(&waits(self.words(), missing)),
            other => other.to_string(),
        };
        Failure::new(Code::ScriptImpossible, Disposition::StopRun).with("reason", reason)
    }
}

/// The objects that these tasks would change for somebody who is not asked: those a check or a pasted output showed, and those a person has
/// agreed to.
fn consents(content: &Content, tasks: &[TaskId], environment: Environment) -> Vec<ConsentRow> {
    let consent = &content.setup.consent;
    let rows = |kind, seen: BTreeSet<&str>, agreed: &BTreeSet<String>| {
        let agreed: BTreeSet<&str> = agreed.iter().map(String::as_str).collect();
        let row = |name: &&str| ConsentRow { kind, name: (*name).to_owned(), agreed: agreed.contains(name) };
        seen.union(&agreed).map(row).collect::<Vec<_>>()
    };
    let mut all = Vec::new();
    // Exchange Server disables the account of a mailbox that becomes a room, so there it is never done.
    let makes = |task: &TaskId| matches!(task, TaskId::CreateRooms | TaskId::CreateEquipment);
    if environment == Environment::ExchangeOnline && tasks.iter().any(makes) {
        let doubtful = |room: &&Room| room.findings().iter().any(|found| found.code == Code::RoomWrongKind);
        let seen = content.rooms.iter().filter(doubtful).map(|room| room.address.as_str()).collect();
        all.extend(rows(ConsentKind::Convert, seen, &consent.convert));
    }
    if tasks.iter().any(|task| task.grants_impersonation() || *task == TaskId::GrantApplication) {
        let seen = consent.seen_wide.iter().map(String::as_str).collect();
        all.extend(rows(ConsentKind::Remove, seen, &consent.remove));
    }
    all
}

/// What a script's file is called: of the product and whom it is for, and of the task where it is for one alone.
pub(super) fn file_name(script: &Script) -> String {
    let product = script.id.split('/').next().unwrap_or_default();
    let what = match script.tasks.as_slice() {
        [task] => task.dotted().to_owned(),
        _ => script.audience.name().to_lowercase(),
    };
    let safe = |c: char| if c.is_alphanumeric() { c } else { '-' };
    format!("{}.ps1", format!("{product}-{what}").chars().map(safe).collect::<String>())
}

/// What is typed to run a script that was saved: what Windows marked as foreign is unmarked, and the execution policy stays as it is.
fn run_lines(file: &str) -> String {
    format!("Unblock-File -LiteralPath '.\\{file}'\n& '.\\{file}' -WhatIf\n& '.\\{file}'\n")
}

/// Refuses to write over a script that can still take something back.
fn expect_unused(file: &Path, script: &Script) -> Result<(), Failure> {
    let Some(journal) = file.parent().map(|folder| folder.join(JOURNAL)).filter(|_| file.exists()) else {
        return Ok(());
    };
    let noted = read_if_there(&journal, limits::JOURNAL_BYTES)
        .map_err(|error| error.into_failure(Code::OutputUnwritable))?
        .unwrap_or_default();
    if Journal::parse(&String::from_utf8_lossy(&noted)).has_notes_of(&script.id) {
        return Err(Failure::new(Code::ScriptInUse, Disposition::StopRun)
            .with("file", file.display())
            .with("path", journal.display()));
    }
    Ok(())
}

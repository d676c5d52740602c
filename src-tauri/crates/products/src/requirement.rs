//! What has to be true before a product is connected.

use anteroom_catalogue::{Fact, Step};
use anteroom_diagnosis::CheckId;
use anteroom_scripts::TaskId;
use serde::{Serialize, Serializer};

use crate::parts::{Replaced, Source};
use anteroom_domain::Audience;

/// A requirement in one environment, with nothing left to look up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Requirement {
    /// Its id, the same in every product that has it.
    pub id: String,
    /// What is true once it is met, in one sentence without a full stop.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// Who asks for it.
    pub source: Source,
    /// Who can meet it.
    pub audience: Audience,
    /// How it is verified.
    pub verify: Verify,
    /// The wizard's step whose test verifies it, or in which it is met.
    pub step: Option<Step>,
    /// How a person meets it.
    pub steps: Vec<String>,
    /// The task whose script meets it.
    #[serde(serialize_with = "write_task")]
    pub task: Option<TaskId>,
    /// How long it takes to be in force; `None` for at once.
    pub takes_effect: Option<String>,
    /// The same, by the name of a time of the catalogue, where it is one.
    pub in_force: Option<String>,
    /// What replaces the guide's advice, where it is out of date.
    pub replaced: Option<Replaced>,
}

/// How a requirement is verified.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Verify {
    /// By checks.
    Checks {
        /// All of them must hold.
        checks: Vec<CheckId>,
        /// A pasted output that proves what the checks cannot see.
        paste: Option<Paste>,
    },
    /// By the pasted output of a command.
    Paste(Paste),
    /// By a person's word.
    Word,
}

/// The output of a command that proves something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Paste {
    /// The command.
    pub command: &'static str,
    /// What its output proves.
    pub proves: Fact,
}

impl Requirement {
    /// The checks that verify it; none where only a person or a pasted output can tell.
    pub fn checks(&self) -> &[CheckId] {
        match &self.verify {
            Verify::Checks { checks, .. } => checks,
            Verify::Paste(_) | Verify::Word => &[],
        }
    }

    /// Whether it can be waited for once somebody has set it: it is known for how long, and there is a check that sees it come.
    pub fn is_timed(&self) -> bool {
        self.in_force.is_some() && !self.checks().is_empty()
    }

    /// The pasted output that decides it, alone or beside its checks.
    pub fn paste(&self) -> Option<Paste> {
        match &self.verify {
            Verify::Checks { paste, .. } => *paste,
            Verify::Paste(paste) => Some(*paste),
            Verify::Word => None,
        }
    }
}

impl Paste {
    /// The output that proves `fact`.
    pub fn of(fact: Fact) -> Self {
        Self { command: fact.command(), proves: fact }
    }

    /// The task whose script prints it.
    pub fn shown_by(self) -> TaskId {
        match self.proves {
            Fact::Impersonation => TaskId::ShowAssignments,
            Fact::EquipmentProcessing | Fact::RoomsProcessing => TaskId::ShowProcessing,
            Fact::RoomListKind | Fact::RoomListManager => TaskId::ShowRoomLists,
            Fact::ApplicationAccess => TaskId::ShowApplication,
        }
    }
}

fn write_task<S: Serializer>(task: &Option<TaskId>, serializer: S) -> Result<S::Ok, S::Error> {
    task.map(TaskId::dotted).serialize(serializer)
}

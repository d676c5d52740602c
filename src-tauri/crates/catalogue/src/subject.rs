//! What a subject's file says.

use anteroom_domain::{Audience, CheckId, Code, Environment, TaskId};
use serde::Deserialize;

use crate::verify::{Step, VerifyEntry};

/// Something that has to be true: who makes it true, how long that takes, how it is verified, and which problems it mends. One file below
/// `subjects`; its words stand beside those of the codes, under `subject-` and its id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Subject {
    /// The file's name.
    #[serde(skip)]
    pub id: String,
    /// The codes it explains.
    pub mends: Vec<Code>,
    /// Other tasks that have the same effect, of which a product may have one in place of `task`.
    pub also: Vec<TaskId>,
    /// The subject with which it passes, where nobody sets it itself.
    pub passes_with: Option<String>,
    /// What holds in both environments.
    #[serde(flatten)]
    pub everywhere: Particular,
    /// What is different for Exchange Server.
    pub on_premises: Option<Particular>,
    /// What is different for Exchange Online.
    pub exchange_online: Option<Particular>,
}

/// How something is made true and seen, everywhere or in one environment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Particular {
    /// Who can make it true.
    pub audience: Option<Audience>,
    /// The task whose script does it.
    pub task: Option<TaskId>,
    /// How long it takes until it is in force, by the name of a time; at once when left out.
    pub in_force: Option<String>,
    /// The same for what the task does, where that is only a part of it.
    pub task_in_force: Option<String>,
    /// The wizard's step in which it is verified or met.
    pub step: Option<Step>,
    /// How it is verified.
    pub verify: Option<VerifyEntry>,
    /// Since when it replaces what guides say.
    pub replaced: Option<String>,
}

impl Subject {
    /// Reads the file of the subject `id`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(id: &str, text: &str) -> Result<Self, toml::de::Error> {
        Ok(Self { id: id.to_owned(), ..toml::from_str(text)? })
    }

    /// What is different in an environment.
    pub fn particular(&self, environment: Environment) -> Option<&Particular> {
        match environment {
            Environment::OnPremises => self.on_premises.as_ref(),
            Environment::ExchangeOnline => self.exchange_online.as_ref(),
        }
    }

    /// What an environment says itself, or else what holds in both.
    pub fn find<'s, T>(
        &'s self,
        environment: Environment,
        said: impl Fn(&'s Particular) -> Option<T>,
    ) -> Option<T> {
        self.particular(environment).and_then(&said).or_else(|| said(&self.everywhere))
    }

    /// Who can make it true in an environment.
    pub fn audience(&self, environment: Environment) -> Audience {
        // The build refuses a file that says it nowhere.
        self.find(environment, |said| said.audience).unwrap_or(Audience::You)
    }

    /// The task whose script does it in an environment.
    pub fn task(&self, environment: Environment) -> Option<TaskId> {
        self.find(environment, |said| said.task)
    }

    /// The checks that verify it in an environment.
    pub fn checks(&self, environment: Environment) -> &[String] {
        self.find(environment, |said| said.verify.as_ref()).map(VerifyEntry::checks).unwrap_or_default()
    }

    /// Whether a check is among those that verify it, wherever that is.
    pub fn is_verified_by(&self, check: CheckId) -> bool {
        self.all_checks().any(|known| known == check)
    }

    /// The checks that verify it anywhere.
    pub fn all_checks(&self) -> impl Iterator<Item = CheckId> {
        let all = Environment::ALL.into_iter().flat_map(|environment| self.checks(environment));
        all.filter_map(|name| name.parse().ok())
    }

    /// How long it takes until what its task does is in force, by the name of a time; `None` for at once.
    pub fn task_in_force(&self, environment: Environment) -> Option<&str> {
        self.find(environment, |said| said.task_in_force.as_deref()).or_else(|| self.in_force(environment))
    }

    /// How long it takes in an environment, by the name of a time; `None` for at once.
    pub fn in_force(&self, environment: Environment) -> Option<&str> {
        self.find(environment, |said| said.in_force.as_deref())
    }
}

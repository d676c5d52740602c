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
    /// Who can make it true.
    pub audience: Option<Audience>,
    /// The task whose script does it.
    pub task: Option<TaskId>,
    /// How long it takes until it is in force, by the name of a time; at once when left out.
    pub in_force: Option<String>,
    /// The wizard's step in which it is verified or met.
    pub step: Option<Step>,
    /// How it is verified.
    pub verify: Option<VerifyEntry>,
    /// Since when it replaces what guides say.
    pub replaced: Option<String>,
    /// What is different for Exchange Server.
    pub on_premises: Option<Particular>,
    /// What is different for Exchange Online.
    pub exchange_online: Option<Particular>,
}

/// What is different in one environment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Particular {
    /// Who can make it true.
    pub audience: Option<Audience>,
    /// The task whose script does it.
    pub task: Option<TaskId>,
    /// How long it takes until it is in force.
    pub in_force: Option<String>,
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

    /// Who can make it true in an environment.
    pub fn audience(&self, environment: Environment) -> Audience {
        let particular = self.particular(environment).and_then(|particular| particular.audience);
        // The build refuses a file that says it nowhere.
        particular.or(self.audience).unwrap_or(Audience::You)
    }

    /// The task whose script does it in an environment.
    pub fn task(&self, environment: Environment) -> Option<TaskId> {
        self.particular(environment).and_then(|particular| particular.task).or(self.task)
    }

    /// Whether a check is among those that verify it, wherever that is.
    pub fn is_verified_by(&self, check: CheckId) -> bool {
        let particular =
            Environment::ALL.map(|place| self.particular(place).and_then(|one| one.verify.as_ref()));
        let all = particular.into_iter().chain([self.verify.as_ref()]).flatten();
        all.flat_map(VerifyEntry::checks).any(|name| name == check.dotted())
    }

    /// How long it takes in an environment, by the name of a time; `None` for at once.
    pub fn in_force(&self, environment: Environment) -> Option<&str> {
        let particular = self.particular(environment).and_then(|particular| particular.in_force.as_deref());
        particular.or(self.in_force.as_deref())
    }
}

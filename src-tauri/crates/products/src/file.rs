//! What is written in a product's file.

use anteroom_catalogue::{Step, VerifyEntry};
use anteroom_domain::{Audience, Environment};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::parts::{Asks, Handover, Processing, Replaced, Resources, Right, SignIns, Waiting};
use crate::vocabulary::{audience_schema, environments_schema};

/// A product profile: what one product needs of Exchange before its rooms can be connected.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Product profile")]
pub struct ProfileFile {
    /// The profile's id, which is also the file's name without `.toml`: small letters, digits and hyphens.
    pub id: String,
    /// The product's name.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// What it does with the rooms, in one sentence.
    pub summary: String,
    /// The title of the vendor's guide the profile follows.
    pub guide: String,
    /// Where the mailboxes may be.
    #[schemars(schema_with = "environments_schema")]
    pub environments: Vec<Environment>,
    /// What the product asks to be told beyond account, URL and rooms.
    #[serde(default)]
    pub asks: Asks,
    /// The rights it is given.
    #[serde(default)]
    pub rights: Vec<Right>,
    /// The mailboxes and groups it works with.
    #[serde(default)]
    pub resources: Resources,
    /// Why there is nothing to import: what becomes of the meetings that are there, in one sentence. With it the steps for
    /// notifications and import go, and the fallback owner. Left out for a product that takes meetings over.
    #[serde(default)]
    pub no_import: Option<String>,
    /// How it signs in.
    pub sign_in: SignIns,
    /// How it wants requests to be processed.
    #[serde(default)]
    pub processing: Processing,
    /// What takes a while to be in force.
    #[serde(default)]
    pub waiting: Vec<Waiting>,
    /// What has to be true, in the order in which it is met.
    pub requirement: Vec<Entry>,
    /// What the vendor is sent at the end.
    pub handover: Handover,
}

/// A requirement: taken from the catalogue by `use`, or defined here by `id`. What is written here outweighs the catalogue,
/// and what is written for one environment outweighs both.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Entry {
    /// The catalogue's definition that is taken up.
    #[serde(rename = "use")]
    pub uses: Option<String>,
    /// The id of a definition of its own: dotted, small letters, digits and underscores.
    pub id: Option<String>,
    /// The section of the guide that asks for it.
    pub source: Option<String>,
    /// Why it is on the list although the guide does not ask for it; in place of `source`.
    pub added: Option<String>,
    /// Where it applies; everywhere the product goes when left out.
    #[schemars(schema_with = "environments_schema")]
    pub environments: Option<Vec<Environment>>,
    /// What it says of every environment.
    #[serde(flatten)]
    pub everywhere: Details,
    /// What is different for Exchange Server.
    pub on_premises: Option<Details>,
    /// What is different for Exchange Online.
    pub exchange_online: Option<Details>,
}

/// What may be different in one environment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Details {
    /// What is true once it is met, in one sentence without a full stop.
    pub title: Option<String>,
    /// Why it matters, in a sentence or two.
    pub why: Option<String>,
    /// Who can meet it.
    #[schemars(schema_with = "audience_schema")]
    pub audience: Option<Audience>,
    /// How it is verified.
    pub verify: Option<VerifyEntry>,
    /// The wizard's step whose test verifies it, or in which it is met.
    pub step: Option<Step>,
    /// How a person meets it, a sentence each.
    pub steps: Option<Vec<String>>,
    /// The task whose script meets it.
    pub task: Option<String>,
    /// How long it takes to be in force; left out where that is at once, and where `in_force` says it.
    pub takes_effect: Option<String>,
    /// How long it takes to be in force, by the name of a time Anteroom knows: what somebody set is waited for that long.
    pub in_force: Option<String>,
    /// What replaces the guide's advice, where it is out of date.
    pub replaced: Option<Replaced>,
}

impl Entry {
    /// Its id, whichever way it is given.
    pub fn name(&self) -> Option<&str> {
        self.uses.as_deref().or(self.id.as_deref())
    }

    /// What it says about `environment` alone.
    pub fn details_in(&self, environment: Environment) -> Option<&Details> {
        match environment {
            Environment::OnPremises => self.on_premises.as_ref(),
            Environment::ExchangeOnline => self.exchange_online.as_ref(),
        }
    }
}

impl Details {
    /// Takes over what `other` says and keeps the rest.
    #[must_use]
    pub fn outweighed_by(self, other: Self) -> Self {
        Self {
            title: other.title.or(self.title),
            why: other.why.or(self.why),
            audience: other.audience.or(self.audience),
            verify: other.verify.or(self.verify),
            step: other.step.or(self.step),
            steps: other.steps.or(self.steps),
            task: other.task.or(self.task),
            takes_effect: other.takes_effect.or(self.takes_effect),
            in_force: other.in_force.or(self.in_force),
            replaced: other.replaced.or(self.replaced),
        }
    }
}

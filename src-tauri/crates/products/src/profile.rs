//! A product as the wizard sees it: checked, complete, nothing left to look up.

use std::path::PathBuf;

use serde::Serialize;

use crate::parts::{Asks, Handover, HandoverValue, Processing, Resources, Right, SignIns, Waiting};
use crate::requirement::Requirement;
use crate::vocabulary::{Detail, ResourceKind};
use anteroom_catalogue::texts::products as texts;
use anteroom_catalogue::{Step, Words};
use anteroom_domain::Environment;

/// What one product needs of Exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// The profile's id.
    pub id: String,
    /// The product's name.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// What it does with the rooms, in one sentence.
    pub summary: String,
    /// The title of the vendor's guide.
    pub guide: String,
    /// Where the mailboxes may be.
    pub environments: Vec<Environment>,
    /// What it asks to be told.
    pub asks: Asks,
    /// The rights it is given.
    pub rights: Vec<Right>,
    /// The mailboxes and groups it works with.
    pub resources: Resources,
    /// Why there is nothing to import: what becomes of the meetings that are there, in one sentence. With it the steps for
    /// notifications and import go, and the fallback owner. Left out for a product that takes meetings over.
    pub no_import: Option<String>,
    /// How it signs in.
    pub sign_in: SignIns,
    /// How it wants requests to be processed.
    pub processing: Processing,
    /// What takes a while to be in force.
    pub waiting: Vec<Waiting>,
    /// What the vendor is sent at the end.
    pub handover: Handover,
    /// What has to be true, by environment.
    pub(crate) requirements: Requirements,
    /// The file it was loaded from; `None` for one that comes with Anteroom.
    pub file: Option<PathBuf>,
}

/// Requirements by environment, each in an order in which they can be met one by one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Requirements {
    /// For Exchange Server; empty where the product does not go.
    pub on_premises: Vec<Requirement>,
    /// For Exchange Online; empty where the product does not go.
    pub exchange_online: Vec<Requirement>,
}

impl Profile {
    /// What has to be true in `environment`, in an order in which it can be met one by one; empty where the product does
    /// not go.
    pub fn requirements(&self, environment: Environment) -> &[Requirement] {
        match environment {
            Environment::OnPremises => &self.requirements.on_premises,
            Environment::ExchangeOnline => &self.requirements.exchange_online,
        }
    }

    /// What the product asks to be told in `environment`.
    pub fn asked_in(&self, environment: Environment) -> &[Detail] {
        match environment {
            Environment::OnPremises => &self.asks.on_premises,
            Environment::ExchangeOnline => &self.asks.exchange_online,
        }
    }

    /// Why the product has nothing to do in a step of the wizard, in the words its profile is told in; `None` for a step it has.
    pub fn find_lack(&self, words: &Words, step: Step) -> Option<String> {
        match step {
            Step::Notifications | Step::Import => self.no_import.clone(),
            Step::Rooms if !self.resources.kinds.contains(&ResourceKind::Room) => {
                Some(words.tell(&texts::no_rooms(&self.name)))
            }
            _ => None,
        }
    }

    /// The rights it is given in `environment`.
    pub fn rights_in(&self, environment: Environment) -> impl Iterator<Item = &Right> {
        self.rights.iter().filter(move |right| right.applies(environment))
    }

    /// What the vendor is sent in `environment`, in the guide's order.
    pub fn handed_over_in(&self, environment: Environment) -> impl Iterator<Item = &HandoverValue> {
        self.handover.values.iter().filter(move |value| applies(&value.environments, environment))
    }
}

fn applies(environments: &[Environment], environment: Environment) -> bool {
    environments.is_empty() || environments.contains(&environment)
}

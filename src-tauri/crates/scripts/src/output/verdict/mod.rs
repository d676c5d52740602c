//! What an output proves. Pure: facts in, judgement out.
//!
//! *Met* follows from what was printed, never from what was not: a column that decides and is not there leaves a fact unknown, with the
//! command that prints it. *Not met* follows from what was printed too, and from what is missing only where the output holds all there
//! is: settings of a mailbox that is not in it are unknown. One thing is decided otherwise. That nobody assigned a role shows in no
//! other way than by an assignment that is not in the list, so a list of assignments counts as whole unless something in the text says
//! that it is not ([`Output::whole`]); who copied a part sees in the table what was read.

mod application;
mod groups;
mod model;
mod names;
mod processing;
mod roles;

pub use model::{Expected, Verdict};

use super::model::{Objects, Output};

impl Output {
    /// What this output decides. A fact it says nothing about, for instance about another mailbox, has no verdict.
    pub fn verdicts(&self, expected: &Expected) -> Vec<Verdict> {
        match &self.objects {
            Objects::RoleAssignments(all) => roles::judge(all, self.whole, expected),
            Objects::CalendarProcessing(all) => processing::judge(all, expected),
            Objects::DistributionGroups(all) => groups::judge(all, expected),
            Objects::ApplicationAuthorization(all) => application::judge(all, self.whole, expected),
        }
    }

    /// The assignments that reach further than the product needs, by name: those that its script takes or limits where a person agreed to it.
    /// `None` where the output is about something else, or nothing is known to be given.
    pub fn assignments_reaching_further(&self, expected: &Expected) -> Option<Vec<String>> {
        match (&self.objects, &expected.right) {
            (Objects::RoleAssignments(all), Some(wish)) => Some(roles::reaching_further(all, expected, wish)),
            _ => None,
        }
    }
}

//! What an output proves. Pure: facts in, judgement out.
//!
//! *Met* follows from what was printed, never from what was not: a column that decides and is not there leaves a fact unknown, with the
//! command that prints it. *Not met* follows from what was printed too, and from what is missing only where the output holds all there
//! is: settings of a mailbox that is not in it are unknown. One thing is decided otherwise. That nobody assigned a role shows in no
//! other way than by an assignment that is not in the list, so a list of assignments counts as whole unless something in the text says
//! that it is not ([`Output::whole`]); who copied a part sees in the table what was read.

mod application;
mod groups;
mod names;
mod processing;
mod roles;

use anteroom_catalogue::Text;
use anteroom_domain::CalendarProcessing;

use super::model::{Objects, Output};
use crate::rights::Wish;

/// What ought to be so. Identities are all the ways in which somebody may be printed: address, `DOMAIN\user`, user principal
/// name, first and last name. What is empty is not judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expected {
    /// The service account.
    pub account: Vec<String>,
    /// The assignment of a role that the product's script gives the account, where it gives one.
    pub right: Option<Wish>,
    /// The rooms, one entry per room.
    pub rooms: Vec<Vec<String>>,
    /// What rooms ought to do with requests.
    pub room_processing: CalendarProcessing,
    /// The equipment mailbox.
    pub equipment: Vec<String>,
    /// What the equipment mailbox ought to do with requests.
    pub processing: CalendarProcessing,
    /// The first room list.
    pub room_list: Vec<String>,
    /// Who ought to manage the room list.
    pub manager: Vec<String>,
}

/// One fact an output decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// `impersonation`, `rooms.processing`, `equipment.processing`, `room_list.kind`, `room_list.manager` or
    /// `application.access`.
    pub what: &'static str,
    /// Whether it is as it ought to be; `None` where the output is about it and does not tell.
    pub met: Option<bool>,
    /// Why not, or why it cannot be told, a sentence each; nothing where it is met.
    pub reasons: Vec<Text>,
}

impl Verdict {
    fn met(what: &'static str) -> Self {
        Self { what, met: Some(true), reasons: Vec::new() }
    }

    /// Not met, and why.
    fn unmet(what: &'static str, reasons: Vec<Text>) -> Self {
        Self { what, met: Some(false), reasons }
    }

    /// Not known, and why.
    fn unknown(what: &'static str, reason: Text) -> Self {
        Self { what, met: None, reasons: vec![reason] }
    }
}

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

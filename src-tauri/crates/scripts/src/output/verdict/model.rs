//! What ought to be so, and what an output decides.

use anteroom_catalogue::Text;
use anteroom_domain::CalendarProcessing;

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
    /// The application, by its client id and its object id.
    pub application: Vec<String>,
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
    /// Met.
    pub fn met(what: &'static str) -> Self {
        Self { what, met: Some(true), reasons: Vec::new() }
    }

    /// Not met, and why.
    pub fn unmet(what: &'static str, reasons: Vec<Text>) -> Self {
        Self { what, met: Some(false), reasons }
    }

    /// Not known, and why.
    pub fn unknown(what: &'static str, reason: Text) -> Self {
        Self { what, met: None, reasons: vec![reason] }
    }
}

//! Addresses that something is wrong with, for learning what a validation says about them.

use serde::Serialize;

use super::ids::SmtpAddress;

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// It is an alias of a room, not its primary address.
    Alias,
    /// It belongs to a person.
    UserMailbox,
    /// The room's mailbox is being moved.
    MoveInProgress,
    /// The room's mailbox is disabled.
    MailboxDisabled,
    /// The service account may not impersonate the room.
    OutsideImpersonationScope,
    /// It belongs to a contact without a mailbox.
    NoMailbox,
    /// Nobody has it.
    Unknown,
}

/// An address and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Troubled {
    /// The address.
    pub address: SmtpAddress,
    /// What is wrong.
    pub trouble: Trouble,
    /// The same in words.
    pub explanation: String,
}

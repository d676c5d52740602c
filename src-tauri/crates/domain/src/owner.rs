//! Who a meeting belongs to in the planner.

use serde::{Deserialize, Serialize};

use crate::SmtpAddress;

/// A planner user's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UserId(pub i64);

/// Why a meeting has the owner it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerReason {
    /// The organizer is a planner user.
    Organizer,
    /// The organizer is in the directory, but not a planner user.
    NotInPlanner,
    /// The organizer's address is known to nobody in the organisation: somebody who left.
    Unresolved,
    /// The organizer is outside of the organisation.
    External,
    /// The room itself is the organizer: entered directly in the room's calendar.
    Room,
    /// The item names no organizer.
    Missing,
}

impl OwnerReason {
    /// Whether the meeting fell to the fallback owner.
    pub fn is_fallback(self) -> bool {
        self != Self::Organizer
    }
}

/// The owner a meeting gets, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The planner user.
    pub user: UserId,
    /// The user's address, for messages and reports.
    pub address: SmtpAddress,
    /// Why this one.
    pub reason: OwnerReason,
}

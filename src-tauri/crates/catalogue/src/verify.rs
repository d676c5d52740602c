//! How it is verified that something is true.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The wizard's step whose test verifies a requirement, or in which it is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The checklist.
    Requirements,
    /// The service account.
    ServiceAccount,
    /// The Exchange URL and the fallback owner.
    Exchange,
    /// The rooms.
    Rooms,
    /// The planner's notifications.
    Notifications,
    /// The import.
    Import,
}

/// How a requirement is verified: by a person's word, or by checks, or by the pasted output of a command.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum VerifyEntry {
    /// By a person's word.
    Word(Word),
    /// By checks, by a pasted output, or by checks that leave a rest to the pasted output.
    Seen(Seen),
}

/// A person's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// Somebody confirms it.
    Word,
}

/// What can be seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Seen {
    /// The checks that verify it, all of them.
    pub checks: Vec<String>,
    /// The command whose pasted output decides it: alone, or for what the checks cannot see.
    pub paste: Option<String>,
    /// The fact this output proves; goes with `paste`.
    pub proves: Option<Fact>,
}

/// A fact that the pasted output of a command proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Fact {
    /// The service account is assigned the role ApplicationImpersonation.
    #[serde(rename = "impersonation")]
    Impersonation,
    /// The equipment mailbox processes requests as the product wishes.
    #[serde(rename = "equipment.processing")]
    EquipmentProcessing,
    /// The rooms process requests as the product wishes.
    #[serde(rename = "rooms.processing")]
    RoomsProcessing,
    /// The group is a room list.
    #[serde(rename = "room_list.kind")]
    RoomListKind,
    /// The service account manages the room list.
    #[serde(rename = "room_list.manager")]
    RoomListManager,
    /// The application may read and write the rooms' calendars.
    #[serde(rename = "application.access")]
    ApplicationAccess,
}

impl VerifyEntry {
    /// The checks named by it.
    pub fn checks(&self) -> &[String] {
        match self {
            Self::Seen(seen) => &seen.checks,
            Self::Word(_) => &[],
        }
    }
}

impl Fact {
    /// As a profile writes it, and as the verdict over an output is named.
    pub fn word(self) -> &'static str {
        match self {
            Self::Impersonation => "impersonation",
            Self::EquipmentProcessing => "equipment.processing",
            Self::RoomsProcessing => "rooms.processing",
            Self::RoomListKind => "room_list.kind",
            Self::RoomListManager => "room_list.manager",
            Self::ApplicationAccess => "application.access",
        }
    }

    /// The command whose output shows it.
    pub fn command(self) -> &'static str {
        match self {
            Self::Impersonation => "Get-ManagementRoleAssignment",
            Self::EquipmentProcessing | Self::RoomsProcessing => "Get-CalendarProcessing",
            Self::RoomListKind | Self::RoomListManager => "Get-DistributionGroup",
            Self::ApplicationAccess => "Test-ServicePrincipalAuthorization",
        }
    }
}

//! Who runs a script.

use serde::{Deserialize, Serialize};

/// Who can run a script, in the order in which they act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Whoever runs Active Directory; the script needs the ActiveDirectory module.
    DirectoryAdministrator,
    /// The Exchange administrator, in the Exchange Management Shell or connected to Exchange Online.
    ExchangeAdministrator,
    /// The Entra administrator; the script needs the Microsoft Graph module.
    EntraAdministrator,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] =
        [Self::DirectoryAdministrator, Self::ExchangeAdministrator, Self::EntraAdministrator];

    /// The role in words.
    pub fn name(self) -> &'static str {
        match self {
            Self::DirectoryAdministrator => "directory administrator",
            Self::ExchangeAdministrator => "Exchange administrator",
            Self::EntraAdministrator => "Entra administrator",
        }
    }
}

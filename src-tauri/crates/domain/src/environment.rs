use std::fmt;

use serde::{Deserialize, Serialize};

/// Where a customer's mailboxes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// Exchange Server 2016 to SE.
    OnPremises,
    /// Exchange Online.
    ExchangeOnline,
}

impl Environment {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::OnPremises, Self::ExchangeOnline];

    /// As files write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::OnPremises => "on_premises",
            Self::ExchangeOnline => "exchange_online",
        }
    }
}

impl fmt::Display for Environment {
    /// As a person calls it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OnPremises => "Exchange Server",
            Self::ExchangeOnline => "Exchange Online",
        })
    }
}

/// Who can meet a requirement, or follow a remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Whoever sits in front of the wizard.
    You,
    /// Whoever runs Active Directory.
    DirectoryAdministrator,
    /// The Exchange administrator.
    ExchangeAdministrator,
    /// The Entra administrator.
    EntraAdministrator,
    /// Whoever runs names, firewalls, proxies and certificates.
    Network,
}

impl Audience {
    /// Everybody.
    pub const ALL: [Self; 5] = [
        Self::You,
        Self::DirectoryAdministrator,
        Self::ExchangeAdministrator,
        Self::EntraAdministrator,
        Self::Network,
    ];

    /// As files write it.
    pub fn word(self) -> &'static str {
        match self {
            Self::You => "you",
            Self::DirectoryAdministrator => "directory_administrator",
            Self::ExchangeAdministrator => "exchange_administrator",
            Self::EntraAdministrator => "entra_administrator",
            Self::Network => "network",
        }
    }
}

//! Who a meeting belongs to in the planner.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::SmtpAddress;

/// A planner user's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UserId(pub i64);

/// What a directory knows a person by, whatever address the person has: a text such as `ad:` and the objectGUID, or
/// `exchange:` and the id Exchange gives. Compared as it is written; equal ones are the same person.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub String);

/// Why a meeting has the owner it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnerReason {
    /// The organizer is a planner user.
    Organizer,
    /// The organizer is in the directory, but not a planner user.
    NotInPlanner,
    /// The organizer's address is known to nobody in the organization: somebody who left.
    Unresolved,
    /// The organizer is outside of the organization.
    External,
    /// A resource is the organizer: the room itself, where somebody entered it directly in its calendar, or another room or
    /// equipment. Resources own no meetings.
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

/// The mail domains of an organization, in lower case: what tells its people from guests. None at all rule nobody out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OwnDomains(BTreeSet<String>);

impl OwnDomains {
    /// Whether an address can belong to the organization.
    pub fn own(&self, address: &SmtpAddress) -> bool {
        self.0.is_empty() || self.0.contains(&address.domain())
    }

    /// Whether somebody the directory knows is a guest: neither the address in the meeting nor their primary one is the
    /// organization's. People keep addresses of companies that were bought or renamed, so one of them is enough to belong.
    pub fn rule_out(&self, written: &SmtpAddress, primary: &SmtpAddress) -> bool {
        !self.own(written) && !self.own(primary)
    }
}

impl FromIterator<String> for OwnDomains {
    fn from_iter<I: IntoIterator<Item = String>>(domains: I) -> Self {
        Self(domains.into_iter().map(|domain| domain.to_lowercase()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_with_an_address_of_a_bought_company_is_no_guest() {
        let own: OwnDomains = ["Contoso.com".to_owned()].into_iter().collect();
        let address = |text: &str| text.parse::<SmtpAddress>().unwrap();
        assert!(!own.rule_out(&address("ann@bought.example"), &address("ann@contoso.com")));
        assert!(own.rule_out(&address("guest@fabrikam.com"), &address("guest@fabrikam.com")));
        assert!(
            !OwnDomains::default().rule_out(&address("a@b.c"), &address("a@b.c")),
            "no domains rule nobody out"
        );
    }
}

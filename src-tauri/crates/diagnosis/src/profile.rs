//! Choices of checks.

use std::collections::BTreeSet;

use anteroom_domain::CheckId;

use crate::check::About;
use crate::checks::check;

/// These checks and all they wait for, in the order the packet travels.
pub fn closure(wanted: &[CheckId]) -> Vec<CheckId> {
    let mut all: BTreeSet<CheckId> = BTreeSet::new();
    let mut open: Vec<CheckId> = wanted.to_vec();
    while let Some(id) = open.pop() {
        if all.insert(id) {
            open.extend(check(id).needs);
        }
    }
    all.into_iter().collect()
}

/// A named choice of checks for the moment they matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// The service account's test: from the host name to the sign-in and the account's own mailbox.
    ServiceAccount,
    /// *Save and test the connection*: the service account's test and the fallback owner.
    Connection,
    /// The validation of one room.
    Room,
}

impl Profile {
    /// The checks of this profile, in the order the packet travels. What only some products need is in none of them.
    pub fn checks(self) -> Vec<CheckId> {
        let last = match self {
            Self::ServiceAccount => vec![CheckId::ServerVersion, CheckId::AccountPasswordExpiry],
            Self::Connection => {
                let owner = |id: &CheckId| check(*id).about == About::FallbackOwner;
                let of_owner = CheckId::ALL.iter().copied().filter(owner);
                [CheckId::ServerVersion, CheckId::AccountPasswordExpiry].into_iter().chain(of_owner).collect()
            }
            Self::Room => {
                let asked = |id: &CheckId| check(*id).is_per_room() && *id != CheckId::RoomFullAccess;
                return CheckId::ALL.iter().copied().filter(asked).collect();
            }
        };
        closure(&last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closure_holds_all_that_is_waited_for_once() {
        let checks = closure(&[CheckId::EquipmentProcessing, CheckId::AccountMailbox]);
        assert!(checks.is_sorted(), "in the order the packet travels");
        assert_eq!(checks.first(), Some(&CheckId::NameResolves), "down to the first hop");
        assert_eq!(checks.last(), Some(&CheckId::EquipmentProcessing));
        assert!(checks.contains(&CheckId::ImpersonationEquipment), "what it waits for itself");
        assert!(!checks.contains(&CheckId::ServerVersion), "and nothing nobody asked for");
        for id in &checks {
            assert!(check(*id).needs.iter().all(|needed| checks.contains(needed)), "{id} is not alone");
        }
    }

    #[test]
    fn the_tests_of_a_step_end_where_they_say() {
        let account = Profile::ServiceAccount.checks();
        assert_eq!(
            account.last(),
            Some(&CheckId::AccountPasswordExpiry),
            "the account's mailbox and password"
        );
        assert!(account.contains(&CheckId::SignInSingleFactor));
        let connection = Profile::Connection.checks();
        assert_eq!(connection.last(), Some(&CheckId::FallbackOwnerPrimaryAddress));
        let rooms = Profile::Room.checks();
        assert!(rooms.iter().all(|id| check(*id).is_per_room()));
        assert!(!rooms.contains(&CheckId::RoomFullAccess), "only some products need it");
    }
}

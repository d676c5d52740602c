//! The checks by name: what each one asks, what it needs, how long it may take.

use std::collections::BTreeSet;
use std::time::Duration;

/// Declares the checks once, in the order the packet travels: variant, dotted name, what it waits for.
macro_rules! checks {
    ($($(#[doc = $doc:literal])+ $variant:ident = $dotted:literal needs [$($needed:ident),*],)+) => {
        /// A check's stable name. The order is the one in which a request travels, which is also an order in which every
        /// requirement stands before whatever requires it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum CheckId {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl CheckId {
            /// Every check, in the order the packet travels.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The dotted name, as in reports, logs and on the wire to the window.
            pub fn dotted(self) -> &'static str {
                match self { $(Self::$variant => $dotted),+ }
            }

            /// The checks that must not have failed before this one makes sense.
            pub fn requires(self) -> &'static [Self] {
                match self { $(Self::$variant => &[$(Self::$needed),*]),+ }
            }
        }
    };
}

checks! {
    /// The host name of the Exchange URL has an address.
    NameResolves = "name.resolves" needs [],
    /// The host, or the proxy in front of it, accepts a connection.
    HostReachable = "host.reachable" needs [NameResolves],
    /// The certificate chain, name and dates hold.
    TlsValid = "tls.valid" needs [HostReachable],
    /// What answers at the URL is Exchange Web Services.
    EndpointIsEws = "endpoint.is_ews" needs [TlsValid],
    /// The server offers a sign-in this version can do.
    SignInSchemes = "sign_in.schemes" needs [EndpointIsEws],
    /// The server offers Basic authentication.
    SignInBasic = "sign_in.basic" needs [EndpointIsEws],
    /// The server accepts user name and password. One attempt, never repeated.
    SignInAccepted = "sign_in.accepted" needs [SignInSchemes],
    /// The password alone is enough: no second factor and no sign-in page comes after it.
    SignInSingleFactor = "sign_in.single_factor" needs [SignInAccepted],
    /// Exchange Web Services are switched on for the service account.
    AccountEws = "account.ews" needs [SignInSingleFactor],
    /// The server's product and version.
    ServerVersion = "server.version" needs [AccountEws],
    /// The service account has a mailbox, under the address that was typed.
    AccountMailbox = "account.mailbox" needs [AccountEws],
    /// The service account has a first and a last name.
    AccountNames = "account.names" needs [AccountMailbox],
    /// The service account's password never expires.
    AccountPasswordExpiry = "account.password_expiry" needs [AccountMailbox],
    /// The service account's address in Active Directory is the primary one in Exchange.
    AccountDirectoryAddress = "account.directory_address" needs [AccountMailbox],
    /// Autodiscover leads to Exchange.
    AutodiscoverFound = "autodiscover.found" needs [SignInSingleFactor],
    /// DNS leads to Autodiscover, or nobody needs it to.
    AutodiscoverSrv = "autodiscover.srv" needs [SignInSingleFactor],
    /// The fallback owner exists, has a mailbox and is not a room.
    FallbackOwnerMailbox = "fallback_owner.mailbox" needs [AccountMailbox],
    /// Service account, fallback owner and rooms have their mailboxes in this organisation.
    EnvironmentSingle = "environment.single" needs [AccountMailbox],
    /// The directory knows the room's address.
    RoomExists = "room.exists" needs [AccountMailbox],
    /// The address belongs to a room or equipment mailbox.
    RoomKind = "room.kind" needs [RoomExists],
    /// The address is the mailbox's primary one.
    RoomPrimaryAddress = "room.primary_address" needs [RoomExists],
    /// The room list exists.
    RoomListExists = "room_list.exists" needs [AccountMailbox],
    /// It is a room list, not a plain distribution group.
    RoomListKind = "room_list.kind" needs [RoomListExists],
    /// No list has more members than the product takes.
    RoomListSize = "room_list.size" needs [RoomListExists],
    /// The lists hold the rooms that were chosen.
    RoomListMembers = "room_list.members" needs [RoomListExists],
    /// The equipment mailbox exists.
    EquipmentExists = "equipment.exists" needs [AccountMailbox],
    /// It is an equipment or room mailbox.
    EquipmentKind = "equipment.kind" needs [EquipmentExists],
    /// The service account may act as the room.
    RoomImpersonation = "room.impersonation" needs [RoomExists],
    /// The service account may act as a person.
    ImpersonationUsers = "impersonation.users" needs [AccountMailbox],
    /// The service account may act as itself.
    ImpersonationSelf = "impersonation.self" needs [AccountMailbox],
    /// The service account may act as the equipment mailbox.
    ImpersonationEquipment = "impersonation.equipment" needs [EquipmentExists],
    /// The service account may not act as a mailbox outside of the scope.
    ImpersonationScope = "impersonation.scope" needs [AccountMailbox],
    /// The equipment mailbox processes requests as the product needs it.
    EquipmentProcessing = "equipment.processing" needs [ImpersonationEquipment],
    /// The service account has FullAccess to the room.
    RoomFullAccess = "room.full_access" needs [RoomExists],
    /// The room's calendar can be read.
    RoomCalendar = "room.calendar" needs [RoomImpersonation],
    /// Subjects reach the planner instead of being replaced by the organizer's name.
    RoomSubjects = "room.subjects" needs [RoomCalendar],
}

impl CheckId {
    /// Whether the check is asked once per room.
    pub fn is_per_room(self) -> bool {
        matches!(
            self,
            Self::RoomExists
                | Self::RoomKind
                | Self::RoomPrimaryAddress
                | Self::RoomImpersonation
                | Self::RoomFullAccess
                | Self::RoomCalendar
                | Self::RoomSubjects
        )
    }

    /// How long it may take before it counts as broken. Checks that share one request share its limit.
    pub fn time_limit(self) -> Duration {
        Duration::from_secs(match self {
            Self::NameResolves => 10,
            Self::HostReachable => 15,
            Self::TlsValid => 20,
            // A search asks several hosts, one after the other when they want a sign-in.
            Self::AutodiscoverFound | Self::AutodiscoverSrv => 80,
            // These ask about every room, or about every list.
            Self::EnvironmentSingle
            | Self::RoomListExists
            | Self::RoomListKind
            | Self::RoomListSize
            | Self::RoomListMembers => 300,
            // EWS itself gives up on a request after a minute, and a busy one may ask for some time before: both are findings, not
            // crashes.
            _ => 150,
        })
    }
}

/// These checks and all they wait for, in the order the packet travels.
pub fn closure(wanted: &[CheckId]) -> Vec<CheckId> {
    let mut all: BTreeSet<CheckId> = BTreeSet::new();
    let mut open: Vec<CheckId> = wanted.to_vec();
    while let Some(check) = open.pop() {
        if all.insert(check) {
            open.extend(check.requires());
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
                vec![CheckId::ServerVersion, CheckId::AccountPasswordExpiry, CheckId::FallbackOwnerMailbox]
            }
            Self::Room => {
                let asked = |check: &CheckId| check.is_per_room() && *check != CheckId::RoomFullAccess;
                return CheckId::ALL.iter().copied().filter(asked).collect();
            }
        };
        closure(&last)
    }
}

impl std::fmt::Display for CheckId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.dotted())
    }
}

/// A text that is not a check of this version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a check of this version")]
pub struct UnknownCheck(String);

impl std::str::FromStr for CheckId {
    type Err = UnknownCheck;

    fn from_str(dotted: &str) -> Result<Self, UnknownCheck> {
        Self::ALL
            .iter()
            .copied()
            .find(|check| check.dotted() == dotted)
            .ok_or_else(|| UnknownCheck(dotted.to_owned()))
    }
}

impl serde::Serialize for CheckId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.dotted())
    }
}

impl<'de> serde::Deserialize<'de> for CheckId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let dotted = String::deserialize(deserializer)?;
        dotted.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_requirement_stands_before_what_requires_it() {
        for check in CheckId::ALL {
            for needed in check.requires() {
                assert!(needed < check, "{needed} is asked before {check}");
            }
            assert_eq!(check.dotted().parse(), Ok(*check), "the name reads back");
        }
    }

    #[test]
    fn a_closure_holds_all_that_is_waited_for_once() {
        let checks = closure(&[CheckId::EquipmentProcessing, CheckId::AccountMailbox]);
        assert!(checks.is_sorted(), "in the order the packet travels");
        assert_eq!(checks.first(), Some(&CheckId::NameResolves), "down to the first hop");
        assert_eq!(checks.last(), Some(&CheckId::EquipmentProcessing));
        assert!(checks.contains(&CheckId::ImpersonationEquipment), "what it waits for itself");
        assert!(!checks.contains(&CheckId::ServerVersion), "and nothing nobody asked for");
        for check in &checks {
            assert!(check.requires().iter().all(|needed| checks.contains(needed)), "{check} is not alone");
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
        assert_eq!(connection.last(), Some(&CheckId::FallbackOwnerMailbox));
        let rooms = Profile::Room.checks();
        assert!(rooms.iter().all(|check| check.is_per_room()));
        assert!(!rooms.contains(&CheckId::RoomFullAccess), "only some products need it");
    }
}

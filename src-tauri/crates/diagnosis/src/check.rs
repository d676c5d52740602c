//! The checks by name: what each one asks, what it needs, how long it may take.

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
    /// The server accepts user name and password. One attempt, never repeated.
    SignInAccepted = "sign_in.accepted" needs [SignInSchemes],
    /// The server's product and version.
    ServerVersion = "server.version" needs [SignInAccepted],
    /// The service account has a mailbox, under the address that was typed.
    AccountMailbox = "account.mailbox" needs [SignInAccepted],
    /// The fallback owner exists, has a mailbox and is not a room.
    FallbackOwnerMailbox = "fallback_owner.mailbox" needs [AccountMailbox],
    /// The directory knows the room's address.
    RoomExists = "room.exists" needs [AccountMailbox],
    /// The address belongs to a room or equipment mailbox.
    RoomKind = "room.kind" needs [RoomExists],
    /// The address is the mailbox's primary one.
    RoomPrimaryAddress = "room.primary_address" needs [RoomExists],
    /// The service account may act as the room.
    RoomImpersonation = "room.impersonation" needs [RoomExists],
    /// The room's calendar can be read.
    RoomCalendar = "room.calendar" needs [RoomImpersonation],
    /// Subjects reach the planner instead of being replaced by the organizer's name.
    RoomSubjects = "room.subjects" needs [RoomCalendar],
}

impl CheckId {
    /// Whether the check is asked once per room.
    pub fn is_per_room(self) -> bool {
        self >= Self::RoomExists
    }

    /// How long it may take before it counts as broken. Checks that share one request share its limit.
    pub fn time_limit(self) -> Duration {
        Duration::from_secs(match self {
            Self::NameResolves => 10,
            Self::HostReachable => 15,
            Self::TlsValid => 20,
            // EWS itself gives up on a request after a minute; a server that slow is a finding, not a crash.
            _ => 70,
        })
    }
}

/// A named choice of checks for the moment they matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// The service account's test: from the host name to the sign-in and the account's own mailbox.
    ServiceAccount,
    /// *Save and test the connection*: everything that is not about a single room.
    Connection,
    /// The validation of one room.
    Room,
}

impl Profile {
    /// The checks of this profile, in the order the packet travels.
    pub fn checks(self) -> Vec<CheckId> {
        let belongs = |check: &CheckId| match self {
            Self::ServiceAccount => !check.is_per_room() && *check != CheckId::FallbackOwnerMailbox,
            Self::Connection => !check.is_per_room(),
            Self::Room => check.is_per_room(),
        };
        CheckId::ALL.iter().copied().filter(belongs).collect()
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
    fn profiles_hold_every_check_once() {
        let mut all = Profile::Connection.checks();
        all.extend(Profile::Room.checks());
        assert_eq!(all, CheckId::ALL, "connection and room checks together are all checks");
        let account = Profile::ServiceAccount.checks();
        assert_eq!(
            account.last(),
            Some(&CheckId::AccountMailbox),
            "the account's test ends with its mailbox"
        );
    }
}

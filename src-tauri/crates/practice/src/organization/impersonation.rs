//! Who may act as whom.

use anteroom_domain::Reach;

use super::directory::Directory;
use super::ids::SmtpAddress;
use super::recipient::Recipient;

/// How far the service account's `ApplicationImpersonation` role reaches
/// (<https://learn.microsoft.com/exchange/client-developer/exchange-web-services/impersonation-and-ews-in-exchange>).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImpersonationScope {
    /// Nowhere: the role is not assigned.
    Nobody,
    /// To everybody.
    Everybody,
    /// To everybody but these.
    EverybodyExcept(Vec<SmtpAddress>),
    /// To rooms and equipment, but not these.
    RoomsExcept(Vec<SmtpAddress>),
    /// To the direct members of groups, and to some mailboxes beside them.
    Members {
        /// The groups or room lists.
        groups: Vec<SmtpAddress>,
        /// The mailboxes that are in none of them.
        also: Vec<SmtpAddress>,
    },
    /// To these mailboxes, by whichever of their addresses.
    Mailboxes(Vec<SmtpAddress>),
}

impl ImpersonationScope {
    /// Whether the scope holds a recipient. Groups are read as they are now: who joins one is reached at once.
    pub fn covers(&self, target: &Recipient, directory: &Directory) -> bool {
        let among = |addresses: &[SmtpAddress]| {
            let mut found = addresses.iter().filter_map(|address| directory.find(address.as_str()));
            found.any(|recipient| recipient.guid == target.guid)
        };
        match self {
            Self::Nobody => false,
            Self::Everybody => true,
            Self::EverybodyExcept(left_out) => !left_out.contains(&target.primary),
            Self::RoomsExcept(left_out) => target.room().is_some() && !left_out.contains(&target.primary),
            Self::Members { groups, also } => {
                let groups = groups.iter().filter_map(|group| directory.find(group.as_str()));
                groups.filter_map(Recipient::members).any(among) || among(also)
            }
            Self::Mailboxes(mailboxes) => among(mailboxes),
        }
    }
}

impl From<&Reach> for ImpersonationScope {
    fn from(reach: &Reach) -> Self {
        let own = |addresses: &[anteroom_domain::SmtpAddress]| -> Vec<SmtpAddress> {
            addresses.iter().map(SmtpAddress::from).collect()
        };
        match reach {
            Reach::Everybody => Self::Everybody,
            Reach::Resources => Self::RoomsExcept(Vec::new()),
            Reach::Members { groups, also } => Self::Members { groups: own(groups), also: own(also) },
            Reach::Mailboxes(mailboxes) => Self::Mailboxes(own(mailboxes)),
        }
    }
}

//! Who may act as whom.

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
}

impl ImpersonationScope {
    /// Whether the scope holds a recipient.
    pub fn covers(&self, target: &Recipient) -> bool {
        match self {
            Self::Nobody => false,
            Self::Everybody => true,
            Self::EverybodyExcept(left_out) => !left_out.contains(&target.primary),
            Self::RoomsExcept(left_out) => target.room().is_some() && !left_out.contains(&target.primary),
        }
    }
}

//! What setups, operations and environments are called.

use anteroom_products::Environment;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A saved setup's id.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct SetupId(pub String);

/// Minted by the caller before it starts something long, so that it can cancel it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct OperationId(pub String);

/// Where the mailboxes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum EnvironmentKind {
    /// Exchange Server 2013 to SE: EWS, a service account, application impersonation.
    OnPremises,
    /// Exchange Online: Microsoft Graph with an app registration.
    ExchangeOnline,
}

impl From<Environment> for EnvironmentKind {
    fn from(environment: Environment) -> Self {
        match environment {
            Environment::OnPremises => Self::OnPremises,
            Environment::ExchangeOnline => Self::ExchangeOnline,
        }
    }
}

/// The six steps, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StepId {
    /// Requirements checklist.
    Requirements,
    /// Service account.
    ServiceAccount,
    /// Exchange URL and fallback owner.
    Exchange,
    /// Room validation.
    Rooms,
    /// Notification switch.
    Notifications,
    /// Import.
    Import,
}

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{OperationId, Problem, SetupId};

/// Looks for the EWS URL.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct DiscoverRequest {
    /// The setup.
    pub setup: SetupId,
    /// For cancelling.
    pub operation: OperationId,
    /// Hosts outside of the mail domain that the person agreed to send the password to.
    pub confirmed_hosts: Vec<String>,
}

/// One Autodiscover attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DiscoveryAttempt {
    /// `Autodiscover v2`, `POX`, `SOAP`, `HTTP redirect`.
    pub method: String,
    /// What was asked.
    pub url: String,
    /// What came back.
    pub outcome: AttemptOutcome,
    /// What came back, in a word or a number: `404`, `redirected to …`.
    pub detail: String,
    /// How long it took.
    pub elapsed_ms: u32,
}

/// What an attempt gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AttemptOutcome {
    /// An EWS URL.
    Found,
    /// Another place to ask.
    Redirected,
    /// A host nobody confirmed.
    Unconfirmed,
    /// A refused sign-in.
    Rejected,
    /// Nothing useful.
    Failed,
}

/// An attempt, as it happens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[ts(export)]
pub enum DiscoveryEvent {
    /// A URL is being asked.
    Asking {
        /// The method.
        method: String,
        /// The URL.
        url: String,
    },
    /// An attempt ended.
    Attempted {
        /// The attempt.
        attempt: DiscoveryAttempt,
    },
}

/// How discovery ended.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Discovery {
    /// The EWS URL, if found.
    pub url: Option<String>,
    /// Every attempt in order.
    pub attempts: Vec<DiscoveryAttempt>,
    /// A host outside of the mail domain that the person has to confirm first.
    pub unconfirmed_host: Option<String>,
    /// Why nothing was found.
    pub problem: Option<Problem>,
}

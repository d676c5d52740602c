use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SetupId;

/// What the planner would send for this import, and how its switch stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NotificationPreview {
    /// Whether the planner's notifications are disabled right now.
    pub disabled_now: bool,
    /// Whether they stay off during the import.
    pub silence_during_import: bool,
    /// Meetings that would each cause a notification, as far as counted; `null` before anything was counted.
    pub notifications: Option<u32>,
    /// People who would get them; `null` before anything was counted.
    pub people: Option<u32>,
    /// Notifications waiting in the planner's outbox.
    pub in_outbox: u32,
}

/// Sets whether notifications stay off during the import.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct NotificationsSet {
    /// The setup.
    pub setup: SetupId,
    /// Whether they stay off.
    pub silence_during_import: bool,
}

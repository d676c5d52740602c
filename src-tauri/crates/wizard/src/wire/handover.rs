use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SetupId;

/// For whom a handover document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum HandoverKind {
    /// The vendor's contact person: what the vendor must be sent.
    Vendor,
    /// The customer's own file: what was set up, what was proven, how to undo it.
    Customer,
}

/// Asks for a handover document, or for what one would say.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct HandoverQuery {
    /// The setup.
    pub setup: SetupId,
}

/// Writes a handover document to a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct HandoverSave {
    /// The setup.
    pub setup: SetupId,
    /// For whom.
    pub kind: HandoverKind,
    /// The file; `.html`.
    pub file: String,
}

/// Writes the reminders to a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct RemindersSave {
    /// The setup.
    pub setup: SetupId,
    /// The file; `.ics`.
    pub file: String,
}

/// What was written of the reminders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemindersSaved {
    /// Entries of the calendar. Without any there is no file either: nothing known ends on a day to come.
    pub entries: u32,
}

/// What the handover holds, before it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HandoverPreview {
    /// The product's name.
    pub product: String,
    /// What the vendor is sent, in the guide's order.
    pub vendor_values: Vec<HandoverValue>,
    /// How the secret is passed on; it is in no document.
    pub secret_advice: String,
    /// What is still open: requirements not met, or nothing.
    pub open: Vec<String>,
    /// What expires, soonest first.
    pub expiries: Vec<Expiry>,
    /// How many of those are still to come, and become a reminder.
    pub reminders: u32,
}

/// One value the vendor is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HandoverValue {
    /// What it is, in the vendor's words.
    pub label: String,
    /// The value; several for a list, none while it is not known.
    pub values: Vec<String>,
}

/// Something that ends on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Expiry {
    /// What ends.
    pub what: String,
    /// The day, `yyyy-mm-dd`.
    pub on: String,
    /// What to do before.
    pub action: String,
}

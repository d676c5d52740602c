//! The documents at the end.

use anteroom_wizard::wire::{HandoverPreview, HandoverQuery, HandoverSave, RemindersSave, RemindersSaved};

use super::{commands, file_commands};

commands! {
    /// What the handover holds.
    handover_preview(HandoverQuery) -> HandoverPreview;
}

file_commands! {
    /// Writes a handover document to a file.
    handover_save(HandoverSave) -> (), take_to_write;
    /// Writes a calendar reminder for each expiry to a file.
    reminders_save(RemindersSave) -> RemindersSaved, take_to_write;
}

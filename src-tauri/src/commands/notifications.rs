//! Step 5.

use anteroom_wizard::wire::{NotificationPreview, NotificationsSet, SetupRef};

use super::commands;

commands! {
    /// What would be sent.
    notifications_preview(SetupRef) -> NotificationPreview;
    /// Sets whether notifications stay off during the import.
    notifications_set(NotificationsSet) -> NotificationPreview;
}

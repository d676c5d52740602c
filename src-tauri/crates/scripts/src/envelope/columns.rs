//! The properties that each command gives, as its PowerShell declares them.

use anteroom_domain::TaskId;
use serde::Deserialize;

/// A property's value, made a text by the command's own rule.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Cell {
    /// It has none.
    Nothing,
    /// One.
    Text(String),
    /// Any number.
    Texts(Vec<String>),
}

/// The columns of a task's command, and whether each holds a list; `None` where the task is no command.
pub fn columns(task: TaskId) -> Option<&'static [(&'static str, bool)]> {
    Some(match task {
        TaskId::ShowAssignments => &[
            ("Name", false),
            ("Role", false),
            ("RoleAssigneeName", false),
            ("RoleAssigneeType", false),
            ("AssignmentMethod", false),
            ("RecipientWriteScope", false),
            ("CustomRecipientWriteScope", false),
            ("CustomRecipientWriteScopeFilter", false),
            ("RoleAssignmentDelegationType", false),
            ("Enabled", false),
            ("Account", false),
        ],
        TaskId::ShowApplication => &[
            ("RoleName", false),
            ("AllowedResourceScope", false),
            ("ScopeType", false),
            ("InScope", false),
            ("Resource", false),
            ("GrantedPermissions", true),
        ],
        TaskId::ShowProcessing => &[
            ("Identity", false),
            ("PrimarySmtpAddress", false),
            ("Mailbox", false),
            ("AutomateProcessing", false),
            ("AllowConflicts", false),
            ("AllowRecurringMeetings", false),
            ("EnforceSchedulingHorizon", false),
            ("BookingWindowInDays", false),
            ("MaximumDurationInMinutes", false),
            ("ProcessExternalMeetingMessages", false),
            ("DeleteSubject", false),
            ("AddOrganizerToSubject", false),
            ("DeleteComments", false),
            ("RemovePrivateProperty", false),
        ],
        TaskId::ShowRoomLists => &[
            ("DisplayName", false),
            ("PrimarySmtpAddress", false),
            ("RecipientTypeDetails", false),
            ("ManagedBy", true),
            ("Members", true),
        ],
        TaskId::ShowAddresses => &[
            ("DisplayName", false),
            ("RecipientTypeDetails", false),
            ("PrimarySmtpAddress", false),
            ("HiddenFromAddressListsEnabled", false),
            ("EmailAddresses", true),
        ],
        _ => return None,
    })
}

//! What check commands print, read.

use anteroom_domain::CalendarProcessing;

use super::command::CheckCommand;

/// An assignment of a management role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleAssignment {
    /// The assignment's name; as shown, shortened where the window was narrow.
    pub name: Option<String>,
    /// The role.
    pub role: String,
    /// `RoleAssigneeName`, or what stands in for it.
    pub assignee: String,
    /// `RoleAssignee`, where it was printed too: the place in the directory.
    pub assignee_place: Option<String>,
    /// User, role group, policy.
    pub assignee_type: Option<String>,
    /// The kind of the write scope: `Organization`, `CustomRecipientScope`.
    pub write_scope: Option<String>,
    /// The management scope's name, where there is one.
    pub custom_scope: Option<String>,
    /// That scope's filter, where it was printed too.
    pub scope_filter: Option<String>,
    /// Whether it is in force.
    pub enabled: bool,
    /// Whether it only lets the assignee assign the role to others.
    pub delegating: bool,
    /// Who has the role by it; `All Group Members` where the command was not asked to look.
    pub effective_user: Option<String>,
    /// The account the command was asked about, where it has the role by this assignment through a group, or is printed as
    /// an id alone.
    pub through_group: Option<String>,
}

/// The settings of one resource mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxProcessing {
    /// The mailbox as printed: a place in the directory, a name or an address.
    pub identity: String,
    /// The command line it was asked with, where that was pasted too and gave this mailbox alone.
    pub asked: Option<String>,
    /// The settings.
    pub processing: CalendarProcessing,
}

/// A distribution group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DistributionGroup {
    /// Its name.
    pub name: Option<String>,
    /// Its primary SMTP address.
    pub address: Option<String>,
    /// The command line it was asked with, where that was pasted too and gave this group alone.
    pub asked: Option<String>,
    /// `RecipientTypeDetails`; `RoomList` for a room list.
    pub type_details: Option<String>,
    /// Who manages it.
    pub managed_by: Option<Vec<String>>,
    /// Its members, where somebody had them printed.
    pub members: Option<Vec<String>>,
}

/// What an application may do by one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorization {
    /// `Application Calendars.ReadWrite` and the like.
    pub role: String,
    /// The permissions the role grants.
    pub permissions: Vec<String>,
    /// The scope's name.
    pub allowed_scope: Option<String>,
    /// The scope's kind.
    pub scope_type: Option<String>,
    /// Whether the mailbox asked about is in the scope; `None` when the command was run without one.
    pub in_scope: Option<bool>,
    /// The mailbox asked about, where somebody had it printed.
    pub resource: Option<String>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Of `Get-ManagementRoleAssignment`.
    RoleAssignments(Vec<RoleAssignment>),
    /// Of `Get-CalendarProcessing`.
    CalendarProcessing(Vec<MailboxProcessing>),
    /// Of `Get-DistributionGroup`.
    DistributionGroups(Vec<DistributionGroup>),
    /// Of `Test-ServicePrincipalAuthorization`.
    ApplicationAuthorization(Vec<Authorization>),
}

impl Output {
    /// What a command gives that found nothing.
    pub fn empty(command: CheckCommand) -> Self {
        match command {
            CheckCommand::RoleAssignments => Self::RoleAssignments(Vec::new()),
            CheckCommand::CalendarProcessing => Self::CalendarProcessing(Vec::new()),
            CheckCommand::DistributionGroups => Self::DistributionGroups(Vec::new()),
            CheckCommand::ApplicationAuthorization => Self::ApplicationAuthorization(Vec::new()),
        }
    }

    /// The command it comes from.
    pub fn command(&self) -> CheckCommand {
        match self {
            Self::RoleAssignments(_) => CheckCommand::RoleAssignments,
            Self::CalendarProcessing(_) => CheckCommand::CalendarProcessing,
            Self::DistributionGroups(_) => CheckCommand::DistributionGroups,
            Self::ApplicationAuthorization(_) => CheckCommand::ApplicationAuthorization,
        }
    }
}

//! What check commands print, read.

use anteroom_domain::CalendarProcessing;

use super::command::CheckCommand;

/// An assignment of a management role. What was not printed, or not surely, is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleAssignment {
    /// The assignment's name.
    pub name: Option<String>,
    /// The role.
    pub role: String,
    /// `RoleAssigneeName`.
    pub assignee: Option<String>,
    /// `RoleAssignee`: the place in the directory. One of the two is always there.
    pub place: Option<String>,
    /// User, role group, policy.
    pub assignee_type: Option<String>,
    /// `AssignmentMethod`: by which way a command that was asked about an account found it.
    pub method: Option<String>,
    /// Who has the role by it; `All Group Members` where the command was not asked to look.
    pub effective_user: Option<String>,
    /// Whether it is in force.
    pub enabled: Option<bool>,
    /// `RoleAssignmentDelegationType`: only `Regular` gives the role, all others let the assignee assign it to others.
    pub delegation: Option<String>,
    /// The kind of the write scope: `Organization`, `CustomRecipientScope`.
    pub write_scope: Option<String>,
    /// The management scope's name, where there is one.
    pub custom_scope: Option<String>,
    /// That scope's filter, where it was printed too.
    pub scope_filter: Option<String>,
    /// The account the command was asked about, where somebody had it printed.
    pub account: Option<String>,
}

impl RoleAssignment {
    /// Whom it names.
    pub fn assignee(&self) -> &str {
        self.assignee.as_deref().or(self.place.as_deref()).unwrap_or_default()
    }

    /// Whether it only lets the assignee assign the role to others; `None` where that was not printed.
    pub fn delegating(&self) -> Option<bool> {
        self.delegation.as_ref().map(|delegation| !delegation.eq_ignore_ascii_case("Regular"))
    }

    /// The account the command was asked about, where it has the role by this assignment through a group, or is printed as an id alone.
    pub fn through_group(&self) -> Option<&str> {
        match self.method.as_deref() {
            Some("RoleGroup" | "SecurityGroup") => self.account.as_deref(),
            // Whoever is assigned directly is the account itself, whatever it is called.
            Some("Direct") => self.account.as_deref(),
            _ => None,
        }
    }
}

/// The settings of one resource mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailboxProcessing {
    /// The mailbox as printed: a place in the directory, a name or an address.
    pub identity: String,
    /// The column it stands in.
    pub column: &'static str,
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
    /// The column that stands in.
    pub name_column: &'static str,
    /// Its primary SMTP address.
    pub address: Option<String>,
    /// The column that stands in.
    pub address_column: &'static str,
    /// The command line it was asked with, where that was pasted too and gave this group alone.
    pub asked: Option<String>,
    /// `RecipientTypeDetails`; `RoomList` for a room list.
    pub type_details: Option<String>,
    /// Who manages it.
    pub managed_by: Option<Vec<String>>,
    /// Its members, where somebody had them printed.
    pub members: Option<Vec<String>>,
}

/// Whether a mailbox is in a scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It is.
    Inside,
    /// It is not.
    Outside,
    /// The command was run without one (`Not Run`).
    NotAsked,
    /// The column was not printed.
    NotShown,
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
    /// Whether the mailbox asked about is in the scope.
    pub in_scope: Reach,
    /// The mailbox asked about, where somebody had it printed, or its command line names it.
    pub resource: Option<String>,
    /// The application asked about, where the command line names it.
    pub application: Option<String>,
}

/// Objects of one command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Objects {
    /// Of `Get-ManagementRoleAssignment`.
    RoleAssignments(Vec<RoleAssignment>),
    /// Of `Get-CalendarProcessing`.
    CalendarProcessing(Vec<MailboxProcessing>),
    /// Of `Get-DistributionGroup`.
    DistributionGroups(Vec<DistributionGroup>),
    /// Of `Test-ServicePrincipalAuthorization`.
    ApplicationAuthorization(Vec<Authorization>),
}

/// What was read of one command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    /// Its objects, in the order of the text.
    pub objects: Objects,
    /// Whether these are all that the command found, as far as a text can tell: no row without values stands among them, and no command
    /// line that leaves some out above them. A person may still have copied a part; who does is told what was read.
    pub whole: bool,
}

impl Output {
    /// What a command gives that found nothing.
    pub fn empty(command: CheckCommand) -> Self {
        let objects = match command {
            CheckCommand::RoleAssignments => Objects::RoleAssignments(Vec::new()),
            CheckCommand::CalendarProcessing => Objects::CalendarProcessing(Vec::new()),
            CheckCommand::DistributionGroups => Objects::DistributionGroups(Vec::new()),
            CheckCommand::ApplicationAuthorization => Objects::ApplicationAuthorization(Vec::new()),
        };
        Self { objects, whole: true }
    }

    /// The command it comes from.
    pub fn command(&self) -> CheckCommand {
        match &self.objects {
            Objects::RoleAssignments(_) => CheckCommand::RoleAssignments,
            Objects::CalendarProcessing(_) => CheckCommand::CalendarProcessing,
            Objects::DistributionGroups(_) => CheckCommand::DistributionGroups,
            Objects::ApplicationAuthorization(_) => CheckCommand::ApplicationAuthorization,
        }
    }

    /// Takes in what another run of the same command found.
    pub(super) fn absorb(&mut self, other: Self) {
        self.whole &= other.whole;
        match (&mut self.objects, other.objects) {
            (Objects::RoleAssignments(all), Objects::RoleAssignments(more)) => all.extend(more),
            (Objects::CalendarProcessing(all), Objects::CalendarProcessing(more)) => all.extend(more),
            (Objects::DistributionGroups(all), Objects::DistributionGroups(more)) => all.extend(more),
            (Objects::ApplicationAuthorization(all), Objects::ApplicationAuthorization(more)) => {
                all.extend(more);
            }
            // Whoever calls has compared the commands.
            _ => self.whole = false,
        }
    }
}
